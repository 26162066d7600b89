"""Whether a unit makes one kind of error more often than the rest of the house: a reason for a talk, no verdict. Pure.

The model. Each proposal that was judged in a period is one trial, however often it came back: it showed an error of a
kind, or not. When units do not differ, to which unit a proposal belongs says nothing about whether it showed the error;
then the number in a unit is hypergeometric, and Fisher's exact one-sided test says how rare so many or more would be.
The base rate needs no estimate: it is what the whole house showed in the same period.

Many comparisons. In one look every unit is held against every kind of error. Holm's step-down keeps the chance of any
false alarm in that look below what it may spend; what could never stand out, because there are too few of it, costs the
rest nothing (Tarone 1990). A look is taken each month at the period that slides behind it, and spends a forty-eighth of
five in a hundred: so in any four years the chance of a single false alarm is at most one in twenty, whatever the looks
have in common. Decision record 0032 gives the reasons and the measured figures.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from math import comb

PERIOD = timedelta(days=182)
CHANCE = 0.05
LOOKS = 48
SPENT = CHANCE / LOOKS
FEWEST = 5
"""So many proposals with the error at least: below a handful there is nothing to talk about."""
SIDE = 0.025


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict of the gate: on which day, about which paper of which group, with which kinds of error (often none)."""

    day: date
    paper: int
    group: int
    kinds: frozenset[int]


@dataclass(frozen=True, slots=True)
class Cell:
    """One group and one kind of error in one period, with how rare so many or more are when groups do not differ."""

    group: int
    kind: int
    papers: int
    found: int
    house_papers: int
    house_found: int
    chance: float
    stands_out: bool = False

    @property
    def expected(self) -> float:
        """How many when the group were as the whole house."""
        return self.papers * self.house_found / self.house_papers

    @property
    def spread(self) -> tuple[int, int]:
        """From how many to how many chance alone gives, nineteen times in twenty."""
        return spread(self.papers, self.house_found, self.house_papers)

    @property
    def elsewhere(self) -> tuple[int, int]:
        """With the error, and in all, in the other groups."""
        return self.house_found - self.found, self.house_papers - self.papers


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen on ``day`` of the period before it."""

    day: date
    papers: int
    cells: tuple[Cell, ...]

    @property
    def first(self) -> date:
        """The first day of the period; ``day`` itself is no longer of it."""
        return self.day - PERIOD

    @property
    def standing_out(self) -> tuple[Cell, ...]:
        """The reasons for a conversation."""
        return tuple(cell for cell in self.cells if cell.stands_out)


def look_day(today: date) -> date:
    """The day of the last look: the first of the month."""
    return today.replace(day=1)


def look(verdicts: Iterable[Judged], day: date, *, apart: frozenset[int] = frozenset()) -> Look:
    """Every group against every kind of error, in the period before ``day``; none is made of the groups ``apart``."""
    kinds_of, group_of = _papers(verdicts, day)
    sizes = Counter(group_of.values())
    house = Counter(kind for kinds in kinds_of.values() for kind in kinds)
    found = Counter((group_of[paper], kind) for paper, kinds in kinds_of.items() for kind in kinds)
    cells = [
        _cell(group, kind, (found[group, kind], sizes[group], house[kind], len(group_of)))
        for group in sorted(sizes.keys() - apart)
        for kind in sorted(house)
    ]
    out = _standing_out(cells)
    return Look(day, len(group_of), tuple(replace(c, stands_out=True) if n in out else c for n, c in enumerate(cells)))


def looks(verdicts: Sequence[Judged], first: date, last: date) -> Iterator[Look]:
    """Every monthly look between two days, both included: the whole history of them."""
    ordered = sorted(verdicts, key=_day)
    for day in months(first, last):
        start, end = bisect_left(ordered, day - PERIOD, key=_day), bisect_left(ordered, day, key=_day)
        yield look(ordered[start:end], day)


def _day(verdict: Judged) -> date:
    return verdict.day


def months(first: date, last: date) -> Iterator[date]:
    """The first days of the months between two days, both included."""
    day = first if first.day == 1 else _next_month(first)
    while day <= last:
        yield day
        day = _next_month(day)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _papers(verdicts: Iterable[Judged], day: date) -> tuple[dict[int, set[int]], dict[int, int]]:
    """Each paper judged in the period before ``day`` once: with all kinds of error it showed, and its group."""
    kinds: dict[int, set[int]] = defaultdict(set)
    groups: dict[int, int] = {}
    for verdict in verdicts:
        if day - PERIOD <= verdict.day < day:
            kinds[verdict.paper] |= verdict.kinds
            groups[verdict.paper] = verdict.group
    return kinds, groups


def _cell(group: int, kind: int, counts: tuple[int, int, int, int]) -> Cell:
    found, papers, house_found, house = counts
    return Cell(group, kind, papers, found, house, house_found, at_least(*counts))


def _standing_out(cells: Sequence[Cell]) -> set[int]:
    """The places of the cells that chance does not explain: Holm's steps over what could stand out at all (Tarone)."""
    left = {n: _rarest(cell) for n, cell in enumerate(cells) if min(cell.papers, cell.house_found) >= FEWEST}
    out: set[int] = set()
    while left:
        bound = SPENT / _comparisons(list(left.values()))
        step = {n for n in left if cells[n].found >= FEWEST and cells[n].chance <= bound}
        if not step:
            break
        out |= step
        left = {n: rarest for n, rarest in left.items() if n not in step}
    return out


def _comparisons(rarest: Sequence[float]) -> int:
    """The fewest comparisons to correct for: no more of them can reach the bound that goes with it."""
    return next(k for k in range(1, len(rarest) + 1) if sum(r <= SPENT / k for r in rarest) <= k)


def _rarest(cell: Cell) -> float:
    """The smallest chance that these numbers could have given."""
    most = min(cell.papers, cell.house_found)
    return exactly(most, cell.papers, cell.house_found, cell.house_papers)


@lru_cache(maxsize=65536)
def exactly(found: int, papers: int, house_found: int, house: int) -> float:
    """The chance that exactly so many of a group's papers are among those with the error."""
    return comb(house_found, found) * comb(house - house_found, papers - found) / comb(house, papers)


@lru_cache(maxsize=65536)
def at_least(found: int, papers: int, house_found: int, house: int) -> float:
    """The chance of so many or more (Fisher's exact test, one side): the first term exact, each next from the last."""
    if found <= max(0, papers + house_found - house):
        return 1.0
    if found > min(papers, house_found):
        return 0.0
    term, total = exactly(found, papers, house_found, house), 0.0
    for n in range(found, min(papers, house_found) + 1):
        total += term
        term *= (house_found - n) * (papers - n) / ((n + 1) * (house - house_found - papers + n + 1))
    return min(total, 1.0)


@lru_cache(maxsize=65536)
def spread(papers: int, house_found: int, house: int) -> tuple[int, int]:
    """From how many to how many, both included, when only chance divides the errors: the middle nineteen in twenty."""
    below, low = 0.0, max(0, papers + house_found - house)
    while (below := below + exactly(low, papers, house_found, house)) <= SIDE:
        low += 1
    high = low
    while at_least(high + 1, papers, house_found, house) > SIDE:
        high += 1
    return low, high

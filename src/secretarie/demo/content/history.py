"""Two years of college meetings, the same for every later day: `history(seed, until)` only grows at its end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from . import planted
from .attendance import Attendance, attend
from .calendar import (
    FIRST_MEETING,
    NO_QUORUM,
    PlannedMeeting,
    adoption_day,
    college_meetings,
    council_cycles,
    cycle_for,
    summer_recess,
)
from .families import Fixture, fixtures
from .lindervoort import LINDERVOORT
from .outcomes import Setting, as_usual, remark, settle
from .record import (
    CONFORM,
    DISCUSSION,
    FORMALITY,
    HEADING,
    HELD_OVER,
    STANDING,
    TAKEN_OFF,
    WITHDRAWN,
    PastItem,
    PastMeeting,
)
from .standing import (
    CONFORM_SINCE,
    Frame,
    adoptions,
    closing,
    council_part,
    heading,
    interlude,
    opening,
    outward_part,
    proposals_title,
    standing,
)
from .writer import Memory, Paper, Words, choose, lines, write

ELECTIONS, NEW_COLLEGE = date(2026, 3, 18), date(2026, 6, 4)
_LATE = 0.05
REWORKED = timedelta(days=20)
_LONGEST = timedelta(days=130)
_ORDER_FORMALITY, _SURE = 0.8, 0.9
_CONFORM_SHARE = 0.18
_ON_TABLE, _AS_LETTER = 0.7, 0.45


@dataclass(frozen=True)
class Placed:
    """An item with its place on the agenda: council, portfolio, letter, formality, conform or standing."""

    place: str
    item: PastItem


def _due(fixture: Fixture, planned: PlannedMeeting, previous: date) -> bool:
    """Whether the fixture's day falls after the previous meeting and not after this one.

    A fixture for the council falls on the first day of a cycle on or after its own.
    """
    years = {previous.year, planned.day.year}
    days = [day for year in years if (day := fixture.on(year))]
    if fixture.cycle:
        days = [cycle.college for day in days for cycle in council_cycles(day, day + _LONGEST) if cycle.college >= day][
            :1
        ]
    return any(previous < day <= planned.day for day in days)


class Chronicle:
    """Holds the meetings one after the other and remembers what later ones need."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.memory = Memory()
        self.previous = FIRST_MEETING - timedelta(days=7)
        self.unadopted: list[date] = [self.previous]
        self.returning: list[tuple[date, Placed]] = []
        self.postponed: list[Placed] = []

    def hold(self, planned: PlannedMeeting) -> PastMeeting:
        """One meeting as it went."""
        rng = Random(f"{self.seed}:{planned.day}")
        attendance = attend(planned, rng)
        setting = self._setting(planned, attendance)
        placed = [*self._business(planned, setting, rng)]
        items = tuple(self._agenda(planned, placed, rng))
        if planned.day == NO_QUORUM:
            self.postponed = placed
            items = tuple(_undecided(item) for item in items)
        meeting = _meeting(planned, attendance, items)
        self._remember(planned, meeting)
        return meeting

    def _setting(self, planned: PlannedMeeting, attendance: Attendance) -> Setting:
        later = college_meetings(planned.day + timedelta(days=1), planned.day + timedelta(days=50))
        returns = next(row.day for row in later if row.kind == "regular")
        return Setting(planned.day, attendance.present, returns, plain=planned.kind != "regular")

    def _business(self, planned: PlannedMeeting, setting: Setting, rng: Random) -> Iterator[Placed]:
        """Everything decided on the day beside the standing items."""
        if planned.kind == "second":
            yield from self.postponed
            return
        yield from self._returned(planned.day)
        for place, item in planted.items_on(planned.day, self.memory, rng):
            yield Placed(place, item)
        for fixture in fixtures():
            if _due(fixture, planned, self.previous):
                yield self._fixed(fixture, planned.day, rng)
        for _ in range(_volume(planned, rng)):
            if placed := self._drawn(setting, rng):
                yield placed

    def _returned(self, day: date) -> list[Placed]:
        due = [placed for when, placed in self.returning if when <= day]
        self.returning = [(when, placed) for when, placed in self.returning if when > day]
        return [replace(one, item=_held_now(one.item, day)) for one in due]

    def _fixed(self, fixture: Fixture, day: date, rng: Random) -> Placed:
        paper = write(fixture.family, 0, day, Memory(), rng)
        item = replace(paper.item, reference=self.memory.reference(day, rng), family="fixture")
        self.memory.titles.add(item.title)
        place = {"views": "formality"}.get(fixture.place, fixture.place)
        kind = FORMALITY if place == "formality" else DISCUSSION
        return Placed(place, remark(paper, as_usual(replace(item, kind=kind)), rng))

    def _drawn(self, setting: Setting, rng: Random) -> Placed | None:
        chosen = choose(setting.day, self.memory, rng)
        if not chosen:
            return None
        paper = write(*chosen, setting.day, self.memory, rng)
        place, kind = _place(paper, setting.day, rng)
        item = settle(paper, kind, setting, rng)
        if kind == DISCUSSION and rng.random() < _LATE:
            item = replace(item, late=rng.choice(lines("late")))
        return Placed(place, item)

    def _remember(self, planned: PlannedMeeting, meeting: PastMeeting) -> None:
        for item in meeting.items:
            back = _back(item, planned.day)
            if back and item.subject is None:
                self.returning.append((back, Placed("portfolio", _again(item))))
        if planned.kind != "extra" and planned.day != NO_QUORUM:
            self.unadopted = [day for day in self.unadopted if planned.kind == "second" and day == NO_QUORUM]
        self.unadopted.append(planned.day)
        self.previous = planned.day

    def _agenda(self, planned: PlannedMeeting, placed: list[Placed], rng: Random) -> Iterator[PastItem]:
        day = planned.day
        words = Words(day, "governance", self.memory, rng)
        lists = () if planned.kind == "extra" else self._lists(planned)
        frame = Frame(day, lists, words, rng, light=planned.kind != "regular", bare=planned.kind == "extra")
        yield from opening(frame)
        yield from adoptions(frame)
        yield from planted.errata_items(day)
        yield from _numbered(day, placed)
        yield interlude(frame)
        yield from _letters(placed, rng)
        yield from council_part(frame)
        yield from outward_part(frame)
        yield from (
            standing("9", row.item.title, "invitations", *_texts(row.item)) for row in placed if row.place == "standing"
        )
        yield from _formalities(day, placed)
        yield from closing(frame)

    def _lists(self, planned: PlannedMeeting) -> tuple[date, ...]:
        """The lists that wait; a second meeting takes up what stood on the first agenda and no more (art. 56)."""
        second = planned.kind == "second"
        return tuple(day for day in self.unadopted if not (second and day == NO_QUORUM))


def _texts(item: PastItem) -> Iterable[str]:
    return (point.text for point in item.points)


def _back(item: PastItem, day: date) -> date | None:
    """From when an undecided item may be on an agenda again: as was said, or some weeks after it went off."""
    held = [point.held_to for point in item.points if point.outcome == HELD_OVER and point.held_to]
    if held:
        return held[0]
    off = item.points and item.points[0].outcome in {TAKEN_OFF, WITHDRAWN}
    return day + REWORKED if off else None


def _again(item: PastItem) -> PastItem:
    """A held item on its later meeting: the same paper, now decided."""
    points = tuple(replace(point, reason="", held_to=None, outcome="as_proposed") for point in item.points)
    return as_usual(replace(item, points=points, late="", kind=DISCUSSION))


def _held_now(item: PastItem, day: date) -> PastItem:
    """By whoever holds the portfolio by then: there may have been elections."""
    return replace(item, holder=LINDERVOORT.portfolio_for(item.topic, day).holder)


def _undecided(item: PastItem) -> PastItem:
    return replace(
        item, points=tuple(replace(point, outcome="") for point in item.points), note="", feedback="", late=""
    )


def _volume(planned: PlannedMeeting, rng: Random) -> int:
    """How many papers beside fixtures: few in recess, more before the council and before the summer."""
    day = planned.day
    if planned.kind == "extra":
        return 0
    if planned.kind == "duty":
        return rng.choice((1, 2, 3))
    base = rng.choice((3, 4, 5, 5, 5, 6))
    base += 2 if cycle_for(day) else 0
    base += 2 if timedelta(0) < summer_recess(day.year)[0] - day <= timedelta(days=14) else 0
    return base - 2 if ELECTIONS < day < NEW_COLLEGE else base


def _place(paper: Paper, day: date, rng: Random) -> tuple[str, str]:
    """The heading a paper comes under, and how it is treated there."""
    if paper.for_council:
        return ("council", DISCUSSION) if rng.random() < _ON_TABLE else ("formality", FORMALITY)
    if paper.item.proposal_kind == "information_letter" and rng.random() < _AS_LETTER:
        return "letter", DISCUSSION
    formality = paper.family.formality
    if rng.random() < (formality if formality >= _SURE else formality * _ORDER_FORMALITY):
        conform = day >= CONFORM_SINCE and rng.random() < _CONFORM_SHARE
        return ("conform", CONFORM) if conform else ("formality", FORMALITY)
    return "portfolio", DISCUSSION


def _letter_of(item: PastItem, day: date) -> str:
    return LINDERVOORT.portfolio_for(item.topic, day).letter


def _of(placed: list[Placed], place: str) -> list[PastItem]:
    return [row.item for row in placed if row.place == place]


def _per_portfolio(day: date, items: list[PastItem], chapter: str) -> Iterator[tuple[str, str, list[PastItem]]]:
    for portfolio in LINDERVOORT.portfolios_on(day):
        own = [item for item in items if _letter_of(item, day) == portfolio.letter]
        number = f"{chapter}.{portfolio.letter}"
        yield number, portfolio.name, [replace(one, number=f"{number}.{n}") for n, one in enumerate(own, 1)]


def _numbered(day: date, placed: list[Placed]) -> Iterator[PastItem]:
    """5: council proposals first, then a heading per portfolio, empty or not."""
    yield heading("5", proposals_title(day), "portfolios")
    yield from (replace(item, number=f"5.{n}") for n, item in enumerate(_of(placed, "council"), 1))
    for number, name, items in _per_portfolio(day, _of(placed, "portfolio"), "5"):
        yield heading(number, name)
        yield from items


def _letters(placed: list[Placed], rng: Random) -> Iterator[PastItem]:
    """7: letters to the council, each with its number or together under 7."""
    items = _of(placed, "letter")
    yield heading("7", "Raad", "council")
    together = rng.random() < 0.25  # noqa: PLR2004 - one list in four numbers them all 7, as real ones do
    yield from (replace(item, number="7" if together else f"7.{n}") for n, item in enumerate(items, 1))


def _formalities(day: date, placed: list[Placed]) -> Iterator[PastItem]:
    """10 and, since 2026, the conform list under 11."""
    yield heading("10", "Hamerstukken", "formality_items")
    for _number, _name, items in _per_portfolio(day, _of(placed, "formality"), "10"):
        yield from items
    if day >= CONFORM_SINCE:
        yield heading("11", "Conformbesluiten")
        yield from (replace(item, number=f"11.{n}") for n, item in enumerate(_of(placed, "conform"), 1))


def _end(planned: PlannedMeeting, items: tuple[PastItem, ...]) -> time:
    """Closing time by what lay on the table, never after the planned end plus a quarter."""
    table = sum(1 for item in items if item.kind == DISCUSSION)
    minutes = min(25 + 11 * table + 4 * sum(1 for item in items if item.kind == STANDING), 195)
    return (datetime.combine(planned.day, planned.start) + timedelta(minutes=minutes)).time()


def _meeting(planned: PlannedMeeting, attendance: Attendance, items: tuple[PastItem, ...]) -> PastMeeting:
    return PastMeeting(
        day=planned.day,
        start=planned.start,
        end=time(9, 50) if planned.day == NO_QUORUM else _end(planned, items),
        place=LINDERVOORT.meeting_place,
        kind=planned.kind,
        chair=attendance.chair,
        present=attendance.present,
        absent=attendance.absent,
        secretary=attendance.secretary,
        minute_taker=attendance.minute_taker,
        others=attendance.others,
        items=items,
        adopted_on=adoption_day(planned.day),
        note=planned.note if planned.day != NO_QUORUM else planted.NO_QUORUM_NOTE,
        quorum=attendance.quorum,
        errata=planted.errata_on(planned.day),
    )


def history(seed: int, until: date) -> tuple[PastMeeting, ...]:
    """All meetings from November 2024 up to and including this day, in order."""
    chronicle = Chronicle(seed)
    return tuple(chronicle.hold(planned) for planned in college_meetings(FIRST_MEETING, until))


def blocks(meetings: Iterable[PastMeeting], body: str) -> int:
    """How many decisions (blocks of one body under one item) these meetings hold."""
    return sum(body in item.blocks for meeting in meetings for item in meeting.items if item.kind != HEADING)

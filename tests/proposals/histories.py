"""Seeded histories of gate outcomes: 2,000 in two years, with what was planted in them and nothing else."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from secretarie.proposals.recurring import Judged, looks

FIRST = date(2024, 11, 1)
LAST = date(2026, 11, 1)
OUTCOMES = 2000
SIZES = (30, 22, 15, 12, 9, 6, 4, 2)
RATES = (0.10, 0.08, 0.05, 0.03, 0.02, 0.01)


@dataclass(frozen=True)
class Shape:
    """What differs from eight units that all err alike: planted cells, a rate that drifts, papers that come back."""

    planted: Mapping[tuple[int, int], float]
    drift: float = 1.0
    again: float = 0.0


NOTHING = Shape({})


def history(seed: int, shape: Shape = NOTHING) -> list[Judged]:
    chance, found = random.Random(seed), []  # noqa: S311 - a seeded generator must be predictable
    while len(found) < OUTCOMES:
        day = FIRST + (LAST - FIRST) * len(found) // OUTCOMES
        [unit] = chance.choices(range(len(SIZES)), SIZES)
        factor = shape.drift if day > FIRST + (LAST - FIRST) / 2 else 1.0
        rates = [shape.planted.get((unit, kind), rate) * factor for kind, rate in enumerate(RATES)]
        kinds = frozenset(kind for kind, rate in enumerate(rates) if chance.random() < rate)
        paper = len(found)
        found.append(Judged(day, paper, unit, kinds))
        while kinds and chance.random() < shape.again:  # the same fault of the same paper, found once more
            found.append(Judged(day + timedelta(days=7), paper, unit, kinds))
    return found[:OUTCOMES]


def alarms(verdicts: list[Judged]) -> dict[tuple[int, int], date]:
    """What ever stood out in a history, and when first."""
    first: dict[tuple[int, int], date] = {}
    for look in looks(verdicts, FIRST, LAST):
        for cell in look.standing_out:
            first.setdefault((cell.group, cell.kind), look.day)
    return first


def upper(hits: int, trials: int) -> float:
    """The highest chance that these hits leave standing, nineteen times in twenty (Clopper and Pearson, one side)."""
    low, high = hits / trials, 1.0
    while high - low > 1e-6:
        middle = (low + high) / 2
        low, high = (middle, high) if _at_most(hits, trials, middle) > 0.05 else (low, middle)
    return high


def _at_most(hits: int, trials: int, chance: float) -> float:
    term = total = (1 - chance) ** trials
    for n in range(hits):
        term *= (trials - n) / (n + 1) * chance / (1 - chance)
        total += term
    return total

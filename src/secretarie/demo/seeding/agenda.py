"""The agenda of the past as a tree: each row with its level, and what is closed in a series of its own at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from secretarie.demo.content.papers import NOT_PUBLIC
from secretarie.demo.content.record import HEADING, PastItem
from secretarie.meetings.numbering import CLOSED_SERIES


def rows(items: Sequence[PastItem]) -> Iterator[tuple[PastItem, int]]:
    """The items in order with their level; nobody sees a gap where a closed one stood."""
    closed = [item for item in items if item.handling.step == NOT_PUBLIC]
    yield from _levels(_renumbered([item for item in items if item.handling.step != NOT_PUBLIC], items))
    for place, item in enumerate(closed, 1):
        yield replace(item, number=f"{CLOSED_SERIES}.{place}"), 1


def _renumbered(left: Iterable[PastItem], items: Sequence[PastItem]) -> Iterator[PastItem]:
    """Siblings of a closed item close the gap."""
    gaps = {_above(item.number) for item in items if item.handling.step == NOT_PUBLIC}
    counts: dict[str, int] = {}
    for item in left:
        above, _, last = item.number.rpartition(".")
        if above in gaps and last.isdigit():
            counts[above] = counts.get(above, 0) + 1
            yield replace(item, number=f"{above}.{counts[above]}")
        else:
            yield item


def _above(number: str) -> str:
    return number.rpartition(".")[0]


def _levels(items: Iterable[PastItem]) -> Iterator[tuple[PastItem, int]]:
    """An item stands under the nearest row whose number its own goes on from; one that repeats a heading, under it."""
    known: dict[str, int] = {}
    for item in items:
        if item.number in known and item.kind != HEADING:
            yield item, known[item.number] + 1
            continue
        above = _above(item.number)
        while above and above not in known:
            above = _above(above)
        known[item.number] = known.get(above, 0) + 1
        yield item, known[item.number]

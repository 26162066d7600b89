"""What the numbers of an agenda say: how deep an item lies, which are headings, which stand twice or out of order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

PORTFOLIO: Final = re.compile(r"\bportefeuille(?:houder)?\b", re.IGNORECASE)

type Entry = tuple[str, str, bool]  # number, title, whether anything stands under the title


def parts(number: str) -> tuple[str, ...]:
    """The parts of a number: "5.c.1" gives ("5", "c", "1"), no number gives none."""
    return tuple(number.split(".")) if number else ()


def level(number: str) -> int:
    """How deep an item lies: 1 for "5" and for an item without a number."""
    return max(1, len(parts(number)))


def headings_among(entries: Sequence[Entry]) -> frozenset[int]:
    """The positions (from 1) of the items that are headings.

    An item is a heading when others are numbered under it. Below the first level its empty neighbours of the same kind
    ("5.b" beside a "5.a" that has a "5.a.1") are headings too; a title that names a portfolio makes it one as well.
    """
    numbers = [parts(number) for number, _, _ in entries]
    parents = {number[:end] for number in numbers for end in range(1, len(number))}
    empty = [not touched for _, _, touched in entries]
    kinds = {
        _kind(number)
        for number, (_, title, _), bare in zip(numbers, entries, empty, strict=True)
        if len(number) > 1 and (number in parents or (bare and PORTFOLIO.search(title)))
    }
    return frozenset(
        position
        for position, number in enumerate(numbers, 1)
        if number in parents or (empty[position - 1] and len(number) > 1 and _kind(number) in kinds)
    )


def repeated(numbers: Sequence[str]) -> Iterator[int]:
    """The positions (from 1) of numbers that stood before."""
    seen: set[str] = set()
    for position, number in enumerate(numbers, 1):
        if number and number in seen:
            yield position
        seen.add(number)


def out_of_order(numbers: Sequence[str]) -> Iterator[int]:
    """The positions (from 1) whose first figure is lower than the one before."""
    numbered = [(position, int(match[0])) for position, number in enumerate(numbers, 1) if (match := _first(number))]
    for (_, before), (position, here) in pairwise(numbered):
        if here < before:
            yield position


def _first(number: str) -> re.Match[str] | None:
    return re.match(r"\d+", number)


def _kind(number: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    return number[:-1], number[-1].isdigit()

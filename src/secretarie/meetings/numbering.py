"""The numbers of an agenda, computed from its tree: 4.a, 5.1, 5.c.1, 10.a.7, and B.1 for what is closed. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, count
from string import ascii_lowercase

CLOSED_SERIES = "B"


class Style(StrEnum):
    """How a municipality numbers: letters for groups under a heading, numbers throughout, or one row of items."""

    LETTERS = "letters"
    NUMBERS = "numbers"
    FLAT = "flat"


@dataclass(frozen=True, slots=True)
class Node:
    """What numbering needs of one row of the agenda.

    ``grouping``: a heading or standing part, lettered under another heading. ``letter``: its own one (a portfolio's).
    ``kept``: a number that stays as it is (typed, or of an item taken off after the release). ``closed``: secret or
    not public, so outside the tree's numbers: nobody may see a gap. ``absent``: not on the agenda (any more).
    """

    key: int
    parent: int | None = None
    grouping: bool = False
    letter: str = ""
    kept: str = ""
    closed: bool = False
    absent: bool = False


def numbers(nodes: Sequence[Node], style: Style = Style.LETTERS, series: str = CLOSED_SERIES) -> dict[int, str]:
    """The number of each row, given in the order of the agenda (a parent before its children).

    A kept number may repeat; a computed one never equals another. Closed rows number by themselves, after the rest.
    """
    kept = {n.kept for n in nodes if n.kept}
    found = {n.key: n.kept for n in nodes if n.kept}
    found |= {n.key: "" for n in nodes if n.absent and not n.kept}
    waiting = [n for n in nodes if n.key not in found]
    found |= _in_series([n for n in waiting if n.closed], kept, f"{series}.")
    public = [n for n in waiting if not n.closed]
    return found | (_flat(public, kept) if style is Style.FLAT else _nested(public, kept, found, style))


def letters() -> Iterator[str]:
    """The letters of groups: a, b, … z, aa, ab and on."""
    for length in count(1):
        yield from _words(length)


def _words(length: int) -> Iterator[str]:
    for first in ascii_lowercase:
        yield from (first + rest for rest in _words(length - 1)) if length > 1 else iter(first)


def _in_series(nodes: Iterable[Node], kept: set[str], prefix: str) -> dict[int, str]:
    free = (name for name in (f"{prefix}{n}" for n in count(1)) if name not in kept)
    return {node.key: next(free) for node in nodes}


def _flat(nodes: Sequence[Node], kept: set[str]) -> dict[int, str]:
    parents = {n.parent for n in nodes}
    headings = {n.key: "" for n in nodes if n.grouping and n.key in parents}
    return headings | _in_series([n for n in nodes if n.key not in headings], kept, "")


def _nested(nodes: Sequence[Node], kept: set[str], known: dict[int, str], style: Style) -> dict[int, str]:
    found, taken = dict(known), set(kept)
    own = {(n.parent, n.letter) for n in nodes if n.letter}
    ordinals: dict[int | None, Iterator[str]] = defaultdict(lambda: map(str, count(1)))
    groups: dict[int | None, Iterator[str]] = defaultdict(letters)
    for node in nodes:
        prefix = found.get(node.parent, "") if node.parent is not None else ""
        dotted = f"{prefix}." if prefix else ""
        lettered = node.grouping and node.parent is not None and style is Style.LETTERS
        choice = groups[node.parent] if lettered else ordinals[node.parent]
        free = (f"{dotted}{last}" for last in choice if (node.parent, last) not in own)
        mine = [f"{dotted}{node.letter}"] if lettered and node.letter else []
        found[node.key] = next(name for name in chain(mine, free) if name not in taken)
        taken.add(found[node.key])
    return found

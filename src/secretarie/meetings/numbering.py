"""The numbers of an agenda, computed from its tree: 4.a, 5.1, 5.c.1, 10.a.7, and B.1 for what is closed. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
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
    ``typed``: a number somebody gave. ``held``: that of an item taken off after the release, given to no other.
    ``closed``: secret or not public, outside the tree's numbers: nobody may see a gap. ``absent``: not on the agenda.
    """

    key: int
    parent: int | None = None
    grouping: bool = False
    letter: str = ""
    typed: str = ""
    held: str = ""
    closed: bool = False
    absent: bool = False

    @property
    def fixed(self) -> str | None:
        """The number it has whatever stands around it; None: to be computed."""
        if self.held or self.absent:
            return self.held
        return self.typed or None


def numbers(nodes: Sequence[Node], style: Style = Style.LETTERS, series: str = CLOSED_SERIES) -> dict[int, str]:
    """The number of each row, given in the order of the agenda (a parent before its children).

    A typed number is kept and may repeat another; a computed one never equals another computed or held one. A typed
    number that is the next one at its place takes that place. Closed rows number by themselves, after the rest.
    """
    taken = {n.held for n in nodes if n.held}
    public = [n for n in nodes if not n.closed]
    found = _in_series([n for n in nodes if n.closed], taken, f"{series}.")
    return found | (_flat(public, taken) if style is Style.FLAT else _nested(public, taken, found, style))


def letters() -> Iterator[str]:
    """The letters of groups: a, b, … z, aa, ab and on."""
    for length in count(1):
        yield from _words(length)


def _words(length: int) -> Iterator[str]:
    for first in ascii_lowercase:
        yield from (first + rest for rest in _words(length - 1)) if length > 1 else iter(first)


def stands_under(written: Sequence[str]) -> list[int | None]:
    """For written numbers in their order, the place of the row each stands under: 5.a.1 under 5.a, when that is open.

    A row is open until one comes that does not stand under it; 4.a without a 4 before it stands by itself.
    """
    found: list[int | None] = []
    above: list[tuple[str, int]] = []
    for place, number in enumerate(written):
        while above and not number.startswith(f"{above[-1][0]}."):
            above.pop()
        found.append(above[-1][1] if above else None)
        if number:
            above.append((number, place))
    return found


class _Row:
    """The next free number of one row of siblings; a typed one that is the next takes it."""

    def __init__(self, names: Iterator[str], taken: set[str]) -> None:
        self.names, self.taken = names, taken
        self.waiting: str | None = None

    def peek(self) -> str:
        if self.waiting is None or self.waiting in self.taken:
            self.waiting = next(name for name in self.names if name not in self.taken)
        return self.waiting

    def give(self) -> str:
        name = self.peek()
        self.taken.add(name)
        self.waiting = None
        return name

    def pass_by(self, typed: str) -> str:
        if self.peek() == typed:
            self.waiting = None
        return typed


def _in_series(nodes: Iterable[Node], taken: set[str], prefix: str) -> dict[int, str]:
    row = _Row((f"{prefix}{n}" for n in count(1)), taken)
    return {n.key: _number(n, row) for n in nodes}


def _number(node: Node, row: _Row) -> str:
    if node.fixed is None:
        return row.give()
    return row.pass_by(node.fixed) if node.fixed == node.typed else node.fixed


def _flat(nodes: Sequence[Node], taken: set[str]) -> dict[int, str]:
    parents = {n.parent for n in nodes}
    headings = {n.key: n.fixed or "" for n in nodes if n.grouping and n.key in parents}
    return headings | _in_series([n for n in nodes if n.key not in headings], taken, "")


def _nested(nodes: Sequence[Node], taken: set[str], known: dict[int, str], style: Style) -> dict[int, str]:
    found = dict(known)
    own = {(n.parent, n.letter) for n in nodes if n.letter}
    rows: dict[tuple[int | None, bool], _Row] = {}
    for node in nodes:
        prefix = found.get(node.parent, "") if node.parent is not None else ""
        dotted = f"{prefix}." if prefix else ""
        lettered = node.grouping and node.parent is not None and style is Style.LETTERS
        mine = f"{dotted}{node.letter}"
        if lettered and node.letter and node.fixed is None and mine not in taken:
            found[node.key] = mine
            taken.add(mine)
            continue
        place = (node.parent, lettered)
        if place not in rows:
            rows[place] = _Row(_names(dotted, node.parent, own, lettered=lettered), taken)
        found[node.key] = _number(node, rows[place])
    return found


def _names(dotted: str, parent: int | None, own: set[tuple[int | None, str]], *, lettered: bool) -> Iterator[str]:
    """The names under one heading, without the letters that portfolios have of their own."""
    last = letters() if lettered else map(str, count(1))
    return (f"{dotted}{name}" for name in last if (parent, name) not in own)

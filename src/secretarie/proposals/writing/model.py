"""What the check reads and what it says: a text with its particulars in, checks with their place out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

from secretarie.proposals.writing.plain import Table, tables, words_of

GUIDE = "huisregel schrijfwijzer"


class Level(StrEnum):
    """How heavy a check weighs."""

    BAD = "bad"
    WARN = "warn"
    OK = "ok"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the text with the part that it is about."""

    before: str
    marked: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: what about it, where, in which words, how it could be better, on what ground.

    ``place``: the field of the form that holds the text; ``start`` and ``end`` within its words. ``key`` tells this
    check on these words from every other, wherever they move to: empty when it is not about words of the text.
    """

    code: str
    level: Level
    title: str
    quotes: tuple[Quote, ...] = ()
    better: str = ""
    note: str = ""
    ground: str = GUIDE
    title_en: str = ""
    why: str = ""
    why_en: str = ""
    example: str = ""
    place: str = ""
    start: int | None = None
    end: int | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A decision point as the check reads it."""

    number: int
    text: str
    body: str = "college"
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument or remark with the number of its point; ``text`` as rich text."""

    point: int
    title: str
    text: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one field."""

    place: str
    text: str


@dataclass(frozen=True)
class Written:
    """A proposal as it is written: its sections as clean rich text, the titles of its attachments, names to know.

    ``limits``: the most words of a section. Without ``attachments`` (nothing could be annexed yet) those that the text
    names are not judged.
    """

    kind: str
    subject: str
    points: tuple[Point, ...] = ()
    sections: Mapping[str, str] = field(default_factory=dict)
    arguments: tuple[Argument, ...] = ()
    attachments: tuple[str, ...] | None = ()
    people: frozenset[str] = frozenset()
    limits: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def words(self) -> Mapping[str, str]:
        """The sections as words, line by line; tables apart."""
        return {key: words_of(html) for key, html in self.sections.items()}

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the section on finance."""
        return tuple(tables(self.sections.get("finance", "")))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text with its place, in the order of the page."""
        return tuple(self._passages())

    def _passages(self) -> Iterator[Passage]:
        yield Passage("subject", self.subject)
        for point in self.points:
            yield Passage(at_point(point), point.text)
        for key, text in self.words.items():
            yield Passage(f"section_{key}", text)
        for argument in self.arguments:
            yield Passage(f"arguments-{argument.row}-title", argument.title)
            yield Passage(f"arguments-{argument.row}-text", words_of(argument.text))


def at_point(point: Point) -> str:
    """The field that holds the text of a point."""
    return f"points-{point.number - 1}-text"


def key_of(code: str, about: str) -> str:
    """What tells a check on these words from every other; the words cannot be read back from it."""
    return sha256(f"{code}\n{' '.join(about.split())}".encode("utf-8", "replace")).hexdigest()

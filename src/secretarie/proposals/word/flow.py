"""What a document says, apart from how any program writes it: paragraphs and tables, with runs of marked text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

NUMBERS: Final = ("1", "a", "A", "i", "I")
"""The kinds of a numbered list, as HTML names them."""


class Kind(StrEnum):
    """What a run of text is, when it is not simply text."""

    HIDDEN = "hidden"
    PLACEHOLDER = "placeholder"
    MADE = "made"


class Why(StrEnum):
    """Why a piece of text has no place in the proposal; ``messages.WHY`` says it in words."""

    BEFORE_HEADINGS = "before_headings"
    UNKNOWN_HEADING = "unknown_heading"
    HIDDEN = "hidden"
    TEXT_BOX = "text_box"
    FOOTNOTE = "footnote"
    COMMENT = "comment"
    PICTURE = "picture"
    OBJECT = "object"
    PAGE_EDGE = "page_edge"
    CONTENTS = "contents"
    NO_ARGUMENT = "no_argument"
    NO_POINT = "no_point"
    NO_RELATION = "no_relation"


@dataclass(frozen=True, slots=True)
class Span:
    """Text with the same marks (``strong``, ``em``, ``u``) and link; a line feed in it is a line break."""

    text: str
    marks: frozenset[str] = frozenset()
    href: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Aside:
    """What hangs on a paragraph without being its text: a footnote, text box, comment, picture or object."""

    why: Why
    text: str


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph with its place among headings and lists.

    ``level``: 0 for a title, 1 and on for headings. ``list``: ``bullet``, a kind of ``NUMBERS``, ``continue`` for a
    further paragraph of an item, or ``label`` for a number that no HTML list can make. ``label`` is the number as Word
    shows it, ``value`` the same as a number, ``run`` tells one list from another. ``striking``: bold or underlined.
    """

    spans: tuple[Span, ...] = ()
    level: int | None = None
    list: str = ""
    depth: int = 0
    value: int = 0
    label: str = ""
    run: str = ""
    style: str = ""
    striking: bool = False
    asides: tuple[Aside, ...] = ()

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)

    @property
    def is_blank(self) -> bool:
        return not self.text.strip("\u200b \t\n\xa0")

    def having(self, spans: Iterable[Span]) -> Para:
        """The same paragraph with other text."""
        return replace(self, spans=tuple(joined(spans)))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table with what stands in it."""

    content: tuple[Para | Grid, ...] = ()
    head: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, row by row; a merged cell stands once, where it begins."""

    rows: tuple[tuple[Cell, ...], ...] = ()


type Block = Para | Grid


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Neighbouring spans that are alike as one, empty ones gone."""
    last: Span | None = None
    for span in spans:
        if not span.text:
            continue
        if last is not None and (last.marks, last.href, last.kind) == (span.marks, span.href, span.kind):
            last = replace(last, text=last.text + span.text)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def cut(spans: Iterable[Span], at: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans before and after a place in their text."""
    before: list[Span] = []
    after: list[Span] = []
    for span in spans:
        here = max(0, min(at, len(span.text)))
        before.append(replace(span, text=span.text[:here]))
        after.append(replace(span, text=span.text[here:]))
        at -= len(span.text)
    return tuple(joined(before)), tuple(joined(after))


def lines(para: Para) -> list[Para]:
    """A paragraph at each of its line breaks."""
    found, rest = [], para.spans
    while (at := "".join(span.text for span in rest).find("\n")) >= 0:
        line, rest = cut(rest, at)
        rest = cut(rest, 1)[1]
        found.append(para.having(line))
    return [*found, para.having(rest)]


def broken(paras: Iterable[Para]) -> Iterator[Span]:
    """Lines as one run of text again, with a line break between them."""
    for at, para in enumerate(paras):
        if at:
            yield Span("\n")
        yield from para.spans


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Every text in them, tables row by row, in order."""
    for block in blocks:
        if isinstance(block, Para):
            yield block.label + " " + block.text if block.label else block.text
            continue
        for row in block.rows:
            for cell in row:
                yield from texts(cell.content)


def paragraphs(blocks: Iterable[Block]) -> Iterator[Para]:
    """Every paragraph, also those in tables."""
    for block in blocks:
        if isinstance(block, Para):
            yield block
        else:
            yield from (found for row in block.rows for cell in row for found in paragraphs(cell.content))

"""The flow of a document put where it belongs in a proposal; what has no place is kept with where it stood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from secretarie.proposals.word.arguments import arguments, renumbered
from secretarie.proposals.word.body import CONTENTS, Document
from secretarie.proposals.word.fields import fields, relations
from secretarie.proposals.word.flow import Block, Cell, Grid, Kind, Para, Why, paragraphs, texts
from secretarie.proposals.word.guidance import without_guidance
from secretarie.proposals.word.headings import (
    ARGUMENTS,
    ATTACHMENTS,
    BOTH,
    POINTS,
    RELATIONS,
    REMARKS,
    SUBJECT,
    Chapter,
    Names,
    chapters,
)
from secretarie.proposals.word.html import to_html
from secretarie.proposals.word.points import TYPED, plain_text, points
from secretarie.proposals.word.reading import Argument, Field, Piece, Point, Reading, Relation, Remarks

MARK = "secretarie merk"
"""The style in which our own files say that they are not public."""


@dataclass(slots=True)
class _Sorted:
    """What was found so far."""

    known_lines: frozenset[str]
    subject: str = ""
    fields: list[Field] = field(default_factory=list)
    sections: dict[str, str] = field(default_factory=dict)
    points: list[Point] = field(default_factory=list)
    arguments: list[Argument] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    unplaced: list[Piece] = field(default_factory=list)
    guidance: list[Piece] = field(default_factory=list)
    beside: list[Piece] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    marked: int = 0


def placed(found: Document, known_lines: frozenset[str], own: Names | None = None) -> Reading:
    """The proposal that a document says."""
    whole = _Sorted(known_lines)
    cut = [replace(one, blocks=tuple(_sifted(one, whole))) for one in chapters(found.blocks, own)]
    for chapter in cut:
        if chapter.key == POINTS:
            _points(chapter, whole)
    for chapter in cut:
        _place(chapter, whole)
    whole.beside += [Piece(text, Why.PAGE_EDGE) for text in found.edges]
    whole.unplaced += [Piece(aside.text, aside.why) for aside in found.comments]
    return _reading(whole, found)


def _reading(whole: _Sorted, found: Document) -> Reading:
    told = found.told
    numbers = [(one.number, f"{at}.") for at, one in enumerate(whole.points, start=1) if _differs(one.number, at)]
    return Reading(
        subject=whole.subject,
        fields=tuple(whole.fields),
        sections=whole.sections,
        points=tuple(whole.points),
        arguments=tuple(whole.arguments),
        relations=tuple(whole.relations),
        attachments=tuple(whole.attachments),
        unplaced=tuple(whole.unplaced),
        guidance=tuple(whole.guidance),
        beside=tuple(whole.beside),
        headings=tuple(whole.headings),
        keys=tuple(dict.fromkeys(whole.keys)),
        remarks=Remarks(
            told.changes,
            told.struck,
            tuple(told.addresses),
            (*numbers, *renumbered(whole.arguments)),
            whole.marked,
        ),
    )


def _differs(number: str, at: int) -> bool:
    return number.strip("().") not in {"", str(at)}


def _place(chapter: Chapter, whole: _Sorted) -> None:
    """One chapter into the part it belongs to."""
    if chapter.title and chapter.key:
        whole.headings.append(chapter.title)
        whole.keys.append(chapter.key)
    if chapter.key == SUBJECT:
        whole.subject = " ".join(" ".join(texts(chapter.blocks)).split())
    elif chapter.key == RELATIONS:
        _relations(chapter, whole)
    elif chapter.key in {ARGUMENTS, REMARKS, BOTH}:
        found, rest = arguments(chapter.key, chapter.blocks, chapter.title, len(whole.points))
        whole.arguments += found
        whole.unplaced += rest
    elif chapter.key == ATTACHMENTS:
        whole.attachments += filter(None, map(_attachment, _rows(chapter.blocks)))
    elif not chapter.key and not chapter.title:
        _front(chapter, whole)
    elif not chapter.key:
        whole.unplaced += _pieces(chapter, Why.UNKNOWN_HEADING)
    elif chapter.key != POINTS and (html := to_html(chapter.blocks)):
        whole.sections[chapter.key] = whole.sections.get(chapter.key, "") + html


def _points(chapter: Chapter, whole: _Sorted) -> None:
    found = points(chapter.blocks, chapter.title)
    whole.points += found.points
    whole.unplaced += found.rest
    whole.marked += found.marked


def _relations(chapter: Chapter, whole: _Sorted) -> None:
    found, empty, rest = relations(chapter.blocks)
    whole.relations += found
    whole.headings += empty
    whole.unplaced += [Piece(text, Why.NO_RELATION, chapter.title, at) for at, text in enumerate(rest, start=1)]


def _front(chapter: Chapter, whole: _Sorted) -> None:
    """Before the first heading: the fields, the title, and what is neither."""
    marks = [block for block in chapter.blocks if isinstance(block, Para) and block.style == MARK]
    whole.fields += [Field("", " ".join(block.text.split()), "openness") for block in marks]
    found, rest = fields([block for block in chapter.blocks if block not in marks])
    whole.fields += found
    for at, block in enumerate(rest, start=1):
        if isinstance(block, Para) and block.level == 0 and not whole.subject:
            whole.subject = " ".join(block.text.split())
        else:
            whole.unplaced += [Piece(t.strip(), Why.BEFORE_HEADINGS, "", at) for t in texts([block]) if t.strip()]


def _pieces(chapter: Chapter, why: Why) -> Iterator[Piece]:
    yield Piece(chapter.title, why, chapter.title)
    for at, block in enumerate(chapter.blocks, start=1):
        yield from (Piece(text.strip(), why, chapter.title, at) for text in texts([block]) if text.strip())


def _rows(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Para):
            yield from block.text.split("\n")
        else:
            yield from (" ".join(text for cell in row for text in texts(cell.content)) for row in block.rows)


def _attachment(text: str) -> str:
    words = plain_text(text).replace("\n", " ")
    typed = TYPED.match(words)
    return words[typed.end() :] if typed else words


def _sifted(chapter: Chapter, whole: _Sorted) -> Iterator[Block]:
    """The blocks of a chapter without what is no text of its author; all of that is kept with where it stood."""
    at = 0
    for block in chapter.blocks:
        if isinstance(block, Para) and block.is_blank and not block.asides:
            continue
        at += 1
        for para in paragraphs([block]):
            whole.unplaced += [Piece(aside.text, aside.why, chapter.title, at) for aside in para.asides]
        if isinstance(block, Para) and block.style.startswith(CONTENTS):
            whole.beside.append(Piece(block.text, Why.CONTENTS, chapter.title, at))
            continue
        own = _own(block, whole, chapter, at)
        if isinstance(own, Grid) or not own.is_blank:
            yield own


def _own(block: Block, whole: _Sorted, chapter: Chapter, at: int) -> Block:
    """A block without hidden text, words that only ask, and help of a template."""
    if isinstance(block, Grid):
        return Grid(tuple(tuple(_own_cell(cell, whole, chapter, at) for cell in row) for row in block.rows))
    hidden = "".join(span.text for span in block.spans if span.kind == Kind.HIDDEN)
    asks = "".join(span.text for span in block.spans if span.kind == Kind.PLACEHOLDER)
    whole.unplaced += [Piece(hidden.strip(), Why.HIDDEN, chapter.title, at)] if hidden.strip() else []
    kept = block.having(span for span in block.spans if span.kind not in {Kind.HIDDEN, Kind.PLACEHOLDER})
    kept, help_ = (kept, []) if chapter.key == RELATIONS else without_guidance(kept, whole.known_lines)
    whole.guidance += [Piece(text, None, chapter.title, at) for text in (asks, *help_) if text.strip(" \u200b\n\t")]
    return kept


def _own_cell(cell: Cell, whole: _Sorted, chapter: Chapter, at: int) -> Cell:
    content: Sequence[Block] = [_own(block, whole, chapter, at) for block in cell.content]
    return replace(cell, content=tuple(block for block in content if isinstance(block, Grid) or not block.is_blank))

"""Arguments and remarks out of the flow: each with the point it is about, its sentence and its explanation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from secretarie.proposals.word.flow import Block, Para, Span, Why, cut, texts
from secretarie.proposals.word.headings import REMARKS
from secretarie.proposals.word.html import to_html
from secretarie.proposals.word.points import plain_text
from secretarie.proposals.word.reading import Argument, Piece

NUMBER = re.compile(r"(K(?:anttekening)?\s*)?(\d{1,2})\.(\d{1,2})[.):]?")
TYPED = re.compile(rf"{NUMBER.pattern}\s+(?=[A-ZÀ-Þ0-9“‘\"'(€])")
SENTENCE = re.compile(r"(?<=[.?!])\s+")
LONGEST_TITLE = 300
OWN = "secretarie argument"
"""The style in which our own files write the sentence of an argument."""


@dataclass(slots=True)
class _Begun:
    """An argument that is being read."""

    kind: str
    point: int | None
    number: str
    para: Para
    text: list[Block] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Number:
    """The number before an argument: whether it says remark, its point, and as it stood."""

    remark: bool
    point: int | None
    shown: str


def arguments(key: str, blocks: Sequence[Block], under: str, points: int) -> tuple[list[Argument], list[Piece]]:
    """The arguments under one heading, and what stood there before the first."""
    begun: list[_Begun] = []
    rest: list[Piece] = []
    number_of = _chosen(blocks, points)
    for place, block in enumerate(blocks, start=1):
        number = number_of(block) if isinstance(block, Para) else None
        if number is not None and isinstance(block, Para):
            kind = "remark" if number.remark or key == REMARKS else "argument"
            begun.append(_Begun(kind, number.point, number.shown, _unnumbered(block, number)))
        elif begun:
            begun[-1].text.append(block)
        else:
            rest += [Piece(text, Why.NO_ARGUMENT, under, place) for text in texts([block]) if text.strip()]
    return [_argument(one) for one in begun], rest


def renumbered(found: Sequence[Argument]) -> Iterator[tuple[str, str]]:
    """The numbers that come out otherwise than they stood in the document."""
    counts: Counter[tuple[str, int | None]] = Counter()
    for one in found:
        counts[one.kind, one.point] += 1
        now = f"{one.point}.{counts[one.kind, one.point]}"
        match = NUMBER.match(one.number)
        if match and one.point is not None and f"{match[2]}.{match[3]}" != now:
            yield one.number, now


def _chosen(blocks: Sequence[Block], points: int) -> Callable[[Para], Number | None]:
    """How arguments begin here: by numbers of Word, by numbers typed, else by items or lines in italics."""
    paras = [block for block in blocks if isinstance(block, Para)]
    only = 1 if points == 1 else None
    ways: tuple[Callable[[Para], Number | None], ...] = (
        _by_word,
        _by_hand,
        lambda para: _by_item(para, only),
        lambda para: Number(remark=False, point=only, shown="") if _in_italics(para) else None,
    )
    return next((way for way in ways if any(way(para) for para in paras)), ways[0])


def _by_word(para: Para) -> Number | None:
    match = NUMBER.fullmatch(para.label) if para.list == "label" else None
    return Number(bool(match[1]), int(match[2]), match[0]) if match else None


def _by_hand(para: Para) -> Number | None:
    match = TYPED.match(para.text.lstrip()) if not para.list else None
    return Number(bool(match[1]), int(match[2]), match[0].strip()) if match else None


def _by_item(para: Para, only: int | None) -> Number | None:
    """An item of a list without the number of a point: what it is about is known only when there is one point."""
    if para.depth or para.list in {"", "continue"}:
        return None
    return Number(remark=False, point=only, shown=para.label)


def _in_italics(para: Para) -> bool:
    shown = [span for span in para.spans if span.text.strip()]
    return para.level is None and bool(shown) and "em" in shown[0].marks


def _unnumbered(para: Para, number: Number) -> Para:
    """Without the number that was typed in its text."""
    if para.list or not number.shown:
        return para
    lead = len(para.text) - len(para.text.lstrip()) + len(number.shown)
    return para.having(cut(para.spans, lead)[1])


def _argument(one: _Begun) -> Argument:
    at = len(one.para.text) if one.para.style == OWN else _end_of_title(one.para)
    title, more = cut(one.para.spans, at)
    first = [Para(more)] if "".join(span.text for span in more).strip() else []
    words = plain_text("".join(span.text for span in title)).replace("\n", " ")
    return Argument(one.kind, one.point, words, to_html([*first, *one.text]), one.number)


def _end_of_title(para: Para) -> int:
    """Where the sentence of an argument ends: with its italics, its line, or its first full stop when it is long."""
    text = para.text
    italics = _italics(para.spans)
    line = text.find("\n", len(text) - len(text.lstrip()))
    end = italics if italics and text[:italics].strip() else line if line >= 0 else len(text)
    if len(text[:end].strip()) <= LONGEST_TITLE:
        return end
    stops = [match.start() for match in SENTENCE.finditer(text, 0, LONGEST_TITLE)]
    return stops[0] if stops else text.rfind(" ", 1, LONGEST_TITLE)


def _italics(spans: Sequence[Span]) -> int:
    """How far the italics at the begin reach; 0 when there are none, or all of it is in italics."""
    reach = 0
    for span in spans:
        if span.text.strip() and "em" not in span.marks:
            return reach
        reach += len(span.text)
    return 0

"""Decision points out of the flow: numbered by Word, by hand, by bullets, or one paragraph each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from secretarie.proposals.word.flow import Block, Grid, Para, Why, lines, texts
from secretarie.proposals.word.reading import Piece, Point

TYPED = re.compile(r"\(?(\d{1,2}|[a-z])[.)]\s+")
FACTS = {"Besluit van": "body", "Grondslag": "ground", "Behandeling": "handling"}
BESIDE = "secretarie gegevens"
"""The style in which our own files say what belongs to a point."""


@dataclass(frozen=True, slots=True)
class Found:
    """The points, what stood between them without being one, and how many lost marks or links."""

    points: tuple[Point, ...]
    rest: tuple[Piece, ...]
    marked: int = 0


def points(blocks: Sequence[Block], under: str) -> Found:
    """The decision points under their heading."""
    paras = [block for block in blocks if isinstance(block, Para)]
    begins = _begins(paras)
    found: list[Point] = []
    rest: list[Piece] = []
    for place, block in enumerate(blocks, start=1):
        if isinstance(block, Grid) or block.level is not None:
            rest += [Piece(text, Why.NO_POINT, under, place) for text in texts([block]) if text.strip()]
        elif block.style == BESIDE and found:
            found[-1] = _told(found[-1], block)
        elif id(block) in begins:
            found.append(_point(block))
        elif found:
            found[-1] = replace(found[-1], text=f"{found[-1].text}\n{_line(block)}")
        else:
            rest.append(Piece(_line(block), Why.NO_POINT, under, place))
    marked = sum(any(span.marks or span.href for span in para.spans) for para in paras if para.style != BESIDE)
    return Found(tuple(found), tuple(rest), marked)


def _begins(paras: Iterable[Para]) -> frozenset[int]:
    """Which paragraphs begin a point: what Word numbers, else what is numbered by hand, else bullets, else each."""
    plain = [para for para in paras if para.level is None and para.style != BESIDE]
    for chosen in (
        [para for para in plain if para.list not in {"", "bullet", "continue"}],
        [para for para in plain if not para.list and TYPED.match(para.text.lstrip())],
        [para for para in plain if para.list == "bullet"],
    ):
        if chosen:
            least = min(para.depth for para in chosen)
            return frozenset(id(para) for para in chosen if para.depth == least)
    return frozenset(map(id, plain))


def _point(para: Para) -> Point:
    if para.list:
        return Point(plain_text(para.text), para.label)
    typed = TYPED.match(para.text.lstrip())
    if typed is None:
        return Point(plain_text(para.text))
    return Point(plain_text(para.text.lstrip()[typed.end() :]), typed[0].strip())


def _line(para: Para) -> str:
    """A further line of a point: with its bullet or number when it has one."""
    sign = "-" if para.list == "bullet" else para.label
    return f"{sign} {plain_text(para.text)}".strip()


def _told(point: Point, para: Para) -> Point:
    """With what our own file says beside it."""
    facts = dict(line.text.partition(": ")[::2] for line in lines(para))
    return replace(point, **{name: facts[label].strip() for label, name in FACTS.items() if label in facts})


def plain_text(text: str) -> str:
    """Text without marks: tabs are spaces, no space at the end of its lines."""
    return "\n".join(line.strip() for line in text.replace("\t", " ").split("\n")).strip()

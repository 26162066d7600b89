"""Tables inside the text of a decision: cells wrap and are centred, so they are read in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Final

from secretarie.meetings.reading.layout import CELL_GAP
from secretarie.meetings.reading.lines import Line, Paragraph, joined
from secretarie.meetings.reading.textlayer import Piece

MARK: Final = re.compile(r"(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.):]|[-–•·*▪■o]")
DEEP: Final = 90.0  # no list indents this far
BACK: Final = 60.0  # a jump this far to the left begins a row


def has_cells(line: Line) -> bool:
    """Whether texts stand beside each other on a line; the number of a point is none of them."""
    pieces = line.pieces[1:] if MARK.fullmatch(line.pieces[0].text) else line.pieces
    return any(right.x0 - left.x1 > CELL_GAP for left, right in pairwise(pieces))


def stands_far_in(line: Line, left: float) -> bool:
    """Whether a line begins so far from the margin that it must be a cell."""
    return line.x0 - left > DEEP


def table_rows(lines: Sequence[Line]) -> list[Paragraph]:
    """The rows of a table on one page, cells parted by " | "."""
    by_key = {piece.key: line for line in lines for piece in line.pieces}
    rows: list[list[list[Piece]]] = []
    last: Piece | None = None
    for piece in sorted(chain.from_iterable(line.pieces for line in lines), key=lambda piece: piece.order):
        if last is None or piece.x0 < last.x0 - BACK:
            rows.append([[piece]])
        elif piece.y < last.y - 1 and abs(piece.x0 - last.x0) < BACK:
            rows[-1][-1].append(piece)
        else:
            rows[-1].append([piece])
        last = piece
    return [_row(cells, by_key) for cells in rows]


def _row(cells: Sequence[Sequence[Piece]], by_key: dict[tuple[int, int], Line]) -> Paragraph:
    pieces = list(chain.from_iterable(cells))
    lines = tuple(by_key[piece.key].only([piece]) for piece in pieces)
    return Paragraph(" | ".join(_cell(cell, by_key) for cell in cells), lines, row=True)


def _cell(cell: Sequence[Piece], by_key: dict[tuple[int, int], Line]) -> str:
    text = cell[0].text
    for above, below in pairwise(cell):
        text = joined(by_key[above.key].only([above]), text, below.text)
    return text

"""The parts of a list: what repeats on each page, the fields above, the table of items, the signatures below."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import inf
from statistics import median
from typing import Final

from secretarie.meetings.reading.lines import Line
from secretarie.meetings.reading.textlayer import Piece, TextLayer

NUMBER: Final = re.compile(r"\d{1,3}[a-z]?(?:\.(?:\d{1,3}|[a-zA-Z])){0,5}\.?")
PAGE_NUMBER: Final = re.compile(
    r"[-–\s]*(?:(?:pagina|blad|bladzijde|pag\.|p\.)\s*)?(?P<page>\d{1,3})(?:\s*(?:van|/|\|)\s*(?P<pages>\d{1,3}))?[-–\s]*",
    re.IGNORECASE,
)
TITLE: Final = re.compile(r"\bbesluitenlijst\b|\blijst (?:van|met) (?:genomen )?besluiten\b", re.IGNORECASE)
ADOPTION: Final = re.compile(r"(?:aldus\s+)?vastgesteld\s+(?:in|tijdens|door|op|te|in\s+de)\b", re.IGNORECASE)
COLLEGE_SIGNS: Final = re.compile(r"(?:het\s+college\s+van\s+)?burgemeester\s+en\s+wethouders\b", re.IGNORECASE)
DECIDES: Final = re.compile(r"\bbeslui(?:t|ten)\b", re.IGNORECASE)
CELL_GAP: Final = 18.0  # points: a wider gap parts cells
ROWS_IN_LINE: Final = 3
NUMBER_COLUMN_SLACK: Final = 14.0
MARGIN: Final = 0.1  # of the page height: what repeats there is furniture


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the numbers of items stand and where their text does."""

    number: float
    text: float
    beyond: float = inf  # where a third column begins, which the reader does not know

    @property
    def edge(self) -> float:
        """What begins left of it stands in the number column."""
        return (self.number + self.text) / 2

    def left(self, line: Line) -> list[Piece]:
        """The pieces in the number column."""
        return [piece for piece in line.pieces if piece.x0 < self.edge]

    def right(self, line: Line) -> list[Piece]:
        """The pieces in the text column."""
        return [piece for piece in line.pieces if self.edge <= piece.x0 < self.beyond]

    def outside(self, line: Line) -> list[Piece]:
        """The pieces in a third column."""
        return [piece for piece in line.pieces if piece.x0 >= self.beyond]

    def number_of(self, line: Line) -> Piece | None:
        """The item number the line begins with, if any."""
        left = self.left(line)
        return left[0] if len(left) == 1 and NUMBER.fullmatch(left[0].text) else None


@dataclass(frozen=True, slots=True)
class Parts:
    """A document cut into its parts, each a run of lines in order."""

    furniture: tuple[Line, ...]
    head: tuple[Line, ...]
    body: tuple[Line, ...]
    tail: tuple[Line, ...]
    columns: Columns | None


@dataclass(frozen=True, slots=True)
class PageNumber:
    """What a page of the file says its number is, and of how many."""

    page: int
    printed: int
    total: int | None


def parts_of(layer: TextLayer, lines: Sequence[Line]) -> Parts:
    """Cut the lines into furniture, head (title and fields), body (items) and tail (adoption and signatures)."""
    furniture = _furniture(layer, lines)
    rest = [line for line in lines if line not in furniture]
    columns = _columns(rest)
    first = _first_item(rest, columns)
    tail = _tail_start(rest, first, columns)
    return Parts(
        tuple(line for line in lines if line in furniture),
        tuple(rest[:first]),
        tuple(rest[first:tail]),
        tuple(rest[tail:]),
        columns,
    )


def page_numbers(furniture: Iterable[Line]) -> list[PageNumber]:
    """The page numbers as printed."""
    found = [(line.page, PAGE_NUMBER.fullmatch(line.text)) for line in furniture]
    return [
        PageNumber(page, int(match["page"]), int(match["pages"]) if match["pages"] else None)
        for page, match in found
        if match
    ]


def _furniture(layer: TextLayer, lines: Sequence[Line]) -> set[Line]:
    """Page numbers, and lines at the same height in the margin of every page (or every page but the first)."""
    heights = {page.number: page.height for page in layer.pages}
    edges = _edges(lines)
    numbers = {line for line in lines if line in edges and _numbers_page(line, heights[line.page])}
    margin = [line for line in lines if line not in numbers and _in_margin(line, heights[line.page])]
    return numbers | _repeated(margin, len(layer.pages))


def _in_margin(line: Line, height: float) -> bool:
    return line.y < MARGIN * height or line.y > (1 - MARGIN) * height


def _edges(lines: Sequence[Line]) -> set[Line]:
    """The first and the last line of each page."""
    pages = [list(group) for _, group in groupby(lines, key=lambda line: line.page)]
    return {line for page in pages for line in (page[0], page[-1])}


def _numbers_page(line: Line, height: float) -> bool:
    """Whether a line is a page number: it says "Pagina", or stands in the margin and names its page."""
    match = PAGE_NUMBER.fullmatch(line.text)
    if match is None:
        return False
    said = line.text.lower().lstrip("-– ").startswith("p")
    return said or (_in_margin(line, height) and int(match["page"]) == line.page)


def _repeated(margin: Sequence[Line], pages: int) -> set[Line]:
    alike: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for line in margin:
        if not DECIDES.fullmatch(line.text.rstrip(":")):
            alike[re.sub(r"\d+", "#", line.text), round(line.y)].append(line)
    return {
        line for group in alike.values() if len({line.page for line in group}) >= max(2, pages - 1) for line in group
    }


def _columns(lines: Sequence[Line]) -> Columns | None:
    """The columns of the table of items: numbers stand leftmost, titles beside them."""
    rows = [line.pieces for line in lines if len(line.pieces) > 1 and NUMBER.fullmatch(line.pieces[0].text)]
    if not rows:
        return None
    leftmost = min(pieces[0].x0 for pieces in rows)
    rows = [pieces for pieces in rows if pieces[0].x0 - leftmost <= NUMBER_COLUMN_SLACK]
    return Columns(leftmost, _commonest([pieces[1].x0 for pieces in rows]), _third_column(rows))


def _third_column(rows: Sequence[Sequence[Piece]]) -> float:
    """Where a text begins beside the titles, in line on several rows."""
    starts = [pieces[2].x0 for pieces in rows if len(pieces) > 2 and pieces[2].x0 - pieces[1].x1 > CELL_GAP]  # noqa: PLR2004 -- the third piece
    if not starts:
        return inf
    column = _commonest(starts)
    in_line = sum(abs(start - column) <= 1 for start in starts)
    return column - 1 if in_line >= ROWS_IN_LINE else inf


def _commonest(values: Sequence[float]) -> float:
    nearest = Counter(round(value) for value in values).most_common(1)[0][0]
    return median(value for value in values if abs(value - nearest) <= 1)


def _first_item(lines: Sequence[Line], columns: Columns | None) -> int:
    if columns is None:
        return len(lines)
    return next(
        (index for index, line in enumerate(lines) if columns.number_of(line) and columns.right(line)), len(lines)
    )


def _tail_start(lines: Sequence[Line], first: int, columns: Columns | None) -> int:
    """Where adoption and signatures begin: at the left margin, outside the text column."""
    for index in range(first, len(lines)):
        line = lines[index]
        outside = columns is None or line.x0 < columns.edge
        if outside and (ADOPTION.match(line.text) or COLLEGE_SIGNS.match(line.text)):
            return index
    return len(lines)

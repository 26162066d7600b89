"""Pieces on one baseline as lines, lines as running text: what was wrapped is joined, what was broken stays so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from secretarie.meetings.reading.textlayer import Piece, TextLayer

HYPHENS: Final = ("-", "\u2010")
CUT: Final = re.compile(r"[a-zà-ÿ]-$")
HANGING: Final = re.compile(r"(?:en|of|én|óf|en/of|dan wel|alsmede)\b", re.IGNORECASE)
SENTENCE_END: Final = re.compile(r"[.;:?!][\"”’')\]]*$")
TOUCHING: Final = 0.2  # of the font size: letters closer than this have no blank between them
BLANK: Final = 0.5  # of the font size: room for a space
AMPLE: Final = 4.5  # of the font size: more room than any wrapped line leaves
WIDE_LEADING: Final = 1.4  # of the usual distance between lines: a wider one parts paragraphs


@dataclass(frozen=True, slots=True)
class Line:
    """All pieces on one baseline of a page, from left to right."""

    page: int
    number: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The line as one string."""
        text = self.pieces[0].text
        for left, right in pairwise(self.pieces):
            touching = not left.spaced and right.x0 - left.x1 < TOUCHING * right.size
            text += right.text if touching else f" {right.text}"
        return text

    @property
    def y(self) -> float:
        """The baseline, from the bottom of the page."""
        return self.pieces[0].y

    @property
    def x0(self) -> float:
        """Where the line begins."""
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        """Where the ink of the line ends."""
        return max(piece.x1 for piece in self.pieces)

    @property
    def bold(self) -> bool:
        """Whether every piece is bold."""
        return all(piece.bold for piece in self.pieces)

    @property
    def italic(self) -> bool:
        """Whether every piece is italic."""
        return all(piece.italic for piece in self.pieces)

    @property
    def spaced(self) -> bool:
        """Whether a printed space follows the last piece."""
        return self.pieces[-1].spaced

    def only(self, pieces: Iterable[Piece]) -> Line:
        """The same line with these of its pieces."""
        return Line(self.page, self.number, tuple(pieces))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, as one text, with the place of the first."""

    text: str
    lines: tuple[Line, ...]
    row: bool = False  # a row of a table inside the text

    @property
    def page(self) -> int:
        """Page of the first line."""
        return self.lines[0].page

    @property
    def line(self) -> int:
        """Number of the first line on its page."""
        return self.lines[0].number


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: whether wrapped lines end in a space, where the right margin is, how far lines stand apart."""

    spaces_at_wraps: bool
    right: float
    leading: float

    @classmethod
    def of(cls, lines: Sequence[Line], *, spaces_at_wraps: bool) -> Setting:
        """Measured from the lines of one column."""
        right = max((line.x1 for line in lines), default=0.0)
        steps = [
            above.y - below.y for above, below in pairwise(lines) if above.page == below.page and above.y > below.y
        ]
        return cls(spaces_at_wraps, right, median(steps) if steps else 0.0)

    def parts(self, above: Line, below: Line) -> bool:
        """Whether a paragraph ends between two lines that follow each other."""
        if above.page == below.page and self.leading and above.y - below.y > WIDE_LEADING * self.leading:
            return True
        if above.text.endswith(HYPHENS):
            return False
        room = self.right - above.x1 - below.pieces[0].word
        size = above.pieces[-1].size
        if not self.spaces_at_wraps:
            return room > BLANK * size
        if above.spaced:
            return room > AMPLE * size  # a space was typed at the end of the paragraph
        return room > BLANK * size or bool(SENTENCE_END.search(above.text))


def spaces_at_wraps(lines: Sequence[Line]) -> bool:
    """Whether the file keeps the space at which a line was wrapped, as those of a word processor do."""
    return sum(line.spaced for line in lines) * 10 >= len(lines) > 0


def lines_of(layer: TextLayer) -> list[Line]:
    """The lines of a document from top to bottom, page after page."""
    lines: list[Line] = []
    for page in layer.pages:
        ordered = sorted(page.pieces, key=lambda piece: (piece.line, piece.x0))
        lines += [
            Line(page.number, number, tuple(group)) for number, group in groupby(ordered, key=lambda piece: piece.line)
        ]
    return lines


def joined(above: Line, text: str, below: str) -> str:
    """`text`, which ends with the line `above`, and the next line's words as they would stand on one line.

    A hyphen at the line end stays as printed. A space follows it only where one was printed, or where the hyphen stands
    for a word part left out ("commissie- en raadsleden").
    """
    hyphenated = len(text) > 1 and text.endswith(HYPHENS) and not text[-2].isspace()
    if hyphenated and not above.spaced and not HANGING.match(below):
        return text + below
    return f"{text} {below}"


def words_cut(lines: Sequence[Line]) -> list[Line]:
    """Lines that end within a word of small letters, where the hyphen may be the typesetter's instead of the word's."""
    return [above for above, below in pairwise(lines) if CUT.search(above.text) and below.text[:1].islower()]


def paragraphs(lines: Sequence[Line], setting: Setting) -> list[Paragraph]:
    """The lines as paragraphs."""
    found: list[Paragraph] = []
    for line in lines:
        if found and not setting.parts(found[-1].lines[-1], line):
            last = found[-1]
            found[-1] = Paragraph(joined(last.lines[-1], last.text, line.text), (*last.lines, line))
        else:
            found.append(Paragraph(line.text, (line,)))
    return found


def running(lines: Sequence[Line]) -> str:
    """The lines as one running text, whatever their breaks."""
    text = ""
    for index, line in enumerate(lines):
        text = joined(lines[index - 1], text, line.text) if index else line.text
    return text

"""From PDF bytes to pieces of printed text with their place, style and order: nothing interpreted, nothing lost."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from secretarie.meetings.reading.errors import Reason, Unreadable

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_PAGES: Final = 100
MAX_CHARACTERS: Final = 400_000

BASELINE_SLACK: Final = 0.45  # of the font size: a raised figure still belongs to its line
WORD_GAP: Final = 0.3  # of the font size: a wider gap is a blank, also where the file holds none
PIECE_GAP: Final = 1.2  # of the font size: a wider gap is another cell
LINE_END_HYPHEN: Final = "\x02"  # how pdfium hands over a hyphen at the end of a line
BREAKING: Final = (" ", "\t", "\x00", "-")  # not the no-break space: "€ 500" stays on one line
MADE_UP_BLANK: Final = "\x00"  # our own sign for a gap in print that is no character of the file
SOFT_HYPHEN: Final = "\u00ad"
NOTHING: Final = 0.01  # points: what is smaller shows nothing
BOLD_WEIGHT: Final = 600
ITALIC_FLAG: Final = 1 << 6  # PDF 32000-1, table 123: font descriptor flags

_pdfium_lock = threading.Lock()  # pdfium is not safe for use from several threads


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text on one baseline without a wide gap: a cell's line. `x0`, `x1`, `y` in points from bottom left."""

    page: int
    line: int
    order: int
    text: str
    x0: float
    x1: float
    y: float
    size: float
    word: float  # how wide the first word is, up to a blank at which the line could have been broken
    bold: bool
    italic: bool
    spaced: bool  # a printed space follows the last character: the line was wrapped, or went on

    @property
    def key(self) -> tuple[int, int]:
        """What identifies the piece in its document."""
        return self.page, self.order


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size and pieces, in the order the file draws them."""

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class TextLayer:
    """All printed text of a document; `unmapped` counts characters whose meaning the file does not give."""

    pages: tuple[Page, ...]
    unmapped: int


@dataclass(slots=True)
class _Run:
    """A piece in the making."""

    x0: float
    y: float
    size: float
    x1: float = 0.0
    chars: list[str] = field(default_factory=list)
    bold: int = 0
    italic: int = 0
    inked: int = 0
    word: float = 0.0
    ends_bold: bool = False

    def takes(self, glyph: _Glyph) -> bool:
        """Whether the glyph stands on this run's baseline and follows without a wide gap."""
        size = max(self.size, glyph.size)
        level = abs(glyph.y - self.y) <= BASELINE_SLACK * size
        touching = not self.chars[-1].isspace() and self.chars[-1] != MADE_UP_BLANK
        if touching and glyph.bold != self.ends_bold:  # a bold label that fills its cell up to the value
            return False
        return level and -size <= glyph.x0 - self.x1 <= PIECE_GAP * size

    def add(self, glyph: _Glyph) -> None:
        """Put a character that shows something at the end."""
        if glyph.x0 - self.x1 > WORD_GAP * self.size:
            self.chars.append(MADE_UP_BLANK)
        self.chars.append(glyph.char)
        self.x1 = max(self.x1, glyph.x1)
        if not any(char in BREAKING for char in self.chars):
            self.word = self.x1 - self.x0
        self.size = max(self.size, glyph.size)
        self.inked += 1
        self.bold += glyph.bold
        self.ends_bold = glyph.bold
        self.italic += glyph.italic


@dataclass(frozen=True, slots=True)
class _Glyph:
    char: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    made_up: bool  # pdfium put it there (a space or line end the file does not hold)


def read_text_layer(data: bytes) -> TextLayer:
    """The text of a PDF.

    Raises:
        Unreadable: the bytes are no PDF, or one that is empty, too large, protected, broken or without text.
    """
    _check_bytes(data)
    with _pdfium_lock:
        document = _opened(data)
        try:
            layer = _layer(document)
        except (pdfium.PdfiumError, OSError, ValueError) as error:
            raise Unreadable(Reason.BROKEN, str(error)) from error
        finally:
            document.close()
    if not any(page.pieces for page in layer.pages):
        raise Unreadable(Reason.NO_TEXT)
    return layer


def _check_bytes(data: bytes) -> None:
    if not data:
        raise Unreadable(Reason.EMPTY)
    if len(data) > MAX_BYTES:
        raise Unreadable(Reason.TOO_LARGE, f"{len(data)} bytes")
    if b"%PDF-" not in data[:1024]:
        raise Unreadable(Reason.NOT_PDF)


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        protected = getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD
        raise Unreadable(Reason.ENCRYPTED if protected else Reason.BROKEN, str(error)) from error


def _layer(document: pdfium.PdfDocument) -> TextLayer:
    if len(document) > MAX_PAGES:
        raise Unreadable(Reason.TOO_MANY_PAGES, f"{len(document)} pages")
    pages: list[Page] = []
    unmapped = characters = 0
    for index in range(len(document)):
        page = document[index]
        text = page.get_textpage()
        characters += text.count_chars()
        if characters > MAX_CHARACTERS:
            raise Unreadable(Reason.TOO_MUCH_TEXT, f"more than {MAX_CHARACTERS} characters")
        unmapped += _unmapped(text)
        pages.append(Page(index + 1, page.get_width(), page.get_height(), _pieces(index + 1, page, text)))
        text.close()
        page.close()
    return TextLayer(tuple(pages), unmapped)


def _unmapped(text: pdfium.PdfTextPage) -> int:
    return sum(pdfium_c.FPDFText_HasUnicodeMapError(text.raw, index) == 1 for index in range(text.count_chars()))


def _glyphs(text: pdfium.PdfTextPage) -> Iterator[_Glyph]:
    """Every character with its box; boxes of characters pdfium made up stay where the last real one ended."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    x, y, flags = ctypes.c_double(), ctypes.c_double(), ctypes.c_int()
    name = ctypes.create_string_buffer(256)
    for index in range(text.count_chars()):
        char = chr(pdfium_c.FPDFText_GetUnicode(text.raw, index))
        if char == "\x00":
            continue
        pdfium_c.FPDFText_GetCharBox(text.raw, index, left, right, bottom, top)
        pdfium_c.FPDFText_GetCharOrigin(text.raw, index, x, y)
        pdfium_c.FPDFText_GetFontInfo(text.raw, index, name, len(name), flags)
        family = name.value.decode("utf-8", "replace").lower()
        yield _Glyph(
            char=char,
            x0=x.value,
            x1=right.value,
            y=y.value,
            size=pdfium_c.FPDFText_GetFontSize(text.raw, index),
            bold="bold" in family or pdfium_c.FPDFText_GetFontWeight(text.raw, index) >= BOLD_WEIGHT,
            italic="italic" in family or "oblique" in family or bool(flags.value & ITALIC_FLAG),
            made_up=pdfium_c.FPDFText_IsGenerated(text.raw, index) == 1,
        )


def _runs(text: pdfium.PdfTextPage) -> list[_Run]:
    runs: list[_Run] = []
    for glyph in _glyphs(text):
        blank = glyph.char.isspace()
        if glyph.made_up or blank:
            if runs and glyph.char not in "\r\n":
                runs[-1].chars.append(MADE_UP_BLANK if glyph.made_up else glyph.char)
            continue
        if not (runs and runs[-1].takes(glyph)):
            runs.append(_Run(glyph.x0, glyph.y, glyph.size, glyph.x0))
        runs[-1].add(glyph)
    return runs


def _pieces(number: int, page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> tuple[Piece, ...]:
    runs = _runs(text)
    lines = _line_numbers(runs)
    blanks = _blanks(page) if any(LINE_END_HYPHEN in run.chars for run in runs) else ()
    return tuple(
        Piece(
            page=number,
            line=lines[order],
            order=order,
            text=_text_of(run.chars),
            x0=run.x0,
            x1=run.x1,
            y=run.y,
            size=run.size,
            word=run.word,
            bold=run.bold * 2 > run.inked,
            italic=run.italic * 2 > run.inked,
            spaced=run.chars[-1].isspace() or _blank_after(run, blanks),
        )
        for order, run in enumerate(runs)
    )


def _text_of(chars: list[str]) -> str:
    """The characters as printed: the hyphen at a line end put back, soft hyphens left out, blanks made single."""
    text = "".join(chars).replace(MADE_UP_BLANK, " ").replace(LINE_END_HYPHEN, "-").replace(SOFT_HYPHEN, "")
    return " ".join(text.split())


def _line_numbers(runs: list[_Run]) -> list[int]:
    """For each run the line on its page it stands on, counted from the top."""
    numbers = [0] * len(runs)
    line, level, size = 0, 0.0, 0.0
    for index in sorted(range(len(runs)), key=lambda index: -runs[index].y):
        run = runs[index]
        if not line or level - run.y > BASELINE_SLACK * min(size, run.size):
            line, level, size = line + 1, run.y, run.size
        numbers[index] = line
    return numbers


def _blanks(page: pdfium.PdfPage) -> tuple[tuple[float, float], ...]:
    """Where the file draws text that shows nothing: after a line-end hyphen it is a real space, which pdfium drops."""
    edges = [ctypes.c_float() for _ in range(4)]
    found: list[tuple[float, float]] = []
    for index in range(pdfium_c.FPDFPage_CountObjects(page.raw)):
        thing = pdfium_c.FPDFPage_GetObject(page.raw, index)
        if pdfium_c.FPDFPageObj_GetType(thing) != pdfium_c.FPDF_PAGEOBJ_TEXT:
            continue
        pdfium_c.FPDFPageObj_GetBounds(thing, *edges)
        left, bottom, right, top = (edge.value for edge in edges)
        if right - left < NOTHING and top - bottom < NOTHING:
            found.append((left, bottom))
    return tuple(found)


def _blank_after(run: _Run, blanks: tuple[tuple[float, float], ...]) -> bool:
    if run.chars[-1] != LINE_END_HYPHEN:
        return False
    return any(0 <= x - run.x1 <= run.size and abs(y - run.y) <= BASELINE_SLACK * run.size for x, y in blanks)

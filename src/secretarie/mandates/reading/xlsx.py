"""An .xlsx workbook read by the standard library: cells as text, never more of them than a register has.

A workbook is a pack of XML parts. Sizes are bounded before and while unpacking; formulas, macros, links to other files
and document type declarations are refused: what a cell would compute elsewhere is not what the decree says.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from typing import IO
from xml.etree import ElementTree as ET

from secretarie.mandates.reading.tables import BROKEN, MOST_COLUMNS, MOST_ROWS, TOO_MUCH, Document, of_rows
from secretarie.mandates.reading.tables import UnreadableTableError as Unreadable

MOST_BYTES, MOST_PARTS, MOST_SHEETS = 24_000_000, 2_000, 12
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
COLUMN = re.compile(r"[A-Z]+")
PIECE = 1 << 16


def read(content: IO[bytes]) -> Document:
    """Every visible sheet as a table.

    Raises:
        UnreadableTableError: damaged, locked, larger than a register, or with formulas, macros or links elsewhere.
    """
    content.seek(0)
    try:
        with zipfile.ZipFile(content) as pack:
            _look(pack)
            shared = _shared(pack)
            return Document(tuple(of_rows(name, _rows(_part(pack, path), shared)) for name, path in _sheets(pack)))
    except Unreadable:
        raise
    except (zipfile.BadZipFile, ET.ParseError, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise Unreadable(BROKEN) from error
    except (KeyError, ValueError, IndexError) as error:
        raise Unreadable(BROKEN) from error


def _look(pack: zipfile.ZipFile) -> None:
    names = pack.namelist()
    if len(names) > MOST_PARTS or sum(info.file_size for info in pack.infolist()) > 4 * MOST_BYTES:
        raise Unreadable(TOO_LARGE)
    if any(name.endswith("vbaProject.bin") for name in names):
        raise Unreadable("Dit werkblad bevat macro’s. Sla het op zonder macro’s.")
    if any(name.startswith(("xl/externalLinks/", "xl/connections")) for name in names):
        raise Unreadable("Dit werkblad haalt gegevens uit andere bestanden. Plak de waarden en sla het opnieuw op.")


def _part(pack: zipfile.ZipFile, name: str) -> bytes:
    """One part, unpacked piece by piece: what its head promises is not believed."""
    found, size = bytearray(), 0
    with pack.open(name) as part:
        while piece := part.read(PIECE):
            size += len(piece)
            if size > MOST_BYTES:
                raise Unreadable(TOO_LARGE)
            found += piece
    text = bytes(found)
    if b"<!DOCTYPE" in text[:2048] or b"<!ENTITY" in text:
        raise Unreadable(BROKEN)
    return text.replace(STRICT.encode(), SPACE[1:-1].encode())


def _tree(text: bytes) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - no document type, bounded


def _shared(pack: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in pack.namelist():
        return []
    return [_text(item) for item in _tree(_part(pack, "xl/sharedStrings.xml")).iter(f"{SPACE}si")]


def _text(item: ET.Element) -> str:
    """The runs of a text, without how it is pronounced."""
    spoken = {t for run in item.iter(f"{SPACE}rPh") for t in run.iter(f"{SPACE}t")}
    return "".join(t.text or "" for t in item.iter(f"{SPACE}t") if t not in spoken)


def _sheets(pack: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The visible sheets with the part they stand in."""
    links = {link.get("Id"): link.get("Target", "") for link in _tree(_part(pack, "xl/_rels/workbook.xml.rels"))}
    sheets = list(_tree(_part(pack, "xl/workbook.xml")).iter(f"{SPACE}sheet"))
    if len(sheets) > MOST_SHEETS:
        raise Unreadable(TOO_MUCH)
    for sheet in sheets:
        if sheet.get("state", "visible") == "visible":
            target = links[sheet.get(RELATION)].lstrip("/")
            yield sheet.get("name", "blad"), target if target.startswith("xl/") else f"xl/{target}"


def _rows(text: bytes, shared: list[str]) -> list[list[str]]:
    """The cells by row and column, counted before they are read."""
    if text.count(b"<row") > MOST_ROWS + 20:
        raise Unreadable(TOO_MUCH)
    return [_cells(row, shared) for row in _tree(text).iter(f"{SPACE}row")]


def _cells(row: ET.Element, shared: list[str]) -> list[str]:
    found: dict[int, str] = {}
    for place, cell in enumerate(row.iter(f"{SPACE}c")):
        if cell.find(f"{SPACE}f") is not None:
            told = cell.get("r", "")
            raise Unreadable(f"Cel {told} bevat een formule. Plak de waarden en sla het werkblad opnieuw op.")
        column = _column(cell.get("r", ""), place)
        if column >= MOST_COLUMNS:
            raise Unreadable(TOO_MUCH)
        found[column] = _value(cell, shared)
    return [found.get(n, "") for n in range(max(found, default=-1) + 1)]


def _column(reference: str, place: int) -> int:
    letters = COLUMN.match(reference)
    if letters is None:
        return place
    number = 0
    for letter in letters.group()[:4]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _value(cell: ET.Element, shared: list[str]) -> str:
    kind, value = cell.get("t", "n"), cell.findtext(f"{SPACE}v") or ""
    if kind == "s":
        return shared[int(value)]
    if kind == "inlineStr":
        return _text(cell)
    if kind == "b":
        return "ja" if value == "1" else "nee"
    return _number(value) if kind == "n" else value


def _number(value: str) -> str:
    """A number as a Dutch cell shows it: 12500.5 is 12500,50."""
    if not value:
        return ""
    amount = round(float(value), 2)
    return f"{amount:.0f}" if amount == int(amount) else f"{amount:.2f}".replace(".", ",")


TOO_LARGE = "Dit werkblad is uitgepakt te groot. Bewaar alleen het blad met de mandaten en probeer het opnieuw."

"""Workbooks for a test, written part by part: as a spreadsheet program writes them, and as nobody should."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def a_workbook(rows: Sequence[Sequence[str | float]], *, sheet: str = "", **parts: bytes) -> BytesIO:
    """One sheet with these cells (or this XML of a sheet), and further parts by name."""
    texts = list(dict.fromkeys(cell for row in rows for cell in row if isinstance(cell, str)))
    found = BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("[Content_Types].xml", "<Types/>")
        named = '<sheet name="Register" sheetId="1" r:id="r1"/>'
        pack.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{named}</sheets></workbook>'
        )
        link = '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
        pack.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKS}">{link}</Relationships>')
        shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        pack.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{shared}</sst>')
        pack.writestr("xl/worksheets/sheet1.xml", sheet or a_sheet(rows, texts))
        for name, content in parts.items():
            pack.writestr(name, content)
    found.seek(0)
    return found


def a_sheet(rows: Sequence[Sequence[str | float]], texts: Sequence[str] = ()) -> str:
    lines = "".join(
        f'<row r="{n}">{"".join(_cell(cell, f"{chr(65 + c)}{n}", texts) for c, cell in enumerate(row))}</row>'
        for n, row in enumerate(rows, start=1)
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>'


def _cell(cell: str | float, place: str, texts: Sequence[str]) -> str:
    if isinstance(cell, str):
        return f'<c r="{place}" t="s"><v>{texts.index(cell)}</v></c>' if cell else ""
    return f'<c r="{place}"><v>{cell}</v></c>'

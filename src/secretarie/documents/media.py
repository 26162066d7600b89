"""What a file is by its own bytes, never by its name or by what the browser says it is."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import IO

import pypdfium2
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
PNG, JPEG, TEXT = "image/png", "image/jpeg", "text/plain"
SUFFIXES: Mapping[str, str] = {
    PDF: "pdf",
    DOCX: "docx",
    XLSX: "xlsx",
    ODT: "odt",
    PNG: "png",
    JPEG: "jpg",
    TEXT: "txt",
}
OFFICE_PARTS: Mapping[str, str] = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}
HEAD = 1024
LONGEST_NAME = 120
MOST_PARTS = 20_000
PART = b"PK\x01\x02"
"""How a packed file begins the entry of each of its parts."""
UNSAFE = re.compile(r'[\\/:*?"<>|]+')
PDFIUM = Lock()  # the library knows one thread at a time


class UnacceptableError(ValueError):
    """A file that is not kept; ``reason`` says why, and what to do."""

    def __init__(self, reason: str | Promise) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Media:
    """The media type of a file, and how many pages it has where that can be counted."""

    media_type: str
    pages: int | None = None


def sniff(content: IO[bytes]) -> Media:
    """What this is: pdf, Word, Excel, OpenDocument text, plain text, png or jpeg.

    Raises:
        UnacceptableError: none of these, unreadable, locked with a password, or carrying macros.
    """
    content.seek(0)
    head = content.read(HEAD)
    if b"%PDF-" in head:
        return Media(PDF, _pages(content))
    if head.startswith(b"PK\x03\x04"):
        return Media(_packed(content))
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return Media(PNG)
    if head.startswith(b"\xff\xd8\xff"):
        return Media(JPEG)
    if _is_text(content):
        return Media(TEXT)
    raise UnacceptableError(
        _("This is not a pdf, Word, Excel, OpenDocument, text, png or jpeg file. Save it as a pdf and try again.")
    )


def safe_name(name: str, media_type: str) -> str:
    """The name under which a file is given: no folders, no hidden signs, an end that tells what it is."""
    shown = "".join(c for c in unicodedata.normalize("NFC", name) if unicodedata.category(c)[0] != "C")
    stem = " ".join(UNSAFE.sub(" ", shown.replace("\\", "/").rpartition("/")[2]).split()).strip(". ")
    suffix = SUFFIXES[media_type]
    for end in {"jpg", "jpeg"} if media_type == JPEG else {suffix}:
        stem = stem.removesuffix(f".{end}").removesuffix(f".{end.upper()}")
    return f"{stem[:LONGEST_NAME].strip('. ') or 'stuk'}.{suffix}"


def _pages(content: IO[bytes]) -> int:
    """The pages of a pdf, counted by opening it: what cannot be opened cannot be read by anybody either."""
    content.seek(0)
    try:
        with PDFIUM:
            paper = pypdfium2.PdfDocument(content.read())
            try:
                return len(paper)
            finally:
                paper.close()
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnacceptableError(_("This pdf is locked with a password. Save it without one.")) from error
        raise UnacceptableError(_("This pdf cannot be opened. Make it again and try once more.")) from error


def _packed(content: IO[bytes]) -> str:
    """Word, Excel or OpenDocument, by the names inside; nothing but a few bytes is unpacked.

    The parts are counted before the names are read: a million of them takes half a gigabyte.
    """
    content.seek(0)
    if content.read().count(PART) > MOST_PARTS:
        raise UnacceptableError(_("Packed files are not kept. Add the papers one by one."))
    try:
        with zipfile.ZipFile(content) as pack:
            names = set(pack.namelist())
            if any(name.endswith("vbaProject.bin") for name in names):
                raise UnacceptableError(_("This file carries macros. Save it without macros, or as a pdf."))
            found = next((kind for part, kind in OFFICE_PARTS.items() if part in names), "")
            if "mimetype" in names and pack.getinfo("mimetype").file_size <= len(ODT):
                found = ODT if pack.read("mimetype").decode("ascii", "replace") == ODT else found
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise UnacceptableError(_("This file is damaged and cannot be opened.")) from error
    if not found:
        raise UnacceptableError(_("Packed files are not kept. Add the papers one by one."))
    return found


def _is_text(content: IO[bytes]) -> bool:
    content.seek(0)
    try:
        text = content.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return not any(unicodedata.category(sign) == "Cc" and sign not in "\t\r\n\f" for sign in text)

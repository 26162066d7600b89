"""Rich text as words: blocks become lines, tables stand apart. What is read here was cleaned before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

TABLE = re.compile(r"<table\b[^>]*>(.*?)</table>", re.DOTALL)
ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<t[dh]\b[^>]*>(.*?)</t[dh]>", re.DOTALL)
BLOCK = re.compile(r"</(?:p|li|h[1-6]|tr)>|<br\s*/?>")
TAG = re.compile(r"<[^>]*>")
BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
LINES = re.compile(r" ?\n[\n ]*")
SENTENCE_END = re.compile(r"(?<=[.!?:])[\"”’)]*\s+(?=[\"“(]*[A-Z0-9ÀÉÏ])|\n")
NO_END = re.compile(
    r"\b(?:art|artt|nr|nrs|bijv|bijlage|ca|circa|dhr|mevr|mw|drs|mr|ir|ing|dr|prof|etc|incl|excl|max|min|jl|jr|sr|st|"
    r"o\.a|m\.b\.t|i\.v\.m|d\.d|t\.b\.v|n\.a\.v|t\.o\.v|m\.i\.v|e\.d|d\.w\.z|[A-Z]|\d{1,2})\.$",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’\-](?=[^\W_]))*")

type Table = tuple[tuple[str, ...], ...]


def words_of(html: str) -> str:
    """The words outside tables, one line per block."""
    return _words(TABLE.sub("\n", html))


def tables(html: str) -> Iterator[Table]:
    """The tables as rows of cells."""
    for table in TABLE.finditer(html):
        yield tuple(tuple(_words(cell) for cell in CELL.findall(row)) for row in ROW.findall(table[1]))


def _words(html: str) -> str:
    text = unescape(TAG.sub("", BLOCK.sub("\n", html)))
    return LINES.sub("\n", BLANKS.sub(" ", text)).strip()


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence starts and ends; an abbreviation ends none."""
    start = 0
    for gap in SENTENCE_END.finditer(text):
        if gap[0] != "\n" and NO_END.search(text, max(0, gap.start() - 12), gap.start()):
            continue
        if text[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)

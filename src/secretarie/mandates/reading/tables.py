"""What a file holds before anybody says what its columns mean: tables of cells, and clauses in articles."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 2_000, 40, 4_000
RULE = re.compile(r"\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?\s*")
ARTICLE = re.compile(r"#{0,6}\s*(?:\*\*)?Artikel\s+(\d+[a-z]?(?:\.\d+)*)\b", re.IGNORECASE)
MEMBER = re.compile(r"(\d{1,2})\.\s+(?=\S)")
LETTER = re.compile(r"([a-z]{1,2}|\d{1,2}°|[–-])[.)]?\s+(?=\S)")
HEADING = re.compile(r"#{1,6}\s*\S*")


class UnreadableTableError(ValueError):
    """A file that cannot be taken over; the message says why and what to do, for who chose it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a head; ``place``: how a person finds it, ``article`` and ``intro``: what it stands under."""

    place: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    article: str = ""
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A member or an item of an article; ``above``: the words it hangs under."""

    place: str
    text: str
    above: str = ""


@dataclass(frozen=True)
class Document:
    """Everything in a file."""

    tables: tuple[Table, ...] = ()
    clauses: tuple[Clause, ...] = ()
    text: str = field(default="", repr=False)


def of_rows(place: str, rows: list[list[str]]) -> Table:
    """A sheet as a table: its first row with more than one filled cell is the head.

    Raises:
        UnreadableTableError: more rows or columns than a register has.
    """
    if len(rows) > MOST_ROWS + 20 or any(len(row) > MOST_COLUMNS for row in rows):
        raise UnreadableTableError(TOO_MUCH)
    filled = [[" ".join(cell[:LONGEST_CELL].split()) for cell in row] for row in rows]
    filled = [row for row in filled if any(row)]
    start = next((n for n, row in enumerate(filled) if sum(map(bool, row)) > 1), 0)
    head, body = (filled[start], filled[start + 1 :]) if filled else ([], [])
    width = max(map(len, filled), default=0)
    return Table(place, _even(head, width), tuple(_even(row, width) for row in body))


def _even(row: list[str], width: int) -> tuple[str, ...]:
    return tuple(row + [""] * (width - len(row)))


def of_csv(text: str) -> Document:
    """A table with commas, semicolons or tabs; which of them, its first lines tell."""
    lines = text.splitlines()
    if len(lines) > MOST_ROWS + 20:
        raise UnreadableTableError(TOO_MUCH)
    mark = max(";\t,", key=lambda sign: sum(line.count(sign) for line in lines[:10]))
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=mark))
    except csv.Error as error:
        raise UnreadableTableError(BROKEN) from error
    return Document((of_rows("tabel 1", rows),))


def of_markdown(text: str) -> Document:
    """A decree in Markdown: its tables, and its articles with members and items."""
    tables: list[Table] = []
    clauses = list(_clauses(text.splitlines(), tables))
    return Document(tuple(tables), tuple(clauses), text)


def is_markdown(text: str) -> bool:
    """Whether a text is a decree or holds Markdown tables, rather than one table of values."""
    return any(RULE.fullmatch(line) for line in text.splitlines()) or bool(re.search(ARTICLE, text))


def _clauses(lines: list[str], tables: list[Table]) -> Iterator[Clause]:
    article, member, above, row = "", "", "", 0
    while row < len(lines):
        line = lines[row].strip().strip("*").strip()
        if row + 1 < len(lines) and "|" in line and RULE.fullmatch(lines[row + 1]):
            row = _table(lines, row, tables, _cited(article, member), above)
            continue
        row += 1
        if found := ARTICLE.match(line):
            article, member, above = found.group(1), "", ""
        elif not line or HEADING.fullmatch(line.split(" ")[0]) or line.startswith("<"):
            continue
        elif found := MEMBER.match(line):
            member, above = found.group(1), line[found.end() :]
            yield Clause(_cited(article, member), above)
        elif (found := LETTER.match(line)) and article:
            yield Clause(f"{_cited(article, member)} onder {found.group(1)}", line[found.end() :], above)
        elif article:
            above = line
            yield Clause(_cited(article, member), line)


def _cited(article: str, member: str) -> str:
    if not article:
        return ""
    return f"artikel {article}" + (f" lid {member}" if member else "")


def _table(lines: list[str], row: int, tables: list[Table], article: str, intro: str) -> int:
    """The table that begins on this line; the number of the line after it."""
    body = row + 2
    while body < len(lines) and "|" in lines[body]:
        body += 1
    found = of_rows(f"tabel {len(tables) + 1}", [_cells(lines[n]) for n in (row, *range(row + 2, body))])
    tables.append(Table(found.place, found.head, found.rows, article, intro.strip().rstrip(":")))
    return body


def _cells(line: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


TOO_MUCH = f"Deze tabel is te groot: ten hoogste {MOST_ROWS} rijen en {MOST_COLUMNS} kolommen. Splits haar."
BROKEN = "Deze tabel is niet te lezen. Sla haar opnieuw op als csv of xlsx."

"""The finance section as figures: its amounts, and a table of year, what, amount, kind and coverage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from secretarie.proposals.writing.amounts import Amount, amounts, bare, known
from secretarie.proposals.writing.model import Check, Quote, Written
from secretarie.proposals.writing.plain import Table, sentences
from secretarie.proposals.writing.points import quoted
from secretarie.proposals.writing.rulebook import Book

PLACE = "section_finance"
TOTAL = re.compile(r"\b(?:sub)?tota(?:al|len)\b|\bsaldo\b", re.IGNORECASE)
COVER = re.compile(r"dekking|herkomst", re.IGNORECASE)
MONEY = re.compile(
    r"bedrag|kosten|lasten|baten|incidenteel|structureel|raming|budget|€|euro|investering|^\s*(?:19|20)\d\d\s*$",
    re.IGNORECASE,
)
YEARLY = re.compile(r"\s(?:per|elk) jaar\b|\sjaarlijks\b", re.IGNORECASE)
MOST_YEARS = 10
THOUSANDS = re.compile(r"(?:x|×|in)\s?€?\s?(?:1\.000|1000|duizend)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a finance table: its words, its amounts by column, whether it is a total."""

    words: tuple[str, ...]
    amounts: dict[int, Amount]
    total: bool


@dataclass(frozen=True, slots=True)
class FinanceTable:
    """A table with amounts in it; ``columns``: those that hold money, ``cover``: where coverage stands."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    cover: int | None

    @classmethod
    def of(cls, table: Table) -> FinanceTable | None:
        """None when it holds no amounts."""
        if len(table) < 2:  # noqa: PLR2004 - heads and one row
            return None
        heads, *rest = table
        columns = {n for n, head in enumerate(heads) if MONEY.search(head)}
        scale = 1000 if any(THOUSANDS.search(head) for head in heads) else 1
        rows = tuple(_row(row, columns, scale) for row in rest)
        if not any(row.amounts for row in rows):
            return None
        return cls(heads, rows, next((n for n, head in enumerate(heads) if COVER.search(head)), None))

    def sums(self) -> Iterator[tuple[Row, int, Decimal]]:
        """Each total with its column and what the rows above it add up to, since the total before."""
        running: dict[int, Decimal] = {}
        for row in self.rows:
            for column, amount in row.amounts.items():
                if row.total and column in running:
                    yield row, column, running.pop(column)
                elif not row.total:
                    running[column] = running.get(column, Decimal(0)) + amount.value

    def added(self) -> Iterator[Amount]:
        """Every amount in it, the sum of each column and of each row."""
        columns: dict[int, Decimal] = {}
        for row in self.rows:
            yield from row.amounts.values()
            if len(row.amounts) > 1:
                yield _sum(sum((a.value for a in row.amounts.values()), Decimal(0)))
            for column, amount in row.amounts.items():
                if not row.total:
                    columns[column] = columns.get(column, Decimal(0)) + amount.value
        yield from map(_sum, columns.values())
        if len(columns) > 1:
            yield _sum(sum(columns.values(), Decimal(0)))


@dataclass(frozen=True, slots=True)
class Finances:
    """What the section on finance says: amounts in its words, its tables, and all amounts it knows."""

    text: str
    written: tuple[Amount, ...]
    tables: tuple[FinanceTable, ...]
    known: tuple[Amount, ...]

    @classmethod
    def of(cls, paper: Written) -> Finances:
        text = paper.words.get("finance", "")
        written = tuple(amounts(text))
        found = tuple(table for table in map(FinanceTable.of, paper.tables) if table)
        added = tuple(amount for table in found for amount in table.added())
        return cls(text, written, found, written + added + tuple(_reckoned(text, written)))

    def checks(self, book: Book) -> Iterator[Check]:
        """The table adds up, every amount in it has its coverage, and the largest amount of the text stands in it."""
        for table in self.tables:
            yield from _totals(book, table)
            yield from _covers(book, table)
        added = [amount for table in self.tables for amount in table.added()]
        largest = max(self.written, key=lambda amount: amount.value, default=None)
        if added and largest and not known(largest, added):
            span = (largest.start, largest.end)
            about = f"{largest.words}\n{'|'.join(a.words for a in added)}"
            yield book.found("amounts-table", PLACE, about, span=span, quotes=(quoted(self.text, span),))


def _reckoned(text: str, written: Sequence[Amount]) -> Iterator[Amount]:
    """What a reader reckons from the text: the sum of a sentence, and so many years of a yearly amount."""
    for start, end in sentences(text):
        together = [one.value for one in written if start <= one.start < end]
        if len(together) > 1:
            yield _sum(sum(together, Decimal(0)))
    for one in written:
        if YEARLY.match(text, one.end):
            yield from (_sum(one.value * years) for years in range(2, MOST_YEARS + 1))


def _totals(book: Book, table: FinanceTable) -> Iterator[Check]:
    for row, column, total in table.sums():
        if row.amounts[column].value != total:
            quotes = (Quote("", " ".join(filter(None, row.words))), Quote("", _euros(total)))
            yield book.found("table-total", PLACE, f"{'|'.join(row.words)}\n{total}", quotes=quotes)


def _covers(book: Book, table: FinanceTable) -> Iterator[Check]:
    if table.cover is None:
        return
    for row in table.rows:
        cell = row.words[table.cover] if table.cover < len(row.words) else ""
        if row.amounts and not row.total and not cell.strip(" -–"):
            words = " ".join(filter(None, row.words))
            yield book.found("table-cover", PLACE, words, quotes=(Quote("", words),))


def _row(cells: Sequence[str], columns: set[int], scale: int) -> Row:
    found: dict[int, Amount] = {}
    for column, cell in enumerate(cells):
        amount = bare(cell) if column in columns or "€" in cell else None
        if amount is not None:
            found[column] = Amount(amount.value * scale, 0, amount.end, amount.words)
    total = any(TOTAL.search(cell) for column, cell in enumerate(cells) if column not in found)
    return Row(tuple(cells), found, total)


def _sum(value: Decimal) -> Amount:
    return Amount(value, 0, 0, _euros(value))


def _euros(value: Decimal) -> str:
    """As it is written in Dutch."""
    whole = f"{value:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"€ {whole.removesuffix(',00')}"

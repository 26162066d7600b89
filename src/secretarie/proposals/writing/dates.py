"""Dates in a Dutch text: whether they exist, and whether the weekday fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober"),
    *("november", "december"),
)
SHORT = {"jan": 1, "feb": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10}
SHORT |= {"nov": 11, "dec": 12}
NUMBERS = {name: number for number, name in enumerate(MONTHS, start=1)} | SHORT
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WEEKDAYS = {name: number for number, name in enumerate(DAYS)}
WEEKDAYS |= {name[:2]: number for number, name in enumerate(DAYS[:-1])}  # "zo" is a word of its own
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SPELLED = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\.?,?\s)?(?<![\d.,/-])(?P<day>\d{{1,2}})\s"
    rf"(?P<month>{'|'.join(sorted(NUMBERS, key=len, reverse=True))})\b\.?(?:,?\s(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<day>\d{1,2})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)"
    r"|(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d))(?![\w/-])"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as written: its parts, and where."""

    day: int
    month: int
    year: int | None
    weekday: int | None
    start: int
    end: int

    @property
    def exists(self) -> bool:
        """Whether there is such a day; without a year, whether any year has it."""
        if not 1 <= self.month <= 12 or not 1 <= self.day <= LONGEST[self.month - 1]:  # noqa: PLR2004 - a year's months
            return False
        return self.year is None or self._on(self.year) is not None

    def weekday_fits(self, today: date) -> bool:
        """Whether the weekday is right; without a year, in last, this or next year."""
        years = [self.year] if self.year else [today.year - 1, today.year, today.year + 1]
        days = [day for year in years if (day := self._on(year)) is not None]
        return self.weekday is None or any(day.weekday() == self.weekday for day in days)

    def in_words(self, year: int) -> str:
        """The day with its right weekday."""
        found = self._on(year)
        return f"{DAYS[found.weekday()]} {self.day} {MONTHS[self.month - 1]} {year}" if found else ""

    def _on(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def dates(text: str) -> Iterator[Day]:
    """Every date in a text."""
    for found in SPELLED.finditer(text):
        weekday = WEEKDAYS.get((found["weekday"] or "").lower())
        year = int(found["year"]) if found["year"] else None
        yield Day(int(found["day"]), NUMBERS[found["month"].lower()], year, weekday, *found.span())
    for found in NUMERIC.finditer(text):
        day, month, year = (int(found[name] or found[f"iso_{name}"]) for name in ("day", "month", "year"))
        yield Day(day, month, year, None, *found.span())

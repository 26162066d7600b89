"""Dutch dates as decision lists write them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_MONTHS: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT: Final = {"mrt": 3, "sept": 9} | {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_NUMBERS: Final = re.compile(r"(?<![\d-])(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)")
_WORDS: Final = re.compile(r"(?<!\d)(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})(?!\d)", re.IGNORECASE)


def month_number(name: str) -> int | None:
    """1 to 12 for a Dutch month, written out or short."""
    lowered = name.lower().rstrip(".")
    return _MONTHS.index(lowered) + 1 if lowered in _MONTHS else _SHORT.get(lowered)


def dates_in(text: str) -> list[date]:
    """The dates in `text`, in order; what looks like one but is none ("31-02-2025") is left out."""
    found: list[tuple[int, date]] = []
    for match in _NUMBERS.finditer(text):
        found += [(match.start(), day) for day in _day(match[1], int(match[2]), match[3])]
    for match in _WORDS.finditer(text):
        if month := month_number(match[2]):
            found += [(match.start(), day) for day in _day(match[1], month, match[3])]
    return [day for _, day in sorted(found)]


def only_date(text: str) -> date | None:
    """The date in `text`, when there is exactly one."""
    days = set(dates_in(text))
    return days.pop() if len(days) == 1 else None


def _day(day: str, month: int, year: str) -> list[date]:
    try:
        return [date(int(year), month, int(day))]
    except ValueError:
        return []

"""A norm as a sentence that a screen can show, in both languages, with its value filled in."""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

from secretarie.law.norms import Norm, Value, WeeklyTime, YearDay
from secretarie.law.wording import MONTHS, WEEKDAYS

NL, EN = 0, 1

SHARES: Final[Mapping[Fraction, tuple[str, str]]] = {
    Fraction(1, 2): ("de helft", "half"),
    Fraction(1, 3): ("een derde", "one third"),
    Fraction(1, 4): ("een kwart", "one quarter"),
    Fraction(1, 5): ("een vijfde", "one fifth"),
}
UNITS: Final[Mapping[str, tuple[tuple[str, str], tuple[str, str]]]] = {
    "days": (("dag", "dagen"), ("day", "days")),
    "working days": (("werkdag", "werkdagen"), ("working day", "working days")),
    "weeks": (("week", "weken"), ("week", "weeks")),
    "months": (("maand", "maanden"), ("month", "months")),
    "years": (("jaar", "jaar"), ("year", "years")),
    "hours": (("uur", "uur"), ("hour", "hours")),
    "minutes": (("minuut", "minuten"), ("minute", "minutes")),
}
# What a value is called in the data, where that is not what a reader calls it.
WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "deliberation": ("de beraadslaging", "the deliberation"),
    "vote": ("de stemming", "the vote"),
    "after-adoption": ("na vaststelling", "after adoption"),
    "as-draft": ("als concept", "as a draft"),
    "process": ("het proces van advies", "the process of advice"),
    "advice": ("het advies zelf", "the advice itself"),
    "letters": ("met letters (5.c.1)", "with letters (5.c.1)"),
    "numbers": ("met cijfers (5.3.1)", "with numbers (5.3.1)"),
    "not-extended": ("niet verlengd", "not extended"),
    "extended": ("verlengd tot de volgende werkdag", "extended to the next working day"),
    "next-meeting": ("de eerstvolgende vergadering", "the next meeting"),
    "second-meeting": ("de vergadering daarna", "the meeting after it"),
    "clerk-or-council": ("de griffier of de raad", "the clerk or the council"),
    "council": ("de raad", "the council"),
    "thursday": ("donderdag", "Thursday"),
    "wednesday": ("woensdag", "Wednesday"),
    "flat": ("doorlopend (1, 2, 3)", "in one row (1, 2, 3)"),
}


def sentence_nl(norm: Norm) -> str:
    """What the norm says, in Dutch."""
    return norm.nl.replace("{value}", said(norm.value, norm.unit, NL))


def sentence_en(norm: Norm) -> str:
    """What the norm says, in English."""
    return norm.en.replace("{value}", said(norm.value, norm.unit, EN))


def said(value: Value, unit: str, language: int) -> str:
    """A value in words: `2 weken`, `de helft`, `donderdag 12.00 uur`."""
    return SAY[type(value)](value, unit, language)


def _number(value: int, unit: str, language: int) -> str:
    if unit not in UNITS:
        return str(value)
    return f"{value} {UNITS[unit][language][value != 1]}"


def _share(value: Fraction, _unit: str, language: int) -> str:
    if value in SHARES:
        return SHARES[value][language]
    return f"{value * 100} {('procent', 'per cent')[language]}"


def _weekly(value: WeeklyTime, _unit: str, language: int) -> str:
    return f"{WEEKDAYS[value.weekday][language]} {value.at.strftime(('%H.%M uur', '%H:%M')[language])}"


def _year_day(value: YearDay, _unit: str, language: int) -> str:
    return f"{value.day} {MONTHS[value.month - 1][language]}"


def _day(value: date, _unit: str, language: int) -> str:
    return f"{value.day} {MONTHS[value.month - 1][language]} {value.year}"


def _text(value: str, _unit: str, language: int) -> str:
    return WORDS[value][language] if value in WORDS else value


def _row(value: tuple[str | tuple[int, int], ...], unit: str, language: int) -> str:
    if not value:
        return ("geen", "none")[language]
    return ", ".join(_text(v, unit, language) if isinstance(v, str) else _step(v, language) for v in value)


def _step(step: tuple[int, int], language: int) -> str:
    start, value = step
    return f"{('vanaf', 'from')[language]} {f'{start:,}'.replace(',', ('.', ',')[language])}: {value}"


SAY: Final[Mapping[type, Callable[[Any, str, int], str]]] = {
    int: _number,
    str: _text,
    Fraction: _share,
    WeeklyTime: _weekly,
    YearDay: _year_day,
    date: _day,
    tuple: _row,
}

"""What the house settled itself: dated house rules with the recesses and standing items, and the gate's error types."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from secretarie.demo.content.calendar import is_duty, recess
from secretarie.demo.content.week import ERROR_TYPES
from secretarie.demo.seeding.known import Known
from secretarie.demo.seeding.people import SINCE, kept
from secretarie.house.models import HouseRule
from secretarie.meetings.models import AgendaItem
from secretarie.proposals.models import ErrorType

WEEK = timedelta(days=7)
FIRST_YEAR = 2024
RECESSES = {2: "Voorjaarsreces", 3: "Voorjaarsreces", 4: "Meireces", 5: "Meireces", 10: "Herfstreces"}
CHANGED = date(2026, 6, 5)
SOURCE = "Reglement van orde college, vastgesteld"
S = AgendaItem.Standing


def settle(known: Known, day: date) -> None:
    """The house rules as they hold from their days on, and the list of error types."""
    rules = _veldrade() if known.content.key == "veldrade" else _lindervoort(day)
    rows = [
        HouseRule(key=key, value=value, valid_from=since, valid_until=until, source=source)
        for key, value, since, until, source in rules
    ]
    kept(known, HouseRule, rows)
    types = kept(known, ErrorType, [ErrorType(code=code, label=label) for code, label in ERROR_TYPES])
    known.error_types = {row.code: row for row in types}


type Rule = tuple[str, Any, date, date | None, str]


def _lindervoort(day: date) -> Iterator[Rule]:
    first, second = f"{SOURCE} 15 september 2021", f"{SOURCE} 5 juni 2026"
    yield "house.meeting_place", "Raadhuis Lindervoort, Dijkzaal", SINCE, None, first
    yield "house.formality_word", "hamerstuk", SINCE, None, first
    yield "house.meeting_minutes_available", 150, SINCE, CHANGED, first
    yield "house.meeting_minutes_available", 120, CHANGED, None, second
    yield "house.list_publication_working_days", 3, SINCE, CHANGED, first
    yield "house.list_publication_working_days", 2, CHANGED, None, second
    yield "house.recess", recesses(FIRST_YEAR, day.year + 1), SINCE, None, "Vergaderrooster, jaarlijks vastgesteld"
    yield "house.standing_items", STANDING, SINCE, None, first


def _veldrade() -> Iterator[Rule]:
    source = f"{SOURCE} 1 juni 2026"
    yield "house.meeting_time", "monday 14:00", SINCE, None, source
    yield "house.meeting_place", "Gemeentehuis Veldrade, collegekamer", SINCE, None, source
    yield "house.meeting_length", 120, SINCE, None, source
    yield "house.meeting_minutes_available", 90, SINCE, None, source
    yield "house.closing_time", "wednesday 12:00", SINCE, None, source
    yield "house.release_time", "thursday 12:00", SINCE, None, source
    yield "house.marks_due", "friday 16:00", SINCE, None, source
    yield "house.formality_word", "akkoordstuk", SINCE, None, source
    yield "house.standing_items", SMALL, SINCE, None, source


def recesses(first: int, last: int) -> list[dict[str, object]]:
    """The recesses of these years: each row of Tuesdays in recess, with the whole weeks around them."""
    days = sorted(day for year in range(first, last + 1) for day in recess(year))
    numbered = enumerate(days)
    runs = [[day for _, day in run] for _, run in groupby(numbered, lambda pair: pair[1] - pair[0] * WEEK)]
    return [
        {
            "name": _name(run),
            "first": (run[0] - timedelta(days=1)).isoformat(),
            "last": (run[-1] + timedelta(days=5)).isoformat(),
            "duty": [day.isoformat() for day in run if is_duty(day)],
        }
        for run in runs
    ]


def _name(run: list[date]) -> str:
    summer = len(run) > 2  # noqa: PLR2004 - only the summer takes longer than two weeks
    return "Zomerreces" if summer else RECESSES.get(run[0].month, "Kerstreces")


def _row(standing: str, title: str, minutes: int = 0, *parts: dict[str, Any]) -> dict[str, Any]:
    return {"standing": str(standing), "title": title, "minutes": minutes, "parts": list(parts)}


STANDING = [
    _row(S.OPENING, "Opening"),
    _row(S.ANNOUNCEMENTS, "Mededelingen", 5),
    _row(S.DIARY_PREVIEW, "Vooruitblik weekagenda’s collegeleden", 5),
    _row(S.LAST_LIST, "Besluitenlijsten"),
    _row(S.PORTFOLIOS, "Collegevoorstellen"),
    _row(S.SUSPENSION, "Schorsing"),
    _row(
        S.COUNCIL,
        "Raad",
        0,
        _row(S.COUNCIL_QUESTIONS, "Vragen uit de raad en commissies", 5),
        _row(S.LONG_TERM_AGENDA, "Langetermijnagenda", 5),
        _row(S.ACTION_LIST, "Actielijst", 5),
    ),
    _row(S.REGION, "Regionale samenwerking", 5),
    _row(S.INVITATIONS, "Uitnodigingen en afwezigheid", 5),
    _row(S.FORMALITY_ITEMS, "Hamerstukken", 5),
    _row(S.ANY_OTHER_BUSINESS, "Rondvraag", 5),
    _row(S.CLOSING, "Sluiting"),
]
SMALL = [
    _row(S.OPENING, "Opening en mededelingen", 5),
    _row(S.LAST_LIST, "Besluitenlijst"),
    _row(S.PORTFOLIOS, "Bespreekstukken"),
    _row(S.FORMALITY_ITEMS, "Akkoordstukken", 5),
    _row(S.COUNCIL, "Raad en regio", 10),
    _row(S.CLOSING, "Rondvraag en sluiting", 5),
]

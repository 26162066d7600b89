"""What the house settled itself: dated house rules with the recesses and standing items, and the gate's error types."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import Any

from secretarie.demo.content.calendar import is_duty, recess
from secretarie.demo.content.week import ERROR_TYPES
from secretarie.demo.content.writing import VILLAGES
from secretarie.demo.seeding.known import Known
from secretarie.demo.seeding.people import SINCE, kept
from secretarie.house.models import HouseRule
from secretarie.meetings.models import AgendaItem
from secretarie.proposals import template
from secretarie.proposals.models import ErrorType

WEEK = timedelta(days=7)
FIRST_YEAR = 2024
RECESSES = {2: "Voorjaarsreces", 3: "Voorjaarsreces", 4: "Meireces", 5: "Meireces", 10: "Herfstreces"}
SOURCE = "Reglement van orde college, vastgesteld 1 juni 2026"
S = AgendaItem.Standing


def settle(known: Known) -> None:
    """Veldrade's house rules, which rest on no paragraph yet, and the list of error types."""
    if known.content.key == "veldrade":
        rows = [HouseRule(key=key, value=value, valid_from=SINCE, source=SOURCE) for key, value in VELDRADE.items()]
        kept(known, HouseRule, rows)
    types = kept(known, ErrorType, [ErrorType(code=code, label=label) for code, label in ERROR_TYPES])
    known.error_types = {row.code: row for row in types}


def lindervoort(day: date) -> dict[str, Any]:
    """What Lindervoort settled otherwise than usual from its first day on; its regulations say where."""
    return {
        "house.meeting_place": "Raadhuis Lindervoort, Dijkzaal",
        "house.meeting_minutes_available": 150,
        "house.list_publication_working_days": 3,
        "house.recess": recesses(FIRST_YEAR, day.year + 1),
        "house.standing_items": STANDING,
        "proposals.person_figures_since": "2026-06-15",
        "proposals.template": [*template.USUAL, VILLAGES],
    }


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
VELDRADE: dict[str, Any] = {
    "house.meeting_time": "monday 14:00",
    "house.meeting_place": "Gemeentehuis Veldrade, collegekamer",
    "house.meeting_length": 120,
    "house.meeting_minutes_available": 90,
    "house.closing_time": "wednesday 12:00",
    "house.release_time": "thursday 12:00",
    "house.marks_due": "friday 16:00",
    "house.formality_word": "akkoordstuk",
    "house.standing_items": SMALL,
}

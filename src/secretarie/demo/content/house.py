"""How Lindervoort agreed to work: its regulations paragraph by paragraph, what changed, and what was done otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from secretarie.house.kinds import RegulationKind

from .texts import load

FIRST_DAY = date(2021, 9, 15)
RECORDED = date(2023, 3, 6)
NEW_RULES = date(2026, 6, 5)
OVERDUE = timedelta(days=54)
BEGUN = timedelta(days=20)

CHANGED_VALUES: dict[str, Any] = {
    "house.meeting_minutes_available": 120,
    "house.list_publication_working_days": 2,
}
DRAFT_VALUES: dict[str, Any] = {"house.director_from_minutes": 15}


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph with the keys whose values rest on it; ``rest``: also those that stand nowhere else."""

    number: str
    heading: str
    text: str
    keys: tuple[str, ...]

    @property
    def rest(self) -> bool:
        return "*" in self.keys


@dataclass(frozen=True, slots=True)
class Rules:
    """A regulation as it was adopted first: by whom, when, and when its adoption was recorded here."""

    kind: RegulationKind
    title: str
    body: str
    ground: str
    decision: str
    adopted: date
    first: date
    recorded: date
    review: date | None
    text: str

    @property
    def parts(self) -> tuple[Part, ...]:
        rows = load("house")[self.text]
        return tuple(Part(number, heading, text, tuple(keys)) for number, heading, text, keys in rows)


def changed(text: str) -> list[tuple[str, str, str]]:
    """Paragraphs that read otherwise in a next version: number, heading and text."""
    return [(number, heading, words) for number, heading, words in load("house")[text]]


def deviations() -> list[tuple[int, str, str, str]]:
    """How many days ago, of which key, what instead and why."""
    return [(days, key, instead, reason) for days, key, instead, reason in load("house")["deviations"]]


K = RegulationKind
REGULATIONS = (
    Rules(
        K.RULES_OF_ORDER,
        "Reglement van orde college",
        "college",
        "art. 52 Gemeentewet",
        "collegebesluit 15 september 2021",
        FIRST_DAY,
        FIRST_DAY,
        RECORDED,
        date(2025, 9, 15),
        "rules_of_order",
    ),
    Rules(
        K.RULES_OF_ORDER,
        "Reglement van orde raad",
        "council",
        "art. 16 Gemeentewet",
        "raadsbesluit 7 april 2022",
        date(2022, 4, 7),
        date(2022, 4, 8),
        RECORDED,
        date(2027, 4, 8),
        "council_rules",
    ),
    Rules(
        K.INSTRUCTION,
        "Ambtsinstructie gemeentesecretaris",
        "college",
        "art. 103 lid 2 Gemeentewet",
        "collegebesluit 24 januari 2023",
        date(2023, 1, 24),
        date(2023, 2, 1),
        RECORDED,
        date(2027, 2, 1),
        "instruction",
    ),
    Rules(
        K.ORGANISATION,
        "Organisatieregeling",
        "college",
        "art. 160 lid 1 onder c Gemeentewet",
        "collegebesluit 5 december 2023",
        date(2023, 12, 5),
        date(2024, 1, 1),
        date(2023, 12, 11),
        date(2028, 1, 1),
        "organisation",
    ),
    Rules(
        K.GOVERNANCE_PHILOSOPHY,
        "Besturingsfilosofie",
        "college",
        "",
        "collegebesluit 11 juni 2024",
        date(2024, 6, 11),
        date(2024, 7, 1),
        date(2024, 6, 17),
        None,
        "philosophy",
    ),
    Rules(
        K.MANDATE_RULES,
        "Mandaatregeling",
        "college",
        "art. 10:3 Awb",
        "collegebesluit 10 december 2024",
        date(2024, 12, 10),
        date(2025, 1, 1),
        date(2024, 12, 16),
        date(2028, 1, 1),
        "mandate_rules",
    ),
    Rules(
        K.BUDGET_RULES,
        "Budgethoudersregeling",
        "college",
        "",
        "collegebesluit 10 december 2024",
        date(2024, 12, 10),
        date(2025, 1, 1),
        date(2024, 12, 16),
        date(2028, 1, 1),
        "budget_rules",
    ),
)

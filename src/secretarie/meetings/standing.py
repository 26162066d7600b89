"""The standing items of an agenda: the house's own template, or the usual one. Pure; titles are words of the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from secretarie.meetings.models import AgendaItem, Meeting

S = AgendaItem.Standing
HEADINGS = frozenset({S.LAST_LIST, S.PORTFOLIOS, S.COUNCIL, S.FORMALITY_ITEMS})
REGULAR, DUTY, EXTRA = Meeting.Kind.REGULAR, Meeting.Kind.DUTY, Meeting.Kind.EXTRA


@dataclass(frozen=True, slots=True)
class Standing:
    """One row of the template; ``parts`` stand under it."""

    standing: str
    title: str
    minutes: int = 0
    parts: tuple[Standing, ...] = ()

    @property
    def kind(self) -> AgendaItem.Kind:
        return AgendaItem.Kind.HEADING if self.standing in HEADINGS or self.parts else AgendaItem.Kind.STANDING


USUAL: tuple[Standing, ...] = (
    Standing(S.OPENING, "Opening"),
    Standing(S.ANNOUNCEMENTS, "Mededelingen", 5),
    Standing(S.DIARY_PREVIEW, "Vooruitblik weekagenda’s", 5),
    Standing(S.LAST_LIST, "Vaststellen besluitenlijst"),
    Standing(S.PORTFOLIOS, "Voorstellen per portefeuille"),
    Standing(S.SUSPENSION, "Schorsing"),
    Standing(
        S.COUNCIL,
        "Raad",
        parts=(
            Standing(S.COUNCIL_QUESTIONS, "Vragen uit raad en commissies", 5),
            Standing(S.LONG_TERM_AGENDA, "Langetermijnagenda", 5),
            Standing(S.ACTION_LIST, "Actielijst", 5),
        ),
    ),
    Standing(S.REGION, "Regionale samenwerking", 5),
    Standing(S.INVITATIONS, "Uitnodigingen en afwezigheid", 5),
    Standing(S.FORMALITY_ITEMS, "Hamerstukken", 5),
    Standing(S.ANY_OTHER_BUSINESS, "Rondvraag", 5),
    Standing(S.CLOSING, "Sluiting"),
)
SHORT = frozenset({S.OPENING, S.PORTFOLIOS, S.FORMALITY_ITEMS, S.CLOSING})
PARTIAL: Mapping[str, frozenset[AgendaItem.Standing]] = {
    DUTY: SHORT | {S.ANNOUNCEMENTS, S.LAST_LIST, S.ANY_OTHER_BUSINESS},
    EXTRA: SHORT,
    Meeting.Kind.MAYOR: frozenset({S.LAST_LIST}),
}


def read(rows: Iterable[Mapping[str, Any]]) -> tuple[Standing, ...]:
    """The house rule ``house.standing_items``: rows with standing, title, minutes and parts.

    Raises:
        KeyError, ValueError: a row has no title or names no standing item.
    """
    return tuple(
        Standing(S(row["standing"]).value, str(row["title"]), int(row.get("minutes", 0)), read(row.get("parts", ())))
        for row in rows
    )


def template(kind: str, own: Sequence[Standing] = ()) -> tuple[Standing, ...]:
    """The standing items of a meeting of this kind: all for a regular one, the short row for a duty or extra one.

    A second meeting has none of its own: it takes up what stood on the first (art. 56 Gemeentewet).
    """
    rows = tuple(own) or USUAL
    if kind == Meeting.Kind.SECOND:
        return ()
    return tuple(row for row in rows if row.standing in PARTIAL[kind]) if kind in PARTIAL else rows

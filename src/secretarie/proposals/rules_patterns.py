"""What stands in the way of noting a conversation about recurring errors. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretarie.law import Obstacle

RULE = "huisregel patronen"


@dataclass(frozen=True, slots=True)
class Noting:
    """A conversation as typed; ``director``: whether the unit has one to talk with."""

    today: date
    director: bool
    held_on: date
    review_on: date | None
    agreed: str


def obstacles_to_note(facts: Noting) -> tuple[Obstacle, ...]:
    """It was held, with a director, and led to words; looked back on later."""
    found = []
    if not facts.director:
        message = "Deze eenheid heeft geen directeur."
        found.append(Obstacle("conversation.no-director", message, RULE, "Laat de beheerder er een aanwijzen."))
    if facts.held_on > facts.today:
        message = "Dit gesprek is nog niet gevoerd."
        found.append(Obstacle("conversation.to-come", message, RULE, "Leg het vast als het is gevoerd."))
    if facts.review_on is not None and facts.review_on <= facts.held_on:
        message = "De terugkijkdatum ligt niet na het gesprek."
        found.append(Obstacle("conversation.review-before", message, RULE, "Kies een latere dag, of geen."))
    if not facts.agreed.strip():
        message = "Er staat niet wat is afgesproken."
        found.append(Obstacle("conversation.no-words", message, RULE, "Schrijf in een paar zinnen wat is besproken."))
    return tuple(found)

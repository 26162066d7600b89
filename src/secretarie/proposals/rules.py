"""What stands in the way of an act on a proposal: frozen facts in, obstacles out. Pure; every day is an argument."""

from __future__ import annotations

from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.proposals.models import Aside, Stage

EDITABLE = frozenset({Stage.DRAFT, Stage.IN_ADVICE})


@dataclass(frozen=True, slots=True)
class Drafting:
    """Who drafts, in which units he may."""

    unit: int
    own_units: frozenset[int]
    drafts_anywhere: bool


@dataclass(frozen=True, slots=True)
class Saving:
    """Where a proposal stands when somebody wants to save a new text."""

    stage: str
    aside: str
    is_author: bool
    in_unit: bool


def obstacles_to_draft(facts: Drafting) -> tuple[Obstacle, ...]:
    """A proposal is drafted in a unit of one's own; the secretariat drafts anywhere."""
    if facts.drafts_anywhere or facts.unit in facts.own_units:
        return ()
    return (
        Obstacle(
            "proposal.other-unit",
            "Je schrijft niet voor deze eenheid.",
            "organisatieregeling",
            "Kies je eigen eenheid, of vraag het bestuurssecretariaat.",
        ),
    )


def obstacles_to_save(facts: Saving) -> tuple[Obstacle, ...]:
    """The text is the author's (and the unit's) until it goes on its route; a returned one is theirs again."""
    found = []
    if facts.aside == Aside.RETRACTED:
        found.append(
            Obstacle(
                "proposal.retracted", "Dit voorstel is ingetrokken.", "huisregel route", "Begin een nieuw voorstel."
            )
        )
    if facts.stage not in EDITABLE:
        found.append(
            Obstacle(
                "proposal.on-its-way",
                "Dit voorstel is onderweg; de tekst ligt vast.",
                "huisregel route",
                "Vraag wie het nu heeft om het terug te geven.",
            )
        )
    if not (facts.is_author or facts.in_unit):
        found.append(
            Obstacle(
                "proposal.not-yours",
                "Alleen de steller en de eigen eenheid schrijven aan dit voorstel.",
                "huisregel route",
                "Geef je opmerking aan de steller.",
            )
        )
    return tuple(found)

"""What stands in the way of a mark and of the conform route: frozen facts in, obstacles out. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.meetings.rules_agenda import NOT_YET_RELEASED, OVER, handled, is_off, over


@dataclass(frozen=True, slots=True)
class Marking:
    """A member's mark on an item."""

    label: str
    meeting_stage: str
    asks_decision: bool
    taken_off: bool
    handled: bool
    recused: bool
    sits: bool


@dataclass(frozen=True, slots=True)
class ProposingConform:
    """An item that is to go by the conform route."""

    label: str
    meeting_stage: str
    asks_decision: bool
    taken_off: bool
    handled: bool


def obstacles_to_mark(facts: Marking) -> tuple[Obstacle, ...]:
    """A sitting member marks a released item that asks a decision, until it is handled; not when recused."""
    found = []
    if facts.meeting_stage in NOT_YET_RELEASED:
        found.append(
            Obstacle(
                "mark.not-released", "De agenda is nog niet vrijgegeven.", "huisregel vrijgave", "Wacht op de vrijgave."
            )
        )
    if facts.meeting_stage in OVER or facts.handled:
        found.append(handled())
    if facts.taken_off or not facts.asks_decision:
        found.append(
            Obstacle(
                "mark.nothing-asked",
                f"Bij {facts.label} wordt geen besluit gevraagd.",
                "huisregel agenda",
                "Bel de secretaris met je vraag.",
                facts.label,
            )
        )
    if not facts.sits:
        found.append(
            Obstacle(
                "mark.not-a-member",
                "Alleen leden van het college markeren.",
                "art. 34 Gemeentewet",
                "Geef je vraag aan een lid.",
            )
        )
    if facts.recused:
        found.append(
            Obstacle(
                "mark.recused",
                f"Je neemt niet deel aan {facts.label}.",
                "art. 28 lid 1 jo. 58 Gemeentewet",
                "Laat de notulist de aantekening herzien als dat niet klopt.",
                facts.label,
            )
        )
    return tuple(found)


def obstacles_to_propose_conform(facts: ProposingConform) -> tuple[Obstacle, ...]:
    """The conform route is for what asks a decision and was not handled (its footing is the rules of order)."""
    found = [over()] if facts.meeting_stage in OVER else []
    if facts.handled:
        found.append(handled())
    if facts.taken_off:
        found.append(is_off())
    if not facts.asks_decision:
        found.append(
            Obstacle(
                "conform.nothing-asked",
                f"Bij {facts.label} wordt geen besluit gevraagd.",
                "reglement van orde (conformlijst)",
                "Zet alleen punten met een beslispunt klaar.",
                facts.label,
            )
        )
    return tuple(found)

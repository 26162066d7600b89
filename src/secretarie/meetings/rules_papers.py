"""What stands in the way of signing: frozen facts in, obstacles out."""

from __future__ import annotations

from dataclasses import dataclass

from secretarie.law import Obstacle

GROUND = "art. 59a Gemeentewet"


@dataclass(frozen=True, slots=True)
class Preparing:
    """A decision of which a paper is made; ``final``: its meeting is over, so that it changes no more."""

    sends_paper: bool
    has_paper: bool
    final: bool = True


@dataclass(frozen=True, slots=True)
class SigningNow:
    """A paper somebody wants to sign: how far it is, and whether it is his turn."""

    paper: int
    complete: bool
    first_place: bool
    asks_first: bool
    his_turn: bool
    whose: str
    signed_before: bool


def obstacles_to_prepare(facts: Preparing) -> tuple[Obstacle, ...]:
    """A paper is made once, of a final decision that sends one out."""
    found = []
    if not facts.sends_paper:
        found.append(
            Obstacle("paper.none", "Bij dit besluit hoort geen uitgaand stuk.", GROUND, "Kies een soort handtekening.")
        )
    if not facts.final:
        message, way_out = "De vergadering is nog niet gesloten; het besluit kan nog wijzigen.", "Sluit haar eerst."
        found.append(Obstacle("paper.not-final", message, GROUND, way_out))
    if facts.has_paper:
        found.append(Obstacle("paper.made", "Het stuk is al gemaakt.", GROUND, "Open het bij Ondertekenen."))
    return tuple(found)


def obstacles_to_sign(facts: SigningNow) -> tuple[Obstacle, ...]:
    """In order, by whom it is to, and nobody twice: the mayor signs, the secretary countersigns."""
    about = str(facts.paper)
    if facts.complete:
        return (Obstacle("paper.signed", "Dit stuk is al ondertekend.", GROUND, "Er is niets te doen.", about),)
    if facts.asks_first is not facts.first_place:
        if facts.asks_first:
            message, way_out = "De eerste handtekening staat er al.", "Onderteken mee, als dat aan jou is."
        else:
            message, way_out = "De eerste handtekening ontbreekt nog.", "Wacht op de burgemeester; daarna teken je mee."
        return (Obstacle("paper.order", message, GROUND, way_out, about),)
    found = []
    if facts.signed_before:
        message = "Je tekende dit stuk al; een ander tekent mee."
        found.append(Obstacle("paper.same-person", message, GROUND, "Laat je vervanger tekenen.", about))
    if not facts.his_turn:
        message = f"Dit stuk wacht op {facts.whose}."
        found.append(Obstacle("paper.not-yours", message, GROUND, "Laat wie aan de beurt is tekenen.", about))
    return tuple(found)

"""What stands in the way of leave for a late paper. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.proposals.models import Aside
from secretarie.proposals.rules import BEFORE_AGENDA

RULE = "huisregel sluitingstijd"


@dataclass(frozen=True, slots=True)
class Allowing:
    """Leave for one meeting: whether it is planned and closed for papers, given already by this office, and why."""

    stage: str
    aside: str
    planned: bool
    closed: bool
    given: bool
    reason: str


def obstacles_to_allow(facts: Allowing) -> tuple[Obstacle, ...]:
    """Once per office and meeting, after its closing time, with a reason, while it is not on an agenda."""
    found = []
    if facts.stage not in BEFORE_AGENDA or facts.aside == Aside.RETRACTED:
        message = "Dit voorstel staat al op een agenda, of is afgehandeld."
        found.append(Obstacle("late.not-waiting", message, RULE, "Er is geen verlof nodig."))
    if not facts.planned:
        message = "Op deze dag is geen vergadering gepland."
        found.append(Obstacle("late.no-meeting", message, RULE, "Kies een geplande vergadering."))
    elif not facts.closed:
        message = "De sluitingstijd van deze vergadering is nog niet voorbij."
        found.append(Obstacle("late.not-late", message, RULE, "Er is geen verlof nodig."))
    if facts.given:
        found.append(Obstacle("late.given", "Dit verlof is al gegeven.", RULE, "Er is niets te doen."))
    if not facts.reason.strip():
        message = "Bij een nagezonden stuk hoort een reden."
        found.append(Obstacle("late.no-reason", message, RULE, "Schrijf in één zin waarom het niet kan wachten."))
    return tuple(found)

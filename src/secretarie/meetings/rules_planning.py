"""What stands in the way of planning a meeting, of releasing and of freezing its agenda. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.meetings.models import Meeting
from secretarie.meetings.rules_agenda import NOT_YET_RELEASED


@dataclass(frozen=True, slots=True)
class Planning:
    """A meeting that is to be planned."""

    day: str
    occupied: bool
    second: bool
    first_known: bool
    in_order: bool


def obstacles_to_plan(facts: Planning) -> tuple[Obstacle, ...]:
    """One meeting of a body at a time; a second one takes up a first (art. 56 Gemeentewet)."""
    found = []
    if facts.occupied:
        found.append(
            Obstacle(
                "meeting.occupied",
                f"Op {facts.day} staat al een vergadering op dat uur.",
                "huisregel vergaderritme",
                "Kies een ander uur, of plaats de stukken op die vergadering.",
            )
        )
    if facts.second != facts.first_known:
        found.append(
            Obstacle(
                "meeting.second-without-first",
                "Een tweede vergadering hoort bij een eerste waarin het quorum ontbrak.",
                "art. 56 lid 2 Gemeentewet",
                "Kies de vergadering die niet door kon gaan, of plan een extra vergadering.",
            )
        )
    if not facts.in_order:
        found.append(
            Obstacle(
                "meeting.hours",
                "Sluiting, vrijgave en vastleggen liggen vóór de vergadering, in die volgorde.",
                "huisregel vergaderritme",
                "Pas de tijden aan.",
            )
        )
    return tuple(found)


def obstacles_to_release(stage: str) -> tuple[Obstacle, ...]:
    """Once, while it is being prepared."""
    if stage in NOT_YET_RELEASED:
        return ()
    return (
        Obstacle(
            "agenda.released",
            "De agenda is al vrijgegeven.",
            "huisregel vrijgave",
            "Later werk komt als wijziging op de agenda.",
        ),
    )


def obstacles_to_freeze(stage: str) -> tuple[Obstacle, ...]:
    """Only a released agenda, and once."""
    if stage == Meeting.Stage.RELEASED:
        return ()
    if stage in NOT_YET_RELEASED:
        return (
            Obstacle(
                "agenda.not-released",
                "De agenda is nog niet vrijgegeven.",
                "huisregel vrijgave",
                "Geef de agenda eerst vrij.",
            ),
        )
    return (
        Obstacle(
            "agenda.frozen",
            "De agenda ligt al vast.",
            "huisregel vrijgave",
            "Wijzigingen blijven mogelijk en worden getoond.",
        ),
    )

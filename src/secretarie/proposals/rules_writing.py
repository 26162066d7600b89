"""What stands in the way of leaving a remark of the writing check as it is. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.proposals.rules import Saving, obstacles_to_save

RULE = "huisregel schrijfwijzer"


@dataclass(frozen=True, slots=True)
class Accepting:
    """Who wants to leave which remark, and what is known of it on the text as it stands."""

    saving: Saving
    stands: bool
    accepted: bool
    reason: str


def obstacles_to_accept(facts: Accepting) -> tuple[Obstacle, ...]:
    """It stands in the text, nobody left it yet, and there is a reason; the text is this person's to write."""
    return (*obstacles_to_save(facts.saving), *_of_remark(facts))


def _of_remark(facts: Accepting) -> Iterator[Obstacle]:
    if not facts.stands:
        yield Obstacle(
            "remark.gone", "Deze opmerking staat er niet (meer); de tekst is veranderd.", RULE, "Er is niets te doen."
        )
    if facts.accepted:
        yield Obstacle("remark.accepted", "Deze opmerking is al met een reden gelaten.", RULE, "Er is niets te doen.")
    if not facts.reason.strip():
        yield Obstacle("remark.no-reason", "Je gaf geen reden.", RULE, "Schrijf waarom het zo moet blijven.")

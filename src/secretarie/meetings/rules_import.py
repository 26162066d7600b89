"""What stands in the way of taking over a meeting that was held elsewhere. Pure: frozen facts in, obstacles out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from secretarie.law import Obstacle

RULE = "huisregel overname besluitenlijsten"


@dataclass(frozen=True, slots=True)
class Importing:
    """A meeting as told: whether it is known here, and what its story lacks.

    ``levels``: the level of each item in order. ``adopted_before``: its list would be adopted before it was held.
    ``to_come``: it is still to be held. ``too_long``: texts that do not fit their field.
    """

    day: str
    source_known: bool
    occupied: bool
    in_order: bool
    members: int
    levels: tuple[int, ...]
    adopted_before: bool = False
    to_come: bool = False
    too_long: tuple[str, ...] = ()


def obstacles_to_import(facts: Importing) -> tuple[Obstacle, ...]:
    """A meeting is taken over once, whole: with its members and an agenda that hangs together."""
    return (*_known(facts), *_whole(facts))


def _known(facts: Importing) -> Iterator[Obstacle]:
    if facts.source_known:
        message = "Deze besluitenlijst is al overgenomen."
        yield Obstacle("import.source-known", message, RULE, "Er is niets te doen.", facts.day)
    elif facts.occupied:
        message = f"Er is al een vergadering op {facts.day}."
        yield Obstacle("import.meeting-known", message, RULE, "Vergelijk de twee en kies welke blijft.", facts.day)


def _whole(facts: Importing) -> Iterator[Obstacle]:
    if not facts.in_order:
        message = "De vergadering eindigt voor zij begint."
        yield Obstacle("import.hours", message, RULE, "Verbeter de tijden.", facts.day)
    if not facts.members:
        message = "Er zijn geen leden genoemd, aanwezig of afwezig."
        yield Obstacle("import.nobody", message, "art. 56 Gemeentewet", "Noem wie er zitting heeft.", facts.day)
    if any(level < 1 or level > before + 1 for before, level in zip((0, *facts.levels), facts.levels, strict=False)):
        message = "De agenda hangt niet samen: een punt staat onder niets."
        yield Obstacle("import.levels", message, RULE, "Verbeter de niveaus.", facts.day)
    if facts.adopted_before:
        message = "De lijst is vastgesteld voor de vergadering."
        yield Obstacle("import.adopted-before", message, RULE, "Verbeter de datum van vaststelling.", facts.day)
    if facts.to_come:
        message = "De vergadering moet nog worden gehouden."
        yield Obstacle("import.to-come", message, RULE, "Kijk of de datum klopt.", facts.day)
    for text in facts.too_long:
        message = f"Te lang om over te nemen: “{text[:60]}…”."
        yield Obstacle("import.too-long", message, RULE, "Neem deze vergadering met de hand over.", facts.day)

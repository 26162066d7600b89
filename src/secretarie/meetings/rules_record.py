"""What stands in the way of an act on a decision list: frozen facts in, obstacles out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretarie.law import ListLine, Obstacle, Withheld, norm, obstacles_to_withhold

PUBLICATION = "decision_list.withheld"


@dataclass(frozen=True, slots=True)
class Drafting:
    """Where a meeting stands when its list is drafted."""

    closed: bool
    adopted: bool


@dataclass(frozen=True, slots=True)
class Adopting:
    """A list, and the item of a later meeting under which it is adopted."""

    drafted: bool
    adopted: bool
    later: bool
    decided: bool


@dataclass(frozen=True, slots=True)
class Withholding:
    """A point that is left out of the public list."""

    item: str
    ground: str
    reason: str
    adopted: bool


@dataclass(frozen=True, slots=True)
class Publishing:
    """A list that goes public; ``as_draft`` when the house publishes before adoption."""

    adopted: bool
    as_draft: bool
    unchanged: bool
    omissions_without_ground: tuple[str, ...]
    unsettled_text: tuple[str, ...]


def obstacles_to_draft_list(facts: Drafting) -> tuple[Obstacle, ...]:
    """A list is drafted from a closed meeting, again and again until it is adopted."""
    found = []
    if not facts.closed:
        found.append(
            Obstacle(
                "list.meeting-not-closed",
                "De vergadering is nog niet gesloten.",
                "reglement van orde",
                "Sluit de vergadering eerst.",
            )
        )
    if facts.adopted:
        found.append(_adopted())
    return tuple(found)


def obstacles_to_adopt(facts: Adopting) -> tuple[Obstacle, ...]:
    """A list is adopted as an item of a later meeting, once (reglement van orde, art. 52 Gemeentewet)."""
    found = []
    if not facts.drafted:
        found.append(
            Obstacle("list.no-draft", "Er is nog geen conceptlijst.", "reglement van orde", "Maak de lijst eerst.")
        )
    if facts.adopted:
        found.append(_adopted())
    if not facts.later or not facts.decided:
        found.append(
            Obstacle(
                "list.not-decided",
                "Geen latere vergadering heeft deze lijst geldig vastgesteld.",
                "reglement van orde, art. 52 Gemeentewet",
                "Zet de lijst op de volgende agenda en leg het besluit daar vast.",
            )
        )
    return tuple(found)


def obstacles_to_withhold_point(facts: Withholding, day: date) -> tuple[Obstacle, ...]:
    """Left out in the public interest: with its ground and its reason, before the list is adopted (art. 60 lid 3)."""
    line = ListLine(facts.item, Withheld.PUBLIC_INTEREST, facts.reason)
    found = list(obstacles_to_withhold(line, day))
    if not facts.ground:
        found.append(
            Obstacle(
                "list.no-ground",
                "De grond ontbreekt waarop dit besluit niet openbaar is.",
                norm(PUBLICATION, day).ground,
                "Kies een grond van art. 5.1 of 5.2 Woo.",
                facts.item,
            )
        )
    if facts.adopted:
        found.append(_adopted())
    return tuple(found)


def obstacles_to_publish(facts: Publishing, day: date) -> tuple[Obstacle, ...]:
    """After adoption, or as a draft where the house rule says so; every omission with its ground."""
    found = [
        Obstacle(
            "list.omission-without-ground",
            f"Punt {item} blijft weg zonder grond.",
            norm(PUBLICATION, day).ground,
            "Leg de grond vast, of maak het punt openbaar.",
            item,
        )
        for item in facts.omissions_without_ground
    ]
    found += [
        Obstacle(
            "list.final-text-due",
            f"De eindtekst van punt {item} ontbreekt nog.",
            "huisregel eindtekst",
            "Vraag de portefeuillehouder om de eindtekst.",
            item,
        )
        for item in facts.unsettled_text
    ]
    if not facts.adopted and not facts.as_draft:
        found.append(
            Obstacle(
                "list.not-adopted",
                "Deze lijst is nog niet vastgesteld.",
                "huisregel publicatie van de lijst",
                "Laat de lijst in de volgende vergadering vaststellen, of wijzig de huisregel.",
            )
        )
    if facts.unchanged:
        found.append(
            Obstacle(
                "list.published",
                "Deze lijst staat al zo openbaar.",
                "art. 60 lid 3 Gemeentewet",
                "Er is niets te doen.",
            )
        )
    return tuple(found)


def obstacles_to_correct(*, adopted: bool) -> tuple[Obstacle, ...]:
    """An erratum corrects an adopted list; before that the list itself is corrected."""
    if adopted:
        return ()
    return (
        Obstacle(
            "erratum.not-adopted",
            "De lijst is nog niet vastgesteld; een rectificatie is niet nodig.",
            "reglement van orde",
            "Verbeter de conceptlijst.",
        ),
    )


def _adopted() -> Obstacle:
    return Obstacle(
        "list.adopted",
        "Deze lijst is vastgesteld en ligt vast.",
        "reglement van orde",
        "Stel een rectificatie voor in een volgende vergadering.",
    )

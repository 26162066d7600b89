"""What stands in the way of an act on a proposal: frozen facts in, obstacles out. Pure; every day is an argument."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretarie.documents.openness import Openness
from secretarie.law import Obstacle, WooGround, norm
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


@dataclass(frozen=True, slots=True)
class Handled:
    """How a paper or one of its points is to be handled; ``about``: the number of the point, empty for the paper."""

    openness: str
    has_end: bool
    ground: str
    secrecy_asked: bool
    about: str = ""


def obstacles_to_handle(facts: Handled, day: date) -> tuple[Obstacle, ...]:
    """An embargo has its end; what is not public names its interest; secrecy is asked on an interest of art. 87."""
    found = []
    if facts.openness == Openness.EMBARGO and not facts.has_end:
        message, way_out = "Het embargo heeft nog geen einde.", "Vul in tot wanneer het embargo duurt."
        found.append(Obstacle("handling.no-end", message, "huisregel openbaarheid", way_out, facts.about))
    if facts.openness == Openness.NOT_PUBLIC and facts.ground not in set(WooGround):
        message, way_out = "Niet openbaar vraagt een grond.", "Kies het belang van de Woo dat zich verzet."
        found.append(Obstacle("handling.no-ground", message, "art. 5.1 en 5.2 Woo", way_out, facts.about))
    if facts.secrecy_asked and not _may_be_secret(facts.ground, day):
        message = "Op deze grond kan geen geheimhouding worden opgelegd."
        way_out = "Kies een belang uit artikel 5.1, eerste of tweede lid, Woo."
        found.append(
            Obstacle("handling.secrecy-ground", message, norm("secrecy.grounds", day).ground, way_out, facts.about)
        )
    return tuple(found)


def grounds_of_secrecy(day: date) -> tuple[WooGround, ...]:
    """The interests on which secrecy may be imposed (art. 87 Gemeentewet)."""
    paragraphs = norm("secrecy.grounds", day).items
    return tuple(ground for ground in WooGround if ground.falls_under(paragraphs))


def _may_be_secret(ground: str, day: date) -> bool:
    return ground in set(WooGround) and WooGround(ground) in grounds_of_secrecy(day)

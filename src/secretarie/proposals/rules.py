"""What stands in the way of an act on a proposal: frozen facts in, obstacles out. Pure; every day is an argument."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretarie.documents.openness import Openness
from secretarie.law import Obstacle, WooGround, norm
from secretarie.proposals.models import Aside, Stage

EDITABLE = frozenset({Stage.DRAFT, Stage.IN_ADVICE})
BEFORE_AGENDA = frozenset(Stage) - {
    Stage.ON_AGENDA,
    Stage.DECIDED,
    Stage.SIGNED,
    Stage.PUBLISHED,
    Stage.CARRIED_OUT,
}
ROUTE = "huisregel route"


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
    in_office: bool = False


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
    found = [_retracted()] if facts.aside == Aside.RETRACTED else []
    if facts.stage not in EDITABLE:
        message = "Dit voorstel is onderweg; de tekst ligt vast."
        found.append(Obstacle("proposal.on-its-way", message, ROUTE, "Vraag wie het nu heeft om het terug te geven."))
    if not (facts.is_author or facts.in_unit):
        found.append(_not_yours())
    return tuple(found)


def obstacles_to_attach(facts: Saving) -> tuple[Obstacle, ...]:
    """Papers change with the text; the office of the secretary adds and withdraws them until the decision."""
    if facts.in_office and facts.aside != Aside.RETRACTED and facts.stage in BEFORE_AGENDA | {Stage.ON_AGENDA}:
        return ()
    return obstacles_to_save(facts)


def obstacles_to_relate(facts: Saving) -> tuple[Obstacle, ...]:
    """What a proposal belongs to may be said at any stage, by who wrote it and by the office of the secretary."""
    if facts.aside == Aside.RETRACTED:
        return (_retracted(),)
    return () if facts.is_author or facts.in_unit or facts.in_office else (_not_yours(),)


def obstacles_to_retract(facts: Saving, reason: str) -> tuple[Obstacle, ...]:
    """The author takes it back, with a reason, as long as it stands on no agenda."""
    found = [_retracted()] if facts.aside == Aside.RETRACTED else []
    if not (facts.is_author or facts.in_unit):
        found.append(_not_yours())
    if facts.stage not in BEFORE_AGENDA:
        message, way_out = "Dit voorstel staat op een agenda.", "Vraag de secretaris het eraf te halen."
        if facts.stage != Stage.ON_AGENDA:
            message, way_out = "Over dit voorstel is al besloten.", "Begin een nieuw voorstel om het te wijzigen."
        found.append(Obstacle("proposal.on-agenda", message, ROUTE, way_out))
    if not reason.strip():
        found.append(Obstacle("retract.no-reason", "Er is nog geen reden.", ROUTE, "Schrijf in een zin waarom."))
    return tuple(found)


def _retracted() -> Obstacle:
    return Obstacle("proposal.retracted", "Dit voorstel is ingetrokken.", ROUTE, "Begin een nieuw voorstel.")


def _not_yours() -> Obstacle:
    message = "Alleen de steller en de eigen eenheid schrijven aan dit voorstel."
    return Obstacle("proposal.not-yours", message, ROUTE, "Geef je opmerking aan de steller.")


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

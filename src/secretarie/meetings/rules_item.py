"""What stands in the way of the smaller acts under an item: frozen facts in, obstacles out. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.meetings.models import Meeting
from secretarie.meetings.rules_session import OVER, closed, in_session
from secretarie.proposals.models import Aside, Stage

CONFORM = "reglement van orde (conformlijst)"


@dataclass(frozen=True, slots=True)
class DecidingConform:
    """The conform list: so many ``items``, on so many of which not every member ``agreed`` in time."""

    stage: str
    items: int
    not_agreed: int


@dataclass(frozen=True, slots=True)
class FinalText:
    """A final text that is given: ``own``: by the member it was left to, or by the office on his behalf."""

    due: bool
    given: bool
    own: bool
    text: str


@dataclass(frozen=True, slots=True)
class DecidingAlone:
    """A proposal that the mayor is to decide outside the college: the bodies its points are for."""

    number: str
    stage: str
    aside: str
    bodies: frozenset[str]


def obstacles_to_take_part_not(stage: str, *, sits: bool) -> tuple[Obstacle, ...]:
    """Only a member is recused (art. 28 by 58 Gemeentewet)."""
    found = list(in_session(stage))
    if not sits:
        found.append(
            Obstacle(
                "recusal.no-member",
                "Alleen een lid van het college neemt niet deel.",
                "art. 28 lid 1 jo. 58 Gemeentewet",
                "Leg van anderen de aanwezigheid bij dit punt vast.",
            )
        )
    return tuple(found)


def obstacles_to_decide_conform(facts: DecidingConform) -> tuple[Obstacle, ...]:
    """Only what the members could read and all agreed to in time (rules of order)."""
    found = [closed()] if facts.stage in OVER else []
    if facts.stage == Meeting.Stage.PLANNED or not facts.items:
        found.append(
            Obstacle(
                "conform.nothing",
                "Er staat niets op de conformlijst.",
                CONFORM,
                "Wacht tot alle leden akkoord zijn, of behandel het punt aan tafel.",
            )
        )
    if facts.not_agreed:
        found.append(
            Obstacle(
                "conform.not-agreed",
                f"Bij {facts.not_agreed} punten is niet ieder lid op tijd akkoord.",
                CONFORM,
                "Behandel die punten aan tafel.",
            )
        )
    return tuple(found)


def obstacles_to_be_against(*, took_part: bool) -> tuple[Obstacle, ...]:
    """A note of being against is of a member who took part."""
    if took_part:
        return ()
    return (
        Obstacle(
            "against.no-part",
            "Dit lid nam aan het punt niet deel.",
            "reglement van orde (aantekening)",
            "Verbeter de aanwezigheid, of laat de aantekening weg.",
        ),
    )


def obstacles_to_feed_back(*, has_author: bool, text: str) -> tuple[Obstacle, ...]:
    """To an author, and with words."""
    found = []
    if not has_author:
        found.append(
            Obstacle(
                "feedback.no-author",
                "Dit punt heeft geen voorstel en dus geen steller.",
                "huisregel terugkoppeling",
                "Schrijf het als interne aantekening.",
            )
        )
    if not text.strip():
        found.append(
            Obstacle(
                "feedback.empty",
                "De terugkoppeling is leeg.",
                "huisregel terugkoppeling",
                "Schrijf wat besloten is en waarom.",
            )
        )
    return tuple(found)


def obstacles_to_final_text(facts: FinalText) -> tuple[Obstacle, ...]:
    """Where the body left it to somebody, by that member, once."""
    found = []
    if not facts.due:
        found.append(
            _final_text("not-due", "Bij dit beslispunt is geen eindtekst gemandateerd.", "Kies een ander punt.")
        )
    if facts.given:
        found.append(_final_text("given", "De eindtekst is al vastgesteld.", "Stel een rectificatie voor."))
    if facts.due and not facts.own:
        found.append(
            _final_text("not-yours", "De eindtekst is aan een ander lid.", "Vraag dat lid of het secretariaat.")
        )
    if not facts.text.strip():
        found.append(_final_text("empty", "De eindtekst ontbreekt.", "Schrijf de tekst zoals die de deur uit gaat."))
    return tuple(found)


def _final_text(code: str, message: str, way_out: str) -> Obstacle:
    return Obstacle(f"final-text.{code}", message, "art. 168 Gemeentewet", way_out)


def obstacles_to_decide_alone(facts: DecidingAlone) -> tuple[Obstacle, ...]:
    """What passed the gate, is not aside, and is for the mayor only."""
    found = []
    if facts.stage != Stage.PASSED or facts.aside in {Aside.ON_HOLD, Aside.RETRACTED}:
        found.append(
            Obstacle(
                "mayor.not-ready",
                f"Voorstel {facts.number} ligt niet klaar om te besluiten.",
                "huisregel route",
                "Wacht op de toets van de secretaris.",
                facts.number,
            )
        )
    if facts.bodies != {"mayor"}:
        found.append(
            Obstacle(
                "mayor.not-alone",
                "Dit voorstel vraagt ook of alleen een besluit van een ander orgaan.",
                "huisregel bevoegdheid",
                "Plaats het op de agenda van het college; jouw punten staan daar apart.",
                facts.number,
            )
        )
    return tuple(found)


def obstacles_to_conclude(outcomes: frozenset[str], deciding: frozenset[str]) -> tuple[Obstacle, ...]:
    """The mayor alone decides, or lets it wait: holding over belongs to a meeting."""
    if outcomes <= deciding:
        return ()
    return (
        Obstacle(
            "mayor.no-decision",
            "Aanhouden hoort bij een vergadering.",
            "huisregel route",
            "Besluit, of laat het voorstel liggen.",
        ),
    )

"""What stands in the way of a holder's own view, of noting the weekly talk, and of an assignment to officials. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.proposals.models import Aside, Assignment, Stage

TO_HOLDER = "B"
DIFFERING = frozenset({Stage.PORTFOLIO_HOLDER, Stage.GATE, Stage.PASSED, Stage.ON_AGENDA})
TALKED_OF = frozenset(
    {
        *(Stage.TEAM_MANAGER, Stage.DIRECTOR, Stage.MANAGEMENT_TEAM, Stage.PORTFOLIO_HOLDER),
        *(Stage.GATE, Stage.PASSED, Stage.ON_AGENDA),
    }
)
TALK = "huisregel staf"


@dataclass(frozen=True, slots=True)
class Differing:
    """A holder who would decide otherwise; ``model``: to whom the house addresses the official advice."""

    model: str
    source: str
    stage: str
    aside: str
    answers: bool
    text: str
    reason: str


def obstacles_to_differ(facts: Differing) -> tuple[Obstacle, ...]:
    """Only where advice goes to the holder; the official advice stays as it is and the college reads both."""
    return tuple(_to_differ(facts))


def _to_differ(facts: Differing) -> Iterable[Obstacle]:
    if facts.model != TO_HOLDER:
        yield Obstacle(
            "holder.one-advice",
            "Het college krijgt één advies; daarnaast staat geen eigen voorstel van de portefeuillehouder.",
            facts.source,
            "Breng je opvatting in bij de staf, bij je paraaf of in de vergadering.",
        )
    if facts.stage not in DIFFERING or facts.aside == Aside.RETRACTED:
        yield Obstacle(
            "holder.not-here",
            "Een eigen voorstel kan tussen de parafen van de lijn en het besluit.",
            TALK,
            "Kijk op de route waar het nu is.",
        )
    if not facts.answers:
        yield Obstacle(
            "sign_off.other-portfolio",
            "Dit voorstel valt niet onder jouw portefeuille.",
            "portefeuilleverdeling (art. 168 Gemeentewet)",
            "Vraag het de portefeuillehouder.",
        )
    if not facts.text.strip():
        yield Obstacle("holder.no-text", "Er staat geen voorstel.", TALK, "Schrijf wat je wilt besluiten.")
    if not facts.reason.strip():
        yield Obstacle("holder.no-reason", "Je gaf geen reden.", TALK, "Schrijf waarom je afwijkt van het advies.")


@dataclass(frozen=True, slots=True)
class Noting:
    """A note on a proposal for the weekly talk of a portfolio."""

    stage: str
    aside: str
    of_proposal: bool
    at_talk: bool
    empty: bool


def obstacles_to_note(facts: Noting) -> tuple[Obstacle, ...]:
    """Who is at the talk notes what to ask and what came of it, of proposals of that portfolio on their way."""
    return tuple(_to_note(facts))


def _to_note(facts: Noting) -> Iterable[Obstacle]:
    if not facts.at_talk:
        yield Obstacle(
            "staff_talk.not-there",
            "Je zit niet aan tafel bij deze staf.",
            TALK,
            "Geef het door aan de directeur of de bestuursadviseur.",
        )
    if not facts.of_proposal:
        yield Obstacle(
            "staff_talk.other-portfolio",
            "Dit voorstel hoort niet bij deze portefeuille.",
            "portefeuilleverdeling (art. 168 Gemeentewet)",
            "Kies de staf van de eigen portefeuillehouder.",
        )
    if facts.stage not in TALKED_OF or facts.aside == Aside.RETRACTED:
        yield Obstacle(
            "staff_talk.not-on-its-way",
            "Dit voorstel ligt niet op de route.",
            TALK,
            "Bespreek het als het onderweg is.",
        )
    if facts.empty:
        yield Obstacle("staff_talk.nothing", "Er staat niets.", TALK, "Schrijf een vraag of een uitkomst.")


@dataclass(frozen=True, slots=True)
class Assigning:
    """Work that a member asks of a unit, and the effort from which that runs through the agreed channel."""

    subject: str
    hours: int
    from_hours: int
    source: str
    holds: bool


def obstacles_to_assign(facts: Assigning) -> tuple[Obstacle, ...]:
    """Below the set effort nothing is logged: a member asks the official. From there it runs through the channel."""
    return tuple(_to_assign(facts))


def _to_assign(facts: Assigning) -> Iterable[Obstacle]:
    if not facts.subject.strip():
        yield Obstacle("assignment.no-subject", "De opdracht is leeg.", facts.source, "Schrijf wat je vraagt.")
    if facts.hours < facts.from_hours:
        yield Obstacle(
            "assignment.below-effort",
            f"Onder {facts.from_hours} uur vraag je het de ambtenaar zelf; hier wordt niets vastgelegd.",
            facts.source,
            "Bel of mail, of kies meer uren als het groter blijkt.",
        )
    if not facts.holds:
        yield Obstacle(
            "assignment.other-portfolio",
            "Deze portefeuille is niet van jou.",
            "portefeuilleverdeling (art. 168 Gemeentewet)",
            "Kies een portefeuille die je hebt.",
        )


@dataclass(frozen=True, slots=True)
class Answering:
    """The answer of the director of the unit, or of the secretary."""

    stage: str
    leads_the_unit: bool
    accepted: bool
    answer: str


def obstacles_to_answer(facts: Answering) -> tuple[Obstacle, ...]:
    """Answered once; not accepted only with a reason."""
    return tuple(_to_answer(facts))


def _to_answer(facts: Answering) -> Iterable[Obstacle]:
    rule = "huisregel opdrachten"
    if facts.stage != Assignment.Stage.ASKED:
        yield Obstacle("assignment.answered", "Op deze opdracht is al geantwoord.", rule, "Er is niets te doen.")
    if not facts.leads_the_unit:
        yield Obstacle(
            "assignment.other-unit",
            "Deze opdracht is aan een andere eenheid gevraagd.",
            rule,
            "De directeur van die eenheid of de secretaris antwoordt.",
        )
    if not facts.accepted and not facts.answer.strip():
        yield Obstacle("assignment.no-reason", "Je gaf geen reden.", rule, "Schrijf waarom het niet kan.")

"""What stands in the way of asking, giving, withdrawing and settling advice. Pure; every day is an argument."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from secretarie.law import Obstacle
from secretarie.people.disciplines import Discipline
from secretarie.proposals.models import Aside, SettledIn, Stage, Verdict
from secretarie.proposals.rules import EDITABLE
from secretarie.proposals.rules_advice_route import NO_ROUTE, Route, obstacles_to_leave_out
from secretarie.proposals.rules_adviser import ADVISABLE, RULE, obstacles_of_member


@dataclass(frozen=True, slots=True)
class Question:
    """One question as typed: which person, from which discipline, before which day."""

    adviser: int
    discipline: str
    due_on: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """Where the proposal stands, who asks what, and who may advise from which discipline."""

    stage: str
    aside: str
    writes: bool
    at_gate: bool
    author: int
    questions: tuple[Question, ...]
    advisers: frozenset[tuple[int, str]]
    pending: frozenset[tuple[int, str]]
    today: date


@dataclass(frozen=True, slots=True)
class Giving:
    """What an adviser (or the deputy of an absent one) answers, having read which version.

    ``consulted``: what the Works Councils Act still asks before its advice.
    """

    stage: str
    aside: str
    is_asked: bool
    is_adviser: bool
    verdict: str
    text: str
    read_version: int
    version: int
    is_member: bool = False
    consulted: tuple[Obstacle, ...] = ()


@dataclass(frozen=True, slots=True)
class Withdrawing:
    """A question that the author no longer needs answered; ``route``: what the house asks of the proposal."""

    is_pending: bool
    discipline: str
    writes: bool
    reason: str
    route: Route = NO_ROUTE
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class Settling:
    """A disagreement and who says how it was settled, and where: a director speaks for the management team only."""

    is_open_dissent: bool
    leads_the_unit: bool
    gave_it: bool
    how: str
    where: str = SettledIn.MANAGEMENT_TEAM
    is_secretary: bool = True
    is_member: bool = False


def obstacles_to_ask(facts: Asking) -> tuple[Obstacle, ...]:
    """The writers ask before the route, the secretary at the gate; each adviser once, of his own discipline."""
    return (*obstacles_to_asking_here(facts), *_of_choice(facts))


def obstacles_to_asking_here(facts: Asking) -> Iterable[Obstacle]:
    """Whether advice can be asked at all where the proposal stands, whomever is chosen."""
    if facts.aside == Aside.RETRACTED:
        yield Obstacle("advice.retracted", "Dit voorstel is ingetrokken.", RULE, "Begin een nieuw voorstel.")
    if facts.stage not in EDITABLE and not (facts.stage == Stage.GATE and facts.at_gate):
        yield Obstacle(
            "advice.on-its-way",
            "Dit voorstel is onderweg; advies vraag je vóór de route.",
            RULE,
            "Laat het teruggeven aan de steller, of laat de secretaris het bij de toets vragen.",
        )
    elif not (facts.writes or facts.at_gate):
        yield Obstacle(
            "advice.not-yours",
            "Alleen de steller en de eigen eenheid vragen advies.",
            RULE,
            "Vraag het de steller.",
        )


def _of_choice(facts: Asking) -> Iterable[Obstacle]:
    if not facts.questions:
        yield Obstacle("advice.nobody", "Je hebt niemand gekozen.", RULE, "Kies ten minste één adviseur.")
    if len({(q.adviser, q.discipline) for q in facts.questions}) < len(facts.questions):
        yield Obstacle("advice.twice", "Je vraagt dezelfde adviseur twee keer.", RULE, "Vraag ieder één keer.")
    for question in facts.questions:
        yield from _of_question(facts, question)


def _of_question(facts: Asking, question: Question) -> Iterable[Obstacle]:
    who, about = (question.adviser, question.discipline), str(question.adviser)
    field = Discipline(question.discipline).label
    if who not in facts.advisers:
        yield Obstacle(
            "advice.not-an-adviser",
            f"Deze persoon adviseert niet over {str(field).lower()}.",
            RULE,
            "Kies een adviseur van deze discipline.",
            about,
        )
    if who in facts.pending:
        yield Obstacle(
            "advice.already-asked",
            "Aan deze adviseur is het al gevraagd.",
            RULE,
            "Wacht het advies af, of trek de vraag in.",
            about,
        )
    if question.adviser == facts.author:
        yield Obstacle(
            "advice.of-the-author",
            "De steller adviseert niet over het eigen voorstel.",
            RULE,
            "Kies een ander.",
            about,
        )
    if question.due_on is not None and question.due_on < facts.today:
        yield Obstacle("advice.due-past", "De uiterste dag is al voorbij.", RULE, "Kies vandaag of later.", about)


def obstacles_to_give(facts: Giving) -> tuple[Obstacle, ...]:
    """Only who was asked advises, on the text as it stands, with a text unless it is plain agreement."""
    found = [*obstacles_of_member(is_member=facts.is_member), *facts.consulted]
    if not facts.is_adviser:
        found.append(
            Obstacle(
                "advice.not-asked-of-you", "Dit advies is niet aan jou gevraagd.", RULE, "Overleg met de adviseur."
            )
        )
    if not facts.is_asked:
        found.append(
            Obstacle("advice.withdrawn", "De vraag is ingetrokken of al vervangen.", RULE, "Vraag het de steller.")
        )
    if facts.stage not in ADVISABLE or facts.aside == Aside.RETRACTED:
        found.append(
            Obstacle(
                "advice.too-late", "Over dit voorstel valt niets meer te adviseren.", RULE, "Neem het als les mee."
            )
        )
    if facts.read_version != facts.version:
        found.append(
            Obstacle(
                "advice.text-changed",
                f"De tekst is intussen gewijzigd: het is nu versie {facts.version}.",
                RULE,
                "Bekijk het verschil en geef het advies opnieuw; je tekst staat er nog.",
            )
        )
    if facts.verdict not in set(Verdict):
        found.append(Obstacle("advice.no-verdict", "Je hebt geen oordeel gekozen.", RULE, "Kies een oordeel."))
    elif facts.verdict != Verdict.AGREE and not facts.text.strip():
        found.append(
            Obstacle(
                "advice.no-text", "Bij dit oordeel hoort een tekst.", RULE, "Schrijf wat er anders moet en waarom."
            )
        )
    return tuple(found)


def obstacles_to_withdraw_question(facts: Withdrawing) -> tuple[Obstacle, ...]:
    """A question not yet answered may be withdrawn with a reason; not what the route asks, nor the controller's."""
    found = list(obstacles_to_leave_out(facts.route.of(facts.discipline, facts.unit), facts.route.source))
    if not facts.writes:
        found.append(
            Obstacle("advice.not-yours", "Alleen wie het vroeg trekt de vraag in.", RULE, "Vraag het de steller.")
        )
    if not facts.is_pending:
        found.append(
            Obstacle(
                "advice.already-given",
                "Dit advies is al gegeven of de vraag is al ingetrokken.",
                RULE,
                "Een gegeven advies blijft staan; vraag zo nodig opnieuw.",
            )
        )
    if facts.discipline == Discipline.CONTROL:
        found.append(
            Obstacle(
                "advice.of-the-controller",
                "De vraag aan de concerncontroller blijft staan.",
                "huisregel concerncontrol",
                "Wacht het advies af, of overleg met de controller.",
            )
        )
    if not facts.reason.strip():
        found.append(
            Obstacle("advice.no-reason", "Je gaf geen reden.", RULE, "Schrijf waarom het advies niet meer nodig is.")
        )
    return tuple(found)


def obstacles_to_settle(facts: Settling) -> tuple[Obstacle, ...]:
    """The management team or the secretary settles a disagreement, with how; the advice itself stays as it is."""
    found = list(obstacles_of_member(is_member=facts.is_member))
    if facts.where not in set(SettledIn):
        found.append(
            Obstacle(
                "advice.no-where", "Je koos niet waar het is afgewikkeld.", RULE, "Kies directieteam of secretaris."
            )
        )
    elif facts.where == SettledIn.SECRETARY and not facts.is_secretary:
        found.append(
            Obstacle(
                "advice.not-the-secretary",
                "Alleen de secretaris legt vast wat de secretaris afwikkelde.",
                RULE,
                "Leg vast wat het directieteam afsprak, of vraag het de secretaris.",
            )
        )
    if not facts.is_open_dissent:
        found.append(
            Obstacle("advice.nothing-to-settle", "Hier staat geen afwijkend advies open.", RULE, "Er is niets te doen.")
        )
    if not facts.leads_the_unit:
        found.append(
            Obstacle(
                "advice.other-unit",
                "Dit voorstel is van een andere eenheid.",
                RULE,
                "De directeur van de eenheid of de secretaris legt de afwikkeling vast.",
            )
        )
    if facts.gave_it:
        found.append(
            Obstacle("advice.own", "Je wikkelt niet je eigen advies af.", RULE, "Laat de secretaris het vastleggen.")
        )
    if not facts.how.strip():
        found.append(
            Obstacle("advice.no-how", "Je schreef niet hoe het is opgelost.", RULE, "Schrijf wat is afgesproken.")
        )
    return tuple(found)

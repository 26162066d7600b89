"""What the competence of each decision point means for the paper: in order, another's, to be asked. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law import Obstacle, Question, Verdict
from secretarie.mandates.asking import Asked
from secretarie.mandates.competence import Answer, Who
from secretarie.mandates.saying import BODY_NL
from secretarie.proposals.models import Aside, Stage
from secretarie.proposals.rules import BEFORE_AGENDA

RULE = "huisregel bevoegdheid"


class State(StrEnum):
    """What there is to say of a point."""

    OTHER_BODY = "other_body"
    UNHEARD = "unheard"
    TO_ASK = "to_ask"
    UNDER_MANDATE = "under_mandate"
    IN_ORDER = "in_order"


@dataclass(frozen=True, slots=True)
class PointAnswer:
    """Who is competent for one point, and whether the council is informed or heard first where that is due."""

    number: int
    asked: Asked
    answer: Answer
    prior: Verdict | None = None

    @property
    def state(self) -> State:
        if self.answer.wrong_body:
            return State.OTHER_BODY
        if self.prior is not None and self.prior.obstacles:
            return State.UNHEARD
        if self.answer.who is Who.OFFICER:
            return State.UNDER_MANDATE
        return State.TO_ASK if self.questions else State.IN_ORDER

    @property
    def questions(self) -> tuple[Question, ...]:
        """What a person has still to say."""
        return (*self.answer.questions, *(self.prior.questions if self.prior else ()))

    @property
    def weighty(self) -> tuple[Question, ...]:
        """The questions that keep a paper from passing without a word: the law's own."""
        return self.prior.questions if self.prior else ()


def obstacles_of(points: Iterable[PointAnswer]) -> tuple[Obstacle, ...]:
    """What stands in the way of deciding by the body that the paper names; it may do so on record, with its reason."""
    return tuple(obstacle for point in points for obstacle in _of_point(point))


def obstacles_to_pass(points: Iterable[PointAnswer]) -> tuple[Obstacle, ...]:
    """What keeps the gate from passing the paper without a remark: the obstacles, and the law's open questions."""
    every = list(points)
    asked = [(point, question) for point in every for question in point.weighty]
    return (
        *obstacles_of(every),
        *(Obstacle("competence.question", _asks(p, q), q.article, ANSWER, _about(p)) for p, q in asked),
    )


ANSWER = "Beantwoord de vraag onder Bevoegdheid, of laat door met een opmerking."


def _asks(point: PointAnswer, question: Question) -> str:
    return f"Beslispunt {point.number}: {question.text_nl}"


def _of_point(point: PointAnswer) -> Iterator[Obstacle]:
    if point.answer.wrong_body:
        named, own = BODY_NL[point.asked.body], BODY_NL[point.answer.body]
        yield Obstacle(
            "competence.other-body",
            f"Beslispunt {point.number} noemt {named}; bevoegd is {own}.",
            point.answer.owner.rule.ground,
            "Laat de steller het orgaan aanpassen, of geef de reden waarom dit orgaan toch besluit.",
            _about(point),
        )
    for found in point.prior.obstacles if point.prior else ():
        message = f"Beslispunt {point.number}: {found.message[0].lower()}{found.message[1:]}"
        yield Obstacle(found.code, message, found.ground, found.way_out, _about(point))


def _about(point: PointAnswer) -> str:
    return f"point-{point.number}"


@dataclass(frozen=True, slots=True)
class Deciding:
    """A paper that an officer wants to decide on under mandate: where it stands, and what the register says to him."""

    stage: str
    aside: str
    points: tuple[PointAnswer, ...]
    verdicts: tuple[Verdict, ...]
    pending_advisers: tuple[str, ...] = ()
    open_dissents: tuple[str, ...] = ()


def obstacles_to_decide(facts: Deciding) -> tuple[Obstacle, ...]:
    """An officer decides on the whole paper or on nothing, within his mandate; outside it he is blocked."""
    return (*_standing(facts), *_of_advice(facts), *_outside(facts))


def _standing(facts: Deciding) -> Iterator[Obstacle]:
    if facts.aside == Aside.RETRACTED or facts.stage not in BEFORE_AGENDA:
        message = "Dit voorstel staat op een agenda, er is al besloten, of het is ingetrokken."
        yield Obstacle("mandate.too-late", message, RULE, "Vraag de secretaris het van de agenda te halen.")
    if facts.aside == Aside.ON_HOLD:
        yield Obstacle("mandate.on-hold", "De secretaris houdt dit voorstel vast.", RULE, "Vraag het vrij te geven.")
    if not facts.points:
        yield Obstacle("mandate.no-points", "Er is geen beslispunt.", RULE, "Schrijf ten minste één beslispunt.")


def _of_advice(facts: Deciding) -> Iterator[Obstacle]:
    for name in facts.pending_advisers:
        message = f"Het advies van {name} is er nog niet."
        yield Obstacle("mandate.advice-pending", message, "huisregel advies", "Wacht op het advies.")
    for discipline in facts.open_dissents:
        message = f"Het afwijkende advies ({discipline}) is nog niet afgewikkeld."
        yield Obstacle("mandate.open-dissent", message, "huisregel advies", "Leg eerst de afwikkeling vast.")


def _outside(facts: Deciding) -> Iterator[Obstacle]:
    for point, verdict in zip(facts.points, facts.verdicts, strict=True):
        asked = (*verdict.questions, *(point.prior.questions if point.prior else ()))
        found = (*verdict.obstacles, *(point.prior.obstacles if point.prior else ()))
        for one in found:
            yield Obstacle(one.code, _in_point(point, one.message), one.ground, one.way_out, _about(point))
        for question in asked:
            way_out = "Beantwoord dit eerst op record."
            yield Obstacle("competence.question", _asks(point, question), question.article, way_out, _about(point))


def _in_point(point: PointAnswer, message: str) -> str:
    return f"Beslispunt {point.number}: {message}"


@dataclass(frozen=True, slots=True)
class Answering:
    """An answer about the council: whether a point asks for it, and the last day it names."""

    stage: str
    aside: str
    asked: bool
    reason: str
    last_day: date | None = None


def obstacles_to_answer(facts: Answering, day: date) -> tuple[Obstacle, ...]:
    """Answered until the decision, where a point asks for it, with a reason and of what has happened."""
    found = []
    if facts.aside == Aside.RETRACTED or facts.stage not in BEFORE_AGENDA | {Stage.ON_AGENDA}:
        message = "Over dit voorstel is al besloten, of het is ingetrokken."
        found.append(Obstacle("hearing.too-late", message, HEARD, "Er is niets te antwoorden."))
    if not facts.asked:
        message = "Geen beslispunt vraagt om deze raadpleging."
        found.append(Obstacle("hearing.not-asked", message, HEARD, "Kies bij het beslispunt wat voor besluit het is."))
    if not facts.reason.strip():
        found.append(Obstacle("hearing.no-reason", "Er is geen toelichting.", HEARD, "Schrijf waarop dit rust."))
    if facts.last_day is not None and facts.last_day > day:
        found.append(Obstacle("hearing.to-come", "Die dag moet nog komen.", HEARD, "Vul in wat is gebeurd."))
    return tuple(found)


HEARD = "art. 160 lid 2 en 169 lid 4 Gemeentewet"

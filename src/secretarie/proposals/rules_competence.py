"""What the competence of each decision point means for the paper: in order, another's, to be asked. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from secretarie.law import Body, Obstacle, Question, Verdict
from secretarie.mandates.asking import Asked
from secretarie.mandates.competence import Answer, Who

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


BODY_NL = {
    Body.COLLEGE: "het college",
    Body.MAYOR: "de burgemeester",
    Body.COUNCIL: "de raad",
    Body.COMMITTEE: "de commissie",
}

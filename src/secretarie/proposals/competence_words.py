"""How the pages say who is competent: one row per point, with the reason, what would change it and the receipt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from secretarie.access.wall import Actor
from secretarie.law import Receipt
from secretarie.mandates.answer_words import change_words, decider
from secretarie.mandates.changing import changes
from secretarie.mandates.queries_competence import house_ways, whole_register
from secretarie.proposals.rules_competence import PointAnswer, State, obstacles_of

CHIPS: Mapping[State, tuple[str | Promise, str]] = {
    State.OTHER_BODY: (gettext_lazy("Another body's"), "bad"),
    State.UNHEARD: (gettext_lazy("Council first"), "bad"),
    State.TO_ASK: (gettext_lazy("To be answered"), "warn"),
    State.UNDER_MANDATE: (gettext_lazy("Needs no decision of the body"), "busy"),
    State.IN_ORDER: (gettext_lazy("In order"), "ok"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One point as the panel shows it."""

    number: int
    body: str
    who: str
    chip: tuple[str | Promise, str]
    receipt: Receipt
    sentences: tuple[str, ...]
    conditions: tuple[str, ...]
    changes: tuple[str, ...]
    grounds: tuple[str, ...]


def rows(actor: Actor, points: Iterable[PointAnswer]) -> list[Shown]:
    """A row per point."""
    return [_row(actor, point) for point in points]


def _row(actor: Actor, point: PointAnswer) -> Shown:
    answer = point.answer
    told = [answer.receipt.explanation_nl, *(o.message for o in obstacles_of([point]))]
    told += [f"{q.text_nl} ({q.article})" for q in point.weighty]
    found = changes(point.asked, whole_register(actor), house_ways(actor)) if point.asked.subject else ()
    norms = (*answer.receipt.norms, *(point.prior.receipt.norms if point.prior else ()))
    return Shown(
        point.number,
        answer.body.value,
        decider(answer),
        CHIPS[point.state],
        answer.receipt,
        tuple(told),
        tuple(c.text for c in answer.conditions),
        tuple(change_words(c) for c in found),
        tuple(dict.fromkeys(n.ground for n in norms)),
    )

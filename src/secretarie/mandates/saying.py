"""The answer in words, Dutch and English: who decides, under what, and why not somebody lower. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secretarie.law import Body, Obstacle, Question
from secretarie.law.powers import Owner
from secretarie.mandates.asking import Asked, HouseWays
from secretarie.mandates.weighing import Weighed

BODY_EN = {
    Body.COLLEGE: "the college",
    Body.MAYOR: "the mayor",
    Body.COUNCIL: "the council",
    Body.COMMITTEE: "the committee",
}
BODY_NL = {
    Body.COLLEGE: "het college",
    Body.MAYOR: "de burgemeester",
    Body.COUNCIL: "de raad",
    Body.COMMITTEE: "de commissie",
}


@dataclass(frozen=True, slots=True)
class Told:
    """All that the sentence is made of."""

    asked: Asked
    body: Body
    owner: Owner
    under: Sequence[Weighed]
    covering: Sequence[Weighed]
    missed: Sequence[Weighed]
    never: Sequence[Obstacle]
    questions: Sequence[Question]
    risks: Sequence[str]
    ways: HouseWays


def told(facts: Told) -> tuple[str, str]:
    """The conclusion, the reason, and what is still to be asked."""
    nl, en = zip(*_sentences(facts), strict=True)
    asked_nl = [f"{q.text_nl[:-1]} ({q.article})?" for q in facts.questions]
    asked_en = [f"{q.text_en[:-1]} ({q.article})?" for q in facts.questions]
    return " ".join([*nl, *asked_nl]), " ".join([*en, *asked_en])


def _sentences(facts: Told) -> Iterable[tuple[str, str]]:
    if facts.under:
        yield _officers(facts)
        return
    yield _body(facts)
    yield from ((o.message, o.message_en) for o in facts.never)
    if facts.risks and facts.covering:
        yield _held_back(facts)
    elif facts.missed and not facts.covering and not facts.questions:
        yield _beyond(facts.missed)
    elif not (facts.never or facts.covering or facts.questions) and facts.body is facts.asked.body:
        yield "Het mandaatregister kent hiervoor geen mandaat.", "The register knows no mandate for this."


def _officers(facts: Told) -> tuple[str, str]:
    names = [w.holder.words for w in facts.under]
    numbers = [w.mandate.number for w in facts.under]
    for_nl, for_en = BODY_NL[facts.body], BODY_EN[facts.body]
    if len(names) > 1:
        nl = f"Dit vraagt geen besluit van {for_nl} zelf: {_and(names, 'en')} zijn even bevoegd"
        en = f"This needs no decision of {for_en} itself: {_and(names, 'and')} are equally competent"
        under_nl, under_en = f"mandaat {_and(numbers, 'en')}", f"mandate {_and(numbers, 'and')}"
        return f"{nl} ({under_nl}); spreek af wie besluit.", f"{en} ({under_en}); agree on who decides."
    nl = f"Dit vraagt geen besluit van {for_nl} zelf: {names[0]} mag besluiten (mandaat {numbers[0]}"
    en = f"This needs no decision of {for_en} itself: {names[0]} may decide (mandate {numbers[0]}"
    rests = [link.number for link in facts.under[0].chain[1:]]
    chain_nl, chain_en = (f", op grond van {_and(rests, 'en')}", f", under {_and(rests, 'and')}") if rests else ("", "")
    return f"{nl}{chain_nl}).", f"{en}{chain_en})."


def _body(facts: Told) -> tuple[str, str]:
    ground = facts.owner.rule.ground
    nl, en = BODY_NL[facts.body], BODY_EN[facts.body]
    return f"{nl[0].upper()}{nl[1:]} besluit ({ground}).", f"{en[0].upper()}{en[1:]} decides ({ground})."


def _held_back(facts: Told) -> tuple[str, str]:
    holder = facts.covering[0].holder.words
    ground = facts.ways.risks_ground
    return (
        f"{holder[0].upper()}{holder[1:]} is gemandateerd, maar een risico gaat naar het bestuursorgaan ({ground}).",
        f"{holder[0].upper()}{holder[1:]} is mandated, but a risk goes to the body ({ground}).",
    )


def _beyond(missed: Sequence[Weighed]) -> tuple[str, str]:
    """The mandate with the least in its way says it best."""
    nearest = min(missed, key=lambda w: len(w.obstacles))
    first = nearest.obstacles[0]
    holder = nearest.holder.words
    return (
        f"Dit gaat het mandaat van {holder} te boven: {first.message[0].lower()}{first.message[1:]}",
        f"This exceeds the mandate of {holder}: {first.message_en[0].lower()}{first.message_en[1:]}",
    )


def _and(words: Sequence[str], joined: str) -> str:
    *some, last = words
    return f"{', '.join(some)} {joined} {last}" if some else last

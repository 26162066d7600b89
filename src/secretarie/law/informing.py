"""What the council hears beforehand, and when it must be heard (articles 160, 165, 169, 178 and 180 Gemeentewet)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.bodies import Body
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError, Obstacle, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.questions import Question, question


class Power(StrEnum):
    """What is about to be done; the first three always go by the council, the others by article 169 lid 4."""

    FOUND_OR_JOIN = "found_or_join"
    DELEGATE_TO_COMMITTEE = "delegate_to_committee"
    MAYOR_DELEGATES = "mayor_delegates"
    PRIVATE_LAW_ACT = "private_law_act"
    LITIGATION = "litigation"
    CIVIL_DEFENCE = "civil_defence"
    MARKETS = "markets"


ALWAYS_HEARD = frozenset({Power.FOUND_OR_JOIN, Power.DELEGATE_TO_COMMITTEE, Power.MAYOR_DELEGATES})


@dataclass(frozen=True, slots=True)
class PriorFacts:
    """What the council asked, was sent and could say.

    `informed`: it has the information, or the draft decision where the article asks for one. `heard`: it gave its
    wishes and objections, or the time it was given for them has passed. `serious` (169 lid 4) and
    `particularly_indicated` (160 lid 2) None: not judged yet.
    """

    power: Power
    informed: bool = False
    heard: bool = False
    serious: bool | None = None
    council_asked: bool = False
    urgent: bool = False
    particularly_indicated: bool | None = None


def prior_consultation(facts: PriorFacts, day: date) -> Verdict:
    """May the decision be taken now, or must the council first be informed or heard?"""
    rule, urgent = norm(f"inform.{facts.power}", day), norm("inform.urgent", day)
    cannot_wait = facts.urgent and facts.power in urgent.items
    obstacles, questions = ((), ()) if cannot_wait else _to_settle(facts, rule.ground, day)
    afterwards = cannot_wait and not (facts.informed and facts.heard)
    return verdict(
        [urgent, rule] if cannot_wait else [rule],
        obstacles,
        questions,
        nl="Het besluit kan worden genomen" + "; informeer de raad zo spoedig mogelijk" * afterwards,
        en="The decision may be taken" + "; inform the council as soon as possible" * afterwards,
        day=day.isoformat(),
        power=facts.power,
        informed=facts.informed,
        heard=facts.heard,
        serious=facts.serious,
        council_asked=facts.council_asked,
        urgent=facts.urgent,
        particularly_indicated=facts.particularly_indicated,
    )


def _to_settle(facts: PriorFacts, ground: str, day: date) -> tuple[tuple[Obstacle, ...], tuple[Question, ...]]:
    """What is still missing, and what the college has still to judge."""
    always = facts.power in ALWAYS_HEARD
    founding = facts.power is Power.FOUND_OR_JOIN
    indicated = question("inform.particularly_indicated", day)
    serious = question("inform.serious_consequences", day)
    found = []
    if founding and facts.particularly_indicated is False:
        found.append(obstacle("inform.not-indicated", indicated.article, NOT_INDICATED))
    if not facts.informed and (always or facts.serious or facts.council_asked):
        found.append(obstacle("inform.not-informed", ground, NO_DRAFT if always else NOT_INFORMED))
    if not facts.heard and (always or facts.serious):
        found.append(obstacle("inform.not-heard", ground, NOT_HEARD))
    asked = []
    if founding and facts.particularly_indicated is None:
        asked.append(indicated)
    if not always and facts.serious is None and not (facts.informed and facts.heard):
        asked.append(serious)
    return tuple(found), tuple(asked)


def information_to_give(day: date) -> Question:
    """Of every decision: does the council need to know? The information itself is a duty (art. 169 lid 2)."""
    return question("inform.needed", day)


def refusal_of_information(by: Body, reason: str, day: date) -> Verdict:
    """May college or mayor refuse what councillors ask? Only with a ground in the public interest (169, 180 lid 3)."""
    if by not in {Body.COLLEGE, Body.MAYOR}:
        raise ImpossibleFactsError(f"{by} owes the council no answer: that is for college and mayor")
    rule = norm(f"inform.refusal.{by}", day)
    missing = () if reason.strip() else (obstacle("inform.no-ground", rule.ground, NO_GROUND),)
    return verdict(
        [rule],
        missing,
        nl="Weigeren kan, met deze grond in het antwoord",
        en="It may be refused, with this ground in the answer",
        day=day.isoformat(),
        by=by,
        reason=reason,
    )


NOT_INDICATED = (
    "Oprichting of deelneming is niet in het bijzonder aangewezen.",
    "Kies een publiekrechtelijke vorm, of onderbouw waarom dit toch is aangewezen.",
    "Founding or joining is not particularly indicated.",
    "Choose a form of public law, or say why this is indicated after all.",
)
NO_DRAFT = (
    "De raad heeft nog geen ontwerpbesluit.",
    "Zend de raad het ontwerp en geef hem tijd voor wensen en bedenkingen.",
    "The council has no draft decision yet.",
    "Send the council the draft and give it time for wishes and objections.",
)
NOT_INFORMED = (
    "De raad is nog niet vooraf geïnformeerd.",
    "Informeer de raad voordat het besluit valt.",
    "The council has not been informed beforehand.",
    "Inform the council before the decision is taken.",
)
NOT_HEARD = (
    "De raad heeft zijn wensen en bedenkingen nog niet kunnen geven.",
    "Wacht met het besluit tot de raad zich heeft uitgesproken of de termijn daarvoor voorbij is.",
    "The council could not give its wishes and objections yet.",
    "Wait until the council has spoken or the time given for it has passed.",
)
NO_GROUND = (
    "De grond ontbreekt waarom deze inlichtingen in strijd zijn met het openbaar belang.",
    "Noem dat belang, of geef de inlichtingen.",
    "The ground why this information is contrary to the public interest is missing.",
    "Name that interest, or give the information.",
)

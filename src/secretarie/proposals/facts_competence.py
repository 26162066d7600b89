"""Who is competent for each decision point, read where a proposal stands now; acts and pages ask the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from secretarie.access.wall import Actor, visible
from secretarie.house.reading import house
from secretarie.law import Body, PriorFacts, Verdict, prior_consultation
from secretarie.law.informing import ALWAYS_HEARD
from secretarie.law.powers import Matter
from secretarie.mandates.asking import Asked
from secretarie.mandates.competence import may_decide, under_which, who
from secretarie.mandates.deciding import Line
from secretarie.mandates.facts import Officer
from secretarie.mandates.house_keys import ASK_SERIOUS_FROM
from secretarie.mandates.queries import officer
from secretarie.mandates.queries_competence import house_ways, whole_register
from secretarie.proposals.models import RISKS, Advice, DecisionPoint, Hearing, Proposal
from secretarie.proposals.rules_competence import Deciding, PointAnswer


@dataclass(frozen=True, slots=True)
class Setting:
    """What all points of a paper share: from where, for when, with which amount and risks."""

    day: date
    unit: int | None
    portfolio: int | None
    amount: Decimal | None
    risks: frozenset[str]


@dataclass(frozen=True, slots=True)
class PointAsked:
    """What a point says of itself."""

    number: int
    body: str
    matter: str
    topic: str
    amount: Decimal | None


def answers(
    actor: Actor, proposal: Proposal, points: Iterable[DecisionPoint], day: date | None = None
) -> tuple[PointAnswer, ...]:
    """For each point of a proposal, on the day asked (else the meeting it aims at, else today)."""
    hearings = {h.power: h for h in visible(Hearing, actor).filter(proposal=proposal).order_by("pk")}
    asked = (PointAsked(p.number, p.body, p.matter, p.topic, p.amount) for p in points)
    return answered(actor, setting(proposal, day or _day(actor, proposal)), asked, hearings)


def setting(proposal: Proposal, day: date) -> Setting:
    return Setting(day, proposal.unit_id, proposal.portfolio_id, proposal.amount, RISKS & set(proposal.traits))


def _day(actor: Actor, proposal: Proposal) -> date:
    """The meeting it aims at, as long as that is to come."""
    return max(proposal.requested_for or actor.today, actor.today)


def answered(
    actor: Actor, common: Setting, points: Iterable[PointAsked], hearings: Mapping[str, Hearing] | None = None
) -> tuple[PointAnswer, ...]:
    """The same for points that were only typed yet."""
    register, ways = whole_register(actor), house_ways(actor)
    found = []
    for point in points:
        asked = question(common, point)
        prior = _prior(actor, asked, hearings or {})
        found.append(PointAnswer(point.number, asked, who(asked, register, ways), prior))
    return tuple(found)


def question(common: Setting, point: PointAsked) -> Asked:
    """What is asked about one point; its own amount comes before that of the paper."""
    return Asked(
        common.day,
        point.topic,
        Matter(point.matter),
        Body(point.body),
        common.amount if point.amount is None else point.amount,
        risks=common.risks,
        unit=common.unit,
        portfolio=common.portfolio,
    )


def _prior(actor: Actor, asked: Asked, hearings: Mapping[str, Hearing]) -> Verdict | None:
    """Whether the council is informed or heard first; below the house's amount and without risk nobody is asked."""
    power = asked.matter.prior(asked.body)
    if power is None:
        return None
    kept = hearings.get(power.value)
    if kept is None:
        light = power not in ALWAYS_HEARD and not asked.risks and not _weighs(actor, asked)
        return prior_consultation(PriorFacts(power, serious=False if light else None), asked.day)
    return prior_consultation(
        PriorFacts(
            power,
            informed=kept.informed_on is not None and kept.informed_on <= asked.day,
            heard=kept.heard_on is not None and kept.heard_on <= asked.day,
            serious=kept.serious,
            council_asked=kept.council_asked,
            urgent=kept.urgent,
            particularly_indicated=kept.indicated,
        ),
        asked.day,
    )


def _weighs(actor: Actor, asked: Asked) -> bool:
    """An amount that nobody named yet weighs nothing: it is asked for elsewhere."""
    return asked.amount is not None and asked.amount >= house(actor, actor.today).value(ASK_SERIOUS_FROM)


def _own(actor: Actor) -> Officer:
    """What the actor is today; read once in a transaction."""
    known = actor.memory.get(Officer)
    if not isinstance(known, Officer):
        known = actor.memory[Officer] = officer(actor, actor.person)
    return known


def deciding(actor: Actor, proposal: Proposal, points: Sequence[DecisionPoint]) -> Deciding:
    """What stands between this officer and deciding on the paper today."""
    register, ways, one = whole_register(actor), house_ways(actor), _own(actor)
    found = answers(actor, proposal, points, actor.today)
    advices = list(visible(Advice, actor).filter(proposal=proposal).select_related("adviser"))
    return Deciding(
        proposal.stage,
        proposal.aside,
        found,
        tuple(may_decide(one, point.asked, register, ways) for point in found),
        tuple(a.adviser.name for a in advices if a.is_pending),
        tuple(str(a.get_discipline_display()) for a in advices if a.is_open_dissent),
    )


def lines(actor: Actor, facts: Deciding, points: Sequence[DecisionPoint]) -> tuple[Line, ...]:
    """Each point under the mandate that covers it; of what is not covered nothing."""
    register, ways, one = whole_register(actor), house_ways(actor), _own(actor)
    found = []
    for point, known, verdict in zip(points, facts.points, facts.verdicts, strict=True):
        under = under_which(one, known.asked, register, ways)
        if under is not None:
            found.append(Line(point.number, point.text, point.ground, known.asked, under, verdict.receipt))
    return tuple(found)

"""The facts that the rules on advice ask for: read by an act after its locks, by a page from its dossier."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secretarie.access.roles import MEMBERS, SECRETARIES, Role
from secretarie.access.wall import Actor, visible
from secretarie.law import Obstacle
from secretarie.law.works_council import Involvement, may_advise
from secretarie.people.models import Office, RoleGrant, Term, Unit, valid_on
from secretarie.people.queries import grants, is_absent, units_up
from secretarie.proposals import facts, rules_advice, rules_adviser
from secretarie.proposals.advice_routes import matters
from secretarie.proposals.asked import asked_on
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.models import Advice, Proposal
from secretarie.proposals.rules_advice_route import Route

COLLEGE = (Office.Kind.MAYOR, Office.Kind.ALDERMAN)


def writes(actor: Actor, proposal: Proposal) -> bool:
    """Whether the actor is one of the writers: author, own unit, secretariat."""
    saving = facts.saving(actor, proposal)
    return saving.is_author or saving.in_unit


def advisers(actor: Actor) -> list[RoleGrant]:
    """Who advises today, from which discipline; never a member of the college, whatever role was granted."""
    found = grants(actor, actor.today, role__in=[Role.ADVISER, Role.CONTROLLER]).exclude(discipline="")
    members = visible(Term, actor).filter(valid_on(actor.today), office__kind__in=COLLEGE).values("person")
    return list(found.exclude(person__in=members).order_by("discipline", "person__name"))


def colleagues(actor: Actor, advice: Advice) -> list[RoleGrant]:
    """Who else advises from the same discipline."""
    others = (g for g in advisers(actor) if g.discipline == advice.discipline)
    return [g for g in others if g.person_id not in {advice.adviser_id, advice.proposal.author_id}]


def asking(
    actor: Actor, proposal: Proposal, questions: Sequence[rules_advice.Question], about: Dossier | None = None
) -> rules_advice.Asking:
    known = about.asked if about else asked_on([proposal.pk])
    return rules_advice.Asking(
        stage=proposal.stage,
        aside=proposal.aside,
        writes=writes(actor, proposal),
        at_gate=actor.has(*SECRETARIES),
        author=proposal.author_id,
        questions=tuple(questions),
        advisers=frozenset((g.person_id, g.discipline) for g in (advisers(actor) if questions else ())),
        pending=frozenset((a.adviser, a.discipline) for a in known if a.is_pending),
        today=actor.today,
    )


def answers(actor: Actor, advice: Advice) -> bool:
    """Whether the actor is who was asked, or the deputy of who was asked and is away."""
    if advice.adviser_id == actor.person:
        return True
    return advice.deputy_id == actor.person and is_absent(actor, advice.adviser_id, actor.today)


def consulted(actor: Actor, advice: Advice, on: date | None) -> tuple[Obstacle, ...]:
    """Of the works council: one consultation meeting before it advises (art. 25 lid 4 WOR); consent asks none."""
    if matters().get(advice.matter) != Involvement.ADVICE:
        return ()
    held = on is not None and on <= actor.today
    return may_advise(1 if held else 0, actor.today).obstacles


def giving(
    actor: Actor, advice: Advice, verdict: str, text: str, on_version: int, *, consulted_on: date | None = None
) -> rules_advice.Giving:
    return rules_advice.Giving(
        stage=advice.proposal.stage,
        aside=advice.proposal.aside,
        is_asked=advice.is_pending or advice.is_standing,
        is_adviser=answers(actor, advice),
        verdict=verdict,
        text=text,
        read_version=on_version,
        version=advice.proposal.version,
        is_member=actor.has(*MEMBERS),
        consulted=consulted(actor, advice, consulted_on or advice.consulted_on),
    )


def confirming(actor: Actor, advice: Advice, on_version: int) -> rules_adviser.Confirming:
    return rules_adviser.Confirming(
        stage=advice.proposal.stage,
        aside=advice.proposal.aside,
        is_adviser=answers(actor, advice),
        is_member=actor.has(*MEMBERS),
        is_standing=advice.is_standing,
        holds_for=advice.holds_for,
        read_version=on_version,
        version=advice.proposal.version,
    )


def handing_on(actor: Actor, advice: Advice, to: int) -> rules_adviser.HandingOn:
    return rules_adviser.HandingOn(
        is_pending=advice.is_pending,
        discipline=advice.discipline,
        is_adviser=answers(actor, advice),
        is_secretary=actor.has(*SECRETARIES),
        writes=writes(actor, advice.proposal),
        is_member=actor.has(*MEMBERS),
        to=to,
        adviser=advice.adviser_id,
        author=advice.proposal.author_id,
        advisers=frozenset(g.person_id for g in advisers(actor) if g.discipline == advice.discipline),
    )


def withdrawing(actor: Actor, advice: Advice, reason: str, route: Route) -> rules_advice.Withdrawing:
    asked_it = advice.asked_by_id == actor.person or writes(actor, advice.proposal)
    return rules_advice.Withdrawing(advice.is_pending, advice.discipline, asked_it, reason, route, advice.unit_id)


def settling(actor: Actor, advice: Advice, how: str, where: str, about: Dossier | None = None) -> rules_advice.Settling:
    units = about.units if about else units_up(actor, advice.proposal.unit)
    leads = actor.has(*SECRETARIES) or directs(actor, units)
    return rules_advice.Settling(
        is_open_dissent=advice.is_open_dissent,
        leads_the_unit=leads,
        gave_it=actor.person in {advice.adviser_id, advice.given_by_id},
        how=how,
        where=where,
        is_secretary=actor.has(*SECRETARIES),
        is_member=actor.has(*MEMBERS),
    )


def directs(actor: Actor, units: Sequence[Unit]) -> bool:
    """Whether the actor is the director of one of these: the unit, or one above it."""
    return not actor.keys.isdisjoint(f"director:{u.pk}" for u in units)

"""The facts that the rules on advice ask for: read by an act after its locks, by a page from its dossier."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.roles import SECRETARIES, Role
from secretarie.access.wall import Actor
from secretarie.people.models import RoleGrant, Unit
from secretarie.people.queries import grants, units_up
from secretarie.proposals import facts, rules_advice
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.models import Advice, Proposal


def writes(actor: Actor, proposal: Proposal) -> bool:
    """Whether the actor is one of the writers: author, own unit, secretariat."""
    saving = facts.saving(actor, proposal)
    return saving.is_author or saving.in_unit


def advisers(actor: Actor) -> list[RoleGrant]:
    """Who advises today, from which discipline."""
    found = grants(actor, actor.today, role__in=[Role.ADVISER, Role.CONTROLLER]).exclude(discipline="")
    return list(found.order_by("discipline", "person__name"))


def asking(
    actor: Actor, proposal: Proposal, questions: Sequence[rules_advice.Question], about: Dossier | None = None
) -> rules_advice.Asking:
    known = about.advices if about else proposal.advices.all()
    return rules_advice.Asking(
        stage=proposal.stage,
        aside=proposal.aside,
        writes=writes(actor, proposal),
        at_gate=actor.has(*SECRETARIES),
        author=proposal.author_id,
        questions=tuple(questions),
        advisers=frozenset((g.person_id, g.discipline) for g in (advisers(actor) if questions else ())),
        pending=frozenset((a.adviser_id, a.discipline) for a in known if a.is_pending),
        today=actor.today,
    )


def giving(actor: Actor, advice: Advice, verdict: str, text: str, on_version: int) -> rules_advice.Giving:
    return rules_advice.Giving(
        stage=advice.proposal.stage,
        aside=advice.proposal.aside,
        is_asked=advice.is_pending or advice.is_standing,
        is_adviser=advice.adviser_id == actor.person,
        verdict=verdict,
        text=text,
        read_version=on_version,
        version=advice.proposal.version,
    )


def withdrawing(actor: Actor, advice: Advice, reason: str) -> rules_advice.Withdrawing:
    asked_it = advice.asked_by_id == actor.person or writes(actor, advice.proposal)
    return rules_advice.Withdrawing(advice.is_pending, advice.discipline, asked_it, reason)


def settling(actor: Actor, advice: Advice, how: str, about: Dossier | None = None) -> rules_advice.Settling:
    units = about.units if about else units_up(actor, advice.proposal.unit)
    leads = actor.has(*SECRETARIES) or directs(actor, units)
    return rules_advice.Settling(advice.is_open_dissent, leads, advice.adviser_id == actor.person, how)


def directs(actor: Actor, units: Sequence[Unit]) -> bool:
    """Whether the actor is the director of one of these: the unit, or one above it."""
    return not actor.keys.isdisjoint(f"director:{u.pk}" for u in units)

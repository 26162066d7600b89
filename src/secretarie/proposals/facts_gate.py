"""The facts that the rules of the gate ask for: read by an act after its locks, by a page from its dossier."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.roles import GATE, MEMBERS, SECRETARIES, Role
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Office
from secretarie.people.queries import holder_of_office
from secretarie.proposals import rules_gate
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.facts_route import round_marks, terms
from secretarie.proposals.models import ErrorType, GateReview, Proposal, SignOff


def open_dissents(proposal: Proposal) -> tuple[str, ...]:
    """The disciplines of which a disagreement stands unsettled: dissent is shown by role, not by name."""
    return tuple(str(a.get_discipline_display()) for a in proposal.advices.all() if a.is_open_dissent)


def reviewing(
    actor: Actor, proposal: Proposal, outcome: str, text: str, findings: Sequence[rules_gate.FindingText]
) -> rules_gate.Reviewing:
    active = visible(ErrorType, actor).filter(active=True).values_list("pk", flat=True)
    return rules_gate.Reviewing(
        stage=proposal.stage,
        aside=proposal.aside,
        outcome=outcome,
        text=text,
        findings=tuple(findings),
        active_types=frozenset(active),
        open_dissents=open_dissents(proposal),
    )


def tabling(proposal: Proposal, reason: str, *, holder_told: bool, mayor_told: bool) -> rules_gate.Tabling:
    mark = objection(proposal)
    return rules_gate.Tabling(
        stage=proposal.stage,
        aside=proposal.aside,
        has_objection=mark is not None,
        objection_version=mark.version.number if mark else 0,
        version=proposal.version,
        reason=reason,
        holder_told=holder_told,
        mayor_told=mayor_told,
    )


def objection(proposal: Proposal, about: Dossier | None = None) -> SignOff | None:
    """The holder's refusal on which this round on the route ended."""
    return rules_gate.objection(round_marks(proposal, about))


def demanding(actor: Actor, proposal: Proposal, reason: str, about: Dossier | None = None) -> rules_gate.Demanding:
    reviews = about.reviews if about else proposal.reviews.order_by("pk")
    judged = [r for r in reviews if r.outcome != GateReview.Outcome.FAST_TRACKED]
    held = {t.portfolio_id for t in terms(actor, proposal, about) if t.holder_id == actor.person}
    return rules_gate.Demanding(
        stage=proposal.stage,
        aside=proposal.aside,
        returned_by_gate=bool(judged) and judged[-1].outcome == GateReview.Outcome.RETURNED,
        is_mayor=actor.has(Role.MAYOR),
        holds_portfolio=actor.has(*MEMBERS) and bool(held),
        reason=reason,
        moved_on=bool(judged) and judged[-1].version.number != proposal.version,
    )


def on_behalf(actor: Actor) -> int | None:
    """The gate team judges on the secretary's behalf; secretary and deputy judge themselves."""
    if actor.has(*SECRETARIES) or not actor.has(*GATE):
        return None
    secretary = holder_of_office(actor, Office.Kind.SECRETARY, actor.today)
    return secretary.pk if secretary else None

"""The facts that the rules of the gate ask for: read by an act after its locks, by a page from its dossier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from secretarie.access.roles import GATE, MEMBERS, SECRETARIES, Role
from secretarie.access.wall import Actor, visible
from secretarie.house.reading import value
from secretarie.law import Obstacle
from secretarie.people.models import Office
from secretarie.people.queries import holder_of_office
from secretarie.proposals import (
    anchors,
    facts,
    facts_competence,
    facts_route,
    facts_staff,
    facts_template,
    gate_remarks,
    gate_tests,
    rules_competence,
    rules_gate,
    rules_remarks,
)
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.facts_route import round_marks, terms
from secretarie.proposals.house_keys import GATE_TESTS
from secretarie.proposals.models import DecisionPoint, ErrorType, Finding, GateReview, Proposal, SignOff


def open_dissents(proposal: Proposal) -> tuple[str, ...]:
    """The disciplines of which a disagreement stands unsettled: dissent is shown by role, not by name."""
    return tuple(str(a.get_discipline_display()) for a in proposal.advices.all() if a.is_open_dissent)


def reviewing(
    actor: Actor,
    proposal: Proposal,
    outcome: str,
    text: str,
    findings: Sequence[rules_remarks.FindingText],
    *,
    answering: tuple[Sequence[gate_tests.GateTest], Sequence[gate_tests.AnswerText]],
) -> rules_gate.Reviewing:
    """A verdict as it is to be given; ``answering``: the test list for this proposal, and how it was answered."""
    tests, answers = answering
    active = visible(ErrorType, actor).filter(active=True).values_list("pk", flat=True)
    anchored = any(finding.part or finding.quote for finding in findings)
    return rules_gate.Reviewing(
        stage=proposal.stage,
        aside=proposal.aside,
        outcome=outcome,
        text=text,
        findings=tuple(findings),
        active_types=frozenset(active),
        open_dissents=open_dissents(proposal),
        secretary_signs=facts_staff.answers_for_advice(actor),
        is_secretary=actor.has(*SECRETARIES),
        parts=_parts(actor, proposal) if anchored else {},
        tests=frozenset(test.key for test in tests),
        answered=tuple(answer.test for answer in answers if answer.answer),
        missing=facts_template.missing(actor, proposal, facts_route.current(proposal), points(actor, proposal)),
        competence=competence(actor, proposal),
    )


def competence(actor: Actor, proposal: Proposal) -> tuple[Obstacle, ...]:
    """What the competence of its points keeps from passing without a remark."""
    return rules_competence.obstacles_to_pass(facts_competence.answers(actor, proposal, points(actor, proposal)))


def _parts(actor: Actor, proposal: Proposal) -> Mapping[str, str]:
    return anchors.plain_parts(facts_route.current(proposal), points(actor, proposal))


def points(actor: Actor, proposal: Proposal) -> list[DecisionPoint]:
    """The points as they stand, those that this actor may see."""
    found = visible(DecisionPoint, actor).filter(version__proposal=proposal, version__number=proposal.version)
    return list(found.order_by("number"))


def asked(
    actor: Actor, proposal: Proposal, known: Sequence[DecisionPoint] | None = None
) -> tuple[gate_tests.GateTest, ...]:
    """The questions of the test list for this proposal; ``known``: its points, when they were read already."""
    every, found = value(actor, GATE_TESTS, actor.today), points(actor, proposal) if known is None else known
    return gate_tests.asked(every, facts.case_of(proposal, found))


def replying(actor: Actor, findings: Sequence[Finding], texts: Mapping[int, str]) -> rules_remarks.Replying:
    """Replies to remarks on one proposal; to more than one at once is nobody's to do."""
    proposals = {finding.review.proposal_id: finding.review.proposal for finding in findings}
    proposal = next(iter(proposals.values()))
    where = facts.saving(actor, proposal)
    asked = {finding.pk for finding in gate_remarks.open_to_reply(proposal)}
    return rules_remarks.Replying(
        writes=len(proposals) == 1 and (where.is_author or where.in_unit),
        stage=proposal.stage,
        aside=proposal.aside,
        open=all(finding.pk in asked for finding in findings),
        texts=tuple(texts.get(finding.pk, "") for finding in findings),
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

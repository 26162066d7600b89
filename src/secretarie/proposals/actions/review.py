"""The verdict of the gate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import anchors, facts_competence, facts_gate, gate_tests, moving, rules_gate, rules_remarks
from secretarie.proposals.actions.reviewed import keep_review
from secretarie.proposals.models import Finding, GateAnswer, GateReview, Proposal, Stage


@performs(Action.GATE_REVIEW)
def review(
    act: Act,
    proposal: Proposal,
    *,
    outcome: GateReview.Outcome,
    text: str = "",
    findings: Sequence[rules_remarks.FindingText] = (),
    answers: Sequence[gate_tests.AnswerText] = (),
    meeting_date: date | None = None,
) -> GateReview:
    """Pass, pass with remarks, or return with reasons by error type; the gate team does so on the secretary's behalf.

    The test list is kept with the verdict: what was answered, and what should have been and was not.

    Raises:
        Refused: not at the gate, on hold, open dissent at a bare pass, reasons missing, a quote that is not there, or
            an answer to what is not asked.
    """
    tests = facts_gate.asked(act.actor, proposal)
    known = facts_gate.reviewing(act.actor, proposal, outcome, text, findings, answering=(tests, answers))
    act.check(rules_gate.obstacles_to_review(known))
    act.receipt(rules_gate.readiness(known))
    for point in facts_competence.answers(act.actor, proposal, facts_gate.points(act.actor, proposal)):
        act.receipt(point.answer.receipt)
    act.behalf = facts_gate.on_behalf(act.actor)
    given = keep_review(act, proposal, outcome, text, meeting_date=meeting_date or proposal.requested_for)
    act.make_all(_findings(act, given, findings))
    act.make_all(_answers(given, tests, answers))
    if outcome == GateReview.Outcome.RETURNED:
        moving.return_to_author(act, proposal)
    else:
        moving.move(act, proposal, Stage.PASSED)
    return given


def _findings(act: Act, review: GateReview, typed: Sequence[rules_remarks.FindingText]) -> list[Finding]:
    """Each remark at its place; what quotes a point is kept with that point."""
    points = {point.number: point for point in facts_gate.points(act.actor, review.proposal)} if typed else {}
    words = anchors.plain_parts(review.version, points.values())
    found = [(one, anchors.found_at(one.part, one.quote, words)) for one in typed]
    return [
        Finding(
            review=review,
            error_type_id=one.error_type,
            part=part,
            point=points.get(anchors.point_of(part, review.version) or 0),
            place=one.place or anchors.place_of(part),
            quote=one.quote.strip(),
            text=one.text.strip(),
        )
        for one, part in found
    ]


def _answers(
    review: GateReview, tests: Sequence[gate_tests.GateTest], typed: Sequence[gate_tests.AnswerText]
) -> list[GateAnswer]:
    """A row per question that was answered, and per compulsory one that was not."""
    given = {one.test: one for one in typed if one.answer}
    kept = [(test, given.get(test.key)) for test in tests if test.compulsory or test.key in given]
    return [
        GateAnswer(
            review=review,
            test=test.key,
            question=test.question,
            answer=one.answer if one else "",
            remark=one.remark.strip() if one else "",
        )
        for test, one in kept
    ]

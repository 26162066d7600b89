"""The verdict of the gate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_gate, moving, rules_gate
from secretarie.proposals.actions.reviewed import keep_review
from secretarie.proposals.models import Finding, GateReview, Proposal, Stage


@performs(Action.GATE_REVIEW)
def review(
    act: Act,
    proposal: Proposal,
    *,
    outcome: GateReview.Outcome,
    text: str = "",
    findings: Sequence[rules_gate.FindingText] = (),
    meeting_date: date | None = None,
) -> GateReview:
    """Pass, pass with remarks, or return with reasons by error type; the gate team does so on the secretary's behalf.

    Raises:
        Refused: not at the gate, on hold, open dissent at a bare pass, or reasons missing.
    """
    known = facts_gate.reviewing(act.actor, proposal, outcome, text, findings)
    act.check(rules_gate.obstacles_to_review(known))
    act.receipt(rules_gate.readiness(known))
    act.behalf = facts_gate.on_behalf(act.actor)
    given = keep_review(act, proposal, outcome, text, meeting_date=meeting_date or proposal.requested_for)
    for finding in findings:
        act.make(
            Finding(review=given, error_type_id=finding.error_type, place=finding.place, text=finding.text.strip())
        )
    if outcome == GateReview.Outcome.RETURNED:
        moving.return_to_author(act, proposal)
    else:
        moving.move(act, proposal, Stage.PASSED)
    return given

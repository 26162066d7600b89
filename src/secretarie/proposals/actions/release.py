"""Let go of a proposal that was held at the gate."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import rules_gate
from secretarie.proposals.actions.reviewed import keep_review
from secretarie.proposals.models import GateReview, Proposal


@performs(Action.GATE_RELEASE)
def release(act: Act, proposal: Proposal, *, reason: str) -> GateReview:
    """It waits for its verdict again.

    Raises:
        Refused: not held, or without a reason.
    """
    known = rules_gate.Handling(proposal.stage, proposal.aside, proposal.fast_track, reason)
    act.check(rules_gate.obstacles_to_release(known))
    proposal.aside = ""
    return keep_review(act, proposal, GateReview.Outcome.RELEASED, reason)

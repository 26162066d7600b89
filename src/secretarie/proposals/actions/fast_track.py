"""Give a proposal priority on its way to the agenda."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import rules_gate
from secretarie.proposals.actions.reviewed import keep_review
from secretarie.proposals.models import GateReview, Proposal


@performs(Action.GATE_FAST_TRACK)
def fast_track(act: Act, proposal: Proposal, *, reason: str) -> GateReview:
    """It goes first everywhere; every sign-off stays needed.

    Raises:
        Refused: not under way, with priority already, or without a reason.
    """
    known = rules_gate.Handling(proposal.stage, proposal.aside, proposal.fast_track, reason)
    act.check(rules_gate.obstacles_to_fast_track(known))
    proposal.fast_track = True
    return keep_review(act, proposal, GateReview.Outcome.FAST_TRACKED, reason)

"""Keep a proposal at the gate (vasthouden)."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import rules_gate
from secretarie.proposals.actions.reviewed import keep_review
from secretarie.proposals.models import Aside, GateReview, Proposal


@performs(Action.GATE_HOLD)
def hold(act: Act, proposal: Proposal, *, reason: str) -> GateReview:
    """The secretary keeps it, with a reason; a member may still demand placement.

    Raises:
        Refused: not at the gate, held already, or without a reason.
    """
    known = rules_gate.Handling(proposal.stage, proposal.aside, proposal.fast_track, reason)
    act.check(rules_gate.obstacles_to_hold(known))
    proposal.aside = Aside.ON_HOLD
    return keep_review(act, proposal, GateReview.Outcome.HELD, reason)

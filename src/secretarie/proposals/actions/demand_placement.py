"""A member demands that a proposal be placed on the agenda."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_gate, moving, rules_gate
from secretarie.proposals.actions.reviewed import keep_review
from secretarie.proposals.models import GateReview, Proposal, Stage


@performs(Action.PLACEMENT_DEMAND)
def demand_placement(act: Act, proposal: Proposal, *, reason: str) -> GateReview:
    """There is no stop: it passes as demanded (mayor: art. 53a Gemeentewet), to be placed with the secretary's remark.

    Raises:
        Refused: not stuck at the gate, another portfolio's, or without a reason.
    """
    known = facts_gate.demanding(act.actor, proposal, reason)
    act.check(rules_gate.obstacles_to_demand(known))
    act.receipt(rules_gate.right_to_demand(is_mayor=known.is_mayor))
    proposal.aside, proposal.demanded_by_id = "", act.actor.person
    given = keep_review(act, proposal, GateReview.Outcome.DEMANDED, reason, meeting_date=proposal.requested_for)
    moving.move(act, proposal, Stage.PASSED)
    return given

"""Send a proposal back to its author before or after the gate."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import moving, rules_remarks
from secretarie.proposals.actions.reviewed import keep_review
from secretarie.proposals.models import GateReview, Proposal


@performs(Action.PROPOSAL_SEND_BACK)
def send_back(act: Act, proposal: Proposal, *, reason: str) -> GateReview:
    """The secretary returns it from the line, the holder or the way to the agenda, with a reason.

    Raises:
        Refused: at the gate (there it is a verdict), not under way, or without a reason.
    """
    act.check(rules_remarks.obstacles_to_send_back(proposal.stage, proposal.aside, reason))
    given = keep_review(act, proposal, GateReview.Outcome.RETURNED, reason, meeting_date=proposal.requested_for)
    moving.return_to_author(act, proposal)
    return given

"""Table a proposal over a portfolio holder's objection."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_gate, moving, rules_gate
from secretarie.proposals.actions.reviewed import keep_review
from secretarie.proposals.models import GateReview, Proposal, Stage


@performs(Action.GATE_TABLE_OVER_OBJECTION)
def table_over_objection(
    act: Act, proposal: Proposal, *, reason: str, holder_told: bool, mayor_told: bool
) -> GateReview:
    """It passes with the objection and the secretary's reason side by side; holder and mayor were told first.

    Raises:
        Refused: no objection to this text, holder or mayor not told, or without a reason.
    """
    known = facts_gate.tabling(proposal, reason, holder_told=holder_told, mayor_told=mayor_told)
    act.check(rules_gate.obstacles_to_table(known))
    proposal.aside = ""
    given = keep_review(
        act,
        proposal,
        GateReview.Outcome.TABLED_OVER_OBJECTION,
        reason,
        objection=facts_gate.objection(proposal),
        holder_told=holder_told,
        mayor_told=mayor_told,
        meeting_date=proposal.requested_for,
    )
    moving.move(act, proposal, Stage.PASSED)
    return given

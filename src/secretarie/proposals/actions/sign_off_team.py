"""What the management team advised on a proposal that comes to it first."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_gate, facts_route, moving, rules_route
from secretarie.proposals.models import Proposal, SignOff, Stage


@performs(Action.SIGN_OFF_MANAGEMENT_TEAM)
def sign_off_team(act: Act, proposal: Proposal, *, mark: SignOff.Mark, reason: str = "") -> SignOff:
    """Recorded by the office of the secretary: on to the holder, or back to the author.

    Raises:
        Refused: not with the management team, without its advice, or its advisers still disagree.
    """
    dissents = facts_gate.open_dissents(proposal)
    act.check(rules_route.obstacles_of_management_team(proposal.stage, proposal.aside, mark, reason, dissents))
    signed = act.make(
        SignOff(
            proposal=proposal,
            step=SignOff.Step.MANAGEMENT_TEAM,
            mark=mark,
            reason=reason.strip(),
            person_id=act.actor.person,
            round=proposal.round,
            version=facts_route.current(proposal),
            at=moment(act.actor),
        )
    )
    if mark == SignOff.Mark.NOT_AGREED:
        moving.return_to_author(act, proposal)
    else:
        moving.move(act, proposal, Stage.PORTFOLIO_HOLDER)
    return signed

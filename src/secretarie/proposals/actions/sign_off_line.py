"""The paraaf of team manager and director."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_route, moving, rules_route, weight
from secretarie.proposals.models import Proposal, SignOff, Stage


@performs(Action.SIGN_OFF_LINE)
def sign_off_line(act: Act, proposal: Proposal, *, mark: SignOff.Mark, reason: str = "") -> SignOff:
    """Agreed: on to the director or the management team when the house asks for it, else to the holder.

    Not agreed: back to the author.

    Raises:
        Refused: another unit's, the head is there, not with the line, or returned without a reason.
    """
    signing = facts_route.line_signing(act.actor, proposal, mark, reason)
    act.check(rules_route.obstacles_to_sign_in_line(signing))
    signed = act.make(
        SignOff(
            proposal=proposal,
            step=proposal.stage,
            mark=mark,
            reason=reason.strip(),
            person_id=act.actor.person,
            as_substitute=not signing.is_head,
            round=proposal.round,
            version=facts_route.current(proposal),
            at=moment(act.actor),
        )
    )
    if mark == SignOff.Mark.NOT_AGREED:
        moving.return_to_author(act, proposal)
    else:
        moving.move(act, proposal, _next(act, proposal))
    return signed


def _next(act: Act, proposal: Proposal) -> Stage:
    points = tuple(facts_route.current(proposal).points.all())
    if proposal.stage != Stage.DIRECTOR:
        weighed = weight.director(act.actor, proposal, points)
        act.receipt(weighed)
        if weighed.outcome == rules_route.NEEDED:
            return Stage.DIRECTOR
    first = weight.management_team(act.actor, proposal, points)
    if first.outcome == rules_route.NEEDED:
        act.receipt(first)
        return Stage.MANAGEMENT_TEAM
    return Stage.PORTFOLIO_HOLDER

"""The paraaf of team manager and director."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.house.reading import settled
from secretarie.proposals import facts_route, moving, rules_route
from secretarie.proposals.models import Proposal, SignOff, Stage


@performs(Action.SIGN_OFF_LINE)
def sign_off_line(act: Act, proposal: Proposal, *, mark: SignOff.Mark, reason: str = "") -> SignOff:
    """Agreed: on to the director when the weight asks for one, else to the holder. Not agreed: back to the author.

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
    if proposal.stage == Stage.DIRECTOR:
        return Stage.PORTFOLIO_HOLDER
    threshold = settled(act.actor, act.actor.today).on(rules_route.DIRECTOR_FROM_MINUTES, act.actor.today)
    weighed = rules_route.director_needed(proposal.kind, proposal.minutes, threshold, formality=proposal.formality)
    act.receipt(weighed)
    return Stage.DIRECTOR if weighed.outcome == "needed" else Stage.PORTFOLIO_HOLDER

"""The mark of the portfolio holder, or of the substitute when the holder is absent."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_route, moving, rules_route, sight
from secretarie.proposals.models import Proposal, SignOff, Stage


@performs(Action.SIGN_OFF_HOLDER)
def sign_off_holder(act: Act, proposal: Proposal, *, mark: SignOff.Mark, reason: str = "") -> list[SignOff]:
    """Agreed or discuss: to the gate once every holder has marked. Not agreed: back to the author.

    Raises:
        Refused: another portfolio's, the holder is there, not with the holder, or not agreed without a reason.
    """
    signing = facts_route.holder_signing(act.actor, proposal, mark, reason)
    act.check(rules_route.obstacles_to_sign_as_holder(signing))
    version, now = facts_route.current(proposal), moment(act.actor)
    marks = [
        act.make(
            SignOff(
                proposal=proposal,
                step=SignOff.Step.PORTFOLIO_HOLDER,
                portfolio_id=portfolio,
                mark=mark,
                reason=reason.strip(),
                person_id=act.actor.person,
                as_substitute=portfolio not in signing.holds,
                round=proposal.round,
                version=version,
                at=now,
            )
        )
        for portfolio in sorted(signing.holds | signing.substitutes_while_away)
    ]
    if mark == SignOff.Mark.NOT_AGREED:
        moving.return_to_author(act, proposal)
    elif _all_marked(proposal):
        moving.move(act, proposal, Stage.GATE)
    return marks


def _all_marked(proposal: Proposal) -> bool:
    marked = {m.portfolio_id for m in facts_route.round_marks(proposal)}
    return marked.issuperset(sight.portfolios(proposal))

"""A portfolio holder's own proposal beside the official advice, where the house has that (advice model B)."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.proposals import facts_route, facts_staff, rules_staff
from secretarie.proposals.models import HolderView, Proposal


@performs(Action.HOLDER_DIFFER)
def differ(act: Act, proposal: Proposal, *, text: str, reason: str) -> list[HolderView]:
    """What the holder would rather decide, and why; one that stood ends. The official advice is not touched.

    Raises:
        Refused: the house has one advice to the college, not the actor's portfolio, too early or late, or no words.
    """
    act.check(rules_staff.obstacles_to_differ(facts_staff.differing(act.actor, proposal, text, reason)))
    now, portfolios = moment(act.actor), facts_staff.answered_portfolios(act.actor, proposal)
    held = facts_route.holder_signing(act.actor, proposal, "", "").holds
    for view in act.also_all(
        visible(HolderView, act.actor).filter(proposal=proposal, portfolio__in=portfolios, ended_at=None)
    ):
        view.ended_at = now
    act.settle()
    return [
        act.make(
            HolderView(
                proposal=proposal,
                portfolio_id=portfolio,
                text=text.strip(),
                reason=reason.strip(),
                person_id=act.actor.person,
                as_substitute=portfolio not in held,
                version=facts_route.current(proposal),
                at=now,
            )
        )
        for portfolio in portfolios
    ]

"""Leave out an advice that the route asks: the secretary's, with a reason."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.proposals import rules_advice_route
from secretarie.proposals.facts_advice_route import route_of
from secretarie.proposals.models import Advice, Exemption, Proposal


@performs(Action.ADVICE_EXEMPT)
def exempt(act: Act, proposal: Proposal, *, discipline: str, reason: str) -> Exemption:
    """A deviation of the house's route, readable in the file; a question that stood open is withdrawn with it.

    Raises:
        Refused: the route does not ask it, it was given already, or no reason.
    """
    act.check(rules_advice_route.obstacles_to_exempt(route_of(act.actor, proposal), discipline, reason))
    now = moment(act.actor)
    open_ones = visible(Advice, act.actor).filter(
        proposal=proposal, discipline=discipline, verdict="", withdrawn_at=None
    )
    for question in act.also_all(open_ones):
        question.withdrawn_at, question.withdrawn_reason = now, reason.strip()
    return act.make(
        Exemption(proposal=proposal, discipline=discipline, reason=reason.strip(), by_id=act.actor.person, at=now)
    )

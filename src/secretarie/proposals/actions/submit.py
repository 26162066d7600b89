"""Send a proposal on its route."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_route, moving, rules_route
from secretarie.proposals.models import Proposal, Stage


@performs(Action.PROPOSAL_SUBMIT)
def submit(act: Act, proposal: Proposal) -> None:
    """From the author to the line; a new round of sign-offs begins.

    Raises:
        Refused: not complete, a question still open, not the actor's, or on its way already.
    """
    act.check(rules_route.obstacles_to_submit(facts_route.submission(act.actor, proposal)))
    moving.move(act, proposal, Stage.TEAM_MANAGER)
    proposal.aside, proposal.round = "", proposal.round + 1

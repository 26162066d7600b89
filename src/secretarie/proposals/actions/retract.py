"""Take a proposal back."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts, rules
from secretarie.proposals.models import Aside, Proposal


@performs(Action.PROPOSAL_RETRACT)
def retract(act: Act, proposal: Proposal, *, reason: str) -> None:
    """The author takes it back; who could read it still reads it, with the reason.

    Raises:
        Refused: it stands on an agenda, was decided or retracted, is somebody else's, or there is no reason.
    """
    act.check(rules.obstacles_to_retract(facts.saving(act.actor, proposal), reason))
    proposal.aside, proposal.retracted_because = Aside.RETRACTED, reason.strip()

"""Say what a proposal belongs to, beside its text."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts, rules
from secretarie.proposals.actions.keeping import keep_relations
from secretarie.proposals.models import Proposal
from secretarie.proposals.particulars import RelationText


@performs(Action.PROPOSAL_RELATE)
def relate(act: Act, proposal: Proposal, *, relations: tuple[RelationText, ...]) -> None:
    """Exactly these from now on; what is no longer among them is ended.

    Raises:
        Refused: the proposal was retracted, or is not the actor's.
    """
    act.check(rules.obstacles_to_relate(facts.saving(act.actor, proposal)))
    keep_relations(act, proposal, relations)

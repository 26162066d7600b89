"""Withdraw a document from a proposal; the record and its bytes stay."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts, rules
from secretarie.proposals.models import Attachment


@performs(Action.PROPOSAL_DETACH)
def detach(act: Act, attachment: Attachment, *, reason: str = "") -> None:
    """Withdraw it; readers no longer find it, its writers and the record still do.

    Raises:
        Refused: the papers lie fast, or are not the actor's.
    """
    act.check(rules.obstacles_to_attach(facts.saving(act.actor, attachment.proposal)))
    act.note = reason.strip()
    attachment.withdrawn = True

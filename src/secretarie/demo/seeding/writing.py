"""Remarks of the writing check that an author left as they are."""

from __future__ import annotations

from secretarie.access.wall import Actor
from secretarie.demo.content.writing import LEFT
from secretarie.proposals import actions, facts_writing
from secretarie.proposals.models import Proposal


def leave(actor: Actor, proposal: Proposal, number: int) -> None:
    """The remark of this subject, with the reason; nothing when the check does not make it (any more)."""
    rule, reason = LEFT[number]
    for one in facts_writing.remarks(actor, proposal).open:
        if one.code == rule:
            actions.accept(actor, proposal, remark=one.key, reason=reason)
            return

"""Leave a remark of the writing check as it is, with a reason that the gate reads."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_writing, rules_writing
from secretarie.proposals.models import Acceptance, Proposal
from secretarie.proposals.writing import VERSION


@performs(Action.REMARK_ACCEPT)
def accept(act: Act, proposal: Proposal, *, remark: str, reason: str) -> Acceptance:
    """The remark with this key, on the text as it stands; it falls away when its words change.

    Raises:
        Refused: there is no such remark (any more), it was accepted already, there is no reason, or the text is not
            the actor's to write now.
    """
    remarks = facts_writing.remarks(act.actor, proposal)
    act.check(rules_writing.obstacles_to_accept(facts_writing.accepting(act.actor, proposal, remarks, remark, reason)))
    found = next(one for one in remarks.found if one.key == remark)
    return act.make(
        Acceptance(
            proposal=proposal,
            version=remarks.version,
            rule=found.code,
            list_version=VERSION,
            place=found.place,
            key=remark,
            reason=reason.strip(),
            by_id=act.actor.person,
            at=moment(act.actor),
        )
    )

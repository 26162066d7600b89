"""Give leave for a paper to come after the closing time."""

from __future__ import annotations

from datetime import date

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import late, rules_late
from secretarie.proposals.models import LateLeave, Proposal


@performs(Action.LATE_ALLOW)
def allow_late(act: Act, proposal: Proposal, *, meeting_date: date, reason: str) -> LateLeave:
    """The mayor's leave, or the secretary's; both are needed before it is placed.

    Raises:
        Refused: not waiting for an agenda, no such meeting, not closed yet, given already, or without a reason.
    """
    act.check(rules_late.obstacles_to_allow(late.allowing(act.actor, proposal, meeting_date, reason)))
    office = late.office_of(act.actor)
    assert office is not None  # noqa: S101 - the table admits only these two offices
    return act.make(
        LateLeave(
            proposal=proposal,
            meeting_date=meeting_date,
            office=office,
            by_id=act.actor.person,
            reason=reason.strip(),
            at=moment(act.actor),
        )
    )

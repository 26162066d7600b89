"""Suspend a meeting, and resume it."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import rules_session
from secretarie.meetings.models import Meeting


@performs(Action.MEETING_SUSPEND)
def suspend(act: Act, meeting: Meeting, *, resume: bool = False) -> None:
    """The meeting rests; ``resume``: it goes on.

    Raises:
        Refused: not in session, or in that state already.
    """
    act.check(rules_session.obstacles_to_suspend(meeting.stage, suspended=meeting.suspended, resume=resume))
    meeting.suspended = not resume

"""Close a meeting: what was decided lies frozen, and goes on."""

from __future__ import annotations

from secretarie.access.clock import hour
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import closing, rules_session
from secretarie.meetings.models import Meeting
from secretarie.meetings.session import Session


@performs(Action.MEETING_CLOSE)
def close_meeting(act: Act, meeting: Meeting) -> None:
    """Decisions are final and widen to their readers, proposals go on, what was held over stands on its new agenda.

    Raises:
        Refused: not in session, no secretary and that not acknowledged (art. 104), or items without an outcome.
    """
    session = Session(act.actor, meeting, act=act)
    act.check(rules_session.obstacles_to_close(closing.facts(session)))
    meeting.stage, meeting.suspended = Meeting.Stage.CLOSED, False
    meeting.closed_at = hour(act.actor, meeting.ends_at or meeting.starts_at)
    closing.let_go_on(act, session)

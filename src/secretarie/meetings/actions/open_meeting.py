"""Open a meeting: attendance as expected, the chair seated, the number of sitting members kept."""

from __future__ import annotations

from secretarie.access.clock import hour
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import attending, house, rules_session
from secretarie.meetings.models import Meeting
from secretarie.meetings.session import Session
from secretarie.people.queries import college


@performs(Action.MEETING_OPEN)
def open_meeting(act: Act, meeting: Meeting) -> None:
    """In session from here on. Without quorum too: what is then decided is recorded as invalid (art. 56 Gemeentewet).

    Raises:
        Refused: the agenda is not released, the meeting is open or over, or no college sits that day.
    """
    day = house.day(meeting)
    sitting = len(college(act.actor, day))
    act.check(rules_session.obstacles_to_open(rules_session.Opening(meeting.stage, sitting)))
    for row in attending.expected(act.actor, day):
        row.meeting = meeting
        act.make(row)
    meeting.stage, meeting.sitting = Meeting.Stage.OPEN, sitting
    meeting.opened_at = hour(act.actor, meeting.starts_at)
    session = Session(act.actor, meeting, act=act)
    attending.seat_the_chair(act, session, meeting)
    act.receipt(session.quorum().receipt)

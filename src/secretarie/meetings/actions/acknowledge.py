"""Acknowledge that a meeting went on without secretary and deputy."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import rules_session
from secretarie.meetings.models import Meeting
from secretarie.meetings.session import Session


@performs(Action.ALARM_ACKNOWLEDGE)
def acknowledge(act: Act, meeting: Meeting, *, reason: str) -> None:
    """The secretary attends, or who stands in (art. 104 and 106 Gemeentewet); that neither was there has its reason.

    Raises:
        Refused: one of them is there, no reason is given, or the meeting is over.
    """
    has_secretary = Session(act.actor, meeting, ()).has_secretary()
    act.check(rules_session.obstacles_to_acknowledge(meeting.stage, has_secretary=has_secretary, reason=reason))
    meeting.alarm_acknowledged_by_id, meeting.alarm_reason = act.actor.person, reason.strip()

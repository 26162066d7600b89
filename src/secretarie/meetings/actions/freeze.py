"""Freeze a released agenda: the hour of the marks has come, what changes from here on shows as a change."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import rules_planning
from secretarie.meetings.models import Meeting


@performs(Action.AGENDA_FREEZE)
def freeze(act: Act, meeting: Meeting) -> None:
    """From released to frozen.

    Raises:
        Refused: not released yet, or frozen already.
    """
    act.check(rules_planning.obstacles_to_freeze(meeting.stage))
    meeting.stage, meeting.frozen_at = Meeting.Stage.FROZEN, moment(act.actor)

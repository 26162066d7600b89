"""Record who is in the meeting but not at an item."""

from __future__ import annotations

from collections.abc import Collection

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import absences, recording
from secretarie.meetings.models import AgendaItem
from secretarie.meetings.session import Session


@performs(Action.ATTENDANCE_RECORD_AT_ITEM)
def record_absence_at_item(act: Act, item: AgendaItem, *, absent: Collection[int]) -> None:
    """Exactly these persons are not there at this item; the others who are in the meeting are.

    Raises:
        Refused: the meeting is not in session, or the item was taken off.
    """
    session = recording.begin(act, item)
    absences.mark(act, item, set(absent), absent=True)
    absences.mark(act, item, session.absent(item) - set(absent), absent=False)
    recording.end(act, Session(act.actor, item.meeting, [item], act=act), item)

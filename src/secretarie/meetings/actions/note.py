"""Write down what was said at an item."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import recording
from secretarie.meetings.models import AgendaItem


@performs(Action.ITEM_NOTE)
def note(act: Act, item: AgendaItem, *, internal_note: str | None = None, announcement: str | None = None) -> None:
    """The internal note (internal list only) and the text of an announcement; None leaves what stands.

    Raises:
        Refused: the meeting is not in session, or the item was taken off.
    """
    recording.begin(act, item)
    if internal_note is not None:
        item.internal_note = internal_note.strip()
    if announcement is not None:
        item.announcement = announcement.strip()

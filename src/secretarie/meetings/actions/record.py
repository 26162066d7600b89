"""Record an item as handled: "Leg besluit vast"."""

from __future__ import annotations

from collections.abc import Mapping

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import giving, laying_down, recording
from secretarie.meetings.models import AgendaItem
from secretarie.meetings.outcomes import Given


@performs(Action.ITEM_RECORD)
def record(act: Act, item: AgendaItem, *, given: Mapping[int, Given] | None = None) -> None:
    """The item is handled; a decision is born per body from what was decided validly, with its number.

    ``given``: outcomes that come with it, as ``record_outcomes`` takes them.

    Raises:
        Refused: the meeting is not in session, the item was taken off, or a point has no outcome.
    """
    session = recording.begin(act, item)
    giving.give(act, session, item, given or {})
    laying_down.lay_down(act, session, item)

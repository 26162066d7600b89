"""Record what became of the points of an item."""

from __future__ import annotations

from collections.abc import Mapping

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import giving, recording
from secretarie.meetings.models import AgendaItem
from secretarie.meetings.outcomes import Given


@performs(Action.OUTCOME_RECORD)
def record_outcomes(act: Act, item: AgendaItem, *, given: Mapping[int, Given]) -> None:
    """Outcomes by point. By consensus unless a ballot was held; valid or not is the law's, and recorded with it.

    A decision that was laid down already is renewed: until the meeting closes a correction replaces its lines.

    Raises:
        Refused: the meeting is not in session, the item was taken off, an outcome is incomplete or against the vote.
    """
    session = recording.begin(act, item)
    giving.give(act, session, item, given)
    recording.end(act, session, item)

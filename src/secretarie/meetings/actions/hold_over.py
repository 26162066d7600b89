"""Hold a row of items over in one act."""

from __future__ import annotations

from datetime import date

from secretarie.access.performing import Act, performs_on_all
from secretarie.access.table import Action
from secretarie.meetings import giving, laying_down, recording, rules_session
from secretarie.meetings.models import AgendaItem, Meeting, Outcome
from secretarie.meetings.outcomes import Given
from secretarie.meetings.session import Session
from secretarie.meetings.settling import has_outcome


@performs_on_all(Action.ITEMS_HOLD_OVER)
def hold_over(
    act: Act, items: list[AgendaItem], *, to: Meeting | None = None, requested_for: date | None = None, reason: str = ""
) -> None:
    """Every point of these items without an outcome to that meeting, or back to wait for a day; items laid down.

    Raises:
        Refused: the meeting is not in session, an item was taken off, or the other meeting is no later one.
    """
    act.check([o for item in items for o in rules_session.obstacles_to_record(recording.facts(item))])
    given = Given(Outcome.HELD_OVER, reason=reason, held_over_to=to.pk if to else None, requested_for=requested_for)
    session = Session(act.actor, items[0].meeting, items, act=act)
    for item in items:
        recording.touch(act, item)
        without = [p.pk for p in session.points.get(item.pk, []) if not has_outcome(p)]
        giving.give(act, session, item, dict.fromkeys(without, given))
        laying_down.lay_down(act, session, item)

"""Decide a row of items as proposed in one act."""

from __future__ import annotations

from secretarie.access.performing import Act, performs_on_all
from secretarie.access.table import Action
from secretarie.meetings import giving, laying_down, recording, rules_session
from secretarie.meetings.models import AgendaItem
from secretarie.meetings.outcomes import AS_PROPOSED
from secretarie.meetings.session import Session


@performs_on_all(Action.ITEMS_DECIDE_AS_PROPOSED)
def decide_as_proposed(act: Act, items: list[AgendaItem]) -> None:
    """Every point of these items that has no outcome yet as proposed, by consensus; the items are laid down.

    Raises:
        Refused: the meeting is not in session, an item was taken off, or a vote in it is tied.
    """
    act.check([o for item in items for o in rules_session.obstacles_to_record(recording.facts(item))])
    for meeting in {item.meeting_id: item.meeting for item in items}.values():
        own = sorted((i for i in items if i.meeting_id == meeting.pk), key=lambda i: i.position)
        _decide(act, Session(act.actor, meeting, own, act=act), own)


def _decide(act: Act, session: Session, items: list[AgendaItem]) -> None:
    for item in items:
        recording.touch(act, item)
        open_points = [p.pk for p in session.points.get(item.pk, []) if not p.outcome]
        giving.give(act, session, item, dict.fromkeys(open_points, AS_PROPOSED))
        laying_down.lay_down(act, session, item)

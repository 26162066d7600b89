"""How every act under an item begins and ends."""

from __future__ import annotations

from django.utils import timezone

from secretarie.access.performing import Act
from secretarie.meetings import rules_session
from secretarie.meetings.models import AgendaItem
from secretarie.meetings.session import Session
from secretarie.meetings.settling import settle


def begin(act: Act, item: AgendaItem) -> Session:
    """The meeting as recorded, for this item; the item carries the mark that something was recorded under it.

    Raises:
        Refused: the meeting is not in session, or the item was taken off.
    """
    act.check(rules_session.obstacles_to_record(facts(item)))
    touch(act, item)
    return Session(act.actor, item.meeting, [item], act=act)


def facts(item: AgendaItem) -> rules_session.Recording:
    """Where an item stands when something is to be recorded under it."""
    taken_up = item.carried_to.filter(taken_off=False).exists()
    return rules_session.Recording(item.meeting.stage, item.taken_off, str(item), taken_up)


def touch(act: Act, item: AgendaItem) -> None:
    """Raise the item's revision, so that a second minute-taker at the same item is told."""
    item.recordings += 1
    item.recorded_at, item.recorded_by_id = timezone.now(), act.actor.person


def end(act: Act, session: Session, item: AgendaItem) -> None:
    """Validity and decisions follow what was recorded."""
    settle(act, session, item)

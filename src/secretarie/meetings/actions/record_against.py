"""Aantekening: a member wishes to be recorded as against."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.meetings import recording, rules_item
from secretarie.meetings.models import AgendaItem, RecordedAgainst


@performs(Action.AGAINST_RECORD)
def record_against(act: Act, item: AgendaItem, *, person: int, reason: str = "", ended: bool = False) -> None:
    """On the internal list only; it changes no outcome. ``ended``: the member takes it back.

    Raises:
        Refused: the meeting is not in session, the item was taken off, or the person did not take part in it.
    """
    session = recording.begin(act, item)
    act.check(rules_item.obstacles_to_be_against(took_part=person in session.part(item).voters or ended))
    known = visible(RecordedAgainst, act.actor).filter(item=item, person=person).first()
    row = act.make(RecordedAgainst(item=item, person_id=person)) if known is None else act.also(known)
    row.reason, row.ended = reason.strip(), ended

"""Record that a member takes no part in an item."""

from __future__ import annotations

from secretarie import law
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.law import RecusalReason
from secretarie.meetings import recording, rules_item
from secretarie.meetings.models import AgendaItem, Recusal
from secretarie.meetings.session import Session


@performs(Action.RECUSAL_RECORD)
def recuse(
    act: Act, item: AgendaItem, *, person: int, reason: RecusalReason, explanation: str = "", ended: bool = False
) -> None:
    """No deliberation and no vote by this member (art. 28 by 58 Gemeentewet); ``ended``: it was recorded wrongly.

    The member's own judgement, not computed; a vote recorded of the member counts no more.

    Raises:
        Refused: the meeting is not in session, the item was taken off, or the person is no member.
    """
    session = recording.begin(act, item)
    sits = person in {a.person_id for a in session.members()}
    act.check(rules_item.obstacles_to_take_part_not(item.meeting.stage, sits=sits))
    known = visible(Recusal, act.actor).filter(item=item, person=person).first()
    row = act.make(Recusal(item=item, person_id=person, reason_class=reason)) if known is None else act.also(known)
    row.reason_class, row.explanation, row.ended = reason, explanation.strip(), ended
    act.receipt(law.recusal(reason, session.day).receipt)
    recording.end(act, Session(act.actor, item.meeting, [item], act=act), item)

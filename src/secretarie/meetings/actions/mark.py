"""A member marks an item beforehand."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.meetings import house, rules_marks
from secretarie.meetings.clock import moment
from secretarie.meetings.models import AgendaItem, Mark
from secretarie.people.queries import college


@performs(Action.ITEM_MARK)
def mark(act: Act, item: AgendaItem, *, value: str, note: str = "") -> Mark:
    """Agreed, or discuss with a note or question; a second mark replaces the first.

    Raises:
        Refused: not released yet, handled, nothing is asked, the member is recused (art. 28) or sits no more.
    """
    act.check(rules_marks.obstacles_to_mark(facts_for_marking(act, item)))
    now = moment(act.actor)
    known = visible(Mark, act.actor).filter(item=item, person=act.actor.person).first()
    if known is None:
        return act.make(Mark(item=item, person_id=act.actor.person, value=value, note=note.strip(), at=now))
    mine = act.also(known)
    mine.value, mine.note, mine.at = value, note.strip(), now
    return mine


def facts_for_marking(act: Act, item: AgendaItem) -> rules_marks.Marking:
    meeting, me = item.meeting, act.actor.person
    return rules_marks.Marking(
        meeting_stage=meeting.stage,
        asks_decision=item.points.exists(),
        taken_off=item.taken_off,
        handled=item.handled_at is not None,
        recused=item.recusals.filter(person=me, ended=False).exists(),
        sits=me in {term.person_id for term in college(act.actor, house.day(meeting))},
    )

"""A member marks items beforehand."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs_on_all
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.meetings import house, rules_marks
from secretarie.meetings.models import AgendaItem, Mark
from secretarie.people.queries import college


@performs_on_all(Action.ITEM_MARK)
def mark(act: Act, items: list[AgendaItem], *, value: str, note: str = "") -> None:
    """Agreed, or discuss with a note or question; a second mark on an item replaces the first.

    Raises:
        Refused: not released yet, handled, nothing is asked, the member is recused (art. 28) or sits no more.
    """
    facts = [facts_for_marking(act.actor, item) for item in items]
    act.check([o for f in facts for o in rules_marks.obstacles_to_mark(f)])
    known: list[Mark] = act.also_all(visible(Mark, act.actor).filter(item__in=items, person=act.actor.person))
    mine = {row.item_id: row for row in known}
    for item in items:
        _mark(act, item, mine.get(item.pk), value, note.strip())


def _mark(act: Act, item: AgendaItem, known: Mark | None, value: str, note: str) -> None:
    at = moment(act.actor)
    if known is None:
        act.make(Mark(item=item, person_id=act.actor.person, value=value, note=note, at=at))
    else:
        known.value, known.note, known.at = value, note, at


def facts_for_marking(actor: Actor, item: AgendaItem) -> rules_marks.Marking:
    """What the rules ask of one item and this member."""
    meeting, me = item.meeting, actor.person
    return rules_marks.Marking(
        label=str(item),
        meeting_stage=meeting.stage,
        asks_decision=item.points.exists(),
        taken_off=item.taken_off,
        handled=item.handled_at is not None,
        recused=item.recusals.filter(person=me, ended=False).exists(),
        sits=me in {term.person_id for term in college(actor, house.day(meeting))},
    )

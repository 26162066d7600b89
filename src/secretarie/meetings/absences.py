"""Who was in the meeting but not at an item, row by row."""

from __future__ import annotations

from collections.abc import Collection

from secretarie.access.performing import Act
from secretarie.access.wall import visible
from secretarie.meetings.models import AgendaItem, ItemAbsence, Meeting


def since(act: Act, meeting: Meeting, person: int, item: AgendaItem, *, left: bool) -> None:
    """Left at ``item``: absent there and after it. Came at it: absent before it, and there from it on."""
    rows = visible(AgendaItem, act.actor).filter(meeting=meeting, taken_off=False)
    for row in rows.order_by("position"):
        mark(act, row, {person}, absent=(row.position >= item.position) == left)


def mark(act: Act, item: AgendaItem, persons: Collection[int], *, absent: bool) -> None:
    """These persons are absent at the item, or there after all."""
    known = {a.person_id: a for a in visible(ItemAbsence, act.actor).filter(item=item, person__in=persons)}
    for person in persons:
        row = known.get(person)
        if row is None and absent:
            act.make(ItemAbsence(item=item, person_id=person))
        elif row is not None and row.ended == absent:
            act.also(row).ended = not absent

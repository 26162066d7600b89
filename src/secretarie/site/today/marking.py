"""The items that a member can mark from the board itself."""

from __future__ import annotations

from django.urls import reverse

from secretarie.access.wall import Actor
from secretarie.meetings import house
from secretarie.meetings import queries_tasks as meetings
from secretarie.meetings.models import AgendaItem
from secretarie.site.today.rows import ToMark


def to_mark(actor: Actor) -> tuple[ToMark, ...]:
    """What waits for this member's own mark, the next meeting first."""
    return tuple(map(_row, meetings.to_mark_by(actor)))


def _row(item: AgendaItem) -> ToMark:
    return ToMark(
        number=item.number,
        title=item.title,
        url=reverse("meetings:item", args=[item.meeting_id, item.pk]),
        seen=f"{item.pk}:{item.revision}",
        meeting=item.meeting_id,
        day=house.day(item.meeting),
        minutes=item.minutes,
        portfolio=item.portfolio.name if item.portfolio else "",
    )

"""Decision lists that wait to be adopted come on the next agenda of their body (art. 60 Gemeentewet)."""

from __future__ import annotations

from secretarie.access.performing import Act
from secretarie.access.wall import visible
from secretarie.law.wording import MONTHS
from secretarie.meetings import house, placing
from secretarie.meetings.models import AgendaItem, DecisionList, Meeting
from secretarie.meetings.tree import Tree


def put_waiting_lists(act: Act, tree: Tree) -> list[AgendaItem]:
    """An item for each earlier list that is not adopted and on no agenda; a second meeting adopts none."""
    if tree.meeting.kind == Meeting.Kind.SECOND:
        return []
    waiting = (
        visible(DecisionList, act.actor)
        .filter(adopted_on=None, meeting__body=tree.meeting.body_id, meeting__starts_at__lt=tree.meeting.starts_at)
        .exclude(pk__in=_on_an_agenda(act))
        .select_related("meeting")
        .order_by("meeting__starts_at")
    )
    return [placing.put_list(act, tree, one, title_of(one)) for one in waiting]


def title_of(decision_list: DecisionList) -> str:
    """As a Dutch agenda names it: Besluitenlijst van 17 november 2026."""
    day = house.day(decision_list.meeting)
    return f"Besluitenlijst van {day.day} {MONTHS[day.month - 1][0]} {day.year}"


def _on_an_agenda(act: Act) -> list[int]:
    items = visible(AgendaItem, act.actor).filter(adopts__isnull=False, taken_off=False, handled_at=None)
    return [pk for pk in items.values_list("adopts_id", flat=True) if pk is not None]

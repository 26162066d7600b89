"""An item goes on in another meeting: held over, or taken up by the second meeting after one without quorum."""

from __future__ import annotations

from collections.abc import Iterable

from secretarie.access.performing import Act
from secretarie.access.wall import visible
from secretarie.meetings import placing, sight
from secretarie.meetings.models import AgendaItem, ItemPoint, Meeting
from secretarie.meetings.tree import Tree

COPIED = ("kind", "standing", "title", "portfolio_id", "minutes", "openness", "embargo_until", "withheld_ground")
POINT = ("source_id", "position", "number", "text", "body", "ground", "block", "secrecy_id")
HANDLED = ("openness", "embargo_until", "withheld_ground")


def take_up(act: Act, tree: Tree, first: Meeting) -> None:
    """The agenda of the first meeting, headings and numbers kept, as far as it was not handled or taken off."""
    rows = visible(AgendaItem, act.actor).filter(meeting=first, taken_off=False, handled_at=None)
    copies: dict[int, AgendaItem] = {}
    for item in rows.select_related("portfolio", "proposal__unit", "version").order_by("position"):
        parent = copies.get(item.parent_id) if item.parent_id else None
        undecided = item.points.filter(decision=None).order_by("position")
        copies[item.pk] = _copy(act, tree, item, parent, undecided)


def carry(act: Act, item: AgendaItem, meeting: Meeting, points: Iterable[ItemPoint]) -> AgendaItem:
    """One item on the agenda of a later meeting (locked here), with the points that were held over to it.

    The proposal keeps its stage; whoever records the outcome moves it.
    """
    tree = Tree(act, act.also(meeting))
    parent = None if sight.is_closed(item) else placing.heading_for(tree, item)
    copy = _copy(act, tree, item, parent, points)
    copy.added_after_release = tree.meeting.released_at is not None
    tree.settle()
    return copy


def _copy(act: Act, tree: Tree, item: AgendaItem, parent: AgendaItem | None, points: Iterable[ItemPoint]) -> AgendaItem:
    copy = AgendaItem(carried_from=item, proposal=item.proposal, version=item.version, secrecy_id=item.secrecy_id)
    for name in COPIED:
        setattr(copy, name, getattr(item, name))
    tree.put(copy, parent, last=tree.meeting.first_meeting_id is not None)
    for point in points:
        fresh = ItemPoint(item=copy)
        for name in POINT + HANDLED:
            setattr(fresh, name, getattr(point, name))
        act.make(fresh)
    return copy

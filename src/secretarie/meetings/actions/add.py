"""Add an item of its own to an agenda."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.documents.openness import Openness
from secretarie.meetings import facts_agenda, placing, rules_agenda, sight
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.rules_agenda import NO_LEAVE, Leave
from secretarie.meetings.tree import Tree
from secretarie.people.models import Portfolio
from secretarie.proposals.texts import PointText

Kind = AgendaItem.Kind


@performs(Action.AGENDA_ADD)
def add(
    act: Act,
    meeting: Meeting,
    *,
    title: str,
    kind: str = Kind.DISCUSSION,
    standing: str = "",
    under: AgendaItem | None = None,
    portfolio: Portfolio | None = None,
    minutes: int = 5,
    number: str = "",
    points: tuple[PointText, ...] = (),
    openness: str = Openness.PUBLIC,
    leave: Leave = NO_LEAVE,
) -> AgendaItem:
    """A heading or item without a proposal. The mayor can always add one (art. 53a Gemeentewet).

    Raises:
        Refused: the meeting is over, or the item is late without the leave of mayor and secretary.
    """
    facts = facts_agenda.entering(act.actor, meeting, leave, own=True)
    act.check(rules_agenda.obstacles_to_enter(facts))
    item = AgendaItem(
        title=title.strip(),
        kind=kind,
        standing=standing,
        portfolio=portfolio,
        minutes=minutes,
        number=number.strip(),
        typed=bool(number.strip()),
        openness=openness,
    )
    tree = Tree(act, meeting)
    tree.put(item, None if sight.is_closed(item) else under or _suggested(tree, item))
    placing.add_points(act, item, points)
    placing.mark_entrance(act, item, facts)
    tree.settle()
    return item


def _suggested(tree: Tree, item: AgendaItem) -> AgendaItem | None:
    """Items of a portfolio and formality items have their place; the rest stands by itself before the closing."""
    if item.portfolio_id is None and item.kind != Kind.FORMALITY:
        return None
    return placing.heading_for(tree, item)

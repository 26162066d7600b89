"""Move a row of the agenda, with all under it."""

from __future__ import annotations

from secretarie.access.performing import Act, Gone, performs
from secretarie.access.table import Action
from secretarie.meetings import facts_agenda, ordering, placing, rules_agenda
from secretarie.meetings.models import AgendaChange, AgendaItem
from secretarie.meetings.tree import Tree

Kind = AgendaItem.Kind


@performs(Action.AGENDA_MOVE)
def move(
    act: Act,
    item: AgendaItem,
    *,
    under: AgendaItem | None = None,
    before: AgendaItem | None = None,
    number: str | None = None,
) -> None:
    """To the end of ``under``, or before a row; ``number``: typed and kept, empty to have it computed again.

    Under the formality items it becomes one of them, elsewhere it is to be discussed.

    Raises:
        Refused: it was handled or taken off, would stand under itself, or is closed and would stand under a heading.
    """
    tree = Tree(act, item.meeting, item)
    parent = before.parent if before is not None else under
    inside = parent is not None and parent.pk in ordering.subtree(tree.rows, item.pk)
    facts = facts_agenda.moving(item, under_heading=parent is not None, into_itself=inside)
    act.check(rules_agenda.obstacles_to_move(facts))
    if any(row is not None and row.meeting_id != item.meeting_id for row in (parent, before)):
        raise Gone(act.action)
    was = item.number
    if number is not None:
        item.number, item.typed = number.strip() or item.number, bool(number.strip())
    if (parent is not None or before is not None) and before != item:
        tree.move(item, parent, before)
        _rename(item, parent)
    tree.settle()
    if item.meeting.released_at is not None and item.number != was:
        placing.change(act, item, AgendaChange.Kind.MOVED, was=was)


def _rename(item: AgendaItem, parent: AgendaItem | None) -> None:
    """A formality item and an item to discuss are told apart by where they stand."""
    if item.kind not in {Kind.FORMALITY, Kind.DISCUSSION} or parent is None:
        return
    formality = parent.standing == AgendaItem.Standing.FORMALITY_ITEMS
    item.kind = Kind.FORMALITY if formality else Kind.DISCUSSION
    if item.kind == Kind.DISCUSSION and item.proposal is not None and not item.minutes:
        item.minutes = item.proposal.minutes
    if item.kind == Kind.FORMALITY:
        item.minutes = placing.FORMALITY_MINUTES

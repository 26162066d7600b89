"""Take an item off the agenda; its row and history stay, its proposal can be placed again."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import facts_agenda, placing, rules_agenda, sight
from secretarie.meetings.models import AgendaChange, AgendaItem
from secretarie.meetings.tree import Tree
from secretarie.proposals.models import Stage
from secretarie.proposals.moving import take_from_agenda


@performs(Action.AGENDA_REMOVE)
def remove(act: Act, item: AgendaItem, *, reason: str) -> None:
    """Off, with its reason. On a released agenda it stays visible with its number; before, it simply goes.

    Raises:
        Refused: handled or taken off already, a heading with items under it, or no reason.
    """
    meeting = item.meeting
    tree = Tree(act, meeting, item)
    recorded = item.points.exclude(outcome="").exists()
    facts = facts_agenda.taking_off(item, len(tree.under(item)), reason, recorded=recorded)
    act.check(rules_agenda.obstacles_to_take_off(facts))
    item.taken_off, item.taken_off_reason = True, reason.strip()
    if meeting.released_at is None:
        item.number, item.typed = "", False
    else:
        placing.change(act, item, AgendaChange.Kind.TAKEN_OFF, was=item.number, reason=reason.strip())
    if item.proposal is not None and item.proposal.stage == Stage.ON_AGENDA:
        take_from_agenda(act, item.proposal, released=sight.was_shown(item.proposal, meeting))
    tree.settle()

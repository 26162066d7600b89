"""Release an agenda to the members: they, and from then on the clerk, may read its items and papers."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.meetings import adoption, rules_planning, sight
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.tree import Tree
from secretarie.proposals.models import Proposal
from secretarie.proposals.moving import refresh_readers


@performs(Action.AGENDA_RELEASE)
def release(act: Act, meeting: Meeting) -> None:
    """Who may read grows: the table and the clerk, each item as far as its openness and secrecy admit.

    The lists that wait to be adopted come on the agenda here.

    Raises:
        Refused: it was released already.
    """
    act.check(rules_planning.obstacles_to_release(meeting.stage))
    tree = Tree(act, meeting)
    adoption.put_waiting_lists(act, tree)
    tree.settle()
    meeting.stage, meeting.released_at = Meeting.Stage.RELEASED, moment(act.actor)
    rows = visible(AgendaItem, act.actor).filter(meeting=meeting)
    items: list[AgendaItem] = act.also_all(rows)
    shown = {i.proposal_id for i in items if i.proposal_id and not i.taken_off}
    proposals: list[Proposal] = act.also_all(visible(Proposal, act.actor).filter(pk__in=shown))
    for proposal in proposals:
        refresh_readers(act, proposal, released=sight.was_shown(proposal, meeting))
    for item in items:
        item.readers_id = sight.item_readers(act.actor, item, meeting)

"""Draft the decision list of a closed meeting; again until it is adopted."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.meetings import listing, rules_record
from secretarie.meetings.models import DecisionList, Meeting


@performs(Action.LIST_DRAFT)
def draft_list(act: Act, meeting: Meeting) -> DecisionList:
    """The list with its internal and its public reading, as the record stands now.

    Raises:
        Refused: the meeting is not closed, or its list is adopted.
    """
    found = visible(DecisionList, act.actor).filter(meeting=meeting).first()
    adopted = found is not None and found.adopted_on is not None
    closed = meeting.stage in {Meeting.Stage.CLOSED, Meeting.Stage.ADOPTED}
    act.check(rules_record.obstacles_to_draft_list(rules_record.Drafting(closed, adopted)))
    decision_list = act.also(found) if found else act.make(DecisionList(meeting=meeting, drafted_at=moment(act.actor)))
    decision_list.drafted_at = moment(act.actor)
    listing.write(act, decision_list, meeting)
    return decision_list

"""Leave a decision point out of the public list, in the public interest and with its ground (art. 60(3))."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.documents.openness import Openness
from secretarie.meetings import rules_record
from secretarie.meetings.models import DecisionList, ItemPoint


@performs(Action.DECISION_WITHHOLD)
def withhold(act: Act, point: ItemPoint, *, ground: str, reason: str) -> None:
    """The point is not public from here on; the reason stays in the record.

    Raises:
        Refused: no ground, no reason, or the list is adopted.
    """
    adopted = DecisionList.objects.filter(meeting=point.item.meeting_id, adopted_on__isnull=False).exists()
    facts = rules_record.Withholding(point.item.number, ground, reason, adopted)
    act.check(rules_record.obstacles_to_withhold_point(facts, act.actor.today))
    point.openness, point.withheld_ground = Openness.NOT_PUBLIC, ground
    act.note = reason

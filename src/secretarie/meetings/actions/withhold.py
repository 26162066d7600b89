"""Leave a decision point out of the public list, in the public interest and with its ground (art. 60(3))."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.documents.openness import Openness
from secretarie.meetings import listing, rules_record
from secretarie.meetings.models import DecisionList, ItemPoint


@performs(Action.DECISION_WITHHOLD)
def withhold(act: Act, point: ItemPoint, *, ground: str, reason: str) -> None:
    """The point is not public from here on, nor in what was drafted already; the reason stays in the record.

    Raises:
        Refused: no ground, no reason, or the list is adopted.
    """
    meeting = point.item.meeting
    found = visible(DecisionList, act.actor).filter(meeting=meeting).first()
    adopted = found is not None and found.adopted_on is not None
    facts = rules_record.Withholding(point.item.number, ground, reason, adopted)
    act.check(rules_record.obstacles_to_withhold_point(facts, act.actor.today))
    point.openness, point.withheld_ground = Openness.NOT_PUBLIC, ground
    act.note = reason
    if found is not None and found.readings.exists():
        point.save(update_fields=["openness", "withheld_ground"])  # read again below; its revision follows with the act
        listing.write(act, found, meeting)

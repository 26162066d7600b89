"""Add decision points to a row of the agenda that has no proposal: a heading may carry a decision."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import facts_agenda, placing, rules_agenda
from secretarie.meetings.models import AgendaItem, ItemPoint
from secretarie.proposals.texts import PointText


@performs(Action.AGENDA_POINT)
def point(act: Act, item: AgendaItem, *, points: tuple[PointText, ...], apart: bool = False) -> list[ItemPoint]:
    """The typed points, after those that stand there; ``apart``: a decision of their own.

    Raises:
        Refused: the meeting is over, the item is taken off, or its points are those of its proposal.
    """
    act.check(rules_agenda.obstacles_to_point(facts_agenda.pointing(item)))
    return placing.add_points(act, item, points, apart=apart)

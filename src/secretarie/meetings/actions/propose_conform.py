"""Put items on the conform route: decided outside the table when every member agrees before the set hour."""

from __future__ import annotations

from secretarie.access.performing import Act, performs_on_all
from secretarie.access.table import Action
from secretarie.meetings import rules_marks
from secretarie.meetings.models import AgendaItem


@performs_on_all(Action.CONFORM_PROPOSE)
def propose_conform(act: Act, items: list[AgendaItem], *, conform: bool = True) -> None:
    """On the conform route, or off it again.

    Raises:
        Refused: an item is handled or taken off, or no decision is asked on it.
    """
    facts = [_facts(item) for item in items]
    act.check([o for f in facts for o in rules_marks.obstacles_to_propose_conform(f)])
    for item in items:
        item.conform = conform


def _facts(item: AgendaItem) -> rules_marks.ProposingConform:
    handled = item.handled_at is not None
    return rules_marks.ProposingConform(str(item), item.meeting.stage, item.points.exists(), item.taken_off, handled)

"""Pass a question on to a colleague of the same discipline."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_advice, moving, rules_adviser
from secretarie.proposals.models import Advice


@performs(Action.ADVICE_HAND_ON)
def hand_on(act: Act, advice: Advice, *, to: int) -> None:
    """The question is another adviser's from here on; who had it becomes the deputy and goes on reading.

    Raises:
        Refused: not the actor's to pass on, answered already, or to somebody who does not advise on it.
    """
    act.check(rules_adviser.obstacles_to_hand_on(facts_advice.handing_on(act.actor, advice, to)))
    advice.adviser_id, advice.deputy_id = to, advice.adviser_id
    act.settle()
    moving.refresh_readers(act, advice.proposal)

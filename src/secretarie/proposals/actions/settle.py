"""Say how a disagreement was settled."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_advice, rules_advice
from secretarie.proposals.models import Advice, SettledIn


@performs(Action.ADVICE_SETTLE)
def settle(act: Act, advice: Advice, *, how: str, where: SettledIn = SettledIn.MANAGEMENT_TEAM) -> None:
    """The disagreement is settled, with how and where; verdict and text of the adviser stay as they were given.

    Raises:
        Refused: nothing to settle, another unit's, the actor's own advice, not the actor's place, or without how.
    """
    act.check(rules_advice.obstacles_to_settle(facts_advice.settling(act.actor, advice, how, where)))
    advice.settled_at, advice.settled_by_id = moment(act.actor), act.actor.person
    advice.settled_in, advice.settlement = where, how.strip()

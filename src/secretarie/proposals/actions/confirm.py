"""Say that an advice holds for the changed text."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_advice, facts_route, rules_adviser
from secretarie.proposals.models import Advice


@performs(Action.ADVICE_CONFIRM)
def confirm(act: Act, advice: Advice, *, on_version: int) -> None:
    """One act: it holds for this version too, word for word. Whoever thinks otherwise now renews it.

    Raises:
        Refused: not the actor's advice, none that stands, it holds already, or the text changed meanwhile.
    """
    act.check(rules_adviser.obstacles_to_confirm(facts_advice.confirming(act.actor, advice, on_version)))
    advice.confirmed, advice.confirmed_at = facts_route.current(advice.proposal), moment(act.actor)

"""Withdraw a question that need not be answered any more."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_advice, rules_advice
from secretarie.proposals.facts_advice_route import route_of
from secretarie.proposals.models import Advice


@performs(Action.ADVICE_WITHDRAW_QUESTION)
def withdraw_question(act: Act, advice: Advice, *, reason: str) -> None:
    """The question ends with a reason; a given advice, what the route asks and the controller's question stay.

    Raises:
        Refused: not the actor's, answered already, the controller's, or without a reason.
    """
    route = route_of(act.actor, advice.proposal)
    act.check(rules_advice.obstacles_to_withdraw_question(facts_advice.withdrawing(act.actor, advice, reason, route)))
    advice.withdrawn_at, advice.withdrawn_reason = moment(act.actor), reason.strip()

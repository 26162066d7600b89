"""Withdraw a question that need not be answered any more."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_advice, rules_advice
from secretarie.proposals.models import Advice


@performs(Action.ADVICE_WITHDRAW_QUESTION)
def withdraw_question(act: Act, advice: Advice, *, reason: str) -> None:
    """The question ends with a reason; a given advice and the controller's question stay.

    Raises:
        Refused: not the actor's, answered already, the controller's, or without a reason.
    """
    act.check(rules_advice.obstacles_to_withdraw_question(facts_advice.withdrawing(act.actor, advice, reason)))
    advice.withdrawn_at, advice.withdrawn_reason = moment(act.actor), reason.strip()

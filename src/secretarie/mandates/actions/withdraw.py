"""Withdraw a mandate: it ends with a reason, and with it every sub-mandate that rests on it."""

from __future__ import annotations

from datetime import date

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.law import may_withdraw
from secretarie.mandates import queries, rules
from secretarie.mandates.actions._register import fall, one_by_one
from secretarie.mandates.models import Mandate


@performs(Action.MANDATE_WITHDRAW)
def withdraw(act: Act, mandate: Mandate, *, on: date, reason: str) -> None:
    """The mandate no longer holds from ``on`` (art. 10:8 Awb); a draft row leaves its decree.

    Raises:
        Refused: no reason, or it does not hold any more on that day.
    """
    one_by_one(act)
    act.check(rules.obstacles_to_withdraw(queries.fact(mandate), on, reason))
    act.receipt(may_withdraw(on, general=mandate.general, written=True).receipt)
    act.note = reason.strip()
    fall(act, mandate, on, reason)

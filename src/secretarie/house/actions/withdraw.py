"""Withdraw a version: a draft is taken back, what is adopted ends by a decision. Neither is deleted."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.house import rules
from secretarie.house.models import HouseRule, Regulation, RegulationVersion
from secretarie.house.reading import forget
from secretarie.house.rules import Withdrawal


@performs(Action.REGULATION_WITHDRAW)
def withdraw(
    act: Act, version: RegulationVersion, *, reason: str, decision: str = "", first: date | None = None
) -> None:
    """From ``first`` on (today when not told) it holds no more, nor do the values that rest on it.

    Raises:
        Refused: it is over, no reason, or for what is adopted no decision or a day that has passed.
    """
    today = act.actor.today
    ends = first or today
    facts = Withdrawal(
        version.adopted_on is not None,
        version.withdrawn_on is not None,
        ends,
        today,
        reason,
        decision,
        version.valid_from,
        version.valid_until,
    )
    act.check(rules.obstacles_to_withdraw(facts))
    version.withdrawn_on, version.withdrawn_by = today, decision.strip()
    version.withdrawn_reason = reason.strip()
    if version.adopted_on is not None:
        version.valid_until = ends
        _end_values(act, version.regulation, ends)


def _end_values(act: Act, regulation: Regulation, ends: date) -> None:
    """What rests on it ends that day; what was to begin later never does."""
    goes_on = Q(valid_until=None) | Q(valid_until__gt=ends)
    for rule in act.also_all(visible(HouseRule, act.actor).filter(goes_on, paragraph__version__regulation=regulation)):
        rule.valid_until = max(rule.valid_from, ends)
    forget(act.actor)

"""Who may spend from a budget: the second limit beside a mandate."""

from __future__ import annotations

from datetime import date

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.mandates import rules, rules_decrees
from secretarie.mandates.facts import Limit
from secretarie.mandates.models import BudgetHolder
from secretarie.mandates.particulars import Given, put_limit
from secretarie.people.models import Body


@performs(Action.BUDGET_HOLDER_NAME)
def name_budget_holder(
    act: Act,
    body: Body,
    *,
    budget: str,
    holder: Given,
    first: date,
    limit: Limit | None = None,
    until: date | None = None,
) -> BudgetHolder:
    """From ``first`` this holder spends from this budget, up to the limit at once.

    Raises:
        Refused: no budget, a limit that is none, or an end before the beginning.
    """
    act.check(rules_decrees.obstacles_to_name_budget_holder(budget, limit, rules.Span(first, until)))
    act.note = str(body)
    row = BudgetHolder(budget=" ".join(budget.split()), valid_from=first, valid_until=until)
    holder.put_on(row)
    put_limit(row, limit)
    return act.make(row)


@performs(Action.BUDGET_HOLDER_END)
def end_budget_holder(act: Act, row: BudgetHolder, *, until: date) -> None:
    """The holder spends from it up to ``until`` (not included).

    Raises:
        Refused: before it began, or it is over.
    """
    act.check(rules_decrees.obstacles_to_end_budget(rules.Span(row.valid_from, row.valid_until), until))
    row.valid_until = until

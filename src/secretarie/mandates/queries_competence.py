"""What the question of competence asks of the database: the whole register, and what the house settled."""

from __future__ import annotations

from collections.abc import Iterable

from secretarie.access.wall import Actor, visible
from secretarie.house.reading import house
from secretarie.mandates.asking import HouseWays
from secretarie.mandates.facts import Register
from secretarie.mandates.house_keys import PREFER_OFFICIALS, RISKS_TO_BODY
from secretarie.mandates.models import BudgetHolder
from secretarie.mandates.queries import adopted, budget_holder, fact, subjects
from secretarie.people.models import Unit


def whole_register(actor: Actor) -> Register:
    """Every mandate of an adopted decree, past, present and to come; read once in a transaction."""
    known = actor.memory.get(Register)
    if not isinstance(known, Register):
        budgets = visible(BudgetHolder, actor).select_related("office")
        known = actor.memory[Register] = Register(
            subjects(actor),
            tuple(fact(row) for row in adopted(actor)),
            tuple(budget_holder(row) for row in budgets),
            dict(visible(Unit, actor).values_list("pk", "parent_id")),
        )
    return known


def house_ways(actor: Actor) -> HouseWays:
    """What the house settled about risks and about officials before members, with where it says so."""
    settled = house(actor, actor.today)
    return HouseWays(
        settled.value(RISKS_TO_BODY),
        settled.value(PREFER_OFFICIALS),
        settled.source(RISKS_TO_BODY),
        settled.source(PREFER_OFFICIALS),
    )


def choices(register: Register) -> list[tuple[str, str]]:
    """The subjects of the register as a form offers them, by their path."""
    every: Iterable[str] = register.subjects.every
    return sorted(((code, register.subjects.path(code)) for code in every), key=lambda choice: choice[1].casefold())

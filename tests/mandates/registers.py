"""A small register with every kind of mandate, for the questions about competence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from secretarie.law import Body, MandateKind
from secretarie.mandates.asking import Asked
from secretarie.mandates.facts import (
    BudgetHolderFact,
    Condition,
    ConditionKind,
    Holder,
    HolderKind,
    Limit,
    MandateFact,
    Officer,
    Register,
    Scope,
    Subject,
    Subjects,
    Vat,
)

DAY = date(2026, 11, 24)
FIRST, UNTIL = date(2026, 1, 1), date(2027, 1, 1)
SECRETARY = Holder(HolderKind.OFFICE, "de gemeentesecretaris", office="secretary")
DIRECTOR = Holder(HolderKind.UNIT_HEAD, "de directeur Ruimte", role="director", unit=1)
MANAGER = Holder(HolderKind.UNIT_HEAD, "de teammanager Beheer", role="team_manager", unit=11)
ALDERMAN = Holder(HolderKind.MEMBER, "de wethouder Ruimte", portfolio=7)
CONSULT = Condition(ConditionKind.CONSULT_HOLDER, "na overleg met de portefeuillehouder")
BUDGET = Condition(ConditionKind.WITHIN_BUDGET, "binnen het budget")
TREE = Subjects.of(
    (
        Subject("inkoop", "Inkoop"),
        Subject("inkoop.werken", "werken", "inkoop"),
        Subject("subsidie", "Subsidies"),
        Subject("personeel", "Personeel"),
    )
)
OFFICERS = {
    "secretary": Officer(1, offices=frozenset({"secretary"})),
    "director": Officer(2, heads=frozenset({("director", 1)})),
    "manager": Officer(3, heads=frozenset({("team_manager", 11)})),
    "alderman": Officer(4, portfolios=frozenset({7})),
    "author": Officer(5),
}


def euro(amount: str | int) -> Decimal:
    return Decimal(amount).quantize(Decimal("0.01"))


def a_mandate(key: int, number: str, holder: Holder, **chosen: Any) -> MandateFact:
    given = {"giver": Body.COLLEGE, "first": FIRST, "until": UNTIL, "kinds": frozenset(MandateKind)} | chosen
    return MandateFact(key=key, number=number, power="besluiten", holder=holder, **given)


def up_to(amount: str | int, vat: Vat = Vat.EXCLUSIVE) -> Limit:
    return Limit(euro(amount), vat)


BUYING = Scope(subjects=("inkoop",))
REGISTER = Register(
    TREE,
    (
        a_mandate(1, "1.1", SECRETARY, scope=BUYING, limit=up_to(250_000), sub_mandate_allowed=True),
        a_mandate(2, "1.2", DIRECTOR, scope=BUYING, limit=up_to(100_000), parent=1, sub_mandate_allowed=True),
        a_mandate(3, "1.3", MANAGER, scope=BUYING, limit=up_to(50_000), parent=2, conditions=(CONSULT,)),
        a_mandate(4, "2.1", DIRECTOR, scope=Scope(subjects=("subsidie",)), limit=up_to(121_000, Vat.INCLUSIVE)),
        a_mandate(5, "3.1", SECRETARY, scope=Scope(subjects=("personeel",)), until=None),
    ),
    units={11: 1, 1: None},
)
BUDGETS = (BudgetHolderFact(1, "beheer", MANAGER, FIRST, up_to(20_000)),)


def asked(**chosen: Any) -> Asked:
    """Buying for 10,000 euro, on an ordinary day."""
    amount = chosen.pop("amount", 10_000)
    given = {"day": DAY, "subject": "inkoop.werken", "unit": 11} | chosen
    return Asked(amount=None if amount is None else euro(amount), **given)

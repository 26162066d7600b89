"""The register as plain values: who is meant, what is covered, how far a chain reaches."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from secretarie.law import Body, MandateKind
from secretarie.mandates.facts import (
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
)

DAY = date(2026, 11, 23)
TREE = Subjects.of(
    (Subject("inkoop", "Inkoop"), Subject("inkoop.werken", "werken", "inkoop"), Subject("personeel", "Personeel"))
)
DIRECTOR = Holder(HolderKind.UNIT_HEAD, "de directeur Bedrijfsvoering", role="director", unit=1)
EACH_MANAGER = Holder(HolderKind.UNIT_HEAD, "teammanagers", role="team_manager")


def a_mandate(key: int = 1, **chosen: Any) -> MandateFact:
    given = {"power": "contracten", "giver": Body.COLLEGE, "holder": DIRECTOR, "first": DAY} | chosen
    return MandateFact(key=key, number=str(key), kinds=frozenset({MandateKind.MANDATE}), **given)


def test_it_holds_from_its_first_day_up_to_the_day_after_its_last() -> None:
    mandate = a_mandate(until=DAY + timedelta(days=10))
    held = [d for d in range(-1, 12) if mandate.holds_on(DAY + timedelta(days=d))]
    assert held == list(range(10))


@pytest.mark.parametrize(("amount", "within"), [("9999.99", True), ("10000.00", True), ("10000.01", False)])
def test_a_limit_is_exact_at_its_bound(amount: str, *, within: bool) -> None:
    assert Limit(Decimal(10_000)).admits(Decimal(amount)) is within


@pytest.mark.parametrize(
    ("holder", "meant"),
    [
        (Holder(HolderKind.OFFICE, "de secretaris", office="secretary"), {"office"}),
        (DIRECTOR, {"director"}),
        (EACH_MANAGER, {"manager"}),
        (Holder(HolderKind.FUNCTION, "jurist A", person=4), {"jurist"}),
        (Holder(HolderKind.FUNCTION, "jurist B"), set()),
        (Holder(HolderKind.MEMBER, "de wethouder", portfolio=7), {"member"}),
        (Holder(HolderKind.MEMBER, "ieder lid"), {"member"}),
    ],
)
def test_who_is_meant(holder: Holder, meant: set[str]) -> None:
    officers = {
        "office": Officer(1, offices=frozenset({"secretary"})),
        "director": Officer(2, heads=frozenset({("director", 1)})),
        "manager": Officer(3, heads=frozenset({("team_manager", 5)})),
        "jurist": Officer(4),
        "member": Officer(6, portfolios=frozenset({7})),
    }
    assert {name for name, officer in officers.items() if holder.held_by(officer)} == meant


def test_each_head_acts_for_what_lies_under_his_own_unit() -> None:
    register = Register(units={5: 1, 6: 1, 1: None})
    manager = Officer(3, heads=frozenset({("team_manager", 5)}))
    assert [u for u in (1, 5, 6) if register.acts_for(EACH_MANAGER, manager, u)] == [5]
    over = Holder(HolderKind.UNIT_HEAD, "directeuren", role="director")
    director = Officer(2, heads=frozenset({("director", 1)}))
    assert [u for u in (1, 5, 6) if register.acts_for(over, director, u)] == [1, 5, 6]


def test_a_subject_brings_those_under_it_and_an_exception_takes_them_away() -> None:
    wide = Scope(subjects=("inkoop",))
    assert [c for c in TREE.every if wide.covers(c, TREE)] == ["inkoop", "inkoop.werken"]
    assert [c for c in TREE.every if Scope(general=True, excepted=("inkoop",)).covers(c, TREE)] == ["personeel"]
    assert not wide.covers("onbekend", TREE)
    assert TREE.path("inkoop.werken") == "Inkoop: werken"


def test_everything_is_bounded_by_the_whole_chain() -> None:
    consult = Condition(ConditionKind.CONSULT_HOLDER, "na overleg met de portefeuillehouder")
    top = a_mandate(
        1, scope=Scope(general=True, excepted=("inkoop.werken",)), limit=Limit(Decimal(50)), conditions=(consult,)
    )
    sub = a_mandate(2, parent=1, scope=Scope(subjects=("inkoop",)), limit=Limit(Decimal(10)))
    register = Register(TREE, (top, sub))
    assert register.chain(sub) == (sub, top)
    assert register.under(top) == (sub,)
    assert [c for c in TREE.every if register.covers(sub, c)] == ["inkoop"]
    assert [one.amount for one in register.limits(sub)] == [10, 50]
    assert register.conditions(sub) == (consult,)


def test_a_sub_mandate_falls_with_what_it_rests_on() -> None:
    top = a_mandate(1, until=DAY + timedelta(days=5), scope=Scope(general=True))
    sub = a_mandate(2, parent=1, scope=Scope(subjects=("inkoop",)))
    register = Register(TREE, (top, sub))
    assert register.on(DAY).covers(sub, "inkoop")
    later = register.on(DAY + timedelta(days=5))
    assert later.mandates == (sub,)
    assert not later.covers(sub, "inkoop")


def test_a_list_by_number_goes_as_people_count() -> None:
    numbers = ["10.1", "2.1.b", "E.1", "2.1", "2.1.a", "2.10", "2.2"]
    places = {number: replace(a_mandate(), number=number).place for number in numbers}
    assert sorted(numbers, key=places.__getitem__) == ["2.1", "2.1.a", "2.1.b", "2.2", "2.10", "10.1", "E.1"]

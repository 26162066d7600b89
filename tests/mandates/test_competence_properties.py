"""What holds of every register: more money, a later day or a risk never makes somebody lower competent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from secretarie.law import Body, MandateKind
from secretarie.mandates.asking import Asked, HouseWays
from secretarie.mandates.competence import Who, may_decide, who
from secretarie.mandates.facts import Holder, Limit, MandateFact, Register, Scope, Vat
from tests.mandates.registers import ALDERMAN, DAY, DIRECTOR, MANAGER, OFFICERS, SECRETARY, TREE

amounts = st.decimals(0, 1_000_000, places=2)
days = st.integers(-30, 30).map(lambda n: DAY + timedelta(days=n))
scopes = st.sampled_from([Scope(subjects=("inkoop",)), Scope(subjects=("inkoop.werken",)), Scope(general=True)])
ways = st.builds(HouseWays, risks_to_body=st.booleans(), officials_first=st.booleans())
holders = st.sampled_from([SECRETARY, DIRECTOR, MANAGER, ALDERMAN])


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Up to six mandates, some resting on an earlier one."""
    found: list[MandateFact] = []
    for key in range(1, draw(st.integers(1, 6)) + 1):
        holder: Holder = draw(holders)
        first = draw(days)
        limit = draw(st.none() | st.builds(Limit, amounts, st.sampled_from(Vat)))
        mandate = MandateFact(
            key,
            str(key),
            "besluiten",
            Body.COLLEGE,
            holder,
            frozenset({MandateKind.MANDATE}),
            first,
            until=draw(st.none() | st.integers(0, 40).map(lambda n, f=first: f + timedelta(days=n))),  # type: ignore[misc]
            scope=draw(scopes),
            limit=limit,
            sub_mandate_allowed=draw(st.booleans()),
            parent=draw(st.none() | st.integers(1, key - 1)) if key > 1 else None,
        )
        found.append(mandate)
    return Register(TREE, tuple(found), units={11: 1, 1: None})


def ask(amount: Decimal, day: date = DAY, risks: frozenset[str] = frozenset()) -> Asked:
    return Asked(day, "inkoop.werken", amount=amount, risks=risks, unit=11)


@given(registers(), amounts, amounts, ways)
def test_a_higher_amount_never_moves_competence_to_somebody_lower(
    register: Register, one: Decimal, other: Decimal, house: HouseWays
) -> None:
    less, more = sorted([one, other])
    assert who(ask(less), register, house).level <= who(ask(more), register, house).level


@given(registers(), amounts, st.integers(0, 400))
def test_from_the_day_after_its_last_no_mandate_is_found(register: Register, amount: Decimal, later: int) -> None:
    ended = [m for m in register.mandates if m.until is not None]
    assume(ended)
    for mandate in ended:
        assert mandate.until is not None
        answer = who(ask(amount, mandate.until + timedelta(days=later)), register)
        assert all(mandate not in w.chain for w in (*answer.under, *answer.higher))


@given(registers(), amounts, days, st.sampled_from(["political_risk", "financial_risk", "publicity_risk"]))
def test_a_risk_mark_never_leaves_it_below_the_college(
    register: Register, amount: Decimal, day: date, risk: str
) -> None:
    risky = ask(amount, day, frozenset({risk}))
    assert who(risky, register).who is Who.COLLEGE
    assert not any(may_decide(o, risky, register).allowed for o in OFFICERS.values())


@given(registers(), amounts, days, ways)
def test_who_is_named_may_decide_and_whoever_may_is_named_or_stands_higher(
    register: Register, amount: Decimal, day: date, house: HouseWays
) -> None:
    question = ask(amount, day)
    answer = who(question, register, house)
    allowed = {name for name, o in OFFICERS.items() if may_decide(o, question, register, house).allowed}
    covering = {w.holder.words for w in (*answer.under, *answer.higher)}
    named = {SECRETARY: "secretary", DIRECTOR: "director", MANAGER: "manager", ALDERMAN: "alderman"}
    assert allowed == {name for holder, name in named.items() if holder.words in covering}
    assert bool(answer.under) == bool(allowed)


@given(registers(), amounts, days)
def test_a_mandate_withdrawn_leaves_the_others_as_they_were(register: Register, amount: Decimal, day: date) -> None:
    """What covers without a mandate is part of what covers with it."""
    all_of = who(ask(amount, day), register)
    fewer = who(ask(amount, day), replace(register, mandates=register.mandates[:-1]))
    before = {w.mandate.key for w in (*all_of.under, *all_of.higher)}
    after = {w.mandate.key for w in (*fewer.under, *fewer.higher)}
    assert after <= before

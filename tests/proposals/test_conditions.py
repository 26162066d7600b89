"""When a house rule applies: exact at the bounds, and clear about what it cannot read."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.proposals.conditions import ALWAYS, Case, Condition, ImpossibleConditionError
from secretarie.proposals.models import DecidingBody, Kind, Trait

AMOUNTS = st.decimals(0, 10_000_000, places=2)
TOLD = st.fixed_dictionaries(
    {},
    optional={
        "kinds": st.lists(st.sampled_from(Kind.values), unique=True, min_size=1),
        "amount_from": AMOUNTS.map(str),
        "traits_any": st.lists(st.sampled_from(Trait.values), unique=True, min_size=1),
        "bodies": st.lists(st.sampled_from(DecidingBody.values), unique=True, min_size=1),
    },
)


@pytest.mark.parametrize(
    ("amount", "from_", "below"),
    [("49999.99", False, True), ("50000.00", True, False), ("50000.01", True, False), (None, False, False)],
)
def test_an_amount_counts_from_the_bound_itself(amount: str | None, from_: bool, below: bool) -> None:
    case = Case(Kind.COLLEGE, amount=Decimal(amount) if amount else None)
    assert Condition.read({"amount_from": 50000}).holds(case) is from_
    assert Condition.read({"amount_below": 50000}).holds(case) is below


def test_every_part_must_hold() -> None:
    told = Condition.read({"kinds": ["college"], "traits_any": ["personal_data", "new_system"], "bodies": ["council"]})
    whole = Case(Kind.COLLEGE, traits=frozenset({"new_system"}), bodies=frozenset({"college", "council"}))
    assert told.holds(whole)
    assert not told.holds(Case(Kind.COUNCIL, traits=whole.traits, bodies=whole.bodies))
    assert not told.holds(Case(Kind.COLLEGE, traits=frozenset({"concern"}), bodies=whole.bodies))
    assert not told.holds(Case(Kind.COLLEGE, traits=whole.traits, bodies=frozenset({"college"})))


def test_a_portfolio_is_known_by_its_name() -> None:
    told = Condition.read({"portfolios": ["Financiën"]})
    assert told.holds(Case(Kind.NOTE, "Financiën"))
    assert not told.holds(Case(Kind.NOTE, "Wonen"))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ([], "een voorwaarde is een lijst van kenmerken"),
        ({"amount": 3}, "onbekend: amount; bekend: kinds"),
        ({"kinds": "college"}, "kinds: hier hoort een lijst van woorden"),
        ({"kinds": ["wens"]}, "kinds: wens bestaat niet; kies uit college"),
        ({"amount_from": "veel"}, "amount_from: hier hoort een bedrag"),
        ({"amount_from": -1}, "amount_from: hier hoort een bedrag"),
        ({"amount_below": "NaN"}, "amount_below: hier hoort een bedrag"),
    ],
)
def test_what_cannot_be_read_is_told(told: object, words: str) -> None:
    with pytest.raises(ImpossibleConditionError, match=words):
        Condition.read(told)


def test_it_says_when_it_holds() -> None:
    told = Condition.read({"kinds": ["council", "college"], "amount_from": "50000", "amount_below": "1284500.50"})
    assert told.words().endswith("vanaf € 50.000; onder € 1.284.500,50")
    assert " of " in told.words()
    assert ALWAYS.words() == "altijd"


@given(TOLD)
def test_what_was_read_is_kept_and_read_again(told: dict[str, object]) -> None:
    once = Condition.read(told)
    assert Condition.read(once.as_json()) == once


@given(TOLD, AMOUNTS, AMOUNTS)
def test_a_higher_amount_never_leaves_a_rule_that_begins_at_an_amount(
    told: dict[str, object], one: Decimal, other: Decimal
) -> None:
    rule, (less, more) = Condition.read(told), sorted((one, other))
    small, large = (Case(Kind.COLLEGE, "", a, frozenset({"concern"}), frozenset({"college"})) for a in (less, more))
    assert rule.holds(large) or not rule.holds(small)

"""Articles 10:13 to 10:19 Awb and 156 Gemeentewet: delegation."""

from dataclasses import replace
from datetime import date

import pytest

from secretarie.law import (
    Body,
    Delegated,
    Delegation,
    ImpossibleFactsError,
    delegated_decision,
    may_decide_itself,
    may_delegate,
)

DAY = date(2026, 10, 6)
TO_COMMITTEE = Delegation(Body.COLLEGE, statutory_basis="art. 165 lid 1 Gemeentewet")


def test_art_10_14_never_to_a_subordinate() -> None:
    found = may_delegate(replace(TO_COMMITTEE, to_subordinate=True), DAY)
    assert [(o.ground, o.way_out) for o in found.obstacles] == [
        ("art. 10:14 Algemene wet bestuursrecht", "Verleen mandaat.")
    ]


def test_art_10_15_only_on_a_statutory_basis() -> None:
    assert may_delegate(TO_COMMITTEE, DAY).allowed
    found = may_delegate(replace(TO_COMMITTEE, statutory_basis=" "), DAY)
    assert [o.ground for o in found.obstacles] == ["art. 10:15 Algemene wet bestuursrecht"]


@pytest.mark.parametrize("power", Delegated)
def test_art_156_lid_2_the_council_keeps_budget_accounts_and_more(power: Delegated) -> None:
    facts = Delegation(Body.COUNCIL, statutory_basis="art. 156 lid 1 Gemeentewet", power=power)
    assert may_delegate(facts, DAY).allowed == (power is Delegated.OTHER)


def test_only_the_council_has_those_powers() -> None:
    with pytest.raises(ImpossibleFactsError, match="budget is the council's"):
        replace(TO_COMMITTEE, power=Delegated.BUDGET)


@pytest.mark.parametrize(
    ("cited", "place", "allowed"), [("D 12", "gmb-2026-1", True), ("", "gmb", False), ("D", " ", False)]
)
def test_art_10_19_a_decision_names_the_delegation_and_where_it_is_found(cited: str, place: str, allowed: bool) -> None:
    assert delegated_decision(cited, place, DAY).allowed == allowed


def test_art_10_17_who_delegated_no_longer_decides_who_mandated_does() -> None:
    assert may_decide_itself(DAY, delegated=False).receipt.norms[0].article == "art. 10:7"
    assert [o.ground for o in may_decide_itself(DAY, delegated=True).obstacles] == [
        "art. 10:17 Algemene wet bestuursrecht"
    ]

"""Articles 10:1 to 10:12 Awb: granting, using and withdrawing a mandate."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import (
    Grant,
    ImpossibleFactsError,
    Mandate,
    Mandated,
    MandateKind,
    Use,
    Verdict,
    may_grant,
    may_use,
    may_withdraw,
)

DAY = date(2026, 10, 6)
PLAIN = Grant(nature_opposes=False)
MANDATE = Mandate("hoofd", starts=date(2026, 1, 1), ends=date(2026, 12, 31), limit=50_000)
USE = Use("hoofd", amount=50_000)


def grounds(found: Verdict) -> list[str]:
    return [o.ground.removesuffix(" Algemene wet bestuursrecht") for o in found.obstacles]


def test_art_10_3_lid_1_an_ordinary_power_may_be_mandated_and_its_nature_is_asked() -> None:
    assert may_grant(PLAIN, DAY).allowed
    assert [q.code for q in may_grant(Grant(), DAY).questions] == ["mandate.nature"]
    assert grounds(may_grant(Grant(nature_opposes=True), DAY)) == ["art. 10:3 lid 1"]
    assert grounds(may_grant(replace(PLAIN, forbidden_by_statute=True), DAY)) == ["art. 10:3 lid 1"]


@pytest.mark.parametrize(
    ("power", "letter"), [(Mandated.BY_LAWS, "a"), (Mandated.SPECIAL_PROCEDURE, "b"), (Mandated.ANNUL, "c")]
)
def test_art_10_3_lid_2_what_is_not_mandated(power: Mandated, letter: str) -> None:
    assert grounds(may_grant(Grant(power), DAY)) == [f"art. 10:3 lid 2 onder {letter}"]
    assert may_grant(Grant(power, by_statute=True), DAY).allowed == (power is Mandated.BY_LAWS)


def test_art_10_4_outside_ones_own_organisation_with_consent_or_by_statute() -> None:
    outside = replace(PLAIN, own_organisation=False)
    assert grounds(may_grant(outside, DAY)) == ["art. 10:4 lid 1"]
    assert may_grant(replace(outside, consent=True), DAY).allowed
    assert may_grant(replace(outside, by_statute=True), DAY).allowed


@pytest.mark.parametrize(("general", "own"), list(product([True, False], repeat=2)))
def test_art_10_5_lid_2_a_general_mandate_and_any_outside_is_in_writing(general: bool, own: bool) -> None:
    spoken = replace(PLAIN, general=general, own_organisation=own, consent=True, written=False)
    assert grounds(may_grant(spoken, DAY)) == (["art. 10:5 lid 2"] if general or not own else [])


def test_art_10_12_the_same_holds_for_power_of_attorney_and_authorisation() -> None:
    for kind in (MandateKind.POWER_OF_ATTORNEY, MandateKind.AUTHORISATION):
        found = may_grant(replace(PLAIN, kind=kind, written=False), DAY)
        assert grounds(found) == ["art. 10:5 lid 2"]
        assert found.receipt.norms[-1].article == "art. 10:12"


def test_a_statute_cannot_both_provide_and_forbid() -> None:
    with pytest.raises(ImpossibleFactsError):
        Grant(by_statute=True, forbidden_by_statute=True)


def test_art_10_2_within_its_days_its_limit_its_scope_and_by_its_holder() -> None:
    assert may_use(MANDATE, USE, DAY).allowed
    assert may_use(replace(MANDATE, ends=None, limit=None), Use("hoofd", 10**9), date(2040, 1, 1)).allowed
    assert [o.code for o in may_use(MANDATE, replace(USE, amount=50_001), DAY).obstacles] == ["mandate.out-of-scope"]
    assert [o.code for o in may_use(MANDATE, replace(USE, within_scope=False), DAY).obstacles] == [
        "mandate.out-of-scope"
    ]
    assert [o.code for o in may_use(MANDATE, replace(USE, by="ander"), DAY).obstacles] == ["mandate.other-holder"]


@pytest.mark.parametrize(
    ("day", "allowed"), [("2025-12-31", 0), ("2026-01-01", 1), ("2026-12-31", 1), ("2027-01-01", 0)]
)
def test_art_10_2_an_expired_mandate_is_blocked(day: str, allowed: int) -> None:
    assert may_use(MANDATE, USE, date.fromisoformat(day)).allowed == bool(allowed)


def test_art_10_9_a_sub_mandate_only_if_the_giver_allows_it() -> None:
    sub = replace(MANDATE, sub_mandate=True)
    assert grounds(may_use(sub, USE, DAY)) == ["art. 10:9 lid 1"]
    assert may_use(replace(sub, sub_mandate_allowed=True), USE, DAY).allowed


def test_art_10_3_lid_4_a_fine_not_by_the_reporter() -> None:
    assert grounds(may_use(MANDATE, replace(USE, reporter="hoofd"), DAY)) == ["art. 10:3 lid 4"]
    assert may_use(MANDATE, replace(USE, reporter="toezichthouder"), DAY).allowed


def test_art_10_8_a_general_mandate_is_withdrawn_in_writing() -> None:
    assert may_withdraw(DAY, general=False, written=False).allowed
    assert may_withdraw(DAY, general=True, written=True).allowed
    assert grounds(may_withdraw(DAY, general=True, written=False)) == ["art. 10:8 lid 2"]


def test_a_negative_amount_is_impossible() -> None:
    with pytest.raises(ImpossibleFactsError):
        Use("hoofd", amount=-1)


@given(st.text(min_size=1, max_size=3), st.text(min_size=1, max_size=3))
def test_art_10_3_lid_3_on_objection_never_the_mandated_decider(by: str, primary: str) -> None:
    """'niet verleend aan degene die het besluit waartegen het bezwaar zich richt, krachtens mandaat heeft genomen'."""
    found = may_use(Mandate(by, starts=DAY), Use(by, primary_decider=primary), DAY)
    assert found.allowed == (by != primary)

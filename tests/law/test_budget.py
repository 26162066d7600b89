"""Articles 24, 186 and 190 to 200 Gemeentewet: budget and accounts."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import (
    DeliberationFacts,
    Finance,
    NotInForceError,
    Verdict,
    adopted_in_time,
    ask_postponement,
    earliest_deliberation,
    estimate_years,
    indemnity_proposal,
    is_working_day,
    may_deliberate,
    postponement_decided,
    send_accounts,
    send_budget,
    send_change,
)

NOTICE = date(2026, 10, 15)


def d(text: str) -> date:
    return date.fromisoformat(text)


def codes(found: Verdict) -> list[str]:
    return [o.code for o in found.obstacles] + [q.code for q in found.questions]


def test_art_190_lid_1_the_budget_of_2027_estimates_2028_to_2030() -> None:
    assert estimate_years(2027, NOTICE) == (2028, 2029, 2030)


def test_art_190_lid_3_notice_on_15_october_deliberation_from_29_october() -> None:
    assert earliest_deliberation(Finance.BUDGET, NOTICE).last_day == d("2026-10-29")
    facts = DeliberationFacts(Finance.BUDGET, NOTICE)
    assert codes(may_deliberate(facts, d("2026-10-28"))) == ["budget.too-soon"]
    assert may_deliberate(facts, d("2026-10-29")).allowed


def test_art_190_lid_2_without_public_notice_there_is_nothing_to_wait_for() -> None:
    found = may_deliberate(DeliberationFacts(Finance.BUDGET, None), d("2026-12-01"))
    assert "geen openbare kennisgeving" in found.obstacles[0].message
    assert codes(may_deliberate(DeliberationFacts(Finance.ACCOUNTS, NOTICE), d("2026-10-14"))) == ["budget.no-notice"]


def test_art_192_lid_2_urgency_waives_the_wait_not_the_public_notice() -> None:
    for urgent in (True, None):
        unannounced = DeliberationFacts(Finance.CHANGE, None, urgent=urgent)
        assert codes(may_deliberate(unannounced, NOTICE)) == ["budget.no-notice"]


def test_art_24_never_behind_closed_doors() -> None:
    closed = DeliberationFacts(Finance.ACCOUNTS, NOTICE, behind_closed_doors=True)
    assert [o.ground for o in may_deliberate(closed, d("2026-11-10")).obstacles] == ["art. 24 onder b Gemeentewet"]


def test_art_192_lid_2_only_an_urgent_change_need_not_wait_and_urgency_is_asked_of_the_council() -> None:
    change = DeliberationFacts(Finance.CHANGE, NOTICE)
    assert may_deliberate(change, NOTICE).open
    assert codes(may_deliberate(change, NOTICE)) == ["budget.urgent"]
    assert may_deliberate(replace(change, urgent=True), NOTICE).allowed
    assert codes(may_deliberate(replace(change, urgent=False), NOTICE)) == ["budget.too-soon"]
    assert may_deliberate(change, d("2026-10-29")).allowed
    assert not may_deliberate(replace(change, what=Finance.BUDGET, urgent=True), NOTICE).allowed


def test_art_191_lid_2_within_two_weeks_and_before_15_november() -> None:
    early, late = send_budget(2027, d("2026-10-20")), send_budget(2027, d("2026-11-05"))
    assert (early.last_day, early.safe_day) == (d("2026-11-03"), d("2026-11-03"))
    assert [found.receipt.norms[0].key for found in (early, late)] == ["budget.sent_within", "budget.sent_before"]
    assert (late.last_day, late.safe_day, late.late) == (d("2026-11-14"), d("2026-11-13"), False)
    assert "doe het op vrijdag 13 november 2026" in late.receipt.explanation_nl


def test_art_191_on_the_day_itself_it_is_not_late_and_when_both_fall_together_the_two_weeks_count() -> None:
    assert not send_budget(2027, d("2026-11-14")).late
    together = send_budget(2026, d("2025-10-31"))
    assert (together.last_day, together.receipt.norms[0].key) == (d("2025-11-14"), "budget.sent_within")


def test_art_191_adopted_after_14_november_is_late_by_itself() -> None:
    found = send_budget(2027, d("2026-11-16"))
    assert (found.last_day, found.late) == (d("2026-11-14"), True)
    assert "dat is al voorbij" in found.receipt.explanation_nl


def test_art_200_accounts_adopted_on_7_july_go_by_the_14th_not_the_21st() -> None:
    assert send_accounts(2025, d("2026-07-07")).last_day == d("2026-07-14")
    assert send_accounts(2025, d("2026-06-16")).last_day == d("2026-06-30")


def test_art_192_a_change_is_sent_within_two_weeks() -> None:
    assert send_change(d("2026-12-15")).last_day == d("2026-12-29")


@pytest.mark.parametrize(
    ("what", "year", "adopted", "in_time"),
    [
        (Finance.BUDGET, 2027, "2026-01-01", True),
        (Finance.BUDGET, 2027, "2025-12-31", False),
        (Finance.BUDGET, 2027, "2026-12-31", True),
        (Finance.BUDGET, 2027, "2027-01-05", False),
        (Finance.CHANGE, 2026, "2024-12-31", False),
        (Finance.CHANGE, 2026, "2025-01-01", True),
        (Finance.CHANGE, 2026, "2026-12-31", True),
        (Finance.CHANGE, 2026, "2027-01-05", False),
        (Finance.ACCOUNTS, 2025, "2026-01-01", True),
        (Finance.ACCOUNTS, 2025, "2026-12-31", True),
        (Finance.ACCOUNTS, 2025, "2027-01-05", False),
        (Finance.ACCOUNTS, 2026, "2026-12-31", False),
    ],
)
def test_art_191_192_and_198_each_in_its_own_year(what: Finance, year: int, adopted: str, in_time: bool) -> None:
    assert adopted_in_time(what, year, d(adopted)).allowed == in_time


def test_art_198_lid_3_objections_of_20_june_answered_by_20_august() -> None:
    assert indemnity_proposal(d("2026-06-20")).last_day == d("2026-08-20")


def test_art_186_lid_6_postponement_is_asked_two_weeks_before_and_decided_in_two_weeks() -> None:
    assert ask_postponement(d("2026-11-14")).last_day == d("2026-10-31")
    assert postponement_decided(d("2026-10-30")).last_day == d("2026-11-13")


def test_before_the_first_value_read_nothing_is_said() -> None:
    with pytest.raises(NotInForceError):
        earliest_deliberation(Finance.BUDGET, d("2022-04-30"))


@given(st.sampled_from(Finance), st.dates(date(2022, 5, 1), date(2040, 1, 1)), st.integers(0, 30), st.booleans())
def test_the_two_week_wait_is_never_shortened(what: Finance, notice: date, later: int, urgent: bool) -> None:
    """190 lid 3: 'niet eerder dan twee weken na de openbare kennisgeving'; 192 lid 2: 'behoudens … dringende spoed'."""
    day = notice + timedelta(days=later)
    if may_deliberate(DeliberationFacts(what, notice, urgent=urgent), day).allowed:
        assert later >= 14 or (what is Finance.CHANGE and urgent)


@given(st.dates(date(2023, 1, 1), date(2040, 12, 31)))
def test_art_191_sending_never_waits_past_14_november_and_the_safe_day_is_a_working_day(adopted: date) -> None:
    """'binnen twee weken na de vaststelling, doch in ieder geval vóór 15 november'."""
    found = send_budget(adopted.year + 1, adopted)
    assert found.last_day <= date(adopted.year, 11, 14)
    assert is_working_day(found.safe_day)
    assert found.safe_day <= found.last_day

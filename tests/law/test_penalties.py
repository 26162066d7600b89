"""Articles 4:17 and 4:18 Awb, 8.2 Woo: the penalty for deciding late, day by day."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, LateFacts, NotInForceError, first_day_owed, penalty, penalty_amount

NOTICE = date(2026, 6, 1)
LATE = LateFacts(term_ended=date(2026, 5, 29), notice=NOTICE, excepted=False)


@pytest.mark.parametrize(
    ("days", "euros"),
    [(0, 0), (1, 23), (14, 322), (15, 357), (28, 812), (29, 857), (41, 1397), (42, 1442), (43, 1442), (400, 1442)],
)
def test_art_4_17_lid_2_day_by_day_to_1442_euros(days: int, euros: int) -> None:
    assert penalty_amount(days, NOTICE) == euros


def test_art_4_17_before_2019_the_amounts_were_lower_by_the_day_of_the_notice() -> None:
    assert penalty_amount(42, date(2018, 12, 31)) == 1260
    assert penalty_amount(42, date(2019, 1, 1)) == 1442
    with pytest.raises(NotInForceError):
        penalty_amount(1, date(2009, 9, 30))


def test_art_4_17_lid_3_two_weeks_after_the_notice_the_first_day_is_owed() -> None:
    assert first_day_owed(LATE) == date(2026, 6, 16)
    assert penalty(LATE, date(2026, 6, 15)).euros == 0
    first = penalty(LATE, date(2026, 6, 16))
    assert first.euros == 23
    assert "€ 23 over 1 dag, vanaf dinsdag 16 juni 2026" in first.receipt.explanation_nl
    assert "€ 23 over 1 day, from Tuesday 16 June 2026" in first.receipt.explanation_en


def test_art_4_17_lid_3_the_two_weeks_run_on_over_a_closed_day_the_42_days_do_not() -> None:
    whitsun = replace(LATE, notice=date(2026, 5, 11), term_ended=date(2026, 5, 8))
    assert first_day_owed(whitsun) == date(2026, 5, 27)
    assert penalty(whitsun, date(2026, 7, 7)).days == 42


def test_art_4_17_lid_1_the_day_of_the_decision_is_not_in_default() -> None:
    assert penalty(replace(LATE, decided=date(2026, 6, 30)), date(2026, 12, 1)).euros == 322
    assert penalty(replace(LATE, decided=date(2026, 6, 16)), date(2026, 12, 1)).euros == 0
    assert penalty(replace(LATE, decided=date(2026, 6, 30)), date(2026, 6, 20)).days == 5


def test_art_4_18_the_body_fixes_it_in_two_weeks_once_nothing_is_added_any_more() -> None:
    running, full = penalty(LATE, date(2026, 7, 26)), penalty(LATE, date(2026, 7, 27))
    assert (running.days, running.fixed_by) == (41, None)
    assert full.fixed_by
    assert full.fixed_by.last_day == date(2026, 8, 10)
    assert penalty(replace(LATE, decided=date(2026, 6, 16)), NOTICE).fixed_by is None
    decided = penalty(replace(LATE, decided=date(2026, 7, 2)), date(2026, 12, 1)).fixed_by
    assert decided
    assert decided.last_day == date(2026, 7, 15)


def test_art_4_17_lid_5_whether_an_exception_holds_is_asked() -> None:
    asked = penalty(replace(LATE, excepted=None), date(2026, 6, 16))
    assert [q.article for q in asked.questions] == ["art. 4:17 lid 5 Algemene wet bestuursrecht"]
    assert asked.euros == 23
    assert penalty(LATE, date(2026, 6, 16)).questions == ()
    assert penalty(replace(LATE, excepted=True), date(2026, 12, 1)).euros == 0


def test_art_4_17_lid_6_the_applicants_share_equally() -> None:
    assert penalty(replace(LATE, applicants=3), date(2026, 12, 1)).share == Decimal("480.67")


def test_woo_8_2_no_penalty_for_a_decision_under_the_woo() -> None:
    found = penalty(replace(LATE, under_woo=True), date(2026, 12, 1))
    assert (found.euros, found.days, found.share, found.first_day) == (0, 0, Decimal(0), None)
    assert found.receipt.explanation_nl == "Geen dwangsom: het is een besluit op grond van de Woo (art. 8.2 Woo)."


def test_a_notice_before_the_term_has_ended_has_no_effect() -> None:
    found = penalty(replace(LATE, notice=date(2026, 5, 29)), date(2026, 12, 1))
    assert found.euros == 0
    assert found.receipt.unconfirmed


def test_impossible_facts_are_errors_of_form() -> None:
    with pytest.raises(ImpossibleFactsError, match="-1 days in default"):
        penalty_amount(-1, NOTICE)
    with pytest.raises(ImpossibleFactsError, match="0 applicants"):
        replace(LATE, applicants=0)


@given(st.integers(0, 120))
def test_art_4_17_lid_1_never_more_than_for_42_days_and_never_less_the_next_day(later: int) -> None:
    """'een dwangsom voor elke dag dat het in gebreke is, doch voor ten hoogste 42 dagen'."""
    day = NOTICE + timedelta(days=later)
    today, tomorrow = penalty(LATE, day), penalty(LATE, day + timedelta(days=1))
    assert 0 <= today.euros <= tomorrow.euros <= 1442
    assert today.days <= 42

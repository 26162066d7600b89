"""Articles 61, 61a, 61b and 71 Gemeentewet: the mayor's terms."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from secretarie.law import (
    ImpossibleFactsError,
    dismissal_call,
    dismissal_window,
    mayors_residence,
    mayors_term,
    reappointment,
    recommendation,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def d(text: str) -> date:
    return date.fromisoformat(text)


def test_art_61_lid_1_and_61a_lid_1_six_years() -> None:
    assert mayors_term(d("2026-10-15")).last_day == d("2032-10-14")
    again = mayors_term(d("2026-10-15"), reappointed=True)
    assert again.receipt.norms[0].article == "art. 61a lid 1"


def test_art_61_lid_5_a_recommendation_within_four_months_not_extended() -> None:
    assert recommendation(d("2026-08-28")).last_day == d("2026-12-28")
    sunday = recommendation(d("2026-09-27"))
    assert (sunday.last_day, sunday.extended) == (d("2027-01-27"), False)
    assert recommendation(d("2026-08-27")).last_day == d("2026-12-27")  # a Sunday: longer than three months


def test_art_61a_lid_2_reappointment_in_october_is_recommended_by_1_june() -> None:
    assert reappointment(d("2026-10-15")).last_day == d("2026-06-01")
    assert reappointment(d("2026-10-01")).last_day == d("2026-06-01")
    assert reappointment(d("2027-05-31")).last_day == d("2027-01-01")  # a holiday: counted back, so never moved


def test_art_61b_lid_4_between_two_weeks_and_three_months_after_the_declaration() -> None:
    found = dismissal_window(d("2026-10-06"))
    assert (found.first, found.last) == (d("2026-10-20"), d("2027-01-06"))
    assert [found.holds(d(day)) for day in ("2026-10-19", "2026-10-20", "2027-01-06", "2027-01-07")] == [
        *(False, True),
        *(True, False),
    ]


def test_art_61b_lid_5_the_call_is_delivered_forty_eight_hours_before() -> None:
    found = dismissal_call(datetime(2026, 10, 26, 20, 0, tzinfo=AMSTERDAM))
    assert found.latest == datetime(2026, 10, 24, 21, 0, tzinfo=AMSTERDAM)  # the clock went back in between


def test_art_71_a_year_and_twice_a_year_more() -> None:
    assert mayors_residence(d("2026-09-01")).last_day == d("2027-08-31")
    extended = mayors_residence(d("2026-09-01"), 2)
    assert (extended.last_day, extended.receipt.norms[0].article) == (d("2029-08-31"), "art. 71 lid 3")
    for extensions in (3, -1):
        with pytest.raises(ImpossibleFactsError, match="at most 2"):
            mayors_residence(d("2026-09-01"), extensions)

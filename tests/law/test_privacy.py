"""Personal data (GDPR; terms by Regulation 1182/71)."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, NotInForceError, is_working_day
from secretarie.law.privacy import breach_until, request_until

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("received", "last_day"),
    [
        (date(2026, 9, 1), date(2026, 10, 1)),
        (date(2026, 8, 31), date(2026, 9, 30)),
        (date(2027, 1, 31), date(2027, 3, 1)),  # 28 February 2027 is a Sunday
        (date(2026, 9, 3), date(2026, 10, 5)),  # 3 October 2026 is a Saturday
    ],
)
def test_art_12_lid_3_a_month_to_answer(received: date, last_day: date) -> None:
    found = request_until(received)
    assert found.last_day == last_day
    assert {n.key for n in found.receipt.unconfirmed} == {"privacy.request", "privacy.terms"}


def test_art_12_lid_3_two_months_more_when_told_within_the_first() -> None:
    assert request_until(date(2026, 9, 1), extended_on=date(2026, 10, 1)).last_day == date(2026, 12, 1)
    assert request_until(date(2026, 8, 31), extended_on=date(2026, 8, 31)).last_day == date(2026, 11, 30)


@pytest.mark.parametrize("extended_on", [date(2026, 10, 2), date(2026, 8, 31)])
def test_art_12_lid_3_not_told_in_time_is_not_extended(extended_on: date) -> None:
    with pytest.raises(ImpossibleFactsError, match="extended on"):
        request_until(date(2026, 9, 1), extended_on=extended_on)


def test_art_33_seventy_two_hours_stand_still_for_nothing() -> None:
    aware = datetime(2026, 12, 24, 16, tzinfo=AMSTERDAM)
    found = breach_until(aware)
    assert found.until == datetime(2026, 12, 27, 16, tzinfo=AMSTERDAM)
    assert [q.code for q in found.questions] == ["privacy.risk", "privacy.high_risk"]
    assert breach_until(aware, notified=found.until).late is False


def test_art_33_a_late_notice_says_why() -> None:
    aware = datetime(2026, 10, 6, 9, tzinfo=AMSTERDAM)
    late = breach_until(aware, notified=datetime(2026, 10, 9, 9, 1, tzinfo=AMSTERDAM))
    assert late.late
    assert "te laat en moet zeggen waarom" in late.receipt.explanation_nl
    assert late.receipt.norms[-1].key == "privacy.breach_late"


def test_art_33_an_hour_is_an_hour_when_the_clocks_change() -> None:
    aware = datetime(2026, 10, 24, 12, tzinfo=AMSTERDAM)
    assert breach_until(aware).until == datetime(2026, 10, 27, 11, tzinfo=AMSTERDAM)


def test_art_33_impossible_moments() -> None:
    aware = datetime(2026, 10, 6, 9, tzinfo=AMSTERDAM)
    with pytest.raises(ImpossibleFactsError, match="aware since"):
        breach_until(aware, notified=aware - timedelta(minutes=1))
    with pytest.raises(ImpossibleFactsError, match="aware since"):
        breach_until(aware, notified=datetime(2026, 10, 7))  # noqa: DTZ001 - the fact that is refused
    with pytest.raises(ImpossibleFactsError, match="time zone"):
        breach_until(datetime(2026, 10, 7))  # noqa: DTZ001 - the fact that is refused
    with pytest.raises(NotInForceError):
        request_until(date(2018, 5, 24))


@given(st.dates(date(2018, 5, 25), date(2060, 12, 31)))
@settings(max_examples=40)
def test_art_12_lid_3_an_extension_never_shortens(received: date) -> None:
    """Article 12 lid 3 with article 3 lid 4 of Regulation 1182/71: never on a closed day."""
    plain, extended = request_until(received), request_until(received, extended_on=received)
    assert plain.last_day < extended.last_day
    assert is_working_day(plain.last_day)
    assert is_working_day(extended.last_day)

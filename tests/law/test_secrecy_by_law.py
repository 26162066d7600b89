"""Articles 23, 25 (old) and 89 Gemeentewet: what is secret by law, what lapses, how long one may be excluded."""

from datetime import date

import pytest

from secretarie.law import (
    ClosedMeeting,
    NotInForceError,
    excluded_until,
    lapses_unless_ratified,
    secret_by_law,
)

DAY = date(2026, 10, 6)


@pytest.mark.parametrize(("meeting", "secret"), [("council", True), ("council_committee", True), ("college", False)])
def test_art_23_lid_4_a_closed_meeting_of_the_council_is_secret_by_law_the_colleges_is_not(
    meeting: str, secret: bool
) -> None:
    assert secret_by_law(ClosedMeeting(meeting), DAY).holds == secret


def test_that_the_colleges_meeting_is_not_secret_is_a_reading() -> None:
    assert secret_by_law(ClosedMeeting.COLLEGE, DAY).receipt.unconfirmed


def test_art_25_lid_3_before_april_2023_secrecy_lapsed_without_ratification_since_then_it_does_not() -> None:
    assert lapses_unless_ratified(date(2023, 3, 31)).holds
    since = lapses_unless_ratified(date(2023, 4, 1))
    assert not since.holds
    assert since.receipt.explanation_nl == "De geheimhouding blijft (art. 89 lid 3 en 4 Gemeentewet)."


def test_art_89_lid_5_three_months_at_most_without_secret_information() -> None:
    found = excluded_until(date(2026, 10, 6))
    assert (found.last_day, found.extended) == (date(2027, 1, 6), False)


def test_closed_meetings_before_april_2023_are_not_judged() -> None:
    with pytest.raises(NotInForceError):
        secret_by_law(ClosedMeeting.COUNCIL, date(2023, 3, 31))

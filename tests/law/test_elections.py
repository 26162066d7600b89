"""The council election and the college after it (Kieswet; articles 18 and 35 to 41b Gemeentewet)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, NotInForceError, is_working_day
from secretarie.law.elections import (
    SittingCouncil,
    council_leaves,
    council_on,
    election,
    nomination_day,
    seat_acceptance,
)
from secretarie.law.formation import FormationStep, formation_steps, may_appoint_aldermen


def d(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("year", "registration", "nomination", "poll", "new_council"),
    [
        (2018, "2017-12-27", "2018-02-05", "2018-03-21", "2018-03-29"),  # 25 and 26 December move on: Z 12 lid 2
        (2022, "2021-12-20", "2022-01-31", "2022-03-16", "2022-03-24"),
        (2026, "2025-12-22", "2026-02-02", "2026-03-18", "2026-04-01"),
        (2030, "2029-12-24", "2030-02-04", "2030-03-20", "2030-04-03"),
    ],
)
def test_art_f_1_j_1_g_3_c_4_the_days_of_an_election(
    year: int, registration: str, nomination: str, poll: str, new_council: str
) -> None:
    found = election(year)
    days = (found.registration_until, found.nomination, found.poll, found.new_council)
    assert days == tuple(map(d, (registration, nomination, poll, new_council)))


def test_art_f_1_in_a_leap_year_the_window_is_a_day_later() -> None:
    assert nomination_day(2028) == d("2028-01-31")
    assert nomination_day(2044) == d("2044-02-01")
    assert nomination_day(2034) == d("2034-01-30")


def test_art_f_1_lid_3_a_decree_sets_a_working_day_of_the_week_before() -> None:
    found = election(2026, nomination=d("2026-01-29"))
    assert (found.nomination, found.poll) == (d("2026-01-29"), d("2026-03-14"))
    later = election(2026, nomination=d("2026-01-29"), poll_later=4)
    assert later.poll == d("2026-03-18")


@pytest.mark.parametrize(
    ("nomination", "poll_later"),
    [
        ("2026-02-03", 0),  # later than the regular Monday
        ("2026-01-25", 0),  # a Sunday
        ("2026-01-23", 0),  # more than a week before
        ("2026-01-29", 5),  # later than nomination came earlier
        ("2026-01-29", -1),
        ("2026-02-02", 1),
    ],
)
def test_art_f_1_lid_3_j_1_no_other_day_can_be_set(nomination: str, poll_later: int) -> None:
    with pytest.raises(ImpossibleFactsError):
        election(2026, nomination=d(nomination), poll_later=poll_later)


@pytest.mark.parametrize("year", [2027, 2028, 2029, 0, 10_000])
def test_art_c_4_there_is_no_regular_election_in_between(year: int) -> None:
    with pytest.raises(ImpossibleFactsError, match="no regular council election"):
        election(year)


def test_art_f_1_is_refused_before_its_first_value() -> None:
    with pytest.raises(NotInForceError):
        election(2014)


def test_the_calendar_of_2026_as_municipalities_published_it() -> None:
    fixtures = dict(election(2026).fixtures)
    assert fixtures == {
        "check": d("2026-02-03"),
        "repair_from": d("2026-02-04"),
        "repair_until": d("2026-02-05"),
        "numbering": d("2026-02-06"),
        "count": d("2026-03-19"),
        "result": d("2026-03-26"),
        "credentials": d("2026-03-31"),
    }
    assert list(fixtures.values()) == sorted(fixtures.values())
    assert election(2030).fixtures == ()


def test_art_c_4_lid_2_the_old_council_left_on_a_thursday_until_2023() -> None:
    assert (council_leaves(2018), council_leaves(2022)) == (d("2018-03-29"), d("2022-03-24"))
    assert (council_leaves(2026), council_leaves(2030)) == (d("2026-04-01"), d("2030-04-03"))


@pytest.mark.parametrize(
    ("on", "approved", "council"),
    [
        ("2026-03-31", 19, "old"),
        ("2026-04-01", 19, "new"),
        ("2026-04-01", 10, "new"),
        ("2026-04-01", 9, "old"),  # article V 15: more than half
        ("2026-04-20", 9, "old"),
        ("2026-04-01", 0, "old"),
    ],
)
def test_art_v_15_the_old_council_stays_until_more_than_half_the_credentials(
    on: str, approved: int, council: str
) -> None:
    found = council_on(d(on), 2026, seats=19, approved=approved)
    assert found.council == council
    expected = "art. V 15 lid 1 Kieswet" if on >= "2026-04-01" and council == "old" else "art. 18 Gemeentewet"
    assert found.receipt.explanation_nl.endswith(f"({expected}).")


@pytest.mark.parametrize(("seats", "approved"), [(0, 0), (19, 20), (19, -1)])
def test_art_v_15_impossible_credentials(seats: int, approved: int) -> None:
    with pytest.raises(ImpossibleFactsError, match="credentials approved"):
        council_on(d("2026-04-01"), 2026, seats=seats, approved=approved)


def test_art_18_half_of_an_even_number_is_not_more_than_half() -> None:
    assert council_on(d("2026-04-01"), 2026, seats=20, approved=10).council is SittingCouncil.OLD


def test_art_37_before_1_april_2026_the_council_cannot_appoint() -> None:
    old = council_on(d("2026-03-25"), 2026, seats=19, approved=19)
    refused = may_appoint_aldermen(old, d("2026-03-25"))
    assert [(o.code, o.ground) for o in refused.obstacles] == [("formation.old-council", "art. 37 Gemeentewet")]
    new = council_on(d("2026-04-01"), 2026, seats=19, approved=19)
    assert may_appoint_aldermen(new, d("2026-04-01")).allowed


def test_art_39_a_vacancy_in_the_old_college_is_filled_by_the_old_council() -> None:
    old = council_on(d("2026-02-10"), 2026, seats=19, approved=0)
    assert may_appoint_aldermen(old, d("2026-02-10"), for_vacancy=True).allowed


@pytest.mark.parametrize(
    ("notified", "midterm", "last"),
    [
        ("2026-03-27", False, "2026-04-07"),  # Monday 6 April is Easter Monday
        ("2026-03-26", False, "2026-04-07"),  # Sunday 5 April is Easter
        ("2026-03-23", False, "2026-04-02"),
        ("2026-09-01", True, "2026-09-29"),
        ("2026-09-05", True, "2026-10-05"),  # Saturday 3 October
    ],
)
def test_art_v_2_ten_days_to_accept_and_28_midterm(notified: str, midterm: bool, last: str) -> None:
    assert seat_acceptance(d(notified), midterm=midterm).last_day == d(last)


def test_formation_from_hearing_the_mayor_to_public_positions() -> None:
    found = formation_steps([FormationStep.MAYOR_HEARD, FormationStep.APPOINTED], d("2026-05-01"))
    assert found.missing == ("time_norms", "vog", "accepted", "oath", "positions_public")
    assert formation_steps(list(FormationStep), d("2026-05-01")).complete
    with pytest.raises(NotInForceError):
        formation_steps([], d("2022-05-01"))


@given(st.integers(0, 60).map(lambda n: 2018 + 4 * n))
def test_art_f_1_and_j_1_monday_and_the_wednesday_44_days_later(year: int) -> None:
    """Article F 1: a Monday; J 1: the 44th day after; G 3 and Z 12: never a closed day, at most 42 days before."""
    found = election(year)
    assert found.nomination.isoweekday() == 1
    assert found.poll - found.nomination == timedelta(days=44)
    assert is_working_day(found.registration_until)
    assert found.nomination - timedelta(days=42) <= found.registration_until < found.nomination
    assert found.poll < found.new_council <= found.poll + timedelta(days=14)

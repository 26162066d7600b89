"""Redivision of municipalities (Wet algemene regels herindeling)."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, NotInForceError, is_working_day
from secretarie.law.redivision import (
    PopulationShift,
    draft_inspection,
    kind_of_change,
    municipal_route,
    provincial_route,
    redivision_date,
    under_supervision,
)
from secretarie.law.redivision_election import bill_in_force_by, interim_election, regular_election, stand_in
from secretarie.law.redivision_transfer import RedivisionAsset, secretary_at_redivision, splitting, transfer_days


def d(text: str) -> date:
    return date.fromisoformat(text)


DAY = d("2026-10-01")


@pytest.mark.parametrize(
    ("inhabitants", "gained", "lost", "change"),
    [
        (30_000, 3_000, 0, "redivision"),
        (30_000, 2_999, 0, "border_correction"),
        (30_000, 0, 3_000, "redivision"),
        (30_000, 3_500, 1_000, "border_correction"),  # set off against each other
        (30_000, 0, 0, "border_correction"),
        (15, 1, 0, "border_correction"),
        (15, 2, 0, "redivision"),  # 1.5 is a tenth
    ],
)
def test_art_1_a_tenth_of_the_inhabitants_makes_it_a_redivision(
    inhabitants: int, gained: int, lost: int, change: str
) -> None:
    found = kind_of_change([PopulationShift(100_000, lost=10), PopulationShift(inhabitants, gained, lost)], DAY)
    assert found.change == change
    assert found.made_by == (("law",) if change == "redivision" else ("councils", "provincial_council", "order", "law"))


def test_art_1_abolishing_a_municipality_is_a_redivision_whatever_its_size() -> None:
    found = kind_of_change([PopulationShift(900, gained=1)], DAY, founds_or_abolishes=True)
    assert found.receipt.explanation_nl == "Dit is een herindeling (art. 3 lid 1 Wet algemene regels herindeling)."


@pytest.mark.parametrize(
    "shifts",
    [
        [],
        [PopulationShift(0)],
        [PopulationShift(10, lost=11)],
        [PopulationShift(10, gained=-1)],
        [PopulationShift(10, lost=-1)],
    ],
)
def test_art_1_impossible_numbers(shifts: list[PopulationShift]) -> None:
    with pytest.raises(ImpossibleFactsError, match="inhabitants, gained and lost"):
        kind_of_change(shifts, DAY)


@pytest.mark.parametrize(
    ("in_force", "effect"),
    [("2026-12-31", "2027-01-01"), ("2027-01-01", "2028-01-01"), ("2026-01-02", "2027-01-01")],
)
def test_art_1_the_date_is_1_january_after_entry_into_force(in_force: str, effect: str) -> None:
    assert redivision_date(d(in_force)) == d(effect)


def test_art_5_eight_weeks_from_1_september_2026_end_on_26_october_the_day_counted() -> None:
    found = draft_inspection(d("2026-09-01"))
    assert found.last_day == d("2026-10-26")
    assert "tot en met maandag 26 oktober 2026" in found.receipt.explanation_nl


def test_art_5_an_inspection_that_would_end_on_sunday_ends_on_monday() -> None:
    assert draft_inspection(d("2026-08-31")).last_day == d("2026-10-26")


def test_art_6_the_minister_has_four_months() -> None:
    route = municipal_route(d("2026-09-01"), advice_received=d("2026-12-01"))
    assert [s.code for s in route.steps] == ["inspection", "to_cabinet"]
    assert route.last_day("to_cabinet") == d("2027-04-01")
    assert [s.code for s in municipal_route(d("2026-09-01")).steps] == ["inspection"]


def test_art_8_the_provinces_chain_from_its_own_last_days() -> None:
    route = provincial_route(d("2026-01-15"))
    assert {s.code: s.last_day for s in route.steps} == {
        "talks": d("2026-07-15"),
        "draft": d("2026-10-15"),
        "inspection_starts": d("2026-10-29"),
        "inspection": d("2026-12-23"),
        "council_view": d("2027-01-15"),
        "adoption": d("2027-05-15"),
    }


def test_art_8_the_chain_follows_what_happened() -> None:
    route = provincial_route(
        d("2026-01-15"),
        talks_ended=d("2026-03-02"),
        draft_received=d("2026-05-11"),
        inspection_opened=d("2026-05-18"),
        advice_received=d("2026-11-02"),
    )
    assert route.last_day("draft") == d("2026-06-02")
    assert route.last_day("inspection") == d("2026-07-13")  # Sunday the 12th runs on
    assert route.last_day("council_view") == d("2026-08-11")
    assert route.last_day("adoption") == d("2026-12-11")
    assert route.last_day("to_cabinet") == d("2027-03-02")
    assert "overleg uiterlijk woensdag 15 juli 2026 (art. 8 lid 1" in route.receipt.explanation_nl


def test_art_8_steps_come_in_their_order() -> None:
    with pytest.raises(ImpossibleFactsError, match="not in this order"):
        provincial_route(d("2026-01-15"), talks_ended=d("2026-01-14"))
    with pytest.raises(ImpossibleFactsError, match="not in this order"):
        municipal_route(d("2026-09-01"), advice_received=d("2026-08-31"))


@pytest.mark.parametrize(
    ("on", "lifted", "under"),
    [
        ("2026-02-28", None, False),
        ("2026-03-01", None, True),
        ("2026-12-31", None, True),
        ("2027-01-01", None, False),
        ("2026-06-01", "2026-06-01", False),
        ("2026-05-31", "2026-06-01", True),
        ("2027-02-01", "2027-06-01", False),
    ],
)
def test_art_21_supervision_from_the_draft_until_the_date(on: str, lifted: str | None, under: bool) -> None:
    found, told = under_supervision(d("2026-03-01"), d("2027-01-01"), d(on), lifted=d(lifted) if lifted else None)
    assert (found, told.outcome) == (under, "supervised" if under else "free")


def test_art_21_impossible_days() -> None:
    with pytest.raises(ImpossibleFactsError, match="redivided on"):
        under_supervision(d("2027-01-01"), d("2027-01-01"), DAY)
    with pytest.raises(ImpossibleFactsError, match="not in this order"):
        under_supervision(d("2026-03-01"), d("2027-01-01"), DAY, lifted=d("2026-02-01"))


@pytest.mark.parametrize(
    ("redivided", "nomination", "poll", "first_meeting"),
    [
        ("2027-01-01", "2026-10-05", "2026-11-18", "2027-01-04"),
        ("2026-01-01", "2025-10-06", "2025-11-19", "2026-01-05"),  # 2 January 2026 was equated
        ("2029-01-01", "2028-10-09", "2028-11-22", "2029-01-02"),
    ],
)
def test_art_55_interim_election_in_october(redivided: str, nomination: str, poll: str, first_meeting: str) -> None:
    found = interim_election(d(redivided))
    assert (found.nomination, found.poll, found.first_meeting) == (d(nomination), d(poll), d(first_meeting))
    assert found.old_council_leaves == d(redivided)


def test_art_55_the_province_may_move_it_but_not_past_the_date() -> None:
    assert interim_election(d("2027-01-01"), nomination=d("2026-11-16")).poll == d("2026-12-30")
    with pytest.raises(ImpossibleFactsError, match="not before the date of redivision"):
        interim_election(d("2027-01-01"), nomination=d("2026-11-18"))
    with pytest.raises(ImpossibleFactsError, match="is a 1 January"):
        interim_election(d("2027-01-02"))


@pytest.mark.parametrize(("approved", "needed"), [(0, True), (9, True), (10, False), (19, False)])
def test_art_53_stand_in_until_more_than_half_the_credentials_are_final(approved: int, needed: bool) -> None:
    found = stand_in(19, approved, d("2027-01-01"))
    assert found.stands_in is needed
    assert ("geen uitstel" in found.receipt.explanation_nl) is needed


@pytest.mark.parametrize(("seats", "approved"), [(0, 0), (19, 20), (19, -1)])
def test_art_53_impossible_credentials(seats: int, approved: int) -> None:
    with pytest.raises(ImpossibleFactsError, match="credentials final"):
        stand_in(seats, approved, d("2027-01-01"))


@pytest.mark.parametrize(
    ("redivided", "held"),
    [("2027-01-01", True), ("2028-01-01", False), ("2029-01-01", False), ("2030-01-01", False), ("2031-01-01", True)],
)
def test_art_56e_dates_from_2028_to_2030_skip_the_election_of_2030(redivided: str, held: bool) -> None:
    assert regular_election(d("2030-03-20"), redivided=d(redivided)).held is held


def test_art_56e_exactly_three_years_before_is_within_three_years() -> None:
    assert not regular_election(d("2030-03-20"), redivided=d("2027-03-20")).held
    assert regular_election(d("2030-03-20"), redivided=d("2027-03-19")).held


@pytest.mark.parametrize(
    ("filed", "held"),
    [("2029-09-30", True), ("2029-10-01", False), ("2029-12-31", False), ("2030-01-01", True), ("2028-11-01", True)],
)
def test_art_56b_a_bill_filed_in_the_last_quarter_skips_the_election(filed: str, held: bool) -> None:
    found = regular_election(d("2030-03-20"), bill_filed=d(filed))
    assert found.held is held
    assert found.council_stays_until == (None if held else d("2031-01-01"))


def test_art_56d_the_law_must_be_in_force_by_that_thursday() -> None:
    assert bill_in_force_by(2030) == d("2030-09-19")


def test_an_election_without_redivision_is_held() -> None:
    assert regular_election(d("2030-03-20")).receipt.outcome == "held"


def test_art_28_to_43a_days_after_the_date() -> None:
    found = transfer_days(d("2027-01-01"))
    assert {s.code: s.last_day for s in found.steps} == {
        "ombudsman": d("2027-01-15"),
        "committees": d("2027-02-01"),
        "property_tax": d("2027-04-01"),
        "joint_arrangements": d("2027-07-01"),
        "bylaws": d("2029-01-01"),
        "environment_plan": d("2032-01-01"),
    }
    assert found.last_day("bylaws") == d("2029-01-01")
    assert [s.last_day for s in found.steps] == sorted(s.last_day for s in found.steps)


def test_art_31_the_month_for_committees_is_extended() -> None:
    assert transfer_days(d("2026-01-01")).last_day("committees") == d("2026-02-02")  # the first is a Sunday


def test_art_34_one_environment_plan_only_since_2024() -> None:
    assert "environment_plan" not in {s.code for s in transfer_days(d("2023-01-01")).steps}


def test_art_59_and_60_the_secretary_goes_by_law_and_a_temporary_one_comes_by_1_december() -> None:
    found = secretary_at_redivision(d("2027-01-01"))
    assert (found.designation_ends, found.contract_ends) == (d("2027-01-01"), d("2026-12-31"))
    assert found.temporary_by == d("2026-12-01")
    assert [n.key for n in found.receipt.norms][:2] == ["redivision.secretary", "redivision.temporary_secretary"]


def test_art_59_before_2020_the_secretary_was_discharged_by_law() -> None:
    found = secretary_at_redivision(d("2019-01-01"))
    assert found.contract_ends is None
    assert {n.key for n in found.receipt.unconfirmed} == {"redivision.secretary", "redivision.staff"}


A, B = "Boskamp", "Zandhoven"


def test_art_44_all_to_one_municipality_needs_few_names() -> None:
    found = splitting([A], {}, d("2027-01-01"))
    assert dict(found.takes)[RedivisionAsset.STAFF] == A
    assert [o.about for o in found.obstacles] == ["taxes", "utilities", "joint_arrangements", "rules_of_order"]
    assert found.obstacles[0].ground == "art. 39 lid 2 Wet algemene regels herindeling"


def test_art_44_57_70_to_several_the_scheme_names_who_takes_what() -> None:
    named = {RedivisionAsset.RIGHTS: A, RedivisionAsset.ARCHIVES: B}
    found = splitting([A, B], named, d("2027-01-01"))
    takes = dict(found.takes)
    assert (takes[RedivisionAsset.STAFF], takes[RedivisionAsset.ARCHIVES]) == (A, B)
    assert "persons_register" in [o.about for o in found.obstacles]
    assert splitting([A, B], dict.fromkeys(RedivisionAsset, A), d("2027-01-01")).receipt.outcome == "complete"


def test_art_44_nobody_named_and_nobody_possible() -> None:
    found = splitting([A, B], {}, d("2027-01-01"))
    assert found.takes == ()
    assert len(found.obstacles) == len(RedivisionAsset)
    with pytest.raises(ImpossibleFactsError, match="no territory to Elders"):
        splitting([A], {RedivisionAsset.RIGHTS: "Elders"}, d("2027-01-01"))
    with pytest.raises(ImpossibleFactsError, match="no territory to anybody"):
        splitting([], {}, d("2027-01-01"))
    with pytest.raises(NotInForceError):
        splitting([A], {}, d("2014-01-01"))


@given(st.integers(2020, 2060))
@settings(max_examples=30)
def test_art_55_and_56_the_poll_lies_before_and_the_first_meeting_after_the_date(year: int) -> None:
    """Article 55 lid 2: a Monday from 5 to 11 October; article 56 lid 3: the first working day after."""
    found = interim_election(date(year, 1, 1))
    assert date(year - 1, 10, 5) <= found.nomination <= date(year - 1, 10, 11)
    assert found.nomination.isoweekday() == 1
    assert found.poll < date(year, 1, 1) < found.first_meeting
    assert is_working_day(found.first_meeting)


@given(st.dates(d("2020-01-01"), d("2060-12-31")))
@settings(max_examples=40)
def test_art_5_nobody_has_less_than_eight_weeks(opened: date) -> None:
    """Article 5 lid 2: during eight weeks, the first day counted; never ending on a closed day."""
    last = draft_inspection(opened).last_day
    assert last - opened >= timedelta(weeks=8) - timedelta(days=1)
    assert is_working_day(last)

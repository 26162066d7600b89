"""Algemene termijnenwet: extension, short terms, holidays, what it does not cover."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import (
    ImpossibleFactsError,
    NotInForceError,
    Term,
    Unit,
    counted_back,
    deadline,
    extend,
    hours_after,
    is_working_day,
    public_holidays,
    weeks_from_day_after,
    working_days_after,
)

DAYS, WEEKS, MONTHS, YEARS = Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS


def d(text: str) -> date:
    return date.fromisoformat(text)


def test_art_3_holidays_of_2026() -> None:
    expected = "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26"
    assert [f"{day:%m-%d}" for day in public_holidays(2026)] == expected.split()


def test_art_3_holidays_of_2027() -> None:
    expected = "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26"
    assert [f"{day:%m-%d}" for day in public_holidays(2027)] == expected.split()


def test_art_3_kings_day_moves_from_sunday_to_26_april() -> None:
    assert public_holidays(2031)[d("2031-04-26")] == "Koningsdag"
    assert d("2031-04-27") not in public_holidays(2031)


def test_art_3_two_holidays_on_one_day_are_both_named() -> None:
    assert public_holidays(2016)[d("2016-05-05")] == "Bevrijdingsdag en Hemelvaartsdag"


@pytest.mark.parametrize("year", range(2011, 2041))
def test_art_3_every_year_has_the_acts_holidays(year: int) -> None:
    """The library against the Act: 5 May every year, Good Friday equated, nothing that the Act does not name."""
    named = " en ".join(public_holidays(year).values())
    acts = ["Nieuwjaarsdag", "Goede vrijdag", "Tweede paasdag", "Bevrijdingsdag", "Hemelvaartsdag"]
    acts += ["Tweede pinksterdag", "Eerste kerstdag", "Tweede kerstdag"]
    acts += ["Koningsdag"] if year >= 2014 else ["Koninginnedag"]
    assert sorted(named.split(" en ")) == sorted(acts)
    assert date(year, 5, 5) in public_holidays(year)


def test_art_3_lid_3_a_day_equated_by_royal_decree_is_no_working_day() -> None:
    assert not is_working_day(d("2026-01-02"))
    assert d("2026-01-02") not in public_holidays(2026)


@pytest.mark.parametrize(
    ("number", "unit", "after", "counted", "last"),
    [
        (6, WEEKS, "2026-03-16", "2026-04-27", "2026-04-28"),
        # 15 May 2026 is equated by royal decree (art. 3 lid 3); without the decree it would have been the 15th itself
        (6, WEEKS, "2026-04-02", "2026-05-14", "2026-05-18"),
        (6, WEEKS, "2026-11-13", "2026-12-25", "2026-12-28"),
        (4, WEEKS, "2026-12-04", "2027-01-01", "2027-01-04"),
        (4, WEEKS, "2026-03-30", "2026-04-27", "2026-04-28"),  # Woo 4.4
        (8, WEEKS, "2026-11-20", "2027-01-15", "2027-01-15"),  # Awb 4:13
        (6, WEEKS, "2026-04-28", "2026-06-09", "2026-06-09"),  # Awb 7:10
        (12, WEEKS, "2026-04-28", "2026-07-21", "2026-07-21"),  # Awb 7:10, with a committee
        (2, WEEKS, "2027-01-05", "2027-01-19", "2027-01-19"),  # Woo 3.3 lid 4
        (10, DAYS, "2026-04-01", "2026-04-11", "2026-04-13"),  # Gw 40
        (1, MONTHS, "2026-03-10", "2026-04-10", "2026-04-10"),  # Gw 43
        (1, MONTHS, "2027-01-31", "2027-02-28", "2027-03-01"),  # the shorter month's last day, a Sunday
    ],
)
def test_art_1_lid_1_a_term_ending_on_a_closed_day_runs_on(
    number: int, unit: Unit, after: str, counted: str, last: str
) -> None:
    found = deadline(Term(number, unit), d(after))
    assert (found.counted, found.last_day) == (d(counted), d(last))
    assert found.extended == (counted != last)


def test_art_2_three_days_from_good_friday_end_on_wednesday() -> None:
    found = deadline(Term(3, DAYS), d("2026-04-02"))
    assert found.counted == d("2026-04-05")
    assert found.last_day == d("2026-04-08")
    assert found.receipt.norms[0].ground == "art. 2 Algemene termijnenwet"


def test_art_2_two_days_need_no_two_working_days() -> None:
    assert deadline(Term(2, DAYS), d("2026-04-02")).last_day == d("2026-04-07")


@pytest.mark.parametrize(("number", "unit"), [(13, WEEKS), (91, DAYS), (4, MONTHS), (1, YEARS)])
def test_art_4_a_longer_term_is_not_extended(number: int, unit: Unit) -> None:
    ends_on_sunday = next(
        found
        for n in range(800)
        if (found := deadline(Term(number, unit), d("2026-01-01") + timedelta(days=n))).counted.weekday() == 6
    )
    assert not ends_on_sunday.extended
    assert ends_on_sunday.receipt.norms[0].ground == "art. 4 onder a Algemene termijnenwet"


@pytest.mark.parametrize(("number", "unit"), [(12, WEEKS), (90, DAYS), (3, MONTHS)])
def test_art_4_up_to_the_limit_the_act_applies(number: int, unit: Unit) -> None:
    assert all(
        is_working_day(deadline(Term(number, unit), d("2026-06-01") + timedelta(days=n)).last_day) for n in range(14)
    )


def test_art_4_entry_into_force_is_not_extended() -> None:
    found = deadline(Term(8, DAYS), d("2026-10-02"), act_applies=False)
    assert found.last_day == d("2026-10-10")
    assert found.last_day.weekday() == 5
    assert found.receipt.norms[0].ground == "art. 4 en 5 Algemene termijnenwet"


def test_art_1_lid_2_twelve_weeks_before_2_july_2027_is_9_april() -> None:
    found = counted_back(Term(12, WEEKS), d("2027-07-02"))
    assert found.last_day == d("2027-04-09")
    assert "zonder verschuiving (art. 1 lid 2" in found.receipt.explanation_nl


def test_art_1_lid_2_counted_back_is_never_moved_from_a_closed_day() -> None:
    assert counted_back(Term(1, WEEKS), d("2026-05-12")).last_day == d("2026-05-05")
    assert counted_back(Term(2, YEARS), d("2028-02-29")).last_day == d("2026-02-28")


def test_weeks_end_on_the_same_weekday_and_short_cuts_agree() -> None:
    assert weeks_from_day_after(d("2026-03-16"), 6) == d("2026-04-28")
    assert deadline(Term(6, WEEKS), d("2026-03-16")).counted.weekday() == d("2026-03-16").weekday()


def test_extend_leaves_a_working_day_and_moves_a_closed_one() -> None:
    assert extend(d("2026-10-06")) == d("2026-10-06")
    assert extend(d("2026-12-25")) == d("2026-12-28")


def test_working_days_of_a_house_rule_skip_weekend_and_holidays() -> None:
    assert working_days_after(d("2026-10-06"), 2) == d("2026-10-08")
    assert working_days_after(d("2026-04-02"), 1) == d("2026-04-07")
    assert working_days_after(d("2026-04-02"), 0) == d("2026-04-02")


def test_art_4_hours_are_hours_also_when_the_clock_changes() -> None:
    amsterdam = ZoneInfo("Europe/Amsterdam")
    friday = datetime(2026, 10, 24, 12, tzinfo=amsterdam)
    assert hours_after(friday, 24) == datetime(2026, 10, 25, 11, tzinfo=amsterdam)
    with pytest.raises(ImpossibleFactsError):
        hours_after(datetime(2026, 10, 24, 12), 24)  # noqa: DTZ001  # the naive moment is what is refused


def test_a_term_is_at_least_one() -> None:
    with pytest.raises(ImpossibleFactsError):
        Term(0, DAYS)


def test_the_receipt_shows_what_is_not_known_yet() -> None:
    assert not deadline(Term(6, WEEKS), d("2026-03-16")).receipt.unconfirmed
    assert deadline(Term(6, WEEKS), d("2030-03-16")).receipt.unconfirmed


def test_the_receipt_reads_in_both_languages() -> None:
    receipt = deadline(Term(6, WEEKS), d("2026-03-16")).receipt
    assert receipt.explanation_nl == (
        "Een termijn van 6 weken na maandag 16 maart 2026 eindigt op maandag 27 april 2026, "
        "verlengd tot en met dinsdag 28 april 2026 "
        "(art. 1 lid 1 Algemene termijnenwet)."
    )
    assert receipt.explanation_en.startswith(
        "A term of 6 weeks after Monday 16 March 2026 ends on Monday 27 April 2026, extended"
    )
    assert Term(1, YEARS).nl == "1 jaar"
    assert Term(1, DAYS).en == "1 day"


def test_before_the_act_as_read_nothing_is_computed() -> None:
    with pytest.raises(NotInForceError):
        deadline(Term(6, WEEKS), d("2010-01-01"))


covered = st.one_of(
    st.builds(Term, st.integers(1, 90), st.just(DAYS)),
    st.builds(Term, st.integers(1, 12), st.just(WEEKS)),
    st.builds(Term, st.integers(1, 3), st.just(MONTHS)),
)
days = st.dates(date(2011, 1, 1), date(2040, 12, 31))


@given(covered, days)
def test_art_1_lid_1_a_term_never_ends_on_a_closed_day(term: Term, after: date) -> None:
    """'tot en met de eerstvolgende dag die niet een zaterdag, zondag of algemeen erkende feestdag is'."""
    found = deadline(term, after)
    assert is_working_day(found.last_day)
    assert found.last_day >= found.counted


@given(covered, days)
def test_art_2_a_term_of_three_days_holds_two_working_days(term: Term, after: date) -> None:
    """'dat daarin ten minste twee dagen voorkomen die niet een zaterdag, zondag of algemeen erkende feestdag zijn'."""
    found = deadline(term, after)
    if (found.counted - after).days >= 3:
        within = (after + timedelta(days=n) for n in range(1, (found.last_day - after).days + 1))
        assert sum(map(is_working_day, within)) >= 2


@given(st.one_of(covered, st.builds(Term, st.integers(1, 20), st.sampled_from(Unit))), days)
def test_a_later_start_never_gives_an_earlier_end(term: Term, after: date) -> None:
    """Art. 1 and 2: extension moves an end to a later day, never past that of a later start."""
    assert deadline(term, after).last_day <= deadline(term, after + timedelta(days=1)).last_day


@given(st.builds(Term, st.integers(1, 60), st.sampled_from(Unit)), days)
def test_art_1_lid_2_counting_back_ignores_the_calendar(term: Term, before: date) -> None:
    """'Het vorige lid geldt niet voor termijnen, bepaald door terugrekening vanaf een tijdstip of een gebeurtenis.'"""
    assert counted_back(term, before).last_day < before
    assert not counted_back(term, before).extended

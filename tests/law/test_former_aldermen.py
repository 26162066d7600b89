"""The benefit of a former alderman (Appa, every value unconfirmed)."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, NotInForceError
from secretarie.law.former_aldermen import benefit, benefit_paid

LEFT = date(2026, 5, 1)
PENSION = date(2045, 1, 1)


@pytest.mark.parametrize(
    ("served_from", "months", "last_day"),
    [
        (date(2021, 5, 1), 38, date(2029, 7, 1)),  # five years
        (date(2025, 3, 1), 24, date(2028, 5, 1)),  # fourteen months
        (date(2026, 3, 1), 6, date(2026, 11, 1)),  # two months
        (date(2026, 2, 2), 6, date(2026, 11, 1)),  # a day short of three months
        (date(2026, 2, 1), 24, date(2028, 5, 1)),  # three months
        (date(2024, 5, 2), 24, date(2028, 5, 1)),  # a day short of two years
        (date(2024, 5, 1), 24, date(2028, 5, 1)),  # two years
        (date(2023, 11, 1), 30, date(2028, 11, 1)),  # two years and a half
        (date(2023, 10, 22), 30, date(2028, 11, 10)),  # and some days
        (date(2023, 3, 1), 38, date(2029, 7, 1)),  # three years and two months
        (date(2023, 2, 28), 38, date(2029, 7, 1)),
        (date(2026, 5, 1), 6, date(2026, 11, 1)),  # left on the first day
    ],
)
def test_art_132_length_by_service(served_from: date, months: int, last_day: date) -> None:
    found = benefit(served_from, LEFT, PENSION)
    assert (found.months, found.last_day) == (months, last_day)
    assert found.receipt.unconfirmed


def test_art_132_it_ends_when_the_pension_begins() -> None:
    found = benefit(date(2021, 5, 1), LEFT, date(2027, 1, 1))
    assert (found.months, found.last_day, found.higher_until) == (7, date(2026, 12, 31), date(2026, 12, 31))
    none = benefit(date(2021, 5, 1), LEFT, date(2026, 5, 1))
    assert (none.months, none.last_day, none.higher_until, none.job_search_from) == (0, None, None, None)
    assert none.receipt.explanation_nl.startswith("Er is geen uitkering")
    assert not none.runs_on(date(2026, 6, 1), LEFT)


def test_art_132_ten_of_twelve_years_close_to_the_pension_run_on_to_it() -> None:
    found = benefit(date(2014, 5, 1), LEFT, date(2031, 5, 1), ten_of_twelve=True)
    assert found.last_day == date(2031, 4, 30)
    early = benefit(date(2014, 5, 1), LEFT, date(2031, 5, 2), ten_of_twelve=True)
    assert early.last_day == date(2029, 7, 1)


def test_art_132_job_search_after_three_months_and_the_first_year_is_higher() -> None:
    found = benefit(date(2021, 5, 1), LEFT, PENSION)
    assert (found.higher_until, found.job_search_from) == (date(2027, 5, 1), date(2026, 8, 2))
    assert found.runs_on(date(2026, 5, 2), LEFT)
    assert not found.runs_on(LEFT, LEFT)
    assert not found.runs_on(date(2029, 7, 2), LEFT)


@pytest.mark.parametrize(
    ("pay", "income", "day", "paid"),
    [
        ("10000", "0", date(2027, 5, 1), "8000"),
        ("10000", "0", date(2027, 5, 2), "7000"),
        ("10000", "2000", date(2026, 6, 1), "8000"),
        ("10000", "2500", date(2026, 6, 1), "7500"),
        ("10000", "10000", date(2026, 6, 1), "0"),
        ("10000", "12000", date(2026, 6, 1), "0"),
        ("0", "0", date(2026, 6, 1), "0"),
    ],
)
def test_art_133_134_eighty_then_seventy_per_cent_less_what_exceeds_the_pay(
    pay: str, income: str, day: date, paid: str
) -> None:
    found, told = benefit_paid(Decimal(pay), Decimal(income), LEFT, day)
    assert found == Decimal(paid)
    assert told.norms[1].key == "appa.offset"


def test_art_133_amounts_are_written_as_dutch_readers_write_them() -> None:
    _, told = benefit_paid(Decimal("10000.50"), Decimal(0), LEFT, date(2026, 6, 1))
    assert told.explanation_nl.startswith("De uitkering is € 8.000,40 bij een bezoldiging van € 10.000,50 en ")


def test_art_132_impossible_and_unknown() -> None:
    with pytest.raises(ImpossibleFactsError, match="served from"):
        benefit(date(2026, 5, 2), LEFT, PENSION)
    with pytest.raises(NotInForceError):
        benefit(date(2010, 5, 1), date(2014, 5, 1), PENSION)


@pytest.mark.parametrize(("pay", "income", "day"), [("-1", "0", PENSION), ("1", "-1", PENSION), ("1", "0", LEFT)])
def test_art_133_impossible_amounts(pay: str, income: str, day: date) -> None:
    with pytest.raises(ImpossibleFactsError, match="pay"):
        benefit_paid(Decimal(pay), Decimal(income), LEFT, day)


@given(st.dates(date(2000, 1, 1), LEFT), st.dates(date(2000, 1, 1), LEFT))
@settings(max_examples=60)
def test_art_132_who_served_longer_never_gets_less(one: date, other: date) -> None:
    """Article 132: at most three years and two months; longer service never gives a shorter benefit."""
    longer, shorter = benefit(min(one, other), LEFT, PENSION), benefit(max(one, other), LEFT, PENSION)
    assert longer.last_day is not None
    assert shorter.last_day is not None
    assert shorter.last_day <= longer.last_day <= date(2029, 7, 1)

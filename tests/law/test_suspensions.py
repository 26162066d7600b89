"""Article 4:15 Awb and 4.4 Woo: how long a term stands still."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, Suspension, due_suspended, is_working_day, norm
from secretarie.law.suspensions import longer_by

START, LAST = date(2026, 9, 1), date(2026, 10, 27)


def still(told: str, ended: str, *, last_day_too: bool = False) -> Suspension:
    return Suspension(date.fromisoformat(told), date.fromisoformat(ended), last_day_too)


def test_awb_4_15_from_the_day_after_the_invitation_up_to_the_day_it_is_completed() -> None:
    assert longer_by(START, LAST, [still("2026-09-07", "2026-09-14")]) == 6


def test_woo_4_4_lid_3_the_last_day_counts_too() -> None:
    assert longer_by(START, LAST, [still("2026-09-07", "2026-09-14", last_day_too=True)]) == 7


def test_awb_4_15_one_day_is_told_as_one_day() -> None:
    rule = norm("decision.reasonable_term", date(2026, 9, 1))
    found = due_suspended(rule, START, [still("2026-09-07", "2026-09-09")], nl="Klaar op {day}", en="Ready on {day}")
    assert "; de termijn stond 1 dag stil (" in found.receipt.explanation_nl
    assert "; the term stood still for 1 day (" in found.receipt.explanation_en


def test_answered_on_the_day_itself_suspends_nothing() -> None:
    assert longer_by(START, LAST, [still("2026-09-07", "2026-09-07")]) == 0


def test_overlapping_suspensions_count_once() -> None:
    assert longer_by(START, LAST, [still("2026-09-07", "2026-09-14"), still("2026-09-10", "2026-09-16")]) == 8


def test_after_the_term_has_ended_nothing_is_suspended_any_more() -> None:
    assert longer_by(START, LAST, [still("2026-10-27", "2026-11-10")]) == 0
    assert longer_by(START, LAST, [still("2026-10-20", "2026-11-10")]) == 20
    assert longer_by(START, LAST, [still("2026-10-26", "2026-11-10")]) == 14


def test_before_the_term_runs_there_is_nothing_to_suspend() -> None:
    assert longer_by(START, LAST, [still("2026-08-20", "2026-09-03")]) == 1


def test_a_suspension_does_not_end_before_it_begins() -> None:
    with pytest.raises(ImpossibleFactsError, match="ended before"):
        still("2026-09-14", "2026-09-07")


days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
lengths = st.integers(0, 60)


@given(days, days, lengths, lengths)
def test_a_longer_suspension_never_gives_an_earlier_end(after: date, told: date, length: int, more: int) -> None:
    """4:15: 'De termijn voor het geven van een beschikking wordt opgeschort': longer, never shorter."""
    rule = norm("decision.reasonable_term", date(2026, 1, 1))
    short, long = (Suspension(told, told + timedelta(days=n)) for n in (length, length + more))
    ends = [due_suspended(rule, after, s, nl="{day}", en="{day}").last_day for s in ([], [short], [long])]
    assert ends == sorted(ends)
    assert all(map(is_working_day, ends))

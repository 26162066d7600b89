"""Articles 24 to 29 Cyberbeveiligingswet: the clock of an incident, and the training of the college."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from secretarie.law import ImpossibleFactsError, NotInForceError, incident_clock, trained_by

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def test_art_26_and_27_warn_in_24_hours_and_report_in_72_weekend_or_not() -> None:
    found = incident_clock(at("2026-10-09T16:30"))  # a Friday
    assert (found.warn_by, found.report_by) == (at("2026-10-10T16:30"), at("2026-10-12T16:30"))
    assert found.final_by is None
    assert "zaterdag 10 oktober 2026 om 16.30 uur (art. 26 lid 1" in found.receipt.explanation_nl


def test_art_26_hours_are_hours_when_the_clock_changes() -> None:
    assert incident_clock(at("2026-10-24T20:00")).warn_by == at("2026-10-25T19:00")


def test_art_25_lid_2_whether_it_is_significant_is_asked() -> None:
    assert incident_clock(at("2026-10-09T16:30")).question.article == "art. 25 lid 2 Cyberbeveiligingswet"


def test_art_29_the_final_report_a_month_after_the_report_or_after_it_was_settled() -> None:
    known, reported = at("2026-10-09T16:30"), at("2026-10-10T09:00")
    first = incident_clock(known, reported=reported).final_by
    assert first
    assert first.last_day == date(2026, 11, 10)
    settled = incident_clock(known, reported=reported, settled=at("2026-12-01T12:00")).final_by
    assert settled
    assert (settled.last_day, settled.receipt.norms[0].article) == (date(2027, 1, 1 + 3), "art. 29 lid 2")
    last = incident_clock(known, reported=known, settled=at("2026-11-09T12:00")).final_by
    assert last
    assert (last.last_day, last.receipt.norms[0].article) == (date(2026, 11, 9), "art. 29 lid 1")
    at_once = incident_clock(known, reported=known, settled=known).final_by
    assert at_once
    assert at_once.last_day == date(2026, 11, 9)
    early = incident_clock(known, reported=reported, settled=at("2026-10-20T12:00")).final_by
    assert early
    assert early.last_day == date(2026, 11, 10)


def test_art_24_lid_3_two_years_from_the_acts_start_or_the_appointment() -> None:
    assert trained_by(date(2026, 10, 6)).last_day == date(2028, 8, 15)
    assert trained_by(date(2026, 10, 6), appointed=date(2022, 5, 1)).last_day == date(2028, 8, 15)
    assert trained_by(date(2027, 6, 1), appointed=date(2027, 6, 1)).last_day == date(2029, 6, 1)


def test_before_15_august_2026_the_act_did_not_hold() -> None:
    with pytest.raises(NotInForceError):
        incident_clock(at("2026-08-14T23:59"))


@pytest.mark.parametrize("late", [{"reported": "2026-10-09T16:29"}, {"settled": "2026-10-09T16:29"}])
def test_nothing_happens_before_it_is_known(late: dict[str, str]) -> None:
    with pytest.raises(ImpossibleFactsError, match="before it was known"):
        incident_clock(at("2026-10-09T16:30"), **{key: at(text) for key, text in late.items()})


def test_a_moment_needs_its_time_zone() -> None:
    with pytest.raises(ImpossibleFactsError, match="time zone"):
        incident_clock(datetime(2026, 10, 9, 16, 30))  # noqa: DTZ001  # the naive moment is what is refused

"""Articles 17, 20, 23 and 24 Gemeentewet: when the council may meet, and what it never decides behind closed doors."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import (
    ClosedSubject,
    ImpossibleFactsError,
    NotInForceError,
    behind_closed_doors,
    council_quorum,
    quorum,
    second_council_meeting,
    urgent_meeting,
)

DAY = date(2026, 10, 6)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(("sitting", "needed"), [(21, 11), (20, 11), (19, 10), (9, 5), (1, 1)])
def test_art_20_lid_1_more_than_half_of_the_sitting_members_sign_the_list(sitting: int, needed: int) -> None:
    assert council_quorum(sitting, needed, DAY).needed == needed
    assert council_quorum(sitting, needed, DAY).met
    assert not council_quorum(sitting, needed - 1, DAY).met


def test_art_20_is_stricter_than_the_colleges_art_56_for_an_even_number() -> None:
    assert quorum(4, 2, DAY).met
    assert not council_quorum(4, 2, DAY).met


def test_art_20_lid_3_a_second_meeting_needs_none_for_the_first_subjects_only() -> None:
    assert council_quorum(21, 1, DAY, second_meeting=True).met
    new = council_quorum(21, 10, DAY, second_meeting=True, on_first_agenda=False)
    assert (new.met, new.needed, new.article) == (False, 11, "art. 20 lid 3 Gemeentewet")
    assert not council_quorum(21, 0, DAY, second_meeting=True).met


@given(st.integers(1, 45), st.data())
def test_art_20_lid_1_more_than_half(sitting: int, data: st.DataObject) -> None:
    """'meer dan de helft van het aantal zitting hebbende leden tegenwoordig'."""
    on_list = data.draw(st.integers(0, sitting))
    found = council_quorum(sitting, on_list, DAY)
    assert found.met == (on_list * 2 > sitting) == (on_list >= found.needed)


@pytest.mark.parametrize(("sitting", "on_list"), [(21, 22), (21, -1), (0, 0)])
def test_impossible_lists_are_errors_of_form(sitting: int, on_list: int) -> None:
    with pytest.raises(ImpossibleFactsError, match="on the list"):
        council_quorum(sitting, on_list, DAY)


def test_before_the_first_value_read_nothing_is_said() -> None:
    with pytest.raises(NotInForceError):
        council_quorum(21, 11, date(2022, 4, 30))


def test_art_20_lid_2_twenty_four_hours_after_the_call_was_delivered() -> None:
    found = second_council_meeting(datetime(2026, 10, 8, 21, 30, tzinfo=AMSTERDAM))
    assert found.earliest == datetime(2026, 10, 9, 21, 30, tzinfo=AMSTERDAM)
    assert "vrijdag 9 oktober 2026 om 21.30 uur (art. 20 lid 2" in found.receipt.explanation_nl


def test_art_20_lid_2_hours_are_hours_when_the_clock_changes_and_on_a_holiday() -> None:
    spring = second_council_meeting(datetime(2027, 3, 27, 20, 0, tzinfo=AMSTERDAM))
    assert spring.earliest == datetime(2027, 3, 28, 21, 0, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(("seats", "needed"), [(21, 5), (9, 2), (45, 9), (19, 4)])
def test_art_17_lid_2_one_fifth_of_the_legal_number_may_call_the_council(seats: int, needed: int) -> None:
    assert urgent_meeting(seats, needed, DAY, in_writing=True, reasons=True).allowed
    refused = urgent_meeting(seats, needed - 1, DAY, in_writing=True, reasons=True)
    assert [o.code for o in refused.obstacles] == ["council.too-few"]


def test_art_17_lid_2_nobody_or_everybody_may_ask_even_of_a_council_of_one() -> None:
    assert not urgent_meeting(21, 0, DAY, in_writing=True, reasons=True).allowed
    assert urgent_meeting(21, 21, DAY, in_writing=True, reasons=True).allowed
    assert urgent_meeting(1, 1, DAY, in_writing=True, reasons=True).allowed


@pytest.mark.parametrize(("in_writing", "reasons"), [(False, True), (True, False), (False, False)])
def test_art_17_lid_2_in_writing_and_with_reasons(in_writing: bool, reasons: bool) -> None:
    refused = urgent_meeting(21, 5, DAY, in_writing=in_writing, reasons=reasons)
    assert [o.ground for o in refused.obstacles] == ["art. 17 lid 2 Gemeentewet"]


@pytest.mark.parametrize(("seats", "asking"), [(0, 0), (21, 22), (21, -1)])
def test_impossible_requests_are_errors_of_form(seats: int, asking: int) -> None:
    with pytest.raises(ImpossibleFactsError):
        urgent_meeting(seats, asking, DAY, in_writing=True, reasons=True)


@pytest.mark.parametrize("subject", ClosedSubject)
def test_art_24_budget_accounts_taxes_admission_and_aldermen_only_in_public(subject: ClosedSubject) -> None:
    assert behind_closed_doors(subject, DAY).allowed == (subject is ClosedSubject.OTHER)

"""Articles 56 Gemeentewet: when the college may deliberate and decide."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, NotInForceError, quorum

DAY = date(2026, 10, 6)


def test_art_56_lid_1_five_sitting_two_present_may_not_meet() -> None:
    assert not quorum(5, 2, DAY).met


def test_art_56_lid_1_five_sitting_three_present_may_meet() -> None:
    found = quorum(5, 3, DAY)
    assert found.met
    assert found.needed == 3
    assert found.article == "art. 56 lid 1 Gemeentewet"


def test_art_56_lid_1_four_sitting_two_present_may_meet() -> None:
    assert quorum(4, 2, DAY).met


def test_art_56_lid_3_second_meeting_lifts_quorum_for_old_items_only() -> None:
    old, new = (quorum(5, 2, DAY, second_meeting=True, on_first_agenda=first) for first in (True, False))
    assert (old.met, new.met) == (True, False)
    assert old.article == "art. 56 lid 3 Gemeentewet"
    assert new.article == "art. 56 lid 1 Gemeentewet"


def test_first_meeting_has_no_lifted_quorum() -> None:
    assert not quorum(5, 2, DAY, on_first_agenda=True).met


def test_nobody_present_is_never_a_meeting() -> None:
    assert not quorum(5, 0, DAY, second_meeting=True).met


@pytest.mark.parametrize(("sitting", "present"), [(5, 6), (5, -1), (0, 0)])
def test_impossible_attendance_is_an_error_of_form(sitting: int, present: int) -> None:
    with pytest.raises(ImpossibleFactsError):
        quorum(sitting, present, DAY)


def test_before_the_first_value_the_law_is_not_guessed() -> None:
    with pytest.raises(NotInForceError):
        quorum(5, 3, date(2002, 3, 6))


def test_receipt_says_it_in_both_languages() -> None:
    receipt = quorum(5, 3, DAY).receipt
    assert receipt.explanation_nl == (
        "Quorum: 3 van 5 zittende leden aanwezig; ten minste 3 is vereist (art. 56 lid 1 Gemeentewet)."
    )
    assert receipt.explanation_en == (
        "Quorum: 3 of 5 sitting members present; at least 3 is required (art. 56 lid 1 Gemeentewet)."
    )
    assert receipt.as_json()["inputs"] == {
        "day": "2026-10-06",
        "sitting": 5,
        "present": 3,
        "second_meeting": False,
        "on_first_agenda": True,
    }


@given(st.integers(1, 45), st.data())
def test_art_56_lid_1_at_least_half_of_the_sitting_members(sitting: int, data: st.DataObject) -> None:
    """'ten minste de helft van het aantal zitting hebbende leden tegenwoordig'."""
    present = data.draw(st.integers(0, sitting))
    found = quorum(sitting, present, DAY)
    assert found.met == (present * 2 >= sitting) == (present >= found.needed)

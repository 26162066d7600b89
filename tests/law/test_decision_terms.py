"""Articles 4:13 to 4:15, 9:8 and 9:11 Awb: when an application or a complaint is to be decided."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import (
    Application,
    ImpossibleFactsError,
    NotInForceError,
    StatutoryTerm,
    Suspension,
    Term,
    Unit,
    complaint_not_handled,
    complaint_term,
    decision_term,
)

RECEIVED = date(2026, 11, 20)
TWO_WEEKS = StatutoryTerm(Term(2, Unit.WEEKS), "art. 2:5 Voorbeeldverordening")


def d(text: str) -> date:
    return date.fromisoformat(text)


def test_art_4_13_without_a_statutory_term_eight_weeks_from_receipt() -> None:
    found = decision_term(Application(RECEIVED))
    assert found.last_day == d("2027-01-15")
    assert found.receipt.explanation_nl == (
        "Beslis op de aanvraag uiterlijk op vrijdag 15 januari 2027 (art. 4:13 lid 2 Algemene wet bestuursrecht)."
    )


def test_art_4_13_lid_1_a_statutory_term_goes_before_the_eight_weeks() -> None:
    found = decision_term(Application(RECEIVED, TWO_WEEKS))
    assert found.last_day == d("2026-12-04")
    assert found.receipt.norms[0].ground == "art. 2:5 Voorbeeldverordening"
    assert found.receipt.unconfirmed


def test_art_4_14_lid_3_a_reasonable_day_told_within_the_eight_weeks_counts() -> None:
    told = Application(RECEIVED, later=d("2027-03-01"), told_on=d("2027-01-15"))
    assert decision_term(told).last_day == d("2027-03-01")


def test_art_4_14_lid_3_told_on_the_day_of_receipt_or_on_the_day_itself() -> None:
    assert decision_term(Application(RECEIVED, later=d("2027-03-01"), told_on=RECEIVED)).last_day == d("2027-03-01")
    assert decision_term(Application(RECEIVED, later=d("2027-01-08"), told_on=d("2027-01-08"))).last_day == d(
        "2027-01-08"
    )


def test_art_4_14_lid_3_told_after_the_eight_weeks_it_does_not() -> None:
    found = decision_term(Application(RECEIVED, later=d("2027-03-01"), told_on=d("2027-01-16")))
    assert found.last_day == d("2027-01-15")
    assert "het bericht kwam te laat" in found.receipt.explanation_nl


def test_art_4_14_lid_1_a_statutory_term_does_not_move_by_being_told() -> None:
    found = decision_term(Application(RECEIVED, TWO_WEEKS, later=d("2027-01-04"), told_on=d("2026-12-01")))
    assert found.last_day == d("2026-12-04")
    assert found.receipt.norms[0].article == "art. 4:14 lid 1"


def test_art_4_15_lid_1_the_term_stands_still_while_the_applicant_completes() -> None:
    suspended = Application(RECEIVED, suspensions=(Suspension(d("2026-12-01"), d("2026-12-11")),))
    found = decision_term(suspended)
    assert found.counted == d("2027-01-24")
    assert found.last_day == d("2027-01-25")
    assert found.receipt.as_json()["inputs"]["suspensions"] == ["2026-12-01/2026-12-11"]  # type: ignore[index]  # JSON


@pytest.mark.parametrize(
    ("later", "told_on"),
    [("2027-03-01", None), (None, "2027-01-01"), ("2027-03-01", "2026-11-19"), ("2026-12-01", "2026-12-02")],
)
def test_impossible_notices_are_errors_of_form(later: str | None, told_on: str | None) -> None:
    with pytest.raises(ImpossibleFactsError):
        Application(RECEIVED, later=d(later) if later else None, told_on=d(told_on) if told_on else None)


def test_before_the_text_that_was_read_nothing_is_computed() -> None:
    with pytest.raises(NotInForceError):
        decision_term(Application(d("2014-12-31")))


@given(st.dates(date(2015, 1, 1), date(2040, 1, 1)), st.integers(1, 30))
def test_a_later_receipt_never_gives_an_earlier_end(received: date, later: int) -> None:
    """4:13 lid 2: 'binnen acht weken na ontvangst van de aanvraag'."""
    assert (
        decision_term(Application(received)).last_day
        <= decision_term(Application(received + timedelta(days=later))).last_day
    )


def test_art_9_11_a_complaint_in_six_weeks_ten_with_an_adviser() -> None:
    assert complaint_term(d("2026-10-06")).last_day == d("2026-11-17")
    assert complaint_term(d("2026-10-06"), adviser=True).last_day == d("2026-12-15")


def test_art_9_11_lid_2_four_weeks_more_when_deferred_in_time() -> None:
    in_time = complaint_term(d("2026-10-06"), deferred_on=d("2026-11-17"))
    assert (in_time.last_day, in_time.receipt.norms[0].article) == (d("2026-12-15"), "art. 9:11 lid 2")
    assert "te laat" not in in_time.receipt.explanation_nl
    assert complaint_term(d("2026-10-06")).receipt.norms[0].article == "art. 9:11 lid 1"
    late = complaint_term(d("2026-10-06"), deferred_on=d("2026-11-18"))
    assert late.last_day == d("2026-11-17")
    assert "de verdaging kwam te laat" in late.receipt.explanation_nl


def test_art_9_8_lid_3_not_handling_is_told_in_four_weeks() -> None:
    assert complaint_not_handled(d("2026-10-06")).last_day == d("2026-11-03")

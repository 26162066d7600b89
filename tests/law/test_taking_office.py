"""Articles 36a to 43 Gemeentewet: aldermen accept, take office, leave; the mayor in the college's place."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import (
    Acceptance,
    Candidate,
    ImpossibleFactsError,
    acceptance_term,
    aldermans_acceptance,
    appointable,
    governing,
    handover,
    residence_waiver,
    resignation,
)

DAY = date(2026, 10, 6)
NOTICE = date(2026, 4, 1)


def d(text: str) -> date:
    return date.fromisoformat(text)


def test_art_40_ten_days_to_accept_from_saturday_on_to_monday() -> None:
    found = acceptance_term(NOTICE)
    assert (found.counted, found.last_day) == (d("2026-04-11"), d("2026-04-13"))


def test_art_40_silence_is_refusal_only_once_the_term_is_over() -> None:
    assert aldermans_acceptance(NOTICE, d("2026-04-13")) is Acceptance.OPEN
    assert aldermans_acceptance(NOTICE, d("2026-04-14")) is Acceptance.DEEMED_REFUSED
    assert aldermans_acceptance(NOTICE, d("2026-04-13"), accepted=d("2026-04-13")) is Acceptance.ACCEPTED
    assert aldermans_acceptance(NOTICE, d("2026-04-20"), accepted=d("2026-04-14")) is Acceptance.DEEMED_REFUSED
    assert aldermans_acceptance(NOTICE, d("2026-04-05"), accepted=d("2026-04-07")) is Acceptance.OPEN
    assert aldermans_acceptance(NOTICE, NOTICE, accepted=NOTICE) is Acceptance.ACCEPTED
    with pytest.raises(ImpossibleFactsError, match="before the notice"):
        aldermans_acceptance(NOTICE, DAY, accepted=d("2026-03-31"))


def test_art_42_lid_1_of_five_the_third_acceptance_makes_the_old_college_leave() -> None:
    two = [d("2026-05-20"), d("2026-05-21")]
    assert handover(5, two, DAY).on is None
    found = handover(5, [d("2026-05-26"), *two, d("2026-05-28")], DAY)
    assert (found.on, found.needed) == (d("2026-05-26"), 3)
    assert found.receipt.norms[0].article == "art. 42 lid 1"


def test_art_38_who_accepted_before_takes_office_then_who_accepts_later_takes_office_later() -> None:
    accepted = [d("2026-05-20"), d("2026-05-21"), d("2026-05-26"), d("2026-05-28")]
    assert handover(5, accepted, DAY).in_office_from == (*[d("2026-05-26")] * 3, d("2026-05-28"))
    assert handover(5, accepted[:2], DAY).in_office_from == ()


@pytest.mark.parametrize(("number", "needed"), [(2, 1), (3, 2), (4, 2), (5, 3)])
def test_art_42_at_least_half(number: int, needed: int) -> None:
    assert handover(number, [], DAY).needed == needed == governing(number, number, DAY).needed


def test_art_42_lid_2_two_of_four_left_is_a_college_one_left_the_mayor() -> None:
    assert not governing(4, 2, DAY).by_mayor
    assert governing(1, 0, DAY).by_mayor
    assert not governing(1, 1, DAY).by_mayor
    found = governing(4, 1, DAY)
    assert found.by_mayor
    assert "de burgemeester treedt in de plaats van het college (art. 42 lid 2" in found.receipt.explanation_nl


def test_art_43_a_resignation_takes_effect_a_month_later_or_when_the_successor_accepts() -> None:
    assert resignation(d("2026-03-10")).last_day == d("2026-04-10")
    assert resignation(d("2026-03-10"), successor_accepted=d("2026-03-26")).last_day == d("2026-03-26")
    assert resignation(d("2026-03-10"), successor_accepted=d("2026-04-26")).last_day == d("2026-04-10")
    assert resignation(d("2026-03-10"), at_once=True).last_day == d("2026-03-10")


def test_art_43_the_day_itself_does_not_move_and_a_short_month_ends_on_its_last_day() -> None:
    assert resignation(d("2026-04-05")).last_day == d("2026-05-05")
    assert resignation(d("2027-01-31")).last_day == d("2027-02-28")


def test_art_36a_lid_2_a_certificate_of_at_most_three_months_since_2023() -> None:
    assert appointable(Candidate(d("2026-07-06")), DAY).allowed
    assert [o.code for o in appointable(Candidate(d("2026-07-05")), DAY).obstacles] == ["aldermen.old-certificate"]
    assert appointable(Candidate(DAY), DAY).allowed
    missing = appointable(Candidate(None), DAY)
    assert [(o.code, o.ground) for o in missing.obstacles] == [
        ("aldermen.no-certificate", "art. 36a lid 2 Gemeentewet")
    ]
    assert appointable(Candidate(None), d("2022-12-31")).allowed


def test_art_36a_and_36b_a_resident_or_waived_without_an_incompatible_office() -> None:
    fit = Candidate(d("2026-09-01"))
    assert [o.code for o in appointable(replace(fit, resident=False), DAY).obstacles] == ["aldermen.not-resident"]
    assert appointable(replace(fit, resident=False, waived=True), DAY).allowed
    refused = appointable(replace(fit, incompatible_office=True), DAY)
    assert [o.ground for o in refused.obstacles] == ["art. 36b lid 1 Gemeentewet"]


def test_art_36a_lid_3_a_waiver_lasts_one_year() -> None:
    assert residence_waiver(d("2026-06-01")).last_day == d("2027-05-31")


def test_impossible_facts_are_errors_of_form() -> None:
    for accepted in ([DAY] * 6, [DAY] * 7):
        with pytest.raises(ImpossibleFactsError):
            handover(5, accepted, DAY)
    for number, in_office in [(0, 0), (4, 5), (4, -1)]:
        with pytest.raises(ImpossibleFactsError):
            governing(number, in_office, DAY)
    with pytest.raises(ImpossibleFactsError):
        handover(0, [], DAY)
    with pytest.raises(ImpossibleFactsError):
        resignation(DAY, successor_accepted=d("2026-10-05"))
    with pytest.raises(ImpossibleFactsError):
        appointable(Candidate(d("2026-10-07")), DAY)


@given(st.integers(1, 9), st.lists(st.dates(date(2026, 4, 1), date(2026, 12, 31)), max_size=9))
def test_art_42_there_is_always_one_college(number: int, accepted: list[date]) -> None:
    """'treden de wethouders af op het moment dat … ten minste de helft': never two colleges, never none."""
    found = handover(number, accepted[:number], DAY)
    assert (found.on is not None) == (len(accepted[:number]) * 2 >= number)
    assert all(found.on and day >= found.on for day in found.in_office_from)

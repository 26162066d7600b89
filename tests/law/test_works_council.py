"""The works council (WOR)."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, NotInForceError, is_working_day, norm
from secretarie.law.works_council import (
    Intended,
    MunicipalRole,
    RequestPart,
    advice_request,
    appeal_until,
    execution_from,
    general_state_left,
    involvement,
    may_advise,
    may_be_director,
    nullity_until,
)

DAY = date(2026, 10, 6)


@pytest.mark.parametrize(
    ("matter", "kind", "article"),
    [
        ("organisation", "advice", "art. 25 lid 1"),
        ("technology", "advice", "art. 25 lid 1"),
        ("expert", "advice", "art. 25 lid 1"),
        ("director", "advice", "art. 30 lid 1"),
        ("monitoring", "consent", "art. 27 lid 1"),  # following staff in Secretarie itself
        ("whistleblowing", "consent", "art. 27 lid 1"),
        ("personal_data", "consent", "art. 27 lid 1"),
    ],
)
def test_art_25_27_30_advice_or_consent(matter: str, kind: str, article: str) -> None:
    found = involvement(Intended(matter), DAY)
    assert (found.involvement, found.receipt.norms[0].article) == (kind, article)
    assert [q.code for q in found.questions] == (["works_council.important"] if article == "art. 25 lid 1" else [])


@pytest.mark.parametrize("key", ["works_council.advice", "works_council.consent"])
def test_art_25_and_27_name_every_letter(key: str) -> None:
    assert len(norm(key, DAY).items) == {"works_council.advice": 14, "works_council.consent": 13}[key]


def test_art_46d_primacy_of_politics_except_for_the_staff_effects() -> None:
    outside = involvement(Intended("organisation", public_task=True, staff_effects=False), DAY)
    assert (outside.involvement, outside.receipt.norms[0].article) == ("none", "art. 46d onder b")
    assert [q.code for q in outside.questions] == ["works_council.important", "works_council.staff_effects"]
    assert involvement(Intended("organisation", public_task=True), DAY).involvement == "advice"


def test_art_27_lid_3_a_collective_agreement_takes_the_place_of_consent_not_of_advice() -> None:
    settled = involvement(Intended("pay", in_collective_agreement=True), DAY)
    assert (settled.involvement, settled.receipt.norms[0].article) == ("none", "art. 27 lid 3")
    assert involvement(Intended("organisation", in_collective_agreement=True), DAY).involvement == "advice"


def test_art_25_an_unknown_matter_and_an_early_day() -> None:
    with pytest.raises(ImpossibleFactsError, match="coffee is no matter"):
        involvement(Intended("coffee"), DAY)
    with pytest.raises(NotInForceError):
        involvement(Intended("pay"), date(2019, 12, 31))


def test_art_25_lid_2_and_3_what_the_request_needs() -> None:
    assert advice_request([RequestPart.IN_WRITING], DAY).missing == ("in_time", "reasons", "staff_effects", "measures")
    assert advice_request(list(RequestPart), DAY).complete


def test_art_25_lid_4_no_advice_before_a_consultation_meeting() -> None:
    assert [o.code for o in may_advise(0, DAY).obstacles] == ["works_council.no-meeting"]
    assert may_advise(1, DAY).allowed
    with pytest.raises(ImpossibleFactsError, match="-1 meetings"):
        may_advise(-1, DAY)


@pytest.mark.parametrize(
    ("notified", "first_day"),
    [
        (date(2026, 3, 1), date(2026, 4, 1)),
        (date(2027, 1, 31), date(2027, 3, 1)),  # 28 February 2027 is a Sunday
        (date(2026, 9, 30), date(2026, 10, 30)),
    ],
)
def test_art_25_lid_6_who_deviates_waits_a_month(notified: date, first_day: date) -> None:
    assert execution_from(notified, follows_advice=False).last_day == first_day


def test_art_25_lid_6_no_wait_when_it_follows_the_advice_or_need_not_wait() -> None:
    assert execution_from(date(2026, 3, 1), follows_advice=True).last_day == date(2026, 3, 1)
    waived = execution_from(date(2026, 3, 1), follows_advice=False, waived=True)
    assert waived.receipt.explanation_nl.startswith("Het besluit kan meteen worden uitgevoerd (art. 25 lid 6")


def test_art_26_lid_2_and_27_lid_5_a_month_for_appeal_and_nullity() -> None:
    assert appeal_until(date(2026, 3, 1)).last_day == date(2026, 4, 1)
    assert nullity_until(date(2026, 3, 1)).last_day == date(2026, 4, 1)
    assert nullity_until(date(2026, 3, 1)).receipt.norms[0].article == "art. 27 lid 5"


@pytest.mark.parametrize(("held", "left"), [(0, 2), (1, 1), (2, 0), (5, 0)])
def test_art_24_general_state_twice_a_year(held: int, left: int) -> None:
    found, told = general_state_left(held, DAY)
    assert (found, told.outcome) == (left, str(left))


def test_art_24_impossible_count() -> None:
    with pytest.raises(ImpossibleFactsError, match="-1 meetings"):
        general_state_left(-1, DAY)


@pytest.mark.parametrize(
    ("role", "is_director", "article"),
    [
        (MunicipalRole.MAYOR, False, "art. 46d onder a, 3°"),
        (MunicipalRole.ALDERMAN, False, "art. 46d onder a, 3°"),
        (MunicipalRole.COUNCILLOR, False, "art. 46d onder a, 3°"),
        (MunicipalRole.SECRETARY, True, "art. 1 lid 1 onder e"),
        (MunicipalRole.OTHER, False, "art. 1 lid 1 onder e"),
    ],
)
def test_art_46d_the_secretary_is_the_director_no_politician_is(
    role: MunicipalRole, is_director: bool, article: str
) -> None:
    found, told = may_be_director(role, DAY)
    assert (found, told.norms[0].article) == (is_director, article)


@given(st.dates(date(2020, 1, 1), date(2060, 12, 31)))
@settings(max_examples=40)
def test_art_25_lid_6_execution_never_precedes_the_end_of_the_appeal(notified: date) -> None:
    """Articles 25 lid 6 and 26 lid 2: the wait covers the appeal; neither ends on a closed day."""
    wait, appeal = execution_from(notified, follows_advice=False).last_day, appeal_until(notified).last_day
    assert appeal <= wait
    assert is_working_day(appeal)

"""Articles 6:7 to 6:11 and 7:10 Awb: the objection term, whether an objection is in time, and deciding on it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import (
    DecisionOnObjection,
    ImpossibleFactsError,
    ObjectionFacts,
    Suspension,
    decision_on_objection,
    is_working_day,
    objection_in_time,
    objection_term,
)

PUBLISHED = date(2026, 3, 16)  # the term ends on King's Day, so on 28 April
IN_TIME = ObjectionFacts(PUBLISHED, date(2026, 4, 28))
DECIDE = DecisionOnObjection(PUBLISHED)


def d(text: str) -> date:
    return date.fromisoformat(text)


def test_art_6_7_six_weeks_from_the_day_after_publication() -> None:
    found = objection_term(PUBLISHED)
    assert (found.counted, found.last_day) == (d("2026-04-27"), d("2026-04-28"))
    assert found.receipt.explanation_nl.endswith("(art. 6:7 en 6:8 lid 1 Algemene wet bestuursrecht).")


def test_art_6_9_lid_1_received_on_the_last_day_is_in_time_the_day_after_is_late() -> None:
    assert objection_in_time(IN_TIME).allowed
    late = objection_in_time(replace(IN_TIME, received=d("2026-04-29")))
    assert late.open
    assert [q.article for q in late.questions] == ["art. 6:11 Algemene wet bestuursrecht"]


def test_art_6_9_lid_2_posted_in_time_and_received_within_a_week() -> None:
    by_post = replace(IN_TIME, posted=d("2026-04-28"), received=d("2026-05-06"))  # 5 May is a holiday
    assert objection_in_time(by_post).receipt.norms[0].article == "art. 6:9 lid 2"
    assert objection_in_time(by_post).allowed
    assert objection_in_time(replace(by_post, received=d("2026-05-07"))).open
    assert objection_in_time(replace(by_post, posted=d("2026-04-29"), received=d("2026-04-29"))).open


def test_art_6_10_early_but_after_the_decision_is_no_bar() -> None:
    early = replace(IN_TIME, received=d("2026-03-13"))
    assert objection_in_time(replace(early, decided=d("2026-03-10"))).allowed
    assert [q.code for q in objection_in_time(early).questions] == ["objection.early"]
    assert objection_in_time(replace(early, decided=d("2026-03-14"))).open
    same_day = objection_in_time(replace(IN_TIME, received=PUBLISHED, decided=PUBLISHED))
    assert (same_day.allowed, same_day.receipt.norms[0].article) == (True, "art. 6:10 lid 1")
    assert objection_in_time(replace(IN_TIME, received=PUBLISHED)).allowed


def test_impossible_facts_are_errors_of_form() -> None:
    with pytest.raises(ImpossibleFactsError, match="received before"):
        replace(IN_TIME, posted=d("2026-04-29"))
    with pytest.raises(ImpossibleFactsError, match="made known before"):
        replace(IN_TIME, decided=d("2026-03-17"))
    with pytest.raises(ImpossibleFactsError, match="before the term ends"):
        decision_on_objection(replace(DECIDE, agreed=d("2026-06-08")))


def test_art_7_10_lid_1_six_weeks_from_the_end_of_the_objection_term_twelve_with_a_committee() -> None:
    assert decision_on_objection(DECIDE).last_day == d("2026-06-09")
    assert decision_on_objection(replace(DECIDE, committee=True)).last_day == d("2026-07-21")


def test_art_7_10_lid_3_six_weeks_more_when_deferred_in_time() -> None:
    found = decision_on_objection(replace(DECIDE, deferred_on=d("2026-06-09")))
    assert found.last_day == d("2026-07-21")
    assert found.receipt.norms[0].article == "art. 7:10 lid 3"
    assert decision_on_objection(replace(DECIDE, deferred_on=d("2026-06-10"))).last_day == d("2026-06-09")
    assert decision_on_objection(replace(DECIDE, committee=True, deferred_on=d("2026-06-10"))).last_day == d(
        "2026-09-01"
    )


def test_art_7_10_lid_2_suspended_while_a_defect_is_repaired() -> None:
    repaired = (Suspension(d("2026-05-04"), d("2026-05-12")),)
    assert decision_on_objection(replace(DECIDE, suspensions=repaired)).last_day == d("2026-06-16")


def test_art_7_10_lid_4_as_late_as_all_agreed() -> None:
    assert decision_on_objection(replace(DECIDE, agreed=d("2026-06-09"))).last_day == d("2026-06-09")
    found = decision_on_objection(replace(DECIDE, agreed=d("2026-08-01")))
    assert found.last_day == d("2026-08-01")
    assert found.receipt.norms[0].article == "art. 7:10 lid 4"


@given(st.dates(date(2015, 1, 1), date(2040, 1, 1)), st.booleans(), st.booleans())
def test_a_decision_on_objection_is_never_due_on_a_closed_day(published: date, committee: bool, deferred: bool) -> None:
    """Atw 1: 'de eerstvolgende dag die niet een zaterdag, zondag of algemeen erkende feestdag is'."""
    facts = DecisionOnObjection(published, committee, deferred_on=published if deferred else None)
    found = decision_on_objection(facts).last_day
    assert is_working_day(found)
    assert found >= objection_term(published).last_day + timedelta(weeks=6)

"""What is told is complete: every wrong thing is named, and a receipt keeps all it was computed from."""

from datetime import date

import pytest

from secretarie.law import (
    Ballot,
    CouncilVoteFacts,
    DeliberationFacts,
    Finance,
    ImpossibleFactsError,
    VoteFacts,
    may_deliberate,
    norm,
)
from secretarie.law.archives import Record, RecordKind, may_destroy
from secretarie.law.checklists import checklist
from secretarie.law.council_instruments import may_close_motion
from secretarie.law.due import due_before, due_unmoved
from secretarie.law.elections import seat_acceptance
from secretarie.law.former_aldermen import benefit
from secretarie.law.redivision_transfer import RedivisionAsset, splitting
from secretarie.law.terms import working_days_between

DAY = date(2026, 10, 6)


def d(text: str) -> date:
    return date.fromisoformat(text)


def test_what_a_receipt_keeps_of_a_norm() -> None:
    assert norm("college.quorum", DAY).as_json() == {
        "key": "college.quorum",
        "article": "art. 56 lid 1 Gemeentewet",
        "value": "1/2",
        "unit": "share",
        "valid_from": norm("college.quorum", DAY).valid_from.isoformat(),
        "certainty": "confirmed",
    }


@pytest.mark.parametrize("votes", [(-1, 0, 0), (0, -1, 0), (0, 0, -1)])
def test_art_30_no_votes_below_nought(votes: tuple[int, int, int]) -> None:
    with pytest.raises(ImpossibleFactsError, match="negative votes"):
        Ballot(*votes)


def test_art_58_and_20_every_impossible_ballot_is_named() -> None:
    with pytest.raises(ImpossibleFactsError, match="3 members could vote, ballots 2-1, 3-1"):
        VoteFacts(5, 3, (Ballot(2, 1), Ballot(3, 1)))
    with pytest.raises(ImpossibleFactsError, match="11 members could vote, ballots 6-5, 7-5"):
        CouncilVoteFacts(21, 21, 11, (Ballot(6, 5), Ballot(7, 5)), on_persons=True)


def test_art_24_and_190_closed_and_too_soon_both_stand_in_the_way() -> None:
    facts = DeliberationFacts(Finance.BUDGET, DAY, behind_closed_doors=True)
    assert [o.code for o in may_deliberate(facts, d("2026-10-19")).obstacles] == ["budget.closed", "budget.too-soon"]


def test_art_2_the_first_day_of_a_term_counts_as_a_working_day() -> None:
    assert working_days_between(d("2026-10-06"), d("2026-10-07")) == 1
    assert working_days_between(d("2026-10-06"), d("2026-10-06")) == 0


def test_art_132_appa_months_of_benefit_that_end_before_the_day_of_leaving() -> None:
    found = benefit(d("2023-05-15"), d("2026-05-10"), d("2045-01-01"))
    assert (found.months, found.last_day) == (35, d("2029-05-05"))


@pytest.mark.parametrize("destroy_from", [None, d("2026-10-07")])
def test_art_3_archiefwet_an_obstacle_says_which_record_it_is_about(destroy_from: date | None) -> None:
    (found,) = may_destroy(Record(RecordKind.CASE, destroy_from, about="zaak-1"), DAY).obstacles
    assert found.about == "zaak-1"


def test_art_44_arhi_all_who_get_no_territory_are_named() -> None:
    named = {RedivisionAsset.RIGHTS: "X", RedivisionAsset.ARCHIVES: "Y"}
    with pytest.raises(ImpossibleFactsError, match="no territory to X, Y"):
        splitting(["A"], named, d("2027-01-01"))


def test_art_35_what_is_no_part_is_named() -> None:
    with pytest.raises(ImpossibleFactsError, match=r"a, b is no part of formation\.steps"):
        checklist(norm("formation.steps", DAY), ["b", "a"], DAY, subject=("", ""), names={})


def test_a_day_counted_back_or_unmoved_keeps_what_it_was_computed_from() -> None:
    rule = norm("joint.draft_budget", DAY)
    for told in (due_before(rule, DAY, nl="{day}", en="{day}", of="x"), due_unmoved(rule, DAY, nl="", en="", of="x")):
        assert ("of", "x") in told.receipt.inputs


def test_what_is_left_out_is_the_usual_case() -> None:
    """Art. V 2 Kieswet: elected at the election, ten days; a motion not carried out needs its reason said."""
    assert seat_acceptance(d("2026-03-25")).last_day == seat_acceptance(d("2026-03-25"), midterm=False).last_day
    assert not may_close_motion(DAY, done=False).allowed

"""Articles 28 to 32 Gemeentewet: what a vote of the council yields."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import Ballot, CouncilOutcome, CouncilVote, CouncilVoteFacts, ImpossibleFactsError, council_vote

DAY = date(2026, 10, 6)
FULL_TIE = Ballot(5, 5)


def voted(*ballots: Ballot, seats: int = 21, sitting: int = 21, on_list: int = 21, **more: Any) -> CouncilVote:
    return council_vote(CouncilVoteFacts(seats, sitting, on_list, ballots, **more), DAY)


def test_art_30_more_votes_for_than_against_carries() -> None:
    assert voted(Ballot(11, 10)).carried
    found = voted(Ballot(10, 11))
    assert (found.outcome, found.decided, found.carried) == (CouncilOutcome.REJECTED, True, False)
    assert found.receipt.explanation_nl == (
        "Stemming raad: niet aangenomen, 10 voor, 11 tegen (art. 30 lid 1 Gemeentewet)."
    )


def test_art_32_lid_3_no_vote_asked_is_carried() -> None:
    found = voted(on_list=11)
    assert found.carried
    assert found.article == "art. 32 lid 3 Gemeentewet"


def test_art_20_without_enough_on_the_list_there_is_no_valid_vote_nor_tacit_decision() -> None:
    assert voted(on_list=10).outcome is CouncilOutcome.INVALID
    assert voted(Ballot(10, 0), on_list=10).article == "art. 20 lid 1 Gemeentewet"


def test_art_29_more_than_half_of_those_not_obliged_to_abstain_took_part() -> None:
    assert voted(Ballot(10, 0), on_list=21).outcome is CouncilOutcome.INVALID
    assert voted(Ballot(11, 0), on_list=21).carried
    assert voted(Ballot(10, 0), on_list=21, recused=2).carried


def test_art_29_exactly_half_is_not_enough() -> None:
    half = voted(Ballot(10, 0), sitting=20, on_list=20)
    assert (half.outcome, half.article) == (CouncilOutcome.INVALID, "art. 29 lid 1 Gemeentewet")
    assert "meer dan de helft is vereist: 11" in half.receipt.explanation_nl
    assert voted(Ballot(11, 0), sitting=20, on_list=20).carried


def test_art_29_lid_2_waived_for_a_new_vote_and_for_the_first_subjects_of_a_second_meeting() -> None:
    assert voted(Ballot(9, 0), earlier_vote_invalid=True).carried
    assert voted(Ballot(3, 0), on_list=3, second_meeting=True).carried
    assert not voted(Ballot(3, 0), on_list=3, second_meeting=True, on_first_agenda=False).decided


def test_art_30_only_blank_papers_decide_nothing() -> None:
    assert voted(Ballot(0, 0, blank=21), on_persons=True).outcome is CouncilOutcome.INVALID


def test_art_32_lid_4_a_tie_in_a_meeting_that_is_not_full_goes_to_the_next() -> None:
    found = voted(Ballot(10, 10))
    assert (found.outcome, found.decided) == (CouncilOutcome.NEXT_MEETING, False)
    assert found.article == "art. 32 lid 4 Gemeentewet"


def test_art_32_lid_5_a_tie_in_a_full_meeting_or_again_is_not_carried() -> None:
    assert voted(Ballot(10, 10), recused=1).outcome is CouncilOutcome.REJECTED
    again = voted(Ballot(10, 10), reconvened=True)
    assert (again.outcome, again.article) == (CouncilOutcome.REJECTED, "art. 32 lid 5 Gemeentewet")


def test_art_32_lid_6_a_vacant_seat_keeps_the_meeting_from_being_full() -> None:
    assert voted(Ballot(10, 10), sitting=20, on_list=20).outcome is CouncilOutcome.NEXT_MEETING


def test_art_31_lid_2_and_3_a_tie_on_a_limited_choice_is_voted_again_then_by_lot() -> None:
    first = voted(Ballot(10, 10), on_persons=True, choice_limited=True)
    assert (first.outcome, first.article) == (CouncilOutcome.VOTE_AGAIN, "art. 31 lid 2 Gemeentewet")
    second = voted(Ballot(10, 10), Ballot(10, 10), on_persons=True, choice_limited=True)
    assert (second.outcome, second.article) == (CouncilOutcome.BY_LOT, "art. 31 lid 3 Gemeentewet")
    assert voted(Ballot(10, 10), Ballot(11, 9), on_persons=True, choice_limited=True).carried


def test_art_31_a_tie_on_a_free_choice_is_a_question_of_the_rules_of_order() -> None:
    found = voted(Ballot(10, 10), on_persons=True)
    assert found.outcome is CouncilOutcome.TIE_UNRESOLVED
    assert [q.article for q in found.questions] == ["art. 31 Gemeentewet"]
    assert voted(Ballot(11, 10), on_persons=True).questions == ()


@pytest.mark.parametrize(
    "facts",
    [
        {"seats": 21, "sitting": 22},
        {"sitting": 21, "recused": 22},
        {"ballots": (Ballot(12, 10),)},
        {"ballots": (Ballot(11, 0),), "on_list": 10},
        {"ballots": (Ballot(11, 10),), "recused": 1},
        {"ballots": (), "on_persons": True},
        {"ballots": (Ballot(10, 10), Ballot(11, 9))},
        {"ballots": (FULL_TIE, FULL_TIE, FULL_TIE), "on_persons": True, "choice_limited": True},
    ],
)
def test_impossible_facts_are_errors_of_form(facts: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleFactsError):
        CouncilVoteFacts(**{"seats": 21, "sitting": 21, "on_list": 21, **facts})


@st.composite
def facts(draw: st.DrawFn) -> CouncilVoteFacts:
    seats = draw(st.integers(1, 45))
    sitting = draw(st.integers(1, seats))
    on_list, recused = draw(st.integers(0, sitting)), draw(st.integers(0, sitting))
    voters = min(on_list, sitting - recused)
    one = st.integers(0, voters).flatmap(lambda f: st.integers(0, voters - f).map(lambda a: Ballot(f, a)))
    ballots = tuple(draw(st.lists(one | st.just(Ballot(voters // 2, voters // 2)), min_size=0, max_size=2)))
    flags = {
        key: draw(st.booleans()) for key in ("choice_limited", "reconvened", "earlier_vote_invalid", "second_meeting")
    }
    return CouncilVoteFacts(seats, sitting, on_list, ballots, recused, on_persons=len(ballots) == 2, **flags)


@given(facts())
def test_art_20_and_29_no_decision_by_ballot_without_quorum_and_a_valid_vote(one: CouncilVoteFacts) -> None:
    """20: 'niet geopend voordat … meer dan de helft'; 29: 'alleen geldig, indien meer dan de helft …'."""
    if council_vote(one, DAY).decided:
        assert one.on_list * 2 > one.sitting or (one.second_meeting and one.on_list)
        half = (one.sitting - one.recused) / 2
        assert not one.ballots or one.validity_waived or any(b.took_part > half for b in one.ballots)


@given(facts())
def test_art_30_and_32_a_tie_never_carries_in_the_council(one: CouncilVoteFacts) -> None:
    """32 lid 5: 'is het voorstel niet aangenomen'; 31 lid 3: 'dan beslist terstond het lot'."""
    if one.ballots and council_vote(one, DAY).carried:
        assert any(b.votes_for > b.votes_against for b in one.ballots)

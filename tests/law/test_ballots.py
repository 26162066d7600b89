"""Articles 28, 29, 30 (by 58) and 59 Gemeentewet: what a vote yields."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import Ballot, ImpossibleFactsError, Side, Vote, VoteFacts, VoteOutcome, quorum, vote

DAY = date(2026, 10, 6)
TIE = Ballot(2, 2)


def voted(sitting: int, present: int, *ballots: Ballot, **more: Any) -> Vote:
    return vote(VoteFacts(sitting, present, ballots, **more), DAY)


def test_art_29_four_sitting_two_present_vote_is_invalid() -> None:
    found = voted(4, 2, Ballot(2, 0))
    assert found.outcome is VoteOutcome.INVALID
    assert found.article == "art. 29 lid 1 jo. 58 Gemeentewet"
    assert not found.valid
    assert not found.decided


def test_each_outcome_of_a_vote_has_words() -> None:
    assert all(outcome.nl for outcome in VoteOutcome)
    assert VoteOutcome.CARRIED.nl == "aangenomen"


def test_art_29_one_must_abstain_two_of_three_is_valid() -> None:
    assert voted(4, 2, Ballot(2, 0), recused=1, recused_absent=1).outcome is VoteOutcome.CARRIED
    assert voted(4, 3, Ballot(2, 0), recused=1).carried


def test_art_29_lid_2_a_revote_after_an_invalid_vote_in_an_earlier_meeting_is_valid() -> None:
    assert voted(4, 2, Ballot(2, 0), earlier_vote_invalid=True).carried


def test_art_29_lid_2_b_second_meeting_items_need_no_majority_of_members() -> None:
    assert voted(5, 1, Ballot(1, 0), second_meeting=True).carried
    assert voted(5, 2, Ballot(2, 0), second_meeting=True, on_first_agenda=False).article.startswith("art. 56 lid 1")


def test_art_56_without_quorum_no_valid_vote_even_as_revote() -> None:
    found = voted(5, 2, Ballot(2, 0), earlier_vote_invalid=True)
    assert found.outcome is VoteOutcome.INVALID
    assert found.article == "art. 56 lid 1 Gemeentewet"


def test_art_30_two_against_one_carried() -> None:
    assert voted(5, 3, Ballot(2, 1)).outcome is VoteOutcome.CARRIED


def test_art_30_one_against_two_rejected() -> None:
    found = voted(5, 3, Ballot(1, 2))
    assert found.outcome is VoteOutcome.REJECTED
    assert found.decided
    assert not found.carried


def test_art_30_lid_2_a_blank_paper_takes_part_but_is_no_vote() -> None:
    assert voted(5, 3, Ballot(1, 0, blank=2)).carried
    assert voted(5, 3, Ballot(1, 0)).outcome is VoteOutcome.INVALID


def test_art_30_only_blank_papers_carry_nothing() -> None:
    found = voted(5, 3, Ballot(0, 0, blank=3))
    assert found.outcome is VoteOutcome.INVALID
    assert found.article == "art. 30 lid 1 jo. 58 Gemeentewet"


def test_art_59_first_tie_is_not_decided() -> None:
    found = voted(5, 4, TIE)
    assert found.outcome is VoteOutcome.TIE_VOTE_AGAIN
    assert found.valid
    assert not found.decided


def test_art_59_casting_vote_needs_two_ballots() -> None:
    assert voted(5, 4, TIE, chair_vote=Side.FOR).outcome is VoteOutcome.TIE_VOTE_AGAIN


def test_art_59_second_tie_chair_for_carried() -> None:
    found = voted(5, 4, TIE, TIE, chair_vote=Side.FOR)
    assert found.outcome is VoteOutcome.CARRIED_BY_CASTING_VOTE
    assert found.carried
    assert found.article == "art. 59 Gemeentewet"


def test_art_59_second_tie_chair_against_rejected() -> None:
    assert voted(5, 4, TIE, TIE, chair_vote=Side.AGAINST).outcome is VoteOutcome.REJECTED_BY_CASTING_VOTE


def test_art_59_second_tie_without_the_chairs_vote_stays_open() -> None:
    assert voted(5, 4, TIE, TIE).outcome is VoteOutcome.TIE_UNRESOLVED


def test_art_59_second_ballot_may_decide() -> None:
    assert voted(5, 4, TIE, Ballot(3, 1)).outcome is VoteOutcome.CARRIED


def test_art_59_gives_no_rule_for_persons() -> None:
    found = voted(5, 4, TIE, TIE, on_persons=True, chair_vote=Side.FOR)
    assert found.outcome is VoteOutcome.TIE_UNRESOLVED
    assert not found.decided


def test_art_59_an_invalid_ballot_is_no_tie() -> None:
    assert voted(5, 4, TIE, Ballot(1, 1), chair_vote=Side.FOR).outcome is VoteOutcome.INVALID
    assert voted(5, 4, Ballot(1, 1), TIE, chair_vote=Side.FOR).outcome is VoteOutcome.TIE_VOTE_AGAIN
    assert voted(5, 4, TIE, Ballot(1, 1), TIE, chair_vote=Side.FOR).decided


def test_every_outcome_has_a_dutch_name() -> None:
    assert VoteOutcome.CARRIED.nl == "aangenomen"
    assert all(outcome.nl for outcome in VoteOutcome)


def test_a_ballot_after_the_decision_changes_nothing() -> None:
    assert voted(5, 4, Ballot(3, 1), Ballot(1, 3)).outcome is VoteOutcome.CARRIED


def test_consensus_counts_as_all_present_not_recused_voting_for() -> None:
    assert voted(5, 4, consensus=True, recused=1).carried
    assert voted(5, 3, consensus=True, recused=1).outcome is VoteOutcome.INVALID
    assert voted(5, 3, consensus=True, recused=3).article.startswith("art. 29")


def test_a_blank_paper_cannot_take_part_twice() -> None:
    with pytest.raises(ImpossibleFactsError):
        VoteFacts(5, 3, (Ballot(2, 1, blank=1),))


@pytest.mark.parametrize(
    "facts",
    [
        {"ballots": (Ballot(3, 1),)},
        {"ballots": (Ballot(2, 1),), "recused": 1},
        {"ballots": (Ballot(1, 1),), "consensus": True},
        {"ballots": ()},
        {"consensus": True, "recused": 1, "recused_absent": 2},
        {"consensus": True, "recused": 3, "recused_absent": 3},
        {"consensus": True, "recused": 4},
    ],
)
def test_impossible_facts_are_errors_of_form(facts: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleFactsError):
        VoteFacts(5, 3, **facts)


def test_negative_votes_are_impossible() -> None:
    with pytest.raises(ImpossibleFactsError):
        Ballot(-1, 3)


def test_receipt_names_norms_inputs_and_reason() -> None:
    receipt = voted(5, 4, TIE, Ballot(1, 2, blank=1)).receipt
    assert [n.article for n in receipt.norms] == ["art. 56 lid 1", "art. 29 lid 1 jo. 58", "art. 30 lid 1 jo. 58"]
    assert receipt.as_json()["inputs"]["ballots"] == ["2-2", "1-2 (1 blank)"]  # type: ignore[index]  # plain JSON
    assert receipt.explanation_nl == "Stemming: verworpen, 1 voor, 2 tegen (art. 30 lid 1 jo. 58 Gemeentewet)."
    assert receipt.explanation_en == "Vote: rejected, 1 for, 2 against (art. 30 lid 1 jo. 58 Gemeentewet)."


@st.composite
def votes(draw: st.DrawFn) -> VoteFacts:
    sitting = draw(st.integers(1, 9))
    present = draw(st.integers(0, sitting))
    recused_present = draw(st.integers(0, present))
    recused_absent = draw(st.integers(0, sitting - present))
    voters = present - recused_present
    tie = Ballot(voters // 2, voters // 2)
    rounds = st.integers(0, voters).flatmap(lambda f: st.integers(0, voters - f).map(lambda a: Ballot(f, a)))
    ballots = tuple(draw(st.lists(st.one_of(st.just(tie), rounds), max_size=3)))
    return VoteFacts(
        sitting,
        present,
        ballots,
        consensus=not ballots,
        recused=recused_present + recused_absent,
        recused_absent=recused_absent,
        on_persons=draw(st.booleans()),
        chair_vote=draw(st.sampled_from([None, *Side])),
        earlier_vote_invalid=draw(st.booleans()),
        second_meeting=draw(st.booleans()),
        on_first_agenda=draw(st.booleans()),
    )


@given(votes())
def test_no_decision_without_quorum_and_a_valid_vote(facts: VoteFacts) -> None:
    """Art. 56 lid 1: 'slechts worden beraadslaagd of besloten'; 29 lid 1: 'alleen geldig, indien meer dan de helft'."""
    if vote(facts, DAY).decided:
        lifted = facts.second_meeting and facts.on_first_agenda
        assert quorum(facts.sitting, facts.present, DAY).met or lifted
        half = (facts.sitting - facts.recused) / 2
        assert facts.validity_waived or any(b.took_part > half for b in facts.rounds)


@given(votes())
def test_a_tie_never_carries_without_a_second_ballot(facts: VoteFacts) -> None:
    """Art. 59 lid 2: 'Staken de stemmen andermaal over hetzelfde voorstel, dan beslist de stem van de voorzitter'."""
    outcome = vote(facts, DAY).outcome
    if outcome in {VoteOutcome.CARRIED_BY_CASTING_VOTE, VoteOutcome.REJECTED_BY_CASTING_VOTE}:
        assert sum(b.votes_for == b.votes_against for b in facts.ballots) >= 2
        assert not facts.on_persons
        assert facts.chair_vote


@given(votes())
def test_carried_by_vote_means_more_than_half_of_the_votes_cast(facts: VoteFacts) -> None:
    """Art. 30 lid 1: 'de volstrekte meerderheid van hen die een stem hebben uitgebracht'."""
    if vote(facts, DAY).outcome is VoteOutcome.CARRIED:
        assert any(b.votes_for * 2 > b.cast for b in facts.rounds)

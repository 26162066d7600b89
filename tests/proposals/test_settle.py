"""Settling a disagreement, and withdrawing a question: the advice itself is nobody's to reword."""

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, Stage, Verdict
from tests.cast import Cast
from tests.make import a_proposal_at, ask_advice, give_advice
from tests.proposals.acts import do, entries, now, refused


@pytest.fixture
def question(cast: Cast) -> Advice:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    with cast.acting_as("author"):
        return Advice.objects.select_related("proposal").get(proposal=proposal)


@pytest.fixture
def dissent(cast: Cast, question: Advice) -> Advice:
    return give_advice(cast, question, Verdict.DISAGREE, "Geen dekking.")


@pytest.mark.parametrize("key", ["director", "secretary", "deputy_secretary"])
def test_settled_with_how_and_the_advice_stays_as_given(cast: Cast, dissent: Advice, key: str) -> None:
    do(cast, key, actions.settle, dissent, how="De dekking komt uit de reserve.")
    settled = now(cast, dissent)
    assert (settled.settlement, settled.settled_by_id) == ("De dekking komt uit de reserve.", cast.people[key].pk)
    assert (settled.verdict, settled.text, settled.is_open_dissent) == (Verdict.DISAGREE, "Geen dekking.", False)
    changed = [e["fields"] for e in entries(cast, "advice.settle")]
    assert changed == [["settled_at", "settled_by_id", "settled_in", "settlement"]]


def test_refused_without_how_or_twice(cast: Cast, dissent: Advice) -> None:
    assert refused(cast, "secretary", actions.settle, dissent, how=" ") == {"advice.no-how"}
    do(cast, "secretary", actions.settle, dissent, how="Opgelost.")
    assert refused(cast, "director", actions.settle, dissent, how="Nog eens.") == {"advice.nothing-to-settle"}


def test_refused_for_what_is_no_dissent(cast: Cast, question: Advice) -> None:
    assert refused(cast, "secretary", actions.settle, question, how="Opgelost.") == {"advice.nothing-to-settle"}
    give_advice(cast, question)
    assert refused(cast, "secretary", actions.settle, question, how="Opgelost.") == {"advice.nothing-to-settle"}


def test_the_line_below_and_strangers_do_not_settle(cast: Cast, dissent: Advice) -> None:
    for key in ("author", "team_manager", "controller"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.settle(actor, dissent, how="Opgelost.")
    stale = now(cast, dissent)
    do(cast, "director", actions.settle, dissent, how="Opgelost.")
    with cast.acting_as("secretary") as actor, pytest.raises(Stale):
        actions.settle(actor, stale, how="Ook opgelost.")


def test_a_question_is_withdrawn_with_a_reason_and_may_be_asked_again(cast: Cast, question: Advice) -> None:
    do(cast, "colleague", actions.withdraw_question, question, reason="Het kost niets meer.")
    withdrawn = now(cast, question)
    assert (withdrawn.withdrawn_reason, withdrawn.is_pending) == ("Het kost niets meer.", False)
    again = ask_advice(cast, question.proposal)
    assert again.pk != question.pk


def test_no_withdrawing_without_reason_nor_of_what_was_given(cast: Cast, question: Advice) -> None:
    assert refused(cast, "author", actions.withdraw_question, question, reason="") == {"advice.no-reason"}
    give_advice(cast, question)
    assert refused(cast, "author", actions.withdraw_question, question, reason="x") == {"advice.already-given"}


def test_the_line_does_not_withdraw_what_others_asked(cast: Cast, question: Advice) -> None:
    assert refused(cast, "director", actions.withdraw_question, question, reason="x") == {"advice.not-yours"}


def test_the_question_to_the_controller_stays(cast: Cast, question: Advice) -> None:
    of_control = ask_advice(cast, question.proposal, "controller", "control")
    codes = refused(cast, "author", actions.withdraw_question, of_control, reason="Lastig.")
    assert codes == {"advice.of-the-controller"}


def test_who_does_not_see_it_withdraws_nothing(cast: Cast, question: Advice) -> None:
    with cast.acting_as("other_author") as actor, pytest.raises(Gone):
        actions.withdraw_question(actor, question, reason="x")

"""Asking advice: named advisers, of their discipline, before a day; they read at once."""

from datetime import timedelta

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, Proposal, Stage, Verdict
from secretarie.proposals.rules_advice import Question
from tests.cast import TODAY, Cast
from tests.make import a_proposal_at, ask_advice, give_advice
from tests.proposals.acts import do, entries, now, refused, sees


def question(cast: Cast, adviser: str = "adviser_finance", discipline: str = "finance", days: int = 5) -> Question:
    return Question(cast.people[adviser].pk, discipline, TODAY + timedelta(days=days))


def test_the_asked_read_at_once_and_the_draft_is_in_advice(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    assert not sees(cast, "adviser_finance", proposal)
    asked = do(
        cast,
        "author",
        actions.ask,
        proposal,
        questions=[question(cast), question(cast, "adviser_legal", "legal"), question(cast, "controller", "control")],
    )
    assert [a.discipline for a in asked] == ["finance", "legal", "control"]
    assert {a.due_on for a in asked} == {TODAY + timedelta(days=5)}
    assert now(cast, proposal).stage == Stage.IN_ADVICE
    readers = ["adviser_finance", "adviser_legal", "controller", "secretary", "director"]
    assert all(sees(cast, key, proposal) for key in readers)
    assert not sees(cast, "alderman", proposal)
    assert {e["kind"] for e in entries(cast, "advice.ask")} == {"proposals.proposal", "proposals.advice"}


def test_who_has_advised_may_be_asked_again_and_the_advice_stands_meanwhile(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    with cast.acting_as("author"):
        first = Advice.objects.get(proposal=proposal)
    give_advice(cast, first, Verdict.DISAGREE, "Geen dekking.")
    second = ask_advice(cast, proposal)
    assert now(cast, first).is_standing
    assert now(cast, second).is_pending
    give_advice(cast, second)
    assert now(cast, first).superseded
    assert now(cast, second).is_standing


def test_the_secretary_asks_at_the_gate_and_the_stage_stays(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    do(cast, "secretary", actions.ask, proposal, questions=[question(cast, "adviser_legal", "legal")])
    assert now(cast, proposal).stage == Stage.GATE
    assert sees(cast, "adviser_legal", proposal)


@pytest.mark.parametrize(
    ("adviser", "discipline", "days", "code"),
    [
        ("adviser_finance", "legal", 5, "advice.not-an-adviser"),
        ("alderman", "finance", 5, "advice.not-an-adviser"),
        ("author", "finance", 5, "advice.of-the-author"),
        ("adviser_finance", "finance", -1, "advice.due-past"),
    ],
)
def test_refused_for_the_wrong_adviser_or_day(cast: Cast, adviser: str, discipline: str, days: int, code: str) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    asked = [question(cast, adviser, discipline, days)]
    assert code in refused(cast, "author", actions.ask, proposal, questions=asked)
    assert now(cast, proposal).stage == Stage.DRAFT


def test_refused_when_asked_already_asked_twice_or_nobody(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    assert refused(cast, "author", actions.ask, proposal, questions=[question(cast)]) == {"advice.already-asked"}
    assert refused(cast, "author", actions.ask, proposal, questions=[]) == {"advice.nobody"}
    twice = [question(cast, "adviser_legal", "legal"), question(cast, "adviser_legal", "legal")]
    assert refused(cast, "author", actions.ask, proposal, questions=twice) == {"advice.twice"}


def test_refused_on_the_route_and_to_who_does_not_write_it(cast: Cast) -> None:
    on_route = a_proposal_at(cast, Stage.DIRECTOR)
    asked = [question(cast, "adviser_legal", "legal")]
    assert refused(cast, "author", actions.ask, on_route, questions=asked) == {"advice.on-its-way"}
    in_advice = a_proposal_at(cast, Stage.IN_ADVICE)
    assert refused(cast, "director", actions.ask, in_advice, questions=asked) == {"advice.not-yours"}


def test_refused_when_retracted(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    with cast.acting_as("author"):
        Proposal.objects.filter(pk=proposal.pk).update(aside="retracted")
    asked = [question(cast, "adviser_legal", "legal")]
    assert refused(cast, "author", actions.ask, proposal, questions=asked) == {"advice.retracted"}


def test_nobody_else_asks_and_the_second_is_told(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    with cast.acting_as("alderman") as actor, pytest.raises(Forbidden):
        actions.ask(actor, proposal, questions=[question(cast)])
    with cast.acting_as("other_author") as actor, pytest.raises(Gone):
        actions.ask(actor, proposal, questions=[question(cast)])
    with cast.acting_as("author") as actor:
        actions.ask(actor, proposal, questions=[question(cast)])
    with cast.acting_as("colleague") as actor, pytest.raises(Stale):
        actions.ask(actor, proposal, questions=[question(cast, "adviser_legal", "legal")])

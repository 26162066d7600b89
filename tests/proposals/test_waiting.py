"""What waits for whom: at every stage exactly those who can do something, with the reason and the day."""

from datetime import date, timedelta
from typing import Any

import pytest

from secretarie.proposals import actions
from secretarie.proposals.models import Advice, GateReview, SignOff, Stage, Verdict
from secretarie.proposals.rules_advice import Question
from secretarie.proposals.waiting import What, waiting_for
from tests.cast import EVERYBODY, PUBLIC, STRANGER, TODAY, Cast
from tests.make import a_proposal_at, a_text, give_advice, sign_holder
from tests.proposals.acts import away, do

PEOPLE = [key for key in EVERYBODY if key not in {STRANGER, PUBLIC}]
GATE = {"secretary", "deputy_secretary", "gate_team"}


def waiting(cast: Cast) -> dict[str, list[What]]:
    """Per person what waits."""
    found = {}
    for key in PEOPLE:
        with cast.acting_as(key) as actor:
            found[key] = [row.what for row in waiting_for(actor)]
    return {key: rows for key, rows in found.items() if rows}


@pytest.mark.parametrize(
    ("stage", "who", "what"),
    [
        (Stage.DRAFT, set(), None),
        (Stage.IN_ADVICE, {"adviser_finance"}, What.ADVISE),
        (Stage.TEAM_MANAGER, {"team_manager"}, What.SIGN_LINE),
        (Stage.DIRECTOR, {"director"}, What.SIGN_LINE),
        (Stage.PORTFOLIO_HOLDER, {"alderman"}, What.SIGN_HOLDER),
        (Stage.GATE, GATE, What.REVIEW),
        (Stage.PASSED, set(), None),
    ],
)
def test_at_every_stage_it_waits_for_who_can_act(cast: Cast, stage: Stage, who: set[str], what: What) -> None:
    a_proposal_at(cast, stage)
    prepares = {"aide": [What.PREPARE]} if stage == Stage.PORTFOLIO_HOLDER else {}
    assert waiting(cast) == {key: [what] for key in who} | prepares


def test_the_author_is_told_when_all_advice_is_in_and_when_it_came_back(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE, requested_for=date(2026, 12, 1))
    with cast.acting_as("author"):
        advice = Advice.objects.get(proposal=proposal)
    give_advice(cast, advice)
    assert waiting(cast) == {"author": [What.SUBMIT]}
    do(cast, "author", actions.submit, proposal)
    do(cast, "team_manager", actions.sign_off_line, proposal, mark=SignOff.Mark.NOT_AGREED, reason="Te vroeg.")
    with cast.acting_as("author") as actor:
        (row,) = waiting_for(actor)
    assert (row.what, row.why, row.due) == (What.REPAIR, "Te vroeg.", date(2026, 12, 1))


def test_the_adviser_is_shown_a_text_that_changed_after_the_advice(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    with cast.acting_as("author"):
        advice = Advice.objects.get(proposal=proposal)
    give_advice(cast, advice, Verdict.DISAGREE, "Geen dekking.")
    do(cast, "author", actions.save, proposal, text=a_text("Andere straat"))
    with cast.acting_as("adviser_finance") as actor:
        (row,) = waiting_for(actor)
    assert (row.what, row.advice) == (What.ADVISE_AGAIN, advice)
    give_advice(cast, advice, Verdict.AGREE)
    assert "adviser_finance" not in waiting(cast)


def test_a_question_has_its_own_day_and_the_withdrawn_one_waits_no_more(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    due = TODAY + timedelta(days=3)
    asked = [Question(cast.people["adviser_legal"].pk, "legal", due)]
    (question,) = do(cast, "author", actions.ask, proposal, questions=asked)
    with cast.acting_as("adviser_legal") as actor:
        assert [(r.what, r.due) for r in waiting_for(actor)] == [(What.ADVISE, due)]
    do(cast, "author", actions.withdraw_question, question, reason="Hoeft niet.")
    assert waiting(cast) == {}


@pytest.mark.parametrize(
    ("stage", "absent", "who"),
    [
        (Stage.TEAM_MANAGER, "team_manager", "director"),
        (Stage.DIRECTOR, "director", "secretary"),
        (Stage.PORTFOLIO_HOLDER, "alderman", "alderman_space"),
    ],
)
def test_who_stands_in_is_waited_for_when_the_first_is_absent(cast: Cast, stage: Stage, absent: str, who: str) -> None:
    a_proposal_at(cast, stage)
    assert who not in waiting(cast)
    away(cast, absent)
    assert who in waiting(cast)


def test_a_holder_who_marked_is_not_waited_for_any_more(cast: Cast) -> None:
    others = (cast.portfolios["alderman_care"],)
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER, co_portfolios=others)
    assert set(waiting(cast)) == {"alderman", "alderman_care", "aide"}
    sign_holder(cast, "alderman", proposal)
    assert set(waiting(cast)) == {"alderman_care"}


def test_what_is_held_or_retracted_waits_for_nobody(cast: Cast) -> None:
    held, retracted = a_proposal_at(cast, Stage.GATE), a_proposal_at(cast, Stage.GATE)
    do(cast, "secretary", actions.hold, held, reason="Wacht op de raad.")
    with cast.acting_as("author"):
        type(retracted).objects.filter(pk=retracted.pk).update(aside="retracted")
    assert waiting(cast) == {}


def test_priority_goes_first_then_the_nearest_day(cast: Cast) -> None:
    late = a_proposal_at(cast, Stage.GATE, requested_for=date(2026, 12, 8))
    soon = a_proposal_at(cast, Stage.GATE, requested_for=date(2026, 12, 1))
    hurried = a_proposal_at(cast, Stage.GATE)
    do(cast, "secretary", actions.fast_track, hurried, reason="Spoed.")
    with cast.acting_as("secretary") as actor:
        assert [row.proposal.pk for row in waiting_for(actor)] == [hurried.pk, soon.pk, late.pk]


@pytest.mark.parametrize("key", ["author", "adviser_finance", "team_manager", "director", "alderman", "secretary"])
def test_the_queries_do_not_grow_with_the_rows(cast: Cast, key: str, django_assert_max_num_queries: Any) -> None:
    stages = (Stage.IN_ADVICE, Stage.TEAM_MANAGER, Stage.DIRECTOR, Stage.PORTFOLIO_HOLDER, Stage.GATE)
    for stage in stages * 2:
        a_proposal_at(cast, stage)
    with cast.acting_as(key) as actor, django_assert_max_num_queries(12):
        rows = [(r.proposal.author.name, r.proposal.unit.name, r.proposal.portfolio.name) for r in waiting_for(actor)]
    assert rows or key == "author"


def test_returned_by_the_gate_shows_what_the_gate_wrote(cast: Cast) -> None:
    from secretarie.proposals.models import ErrorType
    from secretarie.proposals.rules_remarks import FindingText

    proposal = a_proposal_at(cast, Stage.GATE)
    with cast.acting_as("secretary"):
        findings = [FindingText(ErrorType.objects.values_list("pk", flat=True)[0])]
    given = {"outcome": GateReview.Outcome.RETURNED, "text": "Bijna klaar.", "findings": findings}
    do(cast, "secretary", actions.review, proposal, **given)
    with cast.acting_as("author") as actor:
        assert [r.why for r in waiting_for(actor)] == ["Bijna klaar."]

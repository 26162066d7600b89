"""Advice for a named circle: its words are read there only, also past the ORM; that it was asked is known."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from django.db import connection

from secretarie.access.wall import visible
from secretarie.proposals import actions
from secretarie.proposals.asked import asked_on
from secretarie.proposals.models import Advice, Proposal, Stage, Verdict
from secretarie.proposals.rules_advice import Question
from tests.cast import EVERYBODY, Cast
from tests.make import a_proposal_at, as_seen, give_advice, sign_holder, sign_line
from tests.proposals.acts import do, refused, sees

CIRCLE = {"author", "adviser_legal", "secretary", "deputy_secretary", "gate_team", "mayor"}


@pytest.fixture
def advice(cast: Cast) -> Advice:
    """Legal advice for the mayor only, given, on a proposal at the portfolio holder."""
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    ask(cast, proposal, ["role:mayor"])
    with cast.acting_as("author"):
        finance, legal = Advice.objects.filter(proposal=proposal).order_by("pk")
    give_advice(cast, finance)
    give_advice(cast, legal, Verdict.DISAGREE, "De aanspraak is kansrijk.")
    do(cast, "author", actions.submit, proposal)
    for key in ("team_manager", "director"):
        sign_line(cast, key, proposal)
    with cast.acting_as("author"):
        return Advice.objects.select_related("proposal").get(pk=legal.pk)


def ask(cast: Cast, proposal: Proposal, circle: Sequence[str]) -> None:
    question = Question(cast.people["adviser_legal"].pk, "legal", words="Hoe sterk staan wij?")
    seen = as_seen(cast, "author", proposal)
    with cast.acting_as("author") as actor:
        actions.ask(actor, seen, questions=[question], circle_of=circle)


def reads(cast: Cast, key: str, advice: Advice) -> tuple[bool, bool]:
    """Whether this person finds it through the ORM's own filter, and past it."""
    with cast.acting_as(key) as actor:
        through = visible(Advice, actor).filter(pk=advice.pk).exists()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM proposals_advice WHERE id = %s", [advice.pk])
            row = cursor.fetchone()
        return through, bool(row and row[0])


@pytest.mark.parametrize("key", EVERYBODY)
def test_the_circle_reads_it_and_nobody_else(cast: Cast, advice: Advice, key: str) -> None:
    sign_holder(cast, "alderman", advice.proposal)
    assert reads(cast, key, advice) == (key in CIRCLE, key in CIRCLE)


def test_that_it_stands_and_disagrees_is_known_to_who_reads_the_proposal(cast: Cast, advice: Advice) -> None:
    for key in ("team_manager", "alderman"):
        with cast.acting_as(key):
            [legal] = [one for one in asked_on([advice.proposal_id]) if one.confidential]
            assert (legal.discipline, legal.given, legal.dissent) == ("legal", True, True)
    with cast.acting_as("other_author"):
        assert asked_on([advice.proposal_id]) == []
    with cast.acting_as("stranger"):
        assert asked_on([advice.proposal_id]) == []


def test_its_adviser_goes_on_reading_when_others_move_the_proposal(cast: Cast, advice: Advice) -> None:
    sign_holder(cast, "alderman", advice.proposal)
    assert sees(cast, "adviser_legal", advice.proposal)


def test_nobody_asks_twice_what_he_cannot_see(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    ask(cast, proposal, ["role:mayor"])
    question = Question(cast.people["adviser_legal"].pk, "legal")
    assert refused(cast, "colleague", actions.ask, proposal, questions=[question]) == {"advice.already-asked"}


def test_renewing_keeps_the_circle(cast: Cast, advice: Advice) -> None:
    again = give_advice(cast, advice, Verdict.AGREE)
    assert again.pk != advice.pk
    assert again.readers_id == advice.readers_id

"""Sending a proposal on its route: complete, or every obstacle at once with its way out."""

from dataclasses import replace
from typing import Any

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.law import norm
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, Kind, Stage
from secretarie.proposals.rules_route import (
    DIRECTOR_FROM_MINUTES,
    PointFact,
    Submission,
    director_needed,
    obstacles_to_submit,
)
from secretarie.proposals.rules_template import MissingSection
from secretarie.proposals.texts import PointText, ProposalText
from tests.cast import TODAY, Cast
from tests.make import a_proposal_at
from tests.proposals.acts import do, entries, now, refused, sees

POINT = PointFact(1, "De straat in te richten.", "college", "art. 160 Gemeentewet")
READY = Submission("college", Stage.DRAFT, "", True, "Straat", (POINT,))


def test_to_the_team_manager_and_read_by_line_holder_and_gate(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    do(cast, "author", actions.submit, proposal)
    sent = now(cast, proposal)
    assert (sent.stage, sent.aside) == (Stage.TEAM_MANAGER, "")
    assert sent.round == 1
    assert all(sees(cast, key, proposal) for key in ("team_manager", "director", "alderman", "gate_team", "aide"))
    assert not sees(cast, "alderman_care", proposal)
    assert len(entries(cast, "proposal.submit")) == 1


def test_every_obstacle_at_once(cast: Cast) -> None:
    text = ProposalText("Kaal", {"introduction": "<p>&nbsp; </p>"}, (PointText("De straat te kiezen.", ground=""),))
    proposal = a_proposal_at(cast, Stage.DRAFT, text=text)
    codes = refused(cast, "author", actions.submit, proposal)
    assert codes == {"proposal.no-ground", "proposal.section-missing"}
    assert now(cast, proposal).stage == Stage.DRAFT


def test_a_pending_advice_is_waited_for_or_withdrawn_with_a_reason(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    assert refused(cast, "author", actions.submit, proposal) == {"proposal.advice-pending"}
    with cast.acting_as("author"):
        question = Advice.objects.get(proposal=proposal)
    do(cast, "author", actions.withdraw_question, question, reason="Het kost niets.")
    do(cast, "author", actions.submit, proposal)
    assert now(cast, proposal).stage == Stage.TEAM_MANAGER


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"aside": "retracted"}, "proposal.retracted"),
        ({"stage": Stage.GATE}, "proposal.on-its-way"),
        ({"writes": False}, "proposal.not-yours"),
        ({"subject": " "}, "proposal.no-subject"),
        ({"points": ()}, "proposal.no-points"),
        ({"points": (replace(POINT, text=" "),)}, "proposal.empty-point"),
        ({"points": (replace(POINT, ground=""),)}, "proposal.no-ground"),
        ({"missing": (MissingSection("finance", "Financiën", "altijd", "huisregel"),)}, "proposal.section-missing"),
        ({"pending_advisers": ("Otto",)}, "proposal.advice-pending"),
        ({"empty_relations": ("Motie",)}, "proposal.relation-empty"),
        ({"portfolios_without_holder": ("Ruimte",)}, "proposal.no-holder"),
    ],
)
def test_each_obstacle_by_itself(changed: dict[str, Any], code: str) -> None:
    assert obstacles_to_submit(READY) == ()
    assert [o.code for o in obstacles_to_submit(replace(READY, **changed))] == [code]


@pytest.mark.parametrize(
    ("kind", "minutes", "formality", "least", "outcome"),
    [
        (Kind.COUNCIL, 5, True, 10, "needed"),
        (Kind.COLLEGE, 10, False, 10, "needed"),
        (Kind.COLLEGE, 5, False, 10, "not needed"),
        (Kind.COLLEGE, 30, True, 10, "not needed"),
        (Kind.COLLEGE, 10, False, 20, "not needed"),
    ],
)
def test_the_director_signs_by_weight(kind: Kind, minutes: int, formality: bool, least: int, outcome: str) -> None:
    threshold = replace(norm(DIRECTOR_FROM_MINUTES, TODAY), value=least)
    assert director_needed(kind, minutes, threshold, formality=formality).outcome == outcome


def test_nobody_else_sends_it_and_twice_is_told(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    with cast.acting_as("alderman") as actor, pytest.raises(Forbidden):
        actions.submit(actor, proposal)
    with cast.acting_as("other_author") as actor, pytest.raises(Gone):
        actions.submit(actor, proposal)
    with cast.acting_as("author") as actor:
        actions.submit(actor, proposal)
        with pytest.raises(Stale):
            actions.submit(actor, proposal)
    assert refused(cast, "author", actions.submit, proposal) == {"proposal.on-its-way"}

"""There is no stop: a member demands placement, the mayor by art. 53a Gemeentewet, an alderman by house rule."""

from dataclasses import replace
from typing import Any

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.proposals import actions
from secretarie.proposals.models import ErrorType, GateReview, Proposal, Stage
from secretarie.proposals.rules_gate import Demanding, FindingText, obstacles_to_demand
from tests.cast import Cast
from tests.make import a_proposal_at
from tests.proposals.acts import do, entries, now, refused

STUCK = Demanding(
    stage=Stage.GATE, aside="on_hold", returned_by_gate=False, is_mayor=False, holds_portfolio=True, reason="Het moet."
)


def held(cast: Cast) -> Proposal:
    proposal = a_proposal_at(cast, Stage.GATE)
    do(cast, "secretary", actions.hold, proposal, reason="Wacht op de raad.")
    return proposal


@pytest.mark.parametrize(("key", "ground"), [("mayor", "art. 53a Gemeentewet"), ("alderman", "reglement van orde")])
def test_what_is_held_is_placed_on_demand_by_right(cast: Cast, key: str, ground: str) -> None:
    proposal = held(cast)
    given = do(cast, key, actions.demand_placement, proposal, reason="De termijn loopt af.")
    placed = now(cast, proposal)
    assert (placed.stage, placed.aside, placed.demanded_by_id) == (Stage.PASSED, "", cast.people[key].pk)
    assert (given.outcome, given.text) == (GateReview.Outcome.DEMANDED, "De termijn loopt af.")
    receipt = entries(cast, "placement.demand")[-1]["receipts"][0]
    assert receipt["inputs"]["ground"] == ground


def test_what_the_gate_returned_may_be_demanded_too(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    with cast.acting_as("secretary"):
        reason = FindingText(ErrorType.objects.first().pk)  # type: ignore[union-attr]
    do(cast, "secretary", actions.review, proposal, outcome=GateReview.Outcome.RETURNED, findings=[reason])
    do(cast, "alderman", actions.demand_placement, proposal, reason="Zo is het goed genoeg.")
    assert now(cast, proposal).stage == Stage.PASSED


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"stage": Stage.DIRECTOR}, "placement.not-stuck"),
        ({"stage": Stage.IN_ADVICE}, "placement.not-stuck"),
        ({"stage": Stage.PASSED}, "placement.not-stuck"),
        ({"aside": "retracted"}, "placement.not-stuck"),
        ({"holds_portfolio": False}, "placement.other-portfolio"),
        ({"reason": " "}, "gate.no-reason"),
    ],
)
def test_each_obstacle_by_itself(changed: dict[str, Any], code: str) -> None:
    assert obstacles_to_demand(STUCK) == ()
    assert [o.code for o in obstacles_to_demand(replace(STUCK, **changed))] == [code]


def test_refused_for_another_portfolio_or_while_it_is_under_way(cast: Cast) -> None:
    under_way = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    assert refused(cast, "alderman", actions.demand_placement, under_way, reason="Nu.") == {"placement.not-stuck"}
    codes = refused(cast, "alderman_space", actions.demand_placement, held(cast), reason="Nu.")
    assert codes == {"placement.other-portfolio"}, "a substitute reads it, but the demand is the holder's"


def test_nobody_else_demands_and_twice_is_told(cast: Cast) -> None:
    proposal = held(cast)
    for key in ("aide", "secretary", "author"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.demand_placement(actor, proposal, reason="x")
    with cast.acting_as("alderman_care") as actor, pytest.raises(Gone):
        actions.demand_placement(actor, proposal, reason="x")
    with cast.acting_as("mayor") as actor:
        seen = Proposal.objects.get(pk=proposal.pk)
        actions.demand_placement(actor, seen, reason="x")
        with pytest.raises(Stale):
            actions.demand_placement(actor, seen, reason="x")

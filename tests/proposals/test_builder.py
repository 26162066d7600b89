"""The builder brings a proposal to every stage by the acts of the right people."""

import pytest

from secretarie.proposals.models import Proposal, Stage
from tests.cast import EVERYBODY, Cast
from tests.make import ROUTE, a_proposal_at


@pytest.mark.parametrize("stage", ROUTE)
def test_a_proposal_is_brought_to_every_stage_up_to_passed(cast: Cast, stage: Stage) -> None:
    assert a_proposal_at(cast, stage).stage == stage


def test_sight_grows_along_the_route(cast: Cast) -> None:
    """Readers per stage, person by person; nobody who read it loses it on the way."""
    before: set[str] = set()
    for stage in ROUTE:
        proposal = a_proposal_at(cast, stage)
        now = set()
        for key in EVERYBODY:
            with cast.acting_as(key):
                now |= {key} if Proposal.objects.filter(pk=proposal.pk).exists() else set()
        assert before <= now, f"somebody lost sight at {stage}"
        before = now
    assert before == {
        *("author", "colleague", "team_manager", "director", "adviser_finance", "controller"),
        *("alderman", "alderman_space", "aide", "mayor", "secretary", "deputy_secretary", "secretariat", "gate_team"),
    }

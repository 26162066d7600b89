"""What the secretary says beside a paper on the agenda comes from the gate, and is never typed twice."""

import pytest

from secretarie.meetings import actions as meeting_actions
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.proposals import actions
from secretarie.proposals.models import GateReview, Proposal, SignOff, Stage
from tests.cast import Cast
from tests.make import a_meeting, a_proposal_at, sign_holder
from tests.proposals.acts import do, now

Outcome = GateReview.Outcome


def placed(cast: Cast, proposal: Proposal) -> AgendaItem:
    meeting = a_meeting(cast)
    with cast.acting_as("secretary") as actor:
        seen = Proposal.objects.get(pk=proposal.pk)
        return meeting_actions.place(actor, Meeting.objects.get(pk=meeting.pk), proposals=[seen])[0]


def with_remark(cast: Cast) -> Proposal:
    proposal = a_proposal_at(cast, Stage.GATE)
    do(cast, "secretary", actions.review, proposal, outcome=Outcome.PASSED_WITH_REMARKS, text="Let op de planning.")
    return proposal


def demanded(cast: Cast) -> Proposal:
    proposal = a_proposal_at(cast, Stage.GATE)
    do(cast, "secretary", actions.hold, proposal, reason="Het stuk is niet rijp.")
    do(cast, "secretary", actions.fast_track, proposal, reason="Spoed.")
    do(cast, "mayor", actions.demand_placement, proposal, reason="Het moet.")
    return proposal


def over_objection(cast: Cast) -> Proposal:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    sign_holder(cast, "alderman", proposal, SignOff.Mark.NOT_AGREED, "De wijk wil het niet.")
    told = {"reason": "De wet eist een besluit.", "holder_told": True, "mayor_told": True}
    do(cast, "secretary", actions.table_over_objection, proposal, **told)
    return proposal


@pytest.mark.parametrize(
    ("story", "remark"),
    [
        (with_remark, "Let op de planning."),
        (demanded, "Het stuk is niet rijp."),
        (over_objection, "De wet eist een besluit."),
        (lambda cast: a_proposal_at(cast, Stage.PASSED), ""),
    ],
)
def test_the_remark_goes_with_the_paper(cast: Cast, story: object, remark: str) -> None:
    proposal = now(cast, story(cast))  # type: ignore[operator]
    assert placed(cast, proposal).secretary_remark == remark

"""The portfolio holders mark before the gate; a substitute only for an absent holder; an aide never."""

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.proposals import actions
from secretarie.proposals.models import Proposal, SignOff, Stage
from tests.cast import Cast
from tests.make import a_proposal_at, sign_holder
from tests.proposals.acts import away, do, entries, now, refused, sees

Mark = SignOff.Mark
AGREED = {"mark": Mark.AGREED}


@pytest.mark.parametrize("mark", [Mark.AGREED, Mark.DISCUSS])
def test_agreed_or_discuss_goes_to_the_gate(cast: Cast, mark: Mark) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    (signed,) = sign_holder(cast, "alderman", proposal, mark)
    assert (signed.portfolio_id, signed.as_substitute) == (cast.portfolios["alderman"].pk, False)
    assert now(cast, proposal).stage == Stage.GATE
    assert sees(cast, "mayor", proposal)
    assert {e["kind"] for e in entries(cast, "sign_off.holder")} == {"proposals.proposal", "proposals.signoff"}


def test_not_agreed_goes_back_with_its_reason(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    assert refused(cast, "alderman", actions.sign_off_holder, proposal, mark=Mark.NOT_AGREED) == {"sign_off.no-reason"}
    sign_holder(cast, "alderman", proposal, Mark.NOT_AGREED, "Ik wil eerst met de wijk praten.")
    back = now(cast, proposal)
    assert (back.stage, back.aside) == (Stage.IN_ADVICE, "returned")
    assert sees(cast, "alderman", proposal)


def test_every_co_holder_marks_in_any_order(cast: Cast) -> None:
    others = (cast.portfolios["alderman_care"], cast.portfolios["mayor"])
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER, co_portfolios=others, coordinating=others[0])
    sign_holder(cast, "mayor", proposal)
    sign_holder(cast, "alderman_care", proposal, Mark.DISCUSS)
    assert now(cast, proposal).stage == Stage.PORTFOLIO_HOLDER
    sign_holder(cast, "alderman", proposal)
    assert now(cast, proposal).stage == Stage.GATE


def test_marks_of_an_earlier_round_do_not_count(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER, co_portfolios=(cast.portfolios["alderman_care"],))
    sign_holder(cast, "alderman", proposal)
    sign_holder(cast, "alderman_care", proposal, Mark.NOT_AGREED, "Nee.")
    do(cast, "author", actions.submit, proposal)
    for key in ("team_manager", "director"):
        do(cast, key, actions.sign_off_line, proposal, mark=Mark.AGREED)
    sign_holder(cast, "alderman_care", proposal)
    assert now(cast, proposal).stage == Stage.PORTFOLIO_HOLDER


def test_the_substitute_marks_when_the_holder_is_absent(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    codes = refused(cast, "alderman_space", actions.sign_off_holder, proposal, **AGREED)
    assert codes == {"sign_off.holder-present"}
    away(cast, "alderman")
    (signed,) = sign_holder(cast, "alderman_space", proposal)
    assert signed.as_substitute
    assert now(cast, proposal).stage == Stage.GATE


def test_a_member_of_another_portfolio_does_not_mark(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    with cast.acting_as("secretary"):
        Proposal.objects.filter(pk=proposal.pk).update(stage=Stage.PORTFOLIO_HOLDER)
    assert refused(cast, "mayor", actions.sign_off_holder, proposal, **AGREED) == {"sign_off.other-portfolio"}


def test_refused_elsewhere_without_mark_and_when_retracted(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DIRECTOR)
    assert refused(cast, "alderman", actions.sign_off_holder, proposal, **AGREED) == {"sign_off.not-here"}
    here = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    assert refused(cast, "alderman", actions.sign_off_holder, here, mark="") == {"sign_off.no-mark"}
    with cast.acting_as("author"):
        Proposal.objects.filter(pk=here.pk).update(aside="retracted")
    assert refused(cast, "alderman", actions.sign_off_holder, here, **AGREED) == {"proposal.retracted"}


def test_an_aide_never_marks_others_do_not_see_and_twice_is_told(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    for key in ("aide", "secretary"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.sign_off_holder(actor, proposal, mark=Mark.AGREED)
    with cast.acting_as("alderman_school") as actor, pytest.raises(Gone):
        actions.sign_off_holder(actor, proposal, mark=Mark.AGREED)
    with cast.acting_as("alderman") as actor:
        actions.sign_off_holder(actor, proposal, mark=Mark.AGREED)
        with pytest.raises(Stale):
            actions.sign_off_holder(actor, proposal, mark=Mark.AGREED)

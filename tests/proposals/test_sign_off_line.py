"""The line signs off: the team manager, the director by weight, another only for who is away."""

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.proposals import actions
from secretarie.proposals.models import Proposal, SignOff, Stage
from tests.cast import Cast
from tests.make import a_proposal_at, sign_line
from tests.proposals.acts import away, entries, now, refused, sees

Mark = SignOff.Mark


def test_the_team_manager_then_the_director_then_to_the_holder(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.TEAM_MANAGER)
    signed = sign_line(cast, "team_manager", proposal)
    assert (signed.step, signed.as_substitute) == (SignOff.Step.TEAM_MANAGER, False)
    assert now(cast, proposal).stage == Stage.DIRECTOR
    sign_line(cast, "director", proposal)
    assert now(cast, proposal).stage == Stage.PORTFOLIO_HOLDER
    weighed = next(r for e in entries(cast, "sign_off.line") for r in e["receipts"])
    assert (weighed["outcome"], weighed["inputs"]["minutes"]) == ("needed", 10)


def test_a_light_one_skips_the_director(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.TEAM_MANAGER, minutes=5)
    sign_line(cast, "team_manager", proposal)
    assert now(cast, proposal).stage == Stage.PORTFOLIO_HOLDER


def test_returned_with_a_reason_it_is_the_authors_again_and_stays_seen(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DIRECTOR)
    sign_line(cast, "director", proposal, Mark.NOT_AGREED, "De planning klopt niet.")
    back = now(cast, proposal)
    assert (back.stage, back.aside) == (Stage.IN_ADVICE, "returned")
    assert all(sees(cast, key, proposal) for key in ("director", "alderman", "gate_team", "adviser_finance"))


def test_the_director_signs_for_an_absent_team_manager_only(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.TEAM_MANAGER)
    assert refused(cast, "director", actions.sign_off_line, proposal, mark=Mark.AGREED) == {"sign_off.head-present"}
    away(cast, "team_manager")
    assert sign_line(cast, "director", proposal).as_substitute


def test_the_secretary_signs_for_an_absent_director_only(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DIRECTOR)
    assert refused(cast, "secretary", actions.sign_off_line, proposal, mark=Mark.AGREED) == {"sign_off.other-unit"}
    away(cast, "director")
    assert sign_line(cast, "secretary", proposal).as_substitute


def test_the_team_manager_does_not_sign_the_step_of_the_director(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DIRECTOR)
    assert refused(cast, "team_manager", actions.sign_off_line, proposal, mark=Mark.AGREED) == {"sign_off.other-unit"}


def test_refused_without_mark_or_reason_or_with_a_mark_of_a_member(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.TEAM_MANAGER)
    for mark, reason, code in [
        (Mark.NOT_AGREED, " ", "sign_off.no-reason"),
        (Mark.DISCUSS, "", "sign_off.no-mark"),
        ("", "", "sign_off.no-mark"),
    ]:
        given = {"mark": mark, "reason": reason}
        assert refused(cast, "team_manager", actions.sign_off_line, proposal, **given) == {code}


def test_refused_elsewhere_and_when_retracted(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    assert "sign_off.not-here" in refused(cast, "team_manager", actions.sign_off_line, proposal, mark=Mark.AGREED)
    sent = a_proposal_at(cast, Stage.TEAM_MANAGER)
    with cast.acting_as("author"):
        Proposal.objects.filter(pk=sent.pk).update(aside="retracted")
    assert refused(cast, "team_manager", actions.sign_off_line, sent, mark=Mark.AGREED) == {"proposal.retracted"}


def test_nobody_else_signs_and_twice_is_told(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.TEAM_MANAGER)
    for key in ("author", "alderman", "aide"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.sign_off_line(actor, proposal, mark=Mark.AGREED)
    draft = a_proposal_at(cast, Stage.DRAFT)
    with cast.acting_as("director") as actor, pytest.raises(Gone):
        actions.sign_off_line(actor, draft, mark=Mark.AGREED)
    with cast.acting_as("team_manager") as actor:
        actions.sign_off_line(actor, proposal, mark=Mark.AGREED)
        with pytest.raises(Stale):
            actions.sign_off_line(actor, proposal, mark=Mark.AGREED)

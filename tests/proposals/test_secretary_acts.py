"""What only the secretary does at the gate: hold and release, fast-track, table over an objection; each with reason."""

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.proposals import actions
from secretarie.proposals.models import GateReview, Proposal, SignOff, Stage
from tests.cast import Cast
from tests.make import a_proposal_at, a_text, sign_holder
from tests.proposals.acts import do, entries, now, refused

Outcome = GateReview.Outcome
TOLD = {"holder_told": True, "mayor_told": True}


def objected(cast: Cast) -> Proposal:
    """A proposal that the holder did not agree with."""
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    sign_holder(cast, "alderman", proposal, SignOff.Mark.NOT_AGREED, "De wijk wil het niet.")
    return proposal


def test_held_and_released_each_with_its_reason(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    assert refused(cast, "secretary", actions.hold, proposal, reason=" ") == {"gate.no-reason"}
    do(cast, "secretary", actions.hold, proposal, reason="Wacht op de raad.")
    held = now(cast, proposal)
    assert (held.stage, held.aside) == (Stage.GATE, "on_hold")
    assert refused(cast, "deputy_secretary", actions.hold, proposal, reason="Nog eens.") == {"gate.on-hold"}
    do(cast, "deputy_secretary", actions.release, proposal, reason="De raad heeft besloten.")
    assert now(cast, proposal).aside == ""
    assert refused(cast, "secretary", actions.release, proposal, reason="Weer.") == {"gate.not-held"}
    with cast.acting_as("secretary"):
        kept = GateReview.objects.filter(proposal=proposal).values_list("outcome", "text")
        assert list(kept) == [("held", "Wacht op de raad."), ("released", "De raad heeft besloten.")]


def test_only_what_is_at_the_gate_is_held(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DIRECTOR)
    assert refused(cast, "secretary", actions.hold, proposal, reason="Nee.") == {"gate.not-here"}


def test_fast_tracked_once_with_a_reason_and_stays_where_it_is(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DIRECTOR)
    assert refused(cast, "secretary", actions.fast_track, proposal, reason="") == {"gate.no-reason"}
    do(cast, "secretary", actions.fast_track, proposal, reason="De termijn loopt af.")
    hurried = now(cast, proposal)
    assert (hurried.stage, hurried.fast_track) == (Stage.DIRECTOR, True)
    assert refused(cast, "secretary", actions.fast_track, proposal, reason="Weer.") == {"gate.already-fast"}
    with cast.acting_as("author"):
        Proposal.objects.filter(pk=proposal.pk).update(stage=Stage.DECIDED, fast_track=False)
    assert refused(cast, "secretary", actions.fast_track, proposal, reason="Laat.") == {"gate.not-under-way"}


def test_tabled_over_an_objection_with_both_sides(cast: Cast) -> None:
    proposal = objected(cast)
    do(cast, "secretary", actions.table_over_objection, proposal, reason="De wet eist een besluit.", **TOLD)
    tabled = now(cast, proposal)
    assert (tabled.stage, tabled.aside) == (Stage.PASSED, "")
    with cast.acting_as("alderman"):
        review = GateReview.objects.select_related("objection").get(proposal=proposal)
        assert review.outcome == Outcome.TABLED_OVER_OBJECTION
        assert review.objection is not None
        assert (review.objection.reason, review.text) == ("De wijk wil het niet.", "De wet eist een besluit.")
        assert review.holder_told
        assert review.mayor_told
    assert len(entries(cast, "gate.table_over_objection")) == 2


def test_holder_and_mayor_are_told_first(cast: Cast) -> None:
    given = {"reason": " ", "holder_told": False, "mayor_told": False}
    codes = refused(cast, "secretary", actions.table_over_objection, objected(cast), **given)
    assert codes == {"gate.holder-not-told", "gate.mayor-not-told", "gate.no-reason"}


def test_only_the_text_objected_to_is_tabled(cast: Cast) -> None:
    proposal = objected(cast)
    do(cast, "author", actions.save, proposal, text=a_text("Herinrichting na gesprek met de wijk"))
    given = {"reason": "Het moet.", **TOLD}
    codes = refused(cast, "secretary", actions.table_over_objection, proposal, **given)
    assert codes == {"gate.text-moved-on"}


def test_without_an_objection_there_is_nothing_to_table_over(cast: Cast) -> None:
    given = {"reason": "Het moet.", **TOLD}
    for stage in (Stage.IN_ADVICE, Stage.GATE):
        proposal = a_proposal_at(cast, stage)
        codes = refused(cast, "secretary", actions.table_over_objection, proposal, **given)
        assert codes == {"gate.no-objection"}


def test_none_of_it_is_the_gate_teams_or_another_s_and_the_second_is_told(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    for key in ("gate_team", "secretariat", "mayor", "author"):
        with cast.acting_as(key) as actor:
            for act in (actions.hold, actions.release, actions.fast_track):
                with pytest.raises(Forbidden):
                    act(actor, proposal, reason="x")
            with pytest.raises(Forbidden):
                actions.table_over_objection(actor, proposal, reason="x", **TOLD)
    draft = a_proposal_at(cast, Stage.DRAFT)
    with cast.acting_as("secretary") as actor:
        with pytest.raises(Gone):
            actions.hold(actor, draft, reason="x")
        seen = Proposal.objects.get(pk=proposal.pk)
        actions.hold(actor, seen, reason="x")
        with pytest.raises(Stale):
            actions.fast_track(actor, seen, reason="x")

"""The gate's verdict: pass, pass with remarks, return by error type; it judges readiness, not desirability."""

from datetime import date

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.house.models import HouseRule
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, ErrorType, Finding, GateReview, Proposal, Stage, Verdict
from secretarie.proposals.rules_remarks import FindingText
from tests.cast import SINCE, Cast
from tests.make import a_proposal_at, give_advice
from tests.proposals.acts import do, entries, now, refused, sees

Outcome = GateReview.Outcome


def error_types(cast: Cast) -> list[ErrorType]:
    with cast.acting_as("secretary"):
        return list(ErrorType.objects.order_by("code"))


def dissent(cast: Cast, proposal: Proposal) -> Advice:
    with cast.acting_as("adviser_finance"):
        advice = Advice.objects.get(proposal=proposal)
    return give_advice(cast, advice, Verdict.DISAGREE, "Geen dekking.")


@pytest.mark.parametrize("key", ["secretary", "deputy_secretary"])
def test_passed_by_secretary_or_deputy_for_themselves(cast: Cast, key: str) -> None:
    proposal = a_proposal_at(cast, Stage.GATE, requested_for=date(2026, 12, 1))
    given = do(cast, key, actions.review, proposal, outcome=Outcome.PASSED)
    assert (given.by_id, given.behalf_id) == (cast.people[key].pk, None)
    assert given.meeting_date == date(2026, 12, 1)
    assert now(cast, proposal).stage == Stage.PASSED


def test_the_gate_team_judges_on_the_secretarys_behalf(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    given = do(cast, "gate_team", actions.review, proposal, outcome=Outcome.PASSED)
    assert given.behalf_id == cast.people["secretary"].pk
    entry = entries(cast, "gate.review")[-1]
    assert (entry["actor"], entry["behalf"]) == (cast.people["gate_team"].pk, cast.people["secretary"].pk)
    assert entry["receipts"][0]["outcome"] == "passed"


def test_passed_with_remarks_needs_the_remark(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    given = {"outcome": Outcome.PASSED_WITH_REMARKS}
    assert refused(cast, "secretary", actions.review, proposal, **given) == {"gate.no-remark"}
    do(cast, "secretary", actions.review, proposal, **given, text="Let op de planning.")
    assert now(cast, proposal).stage == Stage.PASSED


def test_returned_with_findings_by_error_type(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    advice_missing, decision_point = error_types(cast)
    found = [FindingText(decision_point.pk, "Beslispunt 1", "Geen besluit."), FindingText(advice_missing.pk)]
    do(cast, "gate_team", actions.review, proposal, outcome=Outcome.RETURNED, text="Bijna klaar.", findings=found)
    back = now(cast, proposal)
    assert (back.stage, back.aside) == (Stage.IN_ADVICE, "returned")
    with cast.acting_as("author"):
        findings = Finding.objects.filter(review__proposal=proposal).select_related("error_type")
        assert [(f.error_type.label, f.place, f.text) for f in findings] == [
            ("Beslispunt onduidelijk", "Beslispunt 1", "Geen besluit."),
            ("Advies ontbreekt", "", ""),
        ]
    assert all(sees(cast, key, proposal) for key in ("gate_team", "secretary", "alderman", "mayor"))


def test_a_return_needs_an_error_type_of_the_list(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    ended = error_types(cast)[0]
    do(cast, "secretariat", actions.change_error_type, ended, label=ended.label, active=False)
    given = {"outcome": Outcome.RETURNED, "text": "Niet goed."}
    assert refused(cast, "secretary", actions.review, proposal, **given) == {"gate.no-findings"}
    codes = refused(cast, "secretary", actions.review, proposal, **given, findings=[FindingText(ended.pk)])
    assert codes == {"gate.unknown-error-type"}


def test_open_dissent_stops_every_pass_until_it_is_settled(cast: Cast) -> None:
    """One official advice: what advisers disagree on is settled before it goes to the college."""
    proposal = a_proposal_at(cast, Stage.GATE)
    advice = dissent(cast, proposal)
    assert refused(cast, "secretary", actions.review, proposal, outcome=Outcome.PASSED) == {"gate.open-dissent"}
    with_remark = {"outcome": Outcome.PASSED_WITH_REMARKS, "text": "Zie het advies."}
    assert refused(cast, "secretary", actions.review, proposal, **with_remark) == {"gate.open-dissent"}
    do(cast, "secretary", actions.settle, advice, how="Uit de reserve.")
    do(cast, "secretary", actions.review, proposal, outcome=Outcome.PASSED)
    assert now(cast, proposal).stage == Stage.PASSED


def test_who_answers_for_the_advice_passes_it_himself(cast: Cast) -> None:
    """House rule: the secretary answers for the process, or for the advice itself and then signs it."""
    proposal, other = (a_proposal_at(cast, Stage.GATE) for _n in range(2))
    do(cast, "gate_team", actions.review, other, outcome=Outcome.PASSED)
    with cast.acting_as("secretary") as actor:
        own = {"municipality_id": actor.municipality, "valid_from": SINCE}
        HouseRule.objects.create(key="house.secretary_answers_for", value="advice", **own)
    assert refused(cast, "gate_team", actions.review, proposal, outcome=Outcome.PASSED) == {"gate.secretary-signs"}
    do(cast, "secretary", actions.review, proposal, outcome=Outcome.PASSED)
    receipts = entries(cast, "gate.review")[-1]["receipts"]
    assert any("de secretaris staat in voor het advies" in one["explanation_nl"] for one in receipts)


def test_refused_elsewhere_on_hold_retracted_and_without_verdict(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    assert refused(cast, "secretary", actions.review, proposal, outcome=Outcome.PASSED) == {"gate.not-here"}
    here = a_proposal_at(cast, Stage.GATE)
    assert refused(cast, "secretary", actions.review, here, outcome=Outcome.HELD) == {"gate.no-verdict"}
    do(cast, "secretary", actions.hold, here, reason="Wacht op de raad.")
    assert refused(cast, "gate_team", actions.review, here, outcome=Outcome.PASSED) == {"gate.on-hold"}
    with cast.acting_as("author"):
        Proposal.objects.filter(pk=here.pk).update(aside="retracted")
    assert refused(cast, "secretary", actions.review, here, outcome=Outcome.PASSED) == {"proposal.retracted"}


def test_of_two_officers_at_once_the_second_is_told(cast: Cast) -> None:
    as_both_saw_it = now(cast, a_proposal_at(cast, Stage.GATE))
    with cast.acting_as("gate_team") as actor:
        actions.review(actor, as_both_saw_it, outcome=Outcome.PASSED)
    with cast.acting_as("secretary") as actor, pytest.raises(Stale):
        actions.review(actor, as_both_saw_it, outcome=Outcome.RETURNED)
    with cast.acting_as("secretary"):
        assert GateReview.objects.filter(proposal=as_both_saw_it).count() == 1


def test_nobody_else_judges_and_nobody_what_he_does_not_see(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    for key in ("author", "director", "mayor", "secretariat", "controller"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.review(actor, proposal, outcome=Outcome.PASSED)
    draft = a_proposal_at(cast, Stage.DRAFT)
    with cast.acting_as("gate_team") as actor, pytest.raises(Gone):
        actions.review(actor, draft, outcome=Outcome.PASSED)
    with cast.acting_as("stranger") as actor, pytest.raises(Gone):
        actions.review(actor, proposal, outcome=Outcome.PASSED)

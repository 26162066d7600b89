"""One proposal from draft to passed: dissent, a renewed advice, an absent holder, a return by the gate, repair."""

from secretarie.proposals import actions
from secretarie.proposals.models import Advice, ErrorType, Finding, GateReview, Proposal, SignOff, Stage, Verdict
from secretarie.proposals.rules_advice import Question
from secretarie.proposals.rules_remarks import FindingText
from tests.cast import Cast
from tests.make import a_proposal_at, a_text, give_advice, reply_to_all, sign_holder, sign_line
from tests.proposals.acts import away, do, now, refused


def test_from_draft_to_passed(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    finance, legal = asked(cast, proposal)

    give_advice(cast, legal, Verdict.AGREE_WITH_REMARKS, "Noem het artikel.", "adviser_legal")
    give_advice(cast, finance, Verdict.DISAGREE, "Er is geen dekking.")
    do(cast, "author", actions.save, proposal, text=a_text("Herinrichting met dekking"))
    renewed = give_advice(cast, finance, Verdict.DISAGREE, "De dekking is onzeker.")
    assert dissent_seen_by(cast, "secretary", proposal) == [renewed.pk]
    do(cast, "director", actions.settle, renewed, how="Er komt een reserve.")
    assert dissent_seen_by(cast, "secretary", proposal) == []

    to_the_gate(cast, proposal)
    return_by_the_gate(cast, proposal)
    assert refused(cast, "secretary", actions.review, proposal, outcome=GateReview.Outcome.PASSED) == {"gate.not-here"}

    reply_to_all(cast, proposal)
    do(cast, "author", actions.save, proposal, text=a_text("Herinrichting met dekking en advies"))
    assert now(cast, proposal).aside == ""
    to_the_gate(cast, proposal)
    do(cast, "secretary", actions.review, proposal, outcome=GateReview.Outcome.PASSED)

    passed = now(cast, proposal)
    assert (passed.stage, passed.aside, passed.version) == (Stage.PASSED, "", 3)
    with cast.acting_as("author"):
        outcomes = list(GateReview.objects.filter(proposal=proposal).values_list("outcome", flat=True))
        substitutes = SignOff.objects.filter(proposal=proposal, as_substitute=True)
        assert outcomes == ["returned", "passed"]
        assert {s.person_id for s in substitutes} == {cast.people["alderman_space"].pk}


def asked(cast: Cast, proposal: Proposal) -> list[Advice]:
    questions = [Question(cast.people[f"adviser_{field}"].pk, field) for field in ("finance", "legal")]
    return do(cast, "author", actions.ask, proposal, questions=questions)


def dissent_seen_by(cast: Cast, key: str, proposal: Proposal) -> list[int]:
    with cast.acting_as(key):
        return [a.pk for a in Advice.objects.filter(proposal=proposal) if a.is_open_dissent]


def to_the_gate(cast: Cast, proposal: Proposal) -> None:
    """Submitted, signed by the line, and by the substitute since the holder is absent."""
    do(cast, "author", actions.submit, proposal)
    sign_line(cast, "team_manager", proposal)
    sign_line(cast, "director", proposal)
    if now(cast, proposal).version == 2:
        away(cast, "alderman")
    sign_holder(cast, "alderman_space", proposal)
    assert now(cast, proposal).stage == Stage.GATE


def return_by_the_gate(cast: Cast, proposal: Proposal) -> None:
    with cast.acting_as("gate_team"):
        findings = [FindingText(pk) for pk in ErrorType.objects.values_list("pk", flat=True)]
    returned = do(cast, "gate_team", actions.review, proposal, outcome=GateReview.Outcome.RETURNED, findings=findings)
    with cast.acting_as("author"):
        assert Finding.objects.filter(review=returned).count() == 2
        assert Proposal.objects.get(pk=proposal.pk).aside == "returned"

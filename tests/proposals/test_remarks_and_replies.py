"""Remarks of the gate anchored in the text, a reply to each, and the test list kept with the verdict."""

from typing import Any

import pytest

from secretarie.access.performing import Forbidden, Refused
from secretarie.access.wall import intern_circle, visible
from secretarie.house.keys import UnreadableError
from secretarie.proposals import actions, gate_remarks
from secretarie.proposals.conditions import Case
from secretarie.proposals.gate_tests import AnswerText, asked, read
from secretarie.proposals.house_keys import GATE_TESTS
from secretarie.proposals.models import (
    DecisionPoint,
    ErrorType,
    Finding,
    GateAnswer,
    GateReview,
    Proposal,
    Reply,
    Stage,
    Trait,
    Version,
)
from secretarie.proposals.rules_remarks import FindingText
from secretarie.proposals.sight import SECRET
from tests.cast import Cast
from tests.make import a_proposal_at, a_text, reply_to_all, sign_holder, sign_line
from tests.proposals.acts import do, entries, now, refused

Outcome = GateReview.Outcome


def kind(cast: Cast) -> int:
    with cast.acting_as("secretary"):
        return ErrorType.objects.values_list("pk", flat=True)[0]


def back(cast: Cast, proposal: Proposal, *remarks: FindingText) -> list[Finding]:
    given = {"outcome": Outcome.RETURNED, "findings": remarks or (FindingText(kind(cast)),)}
    review = do(cast, "gate_team", actions.review, proposal, **given)
    with cast.acting_as("author"):
        return list(Finding.objects.filter(review=review).select_related("review__proposal"))


def anchored(cast: Cast, **more: str) -> FindingText:
    return FindingText(kind(cast), **more)


def reply(cast: Cast, findings: list[Finding], key: str = "author", **texts: str) -> list[Reply]:
    given = {f.pk: texts.get(f"r{n}", "Aangepast.") for n, f in enumerate(findings)}
    with cast.acting_as(key) as actor:
        rows = list(Finding.objects.filter(pk__in=[f.pk for f in findings]).select_related("review__proposal"))
        return actions.reply(actor, rows, texts=given)


def test_a_remark_is_kept_at_its_part_with_the_words_it_is_about(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    quoted = anchored(cast, part="point-1", quote="de straat  OPNIEUW", text="Wat is opnieuw?")
    section = anchored(cast, part="finance", quote="reserve", text="Welke reserve?")
    point, finance = back(cast, proposal, quoted, section)
    assert (point.part, point.place, point.quote) == ("point-1", "Beslispunt 1", "de straat  OPNIEUW")
    assert point.point_id is not None
    assert (finance.place, finance.point_id) == ("Financiën", None)


def test_a_quote_without_a_place_finds_its_place(cast: Cast) -> None:
    [finding] = back(cast, a_proposal_at(cast, Stage.GATE), anchored(cast, quote="Elf ongevallen"))
    assert (finding.part, finding.place) == ("argument-1.1", "Argument 1.1")
    assert finding.point_id is not None, "it follows the point that it argues for"


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"part": "finance", "quote": "uit eigen zak"}, "gate.quote-not-there"),
        ({"quote": "nergens te vinden"}, "gate.quote-not-there"),
        ({"part": "point-9"}, "gate.no-such-part"),
        ({"part": "participation"}, "gate.no-such-part"),
    ],
)
def test_what_is_not_in_the_text_is_no_anchor(cast: Cast, more: dict[str, str], code: str) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    given = {"outcome": Outcome.RETURNED, "findings": [anchored(cast, **more)]}
    assert refused(cast, "secretary", actions.review, proposal, **given) == {code}


def test_a_pass_may_carry_remarks_instead_of_a_text(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    given = {"outcome": Outcome.PASSED_WITH_REMARKS, "findings": [anchored(cast, part="finance", text="Let op.")]}
    do(cast, "secretary", actions.review, proposal, **given)
    assert now(cast, proposal).stage == Stage.PASSED


def test_what_quotes_a_secret_point_is_not_there_for_who_may_not_see_it(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE, text=a_text(points=2))
    back(cast, proposal, anchored(cast, part="point-2", quote="opnieuw"), anchored(cast, part="finance"))
    with cast.acting_as("secretary") as actor:
        circle = intern_circle(actor.municipality, SECRET)
        DecisionPoint.objects.filter(version__proposal=proposal, number=2).update(secrecy=circle)
    seen = {}
    for key in ("secretary", "gate_team"):
        with cast.acting_as(key) as actor:
            seen[key] = {f.part for f in gate_remarks.findings(actor)}
    assert seen == {"secretary": {"point-2", "finance"}, "gate_team": {"finance"}}


def test_it_comes_back_only_with_a_reply_to_each_remark(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    findings = back(cast, proposal, anchored(cast, text="Een."), anchored(cast, text="Twee."))
    assert refused(cast, "author", actions.submit, proposal) == {"proposal.remark-unanswered"}
    reply(cast, findings[:1])
    assert refused(cast, "author", actions.submit, proposal) == {"proposal.remark-unanswered"}
    reply(cast, findings)
    with cast.acting_as("author"):
        assert Reply.objects.count() == 2, "the same words are not kept twice"
    do(cast, "author", actions.submit, proposal)
    assert now(cast, proposal).stage == Stage.TEAM_MANAGER
    assert len(entries(cast, "finding.reply")) >= 2


def test_a_later_reply_takes_the_place_of_the_first_and_none_is_lost(cast: Cast) -> None:
    findings = back(cast, a_proposal_at(cast, Stage.GATE))
    reply(cast, findings, r0="Eerst.")
    reply(cast, findings, r0="Bij nader inzien.")
    with cast.acting_as("gate_team") as actor:
        [review] = gate_remarks.reviews_of(actor)
        [finding] = review.findings.all()
        assert [r.text for r in finding.replies.all()] == ["Eerst.", "Bij nader inzien."]
        assert gate_remarks.reply_to(finding).text == "Bij nader inzien."


def test_the_gate_sees_remark_reply_and_difference_of_that_part(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    back(cast, proposal, anchored(cast, part="point-1", quote="opnieuw"), anchored(cast, part="finance"))
    changed = a_text()
    point = type(changed.points[0])("De straat veilig in te richten.", ground="art. 160 Gemeentewet")
    do(cast, "author", actions.save, proposal, text=type(changed)(changed.subject, changed.sections, (point,)))
    reply_to_all(cast, proposal, "Anders geschreven.")
    with cast.acting_as("gate_team") as actor:
        version = Version.objects.get(proposal=proposal, number=2)
        rows = list(gate_remarks.reviews_of(actor))
        about_point, about_money = gate_remarks.earlier(
            actor, rows, version, list(visible(DecisionPoint, actor).filter(version=version))
        )
    assert "<mark>opnieuw</mark>" in about_point.before
    assert "<ins>veilig</ins>" in about_point.difference
    assert (about_point.changed, about_money.changed) == (True, False)
    assert about_point.reply.text == "Anders geschreven."


def test_who_may_reply_when_and_with_what(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    findings = back(cast, proposal)
    assert codes(cast, findings, "author", r0=" ") == {"reply.no-text"}
    assert codes(cast, findings, "director") == {"reply.not-yours"}
    with pytest.raises(Forbidden):
        reply(cast, findings, "gate_team")
    reply(cast, findings)
    to_the_gate(cast, proposal)
    assert codes(cast, findings, "author", r0="Nog iets.") == {"reply.not-here"}
    do(cast, "secretary", actions.review, proposal, outcome=Outcome.RETURNED, findings=[anchored(cast)])
    assert codes(cast, findings, "author", r0="Nog iets.") == {"reply.not-open"}


def codes(cast: Cast, findings: list[Finding], key: str, **texts: str) -> set[str]:
    with pytest.raises(Refused) as refusal:
        reply(cast, findings, key, **texts)
    return {o.code for o in refusal.value.obstacles}


def to_the_gate(cast: Cast, proposal: Proposal) -> None:
    do(cast, "author", actions.submit, proposal)
    sign_line(cast, "team_manager", proposal)
    sign_line(cast, "director", proposal)
    sign_holder(cast, "alderman", proposal)


def test_the_test_list_follows_the_proposal(cast: Cast) -> None:
    tests = GATE_TESTS.usual
    plain = {t.key for t in asked(tests, case())}
    assert plain == {"besluit", "afweging", "advies", "taal"}
    assert {t.key for t in asked(tests, case(traits=frozenset({Trait.STAFF_EFFECTS.value})))} - plain == {"personeel"}
    assert {t.key for t in asked(tests, case(kind="council"))} - plain == {"raad"}


def case(**more: Any) -> Case:
    return Case(**({"kind": "college"} | more))


@pytest.mark.parametrize(
    "rows",
    [
        [{"id": "a", "question": "Een?"}, {"id": "a", "question": "Twee?"}],
        [{"id": "met spatie", "question": "Een?"}],
        [{"id": "a", "question": " "}],
        [{"id": "a", "question": "Een?", "when": {"soort": ["college"]}}],
        [{"question": "Een?"}],
    ],
)
def test_an_impossible_list_is_refused(rows: list[dict[str, Any]]) -> None:
    with pytest.raises(UnreadableError):
        GATE_TESTS.checked(rows)
    assert read([{"id": "a", "question": "Een?"}])[0].question == "Een?"


def test_answers_are_kept_and_what_stayed_open_shows(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    answers = [AnswerText("besluit", "yes"), AnswerText("taal", "no", "Te lange zinnen."), AnswerText("afweging")]
    review = do(cast, "gate_team", actions.review, proposal, outcome=Outcome.PASSED, answers=answers)
    with cast.acting_as("author"):
        kept = list(GateAnswer.objects.filter(review=review).values_list("test", "answer", "remark"))
    assert kept == [
        ("besluit", "yes", ""),
        ("afweging", "", ""),
        ("advies", "", ""),
        ("taal", "no", "Te lange zinnen."),
    ]


def test_only_what_is_asked_is_answered(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    given = {"outcome": Outcome.PASSED, "answers": [AnswerText("raad", "yes")]}
    assert refused(cast, "secretary", actions.review, proposal, **given) == {"gate.unknown-test"}

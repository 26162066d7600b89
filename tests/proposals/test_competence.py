"""Competence gates: decided under mandate without the college, blocked beyond it, and the council heard first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from secretarie.mandates.deciding import Confirmed
from secretarie.mandates.facts import Condition, ConditionKind
from secretarie.mandates.models_decisions import MandatedDecision
from secretarie.proposals import actions
from secretarie.proposals.actions.answer_hearing import HearingText
from secretarie.proposals.models import GateReview, Hearing, Proposal, Stage
from secretarie.proposals.texts import ProposalText
from tests.cast import TODAY, Cast
from tests.make import a_proposal_at, a_text, as_seen
from tests.mandates.acts import a_mandate
from tests.proposals.acts import do, refused

CONSULT = Condition(ConditionKind.CONSULT_HOLDER, "na overleg met de portefeuillehouder")
MET = Confirmed(CONSULT.text, "wethouder Bakker", TODAY)


def about(**chosen: Any) -> ProposalText:
    """One point about works to be bought."""
    text = a_text()
    point = replace(text.points[0], **({"topic": "inkoop.werken", "matter": "private_law_act"} | chosen))
    return replace(text, points=(point,))


def at(cast: Cast, stage: Stage, amount: str = "50000.00", **chosen: Any) -> Proposal:
    return a_proposal_at(cast, stage, text=about(**chosen), amount=Decimal(amount))


def decide(cast: Cast, key: str, proposal: Proposal, *confirmed: Confirmed) -> MandatedDecision:
    return do(cast, key, actions.decide_under_mandate, proposal, confirmed=confirmed)


def test_the_same_decision_is_taken_under_mandate_without_the_college(cast: Cast) -> None:
    mandate = a_mandate(cast, conditions=(CONSULT,))
    proposal = at(cast, Stage.DIRECTOR)
    assert refused(cast, "director", actions.decide_under_mandate, proposal) == {"mandate.condition"}
    taken = decide(cast, "director", proposal, MET)
    with cast.acting_as("alderman"):
        kept = MandatedDecision.objects.get(pk=taken.pk)
        assert Proposal.objects.get(pk=proposal.pk).stage == Stage.DECIDED
    assert (kept.number, kept.wording) == (f"M-{TODAY.year}-0001", "namens burgemeester en wethouders")
    assert (kept.mandate_id, kept.reference) == (mandate.pk, proposal.number)
    assert kept.confirmed == [{"text": CONSULT.text, "who": "wethouder Bakker", "on": TODAY.isoformat()}]
    assert kept.receipts[0]["outcome"] == "allowed"
    assert refused(cast, "director", actions.decide_under_mandate, proposal) >= {"mandate.too-late"}
    page = cast.client("alderman").get("/mandaten/genomen-besluiten/").content.decode()
    assert kept.number in page
    assert kept.wording in cast.client("author").get(f"/mandaten/genomen-besluiten/{kept.number}/").content.decode()


@pytest.mark.parametrize(
    ("key", "amount", "code"),
    [
        ("director", "50000.01", "mandate.limit"),
        ("team_manager", "50000.00", "competence.no-mandate"),
    ],
)
def test_outside_competence_an_officer_is_blocked_with_the_article(
    cast: Cast, key: str, amount: str, code: str
) -> None:
    a_mandate(cast)
    proposal = at(cast, Stage.DIRECTOR, amount)
    assert refused(cast, key, actions.decide_under_mandate, proposal) == {code}


def test_a_risk_mark_goes_to_the_college_even_when_mandated(cast: Cast) -> None:
    a_mandate(cast)
    risky = {"text": about(), "amount": Decimal(10), "traits": frozenset({"political_risk"})}
    proposal = a_proposal_at(cast, Stage.IN_ADVICE, **risky)
    assert "competence.risk" in refused(cast, "director", actions.decide_under_mandate, proposal)


def test_the_gate_passes_another_bodys_point_only_with_a_remark(cast: Cast) -> None:
    proposal = at(cast, Stage.GATE, matter="budget", topic="")
    passed = {"outcome": GateReview.Outcome.PASSED}
    assert refused(cast, "secretary", actions.review, proposal, **passed) == {"competence.other-body"}
    remark = {
        "outcome": GateReview.Outcome.PASSED_WITH_REMARKS,
        "text": "De raad stelt vast.",
    }
    do(cast, "secretary", actions.review, proposal, **remark)
    assert as_seen(cast, "author", proposal).stage == Stage.PASSED


def test_the_council_is_heard_first_and_the_answer_stands_on_record(cast: Cast) -> None:
    proposal = at(cast, Stage.GATE, matter="found_or_join", topic="")
    passed = {"outcome": GateReview.Outcome.PASSED}
    assert refused(cast, "secretary", actions.review, proposal, **passed) == {
        "competence.question",
        "inform.not-informed",
        "inform.not-heard",
    }
    judged = HearingText("found_or_join", "Geen publiekrechtelijke vorm volstaat.", indicated=True)
    do(cast, "secretary", actions.answer_hearing, proposal, answer=judged)
    assert refused(cast, "secretary", actions.review, proposal, **passed) == {"inform.not-informed", "inform.not-heard"}
    heard = replace(judged, informed_on=date(2026, 11, 1), heard_on=TODAY)
    do(cast, "secretary", actions.answer_hearing, proposal, answer=heard)
    do(cast, "secretary", actions.review, proposal, **passed)
    with cast.acting_as("secretary"):
        assert Hearing.objects.filter(proposal=proposal.pk).count() == 2


def test_an_answer_nobody_asked_for_or_without_reason_is_refused(cast: Cast) -> None:
    proposal = at(cast, Stage.GATE)
    given = HearingText("found_or_join", " ", heard_on=date(2099, 1, 1))
    assert refused(cast, "secretary", actions.answer_hearing, proposal, answer=given) == {
        "hearing.not-asked",
        "hearing.no-reason",
        "hearing.to-come",
    }


def test_the_file_says_who_may_decide_and_takes_the_decision(cast: Cast) -> None:
    a_mandate(cast, conditions=(CONSULT,))
    proposal = at(cast, Stage.DIRECTOR)
    client = cast.client("director")
    page = client.get(f"/voorstellen/{proposal.number}/").content.decode()
    assert "Dit vraagt geen besluit van het college zelf: de directeur mag besluiten (mandaat 1.1)." in page
    assert "Vanaf € 50.000,01: het college." in page.replace("\u00a0", " ")
    address = f"/voorstellen/{proposal.number}/besluit-in-mandaat/"
    revision = as_seen(cast, "director", proposal).revision
    bare = client.post(address, {"revision": revision})
    assert bare.status_code == 422
    assert "Nog niet bevestigd" in bare.content.decode()
    sent = {"revision": revision, "who-0": "wethouder Bakker", "on-0": TODAY.isoformat()}
    assert client.post(address, sent).status_code == 302
    assert as_seen(cast, "director", proposal).stage == Stage.DECIDED


def test_the_question_page_answers_with_what_would_change_it(cast: Cast) -> None:
    a_mandate(cast)
    page = cast.client("author").get("/mandaten/wie/?onderwerp=inkoop&soort=private_law_act&bedrag=50.000")
    told = page.content.decode().replace("\u00a0", " ")
    assert "de directeur mag besluiten (mandaat 1.1)" in told
    assert "Vanaf € 50.000,01: het college." in told
    assert cast.client("clerk").get("/mandaten/wie/").status_code == 404

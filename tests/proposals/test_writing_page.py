"""The writing check on pages: beside the form, as a page of its own, left with a reason, and shown to the gate."""

from dataclasses import replace
from typing import Any

import pytest

from secretarie.access.models import Scratch
from secretarie.proposals import actions
from secretarie.proposals.models import Acceptance, DecidingBody, Proposal, Stage
from secretarie.proposals.texts import PointText, ProposalText
from tests.cast import EVERYBODY, PUBLIC, Cast
from tests.make import ROUTE, a_draft, a_proposal_at, a_text
from tests.proposals.acts import do, entries, now, refused

TYPED = "/voorstellen/controle/"
WRONG = "Akkoord te gaan met de conceptbrief aan mevrouw Van Dalen."
GROUND = "art. 160 Gemeentewet"


def page(proposal: Proposal) -> str:
    return f"/voorstellen/{proposal.number}/controle/"


def draft(cast: Cast, text: str = WRONG) -> Proposal:
    with cast.acting_as("author") as actor:
        made = a_draft(cast, actor)
    point = PointText(text, DecidingBody.COLLEGE, GROUND)
    do(cast, "author", actions.save, made, text=ProposalText("Brief", {}, (point,)))
    return now(cast, made)


def key_of(cast: Cast, proposal: Proposal, code: str) -> str:
    response = cast.client("author").get(page(proposal))
    found = {one["finding"]["title"]: one["finding"]["key"] for one in response.context["open"]}
    words = {"agrees": "is geen besluit", "draft": "over een concept", "person": "Naam van een persoon"}[code]
    return next(key for title, key in found.items() if words in title)


def test_while_typing_the_remarks_stand_under_their_field(cast: Cast) -> None:
    sent = {"subject": "Brief", "points-0-text": WRONG, "section_execution": "Klaar op 31 februari 2027."}
    answer = cast.client("author").post(TYPED, sent)
    remarks = answer.context["remarks"]
    assert answer.status_code == 200
    assert set(remarks) == {"points-0-text", "points-0-ground", "section_execution"}
    assert "Beslispunt 1 is geen besluit" in answer.content.decode()
    assert "<html" not in answer.content.decode()


@pytest.mark.parametrize("sent", [{}, {"points-0-text": "\x00", "arguments-0-point": "drie"}, {"kind": "nonsense"}])
def test_whatever_is_typed_the_check_answers(cast: Cast, sent: dict[str, str]) -> None:
    assert cast.client("author").post(TYPED, sent).status_code == 200


def test_the_check_is_for_who_writes_and_tells_nothing_of_what_is_not_theirs(cast: Cast) -> None:
    proposal = draft(cast)
    assert cast.client("alderman").post(TYPED, {}).status_code == 403
    assert cast.client("author").get(TYPED).status_code == 405
    assert cast.client("stranger").post(f"{TYPED}?over={proposal.number}", {}).status_code in {403, 404}


def test_without_scripts_a_button_checks_and_keeps_what_was_typed(cast: Cast) -> None:
    sent = {"act": "check", "subject": "Brief", "points-0-text": WRONG, "points-0-ground": GROUND}
    answer = cast.client("author").post("/voorstellen/nieuw/", sent)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "Naam van een persoon in beslispunt 1" in html
    assert WRONG in html
    with cast.acting_as("author"):
        assert Scratch.objects.get().fields["points-0-text"] == [WRONG]
        assert not Proposal.objects.exists()


def test_remarks_never_stand_in_the_way_of_saving(cast: Cast) -> None:
    assert draft(cast).version == 2


@pytest.mark.parametrize("key", EVERYBODY)
def test_who_sees_the_proposal_sees_the_check(cast: Cast, key: str) -> None:
    proposal = draft(cast)
    file = cast.client(key).get(f"/voorstellen/{proposal.number}/").status_code
    assert cast.client(key).get(page(proposal)).status_code == (302 if key == PUBLIC else file)


def test_a_remark_is_left_with_a_reason(cast: Cast) -> None:
    proposal = draft(cast)
    key = key_of(cast, proposal, "person")
    sent = {"key": key, "reason": "Het besluit gaat over haar.", "revision": proposal.revision}
    answer = cast.client("author").post(f"{page(proposal)}laten/", sent)
    assert answer.status_code == 302
    shown = cast.client("author").get(page(proposal))
    assert [one["reason"] for one in shown.context["left"]] == ["Het besluit gaat over haar."]
    assert key not in {one["finding"]["key"] for one in shown.context["open"]}
    with cast.acting_as("author"):
        kept = Acceptance.objects.get()
    assert (kept.rule, kept.place, kept.key) == ("person", "points-0-text", key)
    assert entries(cast, "remark.accept")


def test_without_a_reason_it_stands(cast: Cast) -> None:
    proposal = draft(cast)
    sent = {"key": key_of(cast, proposal, "draft"), "reason": " ", "revision": proposal.revision}
    answer = cast.client("author").post(f"{page(proposal)}laten/", sent)
    assert answer.status_code == 422
    assert "Je gaf geen reden" in answer.content.decode()


def test_leaving_is_refused_for_what_is_gone_left_or_not_yours(cast: Cast) -> None:
    proposal = draft(cast)
    key = key_of(cast, proposal, "draft")
    assert refused(cast, "author", actions.accept, proposal, remark="x" * 64, reason="Moet.") == {"remark.gone"}
    do(cast, "author", actions.accept, proposal, remark=key, reason="Zo heet de brief.")
    assert refused(cast, "author", actions.accept, proposal, remark=key, reason="Nog eens.") == {"remark.accepted"}
    assert refused(cast, "author", actions.accept, proposal, remark=key, reason="") == {
        "remark.accepted",
        "remark.no-reason",
    }


def test_what_was_left_falls_away_when_its_words_change_and_follows_them_when_they_move(cast: Cast) -> None:
    proposal = draft(cast)
    do(cast, "author", actions.accept, proposal, remark=key_of(cast, proposal, "draft"), reason="Zo heet de brief.")

    def left_after(*texts: str) -> int:
        points = tuple(PointText(text, DecidingBody.COLLEGE, GROUND) for text in texts)
        do(cast, "author", actions.save, proposal, text=ProposalText("Brief", {}, points))
        return len(cast.client("author").get(page(proposal)).context["left"])

    assert left_after("De brug te verven.", WRONG) == 1
    assert left_after(WRONG + " Nu.") == 0
    assert left_after(WRONG) == 1, "the same words, the same answer"


def test_the_gate_sees_what_was_left_and_why(cast: Cast) -> None:
    text = replace(a_text(), points=(PointText(WRONG, DecidingBody.COLLEGE, GROUND),))
    proposal = a_proposal_at(cast, Stage.IN_ADVICE, text=text)
    do(cast, "author", actions.accept, proposal, remark=key_of(cast, proposal, "draft"), reason="Zo heet de brief.")
    for stage in (Stage.IN_ADVICE, Stage.TEAM_MANAGER, Stage.DIRECTOR, Stage.PORTFOLIO_HOLDER):
        ROUTE[stage](cast, proposal, "alderman")
    shown: Any = cast.client("secretary").get("/poort/", {"v": proposal.number})
    assert [(one["kind"], one["reason"]) for one in shown.context["left"]] == [("left", "Zo heet de brief.")]
    titles = {one["title"] for one in shown.context["findings"]}
    assert "Beslispunt 1 is geen besluit" in titles
    assert "Beslispunt 1 besluit over een concept" not in titles

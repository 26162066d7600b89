"""The acts of the route on the file: shown to whose turn it is, blocked with the reason, done, or refused."""

from typing import Any

import pytest
from django.http import HttpResponse

from secretarie.proposals import actions
from secretarie.proposals.models import Advice, GateReview, Proposal, SignOff, Stage, Verdict
from secretarie.proposals.texts import PointText, ProposalText
from tests.cast import EVERYBODY, PUBLIC, STRANGER, Cast
from tests.make import a_proposal_at, a_text, ask_advice, give_advice, sign_holder
from tests.proposals.acts import away, do, now, sees

PEOPLE = [key for key in EVERYBODY if key not in {PUBLIC, STRANGER}]


def page(cast: Cast, key: str, proposal: Proposal) -> Any:
    return cast.client(key).get(f"/voorstellen/{proposal.number}/")


def panels(cast: Cast, key: str, proposal: Proposal) -> dict[str, Any]:
    """The panels on this person's page of the file, by name."""
    answer = page(cast, key, proposal)
    return {p.name: p for p in answer.context["acts"]} if answer.status_code == 200 else {}


def send(cast: Cast, key: str, proposal: Proposal, act: str, **typed: Any) -> HttpResponse:
    """Post an act from the file as it stands for this person."""
    fields = {"revision": now(cast, proposal, key).revision, **typed}
    return cast.client(key).post(f"/voorstellen/{proposal.number}/{act}/", fields)


def the_advice(cast: Cast, proposal: Proposal) -> Advice:
    with cast.acting_as("author"):
        return Advice.objects.select_related("proposal").get(proposal=proposal)


@pytest.mark.parametrize(
    ("stage", "who"),
    [
        (Stage.DRAFT, {"author"}),
        (Stage.IN_ADVICE, {"adviser_finance"}),
        (Stage.TEAM_MANAGER, {"team_manager"}),
        (Stage.DIRECTOR, {"director"}),
        (Stage.PORTFOLIO_HOLDER, {"alderman"}),
        (Stage.GATE, {"secretary", "deputy_secretary", "gate_team"}),
        (Stage.PASSED, set()),
    ],
)
def test_the_page_says_whose_turn_it_is(cast: Cast, stage: Stage, who: set[str]) -> None:
    proposal = a_proposal_at(cast, stage)
    turn = set()
    for key in PEOPLE:
        if sees(cast, key, proposal):
            turn |= {key} if page(cast, key, proposal).context["next"]["mine"] else set()
    assert turn == who


def test_advice_is_asked_from_the_file(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    ticked = [f"finance:{cast.people['adviser_finance'].pk}", f"control:{cast.people['controller'].pk}"]
    assert send(cast, "author", proposal, "adviesvraag", advisers=ticked, due_on="2026-11-27").status_code == 302
    with cast.acting_as("author"):
        asked = Advice.objects.filter(proposal=proposal).values_list("discipline", flat=True)
        assert list(asked) == ["finance", "control"]
    choices = panels(cast, "author", proposal)["ask"].context["form"].fields["advisers"].choices
    left = {value for value, _label in choices}
    assert left.isdisjoint(ticked), "who has an open question cannot be chosen again"


@pytest.mark.parametrize("typed", [{}, {"advisers": "hack"}, {"due_on": "gisteren"}, {"advisers": "finance:999999"}])
def test_a_question_that_cannot_be_is_told(cast: Cast, typed: dict[str, str]) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    answer = send(cast, "author", proposal, "adviesvraag", **typed)
    assert answer.status_code == 422
    assert b"data-errsum" in answer.content
    assert now(cast, proposal).stage == Stage.DRAFT


def test_advice_is_given_refused_and_renewed_from_the_file(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    advice = the_advice(cast, proposal)
    url = f"/voorstellen/{proposal.number}/advies/{advice.pk}/"
    client = cast.client("adviser_finance")
    typed = {"revision": advice.revision, "version": 1, "verdict": "disagree"}
    refused = client.post(url, typed)
    assert refused.status_code == 422
    assert "Bij dit oordeel hoort een tekst" in refused.content.decode()
    assert client.post(url, typed | {"text": "Geen dekking."}).status_code == 302
    do(cast, "author", actions.save, proposal, text=a_text("Andere straat"))
    assert panels(cast, "adviser_finance", proposal)["link"].waits, "shown that the text changed"
    stale = client.post(url, typed | {"revision": now(cast, advice).revision, "text": "Nog steeds niet."})
    assert stale.status_code == 422, "on a version that is no longer the text"
    assert "Nog steeds niet." in stale.content.decode()
    form = stale.context["facts"].bound[f"give-{advice.pk}"]
    assert form.data["version"] == "2"
    assert client.post(url, form.data).status_code == 302
    with cast.acting_as("author"):
        assert [a.superseded for a in Advice.objects.filter(proposal=proposal)] == [True, False]


def test_a_dissent_is_settled_and_a_question_withdrawn_from_the_file(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    question = ask_advice(cast, proposal, "adviser_legal", "legal")
    of_control = ask_advice(cast, proposal, "controller", "control")
    dissent = give_advice(cast, the_first(cast, proposal), Verdict.DISAGREE, "Geen dekking.")
    for act, pk in (("afwikkeling", dissent.pk), ("intrekken", question.pk)):
        key = "director" if act == "afwikkeling" else "author"
        url = f"/voorstellen/{proposal.number}/advies/{pk}/{act}/"
        assert cast.client(key).post(url, {"how": " ", "reason": " "}).status_code == 422
        assert (
            cast.client(key)
            .post(url, {"how": "Reserve.", "where": "management_team", "reason": "Hoeft niet."})
            .status_code
            == 302
        )
    assert now(cast, dissent).settlement == "Reserve."
    assert now(cast, question).withdrawn_reason == "Hoeft niet."
    shown = page(cast, "author", proposal).content.decode()
    assert "De vraag aan de concerncontroller blijft staan" in shown
    other = a_proposal_at(cast, Stage.IN_ADVICE)
    strange = f"/voorstellen/{other.number}/advies/{of_control.pk}/intrekken/"
    assert cast.client("author").post(strange, {"reason": "x"}).status_code == 404


def the_first(cast: Cast, proposal: Proposal) -> Advice:
    with cast.acting_as("author"):
        return Advice.objects.filter(proposal=proposal).select_related("proposal").earliest("pk")


def test_an_incomplete_proposal_shows_every_obstacle_at_its_button(cast: Cast) -> None:
    text = ProposalText("Kaal", {}, (PointText("Akkoord te gaan met de straat.", ground=""),))
    proposal = a_proposal_at(cast, Stage.DRAFT, text=text)
    shown = panels(cast, "author", proposal)["submit"].context
    assert {o.code for o in shown["obstacles"]} == {"proposal.no-ground", "proposal.section-missing"}
    assert shown["findings"], "the writing guide warns, and does not block"
    assert b"aria-disabled" in page(cast, "author", proposal).content
    assert send(cast, "author", proposal, "verstuur").status_code == 422


def test_sent_signed_marked_and_on_to_the_gate_from_the_file(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    assert send(cast, "author", proposal, "verstuur").status_code == 302
    assert send(cast, "team_manager", proposal, "paraaf", mark="not_agreed").status_code == 422
    assert send(cast, "team_manager", proposal, "paraaf", mark="agreed").status_code == 302
    assert "sign_off" not in panels(cast, "team_manager", proposal)
    assert send(cast, "director", proposal, "paraaf", mark="agreed").status_code == 302
    assert send(cast, "alderman", proposal, "paraaf-portefeuillehouder", mark="discuss", reason="x").status_code == 302
    assert now(cast, proposal).stage == Stage.GATE


def test_who_stands_in_sees_the_button_blocked_until_the_first_is_absent(cast: Cast) -> None:
    line, holder = a_proposal_at(cast, Stage.TEAM_MANAGER), a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    for key, proposal in (("director", line), ("alderman_space", holder)):
        assert panels(cast, key, proposal)["sign_off"].context["blocked"]
    for key in ("team_manager", "alderman"):
        away(cast, key)
    for key, proposal in (("director", line), ("alderman_space", holder)):
        assert not panels(cast, key, proposal)["sign_off"].context["blocked"]


def test_an_aide_reads_and_never_marks(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    assert page(cast, "aide", proposal).status_code == 200
    assert "sign_off" not in panels(cast, "aide", proposal)
    assert send(cast, "aide", proposal, "paraaf-portefeuillehouder", mark="agreed").status_code == 403


def test_what_was_typed_stays_when_somebody_was_first(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.TEAM_MANAGER)
    seen = now(cast, proposal)
    do(cast, "secretary", actions.fast_track, proposal, reason="Spoed.")
    answer = send(cast, "team_manager", proposal, "paraaf", revision=seen.revision, mark="agreed", reason="Mooi stuk.")
    assert answer.status_code == 422
    assert "Mooi stuk." in answer.content.decode()
    again = answer.context["facts"].bound["sign_line"].data
    assert cast.client("team_manager").post(f"/voorstellen/{proposal.number}/paraaf/", again).status_code == 302


def test_typed_text_stays_even_when_the_act_is_over(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    seen = now(cast, proposal)
    sign_holder(cast, "alderman", proposal)
    typed = {"revision": seen.revision, "mark": "not_agreed", "reason": "Toch niet."}
    answer = send(cast, "alderman", proposal, "paraaf-portefeuillehouder", **typed)
    assert answer.status_code == 422
    assert "Toch niet." in answer.content.decode()


def test_placement_is_demanded_and_priority_given_from_the_file(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    assert "demand" in panels(cast, "mayor", proposal)
    assert "demand" in panels(cast, "alderman", proposal)
    assert "demand" not in panels(cast, "aide", proposal)
    assert send(cast, "secretary", proposal, "voorrang", reason="De termijn loopt af.").status_code == 302
    assert send(cast, "mayor", proposal, "plaatsing", reason="").status_code == 422
    assert send(cast, "mayor", proposal, "plaatsing", reason="Het moet.").status_code == 302
    placed = now(cast, proposal)
    assert (placed.stage, placed.fast_track) == (Stage.PASSED, True)


def test_an_objection_leads_the_secretary_to_the_gate(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    sign_holder(cast, "alderman", proposal, SignOff.Mark.NOT_AGREED, "De wijk wil het niet.")
    shown = panels(cast, "secretary", proposal)["secretary"].context
    assert shown["gate_url"] == f"/poort/?v={proposal.number}"
    assert cast.client("secretary").get(shown["gate_url"]).context["tab"].key == "bezwaar"


def test_an_unseen_proposal_has_no_acts(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    for act in ("adviesvraag", "verstuur", "paraaf", "paraaf-portefeuillehouder", "plaatsing", "voorrang"):
        answer = cast.client("alderman_care").post(f"/voorstellen/{proposal.number}/{act}/", {"revision": 0})
        assert answer.status_code == 404
        assert cast.client("author").get(f"/voorstellen/{proposal.number}/{act}/").status_code == 405


def test_the_gate_verdicts_stand_on_the_file(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    assert b"o=passed_with_remarks" in page(cast, "secretary", proposal).content
    do(cast, "secretary", actions.hold, proposal, reason="Wacht op de raad.")
    shown = panels(cast, "gate_team", proposal)["gate"]
    assert (shown.context["held"], shown.waits) == (True, False)
    with cast.acting_as("secretary"):
        assert GateReview.objects.filter(proposal=proposal).count() == 1

"""The file page with advice in full: the picture of the route, drafts, circles, confirming, settling, leaving out."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from secretarie.access.models import Scratch
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, Exemption, HolderView, Proposal, SettledIn, SignOff, Stage, Verdict
from tests.cast import Cast
from tests.make import a_draft, a_proposal_at, a_text, ask_advice, give_advice, sign_holder, sign_line
from tests.proposals.acts import do, now


@pytest.fixture
def proposal(cast: Cast) -> Proposal:
    with cast.acting_as("author") as actor:
        return a_draft(cast, actor, amount=Decimal(300_000))


def page(cast: Cast, key: str, proposal: Proposal) -> str:
    return cast.client(key).get(reverse("proposals:file", args=[proposal.number])).content.decode()


def post(cast: Cast, key: str, name: str, proposal: Proposal, *args: int, **typed: Any) -> str:
    """What the person reads after sending this form, with the revisions as they stand."""
    thing = now(cast, proposal, key) if not args else None
    with cast.acting_as(key):
        revision = thing.revision if thing else Advice.objects.get(pk=args[0]).revision
    url = reverse(f"route:{name}", args=[proposal.number, *args])
    return cast.client(key).post(url, {"revision": revision, **typed}, follow=True).content.decode()


def advice_of(cast: Cast, proposal: Proposal, discipline: str) -> Advice:
    with cast.acting_as("secretary"):
        return Advice.objects.select_related("proposal").get(proposal=proposal, discipline=discipline)


def test_the_route_is_drawn_and_begun(cast: Cast, proposal: Proposal) -> None:
    before = page(cast, "author", proposal)
    assert "Adviesroute" in before
    assert "Nu gevraagd: financiën, juridisch." in before
    after = post(cast, "author", "seek", proposal)
    assert "De adviesroute loopt" in after
    assert "vanaf € 250.000" in after
    assert "Nu gevraagd" not in after
    assert "Otto Brinkgreve" in after


def test_a_draft_of_an_advice_is_its_writers_only(cast: Cast, proposal: Proposal) -> None:
    post(cast, "author", "seek", proposal)
    advice = advice_of(cast, proposal, "finance")
    typed = {"verdict": "disagree", "text": "De dekking deugt niet."}
    kept = cast.client("adviser_finance").post(f"{reverse('scratch:keep')}?form=advies&over={advice.pk}", typed)
    assert kept.json()["kept"]
    again = page(cast, "adviser_finance", proposal)
    assert "De dekking deugt niet." in again
    assert "Je concept: alleen jij kunt het lezen." in again
    for key in ("author", "secretary", "director", "adviser_legal"):
        read = page(cast, key, proposal)
        assert "De dekking deugt niet." not in read
    given = {"verdict": "disagree", "text": "De dekking deugt niet.", "facts": "De reserve is leeg.", "version": "1"}
    post(cast, "adviser_finance", "give", proposal, advice.pk, **given)
    read = page(cast, "author", proposal)
    assert "De dekking deugt niet." in read
    assert read.index("De reserve is leeg.") < read.index("De dekking deugt niet.")
    with cast.acting_as("adviser_finance"):
        assert not Scratch.objects.filter(form="advies").exists()


def test_confirmed_with_one_button(cast: Cast, proposal: Proposal) -> None:
    advice = give_advice(cast, ask_advice(cast, proposal))
    do(cast, "author", actions.save, proposal, text=a_text("Nieuwe tekst"))
    assert "Geldt ook voor deze versie" in page(cast, "adviser_finance", proposal)
    told = post(cast, "adviser_finance", "confirm", proposal, advice.pk, version="2")
    assert "Je advies geldt ook voor deze versie." in told
    assert "voor versie 2." in told
    assert "Geldt ook voor deze versie<" not in page(cast, "author", proposal)


def test_the_college_reads_a_dissent_by_role_and_where_it_was_settled(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT)
    advice = give_advice(cast, ask_advice(cast, proposal), Verdict.DISAGREE, "Geen dekking.")
    do(cast, "author", actions.submit, proposal)
    sign_line(cast, "team_manager", proposal)
    sign_line(cast, "director", proposal)
    told = post(cast, "secretary", "settle", proposal, advice.pk, where=SettledIn.SECRETARY, how="Uit de reserve.")
    assert "Afgewikkeld door de secretaris" in told
    member, author = page(cast, "alderman", proposal), page(cast, "author", proposal)
    assert "Geen dekking." in member
    assert "Otto Brinkgreve" not in member
    assert "Otto Brinkgreve" in author


def test_confidential_words_stay_in_their_circle_and_the_rest_knows_they_stand(cast: Cast, proposal: Proposal) -> None:
    typed = {"advisers": [f"legal:{cast.people['adviser_legal'].pk}"], "confidential": "on", "circle": ["role:mayor"]}
    post(cast, "author", "ask", proposal, question="Hoe sterk staan wij?", **typed)
    advice = advice_of(cast, proposal, "legal")
    give_advice(cast, advice, Verdict.AGREE_WITH_REMARKS, "Schikken is verstandig.")
    mine, other = page(cast, "author", proposal), page(cast, "colleague", proposal)
    assert "Schikken is verstandig." in mine
    assert "Hoe sterk staan wij?" in mine
    assert "Vertrouwelijk" in other
    for words in ("Schikken is verstandig.", "Hoe sterk staan wij?", f"advies-{advice.pk}"):
        assert words not in other


def test_the_secretary_leaves_one_out(cast: Cast, proposal: Proposal) -> None:
    post(cast, "author", "seek", proposal)
    assert "Laat een verplicht advies weg" not in page(cast, "director", proposal)
    post(cast, "secretary", "exempt", proposal, discipline="legal", reason="Modelovereenkomst.")
    with cast.acting_as("secretary"):
        assert Exemption.objects.get(proposal=proposal).discipline == "legal"
    assert "Weggelaten door de secretaris" in page(cast, "author", proposal)


def test_a_question_is_handed_on_from_the_page(cast: Cast, proposal: Proposal) -> None:
    from tests.proposals.test_seek import advises

    advises(cast, "colleague", "finance")
    post(cast, "author", "seek", proposal)
    advice = advice_of(cast, proposal, "finance")
    told = post(cast, "adviser_finance", "hand_on", proposal, advice.pk, to=str(cast.people["colleague"].pk))
    assert "De vraag ligt nu bij je collega." in told


def test_the_management_team_first_where_the_house_says_so(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor, traits=frozenset({"concern"}))
    do(cast, "author", actions.submit, proposal)
    sign_line(cast, "team_manager", proposal)
    sign_line(cast, "director", proposal)
    assert now(cast, proposal).stage == Stage.MANAGEMENT_TEAM
    assert "Bij jou: het advies van het directieteam." in page(cast, "secretariat", proposal)
    refused = post(cast, "secretariat", "sign_team", proposal, mark="agreed", reason="")
    assert "Schrijf wat het directieteam adviseert." in refused
    post(cast, "secretariat", "sign_team", proposal, mark="agreed", reason="Past bij de koers.")
    assert now(cast, proposal).stage == Stage.PORTFOLIO_HOLDER
    assert "Past bij de koers." in page(cast, "alderman", proposal)
    sign_holder(cast, "alderman", proposal)
    assert now(cast, proposal, "secretary").stage == Stage.GATE


def test_the_management_team_settles_a_dissent_before_it_goes_on(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor, traits=frozenset({"concern"}))
    advice = give_advice(cast, ask_advice(cast, proposal), Verdict.DISAGREE, "Geen dekking.")
    do(cast, "author", actions.submit, proposal)
    for key in ("team_manager", "director"):
        sign_line(cast, key, proposal)
    read = post(cast, "secretariat", "sign_team", proposal, mark="agreed", reason="Goed.")
    assert "nog niet afgewikkeld" in read
    do(cast, "director", actions.settle, advice, how="De reserve dekt het.", where=SettledIn.MANAGEMENT_TEAM)
    with cast.acting_as("secretariat") as actor:
        actions.sign_off_team(actor, Proposal.objects.get(pk=proposal.pk), mark=SignOff.Mark.AGREED, reason="Goed.")


def test_one_advice_to_the_college_says_why_there_is_no_own_proposal(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    assert "Het college krijgt één advies" in page(cast, "alderman", proposal)
    post(cast, "alderman", "differ", proposal, text="Alleen de noordkant.", reason="Draagvlak.")
    with cast.acting_as("alderman"):
        assert not HolderView.objects.exists()

"""The route on the file in a real browser: each person's turn, asked, advised, settled, signed; no axe findings."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from secretarie.proposals.models import Advice, Stage, Verdict
from secretarie.proposals.texts import PointText, ProposalText
from tests.cast import Cast
from tests.make import a_proposal_at, give_advice
from tests.proposals.acts import now

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TURNS = {
    "author": Stage.DRAFT,
    "adviser_finance": Stage.IN_ADVICE,
    "team_manager": Stage.TEAM_MANAGER,
    "mayor": Stage.GATE,
}


@pytest.mark.parametrize("key", TURNS)
def test_whose_turn_it_is_has_no_findings(
    page_of: Callable[..., Page],
    people: Cast,
    axe: Callable[[Page], list[str]],
    picture: Callable[[Page, str], None],
    key: str,
) -> None:
    proposal = a_proposal_at(people, TURNS[key])
    page = page_of(key, f"/voorstellen/{proposal.number}/")
    page.locator("details.sec-more").evaluate_all("all => all.forEach(one => one.open = true)")
    picture(page, f"dossier-{key}")
    assert axe(page) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_an_incomplete_draft_says_what_is_missing(
    page_of: Callable[..., Page], people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    text = ProposalText("Kaal", {}, (PointText("Akkoord te gaan met de straat.", ground=""),))
    proposal = a_proposal_at(people, Stage.DRAFT, text=text)
    page = page_of("author", f"/voorstellen/{proposal.number}/")
    page.locator(".sec-next summary").click()
    expect(page.locator(".sec-next [aria-disabled=true]")).to_be_visible()
    expect(page.locator(".sec-next .sec-why li")).to_have_count(2)
    picture(page, "dossier-onvolledig")
    assert axe(page) == []


def test_a_dissent_is_given_and_settled(
    page_of: Callable[..., Page], people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    proposal = a_proposal_at(people, Stage.IN_ADVICE)
    page = page_of("adviser_finance", f"/voorstellen/{proposal.number}/", script=False)
    page.locator("input[name=verdict][value=disagree]").check()
    page.locator("form:has(input[name=verdict]) button[type=submit]").click()
    expect(page.locator("[data-errsum]")).to_be_visible()
    expect(page.locator("input[name=verdict][value=disagree]")).to_be_checked()
    page.locator("form:has(input[name=verdict]) textarea[name=text]").fill("Er is geen dekking.")
    page.locator("form:has(input[name=verdict]) button[type=submit]").click()
    expect(page.locator(".sec-advice--dissent")).to_contain_text("Er is geen dekking.")
    page = page_of("director", f"/voorstellen/{proposal.number}/")
    page.locator("form:has(textarea[name=how])").locator("xpath=ancestor::details/summary").click()
    page.locator("textarea[name=how]").fill("Er komt een reserve.")
    picture(page, "dossier-afwikkeling")
    page.locator("form:has(textarea[name=how]) button[type=submit]").click()
    expect(page.locator(".sec-advice--dissent")).to_have_count(0)
    assert axe(page) == []


def test_signing_off_by_keyboard(page_of: Callable[..., Page], people: Cast) -> None:
    proposal = a_proposal_at(people, Stage.PORTFOLIO_HOLDER)
    with people.acting_as("author"):
        advice = Advice.objects.select_related("proposal").get(proposal=proposal)
    give_advice(people, advice, Verdict.AGREE)
    page = page_of("alderman", f"/voorstellen/{proposal.number}/")
    page.locator("input[name=mark]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".sec-message")).to_be_visible()
    assert now(people, proposal).stage == Stage.GATE

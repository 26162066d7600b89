"""The gate in a real browser: by keyboard, without scripts, on a narrow screen; no axe findings in any state."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from secretarie.proposals import actions
from secretarie.proposals.models import ErrorType, GateReview, Proposal, SignOff, Stage
from secretarie.proposals.rules_remarks import FindingText
from secretarie.proposals.texts import PointText, ProposalText
from tests.cast import Cast
from tests.make import a_proposal_at, a_text, sign_holder
from tests.proposals.acts import do, now

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DAY = date(2026, 12, 1)
SUBJECTS = ("Uitvoeringskrediet vervanging Sluisbrug", "Verlenging huur noodlokalen", "Programma Erfgoed 2027")


def a_queue(cast: Cast) -> list[Proposal]:
    """Three papers for one meeting, the second with mistakes in its text."""
    return [a_proposal_at(cast, Stage.GATE, requested_for=DAY, text=a_paper(subject)) for subject in SUBJECTS]


def a_paper(subject: str) -> ProposalText:
    text = a_text(subject)
    if subject != SUBJECTS[1]:
        return text
    points = (
        PointText("Akkoord te gaan met de verlenging voor € 186.000.", ground="art. 160 Gemeentewet"),
        PointText("Te overleggen met mevrouw Van Dalen van het schoolbestuur.", ground="art. 160 Gemeentewet"),
    )
    sections = text.sections | {"finance": "<p>Kosten € 168.000 uit de reserve Onderwijs.</p>"}
    return ProposalText(text.subject, sections, points, text.arguments)


def test_the_queue_is_worked_through_by_keyboard(
    page_of: Callable[..., Page], people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    first, second, third = a_queue(people)
    page = page_of("secretary", f"/poort/?bij={DAY}")
    heading = page.locator("#paneel-kop")
    expect(heading).to_have_text(SUBJECTS[0])
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(heading).to_have_text(SUBJECTS[1])
    expect(heading).to_be_focused()
    picture(page, "poort")
    assert axe(page) == []
    page.keyboard.press("t")
    expect(page.locator("input[name=outcome][value=returned]")).to_be_checked()
    page.locator("input[name=error_types]").first.focus()
    page.keyboard.press("Space")
    page.locator("textarea[name=text]").focus()
    page.keyboard.type("Pas beslispunt 1 aan en kies één bedrag.")
    picture(page, "poort-terug")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(heading).to_have_text(SUBJECTS[2])
    expect(heading).to_be_focused()
    expect(page.locator("tr.is-current")).to_contain_text(SUBJECTS[2])
    page.keyboard.press("d")
    page.locator("form.sec-stack button[type=submit]").first.focus()
    page.keyboard.press("Enter")
    expect(heading).to_have_text(SUBJECTS[0])
    assert [now(people, p).stage for p in (first, second, third)] == [Stage.GATE, Stage.IN_ADVICE, Stage.PASSED]


def test_it_works_without_scripts_and_keeps_what_was_typed(
    page_of: Callable[..., Page], people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    (proposal,) = a_queue(people)[:1]
    page = page_of("gate_team", f"/poort/?bij={DAY}", script=False)
    page.get_by_role("link", name=SUBJECTS[0]).click()
    page.locator("input[name=outcome][value=returned]").check()
    page.locator("textarea[name=text]").fill("Bijna klaar.")
    page.locator("form.sec-stack button[type=submit]").first.click()
    expect(page.locator("[data-errsum]")).to_be_visible()
    expect(page.locator("textarea[name=text]")).to_have_value("Bijna klaar.")
    picture(page, "poort-geweigerd")
    page.locator("input[name=error_types]").first.check()
    page.locator("form.sec-stack button[type=submit]").first.click()
    expect(page.locator("#paneel-kop")).to_have_text(SUBJECTS[1])
    assert now(people, proposal).aside == "returned"


def test_narrow(
    page_of: Callable[..., Page],
    people: Cast,
    axe: Callable[[Page], list[str]],
    picture: Callable[[Page, str], None],
) -> None:
    a_queue(people)
    page = page_of("secretary", f"/poort/?bij={DAY}&v=")
    for width in (768, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        picture(page, f"poort-{width}")
    assert axe(page) == []


def test_every_other_state_has_no_findings(
    page_of: Callable[..., Page], people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    page = page_of("secretary", "/poort/")
    picture(page, "poort-leeg")
    assert axe(page) == []
    held, back, objected = (*a_queue(people)[:2], a_proposal_at(people, Stage.PORTFOLIO_HOLDER))
    do(people, "secretary", actions.hold, held, reason="Wacht op de raad.")
    with people.acting_as("secretary"):
        findings = [FindingText(pk) for pk in ErrorType.objects.values_list("pk", flat=True)]
    outcome = GateReview.Outcome.RETURNED
    do(people, "secretary", actions.review, back, outcome=outcome, text="Bijna klaar.", findings=findings)
    sign_holder(people, "alderman", objected, SignOff.Mark.NOT_AGREED, "De wijk wil het niet.")
    for tab in ("vast", "retour", "bezwaar"):
        page.goto(f"/poort/?bij={tab}")
        picture(page, f"poort-{tab}")
        assert axe(page) == []
    page.goto("/poort/fouten/")
    picture(page, "poort-fouten")
    assert axe(page) == []

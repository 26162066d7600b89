"""Every component in a real browser: no axe findings, no sideways scrolling, keys, kept text, paper, high contrast."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, Route, expect

from secretarie.site import styleguide
from tests.browser.keys import FOCUSED
from tests.cast import PUBLIC

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WIDTHS = [320, 768, 1024, 1440]
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
ROOMY = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"


@pytest.fixture(autouse=True)
def _demo(settings: Any) -> None:
    settings.DEMO = True


@pytest.fixture
def guide(page_of: Callable[..., Page]) -> Callable[..., Page]:
    """A page of the style guide, by name."""

    def opened(name: str = "", **options: Any) -> Page:
        path = reverse("styleguide_page", args=[name]) if name else reverse("styleguide")
        return page_of(PUBLIC, path, **options)

    return opened


@pytest.mark.parametrize("name", sorted(styleguide.PAGES))
def test_no_findings_and_no_sideways_scrolling_at_any_width(
    name: str, guide: Callable[..., Page], axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    """320 px is also what 1280 px becomes at 400 % (WCAG 1.4.10)."""
    page = guide(name)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        picture(page, f"stijl-{name or 'alles'}-{width}")
        assert page.evaluate(SIDEWAYS) == 0, width
    assert axe(page) == []


@pytest.mark.parametrize("name", sorted(styleguide.PAGES))
def test_roomier_text_does_not_break_a_page(name: str, guide: Callable[..., Page]) -> None:
    """WCAG 1.4.12: the reader's own spacing; put in as the browser's tools do, past the content security policy."""
    page = guide(name, width=320)
    page.evaluate(
        "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }", ROOMY
    )
    assert page.evaluate(SIDEWAYS) == 0


@pytest.mark.parametrize("name", ["", "gate", "meeting"])
def test_whatever_has_the_focus_shows_it(name: str, guide: Callable[..., Page]) -> None:
    page = guide(name)
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    for _ in range(80):
        page.keyboard.press("Tab")
        shown = page.evaluate(FOCUSED)
        assert shown in {"", "body"}


def test_the_skip_link_comes_first_and_leads_past_the_rooms(guide: Callable[..., Page]) -> None:
    page = guide("gate")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('inhoud').contains(document.activeElement)")


def test_the_error_summary_has_the_focus_and_leads_to_the_field(guide: Callable[..., Page]) -> None:
    page = guide("entrance")
    expect(page.locator("#fouten")).to_be_focused()
    page.get_by_role("link", name="Bedrag in euro").click()
    expect(page.locator("#id_wrong-amount")).to_be_focused()


def test_j_and_k_walk_the_rows_and_enter_opens(guide: Callable[..., Page]) -> None:
    page = guide("gate")
    for key, title in [
        ("j", "Gunning herinrichting"),
        ("j", "Subsidieplafonds"),
        ("j", "Subsidieplafonds"),
        ("k", "Gunning"),
    ]:
        page.keyboard.press(key)
        expect(page.locator("tr.is-current a")).to_contain_text(title)
        expect(page.locator("tr.is-current a")).to_be_focused()
        expect(page.locator("[data-rows] [aria-current=true]")).to_have_count(1)


def test_slash_searches_and_letters_choose_at_the_gate(guide: Callable[..., Page]) -> None:
    page = guide("gate")
    page.keyboard.press("o")
    expect(page.get_by_role("radio", name="Doorlaten met opmerking")).to_be_checked()
    page.keyboard.press("d")
    expect(page.get_by_role("radio", name="Doorlaten", exact=True)).to_be_checked()
    page.keyboard.press("/")
    expect(page.locator("#zoek")).to_be_focused()


def test_keys_are_off_in_fields_and_with_a_modifier(guide: Callable[..., Page]) -> None:
    page = guide("gate")
    page.get_by_label("Toelichting voor").fill("")
    page.get_by_label("Toelichting voor").press_sequentially("do/")
    expect(page.get_by_label("Toelichting voor")).to_have_value("do/")
    page.locator("h1").click()
    page.keyboard.press("Control+d")
    expect(page.get_by_role("radio", name="Retour")).to_be_checked()


def test_keys_can_be_switched_off_and_stay_off(guide: Callable[..., Page]) -> None:
    page = guide("gate")
    page.locator(".sec-keys").get_by_role("button", name="Zet toetsen uit").click()
    page.reload()
    page.locator("h1").click()
    page.keyboard.press("d")
    expect(page.get_by_role("radio", name="Retour")).to_be_checked()
    page.locator(".sec-keys").get_by_role("button", name="Zet toetsen aan").click()
    page.keyboard.press("d")
    expect(page.get_by_role("radio", name="Doorlaten", exact=True)).to_be_checked()


def test_a_question_mark_shows_all_keys(guide: Callable[..., Page], axe: Callable[[Page], list[str]]) -> None:
    page = guide("gate")
    page.keyboard.press("?")
    expect(page.get_by_role("heading", name="Toetsen")).to_be_visible()
    assert axe(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Toetsen")).to_be_hidden()


def test_the_menu_of_the_person_closes_on_escape_and_gives_the_focus_back(
    guide: Callable[..., Page], axe: Callable[[Page], list[str]]
) -> None:
    page = guide("conflict")
    menu = page.locator("details.sec-person")
    menu.locator("summary").click()
    expect(page.get_by_role("link", name="Log uit")).to_be_visible()
    assert axe(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Log uit")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


def test_typing_is_kept_with_the_server(guide: Callable[..., Page]) -> None:
    page = guide()
    with page.expect_request(lambda r: r.method == "POST") as sent:
        page.locator("#id_wrong-message").fill("Wat inwoners merken")
    body = sent.value.post_data or ""
    assert "Wat+inwoners+merken" in body
    assert "csrfmiddlewaretoken" not in body
    expect(page.locator("[data-scratch-status]")).to_contain_text("Bewaard")


def test_without_a_connection_typing_is_kept_on_the_device_and_offered_back(guide: Callable[..., Page]) -> None:
    page = guide()

    def lost(route: Route) -> None:
        route.abort() if route.request.method == "POST" else route.continue_()

    page.route("**/stijl/", lost)
    page.locator("#id_wrong-message").fill("Niet kwijt")
    expect(page.get_by_text("de verbinding viel weg.").first).to_be_visible()
    expect(page.locator("[data-scratch-lost]")).to_be_visible()
    page.reload()
    expect(page.locator("[data-scratch-found]")).to_be_visible()
    page.unroute("**/stijl/")
    page.get_by_role("button", name="Zet terug").click()
    expect(page.locator("#id_wrong-message")).to_have_value("Niet kwijt")
    expect(page.locator("[data-scratch-status]")).to_contain_text("Bewaard")
    assert page.evaluate("Object.keys(localStorage).filter(k => k.includes('scratch')).length") == 0


def test_the_rooms_open_without_scripts_on_a_small_screen(guide: Callable[..., Page]) -> None:
    page = guide("gate", width=320, script=False)
    expect(page.locator("#kamers")).to_be_hidden()
    page.get_by_role("link", name="Menu", exact=True).click()
    expect(page.locator("#kamers")).to_be_visible()
    page.get_by_role("link", name="Sluit menu").click()
    expect(page.locator("#kamers")).to_be_hidden()


def test_the_agenda_of_a_meeting_opens_without_scripts_on_a_tablet(guide: Callable[..., Page]) -> None:
    page = guide("meeting", width=1024, script=False)
    expect(page.locator("#agenda")).to_be_hidden()
    page.get_by_role("link", name="Agenda", exact=True).last.click()
    expect(page.locator("#agenda")).to_be_visible()


def test_targets_in_the_meeting_are_large(guide: Callable[..., Page]) -> None:
    page = guide("meeting")
    heights = page.evaluate(
        "[...document.querySelectorAll('.sec-seg label, .sec-vote label, .sec-live button, .sec-live__agenda a')]"
        ".map(e => e.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44


def test_on_paper_the_tool_falls_away_and_secrets_stay_marked(guide: Callable[..., Page]) -> None:
    page = guide()
    page.emulate_media(media="print")
    for tool in (".sec-bar", ".sec-rooms", ".sec-keys", ".sec-savebar"):
        expect(page.locator(tool).first).to_be_hidden()
    style = page.locator(".sec-item--secret").evaluate(
        "e => [getComputedStyle(e).borderInlineStartStyle, getComputedStyle(e).printColorAdjust]"
    )
    assert style == ["double", "exact"]


def test_in_high_contrast_chips_and_choices_keep_their_shape(guide: Callable[..., Page]) -> None:
    page = guide()
    page.emulate_media(forced_colors="active")
    widths = page.evaluate(
        "[...document.querySelectorAll('.sec-chip:not(.sec-chip--bare), .sec-choice, .sec-seg label')]"
        ".map(e => parseFloat(getComputedStyle(e).borderTopWidth))"
    )
    assert min(widths) >= 1


def test_nothing_moves_for_who_asked_for_rest(guide: Callable[..., Page]) -> None:
    page = guide()
    assert page.locator(".sec-skeleton i").first.evaluate("e => getComputedStyle(e).animationName") == "none"

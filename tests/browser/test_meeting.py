"""The live meeting in a real browser: by keyboard, on a tablet, without scripts; nothing for axe to find."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from secretarie.meetings.models import Decision
from tests.cast import Cast
from tests.make import a_session, items_of

pytestmark = pytest.mark.browser


def test_an_item_is_recorded_by_keyboard(
    people: Cast, page_of: Callable[..., Page], axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    meeting = a_session(people, ("discussion", "formality"), points=2)
    item = items_of(people, meeting)["Voorstel 1"]
    page = page_of("minute_taker", f"/vergaderingen/{meeting.pk}/zitting/{item.pk}/")
    assert axe(page) == []
    blocked = page.locator("[data-until-chosen]")
    expect(blocked).to_be_visible()
    for number in (1, 2):
        page.locator(f"#punt-{number} input[value=amended]").focus()
        page.keyboard.press("Space")
        expect(page.locator(f"#punt-{number} .sec-point__extra--amended")).to_be_visible()
        page.locator(f"#punt-{number} input[value=as_proposed]").focus()
        page.keyboard.press("Space")
        expect(page.locator(f"#punt-{number} .sec-point__extra--amended")).to_be_hidden()
    expect(blocked).to_be_hidden()
    picture(page, "meeting-live")
    page.keyboard.press("l")
    expect(page.get_by_text("vastgelegd als B-2026-0001")).to_be_visible()
    assert axe(page) == []
    with people.acting_as("secretary"):
        assert Decision.objects.count() == 1


def test_it_fits_small_screens(people: Cast, page_of: Callable[..., Page], axe: Callable[[Page], list[str]]) -> None:
    meeting = a_session(people, ("discussion", "not_public"), points=2, away=("secretary",))
    page = page_of("minute_taker", f"/vergaderingen/{meeting.pk}/zitting/")
    for width in (1024, 768, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert axe(page) == []


def test_a_vote_is_recorded_without_scripts(people: Cast, page_of: Callable[..., Page]) -> None:
    meeting = a_session(people, ("discussion",))
    item = items_of(people, meeting)["Voorstel 1"]
    page = page_of("minute_taker", f"/vergaderingen/{meeting.pk}/zitting/{item.pk}/", script=False)
    page.get_by_role("link", name="Een lid vraagt om stemming").click()
    page.get_by_role("button", name="Leg de stemming vast").click()
    expect(page.get_by_role("status").filter(has_text="Aangenomen, 5 voor, 0 tegen")).to_be_visible()
    page.get_by_role("button", name="Leg besluit vast").click()
    expect(page.get_by_text("vastgelegd als B-2026-0001")).to_be_visible()

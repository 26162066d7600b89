"""Every kind of page as those who work there see it: no axe findings, nothing that scrolls sideways on a telephone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.architecture.scene import a_scene
from tests.browser.town import too_wide
from tests.cast import Cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SEEN = {
    "secretary": [
        "today",
        "search",
        "proposals:list",
        "proposals:history [gate]",
        "meetings:agenda [held]",
        "papers:paper [secret]",
        "lists:list [held]",
        "rulebook:norms",
        "rulebook:norm [quorum]",
        "house:list",
        "house:values",
        "house:regulation [in force]",
        "house:version [draft]",
        "house:compare [draft]",
        "house:adopt [draft]",
        "house:value [draft]",
        "house:deviate",
    ],
    "secretariat": [
        "meetings:item [secret item]",
        "mandates:list",
        "mandates:mandate [one]",
        "mandates:officer",
        "mandates:decrees",
        "mandates:decree [one]",
        "mandates:change [one]",
        "mandates:budgets",
    ],
    "administrator": [
        "today",
        "people:list",
        "people:person [one]",
        "people:grant_role [one]",
        "people:offices",
        "people:order_deputies [one]",
        "people:portfolios",
        "people:units",
    ],
    "author": ["today", "absence:absence"],
    "mayor": ["today"],
    "clerk": ["today", "meetings:agenda [held]"],
}
NARROW = {
    "house:list",
    "house:version [draft]",
    "today",
    "people:list",
    "people:offices",
    "absence:absence",
    "mandates:list",
    "mandates:mandate [one]",
    "mandates:change [one]",
    "meetings:agenda [held]",
}
"""What the journey meets is looked at there (test_journey.py); here stands the rest, of each kind once."""


def test_pages_have_no_findings_and_fit(
    page_of: Callable[..., Page],
    people: Cast,
    axe: Callable[[Page], list[str]],
    picture: Callable[[Page, str], None],
) -> None:
    addresses = {a.name: a.url for a in a_scene(people).addresses()}
    found: dict[str, list[str]] = {}
    for key, names in SEEN.items():
        page = page_of(key, "/")
        for name in names:
            answer = page.goto(addresses[name])
            assert answer is not None
            assert answer.status == 200, f"{key} {name}"
            picture(page, f"{key}-{name}".replace(":", "-").replace(" ", "_"))
            found[f"{key} {name}"] = axe(page)
            if name in NARROW:
                page.set_viewport_size({"width": 320, "height": 700})
                found[f"{key} {name} at 320"] = too_wide(page)
                page.set_viewport_size({"width": 1440, "height": 900})
    assert {state: findings for state, findings in found.items() if findings} == {}

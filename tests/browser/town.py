"""Everybody at a desk of his own: a browser context per person per day, a clock, and eyes on every page they meet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

DESK, TABLET, TELEPHONE = 1440, 1024, 390
LEFT_OVERS = ("Select an option", "None", "Unknown", "carried", "Mayor", "Alderman", "Secretary")
"""What a Dutch page does not say: words of the framework, of Python, of a choice that nobody translated."""


@dataclass
class Town:
    """The people of the cast at work; ``found`` is what was wrong with a page they saw."""

    page_of: Callable[..., Page]
    axe: Callable[[Page], list[str]]
    picture: Callable[[Page, str], None]
    monkeypatch: pytest.MonkeyPatch
    found: dict[str, list[str]] = field(default_factory=dict)
    desks: dict[str, Page] = field(default_factory=dict)

    def on(self, day: str, clock: str) -> None:
        """It is this day and hour; sessions of another day have ended, so everybody signs in anew."""
        moment = timezone.make_aware(datetime.fromisoformat(f"{day}T{clock}"))
        self.monkeypatch.setattr(timezone, "now", lambda: moment)
        for page in self.desks.values():
            page.context.close()
        self.desks.clear()

    def at(self, key: str, path: str = "") -> Page:
        """The page of this person; at ``path`` when given, else where it was left, at first on Vandaag."""
        if key not in self.desks:
            self.desks[key] = self.page_of(key, path or "/")
        elif path:
            self.desks[key].goto(path)
        return self.desks[key]

    def look(self, page: Page, name: str, *widths: int) -> None:
        """Nothing for axe to find, nothing English, nothing too wide; at these widths, or at a desk's."""
        for width in widths or (DESK,):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate("scrollTo(0, 0)")  # what lies half under a bar that stays, axe takes for too small
            state = f"{name}-{width}"
            self.picture(page, state)
            if wrong := [*self.axe(page), *too_wide(page), *left_over(page)]:
                self.found[state] = wrong
        page.set_viewport_size({"width": DESK, "height": 900})


def told(page: Page, words: str) -> None:
    """The page tells what was done."""
    expect(page.locator(".sec-message").filter(has_text=words)).to_be_visible()


def too_wide(page: Page) -> list[str]:
    """What makes the whole page scroll sideways."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"the page is {wide} px too wide"] if wide > 0 else []


def left_over(page: Page) -> list[str]:
    """Words that no Dutch page says."""
    text = " ".join(page.evaluate("document.body.textContent").split()).lower()
    return [f"left over: {words}" for words in LEFT_OVERS if f" {words.lower()} " in f" {text} "]

"""A real Chromium on a live server: one browser, a page per person, axe on every state."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.cast import PUBLIC, Cast

CHECKOUT = Path(__file__).resolve().parents[2]
AXE = CHECKOUT / "node_modules" / "axe-core" / "axe.min.js"
QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
PATIENCE = 20_000
"""Milliseconds: a busy machine is no reason to fail, what never comes is."""
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of the system; absent it is an error in CI and a skip elsewhere."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None or not AXE.exists():
        missing = "Chromium (Debian package chromium)" if path is None else "axe-core (make assets)"
        if os.environ.get("CI"):
            pytest.fail(f"{missing} is not on this machine")
        pytest.skip(f"{missing} is not on this machine")
    expect.set_options(timeout=PATIENCE)
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=[*QUIET, *root])
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright's loop runs in this thread; Django is used beside it
        yield chromium
        chromium.close()


@pytest.fixture
def people(transactional_db: None) -> Cast:
    """The cast, committed, so that the server sees it."""
    return Cast.find() or Cast.make()


@pytest.fixture
def page_of(browser: Browser, live_server: Any, people: Cast) -> Iterator[Callable[..., Page]]:
    """A page in which this person of the cast is signed in."""
    contexts = []

    def opened(key: str, path: str = "/", *, width: int = 1440, height: int = 900, script: bool = True) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": height},
            java_script_enabled=script,
            locale="nl-NL",
            reduced_motion="reduce",
        )
        contexts.append(context)
        if key != PUBLIC:
            session = people.client(key).cookies[settings.SESSION_COOKIE_NAME].value
            context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """What axe finds on a page as it is now: rule, and the elements."""
    source = AXE.read_text()

    def findings(page: Page) -> list[str]:
        page.evaluate(source)
        result = page.evaluate("rules => axe.run(document, rules)", RULES)
        return [f"{v['id']}: {n['html'][:160]}" for v in result["violations"] for n in v["nodes"]]

    return findings


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """Keep a picture of a page for looking at, when ``SECRETARIE_PICTURES`` names a folder."""

    def keep(page: Page, name: str) -> None:
        folder = os.environ.get("SECRETARIE_PICTURES")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)

    return keep

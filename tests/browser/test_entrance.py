"""The way in, by keyboard only and without axe findings."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from secretarie.people.models import Account
from tests.cast import PUBLIC, Cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_signing_in_with_the_keyboard(
    page_of: Callable[..., Page], people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    account = Account.objects.get(username="author")
    account.set_password("een-lang-wachtwoord-voor-proef")
    account.save()
    page = page_of(PUBLIC, "/")
    picture(page, "inloggen")
    assert axe(page) == []
    page.locator("input[name=login]").focus()
    page.keyboard.type("author")
    page.keyboard.press("Tab")
    page.keyboard.type("fout")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").or_(page.locator(".sec-errsum"))).to_be_visible()
    assert axe(page) == []
    page.locator("input[type=password]").focus()
    page.keyboard.type("een-lang-wachtwoord-voor-proef")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_url("**/")
    assert axe(page) == []


def test_the_second_factor_pages_have_no_findings(
    page_of: Callable[..., Page], people: Cast, axe: Callable[[Page], list[str]], settings: Any
) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    page = page_of("author", "/")
    page.wait_for_url("**/account/2fa/**")
    assert axe(page) == []

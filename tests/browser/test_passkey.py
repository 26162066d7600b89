"""A passkey is made and opens the door, by Chromium's virtual authenticator: the second time no password is typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from secretarie.people.models import Account
from tests.cast import PUBLIC, Cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "drie woorden en een getal 7"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_authenticator(page: Page) -> None:
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})


def test_a_passkey_is_made_and_signs_in(page_of: Callable[..., Page], people: Cast) -> None:
    account = Account.objects.get(username="author")
    account.set_password(PASSWORD)
    account.save()
    page = page_of(PUBLIC, reverse("account_login"))
    with_authenticator(page)
    page.fill("#id_login", "author")
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    expect(page.locator("h1")).to_contain_text("november 2026")
    page.goto(reverse("mfa_add_webauthn"))
    page.fill("input[type=password]", PASSWORD)  # before a key is added the password is asked again
    page.press("input[type=password]", "Enter")
    page.fill("#id_name", "Mijn telefoon")
    page.check("#id_passwordless")
    page.click("#mfa_webauthn_add")
    page.wait_for_url(lambda url: reverse("mfa_add_webauthn") not in url)
    page.goto(reverse("mfa_list_webauthn"))
    expect(page.locator("main")).to_contain_text("Mijn telefoon")
    page.context.clear_cookies()
    page.goto(reverse("account_login"))
    page.click("#passkey_login")
    expect(page.locator(".sec-person__name")).to_contain_text(people.people["author"].name)

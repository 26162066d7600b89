"""The pages of signing in, which come from allauth, take our look: each of them, in Dutch, within the policy."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from secretarie.people.models import Account
from tests.cast import Cast
from tests.site.html import Page

OUTSIDE = [
    "account_login",
    "account_reset_password",
    "account_reset_password_done",
    "account_signup",
    "account_inactive",
]
INSIDE = [
    "mfa_index",
    "mfa_list_webauthn",
    "account_change_password",
    "account_logout",
    "account_email",
    "socialaccount_connections",
]
SENSITIVE = ["mfa_activate_totp", "mfa_add_webauthn"]


def sound(html: str) -> Page:
    page = Page.of(html)
    assert page.dangling() <= {"mfa_login"}
    assert "sec-body" in html
    refused = [part for part in page.against_policy() if part != "script"]
    assert refused == []
    inline = [a for tag, a in page.elements if tag == "script" and "src" not in a]
    assert {a.get("type") for a in inline} <= {"application/json"}
    return page


@pytest.fixture
def client(cast: Cast) -> Client:
    client = Client()
    account = Account.objects.get(username="author")
    account.set_password("een-lang-wachtwoord-voor-proef")
    account.save()
    client.post(reverse("account_login"), {"login": "author", "password": "een-lang-wachtwoord-voor-proef"})
    return client


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.usefixtures("cast")
def test_before_the_door(name: str) -> None:
    answer = Client().get(reverse(name))
    assert answer.status_code == 200
    page = sound(answer.content.decode())
    assert "sec-entrance" in page.found("body")[0]["class"]
    assert len(page.found("h1")) == 1


@pytest.mark.parametrize("name", INSIDE)
def test_behind_the_door(name: str, client: Client) -> None:
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    page = sound(answer.content.decode())
    assert len(page.found("h1")) == 1
    assert page.found("nav", id="kamers")


@pytest.mark.parametrize("name", SENSITIVE)
def test_sensitive_pages_and_asking_again_who_you_are(name: str, client: Client) -> None:
    page = sound(client.get(reverse(name), follow=True).content.decode())
    assert len(page.found("h1")) == 1
    assert page.found("form", method="post")


@pytest.mark.usefixtures("cast")
def test_a_refused_log_in_says_so_above_the_form_and_keeps_the_name() -> None:
    html = Client().post(reverse("account_login"), {"login": "author", "password": "fout"}).content.decode()
    assert "<title>Fout: Log in" in html
    assert "data-errsum" in html
    assert 'value="author"' in html


@pytest.mark.usefixtures("cast")
def test_nobody_signs_himself_up() -> None:
    html = Client().get(reverse("account_signup")).content.decode()
    assert "Jezelf aanmelden kan hier niet" in html
    assert not Page.of(html).found("input", type="password")

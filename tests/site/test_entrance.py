"""Signing in: a password with a second factor, brakes on guessing, one click only in the demo."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from secretarie.people.models import Account
from tests.cast import Cast
from tests.owner import owner_connection

PASSWORD = "een-lang-wachtwoord-voor-proef"


@pytest.fixture
def account(cast: Cast) -> Account:
    account = Account.objects.get(username="author")
    account.set_password(PASSWORD)
    account.save()
    return account


def sign_in(client: Client, password: str = PASSWORD) -> Any:
    return client.post(reverse("account_login"), {"login": "author", "password": password})


def test_a_password_signs_in(account: Account) -> None:
    client = Client()
    assert sign_in(client)["Location"] == reverse("today")
    assert client.get(reverse("today")).status_code == 200


def test_without_a_second_factor_only_setting_one_up_is_open(account: Account, settings: Any) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    client = Client()
    sign_in(client)
    assert client.get(reverse("today"))["Location"] == reverse("mfa_index")
    assert client.get(reverse("mfa_index")).status_code == 200


def test_with_a_second_factor_the_password_alone_does_not_open(account: Account, settings: Any) -> None:
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, hotp_value, yield_hotp_counters_from_time

    settings.SECOND_FACTOR_REQUIRED = True
    secret = generate_totp_secret()
    TOTP.activate(account, secret)
    client = Client()
    assert reverse("mfa_authenticate") in sign_in(client)["Location"]
    assert client.get(reverse("today")).status_code == 302
    code = f"{hotp_value(secret, next(yield_hotp_counters_from_time())):06d}"
    assert client.post(reverse("mfa_authenticate"), {"code": code})["Location"] == reverse("today")
    assert client.get(reverse("today")).status_code == 200


def test_guessing_is_braked_and_the_brake_is_shared(account: Account) -> None:
    for _ in range(6):
        sign_in(Client(), "fout-fout-fout")
    braked = sign_in(Client())
    assert braked.status_code == 200, "the right password too is refused now"
    assert "Te vaak geprobeerd" in braked.content.decode()


def test_nobody_registers_by_himself(cast: Cast) -> None:
    page = Client().get(reverse("account_signup"))
    assert page.status_code == 200
    assert b"password1" not in page.content


def test_one_click_exists_only_in_the_demo(cast: Cast, settings: Any) -> None:
    target = reverse("entrance:enter", args=["proefstad", Account.objects.get(username="mayor").pk])
    assert Client().get(reverse("entrance:people")).status_code == 404
    assert Client().post(target).status_code == 404
    settings.DEMO = True
    assert Client().post(target).status_code == 404, "the municipality itself must be a demo"
    assert Client().get(reverse("entrance:people")).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_in_the_demo_one_click_is_enough(settings: Any) -> None:
    cast = Cast.find() or Cast.make()
    settings.DEMO, settings.SECOND_FACTOR_REQUIRED = True, True
    with owner_connection() as own:
        own.execute("UPDATE people_municipality SET demo = true WHERE slug = 'proefstad'")
    client = Client()
    page = client.get(reverse("entrance:people")).content.decode()
    assert "Aleid Zonderland" in page
    assert "Burgemeester" in page
    client.post(reverse("entrance:enter", args=["proefstad", Account.objects.get(username="mayor").pk]))
    assert cast.people["mayor"].name in client.get(reverse("today")).content.decode()

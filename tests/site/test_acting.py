"""Each request is one transaction of one person in one municipality."""

import pytest
from django.test import Client
from django.urls import reverse

from secretarie.people.models import Account, Person
from tests.cast import EVERYBODY, PUBLIC, TODAY, Cast


@pytest.mark.parametrize("key", [k for k in EVERYBODY if k != PUBLIC])
def test_everybody_of_the_cast_lands_on_today(cast: Cast, key: str) -> None:
    page = cast.client(key).get(reverse("today"))
    assert page.status_code == 200
    assert cast.people[key].name in page.content.decode()


def test_who_is_not_signed_in_is_sent_to_the_entrance(cast: Cast) -> None:
    page = Client().get(reverse("today"))
    assert page.status_code == 302
    assert page["Location"].startswith(reverse("account_login"))


def test_an_account_that_is_nobody_anywhere_is_told_so(cast: Cast) -> None:
    client = Client()
    client.force_login(Account.objects.create(username="niemand"))
    page = client.get(reverse("today"), follow=True)
    assert page.status_code == 403
    assert "geen gemeente" in page.content.decode()


def test_a_person_of_two_municipalities_chooses_where_to_act(cast: Cast) -> None:
    client = cast.client("secretary")
    account = Account.objects.get(username="secretary")
    with cast.acting_as("stranger"):
        Person.objects.create(municipality=cast.other, name="Froukje Lindeboom", account=account)
    assert "Elders" in client.get(reverse("today")).content.decode()
    assert client.post(reverse("municipality"), {"municipality": "proefstad"}).status_code == 302
    page = client.get(reverse("today"))
    assert "Proefstad" in page.content.decode()
    assert client.post(reverse("municipality"), {"municipality": "nergens"}).status_code == 404


def test_the_actor_of_a_page_is_the_person_today(cast: Cast) -> None:
    page = cast.client("author").get(reverse("today"))
    actor = page.context["actor"]
    assert (actor.person, actor.municipality) == (cast.people["author"].pk, cast.municipality.pk)
    assert {r.value for r in actor.roles} == {"author", "public"}
    assert actor.today >= TODAY


def test_health_asks_nobody_to_sign_in(db: None) -> None:
    assert Client().get(reverse("health:health")).json() == {"ok": True}


def test_an_unknown_address_is_not_found(cast: Cast) -> None:
    assert cast.client("secretary").get("/bestaat-niet/").status_code == 404
    assert Client().get("/openbaar/bestaat-niet/").status_code == 404


def test_the_language_is_dutch_until_the_person_chooses(cast: Cast) -> None:
    client = cast.client("secretary")
    assert 'lang="nl"' in client.get(reverse("today"), HTTP_ACCEPT_LANGUAGE="en").content.decode()
    client.post(reverse("language"), {"language": "en", "next": "https://elders.example/"})
    assert 'lang="en"' in client.get(reverse("today")).content.decode()

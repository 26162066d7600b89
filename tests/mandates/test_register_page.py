"""The register's pages: what holds on a day, one mandate with its chain, and what an officer may decide."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from secretarie.access.wall import Actor
from secretarie.mandates import actions, usage
from secretarie.mandates.facts import Condition, ConditionKind, Limit, Scope
from secretarie.mandates.models import Mandate
from tests.cast import EVERYBODY, PUBLIC, Cast
from tests.mandates.acts import a_mandate, a_row, a_sub_decree, adopted, each_manager
from tests.proposals.acts import do

OUTSIDE = {"clerk", "councillor", "administrator", "stranger", PUBLIC}
CONSULT = Condition(ConditionKind.CONSULT_HOLDER, "Na overleg met de portefeuillehouder.")


def page(cast: Cast, key: str, name: str, *keys: int, **asked: Any) -> str:
    answer = cast.client(key).get(reverse(f"mandates:{name}", args=keys), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def a_chain(cast: Cast) -> tuple[Mandate, Mandate]:
    top = a_mandate(cast, conditions=(CONSULT,), scope=Scope(subjects=("inkoop",), exceptions=("speelgoed",)))
    row = a_row(cast, "1.1.a", holder=each_manager(), limit=Limit(Decimal(10_000)), power="Kopen voor het eigen team.")
    given = {"decree": a_sub_decree(cast), "given": row, "nature_opposes": False}
    return top, do(cast, "director", actions.sub_mandate, top, **given)


@pytest.mark.parametrize("name", ["list", "officer"])
def test_everybody_who_works_here_reads_the_register(cast: Cast, name: str) -> None:
    url = reverse(f"mandates:{name}")
    found = {key for key in EVERYBODY if cast.client(key).get(url).status_code == 200}
    assert found - {"stranger"} == set(EVERYBODY) - OUTSIDE


def test_nobody_from_elsewhere_finds_a_mandate(cast: Cast) -> None:
    mandate = a_mandate(cast)
    assert cast.client("stranger").get(reverse("mandates:mandate", args=[mandate.pk])).status_code == 404


def test_it_shows_what_holds_on_the_day_that_was_chosen(cast: Cast) -> None:
    a_mandate(cast)
    assert "Het aangaan van overeenkomsten." in page(cast, "author", "list")
    assert "Het aangaan van overeenkomsten." not in page(cast, "author", "list", dag="2025-12-31")
    assert "Josien Terpstra" in page(cast, "author", "list")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"zoek": "directeur overeenkomsten"}, {"1.1"}),
        ({"onderwerp": "inkoop.werken"}, {"1.1", "1.3"}),
        ({"onderwerp": "personeel"}, {"1.2", "1.3"}),
        ({"wie": "teammanagers"}, {"1.2"}),
        ({"orgaan": "mayor"}, {"1.3"}),
        ({"soort": "authorisation"}, set()),
        ({"onderwerp": "bestaat niet"}, {"1.1", "1.2", "1.3"}),
    ],
)
def test_it_is_found_by_words_subject_holder_kind_and_body(cast: Cast, asked: dict[str, str], found: set[str]) -> None:
    a_mandate(cast)
    others = [
        a_row(cast, "1.2", power="Verlof.", scope=Scope(subjects=("personeel",)), holder=each_manager()),
        a_row(cast, "1.3", power="Alles.", scope=Scope(general=True), giver="mayor"),
    ]
    adopted(cast, *others, title="Tweede")
    shown = page(cast, "author", "list", **asked)
    assert {number for number in ("1.1", "1.2", "1.3") if f">{number}</td>" in shown} == found


def test_one_mandate_shows_its_chain_with_what_it_takes_over(cast: Cast) -> None:
    top, sub = a_chain(cast)
    shown = page(cast, "author", "mandate", sub.pk)
    assert reverse("mandates:mandate", args=[top.pk]) in shown
    assert "Na overleg met de portefeuillehouder." in shown
    assert "speelgoed" in shown
    assert reverse("mandates:mandate", args=[sub.pk]) in page(cast, "author", "mandate", top.pk)


def test_a_withdrawn_mandate_stays_with_its_reason(cast: Cast) -> None:
    mandate = a_mandate(cast)
    do(cast, "secretariat", actions.withdraw, mandate, on=date(2026, 7, 1), reason="Gaat naar de regio.")
    assert "Gaat naar de regio." in page(cast, "author", "mandate", mandate.pk)
    assert "Het aangaan" not in page(cast, "author", "list")


def test_a_changed_mandate_shows_both_versions(cast: Cast) -> None:
    mandate = a_mandate(cast)
    given = a_row(cast, first=date(2026, 7, 1), limit=Limit(Decimal(75_000)))
    made = do(cast, "secretariat", actions.change, mandate, given=given, nature_opposes=False)
    for pk in (mandate.pk, made.pk):
        shown = page(cast, "author", "mandate", pk)
        assert "50.000" in shown
        assert "75.000" in shown


def test_where_it_was_used_comes_from_the_rooms_above(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    mandate = a_mandate(cast)

    def finder(_actor: Actor, found: Mandate) -> list[usage.Use]:
        return [usage.Use(date(2026, 11, 2), "M-1", f"Onder {found.number}", "Josien Terpstra", "/besluiten/")]

    monkeypatch.setattr(usage, "FINDERS", [])
    assert usage.finds_uses(finder) is finder
    assert "M-1 Onder 1.1" in page(cast, "author", "mandate", mandate.pk)


def test_an_officer_sees_what_binds_over_the_whole_chain(cast: Cast) -> None:
    a_chain(cast)
    shown = page(cast, "team_manager", "officer")
    assert "Kopen voor het eigen team." in shown
    assert "10.000" in shown
    assert "Na overleg met de portefeuillehouder." in shown
    assert "Het aangaan van overeenkomsten." not in shown
    assert "Het aangaan van overeenkomsten." in page(cast, "author", "officer", wie=cast.people["director"].pk)
    assert "Kopen" not in page(cast, "author", "officer")


def test_the_pages_ask_the_database_little(cast: Cast, django_assert_max_num_queries: Any) -> None:
    _top, sub = a_chain(cast)
    client = cast.client("author")
    for name, keys in (("list", []), ("officer", []), ("mandate", [sub.pk])):
        url = reverse(f"mandates:{name}", args=keys)
        client.get(url)
        with django_assert_max_num_queries(26):
            client.get(url)

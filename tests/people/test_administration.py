"""Beheer: the administrator's pages do what they say, refuse in words, and leave their entry in the record."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from secretarie.access.performing import Forbidden
from secretarie.access.roles import Role
from secretarie.access.table import Action
from secretarie.access.wall import act_as
from secretarie.audit.models import Entry
from secretarie.people import actions
from secretarie.people.models import (
    Account,
    DeputyOrder,
    Office,
    Person,
    PortfolioTerm,
    RoleGrant,
    Term,
    Unit,
    valid_on,
)
from tests.cast import EVERYBODY, PUBLIC, TODAY, Cast

PAGES = ("people:list", "people:offices", "people:portfolios", "people:units")
READERS = {"administrator", "secretary", "deputy_secretary", "secretariat"}
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def admin(cast: Cast) -> Client:
    return cast.client("administrator")


def send(client: Client, view: str, *keys: int, **typed: Any) -> str:
    """What the page says: "" when it led on, else its text."""
    answer = client.post(reverse(view, args=keys), typed)
    assert answer.status_code in {302, 422}, answer.status_code
    return "" if answer.status_code == 302 else answer.content.decode()


def office(cast: Cast, kind: str) -> Office:
    with cast.acting_as("administrator"):
        return Office.objects.get(kind=kind)


@pytest.mark.parametrize("page", PAGES)
def test_the_pages_are_there_for_who_administers_and_the_office(cast: Cast, page: str) -> None:
    found = {key for key in EVERYBODY if key != PUBLIC and cast.client(key).get(reverse(page)).status_code == 200}
    assert found - {"stranger"} == READERS


def test_another_municipality_shows_its_own_people_only(cast: Cast) -> None:
    found = cast.client("stranger").get(reverse("people:list")).content.decode()
    assert "Wanda Elderson" in found
    assert "Aleid Zonderland" not in found
    assert cast.client("stranger").get(reverse("people:person", args=[cast.people["mayor"].pk])).status_code == 404


def test_somebody_new_is_added_gets_a_role_and_can_draft(cast: Cast, admin: Client) -> None:
    assert send(admin, "people:add_person", name="Zoë van Rijn", email="zoe@example.org") == ""
    with cast.acting_as("administrator"):
        zoe = Person.objects.select_related("account").get(name="Zoë van Rijn")
    assert zoe.account is not None
    assert not zoe.account.has_usable_password()
    given = {"role": "author", "unit": cast.units["team"].pk, "first": TODAY.isoformat()}
    assert send(admin, "people:grant_role", zoe.pk, **given) == ""
    client = Client()
    client.force_login(Account.objects.get(pk=zoe.account.pk))
    assert client.get(reverse("proposals:new")).status_code == 200
    assert "Steller team" in admin.get(reverse("people:list")).content.decode()


def test_an_address_signs_in_as_one_person_here_and_as_the_same_account_elsewhere(cast: Cast, admin: Client) -> None:
    assert "al iemand met dit e-mailadres" in send(admin, "people:add_person", name="Nep", email="MAYOR@example.org")
    assert send(admin, "people:add_person", name="Wanda Elderson", email="stranger@example.org") == ""
    assert Account.objects.filter(email="stranger@example.org").count() == 1


def test_a_second_head_of_a_unit_is_refused_in_words(cast: Cast, admin: Client) -> None:
    given = {"role": "team_manager", "unit": cast.units["team"].pk, "first": TODAY.isoformat()}
    told = send(admin, "people:grant_role", cast.people["colleague"].pk, **given)
    assert "Koen Slotboom heeft deze rol bij team al" in told


def test_nobody_gives_himself_a_role_nor_an_office(cast: Cast, admin: Client) -> None:
    me = cast.people["administrator"].pk
    assert "geeft jezelf geen rol" in send(admin, "people:grant_role", me, role="gate_team", first=TODAY.isoformat())
    alderman = office(cast, "alderman").pk
    assert "eigen benoeming" in send(admin, "people:appoint", alderman, person=me, first=TODAY.isoformat())


def test_a_role_that_ends_today_works_until_tomorrow(cast: Cast, admin: Client) -> None:
    with cast.acting_as("administrator"):
        grant = RoleGrant.objects.get(person=cast.people["gate_team"])
    assert send(admin, "people:end_role", grant.pk, last=TODAY.isoformat(), revision=grant.revision) == ""
    roles = {}
    for day in (TODAY, TOMORROW):
        with cast.acting_as("gate_team", day) as actor:
            roles[day] = Role.GATE_TEAM in actor.roles
    assert roles == {TODAY: True, TOMORROW: False}


def test_the_last_administrator_stays(cast: Cast, admin: Client) -> None:
    with cast.acting_as("administrator"):
        grant = RoleGrant.objects.get(role=Role.ADMINISTRATOR)
    assert "enige beheerder" in send(admin, "people:end_role", grant.pk, last=TODAY.isoformat())
    second = cast.people["secretariat"].pk
    assert send(admin, "people:grant_role", second, role="administrator", first=TODAY.isoformat()) == ""
    assert send(admin, "people:end_role", grant.pk, last=TODAY.isoformat()) == ""


def test_secretary_and_clerk_never_one_person(cast: Cast, admin: Client) -> None:
    """Art. 100 lid 2 Gemeentewet, also when the office is free."""
    with cast.acting_as("administrator"):
        term = Term.objects.get(office__kind="clerk")
    assert send(admin, "people:leave_office", term.pk, last=TODAY.isoformat()) == ""
    clerk, secretary = office(cast, "clerk").pk, cast.people["secretary"].pk
    told = send(admin, "people:appoint", clerk, person=secretary, first=TOMORROW.isoformat())
    assert "art. 100 lid 2 Gemeentewet" in told
    assert send(admin, "people:appoint", clerk, person=cast.people["colleague"].pk, first=TOMORROW.isoformat()) == ""
    with cast.acting_as("colleague", TOMORROW) as actor:
        assert Role.CLERK in actor.roles


def test_a_single_office_is_not_filled_twice(cast: Cast, admin: Client) -> None:
    mayor = office(cast, "mayor").pk
    told = send(admin, "people:appoint", mayor, person=cast.people["director"].pk, first=TODAY.isoformat())
    assert "Aleid Zonderland bekleedt het ambt burgemeester al" in told


def test_a_portfolio_changes_hands_from_a_day_on(cast: Cast, admin: Client) -> None:
    portfolio = cast.portfolios["alderman"]
    given = {"holder": cast.people["alderman_care"].pk, "substitute": cast.people["alderman"].pk}
    assert send(admin, "people:assign_portfolio", portfolio.pk, **given, first=TOMORROW.isoformat()) == ""
    holders = {}
    with cast.acting_as("administrator"):
        for day in (TODAY, TOMORROW):
            holders[day] = PortfolioTerm.objects.get(valid_on(day), portfolio=portfolio).holder_id
    assert holders == {TODAY: cast.people["alderman"].pk, TOMORROW: cast.people["alderman_care"].pk}
    given["substitute"] = given["holder"]
    told = send(admin, "people:assign_portfolio", portfolio.pk, **given, first=TOMORROW.isoformat())
    assert "Niemand vervangt zichzelf" in told


def test_the_secretary_lays_down_deputies_and_the_portfolios(cast: Cast) -> None:
    client, secretary = cast.client("secretary"), office(cast, "secretary")
    mayor, first = office(cast, "mayor"), TODAY.isoformat()
    order = {"rank1": cast.people["alderman_care"].pk, "rank2": cast.people["alderman"].pk}
    assert send(client, "people:order_deputies", mayor.pk, first=first, **order) == ""
    with cast.acting_as("secretary"):
        rows = DeputyOrder.objects.filter(valid_on(TODAY), office=mayor).order_by("rank")
        assert [r.person_id for r in rows] == list(order.values())
    told = send(client, "people:order_deputies", secretary.pk, first=first, rank1=cast.people["clerk"].pk)
    assert "art. 106 jo. 100 lid 2 Gemeentewet" in told
    assert client.get(reverse("people:appoint", args=[mayor.pk])).status_code == 404
    assert client.get(reverse("people:order_deputies", args=[office(cast, "clerk").pk])).status_code == 404


def test_units_open_under_another_and_close_when_empty(cast: Cast, admin: Client) -> None:
    under = cast.units["directorate"].pk
    assert send(admin, "people:add_unit", name="Gegevens", parent=under, first=TODAY.isoformat()) == ""
    assert "al een eenheid" in send(admin, "people:add_unit", name="gegevens", first=TODAY.isoformat())
    with cast.acting_as("administrator"):
        unit = Unit.objects.get(name="Gegevens")
    assert "Hieronder valt nog" in send(admin, "people:close_unit", under, last=TODAY.isoformat())
    assert send(admin, "people:close_unit", unit.pk, last=TODAY.isoformat()) == ""


def test_a_portfolio_and_a_name_are_added_and_changed(cast: Cast, admin: Client) -> None:
    assert send(admin, "people:add_portfolio", name="Sport", letter="f") == ""
    assert "al een portefeuille" in send(admin, "people:add_portfolio", name="sport")
    author = cast.people["author"]
    assert send(admin, "people:change_person", author.pk, name="Lotte de Wit", title="", revision=author.revision) == ""
    assert "Lotte de Wit" in admin.get(reverse("people:person", args=[author.pk])).content.decode()
    stale = send(admin, "people:change_person", author.pk, name="Nog anders", revision=author.revision)
    assert "Nog anders" in stale


def test_every_act_leaves_its_entry(cast: Cast, admin: Client) -> None:
    send(admin, "people:add_unit", name="Gegevens", first=TODAY.isoformat())
    with cast.acting_as("administrator"):
        bodies = [b for b in Entry.objects.values_list("body", flat=True) if Action.UNIT_ADD.value in b]
    assert bodies
    assert all(f'"actor": {cast.people["administrator"].pk}' in b for b in bodies)


@pytest.mark.parametrize("key", ["author", "secretariat", "gate_team", "mayor", "clerk"])
def test_others_administer_nothing(cast: Cast, key: str) -> None:
    actor = act_as(cast.key(key), cast.municipality.pk, TODAY)
    with pytest.raises(Forbidden):
        actions.grant_role(actor, cast.people["director"], role=Role.GATE_TEAM, first=TODAY)
    client = cast.client(key)
    assert client.get(reverse("people:grant_role", args=[cast.people["director"].pk])).status_code == 404
    assert client.get(reverse("people:add_person")).status_code == 404


@pytest.mark.parametrize(
    "typed", [{"first": "gisteren"}, {"role": "mayor"}, {"unit": "999999"}, {"last": "2020-01-01"}, {"first": ""}]
)
def test_wrong_input_is_told_and_what_was_typed_stays(cast: Cast, admin: Client, typed: dict[str, str]) -> None:
    sent = {"role": "author", "unit": str(cast.units["team"].pk), "first": TODAY.isoformat(), "discipline": "legal"}
    told = send(admin, "people:grant_role", cast.people["director"].pk, **{**sent, **typed})
    assert 'value="legal" selected' in told


def test_the_lists_ask_as_much_for_many_as_for_few(
    cast: Cast, admin: Client, django_assert_max_num_queries: Any
) -> None:
    counts = []
    for _ in range(2):
        seen = 0
        for page in PAGES:
            with django_assert_max_num_queries(20) as asked:
                assert admin.get(reverse(page)).status_code == 200
            seen += len(asked.captured_queries)
        counts.append(seen)
        with cast.acting_as("administrator") as actor:
            for n in range(5):
                person = Person.objects.create(municipality=cast.municipality, name=f"Persoon {n}")
                actions.grant_role(actor, person, role=Role.SECRETARIAT, first=date(2026, 11, 23))
    assert counts[0] == counts[1]

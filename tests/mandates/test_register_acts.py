"""The acts on the register's pages: a decree from draft to published, changing, passing on, withdrawing, budgets."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from secretarie.mandates import actions
from secretarie.mandates.models import BudgetHolder, Decree, Mandate, Subject
from tests.cast import Cast
from tests.mandates.acts import a_decree, a_mandate, a_row, a_sub_decree, a_tree, holding
from tests.proposals.acts import do, now


@pytest.fixture
def keeper(cast: Cast) -> Client:
    return cast.client("secretariat")


def send(client: Client, name: str, *keys: int, **typed: Any) -> str:
    """What the page says: "" when it led on, else its text."""
    answer = client.post(reverse(f"mandates:{name}", args=keys), typed)
    assert answer.status_code in {302, 422}, answer.status_code
    return "" if answer.status_code == 302 else answer.content.decode()


def typed_row(**chosen: Any) -> dict[str, Any]:
    usual = {
        "number": "4.1",
        "power": "Het verlenen van vergunningen.",
        "kinds": ["mandate"],
        "giver": "college",
        "holder_kind": "unit_head",
        "holder_words": "teammanagers",
        "role": "team_manager",
        "limit": "10.000,50",
        "vat": "exclusive",
        "first": "2026-01-01",
        "ground": "art. 160 Gemeentewet",
        "subjects": ["inkoop"],
        "conditions": "Na overleg met de portefeuillehouder.\n\nBinnen het budget.",
        "nature": "ordinary",
        "judged": "on",
    }
    return usual | chosen


def test_a_decree_from_its_title_to_its_publication(cast: Cast, keeper: Client) -> None:
    a_tree(cast)
    assert send(keeper, "draft_decree", title="Mandaatbesluit 2026", bodies=["college", "mayor"]) == ""
    with cast.acting_as("secretariat"):
        decree = Decree.objects.get()
    assert send(keeper, "grant", decree.pk, **typed_row(), revision=decree.revision) == ""
    page = keeper.get(reverse("mandates:decree", args=[decree.pk])).content.decode()
    assert "Het verlenen van vergunningen." in page
    adopting = {"reference": "BW-1", "adopted_on": "2026-01-06", "first": "2026-02-01", "revision": decree.revision}
    assert "Verzet de aard van de bevoegdheid" in send(keeper, "adopt", decree.pk, **adopting)
    assert send(keeper, "adopt", decree.pk, **adopting, judged="on") == ""
    mandate = holding(cast).mandates[0]
    assert [c.kind.value for c in mandate.conditions] == ["consult_holder", "within_budget"]
    assert str(mandate.limit and mandate.limit.amount) == "10000.50"
    given = {"on": "2026-01-13", "where": "Gemeenteblad 2026, 12", "revision": now(cast, decree).revision}
    assert send(keeper, "publish", decree.pk, **given) == ""
    assert "Gemeenteblad 2026, 12" in keeper.get(reverse("mandates:mandate", args=[mandate.key])).content.decode()


def test_a_draft_tells_what_is_missing_until_it_is_corrected(cast: Cast, keeper: Client) -> None:
    decree = a_decree(cast)
    row = do(cast, "secretariat", actions.grant, decree, given=a_row(cast, ground=""))
    assert "De grondslag ontbreekt." in keeper.get(reverse("mandates:decree", args=[decree.pk])).content.decode()
    a_tree(cast)
    given = typed_row(number="1.1", decree=decree.pk, revision=row.revision)
    assert send(keeper, "change", row.pk, **given) == ""
    assert "ontbreekt" not in keeper.get(reverse("mandates:decree", args=[decree.pk])).content.decode()


def test_a_mandate_is_changed_passed_on_and_withdrawn(cast: Cast, keeper: Client) -> None:
    mandate, decree = a_mandate(cast), a_sub_decree(cast)
    given = typed_row(number="1.1.a", decree=decree.pk, revision=mandate.revision, kinds=["mandate"])
    wide = send(cast.client("director"), "sub_mandate", mandate.pk, **given | {"limit": "50.000,01"})
    assert "De grens is hoger dan die van mandaat 1.1" in wide
    assert send(cast.client("director"), "sub_mandate", mandate.pk, **given) == ""
    changed = typed_row(number="1.1", decree=mandate.decree_id, revision=now(cast, mandate).revision)
    changed |= {"first": "2026-07-01", "limit": "75.000", "holder_words": "Directeuren", "role": "director"}
    assert "toegestaan" in send(keeper, "change", mandate.pk, **changed)
    assert send(keeper, "change", mandate.pk, **changed, sub_mandate_allowed="on") == ""
    with cast.acting_as("secretariat"):
        newest = Mandate.objects.filter(number="1.1").order_by("-valid_from")[0]
    withdrawing = {"on": "2026-11-23", "reason": "Gaat naar de regio.", "revision": newest.revision}
    assert send(keeper, "withdraw", newest.pk, **withdrawing) == ""
    assert [m.number for m in holding(cast).mandates] == ["O.0"]


def test_a_subject_and_a_budget_holder(cast: Cast, keeper: Client) -> None:
    assert send(keeper, "add_subject", code="archief", label="Archief") == ""
    assert "al gegeven" in send(keeper, "add_subject", code="Archief", label="Archief")
    given = {"budget": "Kostenplaats 12", "holder_kind": "office", "holder_words": "de secretaris", "vat": "exclusive"}
    with cast.acting_as("secretariat"):
        assert Subject.objects.count() == 1
    assert send(keeper, "name_budget_holder", **given, first="2026-01-01", limit="5.000") == ""
    assert "Kostenplaats 12" in keeper.get(reverse("mandates:budgets")).content.decode()
    with cast.acting_as("secretariat"):
        row = BudgetHolder.objects.get()
    assert send(keeper, "end_budget_holder", row.pk, last="2026-11-22", revision=row.revision) == ""
    assert "Kostenplaats 12" not in keeper.get(reverse("mandates:budgets")).content.decode()


@pytest.mark.parametrize("key", ["author", "alderman", "clerk"])
def test_these_pages_are_the_offices_alone(cast: Cast, key: str) -> None:
    decree, mandate = a_decree(cast, "Concept"), a_mandate(cast)
    client = cast.client(key)
    for name, keys in (
        ("draft_decree", []),
        ("grant", [decree.pk]),
        ("adopt", [decree.pk]),
        ("take_over", [decree.pk]),
        ("change", [mandate.pk]),
        ("withdraw", [mandate.pk]),
        ("add_subject", []),
        ("name_budget_holder", []),
    ):
        assert client.get(reverse(f"mandates:{name}", args=keys)).status_code == 404


def test_what_the_form_begins_with_can_be_sent_as_it_is(cast: Cast, keeper: Client) -> None:
    mandate = a_mandate(cast)
    form = keeper.get(reverse("mandates:change", args=[mandate.pk])).context["form"]
    given = {name: form[name].value() for name in form.fields}
    typed = {name: value for name, value in given.items() if value not in (None, "", False)}
    assert typed["limit"] == "50.000"
    assert send(keeper, "change", mandate.pk, **typed, judged="on") == ""
    assert [str(m.limit and m.limit.amount) for m in holding(cast).mandates] == ["50000.00"]

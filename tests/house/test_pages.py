"""``/huisregels/``: read by everybody inside, kept by the secretary's office, refused in words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from secretarie.access.roles import INTERNAL, Role
from secretarie.house import actions
from secretarie.house.keys import KEYS
from secretarie.house.models import Deviation, Regulation, RegulationVersion
from secretarie.house.reading import value
from secretarie.meetings.house_keys import RECESS
from tests.cast import EVERYBODY, PUBLIC, STRANGER, TODAY, Cast
from tests.house.regulations import NEXT_YEAR, a_draft, in_force, lay_down, paragraph
from tests.proposals.acts import do, now

MODEL, MINUTES, CLOSING = "house.advice_model", "house.director_from_minutes", "house.closing_time"
READ = ("house:list", "house:values", "house:deviations")
OUTSIDE = {PUBLIC, STRANGER, "councillor", "administrator"}


@pytest.fixture
def office(cast: Cast) -> Client:
    return cast.client("secretary")


def read(client: Client, view: str, *args: Any, query: str = "") -> str:
    answer = client.get(reverse(view, args=args) + query)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def send(client: Client, view: str, *args: Any, **typed: Any) -> str:
    """What the page says: "" when it led on, else its text."""
    answer = client.post(reverse(view, args=args), typed)
    assert answer.status_code in {302, 422}, answer.status_code
    return "" if answer.status_code == 302 else answer.content.decode()


@pytest.mark.parametrize("view", READ)
def test_read_by_everybody_inside_and_the_clerk(cast: Cast, view: str) -> None:
    found = {key for key in EVERYBODY if key != PUBLIC and cast.client(key).get(reverse(view)).status_code == 200}
    assert found == set(EVERYBODY) - OUTSIDE | {STRANGER}  # who reads his own municipality's
    assert Role.CLERK not in INTERNAL


def test_the_list_tells_what_holds_what_is_under_way_and_what_is_overdue(cast: Cast, office: Client) -> None:
    version = in_force(cast, {MODEL: "B"})
    assert "verlopen" not in read(office, "house:list")
    do(cast, "secretary", actions.review, version, outcome="Volgend jaar weer.", next_on=TODAY + timedelta(days=1))
    a_draft(cast, version.regulation)
    told = read(office, "house:list")
    assert "Besturingsfilosofie" in told
    assert "versie 1 · B-2026-0101" in " ".join(told.split())
    assert "versie 2" in told
    assert "Besturingsfilosofie" not in read(cast.client(STRANGER), "house:list")


def test_a_version_shows_its_paragraphs_with_the_rules_that_rest_on_them(cast: Cast, office: Client) -> None:
    version = in_force(cast, {MODEL: "B", CLOSING: "wednesday 17:00"})
    told = read(office, "house:regulation", version.regulation_id)
    assert "Adviesmodel: B." in told
    assert "uiterlijk woensdag 17.00 uur bij de poort" in told
    assert "Zo werken wij." in told
    assert told.index(">4.2<") < told.index(">4.10<")
    assert cast.client("mayor").get(reverse("house:regulation", args=[0])).status_code == 404


def test_the_values_say_on_what_they_rest_and_which_rest_nowhere(cast: Cast, office: Client) -> None:
    in_force(cast, {MODEL: "B"})
    told = read(office, "house:values")
    assert "Besturingsfilosofie § 4.2" in told
    assert "Adviesmodel: B." not in read(office, "house:values", query="?toon=zonder")
    over_time = read(office, "house:rule", MODEL)
    assert "Adviesmodel: B." in over_time
    assert "Adviesmodel: A." in over_time  # the usual value
    assert office.get(reverse("house:rule", args=["house.nothing"])).status_code == 404


def test_a_page_of_values_asks_once_for_all_of_them(cast: Cast, office: Client) -> None:
    in_force(cast, {MODEL: "B", MINUTES: 20})
    read(office, "house:values")
    with CaptureQueriesContext(connection) as asked:
        read(office, "house:values")
    assert sum("house_houserule" in query["sql"] for query in asked) == 1


def test_from_nothing_to_a_regulation_in_force_on_the_pages(cast: Cast, office: Client) -> None:
    college = cast.bodies["college"]
    added = {"kind": "instruction", "title": "Instructie", "body": college.pk, "ground": "art. 103 lid 2 Gemeentewet"}
    assert send(office, "house:add", **added) == ""
    with cast.acting_as("secretary"):
        regulation = Regulation.objects.get()
    assert send(office, "house:draft", regulation.pk, revision=0, note="Eerste") == ""
    with cast.acting_as("secretary"):
        version = RegulationVersion.objects.get()
    typed = {"number": "1", "heading": "Taak", "text": "De secretaris staat het college terzijde.", "revision": 0}
    assert send(office, "house:add_paragraph", version.pk, **typed) == ""
    row = paragraph(cast, version, "1")
    assert send(office, "house:change_paragraph", row.pk, **typed | {"heading": "De taak"}) == ""
    assert send(office, "house:value", row.pk, "house.secretary_answers_for", value="advice", revision=1) == ""
    assert "Advies" in read(office, "house:choose_rule", row.pk)
    adopted = {"decision": "B-2026-0500", "adopted_on": TODAY, "first": TODAY, "revision": 0}
    assert "Het besluit ontbreekt" not in send(office, "house:adopt", version.pk, **adopted)
    told = read(office, "house:regulation", regulation.pk)
    assert "De secretaris staat in voor: het advies zelf." in told
    assert "B-2026-0500" in told


def test_what_is_refused_stands_above_the_form_with_what_was_typed(cast: Cast, office: Client) -> None:
    draft = a_draft(cast)
    told = send(office, "house:add_paragraph", draft.pk, number="4.2", heading="Nog eens <b>", text="x", revision=0)
    assert "Paragraaf 4.2 staat er al" in told
    assert "Nog eens &lt;b&gt;" in told
    future = {"decision": "B-1", "adopted_on": NEXT_YEAR, "first": NEXT_YEAR, "revision": 0}
    assert "is nog niets vastgesteld" in send(office, "house:adopt", draft.pk, **future)
    assert send(cast.client("secretariat"), "house:add_paragraph", draft.pk, number="5", heading="x", revision=0) == ""
    assert cast.client("secretariat").get(reverse("house:adopt", args=[draft.pk])).status_code == 404
    assert cast.client("mayor").get(reverse("house:add_paragraph", args=[draft.pk])).status_code == 404


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        (CLOSING, {"value_0": "wednesday", "value_1": "17:00"}, "wednesday 17:00"),
        (MINUTES, {"value": "25"}, 25),
        (MODEL, {"value": "B"}, "B"),
        ("house.meeting_place", {"value": "Raadzaal"}, "Raadzaal"),
        (RECESS.name, {"value": "[]"}, []),
    ],
)
def test_each_kind_of_value_has_its_field(
    cast: Cast, office: Client, key: str, typed: dict[str, str], kept: object
) -> None:
    row = paragraph(cast, a_draft(cast))
    read(office, "house:value", row.pk, key)
    assert send(office, "house:value", row.pk, key, revision=0, **typed) == ""
    assert now(cast, row).settles == {key: kept}


@pytest.mark.parametrize(
    ("key", "typed", "complaint"),
    [
        (RECESS.name, "[{", "Dit is geen JSON"),
        (RECESS.name, '[{"name": "Zomer"}]', "Er ontbreekt een onderdeel: first"),
        (RECESS.name, "[NaN]", "Dit is geen JSON"),
        (RECESS.name, "[" * 5000, "sec-error"),
        (MINUTES, "veel", "sec-error"),
        (MODEL, "C", "sec-error"),
    ],
)
def test_a_value_that_cannot_be_is_told_at_its_field(
    cast: Cast, office: Client, key: str, typed: str, complaint: str
) -> None:
    row = paragraph(cast, a_draft(cast))
    assert complaint in send(office, "house:value", row.pk, key, revision=0, value=typed)


def test_a_value_is_settled_on_what_holds_by_its_own_decision(cast: Cast, office: Client) -> None:
    version = in_force(cast, {MODEL: "B"})
    row = paragraph(cast, version)
    typed = {"value": "40", "first": TODAY, "decision": "B-2026-0700", "revision": row.revision}
    assert send(office, "house:value", row.pk, MINUTES, **typed) == ""
    with cast.acting_as("author") as actor:
        assert value(actor, KEYS[MINUTES], TODAY) == 40
    assert cast.client("secretariat").get(reverse("house:value", args=[row.pk, MINUTES])).status_code == 404


def test_taken_out_of_a_draft_by_one_button(cast: Cast, office: Client) -> None:
    draft = a_draft(cast)
    lay_down(cast, draft, MODEL, "B")
    row = paragraph(cast, draft)
    held = office.post(reverse("house:remove_paragraph", args=[row.pk]), {"revision": row.revision})
    assert (held.status_code, "rusten waarden" in held.content.decode()) == (409, True)
    assert send(office, "house:lift", row.pk, MODEL, revision=row.revision) == ""
    assert send(office, "house:remove_paragraph", row.pk, revision=row.revision + 1) == ""
    assert office.get(reverse("house:change_paragraph", args=[row.pk])).status_code == 404


def test_two_versions_beside_each_other(cast: Cast, office: Client) -> None:
    version = in_force(cast, {MODEL: "B"})
    draft = a_draft(cast, version.regulation)
    lay_down(cast, draft, MODEL, "A")
    row = paragraph(cast, draft, "4.1")
    given = {"number": "4.1", "heading": "Uitgangspunten", "text": "Zo werken wij samen."}
    do(cast, "secretariat", actions.change_paragraph, row, **given)
    told = read(cast.client("author"), "house:compare", version.regulation_id, 1, 2)
    assert "samen</ins>." in told
    assert "B</del>" in told
    assert office.get(reverse("house:compare", args=[version.regulation_id, 1, 9])).status_code == 404


def test_reviewed_and_withdrawn_on_their_pages(cast: Cast, office: Client) -> None:
    version = in_force(cast)
    reviewed = {"outcome": "Blijft.", "next_on": NEXT_YEAR + timedelta(days=30), "revision": version.revision}
    assert send(office, "house:review", version.pk, **reviewed) == ""
    ended = {"reason": "Vervallen.", "decision": "B-9", "first": TODAY, "revision": version.revision + 1}
    assert send(office, "house:withdraw", version.pk, **ended) == ""
    assert "Ingetrokken" in read(office, "house:version", version.regulation_id, 1)
    draft = a_draft(cast, version.regulation)
    assert send(office, "house:withdraw", draft.pk, reason="Toch niet.", revision=0) == ""


@pytest.mark.parametrize("of", ["rule", "paragraph"])
def test_a_deviation_is_told_and_found_again(cast: Cast, office: Client, of: str) -> None:
    row = paragraph(cast, in_force(cast))
    chosen = f"r:{CLOSING}" if of == "rule" else f"p:{row.pk}"
    assert chosen in read(office, "house:deviate", query=f"?regel={chosen}")
    typed = {"of": chosen, "about": "2026-0412", "instead": "Later toegelaten.", "reason": "Subsidie.", "on": TODAY}
    assert send(office, "house:deviate", **typed) == ""
    assert "Later toegelaten." in read(cast.client("clerk"), "house:deviations")
    told = (
        read(office, "house:rule", CLOSING)
        if of == "rule"
        else read(office, "house:regulation", row.version.regulation_id)
    )
    assert "Later toegelaten." in told
    with cast.acting_as("secretary"):
        assert Deviation.objects.get().by_id == cast.people["secretary"].pk

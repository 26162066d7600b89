"""Scratch: private typing, kept per person and form, unaudited, swept after thirty days."""

import json
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from django.utils import timezone

from secretarie.access import scratch
from secretarie.access.jobs import sweep_scratch
from secretarie.access.models import Scratch
from secretarie.audit.models import Entry
from tests.cast import EVERYBODY, PUBLIC, STRANGER, Cast

URL = "/concept/?form=voorstel&over=2026-0001"


def test_typing_is_kept_replaced_and_given_back_to_its_person_only(cast: Cast) -> None:
    client = cast.client("author")
    assert client.post(URL, {"subject": "Eerst", "revision": "3"}).status_code == 200
    assert client.post(URL, {"subject": "Daarna", "punt": ["a", "b"], "revision": "4"}).json()["kept"]
    with cast.acting_as("author") as actor:
        kept = scratch.kept(actor, "voorstel", "2026-0001")
        assert kept is not None
        assert (kept.fields["subject"], kept.fields["punt"], kept.base_revision) == (["Daarna"], ["a", "b"], 4)
    for key in EVERYBODY:
        if key != "author":
            with cast.acting_as(key) as actor:
                assert scratch.kept(actor, "voorstel", "2026-0001") is None
                assert not Scratch.objects.exists(), "row-level security, also without a filter"


def test_nobody_writes_in_the_name_of_another(cast: Cast) -> None:
    with (
        cast.acting_as("colleague") as actor,
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
    ):
        Scratch.objects.create(
            municipality_id=actor.municipality,
            person=cast.people["author"],
            form="voorstel",
            fields={},
            saved_at=timezone.now(),
        )


def test_it_leaves_no_entry(cast: Cast) -> None:
    cast.client("author").post(URL, {"subject": "x"})
    with cast.acting_as("secretary"):
        assert not Entry.objects.exists()


def test_json_is_kept_as_well(cast: Cast) -> None:
    body = json.dumps({"subject": "Via JSON", "punt": ["a"]})
    assert cast.client("author").post(URL, body, content_type="application/json").status_code == 200
    with cast.acting_as("author") as actor:
        kept = scratch.kept(actor, "voorstel", "2026-0001")
    assert kept is not None
    assert kept.fields == {"subject": ["Via JSON"], "punt": ["a"]}


@pytest.mark.parametrize("body", ["{", "[]", "7", '{"a": 1}', '{"a": [1]}', '{"a": {"b": "c"}}', "null"])
def test_other_json_is_refused(cast: Cast, body: str) -> None:
    assert cast.client("author").post(URL, body, content_type="application/json").status_code == 400


@pytest.mark.parametrize(
    "url", ["/concept/", "/concept/?form=../x", "/concept/?form=a&over=%00", "/concept/?form=" + "a" * 61]
)
def test_names_that_are_no_names_are_refused(cast: Cast, url: str) -> None:
    assert cast.client("author").post(url, {"a": "b"}).status_code == 400


def test_hostile_signs_and_revisions_are_kept_harmlessly(cast: Cast) -> None:
    client = cast.client("author")
    assert client.post(URL, {"subject": "a\x00b", "na\x00am": "x", "revision": "9" * 40}).status_code == 200
    lone = json.dumps({"subject": "\ud800 half"})
    assert client.post(URL, lone, content_type="application/json").status_code == 200
    assert client.post(URL, {"subject": "x" * 2_000_001}).status_code == 413


def test_a_visitor_keeps_nothing(cast: Cast) -> None:
    assert cast.client(PUBLIC).post(URL, {"subject": "x"}).status_code == 302
    assert cast.client("author").get(URL).status_code == 405


def test_what_was_left_for_thirty_days_is_swept_for_everybody(cast: Cast) -> None:
    for key in ("author", "colleague", STRANGER):
        with cast.acting_as(key) as actor:
            scratch.keep(actor, "voorstel", "oud", {"a": ["b"]})
            scratch.keep(actor, "voorstel", "nieuw", {"a": ["b"]})
            Scratch.objects.filter(about="oud").update(saved_at=timezone.now() - timedelta(days=31))
    assert sweep_scratch(timestamp=0) == 3
    with cast.acting_as("author"):
        assert [s.about for s in Scratch.objects.all()] == ["nieuw"]


def test_the_application_may_sweep_but_not_read_across(cast: Cast) -> None:
    with connection.cursor() as cursor, pytest.raises(DatabaseError), transaction.atomic():
        cursor.execute("SELECT count(*) FROM access_scratch")

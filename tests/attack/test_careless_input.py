"""What nobody types on purpose gets a clear answer: never an error of ours, and never the loss of what was typed."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from secretarie.meetings.models import Meeting
from secretarie.proposals.models import Proposal, Stage
from tests.cast import Cast
from tests.make import a_draft, a_meeting, a_proposal_at

SUPERSCRIPT, ENDLESS = "²", "9" * 5000
"""A sign that ``str.isdigit`` takes for a digit and ``int`` does not; more digits than ``int`` reads."""


def browser(cast: Cast, key: str) -> Client:
    client = cast.client(key)
    client.raise_request_exception = False
    return client


@pytest.fixture
def draft(cast: Cast) -> Proposal:
    with cast.acting_as("author") as actor:
        return a_draft(cast, actor)


@pytest.mark.parametrize("revision", [SUPERSCRIPT, ENDLESS, "-1", "\x00", "1e3", ""])
def test_a_revision_that_is_no_number_is_no_error(cast: Cast, revision: str) -> None:
    at_gate, held = a_proposal_at(cast, Stage.GATE), a_meeting(cast)
    client, given = browser(cast, "secretary"), {"revision": revision, "row": "points:add"}
    for address in (
        reverse("gate:hold", args=[at_gate.number]),
        reverse("route:fast_track", args=[at_gate.number]),
        reverse("meetings:release", args=[held.pk]),
        reverse("proposals:new"),
    ):
        assert client.post(address, given).status_code < 500, address


@pytest.mark.parametrize("number", [SUPERSCRIPT, ENDLESS])
def test_a_number_in_the_address_that_is_none_is_no_error(cast: Cast, draft: Proposal, number: str) -> None:
    client = browser(cast, "author")
    history, versions = (reverse(f"proposals:{name}", args=[draft.number]) for name in ("history", "versions"))
    assert client.get(history, {"voor": number}).status_code == 200
    assert client.get(versions, {"van": number, "naar": "1"}).status_code == 302


def test_papers_and_items_chosen_by_what_is_no_number(cast: Cast) -> None:
    released = a_meeting(cast, stage="released")
    mark = reverse("meetings:mark", args=[released.pk])
    for given in (SUPERSCRIPT, ENDLESS):
        assert browser(cast, "alderman").post(mark, {"items": f"{given}:1"}).status_code < 500
        assert browser(cast, "mayor").post(reverse("papers:sign"), {"paper": f"{given}-1"}).status_code == 404
        assert browser(cast, "mayor").post(reverse("papers:sign"), {"paper": f"1-{given}"}).status_code == 404


@pytest.mark.parametrize("about", ["", "../..", "\x00", "2026-0001/x", "a" * 5000])
def test_throwing_away_what_was_typed_about_nothing(cast: Cast, about: str) -> None:
    assert browser(cast, "author").post(reverse("proposals:discard"), {"over": about}).status_code == 404


def test_more_than_scratch_keeps_stays_on_the_page(cast: Cast) -> None:
    long = "woord " * 400_000
    page = browser(cast, "author").post(reverse("proposals:new"), {"row": "points:add", "section_introduction": long})
    assert page.status_code == 200
    assert long.strip() in page.content.decode()


@pytest.mark.parametrize("sent", ["[" * 50_000, '{"a": ' * 50_000, '{"a": "\\ud800"}', '{"a": [1]}', "\xff"])
def test_what_is_no_form_is_not_kept(cast: Cast, sent: str) -> None:
    address = reverse("scratch:keep") + "?form=voorstel&over=nieuw"
    answer = browser(cast, "author").post(address, sent.encode("latin-1"), content_type="application/json")
    assert answer.status_code in {200, 400}


@pytest.mark.parametrize("year", [0, 10_000, 99_999_999])
def test_a_year_that_never_was_has_no_lists(cast: Cast, year: int) -> None:
    assert browser(cast, "citizen").get(f"/openbaar/proefstad/besluitenlijsten/{year}/").status_code == 404


@pytest.mark.parametrize("name", ["v", "bij", "op"])
def test_the_queue_is_asked_for_what_cannot_be_kept(cast: Cast, name: str) -> None:
    a_proposal_at(cast, Stage.GATE)
    assert browser(cast, "secretary").get(reverse("gate:queue"), {name: "\x00"}).status_code == 200


@pytest.mark.parametrize("starts", ["0001-01-01T00:00", "1900-01-01T09:00", "9999-12-31T23:59"])
def test_a_meeting_on_a_day_without_law_is_not_planned(cast: Cast, starts: str) -> None:
    given = {"single": "1", "los-kind": "extra", "los-starts": starts}
    assert browser(cast, "secretary").post(reverse("meetings:plan"), given).status_code == 409
    with cast.acting_as("secretary"):
        assert not Meeting.objects.exists()


@pytest.mark.parametrize("until", ["0001-01-01T00:00", "9999-12-31T23:59"])
def test_an_embargo_outside_time_leaves_no_page_broken(cast: Cast, draft: Proposal, until: str) -> None:
    """A moment that PostgreSQL keeps and Python cannot read would break every page on which it stands."""
    client, write = browser(cast, "author"), reverse("proposals:write", args=[draft.number])
    fields = {"subject": "x", "kind": "college", "portfolio": cast.portfolios["alderman"].pk, "minutes": 5}
    given = {**fields, "treatment": "discussion", "step": "embargo", "embargo_until": until, "revision": 0}
    assert client.post(write, given).status_code < 500
    assert client.get(reverse("proposals:file", args=[draft.number])).status_code == 200
    assert client.get(write).status_code == 200

"""The page of a list inside: both readings, drafting, adopting, publishing, leaving out and correcting."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from secretarie.disclosure.models import PublishedList
from secretarie.meetings.models import DecisionList, Erratum, ItemPoint, Meeting, Reading
from tests.cast import Cast
from tests.records import PRIVACY, a_closed_meeting, adopted


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    with cast.acting_as("secretariat") as actor:
        return a_closed_meeting(cast, actor, decisions=3)


def address(view: str, meeting: Meeting, *args: object) -> str:
    return reverse(f"lists:{view}", args=[meeting.pk, *args])


def inside(cast: Cast, model: Any) -> Any:
    with cast.acting_as("secretariat"):
        return list(model.objects.order_by("pk"))


def test_a_list_goes_from_the_record_to_the_public_by_its_buttons(cast: Cast, meeting: Meeting) -> None:
    client = cast.client("secretariat")
    assert "Stel de lijst op" in client.get(address("list", meeting)).content.decode()
    assert client.post(address("draft", meeting), {"revision": meeting.revision}).status_code == 302
    refused = client.post(address("publish", meeting), {"revision": 0})
    assert refused.status_code == 409
    assert "nog niet vastgesteld" in refused.content.decode()
    with cast.acting_as("secretariat") as actor:
        a_closed_meeting(cast, actor, days_ago=5, decisions=1, adopts=DecisionList.objects.get())
    assert client.post(address("adopt", meeting), {"revision": 0}).status_code == 302
    found = inside(cast, DecisionList)[0]
    assert client.post(address("publish", meeting), {"revision": found.revision}).status_code == 302
    assert len(inside(cast, PublishedList)) == 1
    assert "Openbaar" in client.get(address("list", meeting)).content.decode()


def test_a_point_left_out_needs_its_ground_and_the_draft_follows(cast: Cast, meeting: Meeting) -> None:
    client = cast.client("secretariat")
    client.post(address("draft", meeting))
    point = inside(cast, ItemPoint)[0]
    form = {"point": point.pk, "revision": point.revision, "ground": "", "reason": ""}
    assert client.post(address("withhold", meeting), form).status_code == 409
    assert client.post(address("withhold", meeting), form | {"ground": PRIVACY, "reason": "Gezin."}).status_code == 302
    public = next(r for r in inside(cast, Reading) if r.kind == "public")
    assert point.text not in str(public.record)


def test_an_erratum_keeps_what_was_typed_when_it_is_not_complete(cast: Cast, meeting: Meeting) -> None:
    with cast.acting_as("secretariat") as actor:
        done = adopted(cast, actor, meeting)
    client = cast.client("secretariat")
    form = {"number": "10.1", "was": "€ 675.000", "becomes": "", "reason": "Tikfout.", "revision": done.revision}
    page = client.post(address("propose_erratum", meeting), form)
    assert page.status_code == 422
    assert "€ 675.000" in page.content.decode()
    assert client.post(address("propose_erratum", meeting), form | {"becomes": "€ 657.000"}).status_code == 302
    assert inside(cast, Erratum)[0].becomes == "€ 657.000"


@pytest.mark.parametrize("kind", ["internal", "public"])
def test_each_reading_prints(cast: Cast, meeting: Meeting, kind: str) -> None:
    client = cast.client("secretary")
    cast.client("secretariat").post(address("draft", meeting))
    page = client.get(address("pdf", meeting, kind))
    assert page.status_code == 200
    assert page.content.startswith(b"%PDF-1.7")
    assert client.get(address("pdf", meeting, "ander")).status_code == 404


def test_who_does_not_belong_to_the_record_sees_no_reading_and_no_buttons(cast: Cast, meeting: Meeting) -> None:
    cast.client("secretariat").post(address("draft", meeting))
    page = cast.client("author").get(address("list", meeting)).content.decode()
    assert "Onderwerp" not in page
    assert "Publiceer" not in page
    assert cast.client("author").get(address("pdf", meeting, "internal")).status_code == 404
    assert cast.client("stranger").get(address("list", meeting)).status_code == 404
    assert cast.client("author").post(address("draft", meeting)).status_code == 403

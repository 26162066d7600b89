"""The meeting a writer aims at: the coming ones with their closing time, no preference, a day when none is planned."""

from __future__ import annotations

from datetime import date

from django import forms

from secretarie.proposals.models import DecidingBody, Proposal
from secretarie.proposals.sheet import sheet
from secretarie.proposals.typed import Typed
from tests.cast import Cast
from tests.make import MEETING_DAY, a_draft, a_meeting
from tests.proposals.test_write_page import NEW, address, as_sent, fresh, stands

NEXT_DAY = date(2026, 12, 8)
LATE_DAY = date(2026, 11, 24)
"""The Tuesday after the cast's day, whose closing time was the Thursday before."""


def draft(cast: Cast, **chosen: object) -> Proposal:
    with cast.acting_as("author") as actor:
        return a_draft(cast, actor, **chosen)


def offered(cast: Cast, *bodies: str) -> dict[str, str]:
    """The choices of a form with points of these bodies."""
    with cast.acting_as("author") as actor:
        rows = tuple({"body": body, "text": "Te besluiten."} for body in bodies)
        field = sheet(actor, Typed({}, points=rows), judged=False).main.fields["requested_for"]
        return {str(k): str(v) for k, v in field.choices} if isinstance(field, forms.ChoiceField) else {}


def test_the_coming_meetings_are_offered_with_their_closing_time_and_no_preference(cast: Cast) -> None:
    for day in (NEXT_DAY, MEETING_DAY):
        a_meeting(cast, day)
    found = offered(cast, DecidingBody.COLLEGE)
    assert list(found) == ["2026-12-01", "2026-12-08", ""]
    assert found["2026-12-01"] == "dinsdag 1 december · stukken uiterlijk do 26 nov 12.00"
    assert found[""] == "Geen voorkeur"


def test_points_of_the_mayor_alone_wait_for_no_meeting_of_the_college(cast: Cast) -> None:
    a_meeting(cast)
    assert offered(cast, DecidingBody.MAYOR) == {}
    assert "2026-12-01" in offered(cast, DecidingBody.MAYOR, DecidingBody.COUNCIL)


def test_without_a_planned_meeting_a_day_is_named(cast: Cast) -> None:
    html = cast.client("author").get(NEW).content.decode()
    assert 'type="date" name="requested_for"' in html
    assert "Er is nog geen vergadering gepland" in html


def test_a_meeting_whose_closing_time_has_passed_is_told_before_and_after_the_choice(cast: Cast) -> None:
    a_meeting(cast, LATE_DAY)
    client = cast.client("author")
    told = "dinsdag 24 november · sluitingstijd do 19 nov 12.00 is voorbij: nagezonden, met verlof"
    assert told in client.get(NEW).content.decode()
    response = client.post(NEW, fresh(cast, requested_for="2026-11-24"), follow=True)
    html = response.content.decode()
    assert "De vergadering van dinsdag 24 november: de sluitingstijd" in html
    assert "vraag verlof" in html
    with cast.acting_as("author"):
        assert Proposal.objects.get(subject="Herinrichting Kadeweg").requested_for == LATE_DAY


def test_no_preference_is_kept_as_no_day_and_brings_no_warning(cast: Cast) -> None:
    a_meeting(cast, LATE_DAY)
    proposal = draft(cast, requested_for=LATE_DAY)
    client = cast.client("author")
    html = client.post(address(proposal), as_sent(client, proposal) | {"requested_for": ""}, follow=True).content
    assert b"nagezonden" not in html
    assert stands(cast, proposal).requested_for is None


def test_a_day_without_a_meeting_is_refused_with_the_way_out_and_an_earlier_one_can_be_kept(cast: Cast) -> None:
    a_meeting(cast)
    proposal = draft(cast, requested_for=date(2026, 12, 15))
    client = cast.client("author")
    sent = as_sent(client, proposal)
    assert "dinsdag 15 december 2026, geen vergadering gepland" in client.get(address(proposal)).content.decode()
    response = client.post(address(proposal), sent | {"requested_for": "2026-12-03"})
    assert response.status_code == 422
    assert "Op die dag is geen vergadering gepland; kies er een uit de lijst." in response.content.decode()
    assert client.post(address(proposal), sent | {"subject": "Kade"}).status_code == 302
    assert stands(cast, proposal).requested_for == date(2026, 12, 15)

"""Decisions on their pages: list with filters and paging, one decision, and the mayor's own route."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from secretarie.access.paging import SIZE
from secretarie.meetings import actions
from secretarie.meetings.models import Decision, Meeting
from secretarie.meetings.outcomes import Given
from secretarie.proposals.models import Proposal
from tests.cast import PUBLIC, STRANGER, Cast
from tests.make import MEETING_DAY, a_held_meeting, a_session, at_item
from tests.meetings.test_session_acts import a_mayors_proposal


def get(cast: Cast, key: str, name: str, *args: object, status: int = 200, **query: str) -> str:
    answer = cast.client(key).get(reverse(f"decisions:{name}", args=args), query)
    assert answer.status_code == status
    return answer.content.decode()


def test_the_list_has_what_this_reader_may_read(cast: Cast) -> None:
    a_held_meeting(cast, ("discussion", "not_public"))
    member, colleague = get(cast, "alderman", "list"), get(cast, "other_author", "list")
    assert "B-2026-0001" in member
    assert "BN-2026-0001" in member
    assert "BN-2026-0001" not in colleague
    assert "Voorstel 2" not in colleague
    get(cast, "other_author", "decision", "BN-2026-0001", status=404)
    get(cast, STRANGER, "decision", "B-2026-0001", status=404)
    assert cast.client(PUBLIC).get(reverse("decisions:list")).status_code == 302


def test_filters_by_period_portfolio_body_and_words(cast: Cast) -> None:
    a_held_meeting(cast, ("discussion", "discussion:alderman_care"))
    care = str(cast.portfolios["alderman_care"].pk)
    for asked, found in (
        ({"portfolio": care}, {"Voorstel 2"}),
        ({"begin": "2026-12-02"}, set()),
        ({"end": "2026-12-01"}, {"Voorstel 1", "Voorstel 2"}),
        ({"words": "0002"}, {"Voorstel 2"}),
        ({"words": "voorstel 1"}, {"Voorstel 1"}),
        ({"body": "mayor"}, set()),
        ({"begin": "geen datum", "vanaf": "onzin"}, {"Voorstel 1", "Voorstel 2"}),
    ):
        html = get(cast, "alderman", "list", **asked)
        assert {t for t in ("Voorstel 1", "Voorstel 2") if t in html} == found, asked


def test_a_decision_shows_what_was_decided_and_why_that_is_valid(cast: Cast) -> None:
    meeting = a_session(cast, points=2)
    with at_item(cast, meeting, "Voorstel 1") as (actor, item, points):
        given = {points[0].pk: Given("amended", decided_text="Anders te doen."), points[1].pk: Given("noted")}
        actions.record(actor, item, given=given)
    html = get(cast, "alderman", "decision", "B-2026-0001")
    assert "Voorlopig" in html
    assert "Anders te doen." in html
    assert "Wat is gewijzigd" in html
    assert "Waarom dit geldig is" in html


def test_the_list_pages_by_key_and_its_queries_do_not_grow(cast: Cast) -> None:
    meeting = a_held_meeting(cast, ("formality",))
    few = queries(cast)
    with cast.acting_as("secretary") as actor:
        first = Decision.objects.get(meeting=meeting)
        for n in range(SIZE + 5):
            Decision.objects.create(
                municipality_id=actor.municipality,
                readers_id=first.readers_id,
                meeting=meeting,
                item_id=first.item_id,
                block=n + 2,
                body="college",
                number=f"B-2025-{n:04d}",
                decided_on=MEETING_DAY - timedelta(days=n // 3),
                title=f"Besluit {n}",
                points=[
                    {"number": "1", "position": 1, "text": "Iets.", "outcome": "as_proposed", "openness": "public"}
                ],
                portfolio_id=first.portfolio_id,
            )
    assert queries(cast) == few <= 25
    html = get(cast, "alderman", "list")
    assert "B-2025-0003" in html
    assert "B-2025-0054" not in html
    older = html.split('rel="next"')[0].rsplit('href="?vanaf=', 1)[1].split('"')[0]
    assert "B-2025-0054" in get(cast, "alderman", "list", vanaf=older)


def queries(cast: Cast) -> int:
    client = cast.client("alderman")
    client.get(reverse("decisions:list"))
    with CaptureQueriesContext(connection) as captured:
        assert client.get(reverse("decisions:list")).status_code == 200
    return len(captured)


def test_the_mayor_decides_from_the_page(cast: Cast) -> None:
    proposal = a_mayors_proposal(cast)
    assert "Sluiting pand" in get(cast, "mayor", "mayor")
    html = get(cast, "mayor", "decide", proposal.number)
    assert "Het pand te sluiten." in html
    address = reverse("decisions:decide", args=[proposal.number])
    with cast.acting_as("mayor"):
        revision = Proposal.objects.get(pk=proposal.pk).revision
    wrong = cast.client("mayor").post(address, {"punt1-outcome": "amended", "revision": revision})
    assert wrong.status_code == 409
    assert "Bij gewijzigd hoort de tekst" in wrong.content.decode()
    right = cast.client("mayor").post(address, {"punt1-outcome": "as_proposed", "revision": revision}, follow=True)
    assert "Besloten als B-2026-0001" in right.content.decode()
    get(cast, "alderman_care", "decision", "B-2026-0001", status=404)
    assert cast.client("mayor").post(address, {"punt1-outcome": "as_proposed"}).status_code == 404, "not twice"


@pytest.mark.parametrize("key", ["secretary", "alderman", "clerk"])
def test_the_mayors_route_is_the_mayors(cast: Cast, key: str) -> None:
    a_mayors_proposal(cast)
    get(cast, key, "mayor", status=403)


def test_the_mayors_meeting_of_a_day_is_one_and_of_another_day_another(cast: Cast) -> None:
    for day in (date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 24)):
        proposal = a_mayors_proposal(cast)
        with cast.acting_as("mayor", day) as actor:
            actions.decide_as_mayor(actor, Proposal.objects.get(pk=proposal.pk))
    with cast.acting_as("secretary"):
        assert sorted(m.decisions.count() for m in Meeting.objects.filter(kind=Meeting.Kind.MAYOR)) == [1, 2]

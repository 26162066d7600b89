"""What is secret, withheld or the mayor's own stands nowhere in the record for who may not know of it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from secretarie.disclosure import actions as disclosure
from secretarie.disclosure.models import LeftOut
from secretarie.documents.models import Paper
from secretarie.meetings import actions
from secretarie.meetings.models import DecisionList, Erratum, ItemPoint, Meeting, Reading
from secretarie.proposals.models import DecidingBody, DecisionPoint, Proposal
from tests.cast import EVERYBODY, Cast
from tests.make import a_passed_proposal, as_seen
from tests.records import PRIVACY, a_closed_meeting, adopted, make_secret, tuning

MAY_KNOW = frozenset(
    {"mayor", "secretary", "deputy_secretary", "secretariat", "minute_taker"}
    | {"alderman", "alderman_space", "alderman_care", "alderman_school"}
)


def test_what_the_public_list_leaves_out_is_named_only_to_who_may_know_a_secret(cast: Cast) -> None:
    """Art. 87 Gemeentewet: the title of a secret item is secret too, also on the page of the adopted list."""
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor, decisions=3)
        make_secret(actor, meeting, "10.2")
        done = adopted(cast, actor, meeting)
        disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
        secret = LeftOut.objects.get().what
    page = reverse("lists:list", args=[meeting.pk])
    knowing = {key for key in EVERYBODY if secret in cast.client(key).get(page).content.decode()}
    assert knowing == MAY_KNOW
    with cast.acting_as("director"):
        assert Reading.objects.get(list=done).kind == "public"
        assert not LeftOut.objects.exists()


@pytest.fixture
def drafted(cast: Cast) -> tuple[Meeting, ItemPoint]:
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor, decisions=2)
        actions.draft_list(actor, meeting)
        return meeting, ItemPoint.objects.filter(item__meeting=meeting).order_by("pk")[0]


def test_a_point_that_is_left_out_leaves_the_draft_at_once(cast: Cast, drafted: tuple[Meeting, ItemPoint]) -> None:
    """Adopted without drafting again, the list would have carried it to the public."""
    meeting, point = drafted
    with cast.acting_as("secretariat") as actor:
        actions.withhold(actor, ItemPoint.objects.get(pk=point.pk), ground=PRIVACY, reason="Gaat over een gezin.")
        assert point.text not in str(Reading.objects.get(list__meeting=meeting, kind="public").record)
        assert point.text in str(Reading.objects.get(list__meeting=meeting, kind="internal").record)
        assert ItemPoint.objects.get(pk=point.pk).revision == point.revision + 1


def test_a_point_is_left_out_on_the_page_of_its_own_list(cast: Cast, drafted: tuple[Meeting, ItemPoint]) -> None:
    _meeting, point = drafted
    with cast.acting_as("secretariat") as actor:
        other = a_closed_meeting(cast, actor, days_ago=5)
    form = {"point": point.pk, "revision": point.revision, "ground": PRIVACY, "reason": "Gezin."}
    assert cast.client("secretariat").post(reverse("lists:withhold", args=[other.pk]), form).status_code == 404
    with cast.acting_as("secretariat"):
        assert ItemPoint.objects.get(pk=point.pk).openness == "public"


def a_decision_of_the_mayor(cast: Cast) -> Proposal:
    proposal = a_passed_proposal(cast, "Gebiedsverbod", portfolio="mayor")
    with cast.acting_as("author"):
        DecisionPoint.objects.filter(version__proposal=proposal).update(body=DecidingBody.MAYOR)
        Proposal.objects.filter(pk=proposal.pk).update(signature_kind="mayor_decision")
    seen = as_seen(cast, "mayor", proposal)
    with cast.acting_as("mayor") as actor:
        [decision] = actions.decide_as_mayor(actor, seen)
    assert decision.paper_id, "the paper is made with the decision"
    return proposal


def test_paper_and_list_of_the_mayors_own_decision_are_closed_to_the_aldermen(cast: Cast) -> None:
    """The mayor's own route is the mayor's and the office's until it is published."""
    a_decision_of_the_mayor(cast)
    with cast.acting_as("secretariat") as actor:
        meeting = Meeting.objects.get(kind=Meeting.Kind.MAYOR)
        actions.draft_list(actor, meeting)
    for key in ("alderman_care", "director", "controller", "aide", "gate_team", "clerk"):
        with cast.acting_as(key):
            known = [m for m in (Paper, Reading, DecisionList, Erratum, Meeting) if m.objects.exists()]
            assert known == [], key
        page = cast.client(key).get(reverse("papers:list")).content.decode()
        assert "Gebiedsverbod" not in page, key
    for key in ("mayor", "secretary"):
        assert "Gebiedsverbod" in cast.client(key).get(reverse("papers:list")).content.decode()


def test_the_adopted_list_of_the_mayor_stays_closed_until_it_is_published(cast: Cast) -> None:
    a_decision_of_the_mayor(cast)
    with cast.acting_as("secretariat") as actor:
        meeting = Meeting.objects.get(kind=Meeting.Kind.MAYOR)
        drafted = actions.draft_list(actor, meeting)
        with tuning(meeting):
            Meeting.objects.filter(pk=meeting.pk).update(starts_at="2026-11-01T09:00Z")
        a_closed_meeting(cast, actor, days_ago=1, adopts=drafted)
        actions.adopt(actor, DecisionList.objects.get(pk=drafted.pk))
    with cast.acting_as("author"):
        assert not Reading.objects.exists()
    with cast.acting_as("mayor"):
        assert Reading.objects.count() == 2

"""The main job as a story: from an idea to a countersigned decision on a public list, each by who does it."""

from __future__ import annotations

from datetime import date

from django.test import Client
from django.urls import reverse

from secretarie.access.wall import Actor
from secretarie.audit import verify as chain
from secretarie.disclosure import actions as disclosure
from secretarie.documents.models import Paper, SignatureKind
from secretarie.meetings import actions
from secretarie.meetings.models import AgendaItem, Decision, DecisionList, Meeting
from secretarie.proposals.models import Proposal, Stage
from tests.cast import Cast
from tests.make import (
    MEETING_DAY,
    a_meeting,
    a_proposal_at,
    a_text,
    close_session,
    freeze,
    meeting_now,
    open_session,
    place,
    release,
)

NEXT = date(2026, 12, 8)
SUBJECT = "Brief aan de bewoners van de Stationsstraat"


def decide_everything(cast: Cast, meeting: Meeting, day: date) -> None:
    with cast.acting_as("minute_taker", day) as actor:
        rows = AgendaItem.objects.filter(meeting=meeting, points__isnull=False, taken_off=False).distinct()
        actions.decide_as_proposed(actor, list(rows))


def stage_of(cast: Cast, proposal: Proposal) -> str:
    with cast.acting_as("author"):
        return str(Proposal.objects.get(pk=proposal.pk).stage)


def the_paper(actor: Actor) -> Paper:
    return Paper.objects.get(title=SUBJECT)


def test_from_an_idea_to_a_countersigned_published_decision(cast: Cast) -> None:
    # written, advised on, signed off by the line and the holder, and passed at the gate
    proposal = a_proposal_at(
        cast, Stage.PASSED, text=a_text(SUBJECT, points=2), signature_kind=SignatureKind.COLLEGE_LETTER
    )

    # placed, released, decided by the college in a meeting that is valid in law
    meeting = a_meeting(cast, MEETING_DAY)
    place(cast, meeting, proposal)
    release(cast, meeting)
    freeze(cast, meeting)
    open_session(cast, meeting_now(cast, meeting))
    decide_everything(cast, meeting, MEETING_DAY)
    close_session(cast, meeting)
    with cast.acting_as("author"):
        decision = Decision.objects.get(proposal=proposal)
        assert [p["text"] for p in decision.points] == [p.text for p in a_text(SUBJECT, points=2).points]
    assert stage_of(cast, proposal) == Stage.DECIDED

    # the list is drafted, and adopted as an item of the next meeting: then it lies fixed
    with cast.acting_as("minute_taker", MEETING_DAY) as actor:
        actions.draft_list(actor, Meeting.objects.get(pk=meeting.pk))
    following = a_meeting(cast, NEXT)
    release(cast, following)
    freeze(cast, following)
    open_session(cast, meeting_now(cast, following))
    decide_everything(cast, following, NEXT)
    close_session(cast, following)
    with cast.acting_as("secretary", NEXT):
        adopted = DecisionList.objects.get(meeting=meeting)
        assert adopted.adopted_on == NEXT

    # signed by the mayor, countersigned by the secretary, published for everybody
    with cast.acting_as("mayor", NEXT) as actor:
        actions.sign(actor, [the_paper(actor)])
    with cast.acting_as("secretary", NEXT) as actor:
        actions.countersign(actor, [the_paper(actor)])
    assert stage_of(cast, proposal) == Stage.SIGNED
    with cast.acting_as("secretariat", NEXT) as actor:
        published = disclosure.publish(actor, DecisionList.objects.get(pk=adopted.pk))
    assert stage_of(cast, proposal) == Stage.PUBLISHED

    # the citizen reads it; the author's file tells what became of it; the record holds
    page = Client().get(reverse("public:list", args=["proefstad", published.slug])).content.decode()
    assert SUBJECT in page
    assert "De straat opnieuw in te richten (2)." in page
    file = cast.client("author").get(reverse("proposals:file", args=[proposal.number])).content.decode()
    for told in (decision.number, "Zoals de inwoner het leest"):
        assert told in file
    with cast.acting_as("secretary"):
        chain.head(cast.municipality.pk)  # what COMMIT does: the entries of this test's own transaction are chained
        assert chain.verify(cast.municipality.pk).broken is None


def test_a_paper_signed_after_publication_brings_the_file_to_published(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PASSED, text=a_text(SUBJECT), signature_kind=SignatureKind.AGREEMENT)
    meeting = a_meeting(cast, MEETING_DAY)
    place(cast, meeting, proposal)
    release(cast, meeting)
    freeze(cast, meeting)
    open_session(cast, meeting_now(cast, meeting))
    decide_everything(cast, meeting, MEETING_DAY)
    close_session(cast, meeting)
    with cast.acting_as("secretariat", MEETING_DAY) as actor:
        actions.draft_list(actor, Meeting.objects.get(pk=meeting.pk))
    following = a_meeting(cast, NEXT)
    release(cast, following)
    open_session(cast, meeting_now(cast, following))
    decide_everything(cast, following, NEXT)
    close_session(cast, following)
    with cast.acting_as("secretariat", NEXT) as actor:
        disclosure.publish(actor, DecisionList.objects.get(meeting=meeting))
    assert stage_of(cast, proposal) == Stage.DECIDED
    with cast.acting_as("mayor", NEXT) as actor:
        actions.sign(actor, [the_paper(actor)])
    assert stage_of(cast, proposal) == Stage.PUBLISHED

"""Builders of the record: closed meetings as the session leaves them, and their adopted lists."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.utils import timezone

from secretarie.access.wall import Actor, intern_circle
from secretarie.meetings import actions, sight
from secretarie.meetings.models import AgendaItem, Decision, DecisionList, ItemPoint, Meeting, Outcome
from secretarie.proposals.sight import SECRET, TABLE
from tests.cast import Cast

PRIVACY = "5.1 lid 2 onder e"


def a_closed_meeting(
    cast: Cast,
    actor: Actor,
    *,
    days_ago: int = 13,
    decisions: int = 2,
    adopts: DecisionList | None = None,
    valid: bool = True,
) -> Meeting:
    """A meeting as it stands after closing, with so many decided items (rows as the session leaves them)."""
    here, start = actor.municipality, timezone.now() - timedelta(days=days_ago)
    start += timedelta(minutes=Meeting.objects.count())  # no two of a body at one moment
    body = cast.bodies["college"]
    table = intern_circle(here, TABLE | {"role:clerk"})
    meeting = Meeting.objects.create(
        municipality_id=here,
        readers_id=sight.meeting_readers(actor, "regular"),
        body=body,
        starts_at=start,
        stage=Meeting.Stage.CLOSED,
        released_at=start,
        sitting=5,
    )
    for n in range(decisions):
        item = AgendaItem.objects.create(
            municipality_id=here,
            readers_id=table,
            meeting=meeting,
            position=(n + 1) * 10,
            number=f"10.{n + 1}",
            kind="formality",
            title=f"Onderwerp {meeting.pk}.{n + 1}",
            adopts=adopts if n == 0 else None,
            handled_at=start,
        )
        decision = Decision.objects.create(
            municipality_id=here,
            readers_id=table,
            meeting=meeting,
            item=item,
            body="college",
            number=f"B-2026-{meeting.pk:02d}{n + 1:02d}",
            decided_on=start.date(),
            title=item.title,
        )
        ItemPoint.objects.create(
            municipality_id=here,
            item=item,
            position=1,
            number="1",
            text=f"Besluit {meeting.pk}.{n + 1} te nemen.",
            outcome=Outcome.AS_PROPOSED,
            valid=valid,
            decision=decision if valid else None,
        )
    return meeting


@contextmanager
def tuning(meeting: Meeting | int) -> Iterator[None]:
    """Change what was recorded as if the meeting were still open."""
    pk = meeting if isinstance(meeting, int) else meeting.pk
    Meeting.objects.filter(pk=pk).update(stage=Meeting.Stage.OPEN)
    yield
    Meeting.objects.filter(pk=pk).update(stage=Meeting.Stage.CLOSED)


def make_secret(actor: Actor, meeting: Meeting, number: str) -> None:
    circle = intern_circle(actor.municipality, SECRET)
    for item in AgendaItem.objects.filter(meeting=meeting, number=number):
        AgendaItem.objects.filter(pk=item.pk).update(secrecy=circle)
        ItemPoint.objects.filter(item=item).update(secrecy=circle)
        Decision.objects.filter(item=item).update(secrecy=circle)


def adopted(cast: Cast, actor: Actor, meeting: Meeting) -> DecisionList:
    drafted = actions.draft_list(actor, meeting)
    a_closed_meeting(cast, actor, days_ago=6, decisions=1, adopts=drafted)
    return actions.adopt(actor, DecisionList.objects.get(pk=drafted.pk))

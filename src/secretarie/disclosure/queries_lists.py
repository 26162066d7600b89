"""Lists that wait: to be drafted after the meeting, to be published after adoption within the house's term."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Exists, OuterRef, QuerySet

from secretarie.access.wall import Actor, visible
from secretarie.disclosure.models import PublishedList
from secretarie.house.reading import settled
from secretarie.law import working_days_after
from secretarie.meetings import house
from secretarie.meetings.models import Decision, DecisionList, Meeting

TERM = "house.list_publication_working_days"


class Step(StrEnum):
    """What a list waits for."""

    DRAFT = "draft"
    PUBLISH = "publish"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A meeting whose list waits, for what and before when."""

    meeting: Meeting
    step: Step
    due: date


def lists_waiting(actor: Actor) -> list[Waiting]:
    """Closed meetings without a draft, and adopted lists that are not public; imported meetings are left alone."""
    days = int(str(settled(actor, actor.today).on(TERM, actor.today).value))
    return [*_to_draft(actor, days), *_to_publish(actor, days)]


def to_draft(actor: Actor) -> QuerySet[Meeting]:
    """Closed meetings that decided something and have no list yet."""
    decided = Decision.objects.filter(meeting=OuterRef("pk"))
    found = visible(Meeting, actor).filter(Exists(decided), stage=Meeting.Stage.CLOSED, decision_list=None)
    return found.select_related("body").order_by("starts_at")


def to_publish(actor: Actor) -> QuerySet[DecisionList]:
    """Adopted lists that are not public."""
    public = PublishedList.objects.filter(decision_list=OuterRef("pk"))
    found = visible(DecisionList, actor).filter(~Exists(public), adopted_on__isnull=False)
    return found.select_related("meeting__body").order_by("adopted_on")


def _to_draft(actor: Actor, days: int) -> list[Waiting]:
    return [Waiting(m, Step.DRAFT, working_days_after(house.day(m), days)) for m in to_draft(actor)]


def _to_publish(actor: Actor, days: int) -> list[Waiting]:
    found = [(one, one.adopted_on) for one in to_publish(actor)]
    return [Waiting(one.meeting, Step.PUBLISH, working_days_after(on, days)) for one, on in found if on]

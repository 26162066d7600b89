"""What a meeting asks of whom: to release, to open or record, to mark, to give a text; as the actor may see it."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from secretarie.access.performing import permitted
from secretarie.access.roles import Role
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.meetings.models import AgendaItem, ItemPoint, Mark, Meeting, Outcome
from secretarie.meetings.queries import markable, to_mark, waiting
from secretarie.meetings.queries_decisions import for_the_mayor
from secretarie.people.models import RoleGrant, valid_on
from secretarie.proposals.models import Proposal

AHEAD = timedelta(days=2)


def to_mark_by(actor: Actor) -> QuerySet[AgendaItem]:
    """What waits for the mark of this member himself."""
    return to_mark(actor) if permitted(actor, Action.ITEM_MARK) else AgendaItem.objects.none()


def to_mark_for(actor: Actor) -> QuerySet[AgendaItem]:
    """What waits for the mark of a member whom the actor, as an aide, prepares for."""
    if not actor.has(Role.MEMBER_AIDE):
        return AgendaItem.objects.none()
    grants = visible(RoleGrant, actor).filter(valid_on(actor.today), person=actor.person, role=Role.MEMBER_AIDE)
    marked = Mark.objects.filter(item=OuterRef(OuterRef("pk")), person=OuterRef("aide_of"))
    return markable(actor).filter(Exists(grants.filter(~Exists(marked))))


def to_place(actor: Actor) -> QuerySet[Proposal]:
    """Passed, and on no agenda yet."""
    return waiting(actor) if permitted(actor, Action.AGENDA_PLACE) else Proposal.objects.none()


def to_release(actor: Actor) -> QuerySet[Meeting]:
    """Planned meetings whose papers are due to the members within two days, or were due already."""
    if not permitted(actor, Action.AGENDA_RELEASE):
        return Meeting.objects.none()
    found = visible(Meeting, actor).filter(stage=Meeting.Stage.PLANNED, release_at__lt=_end_of_day(actor, AHEAD))
    return found.exclude(kind=Meeting.Kind.MAYOR).select_related("body").order_by("starts_at")


def to_hold(actor: Actor) -> QuerySet[Meeting]:
    """Meetings of today, or earlier and never closed: to open, or to record."""
    if not permitted(actor, Action.ATTENDANCE_RECORD):
        return Meeting.objects.none()
    due = Q(stage__in=[Meeting.Stage.RELEASED, Meeting.Stage.FROZEN], starts_at__lt=_end_of_day(actor))
    found = visible(Meeting, actor).filter(due | Q(stage=Meeting.Stage.OPEN)).exclude(kind=Meeting.Kind.MAYOR)
    return found.select_related("body").order_by("starts_at")


def texts_to_give(actor: Actor) -> QuerySet[ItemPoint]:
    """Final texts that the college left to this member and that are not in yet."""
    if not permitted(actor, Action.FINAL_TEXT_GIVE):
        return ItemPoint.objects.none()
    mine = Q(outcome=Outcome.FINAL_TEXT_MANDATED, final_text_by=actor.person, final_text_at=None)
    return visible(ItemPoint, actor).filter(mine).select_related("item__meeting").order_by("final_text_due", "pk")


def to_decide_as_mayor(actor: Actor) -> QuerySet[Proposal]:
    """What waits for the mayor's own decision."""
    return for_the_mayor(actor) if permitted(actor, Action.MAYOR_DECIDE) else Proposal.objects.none()


def _end_of_day(actor: Actor, ahead: timedelta = timedelta()) -> datetime:
    return timezone.make_aware(datetime.combine(actor.today + timedelta(days=1) + ahead, time.min))

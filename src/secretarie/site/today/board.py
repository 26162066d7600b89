"""The whole board of one person on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Case, Count, Q, Value, When
from django.urls import reverse
from django.utils import timezone

from secretarie.access.roles import GATE, INTERNAL, Role
from secretarie.access.wall import Actor, visible
from secretarie.meetings import queries as meetings
from secretarie.meetings.models import Decision, ItemPoint, Meeting, Outcome
from secretarie.people.register import Away, absences
from secretarie.proposals import unseen
from secretarie.proposals.models import Proposal, Stage
from secretarie.site.today.empty import empty
from secretarie.site.today.marking import to_mark
from secretarie.site.today.mending import Mending, mendings
from secretarie.site.today.rows import Bar, Day, Empty, News, Slip, Task, ToMark, Under
from secretarie.site.today.tasks import file_url, tasks
from secretarie.site.today.underway import underway
from secretarie.site.today.week import load, week

FORTNIGHT = timedelta(days=14)
WEEK = timedelta(days=7)
SHOWN = 12


@dataclass(frozen=True, slots=True)
class Board:
    """What one person sees; panels without rows say so or stay away."""

    today: date
    tasks: tuple[Task, ...]
    to_mark: tuple[ToMark, ...]
    week: tuple[Day, ...]
    load: list[Bar]
    room: int
    slips: list[Slip]
    news: list[News]
    gate_url: str
    unseen_url: str
    draft_url: str
    next: datetime | None
    underway: list[Under]
    gaps: list[Mending]
    away: list[Away]
    empty: Empty

    @property
    def shown(self) -> tuple[Task, ...]:
        return self.tasks[:SHOWN]

    @property
    def marks(self) -> tuple[ToMark, ...]:
        return self.to_mark[:SHOWN]

    @property
    def late(self) -> int:
        return sum(1 for t in self.tasks if t.lateness(self.today) > 0)

    @property
    def due_today(self) -> int:
        return sum(1 for t in self.tasks if t.due == self.today)


def board(actor: Actor) -> Board:
    """Gather the board; what a role has no part in is not asked for."""
    inside = not actor.roles.isdisjoint(INTERNAL | {Role.CLERK})
    bars, room = load(actor) if inside else ([], 0)
    return Board(
        today=actor.today,
        tasks=tasks(actor),
        to_mark=to_mark(actor),
        week=week(actor) if inside else (),
        load=bars,
        room=room,
        slips=_slips(actor) if inside else [],
        news=_news(actor) if inside else [],
        gate_url=reverse("gate:queue") if actor.has(*GATE) else "",
        unseen_url=reverse("gate:unseen") if unseen.may_see(actor) else "",
        draft_url=reverse("proposals:new") if actor.has(Role.AUTHOR) else "",
        next=_next(actor) if inside else None,
        underway=underway(actor) if inside else [],
        gaps=mendings(actor) if actor.has(Role.ADMINISTRATOR) else [],
        away=_away(actor) if not actor.roles.isdisjoint(INTERNAL) else [],
        empty=empty(actor),
    )


def _next(actor: Actor) -> datetime | None:
    """When the college meets next, if that is within a week."""
    start = timezone.make_aware(datetime.combine(actor.today, time.min))
    found = meetings.coming(actor, start).exclude(kind=Meeting.Kind.MAYOR)
    return found.filter(starts_at__lt=start + WEEK).values_list("starts_at", flat=True).first()


def _away(actor: Actor) -> list[Away]:
    """Who is away today, when it touches the actor: he himself, or somebody for whom he stands in."""
    today = [row for row in absences(actor) if row.begun]
    return [row for row in today if row.own or any(key == actor.person for _what, _who, key in row.instead)]


def _slips(actor: Actor) -> list[Slip]:
    """Files held over at least once that are not decided yet, the most often moved first."""
    held = Q(items__points__outcome=Outcome.HELD_OVER)
    found = (
        visible(Proposal, actor)
        .filter(stage__in=[Stage.PASSED, Stage.ON_AGENDA])
        .annotate(times=Count("items", filter=held, distinct=True))
        .filter(times__gt=0)
        .select_related("portfolio")
        .order_by("-times", "number")[:5]
    )
    proposals = list(found)
    last = (
        visible(ItemPoint, actor)
        .filter(item__proposal__in=[p.pk for p in proposals], outcome=Outcome.HELD_OVER)
        .select_related("item__meeting", "held_over_to")
        .order_by("item__meeting__starts_at")
    )
    latest = {point.item.proposal_id: point for point in last}
    return [_slip(p, latest.get(p.pk)) for p in proposals]


def _slip(proposal: Proposal, point: ItemPoint | None) -> Slip:
    return Slip(
        title=proposal.subject,
        number=proposal.number,
        url=file_url(proposal.number),
        was=point.item.meeting.starts_at.date() if point else None,
        becomes=point.held_over_to.starts_at.date() if point and point.held_over_to else proposal.requested_for,
        times=getattr(proposal, "times", 0),
        holder=proposal.portfolio.name,
    )


def _news(actor: Actor) -> list[News]:
    """Decisions of the last fortnight on the actor's own proposals; for who has none, on any he may read.

    What came of a standing item (invitations, the long-term agenda) is news only where there is nothing else.
    """
    recent = visible(Decision, actor).filter(decided_on__gte=actor.today - FORTNIGHT).select_related("proposal")
    mine = list(recent.filter(proposal__author=actor.person).order_by("-decided_on", "-pk")[:6])
    standing = Case(When(proposal=None, then=Value(1)), default=Value(0))
    rows = mine or list(recent.order_by(standing, "-decided_on", "-pk")[:6])
    return [News(d.decided_on, d.title, d.number, _decision_url(d)) for d in rows]


def _decision_url(decision: Decision) -> str:
    """The author's file where there is one, else the list it stands on."""
    number = decision.proposal.number if decision.proposal else ""
    return file_url(number) if number else reverse("lists:list", args=[decision.meeting_id])

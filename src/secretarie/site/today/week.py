"""This week at a glance: meetings with their closing, release and freezing, as the person may see them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from secretarie.access.wall import Actor
from secretarie.meetings import queries as meetings
from secretarie.meetings.models import Meeting
from secretarie.meetings.words import day_words
from secretarie.site.today.rows import Bar, Day, Happening

WORKING_DAYS = 5


def week(actor: Actor) -> tuple[Day, ...]:
    """The five working days of this week; in the weekend those of the next."""
    today = actor.today
    monday = today - timedelta(days=today.weekday())
    if today.weekday() >= WORKING_DAYS:
        monday += timedelta(days=7)
    found = sorted(_happenings(actor, monday), key=lambda h: h.at)
    days = [monday + timedelta(days=n) for n in range(WORKING_DAYS)]
    return tuple(Day(d, d == today, tuple(h for h in found if timezone.localtime(h.at).date() == d)) for d in days)


def _happenings(actor: Actor, monday: date) -> Iterator[Happening]:
    start = timezone.make_aware(datetime.combine(monday, datetime.min.time()))
    end = start + timedelta(days=7)
    near = meetings.meetings(actor).filter(starts_at__gte=start, starts_at__lt=end + timedelta(days=14))
    for meeting in near.order_by("starts_at"):
        url = reverse("meetings:agenda", args=[meeting.pk])
        label = day_words(meeting.starts_at)
        if meeting.starts_at < end:
            yield Happening(meeting.starts_at, _name(meeting), main=True, url=url)
        moments = [
            (meeting.closing_at, _("Papers for %(day)s close") % {"day": label}),
            (meeting.release_at, _("Agenda of %(day)s released") % {"day": label}),
            (meeting.freeze_at, _("Agenda of %(day)s fixed") % {"day": label}),
        ]
        yield from (Happening(at, what, url=url) for at, what in moments if at is not None and start <= at < end)


def _name(meeting: Meeting) -> str:
    return meeting.body.name if meeting.kind == Meeting.Kind.REGULAR else str(meeting.get_kind_display())


def load(actor: Actor) -> tuple[list[Bar], int]:
    """The coming meetings with their minutes, and the room there is."""
    start = timezone.make_aware(datetime.combine(actor.today, datetime.min.time()))
    coming = list(meetings.coming(actor, start).exclude(kind=Meeting.Kind.MAYOR)[:6])
    minutes = meetings.minutes(actor, coming)
    bars = [
        Bar(
            timezone.localtime(m.starts_at).date(),
            *minutes.get(m.pk, (0, 0)),
            current=n == 0,
            url=reverse("meetings:agenda", args=[m.pk]),
        )
        for n, m in enumerate(coming)
    ]
    return bars, coming[0].minutes_available if coming else 120

"""What the gate is told of the meeting its papers wait for: when papers are due, and how much room is left."""

from __future__ import annotations

from datetime import date

from django.db.models import Count
from django.utils import dateformat, timezone
from django.utils.translation import gettext as _

from secretarie.access.wall import Actor, visible
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.queries import minutes


def words(actor: Actor, day: date) -> list[str]:
    """One sentence each; nothing when no meeting of the college is planned for that day."""
    planned = visible(Meeting, actor).filter(starts_at__date=day).exclude(kind=Meeting.Kind.MAYOR)
    meeting = planned.order_by("starts_at").first()
    return [*_closing(meeting), _room(actor, meeting)] if meeting else []


def _closing(meeting: Meeting) -> list[str]:
    if meeting.closing_at is None:
        return []
    closes = timezone.localtime(meeting.closing_at)
    moment = {"day": dateformat.format(closes, "l j F"), "hour": dateformat.format(closes, "H.i")}
    if closes < timezone.localtime():
        return [_("Papers were due on %(day)s at %(hour)s.") % moment]
    return [_("Papers are due on %(day)s at %(hour)s.") % moment]


def _room(actor: Actor, meeting: Meeting) -> str:
    left = meeting.minutes_available - sum(minutes(actor, [meeting]).get(meeting.pk, (0, 0)))
    if left < 0:
        return _("The agenda is %(number)s min too full.") % {"number": -left}
    return _("%(number)s min of room is left.") % {"number": left}


def late_items(actor: Actor, since: date) -> list[tuple[int, int]]:
    """How many papers came late on the agendas since a day, per portfolio."""
    rows = visible(AgendaItem, actor).filter(late=True, meeting__starts_at__date__gte=since, portfolio__isnull=False)
    counted = rows.order_by().values("portfolio").annotate(count=Count("pk"))
    return [(row["portfolio"], row["count"]) for row in counted]

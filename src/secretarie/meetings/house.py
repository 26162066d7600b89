"""The house rules that shape an agenda, as they hold on the day of the meeting."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from secretarie.access.wall import Actor
from secretarie.house.reading import settled, value
from secretarie.law import HouseRules
from secretarie.meetings import standing
from secretarie.meetings.house_keys import RECESS, STANDING_ITEMS
from secretarie.meetings.models import Meeting
from secretarie.meetings.rhythm import Rhythm


def day(meeting: Meeting) -> date:
    """The day of the meeting on the town hall's calendar."""
    return timezone.localtime(meeting.starts_at).date()


def rules(actor: Actor, meeting: Meeting) -> HouseRules:
    """The house rules on the meeting's day."""
    return settled(actor, day(meeting))


def rhythm(actor: Actor, on: date) -> Rhythm:
    """The rhythm of the college as the house settled it, with its recesses."""
    return Rhythm.of(settled(actor, on), on, value(actor, RECESS, on))


def standing_items(actor: Actor, kind: str, on: date) -> tuple[standing.Standing, ...]:
    """The standing items of a meeting of this kind on that day."""
    return standing.template(kind, value(actor, STANDING_ITEMS, on))

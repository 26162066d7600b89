"""The house rules that shape an agenda, as they hold on the day of the meeting."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from secretarie.access.wall import Actor
from secretarie.law import HouseRules
from secretarie.meetings import standing
from secretarie.meetings.models import Meeting
from secretarie.meetings.rhythm import Recess, Rhythm
from secretarie.people.queries import house_rules, settled

RECESS = "house.recess"
STANDING_ITEMS = "house.standing_items"


def day(meeting: Meeting) -> date:
    """The day of the meeting on the town hall's calendar."""
    return timezone.localtime(meeting.starts_at).date()


def rules(actor: Actor, meeting: Meeting) -> HouseRules:
    """The house rules on the meeting's day."""
    return settled(actor, day(meeting))


def rhythm(actor: Actor, on: date) -> Rhythm:
    """The rhythm of the college as the house settled it, with its recesses."""
    rows = house_rules(actor, on).get(RECESS, [])
    recesses = [Recess.read(row) for row in rows] if isinstance(rows, list) else []
    return Rhythm.of(settled(actor, on), on, recesses)


def standing_items(actor: Actor, kind: str, on: date) -> tuple[standing.Standing, ...]:
    """The standing items of a meeting of this kind on that day."""
    rows = house_rules(actor, on).get(STANDING_ITEMS, [])
    own = standing.read(rows) if isinstance(rows, list) else ()
    return standing.template(kind, own)

"""The moment of an act: the clock on the actor's own day."""

from __future__ import annotations

from datetime import datetime, time

from django.utils import timezone

from secretarie.access.wall import Actor

MORNING = time(9)


def moment(actor: Actor) -> datetime:
    """Now; for who acts on another day (a told history, a replay) nine o'clock of that day.

    Whether a paper is late, and when an agenda was released, then follow the day of the act and not of the machine.
    """
    if actor.today == timezone.localdate():
        return timezone.now()
    return at(datetime.combine(actor.today, MORNING))


def at(local: datetime) -> datetime:
    """A wall-clock time of the town hall as a moment."""
    return timezone.make_aware(local)


def hour(actor: Actor, planned: datetime) -> datetime:
    """Now; for who acts on another day the hour that was planned."""
    return timezone.now() if actor.today == timezone.localdate() else planned

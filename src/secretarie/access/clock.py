"""The moment of an act: the clock on the actor's own day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, time

from django.utils import timezone

from secretarie.access.wall import Actor

MORNING = time(9)
_TOLD: ContextVar[datetime | None] = ContextVar("told", default=None)


@contextmanager
def told(when: datetime) -> Iterator[None]:
    """What is done inside was done at that moment: a story told afterwards (demo, replay), never a request.

    The entry of such an act says both: when it was kept, and of which hour it tells.
    """
    token = _TOLD.set(when)
    try:
        yield
    finally:
        _TOLD.reset(token)


def told_hour() -> datetime | None:
    """The hour of the story, while one is told."""
    return _TOLD.get()


def moment(actor: Actor) -> datetime:
    """Now; for who acts on another day (a told history, a replay) nine o'clock of that day.

    Whether a paper is late, and when an agenda was released, then follow the day of the act and not of the machine.
    """
    if (when := _TOLD.get()) is not None:
        return when
    if actor.today == timezone.localdate():
        return timezone.now()
    return at(datetime.combine(actor.today, MORNING))


def at(local: datetime) -> datetime:
    """A wall-clock time of the town hall as a moment."""
    return timezone.make_aware(local)


def hour(actor: Actor, planned: datetime) -> datetime:
    """Now; for who acts on another day the hour that was planned."""
    if (when := _TOLD.get()) is not None:
        return when
    return timezone.now() if actor.today == timezone.localdate() else planned

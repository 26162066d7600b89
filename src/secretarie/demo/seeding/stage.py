"""Who acts, and when: an event of the story, and the acting transaction of somebody of the demo at its moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from secretarie.access.clock import at, told
from secretarie.access.wall import SYSTEM_PERSON, Actor, acting
from secretarie.demo.seeding.known import Known


@dataclass(frozen=True)
class Event:
    """Something that happened, and when."""

    when: datetime
    what: Callable[[datetime], None] = field(compare=False)


@contextmanager
def as_person(known: Known, key: str, when: datetime) -> Iterator[Actor]:
    """This person of the content, at that hour of the town hall's clock."""
    with told(at(when)), acting(known.person(key), known.place, when.date()) as actor:
        yield actor


@contextmanager
def as_system(known: Known, when: datetime) -> Iterator[Actor]:
    """The system office, at that hour."""
    with told(at(when)), acting(SYSTEM_PERSON, known.place, when.date()) as actor:
        yield actor

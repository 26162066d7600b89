"""The rows of the board: plain, typed, each with the place where the work is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that waits: what kind of work, on what, before when, and where to do it."""

    icon: str
    kind: str | Promise
    title: str
    number: str
    why: str | Promise
    url: str
    verb: str | Promise
    due: date | None = None
    urgent: bool = False

    def lateness(self, today: date) -> int:
        """Days past the day it was due; negative when it still has time, 0 today or without a day."""
        return (today - self.due).days if self.due else 0


@dataclass(frozen=True, slots=True)
class ToMark:
    """An item that waits for this member's mark; ``seen``: its key with the revision that is shown."""

    number: str
    title: str
    url: str
    seen: str
    meeting: int
    day: date
    minutes: int
    portfolio: str


@dataclass(frozen=True, slots=True)
class Happening:
    """Something at an hour of this week."""

    at: datetime
    what: str | Promise
    main: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the week strip."""

    day: date
    today: bool
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A coming meeting in the load chart."""

    label: date
    discuss: int
    formality: int
    current: bool
    url: str


@dataclass(frozen=True, slots=True)
class Slip:
    """A file that moved: from which day to which, how many times."""

    title: str
    number: str
    url: str
    was: date | None
    becomes: date | None
    times: int
    holder: str


@dataclass(frozen=True, slots=True)
class News:
    """What changed in what this person follows."""

    on: date
    title: str
    what: str | Promise
    url: str


@dataclass(frozen=True, slots=True)
class Under:
    """A proposal that this person follows, and where it lies since when."""

    title: str
    number: str
    url: str
    stage: str | Promise
    since: datetime
    requested_for: date | None


@dataclass(frozen=True, slots=True)
class Empty:
    """What will stand on a board without tasks, and where to look meanwhile."""

    text: str | Promise
    url: str = ""
    label: str | Promise = ""

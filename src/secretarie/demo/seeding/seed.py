"""Fill both demo municipalities: the same (seed, day) makes the same rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from time import perf_counter

import psycopg

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.demo.content.calendar import AHEAD, college_meetings, veldrade_meetings
from secretarie.demo.content.current import current, current_veldrade
from secretarie.demo.content.history import history
from secretarie.demo.content.lindervoort import LINDERVOORT
from secretarie.demo.content.people import Municipality as Content
from secretarie.demo.content.planted import mayor_decisions
from secretarie.demo.content.record import MayorDecision, PastMeeting
from secretarie.demo.content.veldrade import VELDRADE
from secretarie.demo.content.veldrade_history import veldrade_history
from secretarie.demo.seeding import founding, habits, people
from secretarie.demo.seeding.known import Known
from secretarie.demo.seeding.past import Chronicler, Story
from secretarie.demo.seeding.stage import Event
from secretarie.demo.seeding.week import Week

PLACES = (LINDERVOORT, VELDRADE)


@dataclass(frozen=True)
class Wish:
    """Which demo: its seed and day; ``since`` leaves out the meetings before it, for tests."""

    seed: int
    day: date
    since: date = date.min

    def told(self, past: tuple[PastMeeting, ...]) -> tuple[PastMeeting, ...]:
        return tuple(meeting for meeting in past if meeting.day >= self.since)


@dataclass
class Report:
    """How long each part took, in seconds."""

    seconds: dict[str, float] = field(default_factory=dict)

    def timed[T](self, part: str, work: Callable[[], T]) -> T:
        start = perf_counter()
        found = work()
        self.seconds[part] = round(perf_counter() - start, 2)
        return found


type Progress = Callable[[list[Event], str], Iterator[Event]]


def quietly(events: list[Event], label: str) -> Iterator[Event]:  # noqa: ARG001 - the shape of a progress bar
    """Nobody watches."""
    yield from events


def seed(owner: psycopg.Connection, wish: Wish, show: Progress = quietly) -> Report:
    """Everything, in the order in which it happened.

    Raises:
        NotOursError, SeededError: a municipality of that name exists.
    """
    report = Report()
    places = [founding.found(owner, content) for content in PLACES]
    lindervoort, veldrade = report.timed(
        "people", lambda: [_furnish(place, content, wish.day) for content, place in zip(PLACES, places, strict=True)]
    )
    yesterday = wish.day - timedelta(days=1)
    past = history(wish.seed, yesterday)
    week = current(wish.day, past, wish.seed)
    story = Story(wish.told(past), _mayors(wish, yesterday), unsigned=frozenset(week.awaiting_signature))
    report.timed(
        "lindervoort: past", lambda: _live(Chronicler(lindervoort, story, wish.day).events(), "Lindervoort", show)
    )
    ahead = tuple(one for one in college_meetings(wish.day, wish.day + AHEAD) if one.kind != "second")
    report.timed("lindervoort: week", lambda: _live(Week(lindervoort, week, ahead).events(), "This week", show))
    past = veldrade_history(wish.seed, yesterday)
    small, ahead = current_veldrade(wish.day, past, wish.seed), veldrade_meetings(wish.day, wish.day + AHEAD)
    story = Story(
        wish.told(past), publisher="eskildsen", minute_taker="eskildsen", unsigned=frozenset(small.awaiting_signature)
    )
    report.timed("veldrade: past", lambda: _live(Chronicler(veldrade, story, wish.day).events(), "Veldrade", show))
    report.timed("veldrade: week", lambda: _live(Week(veldrade, small, ahead).events(), "This week", show))
    for place in places:
        founding.mark(place, founding.Seeded(wish.seed, wish.day))
    return report


def _furnish(place: int, content: Content, day: date) -> Known:
    known = Known(place, content)
    with acting(SYSTEM_PERSON, place, day):
        people.furnish(known)
        habits.settle(known, day)
    return known


def _mayors(wish: Wish, until: date) -> tuple[MayorDecision, ...]:
    return tuple(one for one in mayor_decisions(until) if one.day >= wish.since)


def _live(events: list[Event], label: str, show: Progress) -> None:
    for event in show(events, label):
        event.what(event.when)

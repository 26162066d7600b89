"""Fill both demo municipalities: the same (seed, day) makes the same rows."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from time import perf_counter

import psycopg
from django.db import connection

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.demo.content.calendar import AHEAD, college_meetings, veldrade_meetings
from secretarie.demo.content.current import current, current_veldrade
from secretarie.demo.content.history import history
from secretarie.demo.content.lindervoort import LINDERVOORT
from secretarie.demo.content.people import Municipality as Content
from secretarie.demo.content.planted import mayor_decisions, numbered
from secretarie.demo.content.record import MayorDecision, PastMeeting
from secretarie.demo.content.veldrade import VELDRADE
from secretarie.demo.content.veldrade_history import veldrade_history
from secretarie.demo.seeding import founding, habits, house, mandates, people
from secretarie.demo.seeding.advice import Shown, works_council
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
    """Everything, in the order in which it happened; the two municipalities beside each other.

    Raises:
        NotOursError, SeededError: a municipality of that name exists.
        Refused: a rule forbids what the story tells; the demo then stands half, and nobody is offered it.
    """
    report = Report()
    places = [founding.found(owner, content) for content in PLACES]
    lindervoort, veldrade = report.timed(
        "people", lambda: [_furnish(place, content, wish.day) for content, place in zip(PLACES, places, strict=True)]
    )
    with _undisturbed(), ThreadPoolExecutor(max_workers=1) as beside:
        small = beside.submit(_veldrade, veldrade, wish, report)
        _lindervoort(lindervoort, wish, report, show)
        small.result()
    for place in places:
        founding.mark(place, founding.Seeded(wish.seed, wish.day))
    return report


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Few pauses for the collector: what is made here in millions is freed by its counts, hardly anything by cycles."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000, 50, 1000)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def _lindervoort(known: Known, wish: Wish, report: Report, show: Progress) -> None:
    yesterday = wish.day - timedelta(days=1)
    past = history(wish.seed, yesterday)
    week = current(wish.day, past, wish.seed)
    story = Story(wish.told(past), _mayors(wish, past), unsigned=frozenset(week.awaiting_signature))
    ahead = tuple(one for one in college_meetings(wish.day, wish.day + AHEAD) if one.kind != "second")
    before = Chronicler(known, story, wish.day).events()
    report.timed("lindervoort: past", lambda: _live(before, "Lindervoort", show))
    report.timed("lindervoort: week", lambda: _live(Week(known, week, ahead).events(), "This week", show))
    report.timed("lindervoort: advice", Shown(known, wish.day).tell)


def _veldrade(known: Known, wish: Wish, report: Report) -> None:
    """In a thread with a connection of its own: the two share nothing but the server."""
    past = veldrade_history(wish.seed, wish.day - timedelta(days=1))
    week = current_veldrade(wish.day, past, wish.seed)
    signing = frozenset(week.awaiting_signature)
    story = Story(wish.told(past), publisher="eskildsen", minute_taker="eskildsen", unsigned=signing)
    ahead = veldrade_meetings(wish.day, wish.day + AHEAD)
    try:
        report.timed("veldrade: past", lambda: _live(Chronicler(known, story, wish.day).events(), "", quietly))
        report.timed("veldrade: week", lambda: _live(Week(known, week, ahead).events(), "", quietly))
    finally:
        connection.close()


def _furnish(place: int, content: Content, day: date) -> Known:
    known = Known(place, content)
    with acting(SYSTEM_PERSON, place, day):
        people.furnish(known)
        habits.settle(known)
        works_council(known)
    house.settle(known, day, habits.lindervoort(day))
    mandates.settle(known, day)
    return known


def _mayors(wish: Wish, past: tuple[PastMeeting, ...]) -> tuple[MayorDecision, ...]:
    rows = numbered(mayor_decisions(wish.day - timedelta(days=1)), past)
    return tuple(one for one in rows if one.day >= wish.since)


def _live(events: list[Event], label: str, show: Progress) -> None:
    for event in show(events, label):
        event.what(event.when)

"""The weekly rhythm of a body: from house rules and recess to the meetings that come. Pure: local times, no clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from secretarie.law import HouseRules, WeeklyTime

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Recess:
    """A recess arrangement: its days, first and last included, and the days of its duty meetings."""

    name: str
    first: date
    last: date
    duty: frozenset[date] = frozenset()

    @classmethod
    def read(cls, row: Mapping[str, Any]) -> Recess:
        """As the house rule ``house.recess`` keeps it. Raises KeyError or ValueError when it is not whole."""
        days = frozenset(map(date.fromisoformat, row.get("duty", ())))
        return cls(str(row["name"]), date.fromisoformat(row["first"]), date.fromisoformat(row["last"]), days)

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When a body meets, where and how long, and by when its papers are in, out and marked."""

    meets: WeeklyTime
    closes: WeeklyTime
    releases: WeeklyTime
    freezes: WeeklyTime
    length: timedelta
    minutes: int
    place: str = ""
    recesses: tuple[Recess, ...] = ()

    @classmethod
    def of(cls, rules: HouseRules, day: date, recesses: Sequence[Recess] = ()) -> Rhythm:
        """The rhythm that the house rules set on ``day``."""
        return cls(
            meets=rules.on("house.meeting_time", day).weekly_time,
            closes=rules.on("house.closing_time", day).weekly_time,
            releases=rules.on("house.release_time", day).weekly_time,
            freezes=rules.on("house.marks_due", day).weekly_time,
            length=timedelta(minutes=rules.on("house.meeting_length", day).number),
            minutes=rules.on("house.meeting_minutes_available", day).number,
            place=rules.on("house.meeting_place", day).text,
            recesses=tuple(recesses),
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """One meeting as it is planned; hours are those of the town hall's clock. ``kind`` as in ``Meeting.Kind``."""

    starts: datetime
    ends: datetime
    closing: datetime
    release: datetime
    freeze: datetime
    minutes: int
    kind: str = "regular"
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A day on which the body would meet, and why it does not."""

    day: date
    reason: str


def coming(rhythm: Rhythm, first: date, last: date) -> tuple[Slot, ...]:
    """The meetings between two days, both included: weekly, in recess only on duty days."""
    return tuple(slot for day in _meeting_days(rhythm, first, last) if (slot := _on(rhythm, day)) is not None)


def gaps(rhythm: Rhythm, first: date, last: date) -> tuple[Gap, ...]:
    """The meeting days that fall out between two days, with the recess that takes them."""
    found = ((day, recess_on(rhythm, day)) for day in _meeting_days(rhythm, first, last))
    return tuple(Gap(day, recess.name) for day, recess in found if recess and day not in recess.duty)


def single(
    rhythm: Rhythm,
    starts: datetime,
    *,
    kind: str = "extra",
    place: str = "",
    note: str = "",
    closing: datetime | None = None,
) -> Slot:
    """A meeting on any day: the usual hours before it, in their order; or released as soon as its papers are in."""
    day = starts.date()
    closes = closing or before(rhythm.closes, day)
    releases = closing or max(before(rhythm.releases, day), closes)
    return Slot(
        starts=starts,
        ends=starts + rhythm.length,
        closing=closes,
        release=releases,
        freeze=max(before(rhythm.freezes, day), releases),
        minutes=rhythm.minutes,
        kind=kind,
        place=place or rhythm.place,
        note=note,
    )


def before(moment: WeeklyTime, day: date) -> datetime:
    """The last such weekday before ``day``, at its hour."""
    back = (day.weekday() - moment.weekday) % 7 or 7
    return datetime.combine(day - timedelta(days=back), moment.at)


def recess_on(rhythm: Rhythm, day: date) -> Recess | None:
    """The recess that holds on ``day``."""
    return next((recess for recess in rhythm.recesses if recess.holds(day)), None)


def _meeting_days(rhythm: Rhythm, first: date, last: date) -> Iterator[date]:
    day = first + timedelta(days=(rhythm.meets.weekday - first.weekday()) % 7)
    while day <= last:
        yield day
        day += WEEK


def _on(rhythm: Rhythm, day: date) -> Slot | None:
    recess = recess_on(rhythm, day)
    starts = datetime.combine(day, rhythm.meets.at)
    if recess is None:
        return single(rhythm, starts, kind="regular")
    return single(rhythm, starts, kind="duty", note=recess.name) if day in recess.duty else None

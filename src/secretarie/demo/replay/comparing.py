"""The public list beside what was read of the real one: same items, numbers, order and decisions. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from secretarie.demo.replay.script import Script
from secretarie.meetings.models import Attendance

MEMBER = Attendance.Capacity.MEMBER.value


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the two differ: ``what`` at which item number, as read and as published."""

    what: str
    number: str
    read: str
    published: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A row as a list shows it: per decision its body and the texts of its points."""

    number: str
    title: str
    decisions: tuple[tuple[str, tuple[str, ...]], ...]


def differences(script: Script, record: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Everything in which the published record differs from what was to be told; none when it is the same list."""
    return (*_around(script, record), *_rows(_told(script), _published(record)))


def counted(script: Script) -> dict[str, int]:
    """Decisions per body, as read."""
    told = [body for row in _told(script) for body, _ in row.decisions]
    return {body: told.count(body) for body in ("college", "mayor")}


def _told(script: Script) -> list[Shown]:
    return [
        Shown(
            row.number,
            _words(row.title),
            tuple((str(points[0].body), tuple(_words(p.text) for p in points)) for points in row.decisions),
        )
        for row in script.rows
    ]


def _published(record: Mapping[str, Any]) -> list[Shown]:
    return [
        Shown(
            item["number"],
            _words(item["title"]),
            tuple((block["body"], tuple(_words(p["text"]) for p in block["points"])) for block in item["blocks"]),
        )
        for item in record["items"]
    ]


def _words(text: str) -> str:
    return " ".join(text.split())


def _around(script: Script, record: Mapping[str, Any]) -> Iterator[Difference]:
    members = [seat for seat in record["present"] if seat["capacity"] == MEMBER]
    pairs = {
        "date": (script.day.isoformat(), record["held_on"]),
        "adopted on": (script.adopted_on.isoformat(), record.get("adopted_on", "")),
        "members present": (str(script.table.members_present), str(len(members))),
        "secretary": (_at_table(secretary=script.table.secretary, deputy=script.table.deputy), _secretaries(record)),
    }
    for what, (read, published) in pairs.items():
        if read != published:
            yield Difference(what, "", read, published)


def _at_table(*, secretary: bool, deputy: bool) -> str:
    there = [name for name, present in (("secretary", secretary), ("deputy_secretary", deputy)) if present]
    return ", ".join(there)


def _secretaries(record: Mapping[str, Any]) -> str:
    there = {seat["capacity"] for seat in record["present"]}
    return _at_table(secretary="secretary" in there, deputy="deputy_secretary" in there)


def _rows(read: Sequence[Shown], published: Sequence[Shown]) -> Iterator[Difference]:
    """Row by row; from the first row whose number differs on the order is another, and that is said once."""
    for one, other in zip_longest(read, published):
        if one is None or other is None or one.number != other.number:
            yield Difference("item", (one or other).number, _name(one), _name(other))
            return
        if one.title != other.title:
            yield Difference("title", one.number, one.title, other.title)
        for told, out in zip_longest(one.decisions, other.decisions):
            if told != out:
                yield Difference("decision", one.number, _said(told), _said(out))


def _name(row: Shown | None) -> str:
    return f"{row.number} {row.title}" if row else "nothing"


def _said(decision: tuple[str, tuple[str, ...]] | None) -> str:
    return "nothing" if decision is None else f"{decision[0]}: {' | '.join(decision[1])}"

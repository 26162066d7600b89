"""The two readings of one record: what a meeting decided, in full for those inside, and as the public may read it.

Nothing here reads the database: ``Held`` is gathered by ``gathering.held`` and a reading is plain data, so that page,
paper, feed and frozen list all show the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from secretarie.documents.openness import Openness
from secretarie.law import Withheld
from secretarie.meetings.models import Outcome
from secretarie.proposals.models import DecidingBody

type Record = dict[str, object]

SECRECY = Withheld.SECRECY.value
PUBLIC_INTEREST = Withheld.PUBLIC_INTEREST.value
SET_ASIDE = frozenset({Outcome.HELD_OVER, Outcome.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody on the attendance list."""

    name: str
    office: str
    capacity: str
    present: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Handling:
    """Whether a text is public at a moment, and if not on which ground."""

    secret: bool
    openness: str
    embargo_until: datetime | None
    ground: str

    def withheld(self, now: datetime) -> tuple[str, str] | None:
        """None when public at ``now``; else why it is left out (art. 60(3) Gemeentewet) and the recorded ground."""
        if self.secret:
            return SECRECY, self.ground or "art. 87 Gemeentewet"
        if self.openness == Openness.NOT_PUBLIC:
            return PUBLIC_INTEREST, self.ground
        if self.openness == Openness.EMBARGO and (self.embargo_until is None or self.embargo_until > now):
            return PUBLIC_INTEREST, self.ground or "embargo"
        return None


@dataclass(frozen=True, slots=True)
class Line:
    """One decision point with what came of it."""

    number: str
    text: str
    body: str
    block: int
    outcome: str
    handling: Handling
    contrary: bool = False
    reason: str = ""
    valid: bool | None = None
    invalid_ground: str = ""
    ballots: tuple[str, ...] = ()
    decision: str = ""
    held_over_to: str = ""


@dataclass(frozen=True, slots=True)
class Handled:
    """One item of the agenda as it was handled."""

    key: int
    number: str
    title: str
    level: int
    kind: str
    handling: Handling
    portfolio: str = ""
    late: bool = False
    conform: bool = False
    taken_off: bool = False
    lines: tuple[Line, ...] = ()
    note: str = ""
    against: tuple[str, ...] = ()
    recused: tuple[str, ...] = ()
    away: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting as it was held."""

    municipality: str
    body: str
    title: str
    on: date
    place: str
    registration: str
    chair: Seat | None
    seats: tuple[Seat, ...]
    items: tuple[Handled, ...]
    alarm: str = ""


@dataclass(frozen=True, slots=True)
class Omission:
    """What the public reading leaves out: kept inside, with its ground."""

    item_number: str
    what: str
    why: str
    ground: str


@dataclass(slots=True)
class PublicReading:
    """The public reading and what it leaves out."""

    record: Record
    omissions: list[Omission] = field(default_factory=list)


def internal_reading(held: Held) -> Record:
    """Everything that was recorded."""
    return {**_head(held), "alarm": held.alarm, "items": [_whole(item) for item in held.items]}


def public_reading(held: Held, now: datetime) -> PublicReading:
    """What the public may read at ``now``: secret items do not exist, withheld ones are left out with their ground."""
    reading = PublicReading(_head(held))
    items = []
    for item in held.items:
        shown = _public_item(item, now, reading.omissions)
        if shown is not None:
            items.append(shown)
    reading.record["items"] = items
    return reading


def _head(held: Held) -> Record:
    return {
        "municipality": held.municipality,
        "body": held.body,
        "title": held.title,
        "held_on": held.on.isoformat(),
        "place": held.place,
        "registration": held.registration,
        "chair": _seat(held.chair) if held.chair else None,
        "present": [_seat(s) for s in held.seats if s.present],
        "absent": [_seat(s) for s in held.seats if not s.present],
    }


def _seat(seat: Seat) -> Record:
    return {"name": seat.name, "office": seat.office, "capacity": seat.capacity}


def _item(item: Handled, blocks: list[Record]) -> Record:
    return {
        "number": item.number,
        "title": item.title,
        "level": item.level,
        "kind": item.kind,
        "portfolio": item.portfolio,
        "late": item.late,
        "conform": item.conform,
        "blocks": blocks,
    }


def _whole(item: Handled) -> Record:
    return _item(item, _blocks(item.lines, inside=True)) | {
        "secret": item.handling.secret,
        "openness": item.handling.openness,
        "taken_off": item.taken_off,
        "note": item.note,
        "against": list(item.against),
        "recused": list(item.recused),
        "away": list(item.away),
    }


def _public_item(item: Handled, now: datetime, omissions: list[Omission]) -> Record | None:
    if item.taken_off:
        return None
    whole = item.handling.withheld(now)
    if whole is not None:
        omissions.append(Omission(item.number, item.title, *whole))
        return None
    shown = []
    for line in item.lines:
        left_out = line.handling.withheld(now)
        if left_out is None:
            shown.append(line)
        else:
            omissions.append(Omission(item.number, f"{line.number} {line.text}".strip(), *left_out))
    if item.lines and all(line.handling.secret for line in item.lines):
        return None
    decided = [line for line in shown if line.decision]
    aside = "" if decided else next((line.outcome for line in shown if line.outcome in SET_ASIDE), "")
    return _item(item, _blocks(decided, inside=False)) | {"set_aside": aside}


def _blocks(lines: Iterable[Line], *, inside: bool) -> list[Record]:
    """The points of one decision together; what decided nothing by block. The mayor's own stand apart."""
    found: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        found.setdefault((line.decision or f"{line.block}", _whose(line)), []).append(line)
    return [_block(body, block, inside=inside) for (_, body), block in found.items()]


def _whose(line: Line) -> str:
    """What is put to the council, the college decides to put."""
    return DecidingBody.MAYOR.value if line.body == DecidingBody.MAYOR else DecidingBody.COLLEGE.value


def _block(body: str, lines: Sequence[Line], *, inside: bool) -> Record:
    return {
        "body": body,
        "decision": next((line.decision for line in lines if line.decision), ""),
        "points": [_line(line, inside=inside) for line in lines],
    }


def _line(line: Line, *, inside: bool) -> Record:
    shown: Record = {"number": line.number, "text": line.text, "outcome": line.outcome}
    if inside:
        shown |= {
            "contrary": line.contrary,
            "reason": line.reason,
            "valid": line.valid,
            "invalid_ground": line.invalid_ground,
            "ballots": list(line.ballots),
            "held_over_to": line.held_over_to,
            "secret": line.handling.secret,
            "openness": line.handling.openness,
            "ground": line.handling.ground,
        }
    return shown

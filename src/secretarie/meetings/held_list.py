"""The meeting that a decision list tells of: what the reader found, as printed and nothing more. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Final

from secretarie.meetings.importing import UNKNOWN_HOUR, HeldItem, HeldMeeting, HeldPoint, HeldSeat, Printed
from secretarie.meetings.models import AgendaItem, Attendance
from secretarie.meetings.numbering import stands_under
from secretarie.meetings.outcomes import Given
from secretarie.meetings.printed import hours, lines_of, outcome_of
from secretarie.meetings.reading import ReadBlock, ReadItem, ReadList, ReadPerson, Role
from secretarie.proposals.models import DecidingBody

Capacity = Attendance.Capacity
Kind = AgendaItem.Kind

CAPACITY: Final[Mapping[Role, str]] = {
    Role.MAYOR: Capacity.MEMBER,
    Role.DEPUTY_MAYOR: Capacity.MEMBER,
    Role.ALDERMAN: Capacity.MEMBER,
    Role.SECRETARY: Capacity.SECRETARY,
    Role.DEPUTY_SECRETARY: Capacity.DEPUTY_SECRETARY,
    Role.MINUTE_TAKER: Capacity.MINUTE_TAKER,
    Role.OTHER: Capacity.GUEST,
}
CHAIRING: Final = {Role.MAYOR: "mayor", Role.DEPUTY_MAYOR: "deputy_mayor"}
FORMALITY: Final = "hamerstuk"


def source_of(read: ReadList, data: bytes) -> str:
    """Where a meeting comes from: the digest of the file and the day."""
    return f"{sha256(data).hexdigest()}:{read.date}"


def names_in(read: ReadList) -> list[str]:
    """Everybody the list names at the meeting, each once, the chair first."""
    chair = [read.chair] if read.chair else []
    named = [*chair, *read.present, *read.absent, *read.minute_takers]
    return list({same_name(person.name): person.name for person in reversed(named)}.values())[::-1]


def same_name(name: str) -> str:
    """What two spellings of one name share: capitals and spaces do not count."""
    return " ".join(name.split()).casefold()


def held_in(read: ReadList, source: str, persons: Mapping[str, int]) -> HeldMeeting:
    """The meeting of a list without blocking problems; ``persons``: the key of each, by ``same_name``.

    Raises:
        ValueError: the list has no date, or something on it has no place.
    """
    if read.date is None or read.blocking or read.unplaced:
        raise ValueError("not everything on the list has its place")
    begin, end = hours(read.time or "")
    return HeldMeeting(
        starts=datetime.combine(read.date, begin or UNKNOWN_HOUR),
        ends=datetime.combine(read.date, end) if end else None,
        seats=tuple(_seats(read, persons)),
        items=tuple(_items(read.items)),
        place=read.place or "",
        registration=read.registration or "",
        chair=persons[same_name(read.chair.name)] if read.chair else None,
        chair_office=CHAIRING.get(read.chair.role, "") if read.chair else "",
        adopted_on=read.adopted_on,
        source=source,
        printed=Printed(tuple((one.name, one.office) for one in read.signers), _words(read)),
    )


def _words(read: ReadList) -> dict[str, str]:
    """What is printed and has no row of its own."""
    found = {
        "title": read.title,
        "municipality": read.municipality,
        "time": read.time,
        "guests": read.guests,
        "explanation": read.explanation,
    }
    return {name: text for name, text in found.items() if text}


def _seats(read: ReadList, persons: Mapping[str, int]) -> Iterator[HeldSeat]:
    """Everybody once; a chair who is named nowhere else sits as a member.

    A chair without an office beside a mayor who is present may be that mayor under another spelling: the list does not
    say that there was one more, so he gets no seat of his own.
    """
    seats = [_seat(person, persons) for person in read.present]
    seats += [_seat(person, persons, present=False) for person in read.absent]
    seats += [_seat(person, persons) for person in read.minute_takers]
    if read.chair and not (read.chair.role is Role.OTHER and _has_mayor(read)):
        key = persons[same_name(read.chair.name)]
        if key not in {seat.person for seat in seats}:
            seats.insert(0, HeldSeat(key, Capacity.MEMBER, read.chair.office, reason=read.chair.note))
    known: set[int] = set()
    for seat in seats:
        if seat.person not in known:
            known.add(seat.person)
            yield seat


def _has_mayor(read: ReadList) -> bool:
    return any(person.role is Role.MAYOR for person in read.present)


def _seat(person: ReadPerson, persons: Mapping[str, int], *, present: bool = True) -> HeldSeat:
    key = persons[same_name(person.name)]
    return HeldSeat(key, CAPACITY[person.role], person.office, present, person.note)


def _items(items: Sequence[ReadItem]) -> Iterator[HeldItem]:
    """Rows as printed; where each stands, and whether it is a formality item, follows from the numbers and headings."""
    levels: list[int] = []
    formality: list[bool] = []
    for item, above in zip(items, stands_under([item.number for item in items]), strict=True):
        levels.append(1 if above is None else levels[above] + 1)
        heading = item.is_heading and FORMALITY in item.title.casefold()
        formality.append(heading or (above is not None and formality[above]))
        yield HeldItem(
            title=item.title,
            number=item.number,
            level=levels[-1],
            kind=_kind(item, formality=formality[-1]),
            points=tuple(point for block, one in enumerate(item.decisions, 1) for point in _points(one, block)),
            note=item.note,
        )


def _kind(item: ReadItem, *, formality: bool) -> Kind:
    if item.is_heading:
        return Kind.HEADING
    if not item.decisions:
        return Kind.STANDING
    return Kind.FORMALITY if formality else Kind.DISCUSSION


def _points(read: ReadBlock, block: int) -> Iterator[HeldPoint]:
    body = DecidingBody(read.body.value)
    for number, text in lines_of(read):
        yield HeldPoint(text, number, body, block=block, given=Given(outcome_of(text)))

"""Record who is in the meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.meetings import absences, attending, rules_session
from secretarie.meetings.models import AgendaItem, Attendance, Meeting
from secretarie.meetings.session import Session
from secretarie.meetings.settling import settle
from secretarie.people.models import Person


@dataclass(frozen=True, slots=True)
class Present:
    """Whether a person is there, in which capacity; ``since``: came (or, not present, left) at that item.

    ``name``: somebody from outside who is no person here yet.
    """

    person: int | None
    present: bool = True
    reason: str = ""
    capacity: str = Attendance.Capacity.GUEST
    office_title: str = ""
    since: AgendaItem | None = None
    name: str = ""


@performs(Action.ATTENDANCE_RECORD)
def record_attendance(act: Act, meeting: Meeting, *, entries: Sequence[Present]) -> None:
    """Each entry replaces what was recorded of that person; the chair and every outcome follow from it.

    A person not known yet comes in with the capacity given; a member's capacity is the law's and stays.

    Raises:
        Refused: the meeting is not in session.
    """
    act.check(rules_session.obstacles_to_record(rules_session.Recording(meeting.stage)))
    known = {a.person_id: a for a in visible(Attendance, act.actor).filter(meeting=meeting)}
    for entry in entries:
        person = entry.person or act.make(Person(name=entry.name.strip())).pk
        _record(act, meeting, person, known.get(person), entry)
    session = Session(act.actor, meeting, act=act)
    attending.seat_the_chair(act, session, meeting)
    settle(act, session, *session.items.values())


def _record(act: Act, meeting: Meeting, person: int, known: Attendance | None, entry: Present) -> None:
    left = entry.since is not None and not entry.present
    there, reason = entry.present or left, entry.reason.strip()
    if known is None:
        row = Attendance(meeting=meeting, person_id=person, capacity=entry.capacity, present=there)
        row.office_title, row.reason = entry.office_title, reason
        act.make(row)
    elif (known.present, known.reason) != (there, reason):
        row = act.also(known)
        row.present, row.reason = there, reason
    if entry.since is not None:
        absences.since(act, meeting, person, entry.since, left=left)

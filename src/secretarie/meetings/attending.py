"""Who is expected at a meeting, and who chairs it, with the records that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from secretarie import law
from secretarie.access.performing import Act
from secretarie.access.roles import Role
from secretarie.access.wall import Actor, visible
from secretarie.law import Standby
from secretarie.meetings.models import Attendance, Meeting
from secretarie.meetings.session import Session
from secretarie.people.models import Absence, Office, valid_on
from secretarie.people.queries import college, deputies, grants, holder_of_office, persons

Capacity = Attendance.Capacity
DEPUTY_TITLE = "Loco-secretaris"
MINUTE_TAKER_TITLE = "Notulist"


def expected(actor: Actor, day: date) -> list[Attendance]:
    """The members, the secretary or deputy, and the minute-taker; who said to be away is absent, with the reason."""
    away = dict(visible(Absence, actor).filter(valid_on(day)).values_list("person_id", "reason"))
    rows: dict[int, Attendance] = {}
    for row in (*_members(actor, day), *_secretaries(actor, day, away), *_minute_taker(actor, day)):
        rows.setdefault(row.person_id, row)
    for person, row in rows.items():
        row.present, row.reason = person not in away, away.get(person, "")
    return list(rows.values())


def _members(actor: Actor, day: date) -> Iterator[Attendance]:
    for term in college(actor, day):
        yield Attendance(person_id=term.person_id, capacity=Capacity.MEMBER, office_title=term.office.title)


def _secretaries(actor: Actor, day: date, away: dict[int, str]) -> Iterator[Attendance]:
    """The secretary, and the deputy who stands in when the secretary is away (art. 106 Gemeentewet)."""
    secretary = holder_of_office(actor, Office.Kind.SECRETARY, day)
    order = [d.person_id for d in deputies(actor, Office.Kind.SECRETARY, day)]
    if secretary is not None:
        title = _title(actor, Office.Kind.SECRETARY)
        yield Attendance(person_id=secretary.pk, capacity=Capacity.SECRETARY, office_title=title)
        order = [secretary.pk, *order]
    standing_in = law.acting(law.Office.SECRETARY, [Standby(str(p), p not in away) for p in order], day).person
    chosen = int(standing_in) if standing_in else (order[-1] if order else None)
    if chosen is not None and (secretary is None or chosen != secretary.pk):
        title = _title(actor, Office.Kind.DEPUTY_SECRETARY) or DEPUTY_TITLE
        yield Attendance(person_id=chosen, capacity=Capacity.DEPUTY_SECRETARY, office_title=title)


def _title(actor: Actor, kind: Office.Kind) -> str:
    return visible(Office, actor).filter(kind=kind).values_list("title", flat=True).first() or ""


def _minute_taker(actor: Actor, day: date) -> Iterator[Attendance]:
    """Who opens the meeting with that role, or else the first who has it."""
    takers = [g.person_id for g in grants(actor, day, role=Role.MINUTE_TAKER)]
    if takers:
        person = actor.person if actor.person in takers else takers[0]
        yield Attendance(person_id=person, capacity=Capacity.MINUTE_TAKER, office_title=MINUTE_TAKER_TITLE)


def seat_the_chair(act: Act, session: Session, meeting: Meeting) -> None:
    """The mayor chairs, or else the first deputy mayor who is there (art. 77 Gemeentewet)."""
    found = session.acting_mayor()
    act.receipt(found.receipt)
    meeting.chair_id = int(found.person) if found.person else None
    mayor = holder_of_office(act.actor, Office.Kind.MAYOR, session.day)
    is_mayor = mayor is not None and mayor.pk == meeting.chair_id
    meeting.chair_office = "" if meeting.chair_id is None else ("mayor" if is_mayor else "deputy_mayor")


def names(actor: Actor, rows: Iterable[Attendance]) -> dict[int, str]:
    """The names of those expected."""
    return {key: person.name for key, person in persons(actor, [r.person_id for r in rows]).items()}

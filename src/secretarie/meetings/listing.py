"""Write the readings of a list, and freeze them when the list is adopted."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256

from secretarie.access.clock import moment
from secretarie.access.performing import Act
from secretarie.access.wall import intern_circle, visible
from secretarie.audit.verify import head
from secretarie.meetings import gathering, house, sight
from secretarie.meetings.models import DecisionList, Meeting, Reading
from secretarie.meetings.record import PublicReading, Record, internal_reading, public_reading
from secretarie.people.models import Office
from secretarie.people.queries import holder_of_office


def digest(record: Record) -> str:
    """The SHA-256 of a reading's canonical text."""
    return sha256(json.dumps(record, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def write(act: Act, decision_list: DecisionList, meeting: Meeting) -> PublicReading:
    """Both readings as the rows stand now; what was drafted before is replaced."""
    held = gathering.held(act.actor, meeting)
    public = public_reading(held, moment(act.actor))
    readers = intern_circle(act.actor.municipality, sight.record_keys(meeting))
    _keep(act, decision_list, Reading.Kind.INTERNAL, internal_reading(held), readers)
    _keep(act, decision_list, Reading.Kind.PUBLIC, public.record, readers)
    return public


def _keep(act: Act, decision_list: DecisionList, kind: Reading.Kind, record: Record, readers: int) -> None:
    row = visible(Reading, act.actor).filter(list=decision_list, kind=kind).first()
    if row is None:
        act.make(Reading(list=decision_list, kind=kind, readers_id=readers, record=record, sha256=digest(record)))
        return
    row = act.also(row)
    row.record, row.sha256 = record, digest(record)


def freeze(act: Act, decision_list: DecisionList, meeting: Meeting) -> DecisionList:
    """Adopted in ``meeting``: the readings never change again, and carry the head of the record's chain."""
    decision_list = freeze_on(act, decision_list, house.day(meeting))
    decision_list.adopted_in = meeting
    return decision_list


def freeze_on(act: Act, decision_list: DecisionList, day: date, printed: Record | None = None) -> DecisionList:
    """Adopted on a day, in a meeting that is not known here or in none (the mayor's own list).

    ``printed``: what closes it as a list says it, instead of who signs by office on that day.
    """
    decision_list = act.also(decision_list)
    held_in = act.also(decision_list.meeting)
    decision_list.adopted_on = day
    _, chain = head(act.actor.municipality)
    closing = {"adopted_on": day.isoformat(), **(_signers(act, day) if printed is None else printed)}
    for reading in act.also_all(visible(Reading, act.actor).filter(list=decision_list)):
        reading.record = {**reading.record, **closing}
        reading.sha256, reading.chain_head, reading.frozen_at = digest(reading.record), chain, moment(act.actor)
        if reading.kind == Reading.Kind.PUBLIC and held_in.kind != Meeting.Kind.MAYOR:
            reading.readers_id = intern_circle(
                act.actor.municipality, sight.record_keys(held_in) | {"internal", "role:clerk"}
            )
    held_in.stage = Meeting.Stage.ADOPTED
    return decision_list


def _signers(act: Act, day: date) -> Record:
    signers = [
        (office, holder_of_office(act.actor, office, day)) for office in (Office.Kind.MAYOR, Office.Kind.SECRETARY)
    ]
    return {
        "signers": [{"name": person.name, "office": office.value} for office, person in signers if person],
    }

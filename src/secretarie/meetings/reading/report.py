"""A read list as plain data for a report, on screen or as JSON."""

from __future__ import annotations

from typing import Any

from secretarie.meetings.reading.messages import in_words
from secretarie.meetings.reading.model import (
    Body,
    Problem,
    ReadBlock,
    ReadItem,
    ReadList,
    ReadPerson,
    ReadPoint,
    Remark,
)


def report(read: ReadList) -> dict[str, Any]:
    """Everything a person wants to know before importing the list; JSON can hold it."""
    return {
        "title": read.title,
        "municipality": read.municipality,
        "date": read.date and read.date.isoformat(),
        "time": read.time,
        "registration": read.registration,
        "place": read.place,
        "chair": read.chair and _person(read.chair),
        "present": [_person(person) for person in read.present],
        "absent": [_person(person) for person in read.absent],
        "secretary": read.secretary and _attending(read, read.secretary),
        "deputy_secretary": read.deputy_secretary and _attending(read, read.deputy_secretary),
        "minute_takers": [person.name for person in read.minute_takers],
        "guests": read.guests,
        "explanation": read.explanation,
        "adopted_on": read.adopted_on and read.adopted_on.isoformat(),
        "signers": [{"name": signer.name, "office": signer.office} for signer in read.signers],
        "pages": read.pages,
        "items": [_item(item) for item in read.items],
        "empty_headings": [item.number for item in read.items if _is_empty_heading(item, read)],
        "decisions": {body.value: _decisions(read, body) for body in Body},
        "counts": {body.value: len(read.decisions(body)) for body in Body},
        "unplaced": [{"page": it.page, "line": it.line, "text": it.text, "why": in_words(it)} for it in read.unplaced],
        "problems": [_message(problem) | {"blocking": problem.blocking} for problem in read.problems],
        "remarks": [_message(remark) for remark in read.remarks],
    }


def _person(person: ReadPerson) -> dict[str, str]:
    shown = {"name": person.name, "office": person.office, "role": person.role.value}
    return shown | ({"note": person.note} if person.note else {})


def _attending(read: ReadList, person: ReadPerson) -> dict[str, Any]:
    return {**_person(person), "present": person in read.present}


def _item(item: ReadItem) -> dict[str, Any]:
    return {
        "number": item.number,
        "level": item.level,
        "title": item.title,
        "is_heading": item.is_heading,
        "decisions": len(item.decisions),
        "note": item.note,
        "page": item.page,
        "line": item.line,
    }


def _is_empty_heading(item: ReadItem, read: ReadList) -> bool:
    under = any(other.number.startswith(f"{item.number}.") for other in read.items)
    return item.is_heading and not item.decisions and not under


def _decisions(read: ReadList, body: Body) -> list[dict[str, Any]]:
    return [_block(item, block) for item, block in read.decisions(body)]


def _block(item: ReadItem, block: ReadBlock) -> dict[str, Any]:
    return {
        "number": item.number,
        "heading": block.heading,
        "lead": block.lead,
        "points": [_point(point) for point in block.points],
        "text": block.text,
        "page": block.page,
        "line": block.line,
    }


def _point(point: ReadPoint) -> dict[str, Any]:
    shown: dict[str, Any] = {"number": point.number, "mark": point.mark, "text": point.text}
    return shown | ({"points": [_point(one) for one in point.points]} if point.points else {})


def _message(thing: Problem | Remark) -> dict[str, Any]:
    return {"code": thing.code.value, "message": in_words(thing), "page": thing.page, "line": thing.line}

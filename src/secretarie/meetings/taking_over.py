"""A read decision list taken over as a held meeting: whole in the transaction that is open, or refused."""

from __future__ import annotations

from dataclasses import dataclass

from secretarie.access.performing import Refused
from secretarie.access.wall import Actor, visible
from secretarie.meetings.actions import import_meeting
from secretarie.meetings.held_list import held_in, names_in, same_name
from secretarie.meetings.held_people import recognise
from secretarie.meetings.models import Decision, DecisionList, Meeting
from secretarie.meetings.reading import ReadList
from secretarie.people.actions import name_persons
from secretarie.people.models import Body
from secretarie.people.queries import body


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What is here of a list now; ``fresh``: it came in just now. ``strangers``: who became a person by it."""

    meeting: Meeting
    decision_list: DecisionList
    fresh: bool
    decisions: dict[str, int]
    strangers: tuple[str, ...] = ()


def take_over(actor: Actor, read: ReadList, source: str) -> TakenOver:
    """The meeting of this list in the college's record; known by its ``source``, it is left as it is.

    Raises:
        Refused: a name of several persons, or the meeting cannot come in as it is told.
        ValueError: something on the list has no place.
    """
    known = visible(Meeting, actor).filter(source=source).first()
    if known is not None:
        return _here(actor, known, fresh=False)
    college = body(actor, Body.Kind.COLLEGE)
    persons, strangers = _persons(actor, college, read)
    imported = import_meeting(actor, college, held=held_in(read, source, persons))
    return _here(actor, imported.meeting, fresh=True, strangers=strangers)


def _persons(actor: Actor, college: Body, read: ReadList) -> tuple[dict[str, int], tuple[str, ...]]:
    """Everybody the list names, and the names of those who are new."""
    assert read.date is not None  # noqa: S101 - a list without a date has a blocking problem
    found = recognise(actor, names_in(read), read.date)
    if found.obstacles:
        raise Refused(found.obstacles)
    made = name_persons(actor, college, names=found.strangers) if found.strangers else []
    return found.known | {same_name(person.name): person.pk for person in made}, tuple(found.strangers)


def _here(actor: Actor, meeting: Meeting, *, fresh: bool, strangers: tuple[str, ...] = ()) -> TakenOver:
    bodies = list(visible(Decision, actor).filter(meeting=meeting).values_list("body", flat=True))
    counts = {body_: bodies.count(body_) for body_ in ("college", "mayor")}
    return TakenOver(meeting, DecisionList.objects.get(meeting=meeting), fresh, counts, strangers)

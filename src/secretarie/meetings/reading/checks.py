"""What a list as read lacks or contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from secretarie.meetings.reading.dates import dates_in
from secretarie.meetings.reading.heading import Field, Head, Label
from secretarie.meetings.reading.layout import PageNumber
from secretarie.meetings.reading.model import Problem, ProblemCode, ReadItem, ReadPerson, Role
from secretarie.meetings.reading.signing import Tail

LONG: Final = timedelta(days=70)  # a summer recess and a few weeks


def head_problems(head: Head, meeting: date | None, chair: ReadPerson | None) -> Iterator[Problem]:
    """Fields that are missing, say nothing usable, or stand twice."""
    if not head.title:
        yield Problem(ProblemCode.NO_TITLE, blocking=False)
    yield from _date(head, meeting)
    if not head.value(Label.REGISTRATION):
        yield Problem(ProblemCode.NO_REGISTRATION, blocking=False)
    if not head.value(Label.PLACE):
        yield Problem(ProblemCode.NO_PLACE, blocking=False)
    if chair is None:
        written = head.value(Label.CHAIR)
        yield Problem(ProblemCode.UNCLEAR_CHAIR if written else ProblemCode.NO_CHAIR, written or "")
    for label in (Label.DATE, Label.CHAIR, Label.REGISTRATION, Label.PLACE):
        for field in _others(head.all(label)):
            yield Problem(ProblemCode.FIELD_TWICE, field.words, page=field.page, line=field.line)


def people_problems(
    present: Iterable[ReadPerson], absent: Iterable[ReadPerson], minutes: Iterable[ReadPerson]
) -> Iterator[Problem]:
    """An attendance that is missing or cannot be true."""
    there, away = list(present), list(absent)
    if not there:
        yield Problem(ProblemCode.NO_PRESENT)
    if not any(person.role in (Role.SECRETARY, Role.DEPUTY_SECRETARY) for person in there):
        yield Problem(ProblemCode.NO_SECRETARY, blocking=False)
    if not list(minutes):
        yield Problem(ProblemCode.NO_MINUTE_TAKER, blocking=False)
    for person in away:
        if any(person.name == other.name and person.role is other.role for other in there):
            yield Problem(ProblemCode.PRESENT_AND_ABSENT, person.name)


def item_problems(items: tuple[ReadItem, ...]) -> Iterator[Problem]:
    """A list without items or decisions, and headings of a decision with nothing under them."""
    if not items:
        yield Problem(ProblemCode.NO_ITEMS)
    elif not any(item.decisions for item in items):
        yield Problem(ProblemCode.NO_DECISIONS)
    for item in items:
        for block in item.decisions:
            if not block.text:
                yield Problem(ProblemCode.EMPTY_DECISION, item.number, blocking=False, page=block.page, line=block.line)


def tail_problems(tail: Tail, meeting: date | None) -> Iterator[Problem]:
    """A list that was not adopted, or whose end is missing."""
    if not tail.adoption:
        yield Problem(ProblemCode.NO_ADOPTION)
    elif tail.adopted_on is None:
        yield Problem(ProblemCode.BAD_ADOPTION_DATE, tail.adoption)
    elif meeting and tail.adopted_on < meeting:
        yield Problem(ProblemCode.ADOPTED_BEFORE_MEETING, tail.adopted_on.isoformat())
    elif meeting and tail.adopted_on - meeting > LONG:
        yield Problem(ProblemCode.ADOPTED_LONG_AFTER, tail.adopted_on.isoformat(), blocking=False)
    if not tail.signers:
        yield Problem(ProblemCode.NO_SIGNERS, blocking=False)


def page_problems(printed: Iterable[PageNumber], pages: int) -> Iterator[Problem]:
    """Page numbers that say the file is not the whole list, or not in order."""
    numbers = list(printed)
    total = max((number.total for number in numbers if number.total), default=0)
    if total > pages:
        yield Problem(ProblemCode.PAGES_MISSING, f"{pages}/{total}")
    for number in numbers:
        if number.printed != number.page:
            yield Problem(ProblemCode.PAGES_MISSING, f"{number.page}: {number.printed}", page=number.page)


def municipality_problems(names: frozenset[str]) -> Iterator[Problem]:
    """No municipality named, or more than one."""
    if not names:
        yield Problem(ProblemCode.NO_MUNICIPALITY, blocking=False)
    elif len(names) > 1:
        yield Problem(ProblemCode.TWO_MUNICIPALITIES, ", ".join(sorted(names)))


def _date(head: Head, meeting: date | None) -> Iterator[Problem]:
    written = head.value(Label.DATE)
    if not written and meeting is None:
        yield Problem(ProblemCode.NO_DATE)
    elif written and meeting is None:
        several = len(set(dates_in(written))) > 1
        yield Problem(ProblemCode.BAD_DATE, f"{written} (meer dan een)" if several else written)


def _others(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(field for field in fields[1:] if field.value != fields[0].value)

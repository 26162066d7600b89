"""A real decision list as values: PDF bytes in, `ReadList` out. It reads by structure and never guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from secretarie.meetings.reading import checks
from secretarie.meetings.reading.dates import only_date
from secretarie.meetings.reading.errors import Reason, Unreadable
from secretarie.meetings.reading.heading import Head, Label, read_head
from secretarie.meetings.reading.items import ItemReader
from secretarie.meetings.reading.layout import PageNumber, Parts, page_numbers, parts_of
from secretarie.meetings.reading.ledger import Ledger
from secretarie.meetings.reading.lines import Line, lines_of, spaces_at_wraps, words_cut
from secretarie.meetings.reading.model import (
    Problem,
    ProblemCode,
    ReadItem,
    ReadList,
    ReadPerson,
    Remark,
    RemarkCode,
    Role,
    Unplaced,
    Where,
    Why,
)
from secretarie.meetings.reading.numbering import out_of_order, repeated
from secretarie.meetings.reading.people import attendance
from secretarie.meetings.reading.signing import Tail, read_tail
from secretarie.meetings.reading.textlayer import TextLayer, read_text_layer

_IN_TITLE: Final = re.compile(r"(?:vergadering|gemeente)(?:\s+van)?(?:\s+de)?(?:\s+gemeente)?\s+(?P<name>[A-Z][^\d,]*)")
_IN_LETTERHEAD: Final = re.compile(r"gemeente\s+(?P<name>[A-Z].*)", re.IGNORECASE)
_TITLE_TAIL: Final = re.compile(r"\s*[(,].*$|\s+(?:[-–]\s|d\.?d\.?|van|op|(?:maan|dins|woens|donder|vrij)dag\b).*$")
ENOUGH_FIELDS: Final = 3
MANY_CUTS: Final = 5


@dataclass(frozen=True, slots=True)
class _People:
    present: tuple[ReadPerson, ...]
    absent: tuple[ReadPerson, ...]
    minutes: tuple[ReadPerson, ...]
    unread: tuple[Unplaced, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """The parts of a list as read."""

    head: Head
    items: tuple[ReadItem, ...]
    tail: Tail
    people: _People
    day: date | None
    municipalities: frozenset[str]


def read_list(data: bytes) -> ReadList:
    """Read a decision list from the bytes of a PDF.

    What the list lacks is in `problems`, what found no place in `unplaced`, what deserves a look in `remarks`.

    Raises:
        Unreadable: the bytes are no PDF with a text layer, or the text is no decision list.
    """
    layer = read_text_layer(data)
    lines = lines_of(layer)
    ledger = Ledger(lines)
    parts = parts_of(layer, lines)
    ledger.place(Where.FURNITURE, *parts.furniture)
    spaced = spaces_at_wraps(lines)
    head = read_head(parts.head, ledger, spaces_at_wraps=spaced)
    items, remarks = _items(parts, ledger, spaces_at_wraps=spaced)
    tail = read_tail(parts.tail, ledger)
    _check_is_list(head, items)
    found = _Found(
        head, items, tail, _people(head), only_date(head.value(Label.DATE) or head.title), _municipalities(head, tail)
    )
    problems = _problems(found, layer, page_numbers(parts.furniture))
    return _assembled(found, len(layer.pages), problems, remarks, ledger)


def _items(parts: Parts, ledger: Ledger, *, spaces_at_wraps: bool) -> tuple[tuple[ReadItem, ...], list[Remark]]:
    if parts.columns is None:
        return (), []
    reader = ItemReader(parts.columns, parts.body, ledger, spaces_at_wraps=spaces_at_wraps)
    items = reader.read()
    return items, [*reader.remarks, *_number_remarks(items), *_hyphen_remarks(parts.body)]


def _number_remarks(items: tuple[ReadItem, ...]) -> Iterator[Remark]:
    numbers = [item.number for item in items]
    for code, positions in (
        (RemarkCode.NUMBER_TWICE, repeated(numbers)),
        (RemarkCode.NUMBER_OUT_OF_ORDER, out_of_order(numbers)),
    ):
        for position in positions:
            item = items[position - 1]
            yield Remark(code, item.number, item.page, item.line)


def _hyphen_remarks(lines: Sequence[Line]) -> Iterator[Remark]:
    """A typesetter that hyphenates shows by the number of words it cuts."""
    cut = words_cut(lines)
    if len(cut) >= MANY_CUTS:
        yield Remark(RemarkCode.WORDS_CUT, str(len(cut)), cut[0].page, cut[0].number)


def _check_is_list(head: Head, items: tuple[ReadItem, ...]) -> None:
    """A decision list says so in its title, or has the fields of a meeting and decisions."""
    fields = len({field.label for field in head.fields})
    decides = any(item.decisions for item in items)
    if not ((head.title and (fields or items)) or (fields >= ENOUGH_FIELDS and decides)):
        raise Unreadable(Reason.NOT_A_DECISION_LIST)


def _problems(found: _Found, layer: TextLayer, printed: list[PageNumber]) -> tuple[Problem, ...]:
    people = found.people
    unmapped = [Problem(ProblemCode.UNREADABLE_CHARACTERS, str(layer.unmapped))] if layer.unmapped else []
    return (
        *checks.municipality_problems(found.municipalities),
        *checks.head_problems(found.head, found.day, _chair(found.head)),
        *checks.people_problems(people.present, people.absent, people.minutes),
        *checks.item_problems(found.items),
        *checks.tail_problems(found.tail, found.day),
        *checks.page_problems(printed, len(layer.pages)),
        *unmapped,
    )


def _assembled(
    found: _Found, pages: int, problems: tuple[Problem, ...], remarks: list[Remark], ledger: Ledger
) -> ReadList:
    head, people = found.head, found.people
    names = found.municipalities
    return ReadList(
        title=head.title,
        municipality=next(iter(names)) if len(names) == 1 else None,
        date=found.day,
        time=head.value(Label.TIME),
        registration=head.value(Label.REGISTRATION),
        place=head.value(Label.PLACE),
        chair=_chair(head),
        present=people.present,
        absent=people.absent,
        minute_takers=people.minutes,
        guests=head.value(Label.GUESTS),
        explanation=head.value(Label.EXPLANATION),
        items=found.items,
        adopted_on=found.tail.adopted_on,
        signers=found.tail.signers,
        pages=pages,
        unplaced=(*ledger.unplaced(), *people.unread),
        problems=problems,
        remarks=tuple(sorted((*remarks, *people.remarks), key=lambda remark: (remark.page, remark.line))),
        trace=ledger.trace(),
    )


def _chair(head: Head) -> ReadPerson | None:
    found = attendance(head.value(Label.CHAIR) or "")
    return found.people[0] if len(found.people) == 1 and not found.unread else None


def _people(head: Head) -> _People:
    """Everybody the attendance fields name; who takes the minutes apart from the others."""
    present, unread, remarks = _named(head, Label.PRESENT)
    absent, unread_absent, remarks_absent = _named(head, Label.ABSENT)
    secretaries, unread_secretaries, _ = _named(head, Label.SECRETARY, Role.SECRETARY)
    minutes, unread_minutes, _ = _named(head, Label.MINUTES, Role.MINUTE_TAKER)
    everybody = [*present, *(person for person in secretaries if person.name not in {one.name for one in present})]
    return _People(
        present=tuple(person for person in everybody if person.role is not Role.MINUTE_TAKER),
        absent=tuple(absent),
        minutes=(*(person for person in everybody if person.role is Role.MINUTE_TAKER), *minutes),
        unread=(*unread, *unread_absent, *unread_secretaries, *unread_minutes),
        remarks=(*remarks, *remarks_absent),
    )


def _named(head: Head, label: Label, role: Role | None = None) -> tuple[list[ReadPerson], list[Unplaced], list[Remark]]:
    people: list[ReadPerson] = []
    unread: list[Unplaced] = []
    remarks: list[Remark] = []
    for field in head.all(label):
        found = attendance(field.value)
        people += [
            ReadPerson(one.name, one.office or field.words.lower(), role, one.as_written, one.note) if role else one
            for one in found.people
        ]
        unread += [Unplaced(field.page, field.line, text, Why.NAMES_NOBODY, field.words) for text in found.unread]
        remarks += [
            Remark(RemarkCode.OFFICE_BY_APPOSITION, f"{one.office}, {one.name}", field.page, field.line)
            for one in found.by_apposition
        ]
    return people, unread, remarks


def _municipalities(head: Head, tail: Tail) -> frozenset[str]:
    """The municipality by every place that names it; words after the name do not make it another."""
    found = [_IN_TITLE.search(head.title), _IN_LETTERHEAD.search(head.letterhead)]
    names = {_TITLE_TAIL.sub("", match["name"]).strip(" -–.:") for match in found if match} | {tail.signs_for}
    names.discard("")
    return frozenset(name for name in names if not any(name.startswith(f"{other} ") for other in names))

"""What a decision list says, as it says it: the values the reader hands to whoever imports them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum


class Body(StrEnum):
    """The body of a municipality that takes a decision on a college's list."""

    COLLEGE = "college"
    MAYOR = "mayor"


class Role(StrEnum):
    """What an office as written amounts to; OTHER when the list names none that counts in law."""

    MAYOR = "mayor"
    DEPUTY_MAYOR = "deputy_mayor"
    ALDERMAN = "alderman"
    SECRETARY = "secretary"
    DEPUTY_SECRETARY = "deputy_secretary"
    MINUTE_TAKER = "minute_taker"
    OTHER = "other"


class Where(StrEnum):
    """The place a piece of the text layer got; together they account for every printed line."""

    FURNITURE = "furniture"
    TITLE = "title"
    LABEL = "label"
    VALUE = "value"
    NUMBER = "number"
    ITEM = "item"
    NOTE = "note"
    HEADING = "heading"
    DECISION = "decision"
    ADOPTION = "adoption"
    SIGNATURE = "signature"
    UNPLACED = "unplaced"


class Why(StrEnum):
    """Why a printed line has no place; `messages.WHY` says it in words."""

    OVERLOOKED = "overlooked"
    NEITHER_TITLE_NOR_FIELD = "neither_title_nor_field"
    UNKNOWN_LABEL = "unknown_label"
    NO_LABEL = "no_label"
    NAMES_NOBODY = "names_nobody"
    BEFORE_ANY_ITEM = "before_any_item"
    NO_NUMBER = "no_number"
    THIRD_COLUMN = "third_column"
    UNKNOWN_HEADING = "unknown_heading"
    UNDER_UNKNOWN_HEADING = "under_unknown_heading"
    NO_SIGNATURE = "no_signature"


class ProblemCode(StrEnum):
    """What a list lacks or contradicts; `messages.PROBLEMS` says it in words."""

    NO_TITLE = "no_title"
    NO_MUNICIPALITY = "no_municipality"
    TWO_MUNICIPALITIES = "two_municipalities"
    NO_DATE = "no_date"
    BAD_DATE = "bad_date"
    NO_REGISTRATION = "no_registration"
    NO_PLACE = "no_place"
    NO_CHAIR = "no_chair"
    UNCLEAR_CHAIR = "unclear_chair"
    NO_PRESENT = "no_present"
    NO_SECRETARY = "no_secretary"
    NO_MINUTE_TAKER = "no_minute_taker"
    PRESENT_AND_ABSENT = "present_and_absent"
    FIELD_TWICE = "field_twice"
    NO_ITEMS = "no_items"
    NO_DECISIONS = "no_decisions"
    EMPTY_DECISION = "empty_decision"
    NO_ADOPTION = "no_adoption"
    BAD_ADOPTION_DATE = "bad_adoption_date"
    ADOPTED_BEFORE_MEETING = "adopted_before_meeting"
    ADOPTED_LONG_AFTER = "adopted_long_after"
    NO_SIGNERS = "no_signers"
    PAGES_MISSING = "pages_missing"
    UNREADABLE_CHARACTERS = "unreadable_characters"


class RemarkCode(StrEnum):
    """What was placed, but deserves a look; `messages.REMARKS` says it in words."""

    NOTE_READS_AS_DECISION = "note_reads_as_decision"
    BODY_FROM_TEXT = "body_from_text"
    POINT_NAMES_OTHER_BODY = "point_names_other_body"
    NUMBER_TWICE = "number_twice"
    NUMBER_OUT_OF_ORDER = "number_out_of_order"
    WORDS_CUT = "words_cut"
    POINTS_SKIP = "points_skip"
    EMPTY_TITLE = "empty_title"
    UNUSUAL_NUMBER = "unusual_number"
    OFFICE_BY_APPOSITION = "office_by_apposition"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the list lacks or contradicts. `blocking`: a meeting should not be made of it unseen."""

    code: ProblemCode
    detail: str = ""
    blocking: bool = True
    page: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that has its place, but that a person should look at."""

    code: RemarkCode
    detail: str
    page: int
    line: int


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A printed line (or part of one) the reader has no place for, and why."""

    page: int
    line: int
    text: str
    why: Why
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of the text layer and the place it got."""

    page: int
    line: int
    text: str
    where: Where


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """Somebody named on the list: name and office as written (empty when the list gives none)."""

    name: str
    office: str
    role: Role
    as_written: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReadPoint:
    """A decision point: number ("1", "a"; empty for a bullet or plain text), mark as printed, text, sub-points."""

    number: str
    mark: str
    text: str
    page: int
    line: int
    points: tuple[ReadPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """One decision: who takes it, its heading as written, what leads up to the points, the points, the whole text."""

    body: Body
    heading: str
    lead: str
    points: tuple[ReadPoint, ...]
    text: str
    page: int
    line: int


@dataclass(frozen=True, slots=True)
class ReadItem:
    """One row of the agenda. `position` counts from 1 and is the identity: numbers may repeat or be absent."""

    number: str
    position: int
    level: int
    title: str
    is_heading: bool
    decisions: tuple[ReadBlock, ...]
    note: str
    page: int
    line: int


@dataclass(frozen=True, slots=True)
class Signer:
    """A name under the list with the office below it, as written."""

    name: str
    office: str
    role: Role


@dataclass(frozen=True, slots=True)
class ReadList:
    """A decision list as read. A field the list does not give is None and has its problem.

    `present` and `absent` name whom these fields name: the chair, who has a field of their own, need not be among them.
    """

    title: str
    municipality: str | None
    date: dt.date | None
    time: str | None
    registration: str | None
    place: str | None
    chair: ReadPerson | None
    present: tuple[ReadPerson, ...]
    absent: tuple[ReadPerson, ...]
    minute_takers: tuple[ReadPerson, ...]
    guests: str | None
    explanation: str | None
    items: tuple[ReadItem, ...]
    adopted_on: dt.date | None
    signers: tuple[Signer, ...]
    pages: int
    unplaced: tuple[Unplaced, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Remark, ...] = ()
    trace: tuple[Placed, ...] = field(default=(), repr=False)

    @property
    def secretary(self) -> ReadPerson | None:
        """The secretary the list names, present or absent."""
        return self._named(Role.SECRETARY)

    @property
    def deputy_secretary(self) -> ReadPerson | None:
        """The deputy secretary the list names, present or absent."""
        return self._named(Role.DEPUTY_SECRETARY)

    @property
    def acting_secretary(self) -> ReadPerson | None:
        """Who was there as first adviser: the secretary, else the deputy (art. 106 Gemeentewet)."""
        present = {person.role: person for person in reversed(self.present)}
        return present.get(Role.SECRETARY) or present.get(Role.DEPUTY_SECRETARY)

    @property
    def blocking(self) -> tuple[Problem, ...]:
        """The problems that should keep a meeting from being made of this list unseen."""
        return tuple(problem for problem in self.problems if problem.blocking)

    def decisions(self, body: Body) -> tuple[tuple[ReadItem, ReadBlock], ...]:
        """Every decision of `body` with its item, in the order of the list."""
        return tuple((item, block) for item in self.items for block in item.decisions if block.body is body)

    def _named(self, role: Role) -> ReadPerson | None:
        return next((person for person in (*self.present, *self.absent) if person.role is role), None)

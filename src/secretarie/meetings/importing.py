"""A held meeting as somebody else tells it: what ``meetings.import`` takes. Facts only; persons and files by key.

An importer of decision lists fills these from what a list says, the demo from its story. Validity, chairs' votes,
numbers of decisions and readings are not told: they follow from the record, as they do in a meeting recorded here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from secretarie.documents.openness import Openness
from secretarie.law import Body
from secretarie.meetings.models import AgendaItem, Attendance, DecisionList, Meeting
from secretarie.meetings.outcomes import AS_PROPOSED, Given
from secretarie.meetings.validity import Round
from secretarie.proposals.importing import HeldProposal
from secretarie.proposals.models import DecidingBody, Proposal

UNKNOWN_HOUR = time(0)


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """Somebody on the attendance list; ``office`` as the list writes it."""

    person: int
    capacity: str = Attendance.Capacity.MEMBER
    office: str = ""
    present: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HeldRecusal:
    """A member who took no part in an item; ``reason`` as in ``law.RecusalReason``."""

    person: int
    reason: str
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class HeldMark:
    """What a member marked beforehand."""

    person: int
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class HeldSecrecy:
    """Secrecy that a point imposes on documents of its proposal, by their titles (art. 87 Gemeentewet)."""

    ground: str
    review_on: date
    attachments: tuple[str, ...]
    ends_on: date | None = None
    lifted_by: str = Body.COLLEGE


@dataclass(frozen=True, slots=True)
class HeldPoint:
    """A decision point with what came of it; an empty outcome: nothing was decided (no quorum).

    ``number`` as printed, otherwise its place. ``block``: which of the item's decisions it belongs to, otherwise one
    per body. ``final_text_on``: when a mandated final text was in. ``as_printed``: what the list says instead of what
    was decided; the erratum comes later.
    """

    text: str
    number: str = ""
    body: str = DecidingBody.COLLEGE
    ground: str = ""
    block: int = 0
    given: Given = AS_PROPOSED
    rounds: tuple[Round, ...] = ()
    openness: str = Openness.PUBLIC
    withheld_ground: str = ""
    embargo_until: datetime | None = None
    final_text_on: date | None = None
    as_printed: str = ""
    imposes: HeldSecrecy | None = None


@dataclass(frozen=True, slots=True)
class HeldItem:
    """A row of the agenda as it was handled; ``level`` counts from 1 and says under which row it stands.

    ``proposal``: the file behind it, told with it the first time and by its row when it comes back. ``adopts``: the
    list that is adopted here. ``carried_from``: the row in an earlier meeting. ``signed_on``: when the paper that
    follows from it was signed; without a day there is no paper yet. ``feedback`` needs a proposal and ``told_by``.
    """

    title: str
    number: str = ""
    level: int = 1
    kind: str = AgendaItem.Kind.DISCUSSION
    standing: str = ""
    portfolio: int | None = None
    minutes: int = 0
    points: tuple[HeldPoint, ...] = ()
    proposal: HeldProposal | Proposal | None = None
    adopts: DecisionList | None = None
    carried_from: AgendaItem | None = None
    openness: str = Openness.PUBLIC
    withheld_ground: str = ""
    embargo_until: datetime | None = None
    conform_on: date | None = None
    late_reason: str = ""
    secretary_remark: str = ""
    note: str = ""
    feedback: str = ""
    told_by: int | None = None
    recused: tuple[HeldRecusal, ...] = ()
    away: tuple[int, ...] = ()
    against: tuple[int, ...] = ()
    marks: tuple[HeldMark, ...] = ()
    signed_on: date | None = None

    @property
    def handled(self) -> bool:
        """Whether it is known what became of each of its points."""
        return bool(self.points) and all(point.given.outcome for point in self.points)


@dataclass(frozen=True, slots=True)
class Printed:
    """What a list says is taken as it says it: no vote is judged anew, who signed stands as written.

    ``signers``: name and office; ``words``: what has no row of its own (title, time, guests, explanation).
    """

    signers: tuple[tuple[str, str], ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def closing(self) -> dict[str, object]:
        """What closes the frozen readings."""
        signers = [{"name": name, "office": office} for name, office in self.signers]
        return {"signers": signers, "printed": dict(self.words)}


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """A meeting from opening to closing; times are those of the town hall's clock.

    ``source``: by what it is known where it comes from, so that it is imported once. ``first``: the meeting without
    quorum that this one takes up. ``adopted_on``: for a list that was adopted in a meeting which is not told.
    ``ends`` is None, and ``starts`` midnight, where no hour is known; ``printed``: it comes from a printed list.
    """

    starts: datetime
    ends: datetime | None
    seats: tuple[HeldSeat, ...]
    items: tuple[HeldItem, ...]
    kind: str = Meeting.Kind.REGULAR
    place: str = ""
    registration: str = ""
    note: str = ""
    chair: int | None = None
    chair_office: str = ""
    closing: datetime | None = None
    release: datetime | None = None
    freeze: datetime | None = None
    first: Meeting | None = None
    adopted_on: date | None = None
    source: str = ""
    printed: Printed | None = None

    @property
    def sitting(self) -> int:
        """How many members the college has, there or not."""
        return sum(seat.capacity == Attendance.Capacity.MEMBER for seat in self.seats)

    def proposals(self) -> Iterator[HeldProposal]:
        """The files told with it, each once."""
        told = (item.proposal for item in self.items)
        yield from dict.fromkeys(one for one in told if isinstance(one, HeldProposal))


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import made; ``items`` stand in the order in which they were told."""

    meeting: Meeting
    items: tuple[AgendaItem, ...]
    decision_list: DecisionList

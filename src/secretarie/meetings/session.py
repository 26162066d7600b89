"""What was recorded of one meeting, read once: who was there, who took part in which item, how was voted.

Acts read it after the meeting is locked, pages as it stands; both ask the law through the same methods.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from secretarie import law
from secretarie.access.models import Municipal
from secretarie.access.performing import Act
from secretarie.access.wall import Actor, visible
from secretarie.law import Standby
from secretarie.meetings import house, validity
from secretarie.meetings.models import (
    AgendaItem,
    Attendance,
    Ballot,
    ItemAbsence,
    ItemPoint,
    Mark,
    Meeting,
    Recusal,
)
from secretarie.meetings.validity import Round, TakingPart, Validity
from secretarie.people.models import Office, Term
from secretarie.people.queries import college, deputies
from secretarie.proposals.models import DecidingBody

Capacity = Attendance.Capacity
AT_THE_TABLE = (Capacity.SECRETARY, Capacity.DEPUTY_SECRETARY)
VALID_VOTE = "art. 29"


class Session:
    """One meeting as recorded, for ``items`` of it (all of them unless given).

    ``act``: with what that act changed and did not save yet.
    """

    def __init__(
        self, actor: Actor, meeting: Meeting, items: Iterable[AgendaItem] | None = None, *, act: Act | None = None
    ) -> None:
        self.actor, self.meeting, self._act = actor, meeting, act
        self.day: date = house.day(meeting)
        rows = items
        if rows is None:
            rows = visible(AgendaItem, actor).filter(meeting=meeting).select_related("proposal__unit")
        self.items = {item.pk: item for item in rows}
        self.attendances = self._read(visible(Attendance, actor).filter(meeting=meeting).select_related("person"))
        self.points = _by(self._of(ItemPoint, "item", "position"), "item_id")
        self.ballots = _by([b for b in self._of(Ballot, "point__item", "round") if not b.ended], "point_id")
        self._absent = _persons(self._of(ItemAbsence, "item"))
        self.recusals = [r for r in self._of(Recusal, "item") if not r.ended]
        self._recused = _persons(self.recusals)
        self._terms: tuple[Term, ...] | None = None
        self._order = self._who_may_chair()
        self._seated = self._sitting_members()
        self._is_second = self._first_lacked_quorum()
        self._first_agenda = self._stood_on_first_agenda()
        self._earlier_invalid = self._earlier_invalid_votes()
        self._agreed = self._agreed_beforehand()

    def members(self) -> list[Attendance]:
        """The sitting members, as attendance was taken."""
        return [a for a in self.attendances if a.capacity == Capacity.MEMBER]

    def there(self) -> frozenset[int]:
        """The members in the meeting."""
        return frozenset(a.person_id for a in self.members() if a.present)

    def has_secretary(self) -> bool:
        """Whether secretary or deputy is there (art. 104 and 106 Gemeentewet)."""
        return any(a.present for a in self.attendances if a.capacity in AT_THE_TABLE)

    def present(self, item: AgendaItem) -> frozenset[int]:
        """The members present at an item; of an item decided on the conform list, those who agreed beforehand."""
        if item.conform_on is not None:
            return self._agreed.get(item.pk, frozenset())
        return self.there() - self.absent(item)

    def absent(self, item: AgendaItem) -> frozenset[int]:
        """Who was in the meeting, but not at this item."""
        return self._absent.get(item.pk, frozenset())

    def recused(self, item: AgendaItem) -> frozenset[int]:
        """The members who take no part in an item (art. 28 by 58 Gemeentewet)."""
        return self._recused.get(item.pk, frozenset()) & self._seated

    def acting_mayor(self, item: AgendaItem | None = None) -> law.Acting:
        """Who chairs, and who decides where the mayor decides: the first there who takes part (art. 77 Gemeentewet)."""
        able = self.there() if item is None else self.present(item) - self.recused(item)
        names = {a.person_id: a.person.name for a in self.attendances}
        order = [Standby(str(p), p in able, names.get(p, "")) for p in self._order]
        return law.acting(law.Office.MAYOR, order, self.day)

    def chair(self, item: AgendaItem | None = None) -> int | None:
        """The person in the chair, of the meeting or at one item."""
        found = self.acting_mayor(item).person
        return int(found) if found else None

    def part(self, item: AgendaItem) -> TakingPart:
        """The facts of one item for the law."""
        return TakingPart(
            sitting=len(self._seated),
            present=self.present(item),
            recused=self.recused(item),
            chair=self.chair(item),
            second_meeting=self._is_second,
            on_first_agenda=item.pk in self._first_agenda,
        )

    def rounds(self, point: ItemPoint) -> tuple[Round, ...]:
        """The ballots on a point, oldest first."""
        ballots = self.ballots.get(point.pk, [])
        return tuple(Round({int(p): s for p, s in b.votes.items()}, b.casting, b.on_persons) for b in ballots)

    def vote(self, point: ItemPoint, rounds: tuple[Round, ...] | None = None) -> law.Vote:
        """What the law makes of the votes on a point, or of the consensus; ``rounds``: of a point not kept yet."""
        item = self.items[point.item_id]
        earlier = self._key(item, point) in self._earlier_invalid
        found = self.rounds(point) if rounds is None else rounds
        return validity.of_college(self.part(item), found, self.day, earlier_vote_invalid=earlier)

    def validity(self, point: ItemPoint, rounds: tuple[Round, ...] | None = None) -> Validity:
        """Whether the outcome of a point stands: the mayor's own alone, all others by the college."""
        if point.body == DecidingBody.MAYOR:
            return validity.of_mayor(self.acting_mayor(self.items[point.item_id]))
        return validity.of_vote(self.vote(point, rounds))

    def quorum(self, item: AgendaItem | None = None) -> law.Quorum:
        """Whether enough members are there (art. 56 Gemeentewet)."""
        return law.quorum(
            len(self._seated),
            len(self.there() if item is None else self.present(item)),
            self.day,
            second_meeting=self._is_second,
            on_first_agenda=item is not None and item.pk in self._first_agenda,
        )

    def _of[M: Municipal](self, model: type[M], path: str, order: str = "pk") -> list[M]:
        return self._read(visible(model, self.actor).filter(**{f"{path}__in": list(self.items)}).order_by(order))

    def _read[M: Municipal](self, rows: QuerySet[M]) -> list[M]:
        return [self._act.held(row) if self._act else row for row in rows]

    def _who_may_chair(self) -> list[int]:
        """The mayor, then the deputies in their order."""
        mayor = [t.person_id for t in self._college() if t.office.kind == Office.Kind.MAYOR]
        return list(dict.fromkeys([*mayor, *(d.person_id for d in deputies(self.actor, Office.Kind.MAYOR, self.day))]))

    def _sitting_members(self) -> frozenset[int]:
        """As attendance was taken; before the meeting opened, whoever sits that day."""
        return frozenset(a.person_id for a in self.members()) or frozenset(t.person_id for t in self._college())

    def _college(self) -> tuple[Term, ...]:
        if self._terms is None:
            self._terms = college(self.actor, self.day)
        return self._terms

    def _first_lacked_quorum(self) -> bool:
        """Only after a meeting that could not deliberate a second one may without quorum (art. 56 lid 2 en 3)."""
        first = self.meeting.first_meeting
        if self.meeting.kind != Meeting.Kind.SECOND or first is None or not first.sitting:
            return False
        there = visible(Attendance, self.actor).filter(meeting=first, capacity=Capacity.MEMBER, present=True).count()
        return not law.quorum(first.sitting, min(there, first.sitting), house.day(first)).met

    def _stood_on_first_agenda(self) -> frozenset[int]:
        """The items that a second meeting took up from the first (art. 56 lid 3 Gemeentewet)."""
        first = self.meeting.first_meeting_id
        if first is None:
            return frozenset()
        carried = visible(AgendaItem, self.actor).filter(pk__in=self.items, carried_from__meeting=first)
        return frozenset(carried.values_list("pk", flat=True))

    def _earlier_invalid_votes(self) -> frozenset[tuple[str, int, str]]:
        """Points on which an earlier meeting voted invalidly: a vote again is free of art. 29 lid 1 (lid 2)."""
        papers = {i.proposal_id for i in self.items.values() if i.proposal_id}
        before = {i.carried_from_id for i in self.items.values() if i.carried_from_id}
        if not papers | before:
            return frozenset()
        found = visible(ItemPoint, self.actor).filter(
            Q(item__proposal__in=papers) | Q(item__in=before),
            valid=False,
            invalid_ground__startswith=VALID_VOTE,
            item__meeting__starts_at__lt=self.meeting.starts_at,
        )
        rows = found.values_list("item__proposal_id", "item_id", "number")
        return frozenset(("proposal", paper, n) if paper else ("item", item, n) for paper, item, n in rows)

    def _key(self, item: AgendaItem, point: ItemPoint) -> tuple[str, int, str]:
        if item.proposal_id:
            return "proposal", item.proposal_id, point.number
        return "item", item.carried_from_id or 0, point.number

    def _agreed_beforehand(self) -> dict[int, frozenset[int]]:
        conform = [item.pk for item in self.items.values() if item.conform_on]
        if not conform:
            return {}
        return _persons(self._read(visible(Mark, self.actor).filter(item__in=conform, value=Mark.Value.AGREED)))


def _by[M: Municipal](rows: Iterable[M], key: str) -> dict[int, list[M]]:
    found: dict[int, list[M]] = defaultdict(list)
    for row in rows:
        found[getattr(row, key)].append(row)
    return found


def _persons(rows: Iterable[ItemAbsence | Recusal | Mark]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        if isinstance(row, Mark) or not row.ended:
            found[row.item_id].add(row.person_id)
    return {item: frozenset(persons) for item, persons in found.items()}

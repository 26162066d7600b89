"""The live meeting as one reader sees it: the agenda with its state, one item with its points, who takes part."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from secretarie.access.performing import permitted
from secretarie.access.roles import MEMBERS, OFFICE, Role
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.law import Obstacle
from secretarie.meetings import closing, laying_down, rules_outcome, rules_session, sight
from secretarie.meetings.agenda_page import AgendaPage, Row
from secretarie.meetings.models import (
    AgendaItem,
    Attendance,
    Decision,
    FeedbackNote,
    Meeting,
    Outcome,
    RecordedAgainst,
    Recusal,
)
from secretarie.meetings.session import Session

TABLE = MEMBERS | OFFICE | {Role.MINUTE_TAKER, Role.MEMBER_AIDE}
BEFORE = (Meeting.Stage.PLANNED, Meeting.Stage.RELEASED, Meeting.Stage.FROZEN)
LEFT = frozenset({Outcome.HELD_OVER, Outcome.TAKEN_OFF, Outcome.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the agenda on the left."""

    number: str
    title: str
    url: str
    state: str
    secret: bool = False


@dataclass(slots=True)
class Group:
    """The lines under one heading."""

    title: str = ""
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Seat:
    """A member at this item: there, away, or taking no part."""

    attendance: Attendance
    chairs: bool = False
    away: bool = False
    recusal: Recusal | None = None

    @property
    def votes(self) -> bool:
        """Whether the member may vote here."""
        return self.attendance.present and not self.away and self.recusal is None


class LivePage:
    """One meeting with one item of it in the middle; each property reads once, whatever the number of items."""

    def __init__(self, actor: Actor, meeting: Meeting, chosen: int | None = None) -> None:
        self.actor, self.meeting, self._chosen = actor, meeting, chosen

    @cached_property
    def agenda(self) -> AgendaPage:
        return AgendaPage(self.actor, self.meeting)

    @cached_property
    def listed(self) -> list[AgendaItem]:
        """What is handled one by one: no headings without a decision, nothing that was taken off."""
        return [i for i in self.agenda.items if not i.taken_off and not self._only_heading(i)]

    @cached_property
    def item(self) -> AgendaItem | None:
        """The item that was asked for, or else the first that is not handled."""
        if self._chosen is not None:
            return next((i for i in self.listed if i.pk == self._chosen), None)
        return next((i for i in self.listed if i.handled_at is None), self.listed[-1] if self.listed else None)

    @cached_property
    def row(self) -> Row | None:
        """The item with its chips and note, as on the agenda."""
        return next((r for r in self.agenda.rows if self.item and r.item.pk == self.item.pk), None)

    @cached_property
    def next(self) -> AgendaItem | None:
        """The first after this one that is not handled."""
        after = self.listed[self.listed.index(self.item) + 1 :] if self.item else []
        return next((i for i in after if i.handled_at is None), None)

    @cached_property
    def done(self) -> int:
        return sum(i.handled_at is not None for i in self.listed)

    @cached_property
    def groups(self) -> list[Group]:
        """The agenda on the left, under its main headings; the closed items last, for who sees them."""
        groups = [Group()]
        for item in self.agenda.items:
            if item.parent_id is None and (self._only_heading(item) or groups[-1].title):
                groups.append(Group(self._title(item) if self._only_heading(item) else ""))
            if item in self.listed and not sight.is_closed(item):
                groups[-1].entries.append(self._entry(item))
        closed = [self._entry(i) for i in self.listed if sight.is_closed(i)]
        groups.append(Group(f"{self.agenda.series} {_('Closed part')}", closed))
        return [g for g in groups if g.entries]

    @cached_property
    def session(self) -> Session:
        return Session(self.actor, self.meeting, [self.item] if self.item else [])

    @cached_property
    def points(self) -> list[Any]:
        return self.session.points.get(self.item.pk, []) if self.item else []

    @cached_property
    def seats(self) -> list[Seat]:
        """The members, with what each does at this item."""
        if self.item is None:
            return []
        chair, absent = self.session.chair(self.item), self.session.absent(self.item)
        recusals = {r.person_id: r for r in self.session.recusals}
        return [
            Seat(a, a.person_id == chair, a.person_id in absent, recusals.get(a.person_id))
            for a in self.session.members()
        ]

    @cached_property
    def others(self) -> list[Attendance]:
        """Who else is in the meeting: secretary, minute-taker, guests."""
        return [a for a in self.session.attendances if a.capacity != Attendance.Capacity.MEMBER]

    @cached_property
    def records(self) -> bool:
        """Whether this reader records, now."""
        return permitted(self.actor, Action.OUTCOME_RECORD) and self.meeting.stage == Meeting.Stage.OPEN

    @cached_property
    def at_table(self) -> bool:
        """Whether this reader may read the secretary's advice and the internal notes."""
        return self.actor.has(*TABLE)

    @cached_property
    def decisions(self) -> list[Decision]:
        """What was decided under this item."""
        return list(visible(Decision, self.actor).filter(item=self.item).order_by("pk")) if self.item else []

    @cached_property
    def against(self) -> list[RecordedAgainst]:
        if self.item is None or not self.at_table:
            return []
        rows = visible(RecordedAgainst, self.actor).filter(item=self.item, ended=False)
        return list(rows.select_related("person").order_by("pk"))

    @cached_property
    def feedback(self) -> list[FeedbackNote]:
        rows = visible(FeedbackNote, self.actor).filter(item=self.item) if self.item else FeedbackNote.objects.none()
        return list(rows.select_related("by").order_by("pk"))

    @cached_property
    def formality(self) -> list[AgendaItem]:
        """The formality items that wait."""
        kind = AgendaItem.Kind.FORMALITY
        return [i for i in self.listed if i.kind == kind and i.handled_at is None and i.points.all()]

    @cached_property
    def alarm(self) -> bool:
        """Neither secretary nor deputy is there, and nobody said why (art. 104 Gemeentewet)."""
        open_now = self.meeting.stage == Meeting.Stage.OPEN
        return open_now and not self.session.has_secretary() and not self.meeting.alarm_reason

    @cached_property
    def to_record(self) -> tuple[Obstacle, ...]:
        """What keeps this item from being laid down."""
        return rules_outcome.in_one(laying_down.obstacles(self.session, self.item)) if self.item else ()

    @cached_property
    def waiting(self) -> list[AgendaItem]:
        """What asks a decision, was not handled and stands on no later agenda."""
        unhandled = [i for i in self.listed if i.handled_at is None and i.points.all()]
        gone = closing.taken_up(self.actor, unhandled)
        return [i for i in unhandled if i.pk not in gone]

    @cached_property
    def to_close(self) -> tuple[Obstacle, ...]:
        """What keeps the meeting from being closed."""
        numbers = tuple(self.agenda.numbers[i.pk] or i.title for i in self.waiting)
        return rules_session.obstacles_to_close(
            rules_session.Closing(
                self.meeting.stage, self.session.has_secretary(), bool(self.meeting.alarm_reason), numbers
            )
        )

    def url(self, item: AgendaItem) -> str:
        """The item in the middle; before the opening, the item on the agenda."""
        here = "meetings:item" if self.meeting.stage in BEFORE else "meetings:live_item"
        return reverse(here, args=[self.meeting.pk, item.pk])

    def _only_heading(self, item: AgendaItem) -> bool:
        parent = item.kind == AgendaItem.Kind.HEADING or item.pk in self._parents
        return parent and not item.points.all()

    @cached_property
    def _parents(self) -> frozenset[int | None]:
        return frozenset(i.parent_id for i in self.agenda.items)

    def _title(self, item: AgendaItem) -> str:
        return f"{self.agenda.numbers[item.pk]} {item.title}".strip()

    def _entry(self, item: AgendaItem) -> Entry:
        secret = item.secrecy_id is not None
        return Entry(self.agenda.numbers[item.pk], item.title, self.url(item), self._state(item), secret)

    def _state(self, item: AgendaItem) -> str:
        if self.item is not None and item.pk == self.item.pk:
            return "now"
        if item.handled_at is None:
            return "todo"
        points = item.points.all()
        return "held" if points and all(p.outcome in LEFT for p in points) else "done"

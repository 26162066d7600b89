"""One agenda as one reader sees it: rows with numbers, marks, minutes and changes; nothing of what he may not see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from secretarie.access.roles import MEMBERS, OFFICE, Role
from secretarie.access.wall import Actor, visible
from secretarie.documents.models import Secrecy
from secretarie.documents.openness import Openness
from secretarie.meetings import house, queries, sight, words
from secretarie.meetings.conform import ConformState
from secretarie.meetings.models import DECIDING, AgendaChange, AgendaItem, Mark, Meeting, Outcome
from secretarie.meetings.rules_agenda import OVER
from secretarie.people.models import Term
from secretarie.people.queries import college, portfolio_terms
from secretarie.proposals.models import Kind as ProposalKind

Kind = AgendaItem.Kind
MARK_READERS = MEMBERS | OFFICE | {Role.MEMBER_AIDE, Role.MINUTE_TAKER}
BEFORE_SESSION = frozenset({Meeting.Stage.RELEASED, Meeting.Stage.FROZEN})


@dataclass
class Row:
    """One row as ``agenda_item`` draws it, with what the page's acts need (item, mine, markable)."""

    item: AgendaItem
    number: str
    title: str
    heading: int = 0
    aside: str = ""
    secret: bool = False
    url: str = ""
    holder: str = ""
    minutes: int = 0
    chips: list[words.Chip] = field(default_factory=list)
    note: str = ""
    discuss: int = 0
    agreed: int = 0
    late: bool = False
    openness: str = ""
    plain: bool = False
    mine: str = ""
    markable: bool = False
    parts: int = 0
    changed: bool = False

    @property
    def seen(self) -> str:
        """The key and the revision that this reader saw."""
        return f"{self.item.pk}:{self.item.revision}"


@dataclass(frozen=True, slots=True)
class Closed:
    """The heading above the closed items, only there for who sees one."""

    number: str
    title: str
    secret: bool
    heading: int = 2
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Load:
    """The minutes of the items a reader sees, against the room."""

    discuss: int
    rest: int
    room: int

    @property
    def total(self) -> int:
        return self.discuss + self.rest

    @property
    def left(self) -> int:
        return self.room - self.total


class AgendaPage:
    """The agenda of a meeting for one actor; each property reads once, whatever the number of rows."""

    def __init__(self, actor: Actor, meeting: Meeting) -> None:
        self.actor, self.meeting = actor, meeting

    @cached_property
    def items(self) -> list[AgendaItem]:
        found = queries.agenda_items(self.actor, self.meeting)
        return list(found.prefetch_related("points", "recusals__person"))

    @cached_property
    def members(self) -> tuple[Term, ...]:
        return college(self.actor, house.day(self.meeting))

    @cached_property
    def holders(self) -> dict[int, str]:
        """Who holds each portfolio on the day of the meeting."""
        return {t.portfolio_id: t.holder.name for t in portfolio_terms(self.actor, house.day(self.meeting))}

    @cached_property
    def marks(self) -> dict[int, list[Mark]]:
        """The members' marks, for the table and who serves it: not for the clerk, nor for the author."""
        return queries.marks(self.actor, self.items) if self.actor.has(*MARK_READERS) else {}

    @cached_property
    def changes(self) -> list[AgendaChange]:
        """What came late or changed since the release, latest first."""
        found = visible(AgendaChange, self.actor).filter(item__meeting=self.meeting)
        return list(found.select_related("item", "by").order_by("-id"))

    @cached_property
    def conform(self) -> dict[int, ConformState]:
        return queries.conform_states(self.actor, self.meeting, self.items, self.marks)

    @cached_property
    def secrecies(self) -> dict[int, Secrecy]:
        """What covers the secret items."""
        return queries.secrecies(self.actor, self.items)

    @cached_property
    def conform_counts(self) -> dict[str, int]:
        """How many items of the conform route wait, stand on the list, or go to the table."""
        return {state.value: count for state, count in Counter(self.conform.values()).items()}

    @cached_property
    def series(self) -> str:
        """The letter of the closed series."""
        return house.rules(self.actor, self.meeting).on("house.closed_series", house.day(self.meeting)).text

    @cached_property
    def rows(self) -> list[Row]:
        """Every row this reader sees, in order."""
        parts: dict[int | None, list[AgendaItem]] = {}
        for item in self.items:
            parts.setdefault(item.parent_id, []).append(item)
        numbers = self.numbers
        return [self._row(item, numbers[item.pk], self._under(item, parts)) for item in self.items]

    @cached_property
    def numbers(self) -> dict[int, str]:
        """Numbers as this reader sees them: closed items count among those he may see."""
        shown = {item.pk: item.number for item in self.items}
        closed = [i for i in self.items if sight.is_closed(i) and not i.typed]
        return shown | {item.pk: f"{self.series}.{n}" for n, item in enumerate(closed, start=1)}

    @cached_property
    def sections(self) -> list[Row | Closed]:
        """The rows with the heading of the closed part before the first closed one."""
        drawn: list[Row | Closed] = list(self.rows)
        first = next((n for n, row in enumerate(self.rows) if sight.is_closed(row.item)), None)
        if first is not None:
            secret = any(row.item.secrecy_id for row in self.rows)
            drawn.insert(first, Closed(self.series, _("Closed part"), secret))
        return drawn

    @cached_property
    def papers(self) -> list[Row]:
        """The rows on which a decision is asked, and that still stand."""
        return [r for r in self.rows if r.item.points.all() and not r.item.taken_off]

    @cached_property
    def load(self) -> Load:
        live = [i for i in self.items if not i.taken_off]
        discuss = sum(i.minutes for i in live if i.kind == Kind.DISCUSSION)
        return Load(discuss, sum(i.minutes for i in live) - discuss, self.meeting.minutes_available)

    @cached_property
    def to_agree(self) -> list[Row]:
        """The formality items that wait for this member's mark."""
        return [r for r in self.rows if r.markable and not r.mine and r.item.kind == Kind.FORMALITY]

    @cached_property
    def to_propose_conform(self) -> list[Row]:
        """The formality items that are not on the conform route yet."""
        return [
            r for r in self.papers if r.item.kind == Kind.FORMALITY and not r.item.conform and r.item.handled_at is None
        ]

    def _under(self, item: AgendaItem, parts: dict[int | None, list[AgendaItem]]) -> list[AgendaItem]:
        found: list[AgendaItem] = []
        for part in parts.get(item.pk, []):
            found += [part, *self._under(part, parts)]
        return found

    def _row(self, item: AgendaItem, number: str, under: list[AgendaItem]) -> Row:
        row = Row(item, number, item.title, late=item.late, minutes=item.minutes, parts=len(under))
        if item.kind == Kind.HEADING or (under and item.kind == Kind.STANDING):
            return self._heading(row, under)
        row.plain = item.kind in {Kind.STANDING, Kind.ANNOUNCEMENT} and not item.portfolio_id
        if item.points.all() or not row.plain or self.actor.has(*OFFICE, Role.MINUTE_TAKER):
            row.url = reverse("meetings:item", args=[self.meeting.pk, item.pk])
        row.holder = self.holders.get(item.portfolio_id or 0, "")
        if sight.is_closed(item):
            row.openness = "secret" if item.secrecy_id else "conf"
        self._mark(row)
        row.chips, row.note = [*self._chips(row)], self._note(item)
        row.changed = any(c.item_id == item.pk for c in self.changes)
        return row

    def _heading(self, row: Row, under: Sequence[AgendaItem]) -> Row:
        item = row.item
        row.heading = 3 if item.parent_id else 2
        holder = self.holders.get(item.portfolio_id or 0)
        row.title = f"{item.title} · {holder}" if holder else item.title
        live = [i for i in under if i.kind in {Kind.FORMALITY, Kind.DISCUSSION} and not i.taken_off]
        if live and not item.parent_id:
            row.aside = ngettext("%(number)s item", "%(number)s items", len(live)) % {"number": len(live)}
            if total := sum(i.minutes for i in live):
                row.aside += ", " + _("%(minutes)s min") % {"minutes": total}
        if item.points.all():
            row.url = reverse("meetings:item", args=[self.meeting.pk, item.pk])
        return row

    def _mark(self, row: Row) -> None:
        item, given = row.item, self.marks.get(row.item.pk, [])
        row.discuss = sum(m.value == Mark.Value.DISCUSS for m in given)
        row.agreed = len(given) - row.discuss
        row.mine = next((m.value for m in given if m.person_id == self.actor.person), "")
        recused = any(r.person_id == self.actor.person and not r.ended for r in item.recusals.all())
        live = not item.taken_off and item.handled_at is None and bool(item.points.all())
        released = self.meeting.stage in BEFORE_SESSION
        row.markable = live and released and not recused and self.sits

    @cached_property
    def sits(self) -> bool:
        """Whether the reader is a member of the college on the day of the meeting."""
        return any(t.person_id == self.actor.person for t in self.members)

    def _chips(self, row: Row) -> Iterable[words.Chip]:
        item = row.item
        if item.taken_off:
            yield _("Taken off"), "bad", ""
        if item.late:
            yield _("Late item"), "warn", "clock"
        if row.openness:
            yield (_("Secret"), "secret", "") if row.openness == "secret" else (_("Not public"), "conf", "")
        elif item.openness == Openness.EMBARGO:
            yield _("Under embargo"), "conf", "clock"
        if item.proposal is not None and item.proposal.kind != ProposalKind.COLLEGE:
            yield str(ProposalKind(item.proposal.kind).label), "", "doc"
        state = self.conform.get(item.pk)
        chip = words.conform_chip(state, len(self.members) - row.agreed) if state else None
        if chip and self.actor.has(*MARK_READERS):
            yield chip
        if item.secretary_remark:
            yield _("Remark of the secretary"), "", "pen"
        yield from self._outcomes(item)
        for recusal in item.recusals.all():
            if not recusal.ended:
                yield _("%(name)s takes no part") % {"name": recusal.person.name}, "warn", ""

    def _outcomes(self, item: AgendaItem) -> Iterable[words.Chip]:
        """What came of it, once it is laid down; before the meeting is over only for the table."""
        over = self.meeting.stage in OVER
        if item.handled_at is None or not (over or self.actor.has(*MARK_READERS)):
            return
        for outcome in dict.fromkeys(p.outcome for p in item.points.all() if p.outcome):
            yield str(Outcome(outcome).label), "ok" if outcome in DECIDING else "warn", ""

    def _note(self, item: AgendaItem) -> str:
        """Why it stands here as it does: taken off, late, moved, changed, held over."""
        if item.taken_off:
            return item.taken_off_reason
        found = [words.secrecy_words(self.secrecies[item.pk])] if item.pk in self.secrecies else []
        for change in (c for c in reversed(self.changes) if c.item_id == item.pk):
            if change.kind == AgendaChange.Kind.ADDED:
                found.append(f"{words.moment_words(change.at)}, {change.by.name}. {change.reason}".strip(" ."))
            elif change.kind in {AgendaChange.Kind.MOVED, AgendaChange.Kind.CHANGED}:
                found.append(_("Was %(number)s") % {"number": change.was})
        if item.carried_from is not None and self.meeting.kind != Meeting.Kind.SECOND:
            found.append(_("Held over on %(day)s") % {"day": words.day_words(item.carried_from.meeting.starts_at)})
        return ". ".join(filter(None, (part.rstrip(".") for part in found)))

"""The agenda as an act changes it: rows in their order, put in, moved and numbered; only what changes is locked."""

from __future__ import annotations

from collections.abc import Iterable

from secretarie.access.performing import Act
from secretarie.access.wall import visible
from secretarie.meetings import house, ordering, sight
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.numbering import Node, Style, numbers

LETTERED = frozenset({AgendaItem.Kind.HEADING, AgendaItem.Kind.STANDING})


def node(item: AgendaItem) -> Node:
    """What numbering needs of a row (its ``portfolio`` read with it)."""
    heading = item.kind == AgendaItem.Kind.HEADING
    return Node(
        key=item.pk,
        parent=item.parent_id,
        grouping=item.kind in LETTERED,
        letter=item.portfolio.letter if heading and item.portfolio else "",
        typed=item.number if item.typed and not item.taken_off else "",
        held=item.number if item.taken_off else "",
        closed=sight.is_closed(item),
        absent=item.taken_off,
    )


class Tree:
    """All rows of one meeting's agenda, in order. The meeting is locked, so nobody else changes them meanwhile."""

    def __init__(self, act: Act, meeting: Meeting, *held: AgendaItem) -> None:
        """``held``: rows that the act has locked already, and changes."""
        self.act, self.meeting = act, meeting
        rows = visible(AgendaItem, act.actor).filter(meeting=meeting).select_related("portfolio").order_by("position")
        known = {row.pk: row for row in held}
        self.rows = [known.get(row.pk, row) for row in rows]

    def heading(self, standing: str) -> AgendaItem | None:
        """The standing part of that kind, when the agenda has one."""
        return next((r for r in self._live() if r.standing == standing), None)

    def portfolio_heading(self, portfolio: int) -> AgendaItem | None:
        """The heading of a portfolio."""
        found = (r for r in self._live() if r.kind == AgendaItem.Kind.HEADING and r.portfolio_id == portfolio)
        return next(found, None)

    def under(self, parent: AgendaItem) -> list[AgendaItem]:
        """What stands directly under a row and was not taken off."""
        return [r for r in self._live() if r.parent_id == parent.pk]

    def put(self, item: AgendaItem, parent: AgendaItem | None = None, *, last: bool = False) -> AgendaItem:
        """A new row as the last under ``parent``, or else before the closing of the meeting; closed ones at the end.

        ``last``: at the end, also after the closing (an agenda that is built row by row).
        """
        item.meeting, item.parent = self.meeting, parent
        item.readers_id = sight.item_readers(self.act.actor, item, self.meeting)
        index = ordering.end_of(self.rows, parent.pk if parent else None)
        if parent is None and not last and not sight.is_closed(item):
            index = self._before_the_end()
        item.position = self._room(index)[0]
        self.rows.insert(index, self.act.make(item))
        return item

    def move(self, item: AgendaItem, parent: AgendaItem | None, before: AgendaItem | None) -> None:
        """A row with all under it, as the last under ``parent`` or before one of its rows."""
        keys = set(ordering.subtree(self.rows, item.pk))
        moved = [r for r in self.rows if r.pk in keys]
        self.rows = [r for r in self.rows if r.pk not in keys]
        item.parent = parent
        index = self.rows.index(before) if before else ordering.end_of(self.rows, parent.pk if parent else None)
        if before is None and parent is None and not sight.is_closed(item):
            index = self._before_the_end()
        places = self._room(index, len(moved))
        held = {r.pk: r for r in self._lock(moved)}
        for row, place in zip(moved, places, strict=True):
            held[row.pk].position = place
        self.rows[index:index] = [held[r.pk] for r in moved]

    def settle(self) -> None:
        """Give every row its number; rows whose number stays are left alone."""
        rules = house.rules(self.act.actor, self.meeting)
        style = Style(rules.on("house.agenda_numbering", house.day(self.meeting)).text)
        series = rules.on("house.closed_series", house.day(self.meeting)).text
        found = numbers([node(r) for r in self.rows], style, series)
        for row in self._lock(r for r in self.rows if r.number != found[r.pk]):
            row.number = found[row.pk]

    def _live(self) -> list[AgendaItem]:
        return [r for r in self.rows if not r.taken_off]

    def _before_the_end(self) -> int:
        """Before the closing item, or before the closed series; else the end."""
        last = (n for n, r in enumerate(self.rows) if r.standing == AgendaItem.Standing.CLOSING or sight.is_closed(r))
        return next((n for n in last if self.rows[n].parent_id is None), len(self.rows))

    def _room(self, index: int, rows: int = 1) -> list[int]:
        places = ordering.room_at([r.position for r in self.rows], index, rows)
        if places is None:
            for row, place in zip(self._lock(self.rows), ordering.spaced(len(self.rows)), strict=True):
                row.position = place
            places = ordering.room_at([r.position for r in self.rows], index, rows)
        assert places is not None  # noqa: S101 - there is room between spaced rows
        return places

    def _lock(self, rows: Iterable[AgendaItem]) -> list[AgendaItem]:
        """The rows as the act holds them, in the order of the agenda; the tree holds the same ones from here on."""
        wanted = [r.pk for r in rows]
        held = self._held(wanted)
        self.rows = [held.get(r.pk, r) for r in self.rows]
        return [held[pk] for pk in wanted]

    def _held(self, keys: list[int]) -> dict[int, AgendaItem]:
        if not keys:
            return {}
        found: list[AgendaItem] = self.act.also_all(visible(AgendaItem, self.act.actor).filter(pk__in=keys))
        return {row.pk: row for row in found}

"""The agenda of the replay: planned, every row at its place with its printed number, released, marked, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from secretarie.access.wall import Actor, visible
from secretarie.demo.replay import route
from secretarie.demo.replay.script import Row, Script
from secretarie.demo.replay.town import Town
from secretarie.meetings import actions
from secretarie.meetings.house import rhythm
from secretarie.meetings.models import AgendaItem, Mark, Meeting
from secretarie.meetings.rhythm import single

PLANNED, PLACED = timedelta(days=28), timedelta(days=7)
KIND = AgendaItem.Kind


def plan(town: Town, script: Script) -> tuple[int, int]:
    """The meeting and the next one, by the secretariat; their keys."""
    with town.acting_as("secretariat", script.day - PLANNED) as actor:
        plans = []
        for day in (script.day, script.adopted_on):
            usual = rhythm(actor, day)
            starts = datetime.combine(day, usual.meets.at if usual.meets else time(9, 30))
            plans.append(actions.Plan(single(usual, starts, kind=Meeting.Kind.REGULAR)))
        first, second = actions.plan(actor, town.college, plans=plans)
    return first.pk, second.pk


def build(town: Town, script: Script, meeting: int, papers: Mapping[int, int]) -> list[int]:
    """Every row in the order of the list; ``papers``: the paper of each row that has one. The keys of the rows."""
    day = script.day - PLACED
    with town.acting_as("secretariat", day) as actor:
        opening = visible(AgendaItem, actor).get(meeting=meeting)
    keys = {0: opening.pk}
    for place, row in enumerate(script.rows[1:], start=1):
        if not row.route:
            keys[place] = _add(town, day, meeting, row, _above(keys, row))
    for place, paper in papers.items():
        keys[place] = _place(town, day, meeting, paper, _above(keys, script.rows[place]))
        _put_right(town, day, script.rows, keys, place)
    return [keys[place] for place in range(len(script.rows))]


def _above(keys: Mapping[int, int], row: Row) -> int | None:
    return None if row.parent is None else keys.get(row.parent)


def seen(actor: Actor, key: int | None) -> AgendaItem | None:
    """A row as this person sees it now."""
    return None if key is None else visible(AgendaItem, actor).select_related("meeting", "portfolio").get(pk=key)


def _add(town: Town, day: date, meeting: int, row: Row, above: int | None) -> int:
    with town.acting_as("secretariat", day) as actor:
        here = visible(Meeting, actor).get(pk=meeting)
        first, *others = row.decisions or ((),)
        portfolio = town.portfolios.get(row.number.rpartition(".")[2]) if row.heading and "." in row.number else None
        item = actions.add(
            actor,
            here,
            title=row.title,
            kind=KIND.HEADING if row.heading else KIND.STANDING,
            standing=row.standing,
            under=seen(actor, above),
            portfolio=portfolio,
            number=row.number,
            points=first,
        )
        for points in others:
            again = visible(AgendaItem, actor).select_related("meeting").get(pk=item.pk)
            actions.point(actor, again, points=points, apart=True)
    return item.pk


def _place(town: Town, day: date, meeting: int, paper: int, above: int | None) -> int:
    with town.acting_as("secretariat", day) as actor:
        here = visible(Meeting, actor).get(pk=meeting)
        [item] = actions.place(actor, here, proposals=[route.seen(actor, paper)], under=seen(actor, above))
    return item.pk


def _put_right(town: Town, day: date, rows: tuple[Row, ...], keys: Mapping[int, int], place: int) -> None:
    """Before the next printed row that stands there already, and under the printed number."""
    row = rows[place]
    later = (n for n in range(place + 1, len(rows)) if n in keys and rows[n].parent == row.parent)
    before = next(later, None)
    with town.acting_as("secretariat", day) as actor:
        if before is not None:
            item, target = seen(actor, keys[place]), seen(actor, keys[before])
            assert item is not None  # noqa: S101 - it was just placed
            actions.move(actor, item, before=target)
        item = seen(actor, keys[place])
        assert item is not None  # noqa: S101 - idem
        if item.number != row.number:
            actions.move(actor, item, number=row.number)


def lay_before(town: Town, script: Script, meeting: int) -> None:
    """Released on its day, marked by every member beforehand, frozen."""
    with town.acting_as("secretariat", script.day) as actor:
        planned = visible(Meeting, actor).get(pk=meeting)
        assert planned.release_at is not None  # noqa: S101 - every planned meeting has its hours
        assert planned.freeze_at is not None  # noqa: S101 - idem
        out, marked = planned.release_at.date(), planned.freeze_at.date()
    release(town, meeting, out)
    for member in town.members:
        _mark(town, meeting, member, marked)
    with town.acting_as("secretariat", marked) as actor:
        actions.freeze(actor, visible(Meeting, actor).get(pk=meeting))


def release(town: Town, meeting: int, day: date) -> None:
    """The members may read."""
    with town.acting_as("secretariat", day) as actor:
        actions.release(actor, visible(Meeting, actor).get(pk=meeting))


def _mark(town: Town, meeting: int, member: str, day: date) -> None:
    """Formality items agreed, the others to be discussed."""
    with town.acting_as(member, day) as actor:
        rows = visible(AgendaItem, actor).filter(meeting=meeting, points__isnull=False).select_related("meeting")
        items = list(rows.distinct())
        for value, formality in ((Mark.Value.AGREED, True), (Mark.Value.DISCUSS, False)):
            chosen = [item for item in items if (item.kind == KIND.FORMALITY) is formality]
            if chosen:
                actions.mark(actor, chosen, value=value, note="" if formality else "Graag kort bespreken.")

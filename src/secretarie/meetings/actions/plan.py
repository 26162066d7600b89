"""Plan meetings of a body, with their standing items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secretarie.access.clock import at
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.meetings import carrying, house, rules_planning, sight
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.rhythm import Slot
from secretarie.meetings.standing import Standing
from secretarie.meetings.tree import Tree
from secretarie.people.models import Body
from secretarie.people.queries import portfolio_terms


@dataclass(frozen=True, slots=True)
class Plan:
    """One meeting to be: its hours, and for a second one the first, whose items it takes up."""

    slot: Slot
    first: Meeting | None = None


@performs(Action.MEETING_PLAN)
def plan(act: Act, body: Body, *, plans: Sequence[Plan]) -> list[Meeting]:
    """New meetings of the body, each with the standing items of its kind (a second one with the items of the first).

    Raises:
        Refused: an hour is taken, the hours are out of order, or a second meeting has no first (art. 56 Gemeentewet).
    """
    act.check([o for one in plans for o in rules_planning.obstacles_to_plan(_facts(act, body, one))])
    return [_meeting(act, body, one) for one in plans]


def _facts(act: Act, body: Body, one: Plan) -> rules_planning.Planning:
    slot = one.slot
    second = slot.kind == Meeting.Kind.SECOND
    return rules_planning.Planning(
        day=f"{slot.starts:%d-%m-%Y %H.%M} uur",
        occupied=visible(Meeting, act.actor).filter(body=body, starts_at=at(slot.starts)).exists(),
        second=second,
        first_known=one.first is not None and one.first.body_id == body.pk,
        in_order=slot.closing <= slot.release <= slot.freeze <= slot.starts < slot.ends,
    )


def _meeting(act: Act, body: Body, one: Plan) -> Meeting:
    slot = one.slot
    meeting = act.make(
        Meeting(
            body=body,
            kind=slot.kind,
            starts_at=at(slot.starts),
            ends_at=at(slot.ends),
            closing_at=at(slot.closing),
            release_at=at(slot.release),
            freeze_at=at(slot.freeze),
            place=slot.place,
            note=slot.note,
            minutes_available=slot.minutes,
            first_meeting=one.first,
            readers_id=sight.meeting_readers(act.actor, slot.kind),
        )
    )
    tree = Tree(act, meeting)
    if one.first is not None:
        carrying.take_up(act, tree, one.first)
    for row in house.standing_items(act.actor, slot.kind, slot.starts.date()):
        _put(tree, row)
    tree.settle()
    return meeting


def _put(tree: Tree, row: Standing, parent: AgendaItem | None = None) -> None:
    item = AgendaItem(kind=row.kind, standing=row.standing, title=row.title, minutes=row.minutes)
    tree.put(item, parent, last=True)
    for part in row.parts:
        _put(tree, part, item)
    if row.standing == AgendaItem.Standing.PORTFOLIOS:
        _put_portfolios(tree, item)


def _put_portfolios(tree: Tree, heading: AgendaItem) -> None:
    """A heading per portfolio, in the order of their letters: also the one that stays empty."""
    for term in portfolio_terms(tree.act.actor, house.day(tree.meeting)):
        title = term.portfolio.name
        tree.put(AgendaItem(kind=AgendaItem.Kind.HEADING, title=title, portfolio=term.portfolio), heading)

"""An item is handled: its outcomes stand, its decisions are born."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act
from secretarie.law import Obstacle
from secretarie.meetings import rules_outcome
from secretarie.meetings.models import DECIDING, AgendaItem, ItemPoint
from secretarie.meetings.session import Session
from secretarie.meetings.settling import has_outcome, settle


def lay_down(act: Act, session: Session, item: AgendaItem) -> None:
    """Settle the points, refuse when one has no outcome, and let the decisions follow.

    Raises:
        Refused: a point has no outcome, or its vote is tied.
    """
    settle(act, session, item)
    act.check(obstacles(session, item))
    item.handled_at = item.handled_at or moment(act.actor)
    settle(act, session, item)


def obstacles(session: Session, item: AgendaItem) -> tuple[Obstacle, ...]:
    """What keeps an item from being laid down, as it stands."""
    return rules_outcome.obstacles_to_lay_down(tuple(map(state, session.points.get(item.pk, []))))


def state(point: ItemPoint) -> rules_outcome.PointState:
    """A point for the rules."""
    tied = point.outcome in DECIDING and not has_outcome(point)
    return rules_outcome.PointState(point.number, "" if tied else point.outcome, tied)

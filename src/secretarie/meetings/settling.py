"""After each act of recording: what the law makes of every outcome, and the decisions that follow from it."""

from __future__ import annotations

from typing import Any

from secretarie.access.performing import Act
from secretarie.meetings import deciding, secrecies
from secretarie.meetings.models import DECIDING, AgendaItem, ItemPoint, Outcome
from secretarie.meetings.session import Session
from secretarie.meetings.validity import Round


def settle(act: Act, session: Session, *items: AgendaItem) -> None:
    """Bring points and decisions of these items in line with what is recorded; only what changes is locked."""
    for item in items:
        points = session.points.get(item.pk, [])
        session.points[item.pk] = points = [_settled(act, session, point) for point in points]
        if any(point.imposes_id for point in points):
            secrecies.apply(act, points)
        if item.handled_at is None:
            continue
        if not all(has_outcome(point) for point in points):
            item = act.also(item)  # noqa: PLW2901 - the locked row is the one to change
            item.handled_at = None
        deciding.decide(act, session, item)


def has_outcome(point: ItemPoint) -> bool:
    """Whether it is known what became of a point; a tied vote leaves that open."""
    if point.outcome in DECIDING:
        return point.valid is not None
    return point.outcome != ""


def _settled(act: Act, session: Session, point: ItemPoint) -> ItemPoint:
    wanted = standing(session, point)
    if all(getattr(point, name) == value for name, value in wanted.items()):
        return point
    point = act.also(point)
    for name, value in wanted.items():
        setattr(point, name, value)
    return point


def standing(session: Session, point: ItemPoint, rounds: tuple[Round, ...] | None = None) -> dict[str, Any]:
    """The outcome of a point with its validity, as they follow from the record; ``rounds``: of a point not kept yet."""
    voted = bool(session.rounds(point) if rounds is None else rounds)
    if point.outcome not in DECIDING and not (voted and point.outcome == ""):
        return {"outcome": point.outcome, "valid": None, "invalid_ground": "", "receipt": {}}
    found = session.validity(point, rounds)
    outcome = point.outcome or Outcome.AS_PROPOSED
    if found.rejected:
        outcome = Outcome.REJECTED
    elif voted and found.decides and outcome == Outcome.REJECTED:
        outcome = Outcome.AMENDED if point.decided_text else Outcome.AS_PROPOSED
    return {
        "outcome": str(outcome),
        "valid": None if found.open else found.valid,
        "invalid_ground": "" if found.valid else found.ground,
        "receipt": found.receipt,
    }

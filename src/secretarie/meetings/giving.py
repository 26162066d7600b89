"""Outcomes as given by the minute-taker, checked and written on their points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from secretarie.access.clock import moment
from secretarie.access.performing import Act, Gone
from secretarie.access.wall import Actor, visible
from secretarie.law import Obstacle
from secretarie.meetings import rules_outcome, rules_session
from secretarie.meetings.models import AgendaItem, ItemPoint, Meeting, Outcome
from secretarie.meetings.outcomes import Given
from secretarie.meetings.session import Session
from secretarie.proposals.models import DecidingBody


def give(act: Act, session: Session, item: AgendaItem, given: Mapping[int, Given]) -> None:
    """Write these outcomes on the points of the item; what a point said before stays in the audit only.

    Raises:
        Refused: an outcome is not complete, or says otherwise than the vote.
        Gone: a point is not of this item.
    """
    points = {p.pk: p for p in session.points.get(item.pk, [])}
    if not given.keys() <= points.keys():
        raise Gone(act.action)
    act.check([o for pk, one in given.items() for o in obstacles(act.actor, session, points[pk], one)])
    rows: list[ItemPoint] = act.also_all(visible(ItemPoint, act.actor).filter(pk__in=given)) if given else []
    held = {p.pk: p for p in rows}
    session.points[item.pk] = [held.get(pk, point) for pk, point in points.items()]
    for pk, one in given.items():
        _write(act, held[pk], one)


def obstacles(actor: Actor, session: Session, point: ItemPoint, given: Given) -> tuple[Obstacle, ...]:
    """What stands in the way of this outcome."""
    return rules_outcome.obstacles_to_outcome(
        rules_outcome.PointFacts(
            number=point.number,
            text=point.text,
            given=given,
            voted=_voted(session, point),
            can_go_there=given.held_over_to is None or _later(actor, session.meeting, given.held_over_to),
        )
    )


def _voted(session: Session, point: ItemPoint) -> str:
    """How a vote on the point ended: carried, rejected, or not at all."""
    if not session.rounds(point) or point.body == DecidingBody.MAYOR:
        return ""
    vote = session.vote(point)
    return "" if not vote.decided else ("carried" if vote.carried else "rejected")


def _later(actor: Actor, meeting: Meeting, to: int) -> bool:
    """Whether that is a later meeting of the same body which is not over."""
    found = visible(Meeting, actor).filter(pk=to, body=meeting.body_id, starts_at__gt=meeting.starts_at)
    return found.exclude(stage__in=rules_session.OVER).exists()


def _write(act: Act, point: ItemPoint, given: Given) -> None:
    for name, value in written(given).items():
        setattr(point, name, value)
    point.recorded_at = moment(act.actor)


def written(given: Given) -> dict[str, Any]:
    """The fields of a point under an outcome: what does not belong to it is emptied."""
    amended, mandated = given.outcome == Outcome.AMENDED, given.outcome == Outcome.FINAL_TEXT_MANDATED
    held_over = given.outcome == Outcome.HELD_OVER
    return {
        "outcome": given.outcome,
        "decided_text": given.decided_text.strip() if amended else "",
        "contrary": given.contrary,
        "reason": given.reason.strip(),
        "held_over_to_id": given.held_over_to if held_over else None,
        "requested_for": given.requested_for if held_over else None,
        "final_text_by_id": given.final_text_by if mandated else None,
        "final_text_due": given.final_text_due if mandated else None,
    }

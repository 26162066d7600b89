"""Adopt a decision list: the item of a later meeting decided so, and from then on the list is frozen."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.law import Obstacle
from secretarie.meetings import listing, rules_record, rules_session
from secretarie.meetings.models import DecisionList, ItemPoint, Meeting, Outcome

ADOPTING = (Outcome.AS_PROPOSED, Outcome.AMENDED)


@performs(Action.LIST_ADOPT)
def adopt(act: Act, decision_list: DecisionList) -> DecisionList:
    """Freeze the readings as they were drafted.

    Raises:
        Refused: no draft, adopted before, or no later meeting decided validly to adopt it.
    """
    meeting = adopting_meeting(act.actor, decision_list)
    act.check(rules_record.obstacles_to_adopt(facts(decision_list, meeting)))
    assert meeting is not None  # noqa: S101 - the rules just said so
    return listing.freeze(act, decision_list, meeting)


def obstacles(actor: Actor, decision_list: DecisionList) -> tuple[Obstacle, ...]:
    """Why this list cannot be adopted now."""
    return rules_record.obstacles_to_adopt(facts(decision_list, adopting_meeting(actor, decision_list)))


def adopting_meeting(actor: Actor, decision_list: DecisionList) -> Meeting | None:
    """The meeting that decided validly to adopt this list, if any; until it closes its outcomes can change."""
    points = visible(ItemPoint, actor).filter(
        item__adopts=decision_list,
        item__meeting__stage__in=rules_session.OVER,
        outcome__in=ADOPTING,
        valid=True,
        item__taken_off=False,
    )
    point = points.select_related("item__meeting").order_by("item__meeting__starts_at").first()
    return point.item.meeting if point else None


def facts(decision_list: DecisionList, meeting: Meeting | None) -> rules_record.Adopting:
    return rules_record.Adopting(
        drafted=decision_list.readings.exists(),
        adopted=decision_list.adopted_on is not None,
        later=meeting is not None and meeting.starts_at > decision_list.meeting.starts_at,
        decided=meeting is not None,
    )

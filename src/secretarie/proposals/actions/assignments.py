"""Assignments of members to officials above the set effort: asked through the channel, answered once."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import intern_circle
from secretarie.people.models import Portfolio, Unit
from secretarie.people.queries import units_up
from secretarie.proposals import facts_staff, rules_staff
from secretarie.proposals.models import Assignment


@performs(Action.ASSIGNMENT_GIVE)
def give_assignment(
    act: Act, portfolio: Portfolio, *, unit: Unit, subject: str, hours: int, text: str = ""
) -> Assignment:
    """A member asks work of a unit; its director and the secretary read it and answer.

    Raises:
        Refused: below the set effort (then nothing is kept), no subject, or not the member's portfolio.
    """
    act.check(rules_staff.obstacles_to_assign(facts_staff.assigning(act.actor, portfolio, subject, hours)))
    readers = facts_staff.talk_keys(portfolio.pk, units_up(act.actor, unit)) | {f"person:{act.actor.person}"}
    return act.make(
        Assignment(
            member_id=act.actor.person,
            portfolio=portfolio,
            unit=unit,
            subject=subject.strip(),
            text=text.strip(),
            hours=hours,
            asked_at=moment(act.actor),
            readers_id=intern_circle(act.actor.municipality, readers),
        )
    )


@performs(Action.ASSIGNMENT_ANSWER)
def answer_assignment(act: Act, assignment: Assignment, *, accepted: bool, answer: str = "") -> None:
    """Accepted, or not with the reason.

    Raises:
        Refused: answered already, another unit's, or not accepted without a reason.
    """
    act.check(rules_staff.obstacles_to_answer(facts_staff.answering(act.actor, assignment, answer, accepted=accepted)))
    assignment.stage = Assignment.Stage.ACCEPTED if accepted else Assignment.Stage.REFUSED
    assignment.answer, assignment.answered_by_id = answer.strip(), act.actor.person
    assignment.answered_at = moment(act.actor)

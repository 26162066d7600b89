"""The facts that the agenda's rules are asked with: by the acts after the lock, by the pages to show what blocks."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.clock import moment
from secretarie.access.roles import Role
from secretarie.access.wall import Actor
from secretarie.meetings import house, rules_agenda, sight
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.rules_agenda import NO_LEAVE, Leave
from secretarie.proposals import late
from secretarie.proposals.models import Proposal


def is_late(actor: Actor, meeting: Meeting) -> bool:
    """Whether the closing time of the papers has passed."""
    return meeting.closing_at is not None and moment(actor) > meeting.closing_at


def entering(actor: Actor, meeting: Meeting, leave: Leave = NO_LEAVE, *, own: bool = False) -> rules_agenda.Entering:
    """Something comes on the agenda; ``own``: an item that the mayor may always add (art. 53a Gemeentewet)."""
    by_mayor = own and actor.has(Role.MAYOR)
    return rules_agenda.Entering(meeting.stage, is_late(actor, meeting), by_mayor, leave)


def entering_of(actor: Actor, meeting: Meeting, proposals: Sequence[Proposal]) -> dict[int, rules_agenda.Entering]:
    """Each paper as it comes on this agenda; late ones with the leave that mayor and secretary gave, each by an act."""
    closed = is_late(actor, meeting)
    given = late.leaves(actor, proposals, house.day(meeting)) if closed else {}
    found = {}
    for proposal in proposals:
        leaves = given.get(proposal.pk, late.NONE)
        leave = Leave(late.Office.MAYOR in leaves.given, late.Office.SECRETARY in leaves.given, leaves.reason)
        found[proposal.pk] = rules_agenda.Entering(meeting.stage, closed, leave=leave, about=proposal.number)
    return found


def placing(proposal: Proposal, points: int) -> rules_agenda.Placing:
    """One proposal, with the number of its decision points."""
    return rules_agenda.Placing(proposal.number, proposal.stage, proposal.aside, points)


def taking_off(item: AgendaItem, live_parts: int, reason: str, *, recorded: bool) -> rules_agenda.TakingOff:
    """An item that goes; ``recorded``: an outcome stands under it."""
    handled = item.handled_at is not None or recorded
    return rules_agenda.TakingOff(item.meeting.stage, item.taken_off, handled, live_parts, reason)


def moving(item: AgendaItem, *, under_heading: bool = False, into_itself: bool = False) -> rules_agenda.Moving:
    """A row that goes elsewhere."""
    return rules_agenda.Moving(
        meeting_stage=item.meeting.stage,
        taken_off=item.taken_off,
        handled=item.handled_at is not None,
        into_itself=into_itself,
        closed_under_heading=sight.is_closed(item) and under_heading,
    )


def editing(item: AgendaItem, title: str, reason: str) -> rules_agenda.Editing:
    """A row whose own words are to change; an outcome under it says that it was handled."""
    return rules_agenda.Editing(
        meeting_stage=item.meeting.stage,
        taken_off=item.taken_off,
        handled=item.handled_at is not None or any(point.outcome for point in item.points.all()),
        of_proposal=item.proposal_id is not None,
        released=item.meeting.released_at is not None,
        title=title,
        reason=reason,
    )


def pointing(item: AgendaItem) -> rules_agenda.Pointing:
    """A row that is to carry a decision."""
    return rules_agenda.Pointing(item.meeting.stage, item.taken_off, item.proposal_id is not None)

"""Typed builders: things in the state a test needs, made by the acts themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from secretarie.access.wall import Actor
from secretarie.documents.openness import Openness
from secretarie.law import USUAL
from secretarie.meetings import actions as meeting_actions
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.rhythm import Rhythm, Slot, single
from secretarie.proposals import actions
from secretarie.proposals import sight as proposal_sight
from secretarie.proposals.models import Kind, Proposal, Stage
from secretarie.proposals.particulars import Particulars
from secretarie.proposals.texts import ArgumentText, PointText, ProposalText
from tests.cast import Cast


def a_text(subject: str = "Herinrichting Stationsstraat", points: int = 1) -> ProposalText:
    """A complete text with so many decision points of the college."""
    return ProposalText(
        subject,
        {"key_message": "<p>De straat wordt veiliger.</p>", "introduction": "<p>De straat is versleten.</p>"},
        tuple(
            PointText(f"De straat opnieuw in te richten ({n}).", ground="art. 160 Gemeentewet")
            for n in range(1, points + 1)
        ),
        (ArgumentText("argument", 1, "De straat is onveilig.", "<p>Elf ongevallen.</p>"),),
    )


def a_draft(
    cast: Cast,
    actor: Actor,
    *,
    text: ProposalText | None = None,
    portfolio: str = "alderman",
    unit: str = "team",
) -> Proposal:
    """A proposal in draft, of the acting author."""
    particulars = Particulars(Kind.COLLEGE, cast.portfolios[portfolio])
    return actions.draft(actor, cast.units[unit], text=text or a_text(), particulars=particulars)


MEETING_DAY = date(2026, 12, 1)
"""A Tuesday whose closing time is still to come on the cast's day."""


def a_slot(day: date = MEETING_DAY, *, kind: str = "regular", hour: int = 9, minute: int = 30) -> Slot:
    """The usual hours around a meeting on that day."""
    usual = Rhythm.of(USUAL, day)
    return single(usual, datetime.combine(day, time(hour, minute)), kind=kind)


def a_meeting(
    cast: Cast,
    day: date = MEETING_DAY,
    *,
    kind: str = "regular",
    first: Meeting | None = None,
    body: str = "college",
    stage: str = "planned",
) -> Meeting:
    """A meeting with its standing items, planned by the secretariat; ``stage``: planned, released or frozen."""
    plan = meeting_actions.Plan(a_slot(day, kind=kind), first)
    with cast.acting_as("secretariat") as actor:
        [meeting] = meeting_actions.plan(actor, cast.bodies[body], plans=[plan])
    if stage in {"released", "frozen"}:
        release(cast, meeting)
    if stage == "frozen":
        freeze(cast, meeting)
    return meeting_now(cast, meeting)


def an_agenda(
    cast: Cast,
    items: Sequence[str] = ("discussion", "formality"),
    *,
    day: date = MEETING_DAY,
    stage: str = "planned",
    points: int = 1,
) -> Meeting:
    """A meeting with passed proposals placed on it: each of ``items`` is discussion, formality, not_public, or one
    of these with a portfolio of the cast: ``"discussion:mayor"``.
    """
    meeting = a_meeting(cast, day)
    proposals = [
        a_passed_proposal(cast, f"Voorstel {n}", *what.split(":"), points=points) for n, what in enumerate(items, 1)
    ]
    place(cast, meeting, *proposals)
    if stage in {"released", "frozen"}:
        release(cast, meeting)
    if stage == "frozen":
        freeze(cast, meeting)
    return meeting_now(cast, meeting)


def a_passed_proposal(
    cast: Cast,
    subject: str = "Herinrichting Stationsstraat",
    what: str = "discussion",
    portfolio: str = "alderman",
    *,
    points: int = 1,
) -> Proposal:
    """A proposal that passed the gate: to discuss, a formality, or not public."""
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor, text=a_text(subject, points), portfolio=portfolio)
        proposal.formality = what == "formality"
        proposal.openness = Openness.NOT_PUBLIC if what == "not_public" else Openness.PUBLIC
        proposal.stage = Stage.PASSED
        proposal.readers_id = proposal_sight.readers(actor, proposal)
        proposal.save()
    return proposal


def place(cast: Cast, meeting: Meeting, *proposals: Proposal, **chosen: Any) -> list[AgendaItem]:
    """Placed by the secretary, each under its own heading."""
    with cast.acting_as("secretary") as actor:
        seen = [Proposal.objects.get(pk=p.pk) for p in proposals]
        return meeting_actions.place(actor, Meeting.objects.get(pk=meeting.pk), proposals=seen, **chosen)


def release(cast: Cast, meeting: Meeting) -> None:
    """The members may read."""
    with cast.acting_as("secretary") as actor:
        meeting_actions.release(actor, Meeting.objects.get(pk=meeting.pk))


def freeze(cast: Cast, meeting: Meeting) -> None:
    """The hour of the marks has come."""
    with cast.acting_as("secretary") as actor:
        meeting_actions.freeze(actor, Meeting.objects.get(pk=meeting.pk))


def meeting_now(cast: Cast, meeting: Meeting) -> Meeting:
    """As it stands now."""
    with cast.acting_as("secretary"):
        return Meeting.objects.get(pk=meeting.pk)


def items_of(cast: Cast, meeting: Meeting, key: str = "secretary") -> dict[str, AgendaItem]:
    """The rows of an agenda as this person sees them, by title."""
    with cast.acting_as(key):
        rows = AgendaItem.objects.filter(meeting=meeting).select_related("proposal", "portfolio", "meeting")
        return {row.title: row for row in rows}

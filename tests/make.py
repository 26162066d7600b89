"""Typed builders: things in the state a test needs, made by the acts themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from django.utils import timezone

from secretarie.access.wall import Actor
from secretarie.documents import storage
from secretarie.documents.openness import Openness
from secretarie.law import USUAL
from secretarie.meetings import actions as meeting_actions
from secretarie.meetings.models import AgendaItem, ItemPoint, Meeting
from secretarie.meetings.rhythm import Rhythm, Slot, single
from secretarie.proposals import actions, gate_remarks
from secretarie.proposals import sight as proposal_sight
from secretarie.proposals.models import Advice, Attachment, GateReview, Kind, Proposal, SignOff, Stage, Verdict
from secretarie.proposals.particulars import Particulars
from secretarie.proposals.rules import EDITABLE
from secretarie.proposals.rules_advice import Question
from secretarie.proposals.texts import ArgumentText, PointText, ProposalText
from tests.cast import TODAY, Cast


def a_text(subject: str = "Herinrichting Stationsstraat", points: int = 1) -> ProposalText:
    """A complete text with so many decision points of the college."""
    return ProposalText(
        subject,
        {
            "key_message": "<p>De straat wordt veiliger.</p>",
            "introduction": "<p>De straat is versleten.</p>",
            "intended_effect": "<p>Minder ongevallen.</p>",
            "finance": "<p>Uit de reserve Wegen.</p>",
            "law": "<p>Het college is bevoegd.</p>",
            "communication": "<p>Een brief aan de bewoners.</p>",
            "execution": "<p>Klaar in het voorjaar.</p>",
        },
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
    kind: Kind = Kind.COLLEGE,
    unit: str = "team",
    **chosen: Any,
) -> Proposal:
    """A proposal in draft, of the acting author; ``chosen`` are further particulars."""
    particulars = Particulars(kind, cast.portfolios[portfolio], **chosen)
    return actions.draft(actor, cast.units[unit], text=text or a_text(), particulars=particulars)


def an_attachment(cast: Cast, proposal: Proposal, title: str = "Kaart", content: bytes = b"Een kaart.") -> Attachment:
    """A text annexed by the author, or by the secretariat when the proposal is on its way."""
    key = "author" if proposal.stage in EDITABLE else "secretariat"
    seen = as_seen(cast, key, proposal)
    with cast.acting_as(key) as actor:
        return actions.attach(actor, seen, file=storage.checked(BytesIO(content)), title=title)


def as_seen(cast: Cast, key: str, proposal: Proposal) -> Proposal:
    """The proposal as this person sees it now; outside any acting block."""
    with cast.acting_as(key):
        return Proposal.objects.select_related("unit", "portfolio").get(pk=proposal.pk)


def ask_advice(cast: Cast, proposal: Proposal, adviser: str = "adviser_finance", discipline: str = "finance") -> Advice:
    """The author asks this adviser."""
    seen = as_seen(cast, "author", proposal)
    with cast.acting_as("author") as actor:
        return actions.ask(actor, seen, questions=[Question(cast.people[adviser].pk, discipline)])[0]


def give_advice(
    cast: Cast, advice: Advice, verdict: Verdict = Verdict.AGREE, text: str = "", adviser: str = ""
) -> Advice:
    """The adviser who was asked (or another) answers on the text as it stands."""
    asked = next(key for key, person in cast.people.items() if person.pk == advice.adviser_id)
    with cast.acting_as(adviser or asked) as actor:
        seen = Advice.objects.select_related("proposal").get(pk=advice.pk)
        return actions.give(actor, seen, verdict=verdict, text=text, on_version=seen.proposal.version)


def a_proposal_at(
    cast: Cast,
    stage: Stage,
    *,
    text: ProposalText | None = None,
    portfolio: str = "alderman",
    **chosen: Any,
) -> Proposal:
    """A proposal brought to ``stage`` (at most passed) by the acts of the right people.

    Call it outside any acting block. Returned as its author sees it then; finance was asked, and agreed before it
    was sent.
    """
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor, text=text, portfolio=portfolio, **chosen)
    for step in list(ROUTE.values())[: list(ROUTE).index(stage)]:
        step(cast, proposal, portfolio)
    proposal = as_seen(cast, "author", proposal)
    assert proposal.stage == stage
    return proposal


def _ask(cast: Cast, proposal: Proposal, portfolio: str) -> None:
    ask_advice(cast, proposal)


def _advise_and_submit(cast: Cast, proposal: Proposal, portfolio: str) -> None:
    with cast.acting_as("author"):
        advice = Advice.objects.get(proposal=proposal)
    give_advice(cast, advice)
    seen = as_seen(cast, "author", proposal)
    with cast.acting_as("author") as actor:
        actions.submit(actor, seen)


def _team_manager(cast: Cast, proposal: Proposal, portfolio: str) -> None:
    sign_line(cast, "team_manager", proposal)


def _director(cast: Cast, proposal: Proposal, portfolio: str) -> None:
    sign_line(cast, "director", proposal)


def _holder(cast: Cast, proposal: Proposal, portfolio: str) -> None:
    sign_holder(cast, portfolio, proposal)


def _pass(cast: Cast, proposal: Proposal, portfolio: str) -> None:
    seen = as_seen(cast, "secretary", proposal)
    with cast.acting_as("secretary") as actor:
        actions.review(actor, seen, outcome=GateReview.Outcome.PASSED)


def sign_line(
    cast: Cast, key: str, proposal: Proposal, mark: SignOff.Mark = SignOff.Mark.AGREED, reason: str = ""
) -> SignOff:
    """A paraaf in the line."""
    seen = as_seen(cast, key, proposal)
    with cast.acting_as(key) as actor:
        return actions.sign_off_line(actor, seen, mark=mark, reason=reason)


def sign_holder(
    cast: Cast, key: str, proposal: Proposal, mark: SignOff.Mark = SignOff.Mark.AGREED, reason: str = ""
) -> list[SignOff]:
    """The mark of a member."""
    seen = as_seen(cast, key, proposal)
    with cast.acting_as(key) as actor:
        return actions.sign_off_holder(actor, seen, mark=mark, reason=reason)


def reply_to_all(cast: Cast, proposal: Proposal, text: str = "Aangepast.") -> None:
    """The author replies to every remark of the last return."""
    with cast.acting_as("author") as actor:
        findings = gate_remarks.open_to_reply(Proposal.objects.get(pk=proposal.pk))
        actions.reply(actor, findings, texts={finding.pk: text for finding in findings})


ROUTE = {
    Stage.DRAFT: _ask,
    Stage.IN_ADVICE: _advise_and_submit,
    Stage.TEAM_MANAGER: _team_manager,
    Stage.DIRECTOR: _director,
    Stage.PORTFOLIO_HOLDER: _holder,
    Stage.GATE: _pass,
    Stage.PASSED: _pass,
}


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


def place(cast: Cast, meeting: Meeting, *proposals: Proposal, today: date = TODAY, **chosen: Any) -> list[AgendaItem]:
    """Placed by the secretary, each under its own heading."""
    with cast.acting_as("secretary", today) as actor:
        seen = [Proposal.objects.get(pk=p.pk) for p in proposals]
        return meeting_actions.place(actor, Meeting.objects.get(pk=meeting.pk), proposals=seen, **chosen)


def allow_late(
    cast: Cast,
    proposal: Proposal,
    day: date,
    reason: str = "De kade zakt.",
    *,
    by: Sequence[str] = ("mayor", "secretary"),
    today: date = TODAY,
) -> None:
    """Leave for a late paper, of each office by an act of its own."""
    for key in by:
        with cast.acting_as(key, today) as actor:
            actions.allow_late(actor, Proposal.objects.get(pk=proposal.pk), meeting_date=day, reason=reason)


def release(cast: Cast, meeting: Meeting, today: date = TODAY) -> None:
    """The members may read."""
    with cast.acting_as("secretary", today) as actor:
        meeting_actions.release(actor, Meeting.objects.get(pk=meeting.pk))


def freeze(cast: Cast, meeting: Meeting, today: date = TODAY) -> None:
    """The hour of the marks has come."""
    with cast.acting_as("secretary", today) as actor:
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


def a_session(
    cast: Cast,
    items: Sequence[str] = ("discussion", "formality"),
    *,
    day: date = MEETING_DAY,
    points: int = 1,
    away: Sequence[str] = (),
) -> Meeting:
    """A meeting in session with these items (see ``an_agenda``); who is ``away`` of the cast was not there."""
    meeting = an_agenda(cast, items, day=day, stage="frozen", points=points)
    open_session(cast, meeting, away=away)
    return meeting_now(cast, meeting)


def open_session(cast: Cast, meeting: Meeting, *, away: Sequence[str] = ()) -> None:
    """Opened by the minute-taker; who is ``away`` is recorded as absent."""
    day = timezone.localtime(meeting.starts_at).date()
    with cast.acting_as("minute_taker", day) as actor:
        meeting_actions.open_meeting(actor, Meeting.objects.get(pk=meeting.pk))
        entries = [meeting_actions.Present(cast.people[key].pk, present=False, reason="verlof") for key in away]
        if entries:
            meeting_actions.record_attendance(actor, Meeting.objects.get(pk=meeting.pk), entries=entries)


@contextmanager
def at_item(
    cast: Cast, meeting: Meeting, title: str, key: str = "minute_taker"
) -> Iterator[tuple[Actor, AgendaItem, list[ItemPoint]]]:
    """This person acting on the meeting's day, with an item as it stands and its points."""
    with cast.acting_as(key, timezone.localtime(meeting.starts_at).date()) as actor:
        item = AgendaItem.objects.select_related("meeting", "proposal").get(meeting=meeting, title=title)
        yield actor, item, list(item.points.order_by("position"))


def close_session(cast: Cast, meeting: Meeting) -> Meeting:
    """Closed by the minute-taker."""
    with cast.acting_as("minute_taker", timezone.localtime(meeting.starts_at).date()) as actor:
        meeting_actions.close_meeting(actor, Meeting.objects.get(pk=meeting.pk))
    return meeting_now(cast, meeting)


def a_held_meeting(
    cast: Cast, items: Sequence[str] = ("discussion", "formality"), *, day: date = MEETING_DAY, points: int = 1
) -> Meeting:
    """A meeting that was opened, decided every item as proposed, and closed."""
    meeting = a_session(cast, items, day=day, points=points)
    with cast.acting_as("minute_taker", day) as actor:
        rows = AgendaItem.objects.filter(meeting=meeting, points__isnull=False).distinct()
        meeting_actions.decide_as_proposed(actor, list(rows))
    return close_session(cast, meeting)

"""What follows when a meeting closes: decisions become final, proposals move, what was held over is carried."""

from __future__ import annotations

from collections.abc import Iterable

from secretarie.access.performing import Act
from secretarie.access.wall import Actor, visible
from secretarie.meetings import carrying, decision_sight, listing, papers, rules_session
from secretarie.meetings.models import AgendaItem, Decision, DecisionList, ItemPoint, Meeting, Outcome
from secretarie.meetings.session import Session
from secretarie.proposals import moving
from secretarie.proposals.models import Proposal


def facts(session: Session) -> rules_session.Closing:
    """Where the meeting stands when it is to be closed."""
    meeting = session.meeting
    return rules_session.Closing(
        stage=meeting.stage,
        has_secretary=session.has_secretary(),
        acknowledged=bool(meeting.alarm_reason),
        open_items=tuple(item.number or item.title for item in open_items(session)),
    )


def open_items(session: Session) -> list[AgendaItem]:
    """What asks a decision, was not handled, and was not taken up by a second meeting (art. 56 lid 2 Gemeentewet)."""
    unhandled = [
        i for i in session.items.values() if i.handled_at is None and not i.taken_off and session.points.get(i.pk)
    ]
    gone = taken_up(session.actor, unhandled)
    return sorted((i for i in unhandled if i.pk not in gone), key=lambda i: i.position)


def taken_up(actor: Actor, items: Iterable[AgendaItem]) -> frozenset[int | None]:
    """Those of the items that stand on a later agenda already."""
    later = visible(AgendaItem, actor).filter(carried_from__in=[i.pk for i in items], taken_off=False)
    return frozenset(later.values_list("carried_from_id", flat=True))


def let_go_on(act: Act, session: Session) -> None:
    """Every decision final, every proposal where its outcomes put it, adopted lists frozen, papers ready to sign."""
    decisions = final(act, session.meeting)
    with_decision = {d.proposal_id for d in decisions}
    for item in sorted(session.items.values(), key=lambda i: i.position):
        if item.taken_off or item.handled_at is None:
            continue
        points = session.points.get(item.pk, [])
        carried = _carry(act, item, points)
        if item.proposal is not None:
            _move(act, item.proposal, points, decided=item.proposal_id in with_decision, carried=carried)
        if item.adopts is not None and points and all(_adopting(p) for p in points):
            _adopt(act, item.adopts, session.meeting)
    papers.prepare_papers(act, session.meeting)


def _adopting(point: ItemPoint) -> bool:
    return bool(point.valid) and point.outcome in {Outcome.AS_PROPOSED, Outcome.AMENDED}


def _adopt(act: Act, decision_list: DecisionList, meeting: Meeting) -> None:
    """The list that this meeting adopted is frozen, when it was drafted and is not frozen yet."""
    if decision_list.adopted_on is None and decision_list.readings.exists():
        listing.freeze(act, decision_list, meeting)


def final(act: Act, meeting: Meeting) -> list[Decision]:
    """The decisions of the meeting, with their final readers."""
    rows = visible(Decision, act.actor).filter(meeting=meeting)
    found: list[Decision] = act.also_all(rows)
    for decision in found:
        decision.readers_id = decision_sight.readers(act.actor, decision, final=True)
    return found


def _carry(act: Act, item: AgendaItem, points: Iterable[ItemPoint]) -> bool:
    """On the agendas to which points were held over."""
    held = [p for p in points if p.outcome == Outcome.HELD_OVER and p.held_over_to_id]
    targets = {p.held_over_to_id: p.held_over_to for p in held}
    for key, meeting in targets.items():
        if meeting is not None:
            carrying.carry(act, item, meeting, [p for p in held if p.held_over_to_id == key])
    return bool(targets)


def _move(act: Act, proposal: Proposal, points: list[ItemPoint], *, decided: bool, carried: bool) -> None:
    """Decided; on its next agenda; withdrawn by the holder, back to its author; otherwise waiting for a meeting."""
    if decided:
        moving.decided(act, proposal)
    elif carried:
        moving.refresh_readers(act, proposal, released=True)
    elif points and all(p.outcome == Outcome.WITHDRAWN for p in points):
        moving.return_to_author(act, proposal, released=True)
    elif points:
        proposal = moving.take_from_agenda(act, proposal, released=True)
        asked = [p.requested_for for p in points if p.requested_for]
        proposal.requested_for = min(asked, default=proposal.requested_for)

"""What follows from a meeting as told: outcomes with their validity, decisions, papers, and where the files went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from secretarie.access.clock import at
from secretarie.access.performing import Act
from secretarie.access.wall import intern_circles, visible
from secretarie.documents.models import Paper, Secrecy, Signature, SignatureKind
from secretarie.law import Body, Signer
from secretarie.meetings import deciding, decision_sight, giving, house, papers, secrecies, settling, sight
from secretarie.meetings.importing import HeldItem, HeldPoint, HeldSecrecy
from secretarie.meetings.models import DECIDING, AgendaItem, Ballot, Decision, ItemPoint, Meeting, Outcome
from secretarie.meetings.outcomes import CARRYING
from secretarie.meetings.session import Session
from secretarie.proposals import importing, moving
from secretarie.proposals.importing import HeldProposal
from secretarie.proposals.models import Attachment, Proposal, Stage

SIGNING, STEP = time(14), timedelta(minutes=20)
type Told = tuple[AgendaItem, HeldItem]


def record(act: Act, session: Session, pairs: Sequence[Told], *, printed: bool = False) -> None:
    """Points with what the law makes of them, the decisions they make, the ballots behind them.

    ``printed``: numbers and outcomes as a list says them, and no vote judged anew.
    """
    told: list[tuple[ItemPoint, HeldPoint]] = []
    for item, held in pairs:
        points = [_point(session, item, held, place, printed=printed) for place in range(len(held.points))]
        session.points[item.pk] = points
        told += zip(points, held.points, strict=True)
    decisions = [decision for item, held in pairs if held.handled for decision in _decisions(session, item)]
    _number(act, decisions)
    _let_read(act, decisions)
    _papers(act, decisions, {item.pk: held.signed_on for item, held in pairs})
    act.make_all(decisions)
    for decision in decisions:
        for point in _lines(session, decision):
            point.decision = decision
    act.make_all([point for point, _ in told])
    act.make_all([ballot for point, held in told for ballot in _ballots(session, point, held)])
    for point, one in told:
        if one.imposes is not None and point.valid and point.outcome in CARRYING:
            _impose(act, point, one.imposes)


def _impose(act: Act, point: ItemPoint, told: HeldSecrecy) -> None:
    """The secrecy that this point decided on (art. 87 Gemeentewet): these papers are secret from here on."""
    item = point.item
    annexed = visible(Attachment, act.actor).filter(proposal=item.proposal_id, title__in=told.attachments)
    secrecy = act.make(
        Secrecy(
            about=f"{item._meta.label_lower}:{item.pk}",
            ground=told.ground,
            imposed_by=Body.COLLEGE,
            lifted_by=told.lifted_by,
            imposed_on=house.day(item.meeting),
            review_on=told.review_on,
            ends_on=told.ends_on,
            readers_id=secrecies.circle(act, item),
            scope=secrecies.scope(annexed.order_by("pk")),
        )
    )
    point.imposes = secrecy
    secrecies.apply(act, [point])


def _point(session: Session, item: AgendaItem, held: HeldItem, place: int, *, printed: bool) -> ItemPoint:
    told = held.points[place]
    bodies = list(dict.fromkeys(point.body for point in held.points))
    point = ItemPoint(
        item=item,
        position=place + 1,
        number=told.number if printed else told.number or str(place + 1),
        text=told.text,
        body=told.body,
        ground=told.ground,
        block=told.block or bodies.index(told.body) + 1,
        openness=told.openness,
        withheld_ground=told.withheld_ground,
        embargo_until=told.embargo_until,
        recorded_at=session.meeting.closed_at if told.given.outcome else None,
    )
    for name, value in (giving.written(told.given) | _final_text(told)).items():
        setattr(point, name, value)
    standing = _as_printed(session, point) if printed else settling.standing(session, point, told.rounds)
    for name, value in standing.items():
        setattr(point, name, value)
    return point


def _as_printed(session: Session, point: ItemPoint) -> dict[str, Any]:
    """A list was adopted: what it says was decided, was."""
    decided = point.outcome in DECIDING
    return {"valid": True if decided else None, "receipt": {"source": session.meeting.source} if decided else {}}


def _final_text(told: HeldPoint) -> dict[str, Any]:
    if told.final_text_on is None:
        return {}
    return {"final_text_at": at(datetime.combine(told.final_text_on, time(10))), "decided_text": told.text}


def _decisions(session: Session, item: AgendaItem) -> Iterator[Decision]:
    for key, lines in deciding.blocks(item, session.points[item.pk]).items():
        yield deciding.unnumbered(session, item, key, lines)


def _number(act: Act, decisions: Sequence[Decision]) -> None:
    """The next numbers of each series, in the order of the agenda."""
    wanted = Counter(map(deciding.series_on, decisions))
    numbers = {series: iter(act.numbers(series, count)) for series, count in wanted.items()}
    for decision in decisions:
        decision.number = deciding.number_of(decision, next(numbers[deciding.series_on(decision)]))


def _let_read(act: Act, decisions: Sequence[Decision]) -> None:
    """Everybody who reads a decision of a meeting that is over."""
    wanted = [decision_sight.keys(decision, final=True) for decision in decisions]
    circles = intern_circles(act.actor.municipality, wanted)
    for decision, keys in zip(decisions, wanted, strict=True):
        decision.readers_id = circles[keys]


def _lines(session: Session, decision: Decision) -> list[ItemPoint]:
    """The points that make this decision."""
    key = deciding.Block(decision.body, decision.block, decision.series)
    return deciding.blocks(decision.item, session.points[decision.item_id])[key]


def _ballots(session: Session, point: ItemPoint, told: HeldPoint) -> Iterator[Ballot]:
    for number, one in enumerate(told.rounds, 1):
        vote = session.vote(point, told.rounds[:number])
        yield Ballot(
            point=point,
            round=number,
            on_persons=one.on_persons,
            votes={str(person): side for person, side in sorted(one.votes.items())},
            casting=one.casting,
            result=vote.outcome.value,
            receipt=vote.receipt.as_json(),
            at=session.meeting.closed_at or session.meeting.starts_at,
        )


def _papers(act: Act, decisions: Sequence[Decision], signed: dict[int, date | None]) -> None:
    """The paper of each decision that was signed, with its signatures."""
    made: list[tuple[Paper, date]] = []
    for decision in decisions:
        day = signed[decision.item_id]
        if day is None or decision.signature_kind == SignatureKind.NONE:
            continue
        law = papers.by_law(decision.signature_kind, decision.decided_on, decision.body)
        if not law.obstacles:
            decision.paper = papers.paper_of(act, decision, law)
            decision.paper.stage = Paper.Stage.SIGNED
            made.append((decision.paper, day))
    act.make_all([paper for paper, _ in made])
    for decision in decisions:
        decision.paper_id = decision.paper.pk if decision.paper else None
    signers = _Signers(act)
    act.make_all([row for paper, day in made for row in _signatures(signers, paper, day)])


class _Signers:
    """Who signs in which capacity on which day, asked once."""

    def __init__(self, act: Act) -> None:
        self.act = act
        self.known: dict[tuple[str, date], int | None] = {}

    def of(self, capacity: str, day: date) -> int | None:
        """The person, or None when nobody may."""
        if (capacity, day) not in self.known:
            self.known[capacity, day] = papers.stand_in(self.act.actor, Signer(capacity), day)
        return self.known[capacity, day]


def _signatures(signers: _Signers, paper: Paper, day: date) -> Iterator[Signature]:
    for place, capacity in enumerate(paper.signers):
        person = signers.of(capacity, day)
        if person is not None:
            when = at(datetime.combine(day, SIGNING)) + place * STEP
            yield Signature(
                paper=paper, order=place + 1, office=capacity, person_id=person, form=paper.form, signed_at=when
            )


def go_on(act: Act, meeting: Meeting, pairs: Sequence[Told], session: Session) -> None:
    """Each file where its outcomes put it: decided or signed, back to its author, or waiting for a meeting."""
    made = act.made_of(Decision)
    decided, signed = ({d.proposal_id for d in made if d.paper or not only} for only in (False, True))
    fresh: dict[Stage, list[tuple[Proposal, HeldProposal]]] = {Stage.DECIDED: [], Stage.SIGNED: []}
    for item, held in pairs:
        if item.proposal is None or not held.handled:
            continue
        stage = Stage.SIGNED if item.proposal_id in signed else Stage.DECIDED
        if item.proposal_id not in decided:
            _undecided(act, item.proposal, session.points[item.pk])
        elif isinstance(held.proposal, HeldProposal):
            fresh[stage].append((item.proposal, held.proposal))
        else:
            moving.move(act, item.proposal, stage, released=True).aside = ""
    for stage, files in fresh.items():
        _put(act, meeting, stage, files)


def _undecided(act: Act, proposal: Proposal, points: Sequence[ItemPoint]) -> None:
    if all(point.outcome == Outcome.WITHDRAWN for point in points):
        moving.return_to_author(act, proposal, released=True)
    else:
        waits = moving.take_from_agenda(act, proposal, released=True)
        waits.requested_for = min((p.requested_for for p in points if p.requested_for), default=proposal.requested_for)


def _put(act: Act, meeting: Meeting, stage: Stage, files: Sequence[tuple[Proposal, HeldProposal]]) -> None:
    """Files that came with the meeting: what decides on their readers is known without asking.

    The mayor's own stay with who read them before.
    """
    released = sight.is_released(meeting)
    reached = stage if released else Stage.ON_AGENDA
    circles = importing.readers(act, [held for _, held in files], reached, released=released)
    for (proposal, _), circle in zip(files, circles, strict=True):
        row = act.also(proposal)
        row.stage, row.stage_since, row.readers_id = stage, meeting.closed_at or meeting.starts_at, circle

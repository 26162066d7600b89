"""The mayor's own meeting of a day: made with its first decision, over with each."""

from __future__ import annotations

from collections.abc import Mapping

from secretarie import law
from secretarie.access.clock import moment
from secretarie.access.performing import Act
from secretarie.access.wall import visible
from secretarie.law import Standby
from secretarie.meetings import deciding, giving, house, papers, placing, sight, validity
from secretarie.meetings.models import AgendaItem, Attendance, Decision, ItemPoint, Meeting
from secretarie.meetings.outcomes import Given
from secretarie.meetings.session import Session
from secretarie.meetings.tree import Tree
from secretarie.people.models import Body
from secretarie.people.queries import body, persons
from secretarie.proposals.models import Proposal, Version

TITLE = "Burgemeester"


def decide(act: Act, proposal: Proposal, version: Version, outcomes: Mapping[int, Given]) -> list[Decision]:
    """One item with its points as decided, and the decisions they make; all of it final."""
    meeting = todays(act)
    item = placing.item_of(proposal, version)
    item.handled_at = moment(act.actor)
    tree = Tree(act, meeting)
    tree.put(item, None, last=True)
    points = [_decided(act, p, outcomes[p.position]) for p in placing.points_of(item, version)]
    session = Session(act.actor, meeting, [item], act=act)
    session.points[item.pk] = points
    act.check([o for p in points for o in giving.obstacles(act.actor, session, p, outcomes[p.position])])
    decisions = [_made(act, session, item, key, lines) for key, lines in deciding.blocks(item, points).items()]
    for point in points:
        act.make(point)
    tree.settle()
    papers.prepare_papers(act, meeting)
    return decisions


def todays(act: Act) -> Meeting:
    """The mayor's meeting of today, unless its list is drawn up already; the body is locked, so there is one."""
    mayor = act.also(body(act.actor, Body.Kind.MAYOR))
    now = moment(act.actor)
    known = visible(Meeting, act.actor).filter(body=mayor, kind=Meeting.Kind.MAYOR, decision_list=None)
    for meeting in known.order_by("-starts_at"):
        if house.day(meeting) == act.actor.today:
            return act.also(meeting)
    meeting = act.make(
        Meeting(
            body=mayor,
            kind=Meeting.Kind.MAYOR,
            stage=Meeting.Stage.CLOSED,
            starts_at=now,
            opened_at=now,
            closed_at=now,
            sitting=1,
            chair_id=act.actor.person,
            chair_office=law.Office.MAYOR,
            readers_id=sight.meeting_readers(act.actor, Meeting.Kind.MAYOR),
        )
    )
    member = Attendance.Capacity.MEMBER
    act.make(Attendance(meeting=meeting, person_id=act.actor.person, capacity=member, office_title=TITLE))
    return meeting


def _decided(act: Act, point: ItemPoint, given: Given) -> ItemPoint:
    """The point with its outcome: made whole, since its meeting is over."""
    for name, value in giving.written(given).items():
        setattr(point, name, value)
    mayor = act.actor.person
    name = persons(act.actor, [mayor])[mayor].name
    found = law.acting(law.Office.MAYOR, [Standby(str(mayor), name=name)], act.actor.today)
    stands = validity.of_mayor(found)
    point.valid, point.receipt, point.recorded_at = stands.valid, stands.receipt, moment(act.actor)
    act.receipt(found.receipt)
    return point


def _made(act: Act, session: Session, item: AgendaItem, key: deciding.Block, lines: list[ItemPoint]) -> Decision:
    decision = act.make(deciding.born(act, session, item, key, lines, final=True))
    for point in lines:
        point.decision = decision
    return decision

"""The mayor's own route: the decisions of a day, with a list that the mayor adopts at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from secretarie.demo.content.papers import COLLEGE, MAYOR, NOT_PUBLIC
from secretarie.demo.content.record import FORMALITY, MayorDecision, PastItem
from secretarie.demo.seeding.files import Desk
from secretarie.demo.seeding.known import Known
from secretarie.meetings.importing import HeldItem, HeldMeeting, HeldPoint, HeldSeat
from secretarie.meetings.models import Meeting
from secretarie.meetings.numbering import CLOSED_SERIES

STARTS, ENDS = time(15, 30), time(15, 45)


def held_by_mayor(known: Known, day: date, decisions: Sequence[MayorDecision]) -> HeldMeeting:
    """The mayor's meeting of that day."""
    mayor = known.content.holder("mayor", day)
    return HeldMeeting(
        starts=datetime.combine(day, STARTS),
        ends=datetime.combine(day, ENDS),
        seats=(HeldSeat(known.person(mayor), office=known.title(mayor, day)),),
        items=tuple(_items(known, day, decisions)),
        kind=Meeting.Kind.MAYOR,
        chair=known.person(mayor),
        chair_office="mayor",
        adopted_on=day,
    )


def _items(known: Known, day: date, decisions: Sequence[MayorDecision]) -> Iterator[HeldItem]:
    """What is public first; closed ones number apart, at the end."""
    for closed in (False, True):
        rows = [one for one in decisions if (one.handling.step == NOT_PUBLIC) == closed]
        for place, one in enumerate(rows, 1):
            yield HeldItem(
                title=one.title,
                number=f"{CLOSED_SERIES}.{place}" if closed else str(place),
                portfolio=known.portfolio("order", day).pk,
                points=tuple(HeldPoint(point.text, body=MAYOR, ground=point.article) for point in one.points),
                openness=one.handling.step,
                withheld_ground=one.handling.ground,
                proposal=Desk(known, day).file(_as_item(known, day, one)),
                signed_on=day,
            )


def _as_item(known: Known, day: date, one: MayorDecision) -> PastItem:
    """The decision as the paper that lay before the mayor."""
    return PastItem(
        number="",
        title=one.title,
        kind=FORMALITY,
        points=one.points,
        topic="order",
        holder=known.content.holder("mayor", day),
        unit=one.unit,
        author=one.author,
        proposal_kind=COLLEGE,
        reference=one.reference,
        handling=one.handling,
        signature="mayor_decision",
        subject=one.subject,
    )

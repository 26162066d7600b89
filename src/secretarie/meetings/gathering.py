"""Gather a held meeting from its rows: the facts of both readings, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict

from secretarie.access.wall import Actor, visible
from secretarie.documents.openness import Handled as HandledText
from secretarie.law import VoteOutcome
from secretarie.law.wording import MONTHS
from secretarie.meetings import house
from secretarie.meetings.models import (
    AgendaItem,
    Attendance,
    Ballot,
    ItemAbsence,
    ItemPoint,
    Meeting,
    RecordedAgainst,
    Recusal,
)
from secretarie.meetings.record import Handled, Handling, Held, Line, Seat
from secretarie.people.models import Body, Municipality


def held(actor: Actor, meeting: Meeting) -> Held:
    """The meeting as it was held, as far as ``actor`` may see it."""
    seats = _seats(actor, meeting)
    chair = next((s for s in seats if meeting.chair_id and s[0] == meeting.chair_id), None)
    return Held(
        municipality=Municipality.objects.get(pk=actor.municipality).name,
        body=meeting.body.kind,
        title=title_of(meeting),
        on=house.day(meeting),
        place=meeting.place,
        registration=meeting.registration,
        chair=chair[1] if chair else _absent_chair(meeting),
        seats=tuple(seat for _, seat in seats),
        items=_items(actor, meeting),
        alarm=meeting.alarm_reason,
    )


def title_of(meeting: Meeting) -> str:
    """As a Dutch list is headed: Besluitenlijst van burgemeester en wethouders, 17 november 2026."""
    day = house.day(meeting)
    whose = "de burgemeester" if meeting.body.kind == Body.Kind.MAYOR else "burgemeester en wethouders"
    return f"Besluitenlijst van {whose}, {day.day} {MONTHS[day.month - 1][0]} {day.year}"


def _absent_chair(meeting: Meeting) -> Seat | None:
    if meeting.chair is None:
        return None
    return Seat(meeting.chair.name, meeting.chair_office, Attendance.Capacity.MEMBER, present=True)


def _seats(actor: Actor, meeting: Meeting) -> list[tuple[int, Seat]]:
    rows = visible(Attendance, actor).filter(meeting=meeting).select_related("person")
    return [(r.person_id, Seat(r.person.name, r.office_title, r.capacity, r.present, r.reason)) for r in rows]


def _items(actor: Actor, meeting: Meeting) -> tuple[Handled, ...]:
    items = list(visible(AgendaItem, actor).filter(meeting=meeting).select_related("portfolio").order_by("position"))
    lines = _lines(actor, meeting)
    names = {model: _names(actor, meeting, model) for model in (RecordedAgainst, Recusal, ItemAbsence)}
    levels = _levels(items)
    return tuple(
        Handled(
            key=item.pk,
            number=item.number,
            title=item.title,
            level=levels[item.pk],
            kind=item.kind,
            handling=handling(item),
            portfolio=item.portfolio.name if item.portfolio else "",
            late=item.late,
            conform=item.conform_on is not None,
            taken_off=item.taken_off,
            lines=tuple(lines[item.pk]),
            note=item.internal_note,
            against=tuple(names[RecordedAgainst][item.pk]),
            recused=tuple(names[Recusal][item.pk]),
            away=tuple(names[ItemAbsence][item.pk]),
        )
        for item in items
    )


def _levels(items: list[AgendaItem]) -> dict[int, int]:
    parents = {item.pk: item.parent_id for item in items}
    levels: dict[int, int] = {}
    for item in items:
        level, here = 1, item.parent_id
        while here is not None:
            level, here = level + 1, parents.get(here)
        levels[item.pk] = level
    return levels


def handling(text: HandledText) -> Handling:
    """How an item or point is handled now."""
    secret = getattr(text, "secrecy_id", None) is not None
    return Handling(secret, text.openness, text.embargo_until, text.withheld_ground)


def _lines(actor: Actor, meeting: Meeting) -> dict[int, list[Line]]:
    ballots = defaultdict(list)
    rows = visible(Ballot, actor).filter(point__item__meeting=meeting, ended=False).order_by("point", "round")
    for ballot in rows:
        ballots[ballot.point_id].append(_counted(ballot))
    points = visible(ItemPoint, actor).filter(item__meeting=meeting).select_related("decision", "held_over_to")
    found = defaultdict(list)
    for point in points.order_by("item", "position"):
        found[point.item_id].append(_line(point, tuple(ballots[point.pk])))
    return found


def _counted(ballot: Ballot) -> str:
    """A round as the list tells it, in Dutch whoever drafts it: who voted what stays in the record of the meeting."""
    votes = list(ballot.votes.values())
    blank = f", {blanks} blanco" if (blanks := votes.count("blank")) else ""
    counts = f"{votes.count('for')} voor, {votes.count('against')} tegen{blank}"
    told = f"{counts}: {VoteOutcome(ballot.result).nl}" if ballot.result else counts
    return f"ronde {ballot.round}, {told}" if ballot.round > 1 else told


def _line(point: ItemPoint, ballots: tuple[str, ...]) -> Line:
    return Line(
        number=point.number,
        text=point.decided_text or point.text,
        body=point.body,
        block=point.block,
        outcome=point.outcome,
        handling=handling(point),
        contrary=point.contrary,
        reason=point.reason,
        valid=point.valid,
        invalid_ground=point.invalid_ground,
        ballots=ballots,
        decision=point.decision.number if point.decision else "",
        held_over_to=house.day(point.held_over_to).isoformat() if point.held_over_to else "",
    )


def _names(
    actor: Actor, meeting: Meeting, model: type[RecordedAgainst | Recusal | ItemAbsence]
) -> dict[int, list[str]]:
    rows = visible(model, actor).filter(item__meeting=meeting, ended=False).select_related("person").order_by("pk")
    found = defaultdict(list)
    for row in rows:
        found[row.item_id].append(row.person.name)
    return found

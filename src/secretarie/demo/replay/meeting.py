"""The meeting of the replay and what comes after: attendance, decisions, papers, the list adopted and published."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from django.db.models import QuerySet

from secretarie.access.wall import Actor, visible
from secretarie.demo.replay.agenda import release
from secretarie.demo.replay.script import Script
from secretarie.demo.replay.town import Town
from secretarie.disclosure.actions import publish
from secretarie.documents.models import Paper
from secretarie.law import Signer
from secretarie.meetings import actions, papers
from secretarie.meetings.models import AgendaItem, Attendance, DecisionList, ItemPoint, Meeting, Outcome
from secretarie.meetings.outcomes import Given
from secretarie.meetings.printed import outcome_of
from secretarie.proposals.models import DecidingBody

NEXT_DAY = timedelta(days=1)
KIND = AgendaItem.Kind
Capacity = Attendance.Capacity


def hold(town: Town, script: Script, meeting: int) -> None:
    """Opened with the attendance as printed, every item decided, closed."""
    taker = town.minute_takers[0]
    with town.acting_as(taker, script.day) as actor:
        actions.open_meeting(actor, visible(Meeting, actor).get(pk=meeting))
        actions.record_attendance(actor, visible(Meeting, actor).get(pk=meeting), entries=_printed(town, script))
    _discuss(town, script, meeting)
    _pass_formalities(town, script, meeting)
    with town.acting_as(taker, script.day) as actor:
        actions.close_meeting(actor, visible(Meeting, actor).get(pk=meeting))
        actions.draft_list(actor, visible(Meeting, actor).get(pk=meeting))


def _printed(town: Town, script: Script) -> list[actions.Present]:
    """What the list says of each: members and secretaries there or not, and further minute-takers."""
    table = script.table
    there = dict(zip(town.members, (table.mayor, *table.aldermen), strict=True))
    entries = [_entry(town, key, Capacity.MEMBER, present=present) for key, present in there.items()]
    entries.append(_entry(town, "secretary", Capacity.SECRETARY, present=table.secretary))
    if table.deputy:
        entries.append(_entry(town, "deputy", Capacity.DEPUTY_SECRETARY, present=True))
    takers = [_entry(town, key, Capacity.MINUTE_TAKER, present=True) for key in town.minute_takers]
    return [*entries, *takers]


def _entry(town: Town, key: str, capacity: str, *, present: bool) -> actions.Present:
    return actions.Present(town.people[key].pk, present=present, reason="" if present else "verlof", capacity=capacity)


def _discuss(town: Town, script: Script, meeting: int) -> None:
    """One by one what is not a formality; a point of the mayor's own apart from the college's."""
    with town.acting_as(town.minute_takers[0], script.day) as actor:
        rows = _open(actor, meeting).exclude(kind=KIND.FORMALITY)
        keys = list(rows.values_list("pk", flat=True))
    for key in keys:
        with town.acting_as(town.minute_takers[0], script.day) as actor:
            item = _open(actor, meeting).get(pk=key)
            points = list(visible(ItemPoint, actor).filter(item=item))
            own = [point for point in points if point.body == DecidingBody.MAYOR]
            if own:
                actions.record_outcomes(actor, item, given=_given(own))
                item = _open(actor, meeting).get(pk=key)
            actions.record(actor, item, given=_given([point for point in points if point not in own]))


def _open(actor: Actor, meeting: int) -> QuerySet[AgendaItem]:
    rows = visible(AgendaItem, actor).filter(meeting=meeting, handled_at=None, points__isnull=False)
    return rows.select_related("meeting", "proposal").distinct().order_by("position")


def _given(points: list[ItemPoint]) -> Mapping[int, Given]:
    return {point.pk: Given(outcome_of(point.text)) for point in points}


def _pass_formalities(town: Town, script: Script, meeting: int) -> None:
    """The formality items in one act; what is only noted among them was said so first."""
    with town.acting_as(town.minute_takers[0], script.day) as actor:
        for item in _open(actor, meeting).filter(kind=KIND.FORMALITY):
            noted = [p for p in visible(ItemPoint, actor).filter(item=item) if outcome_of(p.text) == Outcome.NOTED]
            if noted:
                actions.record_outcomes(actor, item, given=_given(noted))
        items = list(_open(actor, meeting).filter(kind=KIND.FORMALITY))
        if items:
            actions.decide_as_proposed(actor, items)


def adopt(town: Town, script: Script, meeting: int) -> None:
    """In the next meeting the list is an item: decided there, and frozen at its closing."""
    day, taker = script.adopted_on, town.minute_takers[0]
    release(town, meeting, day - NEXT_DAY)
    with town.acting_as(taker, day) as actor:
        actions.open_meeting(actor, visible(Meeting, actor).get(pk=meeting))
        actions.decide_as_proposed(actor, list(_open(actor, meeting)))
        actions.close_meeting(actor, visible(Meeting, actor).get(pk=meeting))


def sign(town: Town, script: Script) -> int:
    """Each outgoing paper signed by mayor or deputy, then countersigned by secretary or deputy; how many."""
    day = script.day + NEXT_DAY
    first = _sign(town, day, Signer.MAYOR, town.members)
    _sign(town, day, Signer.SECRETARY, ["secretary", "deputy"])
    return first


def _sign(town: Town, day: date, capacity: Signer, able: list[str]) -> int:
    act = actions.sign if capacity is Signer.MAYOR else actions.countersign
    signed = 0
    for who in able:
        with town.acting_as(who, day) as actor:
            waiting = visible(Paper, actor).exclude(stage=Paper.Stage.SIGNED).order_by("pk")
            mine = [p for p in waiting if papers.turn(actor, p, p.signatures.count()) == (capacity, actor.person)]
            if mine:
                act(actor, mine)
            signed += len(mine)
    return signed


def make_public(town: Town, script: Script, meeting: int) -> int:
    """The adopted list goes out, by the secretariat; the key of the public one."""
    with town.acting_as("secretariat", script.adopted_on) as actor:
        adopted = visible(DecisionList, actor).select_related("meeting__body").get(meeting=meeting)
        return publish(actor, adopted).pk

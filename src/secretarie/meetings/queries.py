"""Meetings and agendas as they are asked for; everything here is what the actor may see."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet, Sum

from secretarie.access.clock import moment
from secretarie.access.wall import Actor, visible
from secretarie.documents.models import Secrecy
from secretarie.meetings import house
from secretarie.meetings.conform import ConformFacts, ConformState, Marked, conform_state
from secretarie.meetings.models import AgendaItem, Mark, Meeting
from secretarie.meetings.rules_agenda import OVER
from secretarie.people.queries import college
from secretarie.proposals.models import Aside, Proposal, Stage

ASIDE = (Aside.ON_HOLD, Aside.RETRACTED)


def meetings(actor: Actor) -> QuerySet[Meeting]:
    """All meetings, with their body."""
    return visible(Meeting, actor).select_related("body")


def coming(actor: Actor, after: datetime | None = None) -> QuerySet[Meeting]:
    """Meetings that are not over, soonest first."""
    found = meetings(actor).exclude(stage__in=OVER).order_by("starts_at")
    return found.filter(starts_at__gte=after) if after else found


def past(actor: Actor) -> QuerySet[Meeting]:
    """Meetings that are over, latest first."""
    return meetings(actor).filter(stage__in=OVER).order_by("-starts_at", "-pk")


def waiting(actor: Actor) -> QuerySet[Proposal]:
    """Passed, not yet on an agenda: those for the earliest meeting first."""
    found = visible(Proposal, actor).filter(stage=Stage.PASSED).exclude(aside__in=ASIDE)
    return found.select_related("portfolio").order_by("-fast_track", "requested_for", "stage_since", "pk")


def agenda_items(actor: Actor, meeting: Meeting) -> QuerySet[AgendaItem]:
    """The rows of an agenda in their order; what was taken off before the release is not on it."""
    found = visible(AgendaItem, actor).filter(meeting=meeting).exclude(taken_off=True, number="")
    return found.select_related("portfolio", "proposal", "carried_from__meeting").order_by("position")


def minutes(actor: Actor, meetings_: Iterable[Meeting]) -> dict[int, tuple[int, int]]:
    """Per meeting the minutes to discuss and the others, of the items this actor sees."""
    rows = visible(AgendaItem, actor).filter(meeting__in=[m.pk for m in meetings_], taken_off=False)
    talk = Q(kind=AgendaItem.Kind.DISCUSSION)
    found = rows.order_by().values("meeting").annotate(discuss=Sum("minutes", filter=talk), all=Sum("minutes"))
    return {row["meeting"]: (row["discuss"] or 0, row["all"] - (row["discuss"] or 0)) for row in found}


def marks(actor: Actor, items: Iterable[AgendaItem]) -> dict[int, list[Mark]]:
    """The marks per item, with who made them."""
    found: dict[int, list[Mark]] = {}
    rows = visible(Mark, actor).filter(item__in=[i.pk for i in items]).select_related("person").order_by("at", "pk")
    for mark in rows:
        found.setdefault(mark.item_id, []).append(mark)
    return found


def markable(actor: Actor) -> QuerySet[AgendaItem]:
    """What members may mark beforehand: released, asking a decision, not handled."""
    return (
        visible(AgendaItem, actor)
        .filter(meeting__stage__in=[Meeting.Stage.RELEASED, Meeting.Stage.FROZEN], taken_off=False, handled_at=None)
        .filter(points__isnull=False)
        .select_related("meeting", "proposal", "portfolio")
        .order_by("meeting__starts_at", "position")
        .distinct()
    )


def to_mark(actor: Actor) -> QuerySet[AgendaItem]:
    """What waits for this member's mark: not marked by him yet, and he takes part."""
    found = markable(actor).exclude(marks__person=actor.person)
    return found.exclude(recusals__person=actor.person, recusals__ended=False)


def secrecies(actor: Actor, items: Iterable[AgendaItem]) -> dict[int, Secrecy]:
    """The secrecy that covers each secret item or its paper, as far as it stands and this actor may know of it."""
    names = {
        i.pk: {f"meetings.agendaitem:{i.pk}", f"proposals.proposal:{i.proposal_id}"} for i in items if i.secrecy_id
    }
    if not names:
        return {}
    covering = reduce(or_, (Q(scope__contains=[name]) for found in names.values() for name in found))
    standing = list(visible(Secrecy, actor).filter(covering, lifted_on=None).order_by("imposed_on", "pk"))
    return {pk: one for pk, mine in names.items() for one in standing if not mine.isdisjoint(one.scope)}


def conform_states(
    actor: Actor, meeting: Meeting, items: Iterable[AgendaItem], marked: dict[int, list[Mark]] | None = None
) -> dict[int, ConformState]:
    """Where each item on the conform route stands; the others are left out."""
    asked = [i for i in items if i.conform and not i.taken_off]
    if not asked:
        return {}
    found = marks(actor, asked) if marked is None else marked
    sitting = frozenset(t.person_id for t in college(actor, house.day(meeting)))
    return {i.pk: conform_state(_facts(actor, meeting, i, sitting, found.get(i.pk, []))) for i in asked}


def conform_items(actor: Actor, meeting: Meeting) -> list[AgendaItem]:
    """The conform list: items on which every member agreed in time, not handled yet, in the order of the agenda."""
    rows = list(agenda_items(actor, meeting).filter(conform=True, handled_at=None).prefetch_related("recusals"))
    states = conform_states(actor, meeting, rows)
    return [i for i in rows if states.get(i.pk) is ConformState.ON_LIST]


def _facts(
    actor: Actor, meeting: Meeting, item: AgendaItem, sitting: frozenset[int], marked: list[Mark]
) -> ConformFacts:
    recused = {r.person_id for r in item.recusals.all() if not r.ended}
    given = tuple(Marked(m.person_id, m.value, m.at) for m in marked if m.person_id not in recused)
    return ConformFacts(item.conform, sitting - recused, given, meeting.freeze_at, moment(actor))

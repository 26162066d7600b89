"""How much waits per room: the queues of the board, counted in one question."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Count, QuerySet, Value

from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.disclosure import queries_lists as lists
from secretarie.house.queries import to_review
from secretarie.meetings import queries_papers as papers
from secretarie.meetings import queries_tasks as meetings
from secretarie.people.standing import Standing, standing
from secretarie.proposals import queues

PROPOSALS, GATE, MEETINGS = "proposals:list", "gate:queue", "meetings:list"
DECISIONS, SIGNING, HOUSE = "decisions:list", "papers:list", "house:list"
NOBODY = Standing({}, {}, {}, frozenset())
Queue = tuple[str, QuerySet[Any], str]


def counts(actor: Actor) -> dict[str, int]:
    """Per room, by the name of its first page, what waits there for this actor today; rooms without are left out.

    At most two questions: who stands where (only for who signs), and all queues together.
    """
    total: dict[str, int] = {}
    branches = [_branch(*queue) for queue in _queues(actor) if not queue[1].query.is_empty()]
    if not branches:
        return total
    first, *others = branches
    for room, number in first.union(*others, all=True).order_by() if others else first:
        total[room] = total.get(room, 0) + number
    return {room: number for room, number in total.items() if number}


def _queues(actor: Actor) -> list[Queue]:
    """Every queue with its room, and the column by which one task of the board is told from the next."""
    signs = permitted(actor, Action.PAPER_SIGN) or permitted(actor, Action.SIGN_OFF_LINE)
    where = standing(actor) if signs else NOBODY
    found: list[Queue] = [
        (PROPOSALS, queues.as_author(actor), "pk"),
        (PROPOSALS, queues.as_adviser(actor), "pk"),
        (PROPOSALS, queues.in_line(actor, where), "pk"),
        (PROPOSALS, queues.at_management_team(actor), "pk"),
        (PROPOSALS, queues.as_holder(actor), "pk"),
        (PROPOSALS, queues.of_my_member(actor), "pk"),
        (GATE, queues.at_gate(actor), "pk"),
        (MEETINGS, meetings.to_mark_by(actor), "meeting"),
        (MEETINGS, meetings.to_mark_for(actor), "meeting"),
        (MEETINGS, meetings.to_place(actor), "pk"),
        (MEETINGS, meetings.to_release(actor), "pk"),
        (MEETINGS, meetings.to_hold(actor), "pk"),
        (MEETINGS, meetings.texts_to_give(actor), "pk"),
        (DECISIONS, meetings.to_decide_as_mayor(actor), "pk"),
        (SIGNING, papers.to_sign(actor, where), "pk"),
    ]
    if permitted(actor, Action.LIST_DRAFT):
        found += [(MEETINGS, lists.to_draft(actor), "pk"), (MEETINGS, lists.to_publish(actor), "pk")]
    if permitted(actor, Action.REGULATION_REVIEW):
        found.append((HOUSE, to_review(actor), "pk"))
    return found


def _branch(room: str, queue: QuerySet[Any], unit: str) -> QuerySet[Any]:
    """The room and how many different ``unit`` there are in the queue, as one row."""
    model = queue.model if unit == "pk" else queue.model._meta.get_field(unit).related_model
    counted = model._base_manager.filter(pk__in=queue.order_by().values(unit)).order_by()
    found: QuerySet[Any] = counted.annotate(room=Value(room, CharField())).values("room").annotate(n=Count("pk"))
    return found.values_list("room", "n")

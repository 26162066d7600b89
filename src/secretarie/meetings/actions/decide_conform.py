"""Decide the conform list: what every member agreed to beforehand."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.meetings import giving, laying_down, queries, recording, rules_item
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.outcomes import AS_PROPOSED
from secretarie.meetings.session import Session


@performs(Action.CONFORM_DECIDE)
def decide_conform(act: Act, meeting: Meeting, *, items: tuple[int, ...] = ()) -> list[AgendaItem]:
    """The items on the conform list, decided outside the table on this day; ``items``: only these.

    Its footing is the rules of order (unconfirmed). Who took part in law are the members who agreed.

    Raises:
        Refused: the agenda is not released, the meeting is over, or not all members agreed in time.
    """
    agreed = {i.pk: i for i in queries.conform_items(act.actor, meeting)}
    wanted = items or tuple(agreed)
    facts = rules_item.DecidingConform(meeting.stage, len(wanted), len(set(wanted) - set(agreed)))
    act.check(rules_item.obstacles_to_decide_conform(facts))
    held: list[AgendaItem] = act.also_all(visible(AgendaItem, act.actor).filter(pk__in=wanted), expected=len(wanted))
    held.sort(key=lambda item: item.position)
    for item in held:
        item.conform_on = act.actor.today
    session = Session(act.actor, meeting, held, act=act)
    for item in held:
        recording.touch(act, item)
        giving.give(act, session, item, {p.pk: AS_PROPOSED for p in session.points.get(item.pk, [])})
        laying_down.lay_down(act, session, item)
    return held

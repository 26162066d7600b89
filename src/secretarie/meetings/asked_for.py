"""What writers are told of the meetings they can aim at."""

from __future__ import annotations

from datetime import datetime

from secretarie.access.clock import moment
from secretarie.access.wall import Actor
from secretarie.meetings import queries
from secretarie.meetings.rules_agenda import BEFORE_SESSION
from secretarie.people.models import Body
from secretarie.proposals.models import DecidingBody

MOST = 8


def coming(actor: Actor, body: DecidingBody) -> list[tuple[datetime, datetime | None]]:
    """When the next planned meetings of this body begin and when their papers are due, soonest first."""
    kind = Body.Kind.MAYOR if body == DecidingBody.MAYOR else Body.Kind.COLLEGE
    planned = queries.coming(actor, after=moment(actor)).filter(stage__in=BEFORE_SESSION, body__kind=kind)
    return list(planned.values_list("starts_at", "closing_at")[:MOST])

"""Decisions as they are asked for; everything here is what the actor may see."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q, QuerySet

from secretarie.access.wall import Actor, visible
from secretarie.meetings.models import Decision, Meeting
from secretarie.people.models import Portfolio
from secretarie.proposals.models import DecidingBody, DecisionPoint, Proposal, Stage


def decisions(actor: Actor) -> QuerySet[Decision]:
    """Every decision that stands, with what a list shows of it."""
    return visible(Decision, actor).select_related("portfolio", "meeting__body")


def is_final(decision: Decision) -> bool:
    """Whether its meeting is closed: until then it is provisional."""
    return decision.meeting.stage in {Meeting.Stage.CLOSED, Meeting.Stage.ADOPTED}


def for_the_mayor(actor: Actor) -> QuerySet[Proposal]:
    """Proposals that passed the gate and ask a decision of the mayor only."""
    points = visible(DecisionPoint, actor).filter(version__number=F("version__proposal__version"))
    mine = points.filter(body=DecidingBody.MAYOR).values("version__proposal")
    others = points.exclude(body=DecidingBody.MAYOR).values("version__proposal")
    ready = visible(Proposal, actor).filter(stage=Stage.PASSED, aside="", pk__in=mine).exclude(pk__in=others)
    return ready.select_related("portfolio", "author").order_by("stage_since", "pk")


def chosen(
    actor: Actor,
    *,
    begin: date | None = None,
    end: date | None = None,
    portfolio: Portfolio | None = None,
    body: str = "",
    words: str = "",
) -> QuerySet[Decision]:
    """Those in a period, of a portfolio or body, with all of these words in number or title."""
    found = decisions(actor)
    found = found.filter(decided_on__gte=begin) if begin else found
    found = found.filter(decided_on__lte=end) if end else found
    found = found.filter(portfolio=portfolio) if portfolio else found
    found = found.filter(body=body) if body else found
    for word in words.replace("\x00", "").split():
        found = found.filter(Q(number__icontains=word) | Q(title__icontains=word))
    return found

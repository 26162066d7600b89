"""What the college has not seen: held, returned, withdrawn or retracted, with its age; for secretary and mayor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from secretarie.access.roles import SECRETARIES, Role
from secretarie.access.wall import Actor, visible
from secretarie.people.queries import portfolio_terms
from secretarie.proposals import gate_remarks
from secretarie.proposals.models import Aside, GateReview, Proposal, SignOff, Stage
from secretarie.proposals.rules import BEFORE_AGENDA, EDITABLE

PERIOD = timedelta(days=182)
LATE_ITEMS: list[Callable[[Actor, date], Sequence[tuple[int, int]]]] = []
"""The room of the agendas tells how many items came late since a day, per portfolio."""


class Why(models.TextChoices):
    """Why it lies where it lies."""

    HELD = "held", _("Held by the secretary")
    RETURNED = "returned", _("Returned by the gate")
    OBJECTED = "objected", _("Not agreed by the portfolio holder")
    SENT_BACK = "sent_back", _("Sent back on its route")
    WITHDRAWN = "withdrawn", _("Taken back at the meeting")
    RETRACTED = "retracted", _("Retracted by the author")


@dataclass(frozen=True, slots=True)
class Unseen:
    """One paper that did not reach the college: since when, why, and in whose words."""

    proposal: Proposal
    why: Why
    reason: str
    days: int


@dataclass(frozen=True, slots=True)
class LateCount:
    """How many papers of one portfolio came late; in the order of the portfolios, never of the figures."""

    portfolio: str
    holder: str
    count: int


def may_see(actor: Actor) -> bool:
    """The secretary, the deputy and the mayor; for others it is not there."""
    return actor.has(Role.MAYOR, *SECRETARIES)


def unseen(actor: Actor) -> list[Unseen]:
    """Everything that stopped before the college, oldest first; four queries, however many there are."""
    judged = Exists(GateReview.objects.filter(proposal=OuterRef("pk"))) | Exists(
        SignOff.objects.filter(proposal=OuterRef("pk"))
    )
    aside, again = Q(aside__in=Aside.values), Q(stage__in=EDITABLE) & Q(judged)
    waiting = visible(Proposal, actor).filter(aside | again, stage__in=BEFORE_AGENDA)
    found = waiting.select_related("author", "unit", "portfolio").order_by("stage_since", "pk")
    reviews = models.Prefetch("reviews", gate_remarks.reviews_of(actor), to_attr="judged")
    marks = models.Prefetch("sign_offs", visible(SignOff, actor).order_by("pk"), to_attr="marks")
    return [_unseen(actor, proposal) for proposal in found.prefetch_related(reviews, marks)]


def _unseen(actor: Actor, proposal: Proposal) -> Unseen:
    reviews: list[GateReview] = proposal.judged  # type: ignore[attr-defined]  # prefetched just above, as are the marks
    marks: list[SignOff] = proposal.marks  # type: ignore[attr-defined]  # idem
    days = (actor.today - timezone.localtime(proposal.stage_since).date()).days
    why, reason = _why(proposal, reviews, marks)
    return Unseen(proposal, why, reason, max(days, 0))


def _why(proposal: Proposal, reviews: Sequence[GateReview], marks: Sequence[SignOff]) -> tuple[Why, str]:
    if proposal.aside == Aside.RETRACTED:
        return Why.RETRACTED, proposal.retracted_because
    if proposal.aside == Aside.ON_HOLD:
        return Why.HELD, next((r.text for r in reversed(reviews) if r.outcome == GateReview.Outcome.HELD), "")
    refused = [m for m in marks if m.round == proposal.round and m.mark == SignOff.Mark.NOT_AGREED]
    returned = gate_remarks.last_return(reviews)
    if refused and (returned is None or refused[-1].at > returned.at):
        by_holder = refused[-1].step == SignOff.Step.PORTFOLIO_HOLDER
        return (Why.OBJECTED if by_holder else Why.SENT_BACK), refused[-1].reason
    if returned is not None:
        said = filter(None, [returned.text, *(f.text for f in returned.findings.all())])
        return Why.RETURNED, next(said, "")
    return Why.WITHDRAWN if proposal.stage in EDITABLE or proposal.stage == Stage.PASSED else Why.SENT_BACK, ""


def late_per_portfolio(actor: Actor) -> list[LateCount]:
    """Papers that came late in the last half year, per portfolio, by their letter."""
    since = actor.today - PERIOD
    counted = dict(pair for tell in LATE_ITEMS for pair in tell(actor, since))
    terms = portfolio_terms(actor, actor.today)
    return [LateCount(t.portfolio.name, t.holder.name, counted.get(t.portfolio_id, 0)) for t in terms]

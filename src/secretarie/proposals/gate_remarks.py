"""The remarks with which the gate returned a paper: which wait for a reply, and what changed where they stood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet
from django.utils.safestring import SafeString

from secretarie.access.wall import Actor, visible
from secretarie.documents.difference import html_difference
from secretarie.proposals import anchors
from secretarie.proposals.models import DecisionPoint, Finding, GateAnswer, GateReview, Proposal, Reply, Version

Outcome = GateReview.Outcome
JUDGING = frozenset(
    {
        Outcome.PASSED,
        Outcome.PASSED_WITH_REMARKS,
        Outcome.RETURNED,
        Outcome.TABLED_OVER_OBJECTION,
        Outcome.DEMANDED,
    }
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A remark of the last return, with the author's reply and what changed in that part of the text since."""

    finding: Finding
    reply: Reply | None
    before: SafeString
    difference: SafeString
    changed: bool

    @property
    def anchor(self) -> str:
        return anchors.anchor(self.finding.part)


def reviews_of(actor: Actor) -> QuerySet[GateReview]:
    """Acts at the gate, oldest first, with their findings, replies and answers."""
    replies = Prefetch("replies", visible(Reply, actor).select_related("by", "version").order_by("pk"))
    found = findings(actor).select_related("error_type").prefetch_related(replies)
    answers = Prefetch("answers", visible(GateAnswer, actor).order_by("pk"))
    reviews = visible(GateReview, actor).select_related("by", "behalf", "version", "objection__person")
    return reviews.prefetch_related(Prefetch("findings", found.order_by("pk")), answers).order_by("pk")


def findings(actor: Actor) -> QuerySet[Finding]:
    """Remarks that this actor may see; what quotes a point goes with that point."""
    of_seen = Q(point=None) | Q(point__in=visible(DecisionPoint, actor).values("pk"))
    return visible(Finding, actor).filter(of_seen)


def last_return(reviews: Iterable[GateReview]) -> GateReview | None:
    """The return that still counts: the last verdict, when that was one."""
    judged = [review for review in reviews if review.outcome in JUDGING]
    return judged[-1] if judged and judged[-1].outcome == Outcome.RETURNED else None


def reply_to(finding: Finding) -> Reply | None:
    """The last answer of the author."""
    return next(reversed(finding.replies.all()), None)


def unanswered(reviews: Iterable[GateReview]) -> list[Finding]:
    """What the gate remarked when it returned the paper, and nobody answered."""
    returned = last_return(reviews)
    return [f for f in returned.findings.all() if reply_to(f) is None] if returned else []


def words_of(finding: Finding) -> str:
    """A remark in short, to name it by."""
    return finding.text or finding.quote or finding.error_type.label


def open_to_reply(proposal: Proposal) -> list[Finding]:
    """Every finding of the return that still counts, whether answered or not."""
    found = proposal.reviews.order_by("pk").prefetch_related("findings__error_type", "findings__replies")
    returned = last_return(found)
    return list(returned.findings.all()) if returned else []


def earlier(
    actor: Actor, reviews: Sequence[GateReview], now: Version, points: Sequence[DecisionPoint]
) -> tuple[Earlier, ...]:
    """Each remark of the last return beside its reply and the difference in its part; two readings more at most."""
    returned = last_return(reviews)
    if returned is None or not returned.findings.all():
        return ()
    then = returned.version
    old = anchors.parts(then, visible(DecisionPoint, actor).filter(version=then).order_by("number"))
    new = anchors.parts(now, points)
    return tuple(_earlier(finding, old, new) for finding in returned.findings.all())


def _earlier(finding: Finding, old: dict[str, str], new: dict[str, str]) -> Earlier:
    before, after = old.get(finding.part, ""), new.get(finding.part, "")
    shown, changed = html_difference(before, after)
    return Earlier(finding, reply_to(finding), anchors.marked(before, [finding.quote]), shown, changed)

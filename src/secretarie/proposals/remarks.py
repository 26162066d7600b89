"""What the secretary says beside a paper on the agenda, from what the gate recorded."""

from __future__ import annotations

from collections.abc import Iterable

from secretarie.proposals.models import GateReview

Outcome = GateReview.Outcome
SAYING = frozenset({Outcome.PASSED_WITH_REMARKS, Outcome.TABLED_OVER_OBJECTION})
KEEPING = frozenset({Outcome.HELD, Outcome.RETURNED})


def secretary_remark(reviews: Iterable[GateReview]) -> str:
    """The remark that goes with a paper, its reviews oldest first.

    Passed with a remark, or tabled over an objection: what was said then. Placed on a member's demand: why the gate had
    kept it or returned it, so that the college sees both sides. Else nothing.
    """
    judged = [r for r in reviews if r.outcome not in {Outcome.FAST_TRACKED, Outcome.RELEASED}]
    if judged and judged[-1].outcome == Outcome.DEMANDED:
        return next((_said(r) for r in reversed(judged) if r.outcome in KEEPING), "")
    return _said(judged[-1]) if judged and judged[-1].outcome in SAYING else ""


def _said(review: GateReview) -> str:
    found = (f"{f.place}: {f.text}".strip(": ") for f in review.findings.all())
    return "\n".join(filter(None, [review.text, *found]))

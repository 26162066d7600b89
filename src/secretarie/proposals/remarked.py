"""The gate's last remarks beside the text: per part, with the words they are about marked where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.utils.html import escape
from django.utils.safestring import SafeString

from secretarie.proposals import anchors
from secretarie.proposals.anchors import marked
from secretarie.proposals.gate_remarks import JUDGING, last_return
from secretarie.proposals.models import Finding, GateReview


def by_part(reviews: Iterable[GateReview]) -> Mapping[str, list[Finding]]:
    """What the last verdict remarked, per part of the text; nothing of what was said before."""
    judged = [review for review in reviews if review.outcome in JUDGING]
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in judged[-1].findings.all() if judged else ():
        found[finding.part].append(finding)
    return dict(found)


def rich(html: str, remarks: Iterable[Finding]) -> SafeString:
    """A part with the quoted words marked."""
    return marked(html, (finding.quote for finding in remarks))


def lines(text: str, remarks: Iterable[Finding]) -> SafeString:
    """Plain text with the quoted words marked; its line breaks stay."""
    return rich(escape(text).replace("\n", "<br>"), remarks)


def to_repair(reviews: Iterable[GateReview]) -> list[dict[str, object]]:
    """The remarks of the return that still counts, each with the field of the form that it is about."""
    returned = last_return(reviews)
    return [{"finding": f, "field": _field(f.part)} for f in returned.findings.all()] if returned else []


def _field(part: str) -> str:
    if part.startswith("point-"):
        return f"points-{int(part.removeprefix('point-')) - 1}"
    if part.startswith("argument-"):
        return "arguments"
    return "onderwerp" if part in {anchors.SUBJECT, anchors.WHOLE} else part

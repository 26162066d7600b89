"""A subject of the content as the text of a proposal."""

from __future__ import annotations

from secretarie.demo.content.papers import Point, Reason, Subject
from secretarie.demo.content.record import PastItem
from secretarie.demo.content.writing import SECTIONS as BESIDE
from secretarie.documents.models import SignatureKind
from secretarie.proposals.markup import to_html
from secretarie.proposals.texts import ArgumentText, PointText, ProposalText

SECTIONS = {
    "key_message": "key_message",
    "best_for_community": "best_for_community",
    "introduction": "introduction",
    "intended_effect": "effect",
    "finance": "finance",
    "law": "law",
    "participation": "participation",
    "communication": "communication",
    "execution": "execution",
}


def text_of(paper: Subject) -> ProposalText:
    """All of a paper, as its author typed it."""
    return ProposalText(
        paper.title,
        {key: to_html(text) for key, text in _sections(paper).items()},
        tuple(map(_point, paper.points)),
        tuple(map(_argument, paper.reasons)),
    ).cleaned()


def _sections(paper: Subject) -> dict[str, str]:
    return {key: getattr(paper, name) for key, name in SECTIONS.items()} | dict(BESIDE.get(paper.number, {}))


def _point(point: Point) -> PointText:
    return PointText(point.text, point.body, point.article)


def _argument(reason: Reason) -> ArgumentText:
    kind = "argument" if reason.pro else "remark"
    return ArgumentText(kind, reason.point, reason.claim, to_html(reason.reasoning))


def bare_text(item: PastItem) -> ProposalText:
    """What the system before this one kept of a paper: its title and its points."""
    points = tuple(PointText(point.text, point.body, point.article) for point in item.points)
    return ProposalText(item.title, {}, points).cleaned()


def signature(kind: str) -> str:
    """The kind of outgoing paper; none when the content names none."""
    return SignatureKind(kind or SignatureKind.NONE).value

"""A saved version as the text and the particulars of a new proposal."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.proposals.models import DecisionPoint, Proposal, Relation, Version
from secretarie.proposals.particulars import Handling, Particulars, RelationText
from secretarie.proposals.texts import ArgumentText, PointText, ProposalText


def text_of(version: Version, points: Sequence[DecisionPoint]) -> ProposalText:
    """The text of a version, with these of its points and the arguments about them."""
    seen = {point.number for point in points}
    return ProposalText(
        version.subject,
        dict(version.sections),
        tuple(_point(point) for point in points),
        tuple(
            ArgumentText(a["kind"], a["point"], a["title"], a["text"]) for a in version.arguments if a["point"] in seen
        ),
    )


def _point(point: DecisionPoint) -> PointText:
    return PointText(
        point.text,
        point.body,
        point.ground,
        point.openness,
        point.withheld_ground,
        point.embargo_until,
        point.secrecy_asked,
        point.matter,
        point.topic,
        point.amount,
    )


def particulars_of(source: Proposal) -> Particulars:
    """What was chosen beside the text, without the meeting; the source is what the new one belongs to."""
    held = [row for row in source.co_holders.select_related("portfolio") if not row.ended]
    came_from = RelationText(Relation.Kind.DECISION, source.number, source.subject)
    return Particulars(
        kind=source.kind,
        portfolio=source.portfolio,
        co_portfolios=tuple(row.portfolio for row in held),
        coordinating=next((row.portfolio for row in held if row.coordinating), None),
        formality=source.formality,
        minutes=source.minutes,
        signature_kind=source.signature_kind,
        handling=Handling(source.openness, source.embargo_until, source.withheld_ground, source.secrecy_asked),
        serves_no_objective=source.serves_no_objective,
        relations=(came_from,),
        amount=source.amount,
        traits=tuple(source.traits),
    )

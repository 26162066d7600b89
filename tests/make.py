"""Typed builders: things in the state a test needs, made by the acts themselves."""

from __future__ import annotations

from secretarie.access.wall import Actor
from secretarie.proposals import actions
from secretarie.proposals.models import Kind, Proposal
from secretarie.proposals.particulars import Particulars
from secretarie.proposals.texts import ArgumentText, PointText, ProposalText
from tests.cast import Cast


def a_text(subject: str = "Herinrichting Stationsstraat", points: int = 1) -> ProposalText:
    """A complete text with so many decision points of the college."""
    return ProposalText(
        subject,
        {"key_message": "<p>De straat wordt veiliger.</p>", "introduction": "<p>De straat is versleten.</p>"},
        tuple(
            PointText(f"De straat opnieuw in te richten ({n}).", ground="art. 160 Gemeentewet")
            for n in range(1, points + 1)
        ),
        (ArgumentText("argument", 1, "De straat is onveilig.", "<p>Elf ongevallen.</p>"),),
    )


def a_draft(
    cast: Cast,
    actor: Actor,
    *,
    text: ProposalText | None = None,
    portfolio: str = "alderman",
    unit: str = "team",
) -> Proposal:
    """A proposal in draft, of the acting author."""
    particulars = Particulars(Kind.COLLEGE, cast.portfolios[portfolio])
    return actions.draft(actor, cast.units[unit], text=text or a_text(), particulars=particulars)

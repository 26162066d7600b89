"""What every act at the gate leaves: a row with its reason, on the version judged."""

from __future__ import annotations

from typing import Any

from secretarie.access.clock import moment
from secretarie.access.performing import Act
from secretarie.proposals import facts_route
from secretarie.proposals.models import GateReview, Proposal


def keep_review(act: Act, proposal: Proposal, outcome: GateReview.Outcome, text: str, **more: Any) -> GateReview:
    """The row of this act at the gate; ``more`` are further fields of it."""
    return act.make(
        GateReview(
            proposal=proposal,
            outcome=outcome,
            text=text.strip(),
            by_id=act.actor.person,
            behalf_id=act.behalf,
            version=facts_route.current(proposal),
            at=moment(act.actor),
            **more,
        )
    )

"""What is recorded of a point, as one value; and what each outcome means for what comes after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretarie.meetings.models import DECIDING, Outcome

DEFERRING = frozenset({Outcome.HELD_OVER, Outcome.TAKEN_OFF})
"""The proposal waits: it comes back to a meeting with its text as it is."""

CARRYING = DECIDING - {Outcome.REJECTED}
"""What the body agreed to."""


@dataclass(frozen=True, slots=True)
class Given:
    """The outcome of one point as the minute-taker gives it.

    ``decided_text`` belongs to amended, ``held_over_to`` (a meeting) or ``requested_for`` to held over,
    ``final_text_by`` (a member) and ``final_text_due`` to a final text that is mandated.
    """

    outcome: str
    decided_text: str = ""
    contrary: bool = False
    reason: str = ""
    held_over_to: int | None = None
    requested_for: date | None = None
    final_text_by: int | None = None
    final_text_due: date | None = None


AS_PROPOSED = Given(Outcome.AS_PROPOSED)

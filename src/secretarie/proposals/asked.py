"""Where every question on a proposal stands, also one whose words are for a named circle.

That a confidential advice was asked, and whether it is there, is known to who reads the proposal; what it says is not.
The route is computed from this, so that nobody asks twice or passes what he cannot see.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection

from secretarie.proposals.models import Silence


@dataclass(frozen=True, slots=True)
class Asked:
    """One question without its words."""

    proposal: int
    pk: int
    discipline: str
    unit: int | None
    adviser: int
    deputy: int | None
    wave: int
    due_on: date | None
    silence: str
    given: bool
    dissent: bool
    superseded: bool
    withdrawn: bool
    confidential: bool

    @property
    def is_pending(self) -> bool:
        return not self.given and not self.withdrawn

    @property
    def is_standing(self) -> bool:
        return self.given and not self.superseded

    def is_late(self, day: date) -> bool:
        """Not answered within its term."""
        return self.is_pending and self.due_on is not None and self.due_on < day

    def has_lapsed(self, day: date) -> bool:
        """Silence after the term, which the house takes for consent."""
        return self.is_late(day) and self.silence == Silence.CONSENT

    def is_done(self, day: date) -> bool:
        """Answered, or taken for consent."""
        return self.is_standing or self.has_lapsed(day)


def asked_on(proposals: Iterable[int | None]) -> list[Asked]:
    """Every question on these proposals, as far as the actor sees the proposals, oldest first."""
    keys = [key for key in proposals if key]
    if not keys:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM advice_states(%s)", [keys])
        return [Asked(*row) for row in cursor.fetchall()]

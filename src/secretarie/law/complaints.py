"""When a complaint about conduct must be settled (articles 9:8 and 9:11 Awb)."""

from datetime import date

from secretarie.law.due import due
from secretarie.law.norms import norm
from secretarie.law.suspensions import Deferral, due_suspended
from secretarie.law.terms import Deadline


def complaint_term(received: date, *, adviser: bool = False, deferred_on: date | None = None) -> Deadline:
    """Six weeks from receipt, ten with an adviser or committee; four more when deferred within that term."""
    return due_suspended(
        norm("complaint.term_adviser" if adviser else "complaint.term", received),
        received,
        (),
        deferral=Deferral(norm("complaint.deferral", received), deferred_on),
        nl="Handel de klacht af uiterlijk op {day}",
        en="Settle the complaint by {day}",
        adviser=adviser,
    )


def complaint_not_handled(received: date) -> Deadline:
    """The last day to tell the complainant that the complaint is not handled."""
    return due(
        norm("complaint.not_handled", received),
        received,
        nl="Meld uiterlijk op {day} dat de klacht niet in behandeling komt",
        en="Tell by {day} that the complaint is not handled",
    )

"""Requests under the Woo: when to decide and when to give the information (articles 4.1, 4.4 and 4.6 Woo)."""

from dataclasses import dataclass
from datetime import date

from secretarie.law.due import due, named_day
from secretarie.law.norms import norm
from secretarie.law.suspensions import Deferral, Suspension, due_suspended
from secretarie.law.terms import Deadline


@dataclass(frozen=True, slots=True)
class WooRequest:
    """`suspensions`: while third parties are heard (`while_heard`), or as in article 4:15 Awb."""

    received: date
    suspensions: tuple[Suspension, ...] = ()
    deferred_on: date | None = None


def while_heard(told: date, ended: date) -> Suspension:
    """Third parties were asked for their views: the day the last came, or the time for it passed, counts too."""
    return Suspension(told, ended, last_day_too=True)


def request_term(request: WooRequest) -> Deadline:
    """Four weeks from the day after receipt, two more when deferred in time; longer by what stood still."""
    received = request.received
    return due_suspended(
        norm("woo.request", received),
        received,
        request.suspensions,
        deferral=Deferral(norm("woo.deferral", received), request.deferred_on),
        nl="Beslis op het Woo-verzoek uiterlijk op {day}",
        en="Decide on the Woo request by {day}",
    )


def ask_precision_by(received: date) -> Deadline:
    """The last day to ask the applicant to be more precise (art. 4.1 lid 5)."""
    nl, en = "Vraag om precisering uiterlijk op {day}", "Ask to be more precise by {day}"
    return due(norm("woo.precise", received), received, nl=nl, en=en)


def leave_aside_by(received: date) -> Deadline:
    """The last day to leave aside a request evidently made for another purpose (art. 4.6)."""
    nl, en = "Stel buiten behandeling uiterlijk op {day}", "Leave it aside by {day}"
    return due(norm("woo.other_purpose", received), received, nl=nl, en=en)


def information_given_on(decided: date, *, objector_expected: bool) -> Deadline:
    """The information goes with the decision; two weeks later when somebody is expected to object (art. 4.4 lid 5)."""
    nl, en = "Verstrek de informatie op {day}", "Give the information on {day}"
    if objector_expected:
        return due(norm("woo.given_after", decided), decided, nl=nl, en=en)
    return named_day(norm("woo.given_with_decision", decided), decided, nl=nl, en=en)

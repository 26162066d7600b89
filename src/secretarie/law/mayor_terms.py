"""The mayor's terms: appointment, reappointment, disturbed relations, residence (61 to 61b and 71 Gemeentewet)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from secretarie.law.due import due, due_before, named_day, term_of
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import ONE_DAY, Deadline, counted_on, hours_after
from secretarie.law.wording import day_en, day_nl


def mayors_term(starts: date, *, reappointed: bool = False) -> Deadline:
    """The last day of the six years for which the mayor is appointed or reappointed."""
    rule = norm("mayor.reappointment_term" if reappointed else "mayor.term", starts)
    last = counted_on(term_of(rule), starts) - ONE_DAY
    return named_day(
        rule,
        last,
        nl="De benoeming loopt tot en met {day}",
        en="The appointment lasts until {day}",
        starts=starts.isoformat(),
    )


def recommendation(applications_opened: date) -> Deadline:
    """Four months after applications opened; too long a term to be extended (art. 61 lid 5)."""
    return due(
        norm("mayor.recommendation", applications_opened),
        applications_opened,
        nl="De raad zendt zijn aanbeveling van twee personen uiterlijk op {day}",
        en="The council sends its recommendation of two persons by {day}",
    )


def reappointment(starts: date) -> Deadline:
    """Four months before the first day of the month in which it starts, counted back (art. 61a lid 2)."""
    return due_before(
        norm("mayor.reappointment", starts),
        starts.replace(day=1),
        nl="De aanbeveling tot herbenoeming gaat uiterlijk op {day} naar de minister",
        en="The recommendation to reappoint goes to the minister by {day}",
    )


@dataclass(frozen=True, slots=True)
class Window:
    """The first and last day on which something may be done."""

    first: date
    last: date
    receipt: Receipt

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


def dismissal_window(declared: date) -> Window:
    """When a recommendation to dismiss may be dealt with after disturbed relations were declared (art. 61b lid 4).

    The article counts back from the meeting, so neither day moves.
    """
    earliest, latest = norm("mayor.dismissal_earliest", declared), norm("mayor.dismissal_latest", declared)
    first, last = (counted_on(term_of(rule), declared) for rule in (earliest, latest))
    why = receipt(
        [earliest, latest],
        f"{first}/{last}",
        nl=f"De aanbeveling kan worden behandeld van {day_nl(first)} tot en met {day_nl(last)} ({earliest.ground}).",
        en=f"The recommendation may be dealt with from {day_en(first)} to {day_en(last)} ({earliest.ground}).",
        declared=declared.isoformat(),
    )
    return Window(first, last, why)


@dataclass(frozen=True, slots=True)
class CallBy:
    """The last moment to deliver a call."""

    latest: datetime
    receipt: Receipt


def dismissal_call(begins: datetime) -> CallBy:
    """Forty-eight hours before the meeting on such a recommendation begins (art. 61b lid 5)."""
    rule = norm("mayor.dismissal_call", begins.date())
    latest = hours_after(begins, -rule.number)
    why = receipt(
        [rule],
        latest.isoformat(),
        nl=f"Bezorg de oproeping uiterlijk op {day_nl(latest.date())} om {latest:%H.%M} uur ({rule.ground}).",
        en=f"Deliver the call by {day_en(latest.date())}, {latest:%H:%M} ({rule.ground}).",
        begins=begins.isoformat(),
    )
    return CallBy(latest, why)


def mayors_residence(starts: date, extensions: int = 0) -> Deadline:
    """The last day of a waiver of the mayor's residence; the Commissioner extends it twice at most (art. 71)."""
    waiver, most = norm("mayor.residence_waiver", starts), norm("mayor.residence_extensions", starts)
    if not 0 <= extensions <= most.number:
        raise ImpossibleFactsError(f"{extensions} extensions of the waiver, at most {most.number}")
    last = starts - timedelta(days=1)
    for _ in range(1 + extensions):
        last = counted_on(term_of(waiver), last)
    return named_day(
        most if extensions else waiver,
        last,
        nl="De ontheffing van de woonplicht duurt ten hoogste tot en met {day}",
        en="The waiver of residence lasts until {day} at most",
        starts=starts.isoformat(),
        extensions=extensions,
    )

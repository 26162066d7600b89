"""Personal data: the terms of a request and of a breach (GDPR; terms by Regulation 1182/71).

The regulations could not be read here: every value is unconfirmed and shown as such.
"""

from dataclasses import dataclass
from datetime import date, datetime

from secretarie.law.due import term_of
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.questions import Question, question
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import Deadline, Term, Unit, counted_on, extend, hours_after
from secretarie.law.wording import day_en, day_nl


@dataclass(frozen=True, slots=True)
class BreachNotice:
    """Until when a breach is notified in time; `late`: the notice must say why it is late."""

    until: datetime
    late: bool
    questions: tuple[Question, ...]
    receipt: Receipt


def request_until(received: date, *, extended_on: date | None = None) -> Deadline:
    """The last day to answer a data subject: a month after receipt, two more when told of it within the first.

    `extended_on`: the day the subject was told. A term that ends on a closed day runs to the next working day.
    """
    first, more, terms = (norm(f"privacy.{key}", received) for key in ("request", "request_extended", "terms"))
    counted = counted_on(term_of(first), received)
    last = extend(counted)
    if extended_on:
        if not received <= extended_on <= last:
            raise ImpossibleFactsError(f"extended on {extended_on}, not from {received} to {last}")
        counted = counted_on(Term(first.number + more.number, Unit.MONTHS), received)
        last = extend(counted)
    rule = more if extended_on else first
    told = receipt(
        [rule, terms],
        last.isoformat(),
        nl=f"Beantwoord het verzoek uiterlijk op {day_nl(last)} ({rule.ground}).",
        en=f"Answer the request by {day_en(last)} ({rule.ground}).",
        received=received.isoformat(),
        extended_on=extended_on.isoformat() if extended_on else None,
    )
    return Deadline(last, counted, told)


def breach_until(aware: datetime, *, notified: datetime | None = None) -> BreachNotice:
    """72 hours from becoming aware, hours that stand still for nothing (article 33 lid 1)."""
    rule, late_rule = norm("privacy.breach", aware.date()), norm("privacy.breach_late", aware.date())
    until = hours_after(aware, rule.number)
    if notified and (notified.tzinfo is None or notified < aware):
        raise ImpossibleFactsError(f"notified at {notified}, aware since {aware}")
    late = notified is not None and notified > until
    nl, en = (
        ("; de melding was te laat en moet zeggen waarom", "; the notice was late and must say why")
        if late
        else ("", "")
    )
    told = receipt(
        [rule, late_rule] if late else [rule],
        "late" if late else "in_time",
        nl=f"Meld het datalek uiterlijk op {day_nl(until.date())} om {until:%H.%M} uur{nl} ({rule.ground}).",
        en=f"Notify the breach by {day_en(until.date())}, {until:%H:%M}{en} ({rule.ground}).",
        aware=aware.isoformat(),
        notified=notified.isoformat() if notified else None,
    )
    asked = (question("privacy.risk", aware.date()), question("privacy.high_risk", aware.date()))
    return BreachNotice(until, late, asked, told)

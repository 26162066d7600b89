"""A significant cyber incident: the clock of warning, report and final report (24 to 29 Cyberbeveiligingswet)."""

from dataclasses import dataclass
from datetime import date, datetime

from secretarie.law.due import due, due_unmoved
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.questions import Question, question
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import Deadline, hours_after
from secretarie.law.wording import day_en, day_nl


@dataclass(frozen=True, slots=True)
class IncidentClock:
    """The last moments to warn and to report; `final_by` once it was reported, or settled when it still lasted.

    Whether the incident is significant at all is a question for a human.
    """

    warn_by: datetime
    report_by: datetime
    final_by: Deadline | None
    question: Question
    receipt: Receipt


def incident_clock(
    known: datetime, *, reported: datetime | None = None, settled: datetime | None = None
) -> IncidentClock:
    """Hours from the moment the municipality knew; the final report a month after the report or the settling.

    `settled`: when the incident ended, if it still lasted when the final report was due.
    """
    if (reported and reported < known) or (settled and settled < known):
        raise ImpossibleFactsError(f"reported {reported}, settled {settled}: before it was known, {known}")
    day = known.date()
    warning, report = norm("incident.warning", day), norm("incident.report", day)
    warn_by, report_by = hours_after(known, warning.number), hours_after(known, report.number)
    why = receipt(
        [warning, report],
        f"{warn_by.isoformat()}/{report_by.isoformat()}",
        nl=f"Waarschuw uiterlijk op {day_nl(warn_by.date())} om {warn_by:%H.%M} uur ({warning.ground}); "
        f"meld uiterlijk op {day_nl(report_by.date())} om {report_by:%H.%M} uur ({report.ground}).",
        en=f"Warn by {day_en(warn_by.date())}, {warn_by:%H:%M} ({warning.ground}); "
        f"report by {day_en(report_by.date())}, {report_by:%H:%M} ({report.ground}).",
        known=known.isoformat(),
        reported=reported.isoformat() if reported else None,
        settled=settled.isoformat() if settled else None,
    )
    return IncidentClock(warn_by, report_by, _final(reported, settled), question("incident.significant", day), why)


def _final(reported: datetime | None, settled: datetime | None) -> Deadline | None:
    """A month after the report; when the incident then still lasted, a month after it was settled."""
    if reported is None:
        return None
    nl, en = "Zend het eindverslag uiterlijk op {day}", "Send the final report by {day}"
    first = due(norm("incident.final", reported.date()), reported.date(), nl=nl, en=en)
    if settled is None or settled.date() <= first.last_day:
        return first
    return due(norm("incident.final_when_settled", settled.date()), settled.date(), nl=nl, en=en)


def trained_by(day: date, *, appointed: date | None = None) -> Deadline:
    """By when a member of the college has the knowledge required: two years from the Act's start or appointment."""
    start = norm("incident.act_in_force", day).fixed_day
    return due_unmoved(
        norm("incident.training", day),
        max(start, appointed or start),
        nl="Het certificaat van de training is er uiterlijk op {day}",
        en="The certificate of the training is there by {day}",
    )

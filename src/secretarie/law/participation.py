"""The by-law on participation since 1 January 2025 (article 150 Gemeentewet)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.checklists import checklist
from secretarie.law.norms import norm
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.wording import day_en, day_nl


class ParticipationPart(StrEnum):
    PREPARATION = "preparation"
    EXECUTION = "execution"
    EVALUATION = "evaluation"
    TASKS_OF_RESIDENTS = "tasks_of_residents"


@dataclass(frozen=True, slots=True)
class ParticipationByLaw:
    """What it lacks, by when an existing by-law is adapted, and whether that day has passed."""

    missing: tuple[str, ...]
    adapted_by: date
    overdue: bool
    receipt: Receipt


def participation_by_law(found: Collection[ParticipationPart], day: date) -> ParticipationByLaw:
    """What the by-law lacks, and by when it must be there."""
    rule, by = norm("participation.by_law", day), norm("participation.adapted_by", day)
    subject = ("De participatieverordening", "The by-law on participation")
    listed = checklist(rule, found, day, subject=subject, names=PART_NAMES)
    overdue = bool(listed.missing) and day > by.fixed_day
    nl, en = listed.receipt.explanation_nl, listed.receipt.explanation_en
    if listed.missing:
        nl = f"{nl} Zij moet uiterlijk op {day_nl(by.fixed_day)} zijn aangepast."
        en = f"{en} It is to be adapted by {day_en(by.fixed_day)}."
    outcome = "overdue" if overdue else listed.receipt.outcome
    told = receipt([rule, by], outcome, nl=nl, en=en, **dict(listed.receipt.inputs))
    return ParticipationByLaw(listed.missing, by.fixed_day, overdue, told)


PART_NAMES: Mapping[str, tuple[str, str]] = {
    ParticipationPart.PREPARATION: ("betrokkenheid bij de voorbereiding", "taking part in the preparation"),
    ParticipationPart.EXECUTION: ("betrokkenheid bij de uitvoering", "taking part in the execution"),
    ParticipationPart.EVALUATION: ("betrokkenheid bij de evaluatie", "taking part in the evaluation"),
    ParticipationPart.TASKS_OF_RESIDENTS: (
        "wanneer inwoners zelf taken uitvoeren",
        "when residents carry out tasks themselves",
    ),
}

"""Secrecy that the law itself sets or ends: closed meetings, ratification, exclusion (23, 25, 89 Gemeentewet)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.due import due_unmoved
from secretarie.law.norms import norm
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import Deadline


class ClosedMeeting(StrEnum):
    """Whose meeting was held behind closed doors; `COUNCIL_COMMITTEE`: any committee that the council set up."""

    COUNCIL = "council"
    COUNCIL_COMMITTEE = "council_committee"
    COLLEGE = "college"


@dataclass(frozen=True, slots=True)
class SecrecyByLaw:
    """Whether something holds by law, without a decision."""

    holds: bool
    receipt: Receipt


def secret_by_law(meeting: ClosedMeeting, day: date) -> SecrecyByLaw:
    """Is what was said in a closed meeting secret by law? Of council and its committees; of the college it is not."""
    rule = norm(f"secrecy.closed_meeting.{meeting}", day)
    holds = rule.text == "secret"
    nl = "geldt geheimhouding tot zij wordt opgeheven" if holds else "geldt geheimhouding alleen als zij is opgelegd"
    en = "is secret until that is lifted" if holds else "is secret only where that was imposed"
    why = receipt(
        [rule],
        "secret" if holds else "not_secret",
        nl=f"Voor wat in deze besloten vergadering bekend werd, {nl} ({rule.ground}).",
        en=f"What became known in this closed meeting {en} ({rule.ground}).",
        day=day.isoformat(),
        meeting=meeting,
    )
    return SecrecyByLaw(holds, why)


def lapses_unless_ratified(imposed: date) -> SecrecyByLaw:
    """Does secrecy on what the council was given lapse unless its next meeting ratifies it? Not since April 2023."""
    rule = norm("secrecy.ratification", imposed)
    holds = rule.text == "next meeting"
    nl = "vervalt als de raad haar niet in zijn eerstvolgende vergadering bekrachtigt" if holds else "blijft"
    en = "lapses unless the council ratifies it in its next meeting" if holds else "stays"
    why = receipt(
        [rule],
        "lapses" if holds else "stays",
        nl=f"De geheimhouding {nl} ({rule.ground}).",
        en=f"The secrecy {en} ({rule.ground}).",
        imposed=imposed.isoformat(),
    )
    return SecrecyByLaw(holds, why)


def excluded_until(decided: date) -> Deadline:
    """Until when at most a councillor who broke secrecy may be kept from secret information (art. 89 lid 5)."""
    return due_unmoved(
        norm("secrecy.exclusion", decided),
        decided,
        nl="De uitsluiting duurt ten hoogste tot en met {day}",
        en="The exclusion lasts until {day} at most",
    )

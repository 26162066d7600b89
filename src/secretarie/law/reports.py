"""Reports of suspected wrongdoing: procedure, receipt, information, who sees them (Wbk)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.checklists import Checklist, checklist
from secretarie.law.due import day_due_unmoved
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.wording import day_en, day_nl


class ProcedurePart(StrEnum):
    """What the internal procedure must settle."""

    HANDLING = "handling"
    DEFINITION = "definition"
    WAYS_TO_REPORT = "ways_to_report"
    INDEPENDENT_RECIPIENT = "independent_recipient"
    ADVISER = "adviser"
    RECEIPT_TERM = "receipt_term"
    INFORMATION_TERM = "information_term"


@dataclass(frozen=True, slots=True)
class ReportDays:
    """The last day for the receipt and for the information; the terms are the procedure's own, so never extended."""

    receipt_by: date
    information_by: date
    receipt_late: bool
    receipt: Receipt


def report_days(received: date, *, receipt_sent: date | None = None) -> ReportDays:
    """Receipt within seven days; information within three months of sending it (article 2 lid 2 onder h and i).

    While it is not sent the three months are counted from the end of the seven days, the safe reading.
    """
    if receipt_sent and receipt_sent < received:
        raise ImpossibleFactsError(f"a receipt sent on {receipt_sent} for a report received on {received}")
    first, then = norm("report.receipt", received), norm("report.information", received)
    receipt_by = day_due_unmoved(first, received)
    information_by = day_due_unmoved(then, receipt_sent or receipt_by)
    late = receipt_sent is not None and receipt_sent > receipt_by
    rules = [first, then] if receipt_sent else [first, then, norm("report.without_receipt", received)]
    told = receipt(
        rules,
        "receipt_late" if late else "in_time",
        nl=f"Bevestig de ontvangst uiterlijk op {day_nl(receipt_by)}{' (dat gebeurde te laat)' if late else ''}; "
        f"informeer de melder uiterlijk op {day_nl(information_by)} ({first.ground}).",
        en=f"Confirm receipt by {day_en(receipt_by)}{' (that was late)' if late else ''}; "
        f"inform the reporter by {day_en(information_by)} ({first.ground}).",
        received=received.isoformat(),
        receipt_sent=receipt_sent.isoformat() if receipt_sent else None,
    )
    return ReportDays(receipt_by, information_by, late, told)


def procedure_needed(staff: int, day: date) -> tuple[bool, Receipt]:
    """Does an employer of this many need an internal procedure?"""
    if staff < 0:
        raise ImpossibleFactsError(f"{staff} staff")
    rule = norm("report.procedure_from", day)
    needed = staff >= rule.number
    told = receipt(
        [rule],
        "needed" if needed else "not_needed",
        nl=f"Een procedure voor meldingen is {'verplicht' if needed else 'niet verplicht'} ({rule.ground}).",
        en=f"A procedure for reports is {'required' if needed else 'not required'} ({rule.ground}).",
        day=day.isoformat(),
        staff=staff,
    )
    return needed, told


def report_procedure(found: Collection[ProcedurePart], day: date) -> Checklist:
    """What the internal procedure still lacks."""
    subject = ("De procedure voor meldingen", "The procedure for reports")
    return checklist(norm("report.procedure", day), found, day, subject=subject, names=PART_NAMES)


def may_see(reader: str, recipients: Collection[str], day: date) -> Verdict:
    """Only the named recipients see a report (article 1a lid 1)."""
    rule = norm("report.access", day)
    return verdict(
        [rule],
        [] if reader in recipients else [obstacle("report.not-named", rule.ground, NOT_NAMED)],
        nl="Deze ontvanger ziet de melding",
        en="This recipient sees the report",
        day=day.isoformat(),
        reader=reader,
    )


def may_name_reporter(day: date, *, consents: bool) -> Verdict:
    """The reporter is named only with the reporter's consent (article 1a lid 3); otherwise the identity is masked."""
    rule = norm("report.secrecy", day)
    return verdict(
        [rule],
        [] if consents else [obstacle("report.identity", rule.ground, IDENTITY)],
        nl="De melder stemde ermee in te worden genoemd",
        en="The reporter consented to being named",
        day=day.isoformat(),
        consents=consents,
    )


PART_NAMES: Mapping[str, tuple[str, str]] = {
    ProcedurePart.HANDLING: ("hoe een melding wordt behandeld", "how a report is handled"),
    ProcedurePart.DEFINITION: (
        "wanneer er een vermoeden van een misstand is",
        "when there is a suspicion of wrongdoing",
    ),
    ProcedurePart.WAYS_TO_REPORT: (
        "schriftelijk, mondeling of in een gesprek melden",
        "reporting in writing, by word of mouth or in a meeting",
    ),
    ProcedurePart.INDEPENDENT_RECIPIENT: (
        "de onafhankelijke functionaris die ontvangt en opvolgt",
        "the independent officer who receives and follows up",
    ),
    ProcedurePart.ADVISER: ("een adviseur in vertrouwen raadplegen", "consulting an adviser in confidence"),
    ProcedurePart.RECEIPT_TERM: ("de termijn voor de ontvangstbevestiging", "the term for confirming receipt"),
    ProcedurePart.INFORMATION_TERM: ("de termijn voor informatie aan de melder", "the term for informing the reporter"),
}
NOT_NAMED = (
    "Alleen wie als ontvanger is genoemd, ziet deze melding.",
    "Vraag de ontvanger van de melding.",
    "Only the named recipients see this report.",
    "Ask the recipient of the report.",
)
IDENTITY = (
    "De melder heeft niet ingestemd met bekendmaking van zijn identiteit.",
    "Maak de naam en wat daartoe herleidbaar is onleesbaar, of vraag de melder.",
    "The reporter has not consented to being named.",
    "Mask the name and what leads to it, or ask the reporter.",
)

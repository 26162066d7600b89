"""Records: which selection list, what may be destroyed, when what is kept goes to the archive (Archiefwet 1995)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.questions import Question, question
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import ONE_DAY, Term, Unit, counted_on
from secretarie.law.wording import day_en, day_nl


class RecordKind(StrEnum):
    """The records the law of selection names; the case behind a decision follows its own process."""

    COLLEGE_DECISION = "college_decision"
    DECISION_LIST = "decision_list"
    COUNCIL_DECISION = "council_decision"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class SelectionList:
    """The list by name; which process and result of it a case belongs to, only a person can say."""

    name: str
    questions: tuple[Question, ...]
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class ArchiveTransfer:
    """The first day on which what is kept for good is old enough to go to the archive."""

    due_from: date
    years: int
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Record:
    """A record to be destroyed: `destroy_from` as the selection list gave it, None when that is not settled."""

    kind: RecordKind
    destroy_from: date | None
    about: str = ""


def selection_list(created: date) -> SelectionList:
    """The list that holds for a record made on this day; older records are not known here."""
    rule = norm("archive.selection_list", created)
    return SelectionList(
        rule.text,
        (question("archive.process", created),),
        receipt(
            [rule],
            rule.text,
            nl=f"Voor een stuk van {day_nl(created)} geldt: {rule.text} ({rule.ground}).",
            en=f"For a record of {day_en(created)} this holds: {rule.text} ({rule.ground}).",
            created=created.isoformat(),
        ),
    )


def archive_transfer(
    created: date, day: date, *, new_act_from: date | None = None, suspended_years: int = 0
) -> ArchiveTransfer:
    """When a record kept for good goes to the archive: older than twenty years (article 12).

    `new_act_from`: the day the proposed act, with its shorter term, enters into force, once that is known. Suspension
    is for at most ten years at a time (article 13).
    """
    if created > day:
        raise ImpossibleFactsError(f"a record made on {created}, after {day}")
    new = new_act_from is not None and day >= new_act_from
    rule = norm("archive.transfer_new_act" if new else "archive.transfer", day)
    longest = norm("archive.suspension", day)
    if not 0 <= suspended_years <= longest.number:
        raise ImpossibleFactsError(f"suspended for {suspended_years} years, at most {longest.number}")
    years = rule.number + suspended_years
    due_from = counted_on(Term(years, Unit.YEARS), created) + ONE_DAY
    return ArchiveTransfer(
        due_from,
        years,
        receipt(
            [rule, longest] if suspended_years else [rule],
            "due" if day >= due_from else "not_yet",
            nl=f"Dit stuk wordt vanaf {day_nl(due_from)} overgebracht: dan is het ouder dan {years} jaar "
            f"({rule.ground}).",
            en=f"This record is transferred from {day_en(due_from)}: it is older than {years} years then "
            f"({rule.ground}).",
            created=created.isoformat(),
            day=day.isoformat(),
            new_act_from=new_act_from.isoformat() if new_act_from else None,
            suspended_years=suspended_years,
        ),
    )


def may_destroy(record: Record, day: date) -> Verdict:
    """Decisions and decision lists are kept for good; the rest goes only by the list, and not before its day."""
    permanent, rule = norm("archive.permanent", day), norm("archive.destruction", day)
    found = []
    if record.kind in permanent.items:
        found.append(obstacle("archive.permanent", permanent.ground, PERMANENT, record.about))
    elif record.destroy_from is None:
        found.append(obstacle("archive.not-listed", rule.ground, NOT_LISTED, record.about))
    elif day < record.destroy_from:
        found.append(obstacle("archive.too-early", rule.ground, TOO_EARLY, record.about))
    return verdict(
        [rule, permanent],
        found,
        nl="Dit stuk kan worden vernietigd",
        en="This record may be destroyed",
        day=day.isoformat(),
        kind=record.kind,
        destroy_from=record.destroy_from.isoformat() if record.destroy_from else None,
    )


PERMANENT = (
    "Dit stuk wordt blijvend bewaard.",
    "Breng het te zijner tijd over naar de archiefbewaarplaats.",
    "This record is kept for good.",
    "Transfer it to the archive in due time.",
)
NOT_LISTED = (
    "Er is geen bewaartermijn uit de selectielijst bij dit stuk.",
    "Kies het proces en resultaat uit de selectielijst die voor dit stuk geldt.",
    "No retention from the selection list stands with this record.",
    "Choose the process and result of the selection list that holds for this record.",
)
TOO_EARLY = (
    "De bewaartermijn van dit stuk is nog niet verstreken.",
    "Wacht tot de dag waarop de selectielijst vernietigen toelaat.",
    "The retention of this record has not passed yet.",
    "Wait until the day on which the list allows destruction.",
)

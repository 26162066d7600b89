"""What a body owes for deciding late, day by day (articles 4:17 and 4:18 Awb)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from secretarie.law.due import due
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.questions import Question, question
from secretarie.law.receipts import Plain, Receipt, receipt
from secretarie.law.terms import ONE_DAY, Deadline
from secretarie.law.wording import day_en, day_nl


@dataclass(frozen=True, slots=True)
class LateFacts:
    """A decision that is late.

    `notice`: the day the body received the written notice of default. `decided`: the day the decision was made known.
    `excepted`: one of the exceptions of article 4:17 lid 5 holds; None: not judged yet.
    """

    term_ended: date
    notice: date
    decided: date | None = None
    applicants: int = 1
    excepted: bool | None = None
    under_woo: bool = False

    def __post_init__(self) -> None:
        if self.applicants < 1:
            raise ImpossibleFactsError(f"{self.applicants} applicants")


@dataclass(frozen=True, slots=True)
class Penalty:
    """`share` is each applicant's part; `fixed_by` when the body must fix the amount, once nothing more is added."""

    first_day: date | None
    days: int
    euros: int
    share: Decimal
    fixed_by: Deadline | None
    questions: tuple[Question, ...]
    receipt: Receipt


def penalty_amount(days: int, notice: date) -> int:
    """The euros owed for this many days in default; the notice of default chooses the amounts."""
    if days < 0:
        raise ImpossibleFactsError(f"{days} days in default")
    most, per_day = norm("penalty.days", notice), norm("penalty.per_day", notice)
    return sum(_on_day(n, per_day) for n in range(1, min(days, most.number) + 1))


def first_day_owed(facts: LateFacts) -> date:
    """The day after the two weeks that run from the end of the term and the receipt of the notice, both passed."""
    rule = norm("penalty.grace", facts.notice)
    two_weeks = due(
        rule, max(facts.term_ended, facts.notice), nl="Beslis alsnog uiterlijk op {day}", en="Decide by {day}"
    )
    return two_weeks.last_day + ONE_DAY


def penalty(facts: LateFacts, day: date) -> Penalty:
    """What is owed up to and including `day`; a day on which the decision is made known is not in default."""
    if nothing := _nothing_owed(facts):
        rule, nl, en = nothing
        why = receipt(
            [rule],
            "0",
            nl=f"Geen dwangsom: {nl} ({rule.ground}).",
            en=f"No penalty: {en} ({rule.ground}).",
            **_inputs(facts),
        )
        return Penalty(None, 0, 0, Decimal(0), None, (), why)
    first = first_day_owed(facts)
    last = min(day, facts.decided - ONE_DAY) if facts.decided else day
    days = min(max(0, (last - first).days + 1), norm("penalty.days", facts.notice).number)
    euros = penalty_amount(days, facts.notice)
    asked = () if facts.excepted is False else (question("penalty.exception", facts.notice),)
    share = (Decimal(euros) / facts.applicants).quantize(Decimal("0.01"))
    return Penalty(
        first, days, euros, share, _fixed_by(facts, first, days), asked, _why(facts, day, first, days, euros)
    )


def _nothing_owed(facts: LateFacts) -> tuple[Norm, str, str] | None:
    """Why there is no penalty at all, whatever the days: the rule, and the reason in both languages."""
    if facts.under_woo:
        return (
            norm("penalty.not_for_woo", facts.notice),
            "het is een besluit op grond van de Woo",
            "it is under the Woo",
        )
    if facts.excepted:
        return norm("penalty.exception", facts.notice), "een uitzondering geldt", "an exception holds"
    if facts.notice <= facts.term_ended:
        early = norm("penalty.premature", facts.notice)
        return early, "de ingebrekestelling kwam te vroeg", "the notice of default came too early"
    return None


def _on_day(number: int, per_day: Norm) -> int:
    """What the n-th day in default costs."""
    return max((start, euros) for start, euros in per_day.steps if start <= number)[1]


def _fixed_by(facts: LateFacts, first: date, days: int) -> Deadline | None:
    """Two weeks after the last day owed; None while days are still being added, or when none was."""
    most = norm("penalty.days", facts.notice).number
    if not days or (facts.decided is None and days < most):
        return None
    return due(
        norm("penalty.fixed_within", facts.notice),
        first + (days - 1) * ONE_DAY,
        nl="Stel de dwangsom vast uiterlijk op {day}",
        en="Fix the penalty by {day}",
    )


def _why(facts: LateFacts, day: date, first: date, days: int, euros: int) -> Receipt:
    norms = [norm(f"penalty.{key}", facts.notice) for key in ("per_day", "days", "grace", "shared")]
    over_nl, over_en = f"{days} {'dag' if days == 1 else 'dagen'}", f"{days} {'day' if days == 1 else 'days'}"
    return receipt(
        norms,
        str(euros),
        nl=f"Dwangsom: € {f'{euros:,}'.replace(',', '.')} over {over_nl}, vanaf {day_nl(first)} ({norms[0].ground}).",
        en=f"Penalty: € {euros:,} over {over_en}, from {day_en(first)} ({norms[0].ground}).",
        day=day.isoformat(),
        **_inputs(facts),
    )


def _inputs(facts: LateFacts) -> dict[str, Plain]:
    return {
        "term_ended": facts.term_ended.isoformat(),
        "notice": facts.notice.isoformat(),
        "decided": facts.decided.isoformat() if facts.decided else None,
        "applicants": facts.applicants,
        "excepted": facts.excepted,
        "under_woo": facts.under_woo,
    }

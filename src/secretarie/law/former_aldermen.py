"""The benefit of a former alderman: how long, how much, when the duty to look for work begins (Appa).

Of this statute no text could be read: every value is unconfirmed and shown as such.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from secretarie.law.due import term_of
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import ONE_DAY, Term, Unit, counted_off, counted_on
from secretarie.law.wording import day_en, day_nl


@dataclass(frozen=True, slots=True)
class Benefit:
    """From the day after leaving up to and including `last_day`; `months` counts the whole ones.

    None: no benefit, the pension has begun. `higher_until` is the last day of the higher share.
    """

    months: int
    last_day: date | None
    higher_until: date | None
    job_search_from: date | None
    receipt: Receipt

    def runs_on(self, day: date, left: date) -> bool:
        return self.last_day is not None and left < day <= self.last_day


def benefit(served_from: date, left: date, pension_day: date, *, ten_of_twelve: bool = False) -> Benefit:
    """The benefit of whoever served from this day and left on that one, nearly unbroken earlier offices counted in.

    `ten_of_twelve`: ten years of office in the twelve before leaving, which close to the pension lets it run on.
    It always ends when the pension begins.
    """
    if not served_from <= left:
        raise ImpossibleFactsError(f"served from {served_from}, left on {left}")
    rule, ends = _until(served_from, left, pension_day, ten_of_twelve=ten_of_twelve)
    last = min(ends, pension_day - ONE_DAY)
    higher, search = norm("appa.first_period", left), norm("appa.job_search", left)
    if last <= left:
        return Benefit(0, None, None, None, _told(rule, left, None, served_from, pension_day))
    return Benefit(
        _whole_months(left, last),
        last,
        min(last, counted_on(term_of(higher), left)),
        counted_on(term_of(search), left) + ONE_DAY,
        _told(rule, left, last, served_from, pension_day),
    )


def benefit_paid(pay: Decimal, income: Decimal, left: date, day: date) -> tuple[Decimal, Receipt]:
    """What is paid on this day, of the pay per month, after setting off other income (articles 133 and 134)."""
    if pay < 0 or income < 0 or day <= left:
        raise ImpossibleFactsError(f"pay {pay}, income {income}, on {day} after leaving on {left}")
    first = day <= counted_on(term_of(norm("appa.first_period", left)), left)
    share, offset = norm("appa.first_year" if first else "appa.after", left), norm("appa.offset", left)
    full = pay * share.share.numerator / share.share.denominator
    paid = max(full - max(full + income - pay, Decimal(0)), Decimal(0))
    told = receipt(
        [share, offset],
        str(paid),
        nl=f"De uitkering is {_euros_nl(paid)} bij een bezoldiging van {_euros_nl(pay)} "
        f"en inkomsten van {_euros_nl(income)} ({share.ground}).",
        en=f"The benefit is {paid:.2f} with a pay of {pay:.2f} and an income of {income:.2f} ({share.ground}).",
        left=left.isoformat(),
        day=day.isoformat(),
        pay=str(pay),
        income=str(income),
    )
    return paid, told


def _until(served_from: date, left: date, pension_day: date, *, ten_of_twelve: bool) -> tuple[Norm, date]:
    """The rule that sets the length, and the day it sets."""
    extended = norm("appa.extended_before", left)
    if ten_of_twelve and left >= counted_off(term_of(extended), pension_day):
        return extended, pension_day - ONE_DAY
    if left < counted_on(term_of(norm("appa.short_service", left)), served_from):
        return (rule := norm("appa.short_length", left)), counted_on(term_of(rule), left)
    if left < counted_on(term_of(norm("appa.long_service", left)), served_from):
        return (rule := norm("appa.middle_length", left)), counted_on(term_of(rule), left)
    longest = norm("appa.longest", left)
    return longest, min(_as_long(served_from, left), counted_on(term_of(longest), left))


def _as_long(served_from: date, left: date) -> date:
    """As many months and days after leaving as were served."""
    months = _whole_months(served_from, left)
    reached = counted_on(Term(months, Unit.MONTHS), served_from)
    return counted_on(Term(months, Unit.MONTHS), left) + (left - reached)


def _whole_months(start: date, end: date) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (months > 0 and counted_on(Term(months, Unit.MONTHS), start) > end)


def _euros_nl(amount: Decimal) -> str:
    return f"€ {amount:,.2f}".translate(str.maketrans(",.", ".,"))


def _told(rule: Norm, left: date, last: date | None, served_from: date, pension_day: date) -> Receipt:
    nl = f"De uitkering loopt tot en met {day_nl(last)}" if last else "Er is geen uitkering: het pensioen is ingegaan"
    en = f"The benefit lasts until {day_en(last)}" if last else "There is no benefit: the pension has begun"
    return receipt(
        [rule, norm("appa.first_year", left), norm("appa.after", left), norm("appa.job_search", left)],
        last.isoformat() if last else "none",
        nl=f"{nl} ({rule.ground}).",
        en=f"{en} ({rule.ground}).",
        served_from=served_from.isoformat(),
        left=left.isoformat(),
        pension_day=pension_day.isoformat(),
    )

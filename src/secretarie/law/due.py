"""A statute's own term, counted: the last day, with the article that sets it first on the receipt."""

from datetime import date

from secretarie.law.norms import Norm, norm
from secretarie.law.receipts import Plain, receipt
from secretarie.law.terms import (
    ONE_DAY,
    Deadline,
    Ending,
    Term,
    Unit,
    counted_off,
    counted_on,
    ending,
    is_working_day,
)
from secretarie.law.wording import day_en, day_nl


def term_of(rule: Norm) -> Term:
    """The term a norm holds; its unit is days, weeks, months or years."""
    return Term(rule.number, Unit(rule.unit))


def due(rule: Norm, after: date, *, nl: str, en: str, **inputs: Plain) -> Deadline:
    """The last day of the term from the day after `after`, extended where the Algemene termijnenwet says so.

    `nl` and `en` say what is due, with `{day}` where the last day comes.
    """
    return told(rule, ending(term_of(rule), after), nl=nl, en=en, after=after.isoformat(), **inputs)


def day_due(rule: Norm, after: date) -> date:
    """The same day, with nothing said about it."""
    return ending(term_of(rule), after).last_day


def due_before(rule: Norm, before: date, *, nl: str, en: str, **inputs: Plain) -> Deadline:
    """The day that lies the term before `before`: counted back, so never moved."""
    day = counted_off(term_of(rule), before)
    found = Ending(day, day, (norm("terms.counted_back", before),))
    return told(rule, found, nl=nl, en=en, before=before.isoformat(), **inputs)


def due_unmoved(rule: Norm, after: date, *, nl: str, en: str, **inputs: Plain) -> Deadline:
    """As `due`, of a term to which the Algemene termijnenwet does not apply: a period, or a rule of one's own."""
    day = day_due_unmoved(rule, after)
    return told(rule, Ending(day, day), nl=nl, en=en, after=after.isoformat(), **inputs)


def day_due_unmoved(rule: Norm, after: date) -> date:
    """The same day, with nothing said about it."""
    return counted_on(term_of(rule), after)


def named_day(rule: Norm, day: date, *, nl: str, en: str, **inputs: Plain) -> Deadline:
    """A day that the law names itself, no term: it never moves; `safe_day` says when it is better done."""
    return told(rule, Ending(day, day), nl=nl, en=en, **inputs)


def told(rule: Norm, found: Ending, *, nl: str, en: str, **inputs: Plain) -> Deadline:
    """The same last day, told as what is due under `rule`."""
    return Deadline(
        found.last_day,
        found.counted,
        receipt(
            [rule, *found.norms],
            found.last_day.isoformat(),
            nl=f"{nl.format(day=day_nl(found.last_day))} ({rule.ground}).",
            en=f"{en.format(day=day_en(found.last_day))} ({rule.ground}).",
            **inputs,
        ),
    )


def safe_day(day: date) -> date:
    """The day itself or the last working day before it: for a day that the Act may not extend."""
    while not is_working_day(day):
        day -= ONE_DAY
    return day

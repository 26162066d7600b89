"""Terms: how they are counted and when they end (Algemene termijnenwet)."""

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import cache

from holidays import OPTIONAL, PUBLIC, country_holidays

from secretarie.law.norms import Norm, history, norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.wording import day_en, day_nl

ONE_DAY = timedelta(days=1)


class Unit(StrEnum):
    """A unit of whole days; a term in hours is `hours_after`."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


UNIT_NL = {
    Unit.DAYS: ("dag", "dagen"),
    Unit.WEEKS: ("week", "weken"),
    Unit.MONTHS: ("maand", "maanden"),
    Unit.YEARS: ("jaar", "jaar"),
}


@dataclass(frozen=True, slots=True)
class Term:
    number: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.number < 1:
            raise ImpossibleFactsError(f"a term of {self.number} {self.unit}")

    @property
    def nl(self) -> str:
        return f"{self.number} {UNIT_NL[self.unit][self.number > 1]}"

    @property
    def en(self) -> str:
        return f"{self.number} {self.unit if self.number > 1 else self.unit[:-1]}"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of a term, and the day it was counted to before any extension."""

    last_day: date
    counted: date
    receipt: Receipt

    @property
    def extended(self) -> bool:
        return self.last_day != self.counted


@dataclass(frozen=True, slots=True)
class Ending:
    """How a term ends, before anything is said about it; `norms` are those that moved the last day or left it."""

    last_day: date
    counted: date
    norms: tuple[Norm, ...] = ()


def ending(term: Term, after: date, *, act_applies: bool = True, longer_by: int = 0) -> Ending:
    """The last day of a term that runs from the day after `after`.

    Extended to a working day (art. 1), a short term to hold two of them (art. 2); not when the term is too long
    (art. 4). `act_applies` False: entry into force of legislation (art. 4), or a house rule that goes its own way.
    `longer_by`: the days on which the term stood still.
    """
    counted, limit = counted_on(term, after) + longer_by * ONE_DAY, norm(f"terms.longest.{term.unit}", after)
    if not act_applies:
        return Ending(counted, counted, (norm("terms.outside_the_act", after),))
    if term.number > limit.number:
        return Ending(counted, counted, (limit,))
    last, rule = extend(counted), norm("terms.extension", after)
    short, within = norm("terms.short", after), norm("terms.working_days_within", after)
    while (counted - after).days >= short.number and working_days_between(after, last) < within.number:
        last, rule = extend(last + ONE_DAY), within
    return Ending(last, counted, (rule, norm("terms.equated_days", last)))


def deadline(term: Term, after: date, *, act_applies: bool = True) -> Deadline:
    """The same, told: "Een termijn van 6 weken na maandag 16 maart 2026 eindigt op …"."""
    found = ending(term, after, act_applies=act_applies)
    ground = found.norms[0].ground
    nl = f"Een termijn van {term.nl} na {day_nl(after)} eindigt op {day_nl(found.counted)}"
    en = f"A term of {term.en} after {day_en(after)} ends on {day_en(found.counted)}"
    if found.last_day != found.counted:
        nl, en = f"{nl}, verlengd tot en met {day_nl(found.last_day)}", f"{en}, extended to {day_en(found.last_day)}"
    return Deadline(
        found.last_day,
        found.counted,
        receipt(
            found.norms,
            found.last_day.isoformat(),
            nl=f"{nl} ({ground}).",
            en=f"{en} ({ground}).",
            after=after.isoformat(),
            term=term.en,
        ),
    )


def counted_off(term: Term, before: date) -> date:
    """The day a term before `before`; never moved, whatever day it is (art. 1 lid 2)."""
    return _shifted(term, before, -1)


def counted_back(term: Term, before: date) -> Deadline:
    """The same, told."""
    counted = counted_off(term, before)
    rule = norm("terms.counted_back", before)
    return Deadline(
        counted,
        counted,
        receipt(
            [rule],
            counted.isoformat(),
            nl=f"De dag die {term.nl} vóór {day_nl(before)} ligt is {day_nl(counted)}, zonder verschuiving "
            f"({rule.ground}).",
            en=f"The day {term.en} before {day_en(before)} is {day_en(counted)}, never moved ({rule.ground}).",
            before=before.isoformat(),
            term=term.en,
        ),
    )


def counted_on(term: Term, after: date) -> date:
    """The last day of a term from the day after `after`, before extension: n weeks end on the same weekday."""
    return _shifted(term, after, 1)


def weeks_from_day_after(day: date, weeks: int) -> date:
    """The last day of a statutory term of weeks that runs from the day after `day`, extended where the Act says so."""
    return ending(Term(weeks, Unit.WEEKS), day).last_day


def working_days_after(day: date, days: int) -> date:
    """The n-th working day after `day`: a house rule's target, not a statutory term."""
    for _ in range(days):
        day = extend(day + ONE_DAY)
    return day


def working_days_between(after: date, last: date) -> int:
    """How many working days stand after `after` up to and including `last`."""
    return sum(is_working_day(after + n * ONE_DAY) for n in range(1, (last - after).days + 1))


def hours_after(moment: datetime, hours: int) -> datetime:
    """A term in hours is never extended (art. 4); an hour lasts an hour when the clocks change."""
    return _later(moment, timedelta(hours=hours))


def minutes_after(moment: datetime, minutes: int) -> datetime:
    """As a term in hours."""
    return _later(moment, timedelta(minutes=minutes))


def extend(day: date) -> date:
    """The day itself or the first after it that is not a Saturday, Sunday or holiday (art. 1 lid 1)."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def is_working_day(day: date) -> bool:
    """Not a Saturday, Sunday, holiday or day equated with one (art. 3)."""
    return day.weekday() < calendar.SATURDAY and day not in closed_days(day.year)


@cache
def closed_days(year: int) -> frozenset[date]:
    """The holidays of that year, and the days put on a par with them by royal decree (art. 3 lid 3)."""
    equated = (date.fromisoformat(text) for value in history("terms.equated_days") for text in value.items)
    return frozenset(public_holidays(year)) | {day for day in equated if day.year == year}


@cache
def public_holidays(year: int) -> dict[date, str]:
    """The holidays of article 3 lid 1 and 2, with 5 May and Good Friday every year, by their Dutch names."""
    in_the_act = norm("terms.holidays", date(year, 12, 31)).items
    known = country_holidays("NL", years=year, categories=(PUBLIC, OPTIONAL), language="nl")
    named = ((day, [n for n in known.get_list(day) if n in in_the_act]) for day in sorted(known))
    return {day: " en ".join(names) for day, names in named if names}


def _later(moment: datetime, time: timedelta) -> datetime:
    if moment.tzinfo is None:
        raise ImpossibleFactsError("a moment needs its time zone")
    return (moment.astimezone(UTC) + time).astimezone(moment.tzinfo)


def _shifted(term: Term, day: date, sign: int) -> date:
    match term.unit:
        case Unit.DAYS:
            return day + sign * term.number * ONE_DAY
        case Unit.WEEKS:
            return day + sign * term.number * 7 * ONE_DAY
        case Unit.MONTHS:
            return _months(day, sign * term.number)
        case _:
            return _months(day, sign * term.number * 12)


def _months(day: date, months: int) -> date:
    """The same number of the month, or its last day when that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))

"""A term that stands still for a while, or is deferred: when it ends then (art. 4:15, 7:10, 9:11 Awb, 4.4 Woo)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from secretarie.law.due import term_of, told
from secretarie.law.norms import Norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Plain
from secretarie.law.terms import ONE_DAY, Deadline, Ending, counted_on, ending


@dataclass(frozen=True, slots=True)
class Suspension:
    """The term stands still from the day after `told` up to `ended`; on that last day too where the statute says so."""

    told: date
    ended: date
    last_day_too: bool = False

    def __post_init__(self) -> None:
        if self.ended < self.told:
            raise ImpossibleFactsError(f"a suspension told on {self.told} that ended before, on {self.ended}")

    def __str__(self) -> str:
        return f"{self.told}/{self.ended}"

    @property
    def days(self) -> frozenset[date]:
        length = (self.ended - self.told).days + self.last_day_too
        return frozenset(self.told + n * ONE_DAY for n in range(1, length))


@dataclass(frozen=True, slots=True)
class Deferral:
    """The body told on a day that it takes longer; only while the first term still runs does that help."""

    rule: Norm
    told: date | None


def due_suspended(
    rule: Norm,
    after: date,
    suspensions: Iterable[Suspension],
    *,
    nl: str,
    en: str,
    deferral: Deferral | None = None,
    **inputs: Plain,
) -> Deadline:
    """As `due`, longer by the days on which the term stood still and by a deferral told in time."""
    stood_still = tuple(suspensions)
    first = _found(rule, after, stood_still, None)
    in_time = bool(deferral and deferral.told and deferral.told <= first.last_day)
    too_late = bool(deferral and deferral.told and deferral.told > first.last_day)
    deferred_by = deferral.rule if deferral and in_time else None
    found = _found(rule, after, stood_still, deferred_by) if deferred_by else first
    days = (found.counted - _counted(rule, after, deferred_by)).days
    still_nl, still_en = _stood_still(days)
    return told(
        deferred_by or rule,
        found,
        nl=nl + still_nl + "; de verdaging kwam te laat" * too_late,
        en=en + still_en + "; the deferral came too late" * too_late,
        after=after.isoformat(),
        suspensions=tuple(map(str, stood_still)),
        deferred_on=deferral.told.isoformat() if deferral and deferral.told else None,
        **inputs,
    )


def longer_by(after: date, last: date, suspensions: Iterable[Suspension]) -> int:
    """Each suspended day counts once, and only while the term, so prolonged, still ran."""
    longer = 0
    for day in sorted(frozenset[date]().union(*(s.days for s in suspensions))):
        longer += after < day <= last + longer * ONE_DAY
    return longer


def _found(rule: Norm, after: date, suspensions: tuple[Suspension, ...], deferred_by: Norm | None) -> Ending:
    """Both terms counted on from each other, then what stood still, then the extension of the General Terms Act."""
    first, last = counted_on(term_of(rule), after), _counted(rule, after, deferred_by)
    return ending(term_of(rule), after, longer_by=(last - first).days + longer_by(after, last, suspensions))


def _counted(rule: Norm, after: date, deferred_by: Norm | None) -> date:
    first = counted_on(term_of(rule), after)
    return counted_on(term_of(deferred_by), first) if deferred_by else first


def _stood_still(days: int) -> tuple[str, str]:
    """How long the term stood still, in both languages."""
    if not days:
        return "", ""
    return (
        f"; de termijn stond {days} {'dag' if days == 1 else 'dagen'} stil",
        f"; the term stood still for {days} day{'s' * (days > 1)}",
    )

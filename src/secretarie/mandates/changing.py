"""What would change the answer: a cent more, the last day, a risk mark. Each is asked again, none is guessed. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum

from secretarie.law import norm
from secretarie.mandates.amounts import CENT
from secretarie.mandates.asking import USUAL, Asked, HouseWays
from secretarie.mandates.competence import Answer, who
from secretarie.mandates.facts import Register, Vat
from secretarie.mandates.weighing import bounds_of, weigh

A_RISK = frozenset({"political_risk"})


class By(StrEnum):
    """What is other than asked."""

    MORE = "more"
    LESS = "less"
    LATER = "later"
    RISK = "risk"
    NO_RISK = "no_risk"


@dataclass(frozen=True, slots=True)
class Change:
    """With this one thing otherwise somebody else decides: from this amount on, up to it, or from this day on."""

    by: By
    then: Answer
    amount: Decimal | None = None
    day: date | None = None


def changes(asked: Asked, register: Register, ways: HouseWays = USUAL) -> tuple[Change, ...]:
    """Everything that alone would change who decides, the nearest of its kind."""
    now = who(asked, register, ways)
    kinds = (_more(asked, register), _less(asked, register), _later(asked, register), _risk(asked))
    found = (_first(now, variants, register, ways) for variants in kinds)
    return tuple(change for change in found if change is not None)


type Variant = tuple[By, Asked]


def _first(now: Answer, variants: Iterable[Variant], register: Register, ways: HouseWays) -> Change | None:
    for by, asked in variants:
        then = who(asked, register, ways)
        if then.same != now.same:
            amount = asked.amount if by in {By.MORE, By.LESS} else None
            return Change(by, then, amount, asked.day if by is By.LATER else None)
    return None


def _bounds(asked: Asked, register: Register) -> list[Decimal]:
    """The limits that play a part, as amounts without VAT."""
    found = (bound for w in weigh(asked, register) for bound in bounds_of(w.chain, asked, register))
    return sorted({_without_vat(bound.limit.amount, bound.limit.vat, asked) for bound in found})


def _without_vat(limit: Decimal, vat: Vat, asked: Asked) -> Decimal:
    """What a limit with VAT leaves without it: the VAT that is known, else at the highest rate, in whole cents."""
    if vat is Vat.EXCLUSIVE:
        return limit
    if asked.vat is not None and asked.amount:
        share = asked.amount / (asked.amount + asked.vat)
    else:
        rate = norm("vat.highest", asked.day).share
        share = Decimal(rate.denominator) / (rate.numerator + rate.denominator)
    return (limit * share).quantize(CENT, ROUND_DOWN)


def _more(asked: Asked, register: Register) -> Iterator[Variant]:
    if asked.amount is not None:
        for bound in _bounds(asked, register):
            if bound >= asked.amount:
                yield By.MORE, _at(asked, bound + CENT)


def _less(asked: Asked, register: Register) -> Iterator[Variant]:
    if asked.amount is not None:
        for bound in reversed(_bounds(asked, register)):
            if bound < asked.amount:
                yield By.LESS, _at(asked, bound)


def _at(asked: Asked, amount: Decimal) -> Asked:
    """With another amount, and VAT at the same rate."""
    if asked.vat is None or not asked.amount:
        return replace(asked, amount=amount)
    return replace(asked, amount=amount, vat=(asked.vat / asked.amount * amount).quantize(CENT))


def _later(asked: Asked, register: Register) -> Iterator[Variant]:
    """The first day of what begins, and the day after the last of what ends."""
    links = [link for w in weigh(asked, register) for link in w.chain]
    days = {day for link in links for day in (link.first, link.until) if day is not None and day > asked.day}
    for day in sorted(days):
        yield By.LATER, replace(asked, day=day)


def _risk(asked: Asked) -> Iterator[Variant]:
    if asked.risks:
        yield By.NO_RISK, replace(asked, risks=frozenset())
    else:
        yield By.RISK, replace(asked, risks=A_RISK)

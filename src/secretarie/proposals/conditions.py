"""When a house rule applies to a proposal: a condition over its kind, amount, traits, portfolio and bodies. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from secretarie.access.euro import euro
from secretarie.proposals.models import DecidingBody, Kind, Trait

KEYS = ("kinds", "amount_from", "amount_below", "traits_any", "portfolios", "bodies")


class ImpossibleConditionError(ValueError):
    """A condition that no proposal can be held against; the words say which part, and what may stand there."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a condition looks at. ``amount``: in euro, exclusive of VAT; none when the author named none."""

    kind: str
    portfolio: str = ""
    amount: Decimal | None = None
    traits: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Condition:
    """Every part that is filled must hold; an empty condition holds always.

    ``amount_from`` is reached by the amount itself, ``amount_below`` is not; without an amount neither holds.
    """

    kinds: frozenset[str] = frozenset()
    amount_from: Decimal | None = None
    amount_below: Decimal | None = None
    traits_any: frozenset[str] = frozenset()
    portfolios: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()

    @classmethod
    def read(cls, told: object) -> Condition:
        """From the value of a house rule.

        Raises:
            ImpossibleConditionError: an unknown key, kind, trait or body, or no amount.
        """
        if not isinstance(told, Mapping):
            raise ImpossibleConditionError("een voorwaarde is een lijst van kenmerken met hun waarden")
        if strange := set(told) - set(KEYS):
            raise ImpossibleConditionError(
                f"onbekend: {', '.join(map(str, sorted(strange)))}; bekend: {', '.join(KEYS)}"
            )
        return cls(
            _among("kinds", told, Kind.values),
            _amount("amount_from", told),
            _amount("amount_below", told),
            _among("traits_any", told, Trait.values),
            _words("portfolios", told),
            _among("bodies", told, DecidingBody.values),
        )

    def as_json(self) -> dict[str, object]:
        """As the house rule keeps it."""
        found: dict[str, object] = {}
        for key in KEYS:
            value = getattr(self, key)
            if isinstance(value, Decimal) or value:
                found[key] = str(value) if isinstance(value, Decimal) else sorted(value)
        return found

    def holds(self, case: Case) -> bool:
        """Whether this case meets every part."""
        return (
            (not self.kinds or case.kind in self.kinds)
            and (self.amount_from is None or (case.amount is not None and case.amount >= self.amount_from))
            and (self.amount_below is None or (case.amount is not None and case.amount < self.amount_below))
            and (not self.traits_any or not self.traits_any.isdisjoint(case.traits))
            and (not self.portfolios or case.portfolio in self.portfolios)
            and (not self.bodies or not self.bodies.isdisjoint(case.bodies))
        )

    def words(self) -> str:
        """When it holds, as one line for a reader."""
        return "; ".join(self._words()) or "altijd"

    def _words(self) -> Iterator[str]:
        if self.kinds:
            yield _either(str(Kind(k).label).lower() for k in Kind.values if k in self.kinds)
        if self.amount_from is not None:
            yield f"vanaf {euro(self.amount_from)}"
        if self.amount_below is not None:
            yield f"onder {euro(self.amount_below)}"
        if self.traits_any:
            yield _either(str(Trait(t).label).lower() for t in Trait.values if t in self.traits_any)
        if self.portfolios:
            yield f"portefeuille {_either(sorted(self.portfolios))}"
        if self.bodies:
            named = _either(str(DecidingBody(b).label).lower() for b in DecidingBody.values if b in self.bodies)
            yield f"besluit van {named}"


ALWAYS = Condition()


def _either(words: Iterator[str] | Sequence[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} of {last}" if first else last


def _among(key: str, told: Mapping[str, object], known: Sequence[str]) -> frozenset[str]:
    found = _words(key, told)
    if strange := found - set(known):
        raise ImpossibleConditionError(f"{key}: {', '.join(sorted(strange))} bestaat niet; kies uit {', '.join(known)}")
    return found


def _words(key: str, told: Mapping[str, object]) -> frozenset[str]:
    values = told.get(key, [])
    if not isinstance(values, list | tuple) or not all(isinstance(value, str) for value in values):
        raise ImpossibleConditionError(f"{key}: hier hoort een lijst van woorden")
    return frozenset(values)


def _amount(key: str, told: Mapping[str, object]) -> Decimal | None:
    if (value := told.get(key)) is None:
        return None
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        amount = Decimal(-1)
    if not amount.is_finite() or amount < 0:
        raise ImpossibleConditionError(f"{key}: hier hoort een bedrag in euro, zoals 50000 of 50000.50")
    return amount

"""The register as plain values: what a mandate says, who holds it, and how mandates hang together. Pure.

``Register`` is all there is to know on a day; ``queries.register`` reads it. Everything a mandate allows is bounded
by the whole chain above it: ask the register (``covers``, ``limits``, ``conditions``), not the single row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from secretarie.law import Body, MandateKind

PARTS = re.compile(r"[0-9]{1,9}|[^\W\d_]+")
MANY = 10**9


class HolderKind(StrEnum):
    """How a decree says to whom a mandate is given; the register always finds the persons of a day by it."""

    OFFICE = "office"
    UNIT_HEAD = "unit_head"
    FUNCTION = "function"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Officer:
    """What somebody is on a day.

    ``offices``: kinds (``secretary``), stood in for as well. ``heads``: ``(role, unit)`` of each unit led
    (``director``, ``team_manager``). ``portfolios``: held, or substituted in an absence.
    """

    person: int
    offices: frozenset[str] = frozenset()
    heads: frozenset[tuple[str, int]] = frozenset()
    portfolios: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Holder:
    """To whom a mandate or a budget is given.

    - OFFICE: whoever holds the office (``office``: its kind).
    - UNIT_HEAD: whoever is ``role`` (director, team_manager) of ``unit``; without a unit each, for his own unit.
    - FUNCTION: the function as the decree words it, perhaps in a unit; only ``person`` says who that is.
    - MEMBER: the member of the college who holds ``portfolio``; without one each member, for his own.
    """

    kind: HolderKind
    words: str
    office: str = ""
    role: str = ""
    unit: int | None = None
    person: int | None = None
    portfolio: int | None = None

    @property
    def is_member(self) -> bool:
        """A member of the college rather than an official; a house rule prefers officials."""
        return self.kind is HolderKind.MEMBER or self.office in {"mayor", "alderman"}

    @property
    def is_council(self) -> bool:
        """One who works for the council, not under the college (art. 100 and 107 Gemeentewet)."""
        return self.office in {"clerk", "deputy_clerk", "councillor"}

    @property
    def for_own_unit(self) -> bool:
        """Each head for what belongs to his own unit: the decree names no unit."""
        return self.kind is HolderKind.UNIT_HEAD and self.unit is None

    def held_by(self, officer: Officer) -> bool:
        """Whether this officer is meant."""
        match self.kind:
            case HolderKind.OFFICE:
                return self.office in officer.offices
            case HolderKind.UNIT_HEAD:
                return any(r == self.role and self.unit in {None, u} for r, u in officer.heads)
            case HolderKind.MEMBER:
                return self.portfolio in officer.portfolios if self.portfolio else bool(officer.portfolios)
            case HolderKind.FUNCTION:
                return self.person == officer.person


class Vat(StrEnum):
    """How a limit counts."""

    EXCLUSIVE = "exclusive"
    INCLUSIVE = "inclusive"


@dataclass(frozen=True, slots=True)
class Limit:
    """The most euros that fall under a mandate, itself included; ``per``: what it counts over ("per opdracht")."""

    amount: Decimal
    vat: Vat = Vat.EXCLUSIVE
    per: str = ""

    def admits(self, amount: Decimal) -> bool:
        """Exact at the bound: the limit itself is within, a cent more is not; ``amount`` is counted as the limit is."""
        return amount <= self.amount


class ConditionKind(StrEnum):
    """What a condition asks of who decides."""

    CONSULT_HOLDER = "consult_holder"
    HEAR_ADVISER = "hear_adviser"
    WITHIN_BUDGET = "within_budget"
    WITHIN_POLICY = "within_policy"
    REPORT_AFTERWARDS = "report_afterwards"
    TWO_TOGETHER = "two_together"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition, in the words of the decree."""

    kind: ConditionKind
    text: str


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject of the register's own tree; ``parent`` is a code."""

    code: str
    label: str
    parent: str = ""


@dataclass(frozen=True)
class Subjects:
    """The tree of subjects, by code."""

    every: Mapping[str, Subject] = field(default_factory=dict)

    @staticmethod
    def of(rows: Iterator[Subject] | tuple[Subject, ...]) -> Subjects:
        return Subjects({row.code: row for row in rows})

    def up(self, code: str) -> Iterator[Subject]:
        """The subject and those above it, lowest first; nothing for a code that is not there."""
        here, passed = self.every.get(code), set[str]()
        while here is not None and here.code not in passed:
            passed.add(here.code)
            yield here
            here = self.every.get(here.parent)

    def path(self, code: str) -> str:
        """As a register names it: "Inkoop: leveringen en diensten"."""
        return ": ".join(reversed([s.label for s in self.up(code)]))

    def within(self, code: str, wider: str) -> bool:
        """Whether ``code`` is ``wider`` or lies under it."""
        return any(s.code == wider for s in self.up(code))


@dataclass(frozen=True, slots=True)
class Scope:
    """What a mandate is about: the subjects listed, or (``general``) everything, but for what is excepted.

    ``exceptions`` are the decree's own words; no machine reads them: whoever decides does.
    """

    general: bool = False
    subjects: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()

    def covers(self, code: str, tree: Subjects) -> bool:
        """Whether a decision on this subject falls under it: each listed subject brings those under it."""
        listed = self.general or any(tree.within(code, s) for s in self.subjects)
        return listed and not any(tree.within(code, s) for s in self.excepted)


@dataclass(frozen=True, slots=True)
class Adoption:
    """By which decree: its title and the article, the decision that adopted it and when, and where it was published."""

    decree: int = 0
    title: str = ""
    article: str = ""
    reference: str = ""
    adopted_on: date | None = None
    published_on: date | None = None
    published_where: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A mandate is withdrawn with a reason, never deleted (art. 10:8 Awb)."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class MandateFact:
    """One row of the register: what a body lets a holder decide, do or sign in its name, on ``[first, until)``.

    ``key``: the row; a changed mandate is a new row with the same ``number``. ``power``: the decree's words for it.
    ``parent``: the row of the mandate that this is a sub-mandate of. ``signing_only``: the body decides, the holder
    signs (art. 10:11 Awb). ``one_off``: the decision point it was made for; empty for a standing mandate.
    """

    key: int
    number: str
    power: str
    giver: Body
    holder: Holder
    kinds: frozenset[MandateKind]
    first: date
    until: date | None = None
    scope: Scope = Scope()
    ground: str = ""
    limit: Limit | None = None
    conditions: tuple[Condition, ...] = ()
    sub_mandate_allowed: bool = False
    parent: int | None = None
    signing_only: bool = False
    one_off: str = ""
    instruction: str = ""
    adoption: Adoption = Adoption()
    withdrawal: Withdrawal | None = None

    @property
    def place(self) -> tuple[tuple[int, str], ...]:
        """Where it stands in a list by number: 2.1 before 2.1.a before 10.1."""
        parts = PARTS.findall(self.number)
        return tuple((int(part), "") if part.isdecimal() else (MANY, part) for part in parts)

    def holds_on(self, day: date) -> bool:
        """From its first day up to its last; the day after the last it no longer does."""
        return self.first <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class BudgetHolderFact:
    """The second limit: who may spend from a budget, and up to how much at once (None: all there is)."""

    key: int
    budget: str
    holder: Holder
    first: date
    limit: Limit | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.first <= day and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Register:
    """All mandates and budget holders, with the tree of subjects and the units (each with the one above)."""

    subjects: Subjects = field(default_factory=Subjects)
    mandates: tuple[MandateFact, ...] = ()
    budget_holders: tuple[BudgetHolderFact, ...] = ()
    units: Mapping[int, int | None] = field(default_factory=dict)

    @cached_property
    def by_key(self) -> Mapping[int, MandateFact]:
        return {m.key: m for m in self.mandates}

    def on(self, day: date) -> Register:
        """What of it holds on ``day``."""
        return Register(
            self.subjects,
            tuple(m for m in self.mandates if m.holds_on(day)),
            tuple(b for b in self.budget_holders if b.holds_on(day)),
            self.units,
        )

    def chain(self, mandate: MandateFact) -> tuple[MandateFact, ...]:
        """The mandate and those it rests on, its own first; a parent that no longer holds is missing."""
        found = [mandate]
        while (above := self.by_key.get(found[-1].parent or 0)) is not None and above not in found:
            found.append(above)
        return tuple(found)

    def is_whole(self, mandate: MandateFact) -> bool:
        """Whether the chain reaches a mandate of the body itself: a sub-mandate falls with what it rests on."""
        return self.chain(mandate)[-1].parent is None

    def under(self, mandate: MandateFact) -> tuple[MandateFact, ...]:
        """The sub-mandates that hang directly under it."""
        return tuple(m for m in self.mandates if m.parent == mandate.key)

    def held_by(self, officer: Officer) -> tuple[MandateFact, ...]:
        """The mandates that this officer holds."""
        return tuple(m for m in self.mandates if m.holder.held_by(officer))

    def acts_for(self, holder: Holder, officer: Officer, unit: int) -> bool:
        """Whether this officer is the holder for matters of this unit: a head for his own unit, with those under it."""
        if not holder.for_own_unit:
            return holder.held_by(officer)
        led = {u for role, u in officer.heads if role == holder.role}
        return any(above in led for above in self.units_up(unit))

    def units_up(self, unit: int) -> Iterator[int]:
        """The unit and those above it, lowest first."""
        here: int | None = unit
        while here is not None:
            yield here
            here = self.units.get(here)

    def covers(self, mandate: MandateFact, code: str) -> bool:
        """Whether the subject falls under the mandate and under everything it rests on."""
        return self.is_whole(mandate) and all(m.scope.covers(code, self.subjects) for m in self.chain(mandate))

    def limits(self, mandate: MandateFact) -> tuple[Limit, ...]:
        """Every limit that binds, its own first: an amount must be within each."""
        return tuple(m.limit for m in self.chain(mandate) if m.limit is not None)

    def conditions(self, mandate: MandateFact) -> tuple[Condition, ...]:
        """Every condition that binds, its own first."""
        return tuple(dict.fromkeys(c for m in self.chain(mandate) for c in m.conditions))

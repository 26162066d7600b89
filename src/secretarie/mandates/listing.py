"""The register as its pages show it: rows on a day with their filters, a mandate with its chain, an officer's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from secretarie.access.wall import Actor, visible
from secretarie.law import Body, MandateKind
from secretarie.mandates import words
from secretarie.mandates.facts import Condition, Holder, HolderKind, Limit, MandateFact, Officer, Register, Subjects
from secretarie.people.models import Term, valid_on
from secretarie.people.queries import persons, portfolio_terms
from secretarie.people.standing import standing


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows: words of the search, a subject, a holder, a kind, a body; empty for all."""

    words: str = ""
    subject: str = ""
    holder: str = ""
    kind: str = ""
    giver: str = ""

    def admits(self, fact: MandateFact, register: Register) -> bool:
        """Whether the row is asked for; a subject also finds the general mandates that cover it."""
        text = f"{fact.number} {fact.power} {fact.holder.words} {fact.ground}".casefold()
        return (
            all(word in text for word in self.words.casefold().split())
            and (not self.subject or self._about(fact, register.subjects))
            and self.holder in {"", fact.holder.words}
            and (not self.kind or MandateKind(self.kind) in fact.kinds)
            and (not self.giver or fact.giver is Body(self.giver))
        )

    def _about(self, fact: MandateFact, tree: Subjects) -> bool:
        under = any(tree.within(code, self.subject) for code in fact.scope.subjects)
        return under or fact.scope.covers(self.subject, tree)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the register."""

    fact: MandateFact
    scope: str
    limit: str
    kinds: str
    chips: list[words.Chip]
    period: str
    who: str = ""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        return self.fact.conditions


def row(fact: MandateFact, register: Register, day: date, who: str = "") -> Row:
    """What a line says about a mandate."""
    scope = words.scope_words(fact.scope, register.subjects)
    limit = words.limit_words(fact.limit)
    period = words.period_words(fact.first, fact.until)
    return Row(fact, scope, limit, words.kind_words(fact), words.chips(fact, day), period, who)


@dataclass(frozen=True)
class Names:
    """Who the holders are today, by name; read once for a page."""

    heads: dict[tuple[int, str], int] = field(default_factory=dict)
    offices: dict[str, list[int]] = field(default_factory=dict)
    portfolios: dict[int, int] = field(default_factory=dict)
    known: dict[int, str] = field(default_factory=dict)

    def of(self, holder: Holder) -> str:
        """The names; nothing where the holder is each head, or nobody says who it is."""
        return ", ".join(self.known[key] for key in self._keys(holder) if key in self.known)

    def _keys(self, holder: Holder) -> Iterable[int]:
        match holder.kind:
            case HolderKind.OFFICE:
                return self.offices.get(holder.office, [])
            case HolderKind.UNIT_HEAD:
                found = self.heads.get((holder.unit or 0, holder.role))
            case HolderKind.MEMBER:
                found = self.portfolios.get(holder.portfolio or 0)
            case HolderKind.FUNCTION:
                found = holder.person
        return [found] if found else []


def names(actor: Actor, holders: Iterable[Holder]) -> Names:
    """Who holds what today, for these holders."""
    offices: dict[str, list[int]] = {}
    terms = visible(Term, actor).filter(valid_on(actor.today)).order_by("pk")
    for kind, person in terms.values_list("office__kind", "person_id"):
        offices.setdefault(kind, []).append(person)
    portfolios = {t.portfolio_id: t.holder_id for t in portfolio_terms(actor, actor.today)}
    found = Names(standing(actor).heads, offices, portfolios)
    keys = {key for holder in holders for key in found._keys(holder)}  # noqa: SLF001 - its own
    found.known.update({key: person.name for key, person in persons(actor, sorted(keys)).items()})
    return found


@dataclass(frozen=True, slots=True)
class Branch:
    """A mandate in the picture of its chain, with what hangs under it."""

    fact: MandateFact
    row: Row
    current: bool
    branches: tuple[Branch, ...] = ()


def tree(fact: MandateFact, register: Register, day: date) -> Branch:
    """The whole tree in which a mandate stands, from the mandate of the body itself."""
    return _branch(register.chain(fact)[-1], register, day, fact.key, frozenset())


def _branch(here: MandateFact, register: Register, day: date, current: int, passed: frozenset[int]) -> Branch:
    below = [m for m in register.under(here) if m.key not in passed]
    branches = tuple(_branch(m, register, day, current, passed | {here.key}) for m in below)
    return Branch(here, row(here, register, day), here.key == current, branches)


@dataclass(frozen=True, slots=True)
class Allowed:
    """What an officer may decide under one mandate: every limit and condition that binds, and for whose matters."""

    row: Row
    limit: str
    conditions: tuple[Condition, ...]
    own_unit: bool
    exceptions: list[str]


def allowed(officer: Officer, register: Register, day: date) -> list[tuple[str, list[Allowed]]]:
    """What this officer may decide, by the subject at the top of the tree; general mandates first."""
    found: dict[str, list[Allowed]] = {}
    for fact in register.held_by(officer):
        if register.is_whole(fact):
            for top in _tops(fact, register.subjects):
                found.setdefault(top, []).append(_allowed(fact, register, day))
    return sorted(found.items())


def _tops(fact: MandateFact, tree: Subjects) -> list[str]:
    """The labels under which it is listed: each top of the tree once, "" for a general mandate."""
    tops = [list(tree.up(code))[-1].label for code in fact.scope.subjects if code in tree.every]
    return [""] if fact.scope.general else list(dict.fromkeys(tops))


def _allowed(fact: MandateFact, register: Register, day: date) -> Allowed:
    limits = register.limits(fact)
    exceptions = [words.exception_words(m.scope, register.subjects) for m in register.chain(fact)]
    return Allowed(
        row(fact, register, day),
        words.limit_words(_narrowest(limits)),
        register.conditions(fact),
        fact.holder.for_own_unit,
        [text for texts in exceptions for text in texts],
    )


def _narrowest(limits: tuple[Limit, ...]) -> Limit | None:
    """The lowest of a chain; a sub-mandate counts as its mandate does, so they can be compared."""
    return min(limits, key=lambda limit: limit.amount, default=None)

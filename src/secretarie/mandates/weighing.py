"""Which mandates of the register speak of a decision, and what keeps each from covering it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from secretarie.law import Mandate, Obstacle, Question, Use, may_use, norm
from secretarie.mandates.amounts import euro_en, euro_nl, most_with_vat
from secretarie.mandates.asking import Asked, holds, level
from secretarie.mandates.facts import (
    BudgetHolderFact,
    Condition,
    ConditionKind,
    Holder,
    Limit,
    MandateFact,
    Register,
    Vat,
)

WITHIN = "mandate.within"
BEYOND = frozenset({"mandate.limit", "mandate.budget"})


@dataclass(frozen=True, slots=True)
class Weighed:
    """A mandate that speaks of this decision, with the chain it stands in (its own first) and what is in its way.

    ``height``: how high its holder stands, never below whoever he passed the power on to.
    """

    chain: tuple[MandateFact, ...]
    height: int
    obstacles: tuple[Obstacle, ...] = ()
    questions: tuple[Question, ...] = ()
    conditions: tuple[Condition, ...] = ()

    @property
    def mandate(self) -> MandateFact:
        return self.chain[0]

    @property
    def holder(self) -> Holder:
        return self.mandate.holder

    @property
    def covers(self) -> bool:
        """Nothing in the way, and nothing left to ask."""
        return not (self.obstacles or self.questions)

    @property
    def open(self) -> bool:
        """Nothing in the way, but somebody has to answer first."""
        return bool(self.questions) and not self.obstacles

    @property
    def exceptions(self) -> tuple[str, ...]:
        """What the decrees except in words: no machine reads them, whoever decides does."""
        return tuple(dict.fromkeys(e for link in self.chain for e in link.scope.exceptions))


def weigh(asked: Asked, register: Register) -> tuple[Weighed, ...]:
    """Every mandate, past and to come, that speaks of this decision, by number; of one number what holds now."""
    holding = {m.number for m in register.mandates if m.holds_on(asked.day)}
    current = (m for m in register.mandates if m.holds_on(asked.day) or m.number not in holding)
    spoken = (m for m in current if _speaks(m, asked, register))
    return tuple(_weighed(m, asked, register) for m in sorted(spoken, key=lambda m: (m.number, m.key)))


def _speaks(mandate: MandateFact, asked: Asked, register: Register) -> bool:
    named = bool(asked.subject) and mandate.scope.covers(asked.subject, register.subjects)
    decides = mandate.giver is asked.body and not mandate.signing_only
    return named and decides and bool(mandate.kinds & asked.matter.kinds)


def _weighed(mandate: MandateFact, asked: Asked, register: Register) -> Weighed:
    chain = register.chain(mandate)
    obstacles = [*_hanging(chain, asked)]
    for place, link in enumerate(chain):
        above = chain[place + 1] if place + 1 < len(chain) else None
        obstacles += _in_the_way(link, above, asked, register, lowest=place == 0)
    bounds = tuple(bounds_of(chain, asked, register))
    obstacles += (o for bound in bounds if (o := _too_much(bound, asked)))
    questions = {q.code: q for bound in bounds if (q := _to_ask(bound, asked))}
    conditions = tuple(dict.fromkeys(c for link in chain for c in link.conditions))
    return Weighed(chain, _height(mandate, register), tuple(obstacles), tuple(questions.values()), conditions)


def _height(mandate: MandateFact, register: Register, passed: frozenset[int] = frozenset()) -> int:
    below = (m for m in register.under(mandate) if m.key not in passed)
    known = passed | {mandate.key}
    return max([level(mandate.holder), *(_height(m, register, known) for m in below)])


def _hanging(chain: tuple[MandateFact, ...], asked: Asked) -> Iterator[Obstacle]:
    """A sub-mandate falls with the mandate it rests on."""
    top = chain[-1]
    if top.parent is not None:
        nl, en = (
            f"Het mandaat waarop {top.number} rust, geldt niet (meer).",
            f"What {top.number} rests on does not hold.",
        )
        yield Obstacle("mandate.chain", nl, norm("mandate.sub", asked.day).ground, HIGHER, top.number, en, HIGHER_EN)


def _in_the_way(
    link: MandateFact, above: MandateFact | None, asked: Asked, register: Register, *, lowest: bool
) -> Iterator[Obstacle]:
    """What the law says of using this link of the chain on this day."""
    last = None if link.until is None else link.until - timedelta(days=1)
    mandate = Mandate(
        link.number,
        link.first,
        last,
        sub_mandate=above is not None,
        sub_mandate_allowed=above is not None and above.sub_mandate_allowed,
    )
    decided, reported = (
        lowest and who is not None and holds(link.holder, who, asked, register)
        for who in (asked.decider, asked.reporter)
    )
    within = link.giver is asked.body and link.scope.covers(asked.subject, register.subjects)
    use = Use(
        link.number,
        within_scope=within,
        primary_decider=link.number if decided else None,
        reporter=link.number if reported else None,
    )
    for found in may_use(mandate, use, asked.day).obstacles:
        nl, en = f"{found.message[:-1]} ({link.number}).", f"{found.message_en[:-1]} ({link.number})."
        yield Obstacle(found.code, nl, found.ground, found.way_out, link.number, en, found.way_out_en)


@dataclass(frozen=True, slots=True)
class Bound:
    """One limit in euro that binds: of a mandate, or of the budget its holder answers for."""

    code: str
    number: str
    limit: Limit


def bounds_of(chain: tuple[MandateFact, ...], asked: Asked, register: Register) -> Iterator[Bound]:
    """Every limit that binds somewhere in the chain, and the budget holder's as the second one."""
    for link in chain:
        if link.limit is not None:
            yield Bound("limit", link.number, link.limit)
    if any(c.kind is ConditionKind.WITHIN_BUDGET for link in chain for c in link.conditions):
        for budget in register.budget_holders:
            if _answers_for(budget, chain[0], asked) and budget.limit is not None:
                yield Bound("budget", budget.budget, budget.limit)


def _answers_for(budget: BudgetHolderFact, mandate: MandateFact, asked: Asked) -> bool:
    """The budget the decision draws on, else every budget of this holder: the words of a holder tell him apart."""
    same = budget.holder == mandate.holder and budget.holds_on(asked.day)
    return same and asked.budget in {"", budget.budget}


def _counted(bound: Bound, asked: Asked) -> Decimal:
    """The amount as the limit counts it; VAT that nobody knows yet is not counted."""
    vat = asked.vat if bound.limit.vat is Vat.INCLUSIVE else None
    return (asked.amount or Decimal(0)) + (vat or Decimal(0))


def _too_much(bound: Bound, asked: Asked) -> Obstacle | None:
    counted = _counted(bound, asked)
    if bound.limit.admits(counted):
        return None
    nl, en = (" met btw", " with VAT") if bound.limit.vat is Vat.INCLUSIVE else ("", "")
    of_nl, of_en = ("het budget", "budget") if bound.code == "budget" else ("mandaat", "mandate")
    return Obstacle(
        f"mandate.{bound.code}",
        f"{euro_nl(counted)}{nl} is meer dan de grens van {of_nl} {bound.number}: {euro_nl(bound.limit.amount)}.",
        norm(WITHIN, asked.day).ground,
        HIGHER,
        bound.number,
        f"{euro_en(counted)}{en} is more than the limit of {of_en} {bound.number}: {euro_en(bound.limit.amount)}.",
        HIGHER_EN,
    )


def _to_ask(bound: Bound, asked: Asked) -> Question | None:
    """A limit needs an amount; one that counts VAT needs the VAT, unless even the highest rate stays within it."""
    if asked.amount is None:
        return NO_AMOUNT
    if bound.limit.vat is Vat.EXCLUSIVE or asked.vat is not None:
        return None
    return None if bound.limit.admits(most_with_vat(asked.amount, asked.day)) else NO_VAT


HIGHER, HIGHER_EN = "Leg het voor aan wie daarvoor wel bevoegd is.", "Put it to who is competent."
HOUSE = "huisregel bevoegdheid"
NO_AMOUNT = Question(
    "competence.amount",
    HOUSE,
    "Welk bedrag is hiermee ten hoogste gemoeid, exclusief btw?",
    "What is the highest amount at stake, without VAT?",
)
NO_VAT = Question(
    "competence.vat",
    HOUSE,
    "Hoeveel btw komt erbij? De grens van het mandaat telt die mee.",
    "How much VAT comes on top? The limit of the mandate includes it.",
)

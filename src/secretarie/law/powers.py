"""Whose power a decision is: council, college or mayor, and under what kind of mandate another may take it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.bodies import Body
from secretarie.law.informing import Power
from secretarie.law.mandating import Mandated, MandateKind
from secretarie.law.norms import Norm, norm


class Matter(StrEnum):
    """What kind of decision it is; the author says so, the law says whose it is."""

    DECISION = "decision"
    OBJECTION = "objection"
    BY_LAW = "by_law"
    BUDGET = "budget"
    PRIVATE_LAW_ACT = "private_law_act"
    FOUND_OR_JOIN = "found_or_join"
    LITIGATION = "litigation"
    MARKETS = "markets"
    CIVIL_DEFENCE = "civil_defence"
    TO_COMMITTEE = "to_committee"
    REPRESENTATION = "representation"
    PUBLIC_ORDER = "public_order"
    SPECIAL_PROCEDURE = "special_procedure"
    ANNUL = "annul"
    FACTUAL = "factual"

    @property
    def mandated(self) -> Mandated:
        """What a mandate for it would be about (10:3 lid 2)."""
        return MANDATED.get(self, Mandated.ORDINARY)

    @property
    def kinds(self) -> frozenset[MandateKind]:
        """Which kind of mandate lets another take it; binding in private law asks a power of attorney (10:12)."""
        return KINDS.get(self, frozenset({MandateKind.MANDATE}))

    def prior(self, body: Body) -> Power | None:
        """For what the council is informed or heard first, when this body decides."""
        if self is Matter.TO_COMMITTEE:
            return Power.MAYOR_DELEGATES if body is Body.MAYOR else Power.DELEGATE_TO_COMMITTEE
        return PRIOR.get(self) if body is Body.COLLEGE else None


MANDATED = {
    Matter.BY_LAW: Mandated.BY_LAWS,
    Matter.SPECIAL_PROCEDURE: Mandated.SPECIAL_PROCEDURE,
    Matter.ANNUL: Mandated.ANNUL,
}
KINDS = {
    Matter.PRIVATE_LAW_ACT: frozenset({MandateKind.MANDATE, MandateKind.POWER_OF_ATTORNEY}),
    Matter.REPRESENTATION: frozenset({MandateKind.POWER_OF_ATTORNEY}),
    Matter.FACTUAL: frozenset({MandateKind.AUTHORISATION}),
}
PRIOR = {
    Matter.PRIVATE_LAW_ACT: Power.PRIVATE_LAW_ACT,
    Matter.FOUND_OR_JOIN: Power.FOUND_OR_JOIN,
    Matter.LITIGATION: Power.LITIGATION,
    Matter.MARKETS: Power.MARKETS,
    Matter.CIVIL_DEFENCE: Power.CIVIL_DEFENCE,
}


@dataclass(frozen=True, slots=True)
class Owner:
    """The body whose power it is by statute; None where that differs by power, and the author names it."""

    body: Body | None
    rule: Norm


def whose_power(matter: Matter, day: date) -> Owner:
    """Which body decides on this, and by which article."""
    rule = norm(f"power.{matter}", day)
    return Owner(Body(rule.text) if rule.text in set(Body) else None, rule)

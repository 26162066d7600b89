"""What is asked about a decision, and what the house has settled about who decides. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from secretarie.law import Body
from secretarie.law.powers import Matter
from secretarie.mandates.facts import Holder, HolderKind, Officer, Register

SECRETARY = "secretary"
LEVELS = {"team_manager": 1, "director": 2}
MEMBER, MAYOR = 4, 5


@dataclass(frozen=True, slots=True)
class Asked:
    """A decision that somebody is about to take.

    ``body``: whose it is said to be. ``amount``: in euro without VAT, None when not known; ``vat``: what comes on top,
    None when not known. ``unit``: where it comes from. ``decider`` took, under mandate, the
    decision objected to; ``reporter`` reported the offence that is fined.
    """

    day: date
    subject: str = ""
    matter: Matter = Matter.DECISION
    body: Body = Body.COLLEGE
    amount: Decimal | None = None
    vat: Decimal | None = None
    risks: frozenset[str] = frozenset()
    unit: int | None = None
    portfolio: int | None = None
    budget: str = ""
    decider: Officer | None = None
    reporter: Officer | None = None


@dataclass(frozen=True, slots=True)
class HouseWays:
    """What the house settled: risks go to the body even when mandated; officials decide before members."""

    risks_to_body: bool = True
    officials_first: bool = True
    risks_ground: str = "huisregel bevoegdheid"
    officials_ground: str = "huisregel bevoegdheid"


USUAL = HouseWays()


def holds(holder: Holder, officer: Officer, asked: Asked, register: Register) -> bool:
    """Whether this officer is meant for this decision: each head for his own unit, each member for his portfolio."""
    if holder.for_own_unit and asked.unit is not None:
        return register.acts_for(holder, officer, asked.unit)
    if holder.kind is HolderKind.MEMBER and holder.portfolio is None and asked.portfolio is not None:
        return asked.portfolio in officer.portfolios
    return holder.held_by(officer)


def level(holder: Holder) -> int:
    """How high a holder stands; the lowest competent decides first."""
    if holder.is_member:
        return MAYOR if holder.office == "mayor" else MEMBER
    if holder.kind is HolderKind.UNIT_HEAD:
        return LEVELS.get(holder.role, 0)
    return (LEVELS["director"] + 1) if holder.kind is HolderKind.OFFICE else 0

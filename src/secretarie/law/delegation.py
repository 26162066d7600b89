"""Delegation: to whom, on which basis, and what a decision under it names (10:13 to 10:19 Awb, 156 Gemeentewet)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.bodies import Body
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError, Words, obstacle
from secretarie.law.outcomes import Verdict, verdict


class Delegated(StrEnum):
    """What power is delegated; the council keeps all but the last to itself (156 lid 2)."""

    AUDIT_OFFICE = "audit_office"
    INQUIRY = "inquiry"
    BUDGET = "budget"
    ACCOUNTS = "accounts"
    PENALTIES = "penalties"
    FINANCE_BY_LAWS = "finance_by_laws"
    ACCOUNTANT = "accountant"
    TAXES = "taxes"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Delegation:
    """`to_subordinate`: to who works under the giver. `statutory_basis`: the article that allows it, or empty."""

    by: Body
    to_subordinate: bool = False
    statutory_basis: str = ""
    power: Delegated = Delegated.OTHER

    def __post_init__(self) -> None:
        if self.power is not Delegated.OTHER and self.by is not Body.COUNCIL:
            raise ImpossibleFactsError(f"{self.power} is the council's, not of the {self.by}")


def may_delegate(facts: Delegation, day: date) -> Verdict:
    """May the body transfer this power? Whether the council must be heard first: `prior_consultation`."""
    subordinates, basis, never = (norm(f"delegation.{k}", day) for k in ("subordinates", "basis", "council_never"))
    found = []
    if facts.to_subordinate:
        found.append(obstacle("delegation.subordinate", subordinates.ground, SUBORDINATE))
    if not facts.statutory_basis.strip():
        found.append(obstacle("delegation.no-basis", basis.ground, NO_BASIS))
    if facts.power in never.items:
        found.append(obstacle("delegation.never", never.ground, NEVER))
    return verdict(
        [basis, subordinates, never],
        found,
        nl="De bevoegdheid kan worden overgedragen; wie overdraagt, oefent haar daarna niet meer uit",
        en="The power may be delegated; who delegates it no longer exercises it",
        day=day.isoformat(),
        by=facts.by,
        to_subordinate=facts.to_subordinate,
        statutory_basis=facts.statutory_basis,
        power=facts.power,
    )


def delegated_decision(delegation_decision: str, found_at: str, day: date) -> Verdict:
    """A decision under a delegated power names the delegation decision and where it is found (10:19)."""
    rule = norm("delegation.cited", day)
    missing = not (delegation_decision.strip() and found_at.strip())
    return verdict(
        [rule],
        [obstacle("delegation.not-cited", rule.ground, NOT_CITED)] if missing else [],
        nl="Het besluit noemt het delegatiebesluit en de vindplaats",
        en="The decision names the delegation decision and where it is found",
        day=day.isoformat(),
        delegation_decision=delegation_decision,
        found_at=found_at,
    )


def may_decide_itself(day: date, *, delegated: bool) -> Verdict:
    """May the body still exercise a power itself? Not once it was delegated (10:17); a mandate leaves it (10:7)."""
    rule = norm("delegation.giver_loses" if delegated else "mandate.giver_stays", day)
    found = [obstacle("delegation.given-away", rule.ground, GIVEN_AWAY)] if delegated else []
    nl, en = "Het bestuursorgaan kan zelf beslissen", "The body may decide itself"
    return verdict([rule], found, nl=nl, en=en, day=day.isoformat(), delegated=delegated)


SUBORDINATE: Words = (
    "Aan een ondergeschikte wordt niet gedelegeerd.",
    "Verleen mandaat.",
    "A power is not delegated to a subordinate.",
    "Grant a mandate.",
)
NO_BASIS: Words = (
    "De grondslag in een wettelijk voorschrift ontbreekt.",
    "Noem het artikel dat de overdracht toestaat, of verleen mandaat.",
    "The basis in a statute is missing.",
    "Name the article that allows it, or grant a mandate.",
)
NEVER: Words = (
    "Deze bevoegdheid draagt de raad niet over.",
    "Laat de raad zelf beslissen.",
    "The council does not delegate this power.",
    "Let the council itself decide.",
)
NOT_CITED: Words = (
    "Het delegatiebesluit of de vindplaats ontbreekt.",
    "Noem het delegatiebesluit en waar het te vinden is.",
    "The delegation decision or where it is found is missing.",
    "Name the delegation decision and where it is found.",
)
GIVEN_AWAY: Words = (
    "Het bestuursorgaan droeg deze bevoegdheid over.",
    "Laat beslissen aan wie zij is overgedragen, of trek het delegatiebesluit in.",
    "The body delegated this power.",
    "Let decide to whom it was delegated, or withdraw the delegation.",
)

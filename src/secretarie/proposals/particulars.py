"""What is chosen about a proposal beside its text: kind, holders, meeting, handling, and what it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from secretarie.documents.models import SignatureKind
from secretarie.documents.openness import Openness
from secretarie.people.models import Portfolio, Unit
from secretarie.proposals.models import Proposal

DEFAULT_MINUTES = 10


@dataclass(frozen=True, slots=True)
class Handling:
    """How a paper is handled until its decision: the step, its end, the interest, and whether secrecy is asked."""

    openness: str = Openness.PUBLIC
    embargo_until: datetime | None = None
    withheld_ground: str = ""
    secrecy_asked: bool = False


@dataclass(frozen=True, slots=True)
class RelationText:
    """What a proposal belongs to, as typed."""

    kind: str
    reference: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Particulars:
    """Everything chosen beside the text; a saving without particulars, or without unit, leaves them as they are."""

    kind: str
    portfolio: Portfolio
    co_portfolios: tuple[Portfolio, ...] = ()
    coordinating: Portfolio | None = None
    requested_for: date | None = None
    formality: bool = False
    minutes: int = DEFAULT_MINUTES
    signature_kind: str = SignatureKind.NONE
    handling: Handling = Handling()
    serves_no_objective: bool = False
    relations: tuple[RelationText, ...] = ()
    unit: Unit | None = None
    amount: Decimal | None = None
    traits: tuple[str, ...] = ()

    def put_on(self, proposal: Proposal) -> None:
        """Set the fields of the proposal itself."""
        proposal.kind, proposal.portfolio = self.kind, self.portfolio
        proposal.unit = self.unit or proposal.unit
        proposal.requested_for, proposal.formality, proposal.minutes = self.requested_for, self.formality, self.minutes
        proposal.signature_kind, proposal.serves_no_objective = self.signature_kind, self.serves_no_objective
        proposal.amount, proposal.traits = self.amount, sorted(self.traits)
        proposal.openness, proposal.embargo_until = self.handling.openness, self.handling.embargo_until
        proposal.withheld_ground, proposal.secrecy_asked = self.handling.withheld_ground, self.handling.secrecy_asked

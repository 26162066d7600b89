"""An agreement of the municipality: who decides, who hears of it first, who signs (160, 169 and 171 Gemeentewet)."""

from dataclasses import dataclass
from datetime import date

from secretarie.law.informing import Power, PriorFacts, prior_consultation
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.signatures import SignatureKind, Signer, signing


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """`decided`: by the college, or under its mandate. `power_of_attorney`: the mayor's, for any other signer."""

    prior: PriorFacts
    decided: bool
    signer: Signer = Signer.MAYOR
    power_of_attorney: bool = False

    def __post_init__(self) -> None:
        if self.prior.power not in {Power.PRIVATE_LAW_ACT, Power.FOUND_OR_JOIN}:
            raise ImpossibleFactsError(f"an agreement is a private-law act, not {self.prior.power}")


def agreement(facts: AgreementFacts, day: date) -> Verdict:
    """May the municipality be bound now? Decided, the council informed or heard, and signed by who represents it."""
    rule = norm("agreement.decided", day)
    undecided = () if facts.decided else (obstacle("agreement.undecided", rule.ground, UNDECIDED),)
    prior = prior_consultation(facts.prior, day)
    other = None if facts.signer is Signer.MAYOR else facts.signer
    signed = signing(SignatureKind.AGREEMENT, day, delegate=other, empowered=facts.power_of_attorney)
    return verdict(
        (rule, *prior.receipt.norms, *signed.receipt.norms),
        (*undecided, *prior.obstacles, *signed.obstacles),
        prior.questions,
        nl="De overeenkomst kan worden ondertekend",
        en="The agreement may be signed",
        **dict(prior.receipt.inputs),
        decided=facts.decided,
        signer=facts.signer,
        power_of_attorney=facts.power_of_attorney,
    )


UNDECIDED = (
    "Het college heeft nog niet tot deze overeenkomst besloten.",
    "Leg de overeenkomst voor aan het college, of aan wie daarvoor mandaat heeft.",
    "The college has not decided on this agreement yet.",
    "Put the agreement to the college, or to who holds its mandate.",
)

"""Who signs an outgoing paper, in which order, in whose name (art. 32a, 59a, 171 Gemeentewet; 10:10, 10:11 Awb)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.bodies import Body
from secretarie.law.mandates import under_mandate_form
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import Obstacle
from secretarie.law.receipts import Receipt, receipt


class SignatureKind(StrEnum):
    """What kind of outgoing paper it is."""

    COLLEGE_LETTER = "college_letter"
    AGREEMENT = "agreement"
    MAYOR_DECISION = "mayor_decision"
    UNDER_MANDATE = "under_mandate"
    COUNCIL_PROPOSAL = "council_proposal"
    COUNCIL_DECISION = "council_decision"


class Signer(StrEnum):
    """The capacity in which somebody signs; who replaces the mayor or the secretary signs as mayor or secretary."""

    MAYOR = "mayor"
    SECRETARY = "secretary"
    MEMBER = "member"
    OFFICIAL = "official"
    CLERK = "clerk"
    OTHER = "other"

    @property
    def nl(self) -> str:
        return SIGNER_NL[self]


SIGNER_NL = {
    Signer.MAYOR: "burgemeester",
    Signer.SECRETARY: "secretaris",
    Signer.MEMBER: "een ander lid van het college",
    Signer.OFFICIAL: "een ambtenaar",
    Signer.CLERK: "griffier",
    Signer.OTHER: "een ander",
}


@dataclass(frozen=True, slots=True)
class Signing:
    """The signers in order (the first signs, the next countersigns), the form, and what stands in the way."""

    signers: tuple[Signer, ...]
    countersign_lapses: bool
    form: str
    obstacles: tuple[Obstacle, ...]
    receipt: Receipt


def signing(
    kind: SignatureKind,
    day: date,
    *,
    delegate: Signer | None = None,
    empowered: bool = False,
    body: Body = Body.COLLEGE,
) -> Signing:
    """Who must sign this paper.

    `delegate` signs in the mayor's place (59a lid 2, 171 lid 2) or, under mandate, for `body`. `empowered` says
    that the college's leave, the mayor's power of attorney or the mandate exists; otherwise that is an obstacle.
    """
    rule = norm(f"signing.{kind}", day)
    norms: tuple[Norm, ...] = (rule,)
    signers = tuple(map(Signer, rule.items))
    delegate = delegate or (None if signers else Signer.OFFICIAL)
    obstacles: tuple[Obstacle, ...] = ()
    lapses = False
    if delegate:
        allowed, lapse = norm(f"signing.{kind}.delegates", day), norm("signing.countersign_lapses_for", day)
        obstacles = _obstacles(kind, delegate, allowed, empowered=empowered)
        lapses = len(signers) > 1 and delegate in lapse.items
        signers = (delegate, *(() if lapses else signers[1:]))
        norms += (allowed, lapse) if lapses else (allowed,)
    form = _form(kind, body, day)
    order, order_en = " en ".join(s.nl for s in signers), " and ".join(signers)
    lapse_nl, lapse_en = ("; medeondertekening vervalt", "; no countersign") if lapses else ("", "")
    return Signing(
        signers,
        lapses,
        form,
        obstacles,
        receipt(
            norms,
            "refused" if obstacles else "may_sign",
            nl=f"Ondertekening: {order}{lapse_nl} ({norms[-1].ground}).",
            en=f"Signing: {order_en}{lapse_en} ({norms[-1].ground}).",
            day=day.isoformat(),
            kind=kind,
            delegate=delegate,
            empowered=empowered,
            body=body,
        ),
    )


def _form(kind: SignatureKind, body: Body, day: date) -> str:
    if kind is SignatureKind.UNDER_MANDATE:
        return under_mandate_form(body, day).text
    return norm(f"signing.{kind}.form", day).text


def _obstacles(kind: SignatureKind, delegate: Signer, allowed: Norm, *, empowered: bool) -> tuple[Obstacle, ...]:
    if delegate not in allowed.items:
        refused = Obstacle(
            "signing.delegate-not-allowed",
            f"Dit stuk kan niet worden getekend door {delegate.nl}.",
            allowed.ground,
            "Laat de aangewezen ondertekenaar tekenen, of besluit en teken onder mandaat.",
            message_en=f"The {delegate} cannot sign this paper.",
            way_out_en="Let the appointed signer sign, or decide and sign under mandate.",
        )
        return (refused,)
    if empowered:
        return ()
    message, way_out, message_en, way_out_en = UNEMPOWERED[kind]
    return (Obstacle("signing.not-empowered", message, allowed.ground, way_out, "", message_en, way_out_en),)


_BY_LEAVE = (
    "Het college heeft niet toegestaan dat een ander dan de burgemeester tekent.",
    "Laat de burgemeester tekenen, of vraag het college om toestemming.",
    "The college has not allowed anyone but the mayor to sign.",
    "Let the mayor sign, or ask the college for leave.",
)
UNEMPOWERED = {
    SignatureKind.COLLEGE_LETTER: _BY_LEAVE,
    SignatureKind.COUNCIL_PROPOSAL: _BY_LEAVE,
    SignatureKind.AGREEMENT: (
        "Er is geen volmacht van de burgemeester.",
        "Laat de burgemeester tekenen of een volmacht geven.",
        "There is no power of attorney from the mayor.",
        "Let the mayor sign or give a power of attorney.",
    ),
    SignatureKind.UNDER_MANDATE: (
        "Er is geen mandaat voor dit stuk.",
        "Noem het mandaat uit het register, of leg het besluit voor aan het bestuursorgaan.",
        "There is no mandate for this paper.",
        "Name the mandate in the register, or put the decision to the body.",
    ),
}

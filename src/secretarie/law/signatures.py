"""Who signs an outgoing paper, in which order, in whose name (art. 32a, 59a, 171 Gemeentewet; 10:10, 10:11 Awb)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.bodies import Body
from secretarie.law.mandates import under_mandate_form
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import Obstacle
from secretarie.law.receipts import Plain, Receipt, receipt


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


BY = {
    Signer.MAYOR: ("de burgemeester", "the mayor"),
    Signer.SECRETARY: ("de secretaris", "the secretary"),
    Signer.MEMBER: ("een ander lid van het college", "another member of the college"),
    Signer.OFFICIAL: ("een ambtenaar", "an official"),
    Signer.CLERK: ("de griffier", "the clerk"),
    Signer.OTHER: ("een ander", "somebody else"),
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
        allowed = norm(f"signing.{kind}.delegates", day)
        obstacles = _obstacles(kind, delegate, allowed, empowered=empowered)
        norms, signers, lapses = _countersigned(kind, day, delegate, (*norms, allowed), signers)
    explained = _receipt(
        norms,
        signers,
        obstacles,
        lapses=lapses,
        day=day.isoformat(),
        kind=kind,
        delegate=delegate,
        empowered=empowered,
        body=body,
    )
    return Signing(signers, lapses, _form(kind, body, day), obstacles, explained)


def _receipt(
    norms: tuple[Norm, ...],
    signers: tuple[Signer, ...],
    obstacles: tuple[Obstacle, ...],
    *,
    lapses: bool,
    **inputs: Plain,
) -> Receipt:
    ground = norms[-1].ground
    by_nl, by_en = zip(*(BY[signer] for signer in signers), strict=True)
    nl = f"Dit stuk wordt ondertekend door {' en '.join(by_nl)}{'; medeondertekening vervalt' * lapses} ({ground})."
    en = f"This paper is signed by {' and '.join(by_en)}{'; the countersign lapses' * lapses} ({ground})."
    return receipt(
        norms,
        "refused" if obstacles else "may_sign",
        nl=" ".join(f"{o.message[:-1]} ({o.ground})." for o in obstacles) or nl,
        en=" ".join(f"{o.message_en[:-1]} ({o.ground})." for o in obstacles) or en,
        **inputs,
    )


def _countersigned(
    kind: SignatureKind, day: date, delegate: Signer, norms: tuple[Norm, ...], signers: tuple[Signer, ...]
) -> tuple[tuple[Norm, ...], tuple[Signer, ...], bool]:
    """The delegate in the first signer's place; the countersign lapses only for those the article names."""
    if len(signers) > 1 and delegate in (lapse := norm(f"signing.{kind}.countersign_lapses_for", day)).items:
        return (*norms, lapse), (delegate,), True
    return norms, (delegate, *signers[1:]), False


def _form(kind: SignatureKind, body: Body, day: date) -> str:
    if kind is SignatureKind.UNDER_MANDATE:
        return under_mandate_form(body, day).text
    return norm(f"signing.{kind}.form", day).text


def _obstacles(kind: SignatureKind, delegate: Signer, allowed: Norm, *, empowered: bool) -> tuple[Obstacle, ...]:
    if delegate not in allowed.items:
        refused = Obstacle(
            "signing.delegate-not-allowed",
            f"Dit stuk kan niet worden getekend door {BY[delegate][0]}.",
            allowed.ground,
            "Laat de aangewezen ondertekenaar tekenen, of besluit en teken onder mandaat.",
            message_en=f"This paper cannot be signed by {BY[delegate][1]}.",
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
    SignatureKind.COUNCIL_DECISION: (
        "De raad heeft niet toegestaan dat een ander dan de burgemeester tekent.",
        "Laat de burgemeester tekenen, of vraag de raad om toestemming.",
        "The council has not allowed anyone but the mayor to sign.",
        "Let the mayor sign, or ask the council for leave.",
    ),
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

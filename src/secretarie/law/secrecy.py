"""Secrecy: who imposes it and on what, with whom it is shared, who lifts it (articles 87 to 89 Gemeentewet).

Not public, under embargo or marked confidential is not secret: secrecy is a decision of its own.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.bodies import Body
from secretarie.law.house import USUAL, HouseRules
from secretarie.law.norms import norm
from secretarie.law.obstacles import Obstacle
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import Term, Unit, counted_on
from secretarie.law.withholding import WooGround


class Recipient(StrEnum):
    """Who may be given secret information; `COUNCILLORS`: one or some, not the council as a whole."""

    COUNCIL = "council"
    COLLEGE = "college"
    MAYOR = "mayor"
    COMMITTEE = "committee"
    COMMITTEE_WITH_COUNCILLORS = "committee_with_councillors"
    AUDIT_OFFICE = "audit_office"
    COUNCILLORS = "councillors"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class SecrecyFacts:
    """What is to become secret. `ground` None: none of the Woo's grounds was chosen."""

    by: Body
    ground: WooGround | None
    review_on: date | None
    by_committee_chair_alone: bool = False
    held_by_body: bool = True
    about: str = ""


@dataclass(frozen=True, slots=True)
class Lifting:
    """The bodies each of which may lift the secrecy."""

    bodies: tuple[Body, ...]
    receipt: Receipt


def obstacles_to_impose(facts: SecrecyFacts, day: date, house: HouseRules = USUAL) -> tuple[Obstacle, ...]:
    """Article 87: only these bodies, only an interest of article 5.1 lid 1 or 2 Woo, only what the body holds."""
    who, why = norm("secrecy.imposed_by", day), norm("secrecy.grounds", day)
    review = house.on("house.secrecy_review", day)
    latest = counted_on(Term(review.number, Unit.MONTHS), day)
    found = []
    if facts.by not in who.items or facts.by_committee_chair_alone:
        found.append(("secrecy.who", who.ground))
    if facts.ground is None or not facts.ground.falls_under(why.items):
        found.append(("secrecy.ground", why.ground))
    if not facts.held_by_body:
        found.append(("secrecy.not-held", who.ground))
    if facts.review_on is None or not day < facts.review_on <= latest:
        found.append(("secrecy.review", review.ground))
    return tuple(_obstacle(code, ground, facts.about) for code, ground in found)


def obstacles_to_share(
    by: Body,
    recipients: Collection[Recipient],
    day: date,
    *,
    marked: bool,
    council_has_it: bool = False,
    about: str = "",
) -> tuple[Obstacle, ...]:
    """Article 88: with bodies, not with single councillors; once the council has it, only the council passes it on."""
    mark, everyone, last = (norm(f"secrecy.{key}", day) for key in ("marked", "all_councillors", "passed_on_by"))
    allowed = norm(f"secrecy.{by}_shares_with", day)
    passing_on = council_has_it and by in last.items
    found = []
    if not marked:
        found.append(("secrecy.not-marked", mark.ground))
    if Recipient.COUNCILLORS in recipients and not passing_on:
        found.append(("secrecy.single-councillor", allowed.ground))
    if not passing_on and any(_plain(r) not in allowed.items for r in set(recipients) - {Recipient.COUNCILLORS}):
        found.append(("secrecy.recipient", allowed.ground))
    if (
        by in everyone.items
        and Recipient.COMMITTEE_WITH_COUNCILLORS in recipients
        and not (council_has_it or Recipient.COUNCIL in recipients)
    ):
        found.append(("secrecy.council-too", everyone.ground))
    return tuple(_obstacle(code, ground, about) for code, ground in found)


def who_may_lift(imposed_by: Body, day: date, *, given_to_council: bool, committee_of: Body | None = None) -> Lifting:
    """Article 89: the imposing body, of a committee also the body that instituted it; the council once it has it."""
    given = norm("secrecy.lifted_by_once_given_to_council", day)
    rule = given if given_to_council else norm("secrecy.lifted_by", day)
    own = (imposed_by, committee_of) if committee_of else (imposed_by,)
    bodies = tuple(map(Body, given.items)) if given_to_council else own
    return Lifting(
        bodies,
        receipt(
            [rule],
            ", ".join(bodies),
            nl=f"De geheimhouding kan worden opgeheven door {' of '.join(b.nl for b in bodies)} ({rule.ground}).",
            en=f"The secrecy may be lifted by the {' or the '.join(bodies)} ({rule.ground}).",
            day=day.isoformat(),
            imposed_by=imposed_by,
            given_to_council=given_to_council,
            committee_of=committee_of,
        ),
    )


def _plain(recipient: Recipient) -> str:
    return Recipient.COMMITTEE if recipient is Recipient.COMMITTEE_WITH_COUNCILLORS else recipient


def _obstacle(code: str, ground: str, about: str) -> Obstacle:
    message, way_out, message_en, way_out_en = TEXTS[code]
    return Obstacle(code, message, ground, way_out, about, message_en, way_out_en)


# Message and way out, in Dutch and in English.
TEXTS = {
    "secrecy.who": (
        "Alleen raad, college, burgemeester of een commissie als geheel legt geheimhouding op.",
        "Leg het voor aan het bevoegde orgaan; tot dan is het stuk niet openbaar.",
        "Only council, college, mayor or a committee as a whole imposes secrecy.",
        "Put it to the competent body; until then the paper is not public.",
    ),
    "secrecy.ground": (
        "Geheimhouding vraagt een belang uit artikel 5.1, eerste of tweede lid, Woo.",
        "Kies een van die belangen, of houd het stuk niet openbaar zonder geheimhouding.",
        "Secrecy needs an interest of article 5.1(1) or (2) Woo.",
        "Choose one of these, or keep the paper not public without secrecy.",
    ),
    "secrecy.not-held": (
        "De informatie berust niet bij dit orgaan.",
        "Laat het orgaan waarbij de informatie berust geheimhouding opleggen.",
        "The body does not hold the information.",
        "Let the body that holds it impose secrecy.",
    ),
    "secrecy.review": (
        "Er is geen datum voor herbeoordeling binnen de afgesproken termijn.",
        "Noem een datum waarop de geheimhouding opnieuw wordt bezien.",
        "There is no review date within the agreed time.",
        "Name a date on which the secrecy is reviewed.",
    ),
    "secrecy.not-marked": (
        "De geheimhouding staat niet op het stuk.",
        "Zet de geheimhouding op het stuk, of maak haar op een andere manier kenbaar.",
        "The secrecy is not shown on the paper.",
        "Mark the paper, or make the secrecy known otherwise.",
    ),
    "secrecy.single-councillor": (
        "Geheime informatie gaat naar de hele raad, niet naar een of enkele raadsleden.",
        "Verstrek haar aan de raad.",
        "Secret information goes to the whole council, not to one or some councillors.",
        "Give it to the council.",
    ),
    "secrecy.recipient": (
        "Aan deze ontvanger kan dit orgaan geen geheime informatie verstrekken.",
        "Verstrek haar aan de raad; die kan haar aan anderen verstrekken.",
        "This body cannot give secret information to this recipient.",
        "Give it to the council, which may give it to others.",
    ),
    "secrecy.council-too": (
        "In deze commissie zitten raadsleden; dan krijgt ook de raad de informatie.",
        "Verstrek haar tegelijk aan de raad.",
        "Councillors sit on this committee, so the council must have the information too.",
        "Give it to the council as well.",
    ),
}

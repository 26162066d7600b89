"""Grounds for leaving something out of the public list (art. 60 lid 3 Gemeentewet) and of publication (Woo)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.norms import norm
from secretarie.law.obstacles import Obstacle


class WooGround(StrEnum):
    """An exception of the Woo, named by its article."""

    CROWN = "5.1 lid 1 onder a"
    STATE_SECURITY = "5.1 lid 1 onder b"
    CONFIDENTIAL_BUSINESS_DATA = "5.1 lid 1 onder c"
    SPECIAL_PERSONAL_DATA = "5.1 lid 1 onder d"
    IDENTIFICATION_NUMBERS = "5.1 lid 1 onder e"
    FOREIGN_RELATIONS = "5.1 lid 2 onder a"
    FINANCIAL_INTERESTS = "5.1 lid 2 onder b"
    PROSECUTION = "5.1 lid 2 onder c"
    INSPECTION = "5.1 lid 2 onder d"
    PRIVACY = "5.1 lid 2 onder e"
    COMPETITIVE_BUSINESS_DATA = "5.1 lid 2 onder f"
    ENVIRONMENT = "5.1 lid 2 onder g"
    SAFETY = "5.1 lid 2 onder h"
    GOOD_FUNCTIONING = "5.1 lid 2 onder i"
    EXCEPTIONAL_HARM = "5.1 lid 5"
    POLICY_VIEWS = "5.2"

    @property
    def nl(self) -> str:
        return WOO_NL[self]

    @property
    def article(self) -> str:
        return f"art. {self.value} Woo"

    def falls_under(self, paragraphs: Collection[str]) -> bool:
        """Is it one of these paragraphs, such as "5.1 lid 2"?"""
        return self.value.split(" onder ")[0] in paragraphs


WOO_NL = {
    WooGround.CROWN: "eenheid van de Kroon",
    WooGround.STATE_SECURITY: "veiligheid van de Staat",
    WooGround.CONFIDENTIAL_BUSINESS_DATA: "vertrouwelijk verstrekte bedrijfs- en fabricagegegevens",
    WooGround.SPECIAL_PERSONAL_DATA: "bijzondere en strafrechtelijke persoonsgegevens",
    WooGround.IDENTIFICATION_NUMBERS: "nationale identificatienummers",
    WooGround.FOREIGN_RELATIONS: "internationale betrekkingen",
    WooGround.FINANCIAL_INTERESTS: "economische of financiële belangen van de overheid",
    WooGround.PROSECUTION: "opsporing en vervolging van strafbare feiten",
    WooGround.INSPECTION: "inspectie, controle en toezicht",
    WooGround.PRIVACY: "persoonlijke levenssfeer",
    WooGround.COMPETITIVE_BUSINESS_DATA: "andere concurrentiegevoelige bedrijfsgegevens",
    WooGround.ENVIRONMENT: "bescherming van het milieu",
    WooGround.SAFETY: "beveiliging van personen en bedrijven, voorkomen van sabotage",
    WooGround.GOOD_FUNCTIONING: "goed functioneren van de overheid",
    WooGround.EXCEPTIONAL_HARM: "onevenredige benadeling van een ander belang",
    WooGround.POLICY_VIEWS: "persoonlijke beleidsopvattingen in intern beraad",
}


class Withheld(StrEnum):
    """Why an item is left out of the public decision list."""

    SECRECY = "secrecy"
    PUBLIC_INTEREST = "public_interest"

    @property
    def nl(self) -> str:
        return {Withheld.SECRECY: "geheimhouding", Withheld.PUBLIC_INTEREST: "strijd met het openbaar belang"}[self]


@dataclass(frozen=True, slots=True)
class ListLine:
    """One item on the full, internal list: public unless withheld, then with the reason."""

    item: str
    withheld: Withheld | None = None
    reason: str = ""
    secrecy_holds: bool = False


def public_lines(lines: Sequence[ListLine]) -> tuple[ListLine, ...]:
    """The public list: the full one without what is withheld."""
    return tuple(line for line in lines if line.withheld is None)


def obstacles_to_withhold(line: ListLine, day: date) -> tuple[Obstacle, ...]:
    """An item is left out only for secrecy that holds, or with a reason in the public interest."""
    ground = norm("decision_list.withheld", day).ground
    if line.withheld is Withheld.SECRECY and not line.secrecy_holds:
        message = "Op dit punt rust geen geheimhouding."
        way_out = "Leg geheimhouding op, of kies het openbaar belang met een reden."
        en = "There is no secrecy on this item.", "Impose secrecy, or choose the public interest with a reason."
        return (Obstacle("list.no-secrecy", message, ground, way_out, line.item, *en),)
    if line.withheld is Withheld.PUBLIC_INTEREST and not line.reason.strip():
        message = "De reden ontbreekt waarom openbaarmaking in strijd is met het openbaar belang."
        way_out = "Noem het belang dat zich verzet, of maak het punt openbaar."
        en = "The reason of public interest is missing.", "Name the interest, or make the item public."
        return (Obstacle("list.no-reason", message, ground, way_out, line.item, *en),)
    return ()


def obstacles_to_combine(grounds: Collection[WooGround], day: date) -> tuple[Obstacle, ...]:
    """The exceptional ground never stands beside an absolute or weighed one for the same information."""
    rule = norm("woo.exceptional", day)
    if WooGround.EXCEPTIONAL_HARM not in grounds or not any(g.falls_under(rule.items) for g in grounds):
        return ()
    message = "Onevenredige benadeling gaat niet samen met een andere grond voor dezelfde informatie."
    way_out = "Kies een van beide gronden."
    en = "Exceptional harm does not combine with another ground.", "Choose one of the two grounds."
    return (Obstacle("woo.grounds-exclude", message, rule.ground, way_out, "", *en),)

"""Refusing information under the Woo: which grounds may carry it, and which reasons it needs (5.1 to 5.3 Woo)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from secretarie.law.due import term_of
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError, Obstacle, Words, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.questions import Question, question
from secretarie.law.terms import counted_on
from secretarie.law.withholding import WooGround, obstacles_to_combine


@dataclass(frozen=True, slots=True)
class Refusal:
    """Information that is not to be given.

    `reasons`: why the interest weighs more; `reasons_after_years`: why it still does. `formal_decision`: from a paper
    for a formal decision of college, alderman or mayor. `harms_deliberation`, `views_outweigh`: None, not judged yet.
    """

    grounds: tuple[WooGround, ...]
    information_of: date
    reasons: str = ""
    reasons_after_years: str = ""
    environmental: bool = False
    emissions: bool = False
    formal_decision: bool = False
    harms_deliberation: bool | None = None
    views_outweigh: bool | None = None

    def __post_init__(self) -> None:
        if not self.grounds:
            raise ImpossibleFactsError("a refusal without a ground")
        if self.emissions and not self.environmental:
            raise ImpossibleFactsError("emissions are environmental information")


def may_refuse(refusal: Refusal, day: date) -> Verdict:
    """May this be refused on these grounds, with these reasons?"""
    if refusal.information_of > day:
        raise ImpossibleFactsError(f"information of {refusal.information_of}, after {day}")
    against = [*obstacles_to_combine(refusal.grounds, day), *_grounds(refusal, day), *_reasons(refusal, day)]
    views_against, asked = _views(refusal, day)
    return verdict(
        [norm("woo.express_reasons", day), norm("woo.old_information", day)],
        [*against, *views_against],
        asked,
        nl="Weigeren kan op deze gronden",
        en="It may be refused on these grounds",
        day=day.isoformat(),
        grounds=tuple(refusal.grounds),
        information_of=refusal.information_of.isoformat(),
        environmental=refusal.environmental,
        emissions=refusal.emissions,
        formal_decision=refusal.formal_decision,
        harms_deliberation=refusal.harms_deliberation,
        views_outweigh=refusal.views_outweigh,
    )


def _grounds(refusal: Refusal, day: date) -> list[Obstacle]:
    """Environmental information is not refused on every ground, emissions on hardly any."""
    emissions, environment = norm("woo.not_for_emissions", day), norm("woo.not_for_environment", day)
    found = []
    if refusal.emissions and _falls(refusal.grounds, emissions):
        found.append(obstacle("woo.emissions", emissions.ground, EMISSIONS))
    if refusal.environmental and _falls(refusal.grounds, environment):
        found.append(obstacle("woo.environment", environment.ground, ENVIRONMENT))
    return found


def _reasons(refusal: Refusal, day: date) -> list[Obstacle]:
    express, old = norm("woo.express_reasons", day), norm("woo.old_information", day)
    older = counted_on(term_of(old), refusal.information_of) < day
    found = []
    if _falls(refusal.grounds, express) and not refusal.reasons.strip():
        found.append(obstacle("woo.no-reasons", express.ground, NO_REASONS))
    if older and _falls(refusal.grounds, norm("woo.old_information_grounds", day)) and not _still(refusal):
        found.append(obstacle("woo.old-information", old.ground, OLD_INFORMATION))
    return found


def _views(refusal: Refusal, day: date) -> tuple[list[Obstacle], list[Question]]:
    """Personal views: from papers for a formal decision they are given all the same, not traceable (5.2 lid 3, 4)."""
    if WooGround.POLICY_VIEWS not in refusal.grounds:
        return [], []
    formal = norm("woo.formal_decision", day)
    checks = (
        (refusal.formal_decision, refusal.harms_deliberation, question("woo.deliberation_harmed", day), FORMAL),
        (refusal.environmental, refusal.views_outweigh, question("woo.views_environment", day), VIEWS_ENVIRONMENT),
    )
    asked = [q for applies, judged, q, _ in checks if applies and judged is None]
    against = [
        obstacle("woo.views", formal.ground if words is FORMAL else q.article, words)
        for applies, judged, q, words in checks
        if applies and judged is False
    ]
    return against, asked


def _falls(grounds: Collection[WooGround], rule: Norm) -> bool:
    return any(ground.falls_under(rule.items) for ground in grounds)


def _still(refusal: Refusal) -> bool:
    return bool(refusal.reasons_after_years.strip())


EMISSIONS: Words = (
    "Informatie over emissies in het milieu wordt op deze grond niet geweigerd.",
    "Maak haar openbaar.",
    "Information on emissions is not refused on this ground.",
    "Publish it.",
)
ENVIRONMENT: Words = (
    "Milieu-informatie wordt niet geweigerd wegens onevenredige benadeling.",
    "Kies een belang uit artikel 5.1, eerste of tweede lid, of maak haar openbaar.",
    "Environmental information is not refused for disproportionate harm.",
    "Choose an interest of article 5.1(1) or (2), or publish it.",
)
NO_REASONS: Words = (
    "De uitdrukkelijke motivering van de weigering ontbreekt.",
    "Leg uit waarom dit belang zwaarder weegt dan openbaarmaking.",
    "The express reasons for the refusal are missing.",
    "Say why this interest weighs more than publication.",
)
OLD_INFORMATION: Words = (
    "De informatie is ouder dan vijf jaar en de extra motivering ontbreekt.",
    "Leg uit waarom het belang ondanks het tijdsverloop zwaarder weegt.",
    "The information is older than five years and the extra reasons are missing.",
    "Say why the interest still weighs more after this time.",
)
FORMAL: Words = (
    "Uit stukken voor een formeel besluit worden persoonlijke beleidsopvattingen verstrekt.",
    "Verstrek ze in een vorm die niet tot personen herleidbaar is.",
    "From papers for a formal decision personal views are given.",
    "Give them in a form not traceable to persons.",
)
VIEWS_ENVIRONMENT: Words = (
    "Bij deze milieu-informatie weegt openbaarmaking zwaarder dan bescherming van opvattingen.",
    "Verstrek de informatie, zo nodig niet tot personen herleidbaar.",
    "With this environmental information publication weighs more than protecting views.",
    "Give the information, not traceable to persons where needed.",
)

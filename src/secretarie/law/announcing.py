"""Making a decision known, without which it does not enter into force (articles 3:40 to 3:45 Awb)."""

from dataclasses import dataclass
from datetime import date

from secretarie.law.norms import norm
from secretarie.law.obstacles import Words, obstacle
from secretarie.law.outcomes import Verdict, verdict


@dataclass(frozen=True, slots=True)
class MadeKnown:
    """`addressed`: to interested parties. `remedy_open`: to objection or appeal; `remedy_named`: it says so."""

    addressed: bool
    sent: bool = False
    in_gazette: bool = False
    remedy_open: bool = True
    remedy_named: bool = False


def in_force_by_announcement(facts: MadeKnown, day: date) -> Verdict:
    """Was it made known as prescribed, so that it may enter into force and the objection term runs?"""
    first, remedy = norm("announce.before_force", day), norm("announce.remedy", day)
    way = norm("announce.addressed" if facts.addressed else "announce.general", day)
    found = []
    if facts.addressed and not facts.sent:
        found.append(obstacle("announce.not-sent", way.ground, NOT_SENT))
    if not facts.addressed and not facts.in_gazette:
        found.append(obstacle("announce.no-gazette", way.ground, NOT_IN_GAZETTE))
    if facts.remedy_open and not facts.remedy_named:
        found.append(obstacle("announce.no-remedy", remedy.ground, NO_REMEDY))
    return verdict(
        [way, first, remedy],
        found,
        nl="Het besluit is bekendgemaakt zoals voorgeschreven",
        en="The decision was made known as prescribed",
        day=day.isoformat(),
        addressed=facts.addressed,
        sent=facts.sent,
        in_gazette=facts.in_gazette,
        remedy_open=facts.remedy_open,
        remedy_named=facts.remedy_named,
    )


NOT_SENT: Words = (
    "Het besluit is nog niet aan de belanghebbenden gezonden of uitgereikt.",
    "Zend het besluit, ook aan de aanvrager.",
    "The decision was not sent or handed to the interested parties yet.",
    "Send the decision, to the applicant too.",
)
NOT_IN_GAZETTE: Words = (
    "Het besluit staat nog niet in het gemeenteblad.",
    "Plaats het besluit in het gemeenteblad.",
    "The decision is not in the municipal gazette yet.",
    "Place the decision in the municipal gazette.",
)
NO_REMEDY: Words = (
    "De bekendmaking zegt niet wie waar en binnen welke termijn bezwaar of beroep heeft.",
    "Voeg de bezwaar- of beroepsclausule toe.",
    "It does not say by whom, where and within which term an objection or appeal is open.",
    "Add the notice of objection or appeal.",
)

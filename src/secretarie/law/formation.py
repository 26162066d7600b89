"""A new college after the election: who appoints it, and the steps to it (articles 35 to 41b Gemeentewet)."""

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum

from secretarie.law.checklists import Checklist, checklist
from secretarie.law.elections import CouncilOn, SittingCouncil
from secretarie.law.norms import norm
from secretarie.law.obstacles import obstacle
from secretarie.law.outcomes import Verdict, verdict


class FormationStep(StrEnum):
    MAYOR_HEARD = "mayor_heard"
    TIME_NORMS = "time_norms"
    VOG = "vog"
    APPOINTED = "appointed"
    ACCEPTED = "accepted"
    OATH = "oath"
    POSITIONS_PUBLIC = "positions_public"


def may_appoint_aldermen(sitting: CouncilOn, day: date, *, for_vacancy: bool = False) -> Verdict:
    """After the election only the new council appoints the aldermen (article 37).

    `sitting` is the council of that day; `for_vacancy`: a place of the old college fell open (article 39).
    """
    rule = norm("formation.appointed_by", day)
    fits = for_vacancy or sitting.council is SittingCouncil.NEW
    return verdict(
        [rule, *sitting.receipt.norms],
        [] if fits else [obstacle("formation.old-council", rule.ground, OLD_COUNCIL)],
        nl="De raad kan wethouders benoemen",
        en="The council may appoint aldermen",
        day=day.isoformat(),
        council=sitting.council,
        for_vacancy=for_vacancy,
    )


def formation_steps(done: Collection[FormationStep], day: date) -> Checklist:
    """What still has to be done before the new college is complete."""
    subject = ("De formatie", "The formation")
    return checklist(norm("formation.steps", day), done, day, subject=subject, names=STEP_NAMES)


OLD_COUNCIL = (
    "De oude raad kan na de verkiezing geen wethouders benoemen.",
    "Benoem hen in een vergadering van de nieuwe raad.",
    "The old council cannot appoint aldermen after the election.",
    "Appoint them in a meeting of the new council.",
)
STEP_NAMES: Mapping[str, tuple[str, str]] = {
    FormationStep.MAYOR_HEARD: (
        "de burgemeester over de uitkomst inlichten en horen (art. 35 lid 2)",
        "telling the mayor the outcome and hearing him (art. 35(2))",
    ),
    FormationStep.TIME_NORMS: (
        "de tijdsbestedingsnorm van elke wethouder vaststellen (art. 36 lid 4)",
        "fixing each alderman's share of full time (art. 36(4))",
    ),
    FormationStep.VOG: (
        "een verklaring omtrent het gedrag van elke wethouder (art. 36a lid 2)",
        "a certificate of conduct of each alderman (art. 36a(2))",
    ),
    FormationStep.APPOINTED: ("de benoeming door de raad (art. 35 lid 1)", "appointment by the council (art. 35(1))"),
    FormationStep.ACCEPTED: ("de aanneming door elke wethouder (art. 40)", "acceptance by each alderman (art. 40)"),
    FormationStep.OATH: ("de eed of belofte (art. 41a)", "the oath or promise (art. 41a)"),
    FormationStep.POSITIONS_PUBLIC: (
        "nevenfuncties openbaar maken (art. 41b lid 3)",
        "publishing other positions (art. 41b(3))",
    ),
}

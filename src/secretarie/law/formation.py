"""A new college after the election: who appoints it, and the steps to it (articles 35 to 41b Gemeentewet)."""

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum

from secretarie.law.checklists import Checklist, checklist
from secretarie.law.elections import CouncilOn, SittingCouncil
from secretarie.law.norms import norm
from secretarie.law.obstacles import Obstacle


class FormationStep(StrEnum):
    MAYOR_HEARD = "mayor_heard"
    TIME_NORMS = "time_norms"
    VOG = "vog"
    APPOINTED = "appointed"
    ACCEPTED = "accepted"
    OATH = "oath"
    POSITIONS_PUBLIC = "positions_public"


def obstacles_to_appoint_aldermen(sitting: CouncilOn, day: date, *, for_vacancy: bool = False) -> tuple[Obstacle, ...]:
    """After the election only the new council appoints the aldermen (article 37).

    `sitting` is the council of that day; `for_vacancy`: a place of the old college fell open (article 39).
    """
    if for_vacancy or sitting.council is SittingCouncil.NEW:
        return ()
    return (
        Obstacle(
            "formation.old-council",
            "De oude raad kan na de verkiezing geen wethouders benoemen.",
            norm("formation.appointed_by", day).ground,
            "Benoem hen in een vergadering van de nieuwe raad.",
            message_en="The old council cannot appoint aldermen after the election.",
            way_out_en="Appoint them in a meeting of the new council.",
        ),
    )


def formation_steps(done: Collection[FormationStep], day: date) -> Checklist:
    """What still has to be done before the new college is complete."""
    subject = ("De formatie", "The formation")
    return checklist(norm("formation.steps", day), done, day, subject=subject, nl=STEP_NL)


STEP_NL: Mapping[str, str] = {
    FormationStep.MAYOR_HEARD: "de burgemeester over de uitkomst inlichten en horen (art. 35 lid 2)",
    FormationStep.TIME_NORMS: "de tijdsbestedingsnorm van elke wethouder vaststellen (art. 36 lid 4)",
    FormationStep.VOG: "een verklaring omtrent het gedrag van elke wethouder (art. 36a lid 2)",
    FormationStep.APPOINTED: "de benoeming door de raad (art. 35 lid 1)",
    FormationStep.ACCEPTED: "de aanneming door elke wethouder (art. 40)",
    FormationStep.OATH: "de eed of belofte (art. 41a)",
    FormationStep.POSITIONS_PUBLIC: "nevenfuncties openbaar maken (art. 41b lid 3)",
}

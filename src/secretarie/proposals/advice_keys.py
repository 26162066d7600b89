"""What a municipality settles itself about proposals: who must advise and sign when, and how members ask for work.

Whose advice it is (``house.advice_model``, ``house.secretary_answers_for``) stands with the law's own house rules.
"""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.house.keys import Key, declare
from secretarie.house.kinds import RegulationKind
from secretarie.proposals import advice_routes
from secretarie.proposals.conditions import Condition

ADVICE_ROUTES = declare(
    Key(
        "proposals.advice_routes",
        default=[
            {"discipline": "finance", "days": 5, "when": {"amount_from": "0.01"}},
            {"discipline": "finance", "days": 5, "when": {"traits_any": ["financial_risk", "planning_and_control"]}},
            {"discipline": "legal", "days": 5, "when": {"amount_from": "100000"}},
            {"discipline": "legal", "days": 5, "when": {"traits_any": ["political_risk", "reorganisation"]}},
            {"discipline": "personnel", "days": 5, "when": {"traits_any": ["staff_effects", "reorganisation"]}},
            {
                "discipline": "information",
                "days": 5,
                "question": "Past dit bij de architectuur, Common Ground en het applicatielandschap?",
                "when": {"traits_any": ["new_system"]},
            },
            {"discipline": "privacy", "days": 5, "when": {"traits_any": ["personal_data", "new_system"]}},
            {
                "discipline": "communication",
                "days": 3,
                "silence": "consent",
                "when": {"traits_any": ["publicity_risk"]},
            },
            {"discipline": "control", "wave": 2, "days": 5, "when": {"amount_from": "250000"}},
            {"discipline": "control", "wave": 2, "days": 5, "when": {"traits_any": ["planning_and_control"]}},
            {
                "discipline": "works_council",
                "wave": 2,
                "days": 20,
                "matter": "organisation",
                "when": {"traits_any": ["staff_effects", "reorganisation"]},
            },
        ],
        read=advice_routes.read,
        nl="Wie over welk voorstel moet adviseren, in welke ronde, binnen hoeveel werkdagen, en wat stilte betekent.",
        en="Who must advise on which proposal, in which wave, within how many working days, and what silence means.",
        regulation=RegulationKind.ORGANISATION,
    )
)


def _conditions(told: object) -> tuple[Condition, ...]:
    if not isinstance(told, Sequence) or isinstance(told, str):
        raise TypeError("hier hoort een lijst van voorwaarden")
    return tuple(Condition.read(one) for one in told)


DIRECTOR_WHEN = declare(
    Key(
        "proposals.director_when",
        default=[{"amount_from": "100000"}, {"traits_any": ["political_risk", "financial_risk", "reorganisation"]}],
        read=_conditions,
        nl="Wanneer de directeur parafeert, naast raadsvoorstellen en langere bespreekstukken.",
        en="When the director signs off, beside council proposals and longer discussion items.",
        regulation=RegulationKind.ORGANISATION,
    )
)
MANAGEMENT_TEAM_WHEN = declare(
    Key(
        "proposals.management_team_when",
        default=[{"traits_any": ["concern", "multidisciplinary", "planning_and_control", "reorganisation"]}],
        read=_conditions,
        nl="Welke voorstellen eerst langs het directieteam gaan.",
        en="Which proposals go to the management team first.",
        regulation=RegulationKind.ORGANISATION,
    )
)
ASSIGNMENT_HOURS = declare(
    Key(
        "proposals.assignment_hours",
        default=8,
        read=int,
        nl="Vanaf {value} uur werk loopt een opdracht van een collegelid via de directeur of de secretaris.",
        en="From {value} hours of work an assignment of a member runs through the director or the secretary.",
        regulation=RegulationKind.GOVERNANCE_PHILOSOPHY,
    )
)
STAFF_TALK_DAY = declare(
    Key(
        "proposals.staff_talk_weekday",
        default=3,
        read=int,
        nl="De staf van de portefeuillehouder is op weekdag {value} (1 is maandag).",
        en="The weekly talk of the portfolio holder is on weekday {value} (1 is Monday).",
        regulation=RegulationKind.ORGANISATION,
    )
)

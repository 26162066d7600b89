"""What a municipality may settle about its proposals."""

from __future__ import annotations

from datetime import date
from typing import Any

from secretarie.house.keys import Key, declare
from secretarie.house.kinds import RegulationKind
from secretarie.proposals import (
    advice_keys,  # noqa: F401 - declares those of advice and sign-off
    gate_tests,
    template,
)
from secretarie.proposals.writing import Settings


def _day(told: Any) -> date | None:
    return date.fromisoformat(told) if told else None


WRITING = declare(
    Key(
        "proposals.writing_check",
        default={"off": [], "thresholds": {}},
        read=Settings.read,
        nl="Schrijfcontrole: regels die hier niet gelden, en grenzen die hier anders liggen",
        en="Writing check: rules that do not hold here, and limits that differ here",
        regulation=RegulationKind.GOVERNANCE_PHILOSOPHY,
    )
)
GATE_TESTS = declare(
    Key(
        "proposals.gate_tests",
        default=gate_tests.USUAL,
        read=gate_tests.read,
        nl="De toetslijst van de poort: welke vragen bij welk voorstel, en welke niet open mogen blijven",
        en="The test list of the gate: which questions for which proposal, and which may not stay open",
        regulation=RegulationKind.INSTRUCTION,
    )
)
PERSON_FIGURES_SINCE = declare(
    Key(
        "proposals.person_figures_since",
        default="",
        read=_day,
        nl="Foutcijfers per persoon sinds de instemming van de ondernemingsraad (art. 27 WOR): {value}",
        en="Figures on errors per person since the consent of the works council (art. 27 WOR): {value}",
        regulation=RegulationKind.ORGANISATION,
    )
)
TEMPLATE = declare(
    Key(
        "proposals.template",
        default=template.USUAL,
        read=template.Template.read,
        nl="Format van een voorstel: welke rubrieken, met welke hulp, en wat wanneer verplicht is",
        en="Template of a proposal: which sections, with which help, and what is compulsory when",
        regulation=RegulationKind.ORGANISATION,
        lines=template.lines,
        edit_url="proposals:template",
    )
)

"""What a municipality may settle about its proposals."""

from __future__ import annotations

from secretarie.house.keys import Key, declare
from secretarie.house.kinds import RegulationKind
from secretarie.proposals import advice_keys  # noqa: F401 - declares those of advice and sign-off
from secretarie.proposals.writing import Settings

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

"""What a municipality settles itself about mandates."""

from __future__ import annotations

from secretarie.house.keys import Key, declare
from secretarie.house.kinds import RegulationKind


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("Kies ja of nee.")
    return value


PREFER_OFFICIALS = declare(
    Key(
        "mandates.prefer_officials",
        default=True,
        read=_yes_or_no,
        nl="Mandaat gaat bij voorkeur naar een ambtenaar, niet naar een lid van het college: {value}.",
        en="A mandate preferably goes to an official, not to a member of the college: {value}.",
        regulation=RegulationKind.MANDATE_RULES,
    )
)
RISKS_TO_BODY = declare(
    Key(
        "mandates.risks_to_body",
        default=True,
        read=_yes_or_no,
        nl="Met politiek, financieel of publicitair risico gaat een besluit naar het orgaan, ook bij mandaat: {value}.",
        en="With political, financial or publicity risk a decision goes to the body, also when mandated: {value}.",
        regulation=RegulationKind.MANDATE_RULES,
    )
)
ASK_SERIOUS_FROM = declare(
    Key(
        "mandates.ask_serious_from",
        default=250_000,
        read=int,
        nl="Of de gevolgen ingrijpend zijn (art. 169 lid 4), wordt gevraagd vanaf {value} euro, en bij elk risico.",
        en="Whether the consequences are serious (art. 169 lid 4) is asked from {value} euro on, and at every risk.",
        regulation=RegulationKind.GOVERNANCE_PHILOSOPHY,
    )
)

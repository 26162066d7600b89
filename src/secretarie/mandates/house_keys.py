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

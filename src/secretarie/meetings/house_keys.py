"""What a municipality settles of its agendas, beside the law's own house rules."""

from collections.abc import Iterable, Mapping
from typing import Any

from secretarie.house.keys import Key, declare
from secretarie.house.kinds import RegulationKind
from secretarie.meetings import standing
from secretarie.meetings.rhythm import Recess


def _recesses(rows: Iterable[Mapping[str, Any]]) -> tuple[Recess, ...]:
    return tuple(Recess.read(row) for row in rows)


RECESS = declare(
    Key(
        "house.recess",
        default=[],
        read=_recesses,
        nl="De reces- en vakantieregeling: in deze weken vergadert het college niet, behalve op de genoemde dagen.",
        en="The recess arrangement: in these weeks the college does not meet, except on the days named.",
        regulation=RegulationKind.RULES_OF_ORDER,
    )
)
STANDING_ITEMS = declare(
    Key(
        "house.standing_items",
        default=[],
        read=standing.read,
        nl="De vaste punten van de agenda, in hun volgorde; zonder eigen lijst de gebruikelijke.",
        en="The standing items of the agenda, in their order; without an own list the usual ones.",
        regulation=RegulationKind.RULES_OF_ORDER,
    )
)

"""Say that one is back, sooner than was said."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.roles import OFFICE
from secretarie.access.table import Action
from secretarie.law import Obstacle
from secretarie.people.models import Absence


@performs(Action.ABSENCE_END)
def end_absence(act: Act, absence: Absence) -> None:
    """From today on the person is there again; an absence that had not begun does not come.

    Raises:
        Refused: somebody else's, or it is over already.
    """
    found, today = [], act.actor.today
    if absence.person_id != act.actor.person and not act.actor.has(*OFFICE):
        message, way_out = "Dit is de afwezigheid van een ander.", "Vraag het bestuurssecretariaat."
        found.append(Obstacle("absence.another", message, "huisregel vervanging", way_out))
    if absence.valid_until is not None and absence.valid_until <= today:
        message, way_out = "Deze afwezigheid is al voorbij.", "Er is niets te beëindigen."
        found.append(Obstacle("absence.over", message, "huisregel vervanging", way_out))
    act.check(found)
    absence.valid_until = max(today, absence.valid_from)

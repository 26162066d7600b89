"""Say that one is away: substitutes and deputies act on these days."""

from __future__ import annotations

from datetime import date

from secretarie.access.performing import Act, performs
from secretarie.access.roles import OFFICE
from secretarie.access.table import Action
from secretarie.law import Obstacle
from secretarie.people.models import Absence, Person


@performs(Action.ABSENCE_RECORD)
def record_absence(act: Act, person: Person, *, first: date, until: date | None = None, reason: str = "") -> Absence:
    """Away from ``first`` up to ``until`` (not included); for oneself, or by the secretariat for another.

    Raises:
        Refused: somebody else's, or it ends before it begins.
    """
    found = []
    if person.pk != act.actor.person and not act.actor.has(*OFFICE):
        message, way_out = "Je meldt alleen jezelf afwezig.", "Vraag het bestuurssecretariaat."
        found.append(Obstacle("absence.another", message, "huisregel vervanging", way_out))
    if until is not None and until <= first:
        message, way_out = "De afwezigheid eindigt voordat zij begint.", "Kies een latere laatste dag."
        found.append(Obstacle("absence.ends-first", message, "huisregel vervanging", way_out))
    act.check(found)
    return act.make(Absence(person=person, valid_from=first, valid_until=until, reason=reason))

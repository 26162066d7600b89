"""Who a list means by a name: the person of that name here, or else a new one without account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from secretarie.access.wall import Actor, visible
from secretarie.law import Obstacle
from secretarie.meetings.held_list import same_name
from secretarie.people.models import Person, RoleGrant, Term, valid_on


@dataclass(frozen=True, slots=True)
class Recognised:
    """``known``: key by ``same_name``; ``strangers``: names of nobody here; ``doubtful``: names of several persons."""

    known: dict[str, int] = field(default_factory=dict)
    strangers: list[str] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)

    @property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """Nobody is guessed: a name of several persons stops the import."""
        way_out = "Leg vast wie die dag welk ambt had."
        rule = "huisregel overname besluitenlijsten"
        return tuple(
            Obstacle("import.two-persons", f"Meer dan één persoon heet {name}.", rule, way_out, name)
            for name in self.doubtful
        )


def recognise(actor: Actor, names: Sequence[str], day: date) -> Recognised:
    """Each name as somebody here; of several persons of that name the only one in office or role on the day."""
    here: dict[str, list[int]] = defaultdict(list)
    for key, name in visible(Person, actor).order_by("pk").values_list("pk", "name"):
        here[same_name(name)].append(key)
    found = Recognised()
    for name in names:
        bearers = here[same_name(name)]
        if len(bearers) > 1:
            bearers = _in_office(actor, bearers, day)
        if len(bearers) == 1:
            found.known[same_name(name)] = bearers[0]
        elif here[same_name(name)]:
            found.doubtful.append(name)
        else:
            found.strangers.append(name)
    return found


def _in_office(actor: Actor, persons: list[int], day: date) -> list[int]:
    terms = visible(Term, actor).filter(valid_on(day), person__in=persons).values_list("person_id", flat=True)
    grants = visible(RoleGrant, actor).filter(valid_on(day), person__in=persons).values_list("person_id", flat=True)
    there = {*terms, *grants}
    return [key for key in persons if key in there]

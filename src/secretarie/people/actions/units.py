"""Units of the organisation: add one, and close one that nobody works in any more."""

from __future__ import annotations

from datetime import date

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.people import rules, rules_terms
from secretarie.people.models import Body, RoleGrant, Unit, valid_on
from secretarie.people.role_words import role_label

LONGEST = 120


@performs(Action.UNIT_ADD)
def add_unit(act: Act, body: Body, *, name: str, first: date, parent: Unit | None = None) -> Unit:
    """A part of the organisation from ``first`` on, perhaps under another.

    Raises:
        Refused: no name, or one of that name is there on that day.
    """
    name = " ".join(name.split())
    taken = visible(Unit, act.actor).filter(valid_on(first), name__iexact=name).exists()
    once = rules_terms.obstacles_to_name_once(name, "eenheid", taken=taken)
    act.check([*rules.obstacles_to_name(name, LONGEST), *once])
    act.note = str(body)
    return act.make(Unit(name=name, parent=parent, valid_from=first))


@performs(Action.UNIT_CLOSE)
def close_unit(act: Act, unit: Unit, *, until: date) -> None:
    """The unit is there up to ``until`` (not included); its papers keep its name.

    Raises:
        Refused: units or roles are left in it on that day.
    """
    under = visible(Unit, act.actor).filter(valid_on(until), parent=unit).order_by("name")
    grants = visible(RoleGrant, act.actor).filter(valid_on(until), unit=unit).select_related("person").order_by("pk")
    roles = [f"{g.person.name} ({role_label(g.role)})" for g in grants]
    span = rules_terms.Span(unit.valid_from, unit.valid_until)
    ends = rules_terms.obstacles_to_end(span, until, act.actor.today)
    act.check([*ends, *rules_terms.obstacles_to_close_unit([u.name for u in under], roles)])
    unit.valid_until = until

"""Who stands where today: heads of units, and the order in which others act for mayor and secretary; one question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import CharField, Exists, F, FilteredRelation, IntegerField, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast

from secretarie.access.roles import Role
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Absence, Dated, DeputyOrder, Office, Term, Unit, valid_on

STOOD_IN_FOR = (Office.Kind.MAYOR, Office.Kind.SECRETARY)


@dataclass(frozen=True, slots=True)
class Standing:
    """Units with their heads (a person per unit and role), per office its holder and then the deputies, who is away."""

    parents: dict[int, int | None]
    heads: dict[tuple[int, str], int]
    orders: dict[str, tuple[int, ...]]
    away: frozenset[int]

    def up(self, unit: int) -> Iterator[int]:
        """The unit and those above it, lowest first."""
        here: int | None = unit
        while here is not None:
            yield here
            here = self.parents.get(here)

    def head(self, unit: int, role: Role) -> int | None:
        """The nearest head of this role, from the unit upwards."""
        return next((self.heads[u, role] for u in self.up(unit) if (u, role) in self.heads), None)


class Row(NamedTuple):
    """A unit with one head (``what`` is the head's role), or a place in an office's order (``what`` is its kind)."""

    what: str | None
    unit: int
    parent: int | None
    rank: int
    person: int | None
    away: bool


def standing(actor: Actor) -> Standing:
    """As it stands on the actor's day."""
    rows = [Row(*found) for found in _units(actor).union(_holders(actor), _deputies(actor), all=True)]
    units = [row for row in rows if row.what not in STOOD_IN_FOR]
    offices = sorted((row.rank, row.person, row.what) for row in rows if row.what in STOOD_IN_FOR and row.person)
    return Standing(
        {row.unit: row.parent for row in units},
        {(row.unit, row.what): row.person for row in units if row.what and row.person},
        {kind: tuple(person for _, person, what in offices if what == kind) for kind in STOOD_IN_FOR},
        frozenset(row.person for row in rows if row.away and row.person),
    )


def _units(actor: Actor) -> QuerySet[Unit, tuple[Any, ...]]:
    heads = Q(grants__role__in=[Role.TEAM_MANAGER, Role.DIRECTOR]) & valid_on(actor.today, "grants__")
    found = visible(Unit, actor).annotate(head=FilteredRelation("grants", condition=heads))
    return found.values_list(
        Cast("head__role", CharField()),
        F("pk"),
        F("parent_id"),
        Value(0, IntegerField()),
        F("head__person_id"),
        _away(actor, "head__person_id"),
    )


def _holders(actor: Actor) -> QuerySet[Term, tuple[Any, ...]]:
    return _in_office(visible(Term, actor), actor, Value(0, IntegerField()))


def _deputies(actor: Actor) -> QuerySet[DeputyOrder, tuple[Any, ...]]:
    return _in_office(visible(DeputyOrder, actor), actor, Cast("rank", IntegerField()))


def _in_office[D: Dated](rows: QuerySet[D], actor: Actor, rank: Value | Cast) -> QuerySet[D, tuple[Any, ...]]:
    found = rows.filter(valid_on(actor.today), office__kind__in=STOOD_IN_FOR)
    return found.values_list(
        Cast("office__kind", CharField()),
        F("pk"),
        F("pk"),
        rank,
        F("person_id"),
        _away(actor, "person_id"),
    )


def _away(actor: Actor, person: str) -> Exists:
    return Exists(visible(Absence, actor).filter(valid_on(actor.today), person=OuterRef(person)))

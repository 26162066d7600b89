"""The register of people as its pages show it: persons with roles and offices, offices, portfolios, units, absences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from secretarie.access.roles import Role
from secretarie.access.wall import Actor, visible
from secretarie.people.disciplines import Discipline
from secretarie.people.models import (
    Absence,
    Dated,
    DeputyOrder,
    Office,
    Person,
    Portfolio,
    PortfolioTerm,
    RoleGrant,
    Term,
    Unit,
    valid_on,
)
from secretarie.people.queries import deputies, portfolio_terms
from secretarie.people.role_words import role_label
from secretarie.people.standing import STOOD_IN_FOR

SHOWN = 200


@dataclass(slots=True)
class Row:
    """A person with what he is today."""

    person: Person
    roles: list[str] = field(default_factory=list)
    away: bool = False


@dataclass(frozen=True, slots=True)
class Seat:
    """An office with who holds it today or will, and the order of those who stand in."""

    office: Office
    terms: list[Term]
    deputies: list[DeputyOrder]
    has_order: bool


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody who is or will be away, and who acts meanwhile in what."""

    absence: Absence
    last: date | None
    instead: list[tuple[str, str, int]]
    own: bool
    begun: bool


def people(actor: Actor, *, words: str = "", everybody: bool = False) -> list[Row]:
    """Persons by name with their roles and offices; without a role only when everybody is asked for."""
    found = visible(Person, actor).order_by("name", "pk")
    for word in words.replace("\x00", "").split():
        found = found.filter(name__icontains=word)
    grants = visible(RoleGrant, actor).filter(valid_on(actor.today)).select_related("unit").order_by("pk")
    terms = visible(Term, actor).filter(valid_on(actor.today)).select_related("office").order_by("pk")
    if not everybody:
        found = found.filter(Q(pk__in=grants.values("person")) | Q(pk__in=terms.values("person")))
    rows = {p.pk: Row(p) for p in found[:SHOWN]}
    for term in terms.filter(person__in=rows):
        rows[term.person_id].roles.append(term.office.title)
    for grant in grants.filter(person__in=rows):
        rows[grant.person_id].roles.append(grant_words(grant))
    for key in visible(Absence, actor).filter(valid_on(actor.today), person__in=rows).values_list("person", flat=True):
        rows[key].away = True
    return list(rows.values())


def grant_words(grant: RoleGrant) -> str:
    """A role with its unit or discipline."""
    label = str(role_label(grant.role))
    if grant.unit:
        return f"{label} {grant.unit.name}"
    known = grant.role == Role.ADVISER and grant.discipline in Discipline.values
    return f"{label} {str(Discipline(grant.discipline).label).lower()}" if known else label


def seats(actor: Actor) -> list[Seat]:
    """Every office with its holders, now and to come."""
    terms: dict[int, list[Term]] = {}
    for term in _not_over(visible(Term, actor), actor).select_related("person").order_by("valid_from", "person__name"):
        terms.setdefault(term.office_id, []).append(term)
    orders: dict[int, list[DeputyOrder]] = {}
    rows = _not_over(visible(DeputyOrder, actor), actor).select_related("person").order_by("valid_from", "rank")
    for row in rows:
        orders.setdefault(row.office_id, []).append(row)
    offices = visible(Office, actor).order_by("pk")
    return [Seat(o, terms.get(o.pk, []), orders.get(o.pk, []), o.kind in STOOD_IN_FOR) for o in offices]


def portfolios(actor: Actor) -> list[tuple[Portfolio, list[PortfolioTerm]]]:
    """Every portfolio with who holds and substitutes it, now and to come."""
    terms: dict[int, list[PortfolioTerm]] = {}
    found = _not_over(visible(PortfolioTerm, actor), actor).select_related("holder", "substitute")
    for term in found.order_by("valid_from"):
        terms.setdefault(term.portfolio_id, []).append(term)
    return [(p, terms.get(p.pk, [])) for p in visible(Portfolio, actor).order_by("letter", "name")]


def units(actor: Actor) -> list[tuple[Unit, int, list[RoleGrant]]]:
    """The tree of units from top to bottom: the unit, how deep it lies, and its heads."""
    heads: dict[int | None, list[RoleGrant]] = {}
    grants = visible(RoleGrant, actor).filter(valid_on(actor.today), role__in=[Role.DIRECTOR, Role.TEAM_MANAGER])
    for grant in grants.select_related("person").order_by("role"):
        heads.setdefault(grant.unit_id, []).append(grant)
    every = list(_not_over(visible(Unit, actor), actor).order_by("name"))
    here = {u.pk for u in every}
    under: dict[int | None, list[Unit]] = {}
    for unit in every:
        under.setdefault(unit.parent_id if unit.parent_id in here else None, []).append(unit)
    return [(u, depth, heads.get(u.pk, [])) for u, depth in _tree(under, None, 0)]


def _tree(under: dict[int | None, list[Unit]], parent: int | None, depth: int) -> Iterable[tuple[Unit, int]]:
    for unit in under.get(parent, []):
        yield unit, depth
        yield from _tree(under, unit.pk, depth + 1)


def absences(actor: Actor) -> list[Away]:
    """Who is away or will be, soonest first, with who acts meanwhile."""
    found = _not_over(visible(Absence, actor), actor).exclude(valid_until__lte=actor.today)
    rows = list(found.select_related("person").order_by("valid_from", "person__name"))
    instead = _stand_ins(actor) if rows else {}
    return [
        Away(
            a,
            a.valid_until - timedelta(days=1) if a.valid_until else None,
            instead.get(a.person_id, []),
            a.person_id == actor.person,
            a.valid_from <= actor.today,
        )
        for a in rows
        if a.valid_until is None or a.valid_until > a.valid_from
    ]


def _stand_ins(actor: Actor) -> dict[int, list[tuple[str, str, int]]]:
    """Per person who stands in: for a portfolio its substitute, for mayor and secretary the first deputy."""
    found: dict[int, list[tuple[str, str, int]]] = {}
    for kind in STOOD_IN_FOR:
        first = deputies(actor, kind, actor.today).first()
        terms = visible(Term, actor).filter(valid_on(actor.today), office__kind=kind).select_related("office")
        for term in terms if first else ():
            assert first is not None  # noqa: S101 - said by the loop
            found.setdefault(term.person_id, []).append((term.office.title, first.person.name, first.person_id))
    for held in portfolio_terms(actor, actor.today):
        if held.substitute:
            found.setdefault(held.holder_id, []).append((held.portfolio.name, held.substitute.name, held.substitute.pk))
    return found


def _not_over[D: Dated](rows: QuerySet[D], actor: Actor) -> QuerySet[D]:
    return rows.filter(Q(valid_until=None) | Q(valid_until__gt=actor.today))

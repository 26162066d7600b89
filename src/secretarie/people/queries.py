"""Who a person is on a day: memberships over municipalities, colleges, holders, deputies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Q, QuerySet

from secretarie.access.wall import Actor, visible
from secretarie.people.models import (
    Absence,
    Body,
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


@dataclass(frozen=True, slots=True)
class Membership:
    """An account's person in one municipality."""

    municipality: int
    slug: str
    name: str
    person: int
    person_name: str


def memberships(account: int) -> tuple[Membership, ...]:
    """In which municipalities an account is a person; asked before anybody acts, so through a definer function."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT municipality, slug, name, person, person_name FROM memberships(%s)", [account])
        return tuple(Membership(*row) for row in cursor.fetchall())


def college(actor: Actor, day: date) -> tuple[Term, ...]:
    """The sitting members of the college on ``day``: the mayor first, then the aldermen in deputy order."""
    terms = (
        visible(Term, actor)
        .filter(valid_on(day), office__kind__in=[Office.Kind.MAYOR, Office.Kind.ALDERMAN])
        .select_related("office", "person")
    )
    ranks = {d.person_id: d.rank for d in deputies(actor, Office.Kind.MAYOR, day)}
    return tuple(sorted(terms, key=lambda t: (t.office.kind != Office.Kind.MAYOR, ranks.get(t.person_id, 99), t.pk)))


def deputies(actor: Actor, office: Office.Kind, day: date) -> QuerySet[DeputyOrder]:
    """The deputies of an office on ``day``, in their order (art. 77 and 106 Gemeentewet)."""
    found = visible(DeputyOrder, actor).filter(valid_on(day), office__kind=office)
    return found.select_related("person").order_by("rank")


def holder_of_office(actor: Actor, office: Office.Kind, day: date) -> Person | None:
    """The one holder of a single office on ``day``."""
    term = visible(Term, actor).filter(valid_on(day), office__kind=office).select_related("person").first()
    return term.person if term else None


def portfolio_terms(actor: Actor, day: date) -> QuerySet[PortfolioTerm]:
    """Who holds and who substitutes each portfolio on ``day``."""
    found = visible(PortfolioTerm, actor).filter(valid_on(day))
    return found.select_related("portfolio", "holder", "substitute").order_by("portfolio__letter")


def portfolio_term(actor: Actor, portfolio: Portfolio | int, day: date) -> PortfolioTerm | None:
    """Holder and substitute of one portfolio on ``day``."""
    return portfolio_terms(actor, day).filter(portfolio=portfolio).first()


def grants(actor: Actor, day: date, **filters: object) -> QuerySet[RoleGrant]:
    """Role grants valid on ``day``."""
    return visible(RoleGrant, actor).filter(valid_on(day), **filters).select_related("person", "unit").order_by("pk")


def units_up(actor: Actor, unit: Unit) -> list[Unit]:
    """The unit and those above it, lowest first."""
    every = {u.pk: u for u in visible(Unit, actor)}
    chain, here = [], every.get(unit.pk)
    while here is not None:
        chain.append(here)
        here = every.get(here.parent_id) if here.parent_id else None
    return chain


def is_absent(actor: Actor, person: int, day: date) -> bool:
    """Whether a person has said to be away on ``day``."""
    return visible(Absence, actor).filter(valid_on(day), person=person).exists()


def body(actor: Actor, kind: Body.Kind) -> Body:
    """The one body of a kind."""
    return visible(Body, actor).get(kind=kind)


def persons(actor: Actor, keys: Sequence[int]) -> dict[int, Person]:
    """Persons by key."""
    return visible(Person, actor).filter(Q(pk__in=keys)).in_bulk()

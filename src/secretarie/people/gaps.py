"""What is missing or about to end in the register of people: an administrator sees it in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from secretarie.access.roles import Role
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Office, Portfolio, PortfolioTerm, RoleGrant, Term, Unit, valid_on
from secretarie.people.queries import portfolio_terms
from secretarie.people.register import grant_words
from secretarie.people.standing import STOOD_IN_FOR, standing

SOON = timedelta(days=30)
HELD = (Office.Kind.MAYOR, Office.Kind.SECRETARY, Office.Kind.CLERK)


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing: what kind, on what, from which day it is felt, and the page (by name) where it is put right."""

    kind: str
    about: str
    page: str
    person: int | None = None
    due: date | None = None


def gaps(actor: Actor) -> list[Gap]:
    """Offices, portfolios and units without somebody, no order of deputies; and what ends within a month, by day."""
    found = [*_offices(actor), *_portfolios(actor), *_units_and_deputies(actor), *_ending(actor)]
    return sorted(found, key=lambda g: (g.due or actor.today, g.kind, g.about))


def _offices(actor: Actor) -> list[Gap]:
    held = visible(Term, actor).filter(valid_on(actor.today)).values("office")
    empty = visible(Office, actor).filter(kind__in=HELD).exclude(pk__in=held)
    return [Gap("office", o.title, "people:offices") for o in empty]


def _portfolios(actor: Actor) -> list[Gap]:
    """Of the portfolios that are held, were held until lately, or never were; an abandoned one is no gap."""
    terms = {t.portfolio_id: t for t in portfolio_terms(actor, actor.today)}
    lately = visible(PortfolioTerm, actor).filter(Q(valid_until=None) | Q(valid_until__gt=actor.today - SOON))
    living = Q(pk__in=lately.values("portfolio")) | Q(terms=None)
    found = []
    for portfolio in visible(Portfolio, actor).filter(living).order_by("letter", "name").distinct():
        term = terms.get(portfolio.pk)
        if term is None or term.substitute is None:
            found.append(Gap("holder" if term is None else "substitute", portfolio.name, "people:portfolios"))
    return found


def _units_and_deputies(actor: Actor) -> list[Gap]:
    where = standing(actor)
    bare = [u for u in where.parents if not where.head(u, Role.TEAM_MANAGER) and not where.head(u, Role.DIRECTOR)]
    found = [
        Gap("head", u.name, "people:units") for u in visible(Unit, actor).filter(valid_on(actor.today), pk__in=bare)
    ]
    alone = [kind for kind in STOOD_IN_FOR if len(where.orders[kind]) == 1]
    offices = visible(Office, actor).filter(kind__in=alone)
    return found + [Gap("deputies", o.title, "people:offices") for o in offices]


def _ending(actor: Actor) -> list[Gap]:
    within = {"valid_until__gt": actor.today, "valid_until__lte": actor.today + SOON}
    terms = visible(Term, actor).filter(**within).select_related("office", "person")
    grants = visible(RoleGrant, actor).filter(**within).select_related("unit", "person")
    found = [
        Gap("term", f"{t.person.name}, {t.office.title}", "people:person", t.person_id, t.valid_until) for t in terms
    ]
    return found + [
        Gap("grant", f"{g.person.name}, {grant_words(g)}", "people:person", g.person_id, g.valid_until) for g in grants
    ]

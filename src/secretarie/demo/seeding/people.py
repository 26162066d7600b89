"""Accounts, persons, bodies, offices with terms, deputies, portfolios, units and roles, from the content's rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.contrib.auth.hashers import make_password

from secretarie.access.models import Municipal
from secretarie.access.roles import Role
from secretarie.demo.content.people import Grant, Period
from secretarie.demo.content.people import Municipality as Content
from secretarie.demo.content.town import ADVISERS, SMALL_ADVISERS
from secretarie.demo.seeding.known import Known
from secretarie.people.models import (
    Account,
    Body,
    DeputyOrder,
    Office,
    Person,
    Portfolio,
    PortfolioTerm,
    RoleGrant,
    Term,
    Unit,
)

BODIES = {
    Body.Kind.COLLEGE: "College van burgemeester en wethouders",
    Body.Kind.COUNCIL: "Gemeenteraad",
    Body.Kind.MAYOR: "Burgemeester",
    Body.Kind.MANAGEMENT_TEAM: "Directieteam",
}
SINCE = date(2021, 9, 15)
ELSEWHERE = (("sikkenga", "outdoor"),)  # who writes for another unit as well
NO_AUTHORS = frozenset({"minute_taker", "secretariat", "member_aide", "controller", "administrator"})


def furnish(known: Known) -> None:
    """Everybody of one municipality, inside its acting transaction; accounts are over all municipalities."""
    _persons(known)
    _offices(known)
    _portfolios(known)
    _units(known)
    kept(known, RoleGrant, [*_granted(known), *_heads(known), *_authors(known), *_advisers(known)])


def kept[M: Municipal](known: Known, model: type[M], rows: list[M]) -> list[M]:
    """Insert rows of this municipality."""
    for row in rows:
        row.municipality_id = known.place
    return model._default_manager.bulk_create(rows)


def _persons(known: Known) -> None:
    logins = [one for one in known.content.persons if one.may_log_in]
    accounts = Account.objects.bulk_create(
        [
            Account(
                username=one.login,
                email=f"{one.login}@{known.content.key}.example",
                first_name=one.first_name,
                last_name=one.surname,
                password=make_password(None),
            )
            for one in logins
        ]
    )
    account = {one.key: made for one, made in zip(logins, accounts, strict=True)}
    rows = [
        Person(name=one.name, account=found, email=found.email if found else "")
        for one in known.content.persons
        for found in [account.get(one.key)]
    ]
    made = kept(known, Person, rows)
    known.people = {one.key: row for one, row in zip(known.content.persons, made, strict=True)}


def _offices(known: Known) -> None:
    content = known.content
    bodies = kept(known, Body, [Body(kind=kind, name=name) for kind, name in BODIES.items()])
    known.bodies = {row.kind: row for row in bodies}
    kinds = {row.key: row for row in content.offices if row.key in Office.Kind.values}
    offices = [
        Office(kind=row.key, title=row.name, plural=row.plural, body=known.bodies.get(row.body))
        for row in kinds.values()
    ]
    known.offices = {row.kind: row for row in kept(known, Office, offices)}
    kept(known, Term, list(_terms(known)))
    deputies = [
        DeputyOrder(
            office=known.offices[row.office],
            person=known.people[row.person],
            rank=row.order,
            valid_from=row.period.start,
            valid_until=row.period.until,
        )
        for row in content.deputies
    ]
    kept(known, DeputyOrder, deputies)


def _terms(known: Known) -> Iterator[Term]:
    parties = {party.key: party.name for party in known.content.parties}
    for row in known.content.terms:
        office = known.offices.get(row.office)
        if office is not None:
            yield Term(
                office=office,
                person=known.people[row.person],
                exclusive=not office.plural,
                party=parties.get(row.party, ""),
                valid_from=row.period.start,
                valid_until=row.period.until,
            )


def _portfolios(known: Known) -> None:
    """One row for a portfolio that keeps its name over colleges; its holders are terms."""
    rows = {one.name: one for one in known.content.portfolios}
    made = [
        Portfolio(name=name, letter=one.letter, of_mayor=one.holder == _mayor(known.content, one.period))
        for name, one in rows.items()
    ]
    known.portfolios = {row.name: row for row in kept(known, Portfolio, made)}
    terms = [
        PortfolioTerm(
            portfolio=known.portfolios[one.name],
            holder=known.people[one.holder],
            substitute=known.people[one.substitute],
            valid_from=one.period.start,
            valid_until=one.period.until,
        )
        for one in known.content.portfolios
    ]
    kept(known, PortfolioTerm, terms)


def _mayor(content: Content, period: Period) -> str:
    return content.holder("mayor", period.start)


def _units(known: Known) -> None:
    """Directorates first, then the teams in them."""
    for level in (False, True):
        wanted = [one for one in known.content.units if bool(one.parent) == level]
        rows = [Unit(name=one.name, parent=known.units.get(one.parent), valid_from=SINCE) for one in wanted]
        known.units |= {one.key: row for one, row in zip(wanted, kept(known, Unit, rows), strict=True)}


def _granted(known: Known) -> Iterator[RoleGrant]:
    """The roles as the content grants them, except those that an office gives by itself."""
    for grant in known.content.grants:
        if grant.role not in {"secretary", "deputy_secretary", "clerk"}:
            yield _grant(known, grant)


def _grant(known: Known, grant: Grant) -> RoleGrant:
    aide_of = known.people[grant.scope] if grant.role == Role.MEMBER_AIDE else None
    discipline = grant.scope if grant.role == Role.ADVISER else ""
    return RoleGrant(
        person=known.people[grant.person],
        role=grant.role,
        unit=known.units.get(grant.scope) if grant.role == Role.DIRECTOR else None,
        discipline="control" if grant.role == Role.CONTROLLER else discipline,
        aide_of=aide_of,
        valid_from=_since(known.content, grant.scope) if aide_of else SINCE,
    )


def _since(content: Content, member: str) -> date:
    """From when somebody sits in the college."""
    return min(
        row.period.start for row in content.terms if row.person == member and row.office in {"mayor", "alderman"}
    )


def _heads(known: Known) -> Iterator[RoleGrant]:
    """Who leads a team; where a unit has no teams, its director leads it as a team too."""
    parents = {one.parent for one in known.content.units}
    for one in known.content.units:
        if one.key not in parents:
            yield RoleGrant(
                person=known.people[one.manager], role=Role.TEAM_MANAGER, unit=known.units[one.key], valid_from=SINCE
            )


def _authors(known: Known) -> Iterator[RoleGrant]:
    """Everybody else in a unit writes for it."""
    busy = {grant.person for grant in known.content.grants if grant.role in NO_AUTHORS}
    heads = {one.manager for one in known.content.units}
    own = [(one.key, one.unit) for one in known.content.persons if one.unit and one.key not in busy | heads]
    for person, unit in (*own, *ELSEWHERE):
        if person in known.people:
            yield RoleGrant(person=known.people[person], role=Role.AUTHOR, unit=known.units[unit], valid_from=SINCE)


def _advisers(known: Known) -> Iterator[RoleGrant]:
    """Who advises when the first adviser wrote the paper."""
    roles = {Role.ADVISER, Role.CONTROLLER}
    granted = {(grant.person, grant.scope or "control") for grant in known.content.grants if grant.role in roles}
    for discipline, persons in (*ADVISERS.items(), *SMALL_ADVISERS.items()):
        for person in persons:
            if person in known.people and (person, discipline) not in granted:
                yield RoleGrant(person=known.people[person], role=Role.ADVISER, discipline=discipline, valid_from=SINCE)

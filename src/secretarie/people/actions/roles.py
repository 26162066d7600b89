"""Give a role for a period, and end it."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from secretarie.access.performing import Act, performs
from secretarie.access.roles import Role
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.people import rules_terms
from secretarie.people.models import Body, Person, RoleGrant, Unit, valid_on
from secretarie.people.rules_terms import Held, Span


@performs(Action.ROLE_GRANT)
def grant_role(
    act: Act,
    person: Person,
    *,
    role: Role,
    first: date,
    until: date | None = None,
    unit: Unit | None = None,
    discipline: str = "",
    aide_of: Person | None = None,
) -> RoleGrant:
    """A role from ``first`` up to ``until`` (not included), within a unit, a discipline or for a member.

    Raises:
        Refused: backdated, to oneself, without what belongs to it, or somebody has it on these days.
    """
    _one_by_one(act)
    grants = visible(RoleGrant, act.actor).filter(role=role).select_related("person")
    heads = grants.filter(unit=unit).exclude(person=person) if unit else grants.none()
    same = grants.filter(person=person, unit=unit, discipline=discipline, aide_of=aide_of)
    facts = rules_terms.Grant(
        role,
        Span(first, until),
        act.actor.today,
        unit=unit.name if unit else "",
        discipline=bool(discipline),
        member=aide_of is not None,
        to_oneself=person.pk == act.actor.person,
        heads=tuple(_held(g) for g in heads),
        same=tuple(_held(g) for g in same),
    )
    act.check(rules_terms.obstacles_to_grant(facts))
    made = RoleGrant(person=person, role=role, unit=unit, discipline=discipline, aide_of=aide_of)
    made.valid_from, made.valid_until = first, until
    return act.make(made)


@performs(Action.ROLE_END)
def end_role(act: Act, grant: RoleGrant, *, until: date) -> None:
    """The role ends on ``until`` (the first day without it).

    Raises:
        Refused: before today, before it began, it is over, or nobody else can administer.
    """
    _one_by_one(act)
    others = visible(RoleGrant, act.actor).filter(valid_on(until), role=Role.ADMINISTRATOR).exclude(pk=grant.pk)
    last = grant.role == Role.ADMINISTRATOR and not others.filter(Q(valid_from__lte=act.actor.today)).exists()
    span = Span(grant.valid_from, grant.valid_until)
    act.check(rules_terms.obstacles_to_end(span, until, act.actor.today, last_administrator=last))
    grant.valid_until = until


def _one_by_one(act: Act) -> None:
    """Two administrators do not both give the same head, nor both end the other's: the college is locked."""
    list(visible(Body, act.actor).filter(kind=Body.Kind.COLLEGE).select_for_update(no_key=True))


def _held(grant: RoleGrant) -> Held:
    return Held(grant.person.name, Span(grant.valid_from, grant.valid_until))

"""The register read from its rows, and what somebody is on a day."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from secretarie.access.roles import Role
from secretarie.access.wall import Actor, visible
from secretarie.law import Body, MandateKind
from secretarie.mandates.facts import (
    Adoption,
    BudgetHolderFact,
    Condition,
    ConditionKind,
    Holder,
    HolderKind,
    Limit,
    MandateFact,
    Officer,
    Register,
    Scope,
    Subject,
    Subjects,
    Vat,
    Withdrawal,
)
from secretarie.mandates.models import BudgetHolder, Held, Mandate
from secretarie.mandates.models import Subject as SubjectRow
from secretarie.people.models import Office, PortfolioTerm, RoleGrant, Term, Unit, valid_on
from secretarie.people.queries import portfolio_terms
from secretarie.people.standing import STOOD_IN_FOR, Standing, standing

LEADING = (Role.DIRECTOR, Role.TEAM_MANAGER)


def adopted(actor: Actor) -> QuerySet[Mandate]:
    """Every row of an adopted decree, whenever it holds, with what a page and a fact show of it."""
    return (
        visible(Mandate, actor).filter(draft=False).select_related("decree", "office").order_by("number", "valid_from")
    )


def register(actor: Actor, day: date) -> Register:
    """The mandates and budget holders that hold on ``day``."""
    return Register(
        subjects(actor),
        tuple(sorted((fact(row) for row in adopted(actor).filter(valid_on(day))), key=lambda m: (m.place, m.key))),
        tuple(
            budget_holder(row) for row in visible(BudgetHolder, actor).filter(valid_on(day)).select_related("office")
        ),
        dict(visible(Unit, actor).values_list("pk", "parent_id")),
    )


def subjects(actor: Actor) -> Subjects:
    """The tree of subjects."""
    rows = visible(SubjectRow, actor).order_by("code").values_list("code", "label", "parent__code")
    return Subjects.of(tuple(Subject(code, label, above or "") for code, label, above in rows))


def fact(row: Mandate) -> MandateFact:
    """What a row says, as a plain value."""
    decree = row.decree
    return MandateFact(
        key=row.pk,
        number=row.number,
        power=row.power,
        giver=Body(row.giver),
        holder=holder(row),
        kinds=frozenset(MandateKind(kind) for kind in row.kinds),
        first=row.valid_from,
        until=row.valid_until,
        scope=Scope(row.general, tuple(row.subjects), tuple(row.excepted), tuple(row.exceptions)),
        ground=row.ground,
        limit=limit(row),
        conditions=tuple(Condition(ConditionKind(c["kind"]), c["text"]) for c in row.conditions),
        sub_mandate_allowed=row.sub_mandate_allowed,
        parent=row.parent_id,
        signing_only=row.signing_only,
        one_off=row.one_off,
        instruction=row.instruction or decree.instruction,
        adoption=Adoption(
            decree.pk,
            decree.title,
            row.article,
            decree.reference,
            decree.adopted_on,
            decree.published_on,
            decree.published_where,
        ),
        withdrawal=Withdrawal(row.withdrawn_on, row.withdrawn_reason) if row.withdrawn_on else None,
    )


def budget_holder(row: BudgetHolder) -> BudgetHolderFact:
    """What a budget holder's row says, as a plain value."""
    return BudgetHolderFact(row.pk, row.budget, holder(row), row.valid_from, limit(row), row.valid_until)


def holder(row: Held) -> Holder:
    """To whom it is given."""
    return Holder(
        HolderKind(row.holder_kind),
        row.holder_words,
        office=row.office.kind if row.office else "",
        role=row.role,
        unit=row.unit_id,
        person=row.person_id,
        portfolio=row.portfolio_id,
    )


def limit(row: Held) -> Limit | None:
    """Up to how much; None without a limit."""
    return None if row.limit is None else Limit(row.limit, Vat(row.limit_vat), row.limit_per)


def officer(actor: Actor, person: int) -> Officer:
    """What this person is on the actor's day: in office or standing in, leading units, holding portfolios."""
    now = standing(actor)
    offices = visible(Term, actor).filter(valid_on(actor.today), person=person).values_list("office__kind", flat=True)
    led = visible(RoleGrant, actor).filter(valid_on(actor.today), person=person, role__in=LEADING, unit__isnull=False)
    return Officer(
        person,
        offices=frozenset(offices) | {kind for kind in STOOD_IN_FOR if _stands_in(now, kind) == person},
        heads=frozenset((role, unit) for role, unit in led.values_list("role", "unit_id") if unit is not None),
        portfolios=frozenset(t.portfolio_id for t in _portfolios(actor, now, person)),
    )


def _stands_in(now: Standing, kind: Office.Kind) -> int | None:
    """Who acts in this office today: its holder, or the first of the deputies who is not away."""
    return next((p for p in now.orders.get(kind, ()) if p not in now.away), None)


def _portfolios(actor: Actor, now: Standing, person: int) -> list[PortfolioTerm]:
    found = portfolio_terms(actor, actor.today).filter(Q(holder=person) | Q(substitute=person))
    return [t for t in found if t.holder_id == person or t.holder_id in now.away]

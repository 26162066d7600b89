"""What several acts on the register share: one at a time, the facts of a row, and what falls or moves with it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from secretarie.access.performing import Act
from secretarie.access.wall import visible
from secretarie.law import Mandated
from secretarie.mandates import queries, rules
from secretarie.mandates.facts import Subjects
from secretarie.mandates.models import Mandate
from secretarie.mandates.rules import Granting, Span
from secretarie.people.models import Body


def one_by_one(act: Act) -> None:
    """Rules read other rows (numbers, chains), so the register changes one act at a time: the college is locked."""
    list(visible(Body, act.actor).filter(kind=Body.Kind.COLLEGE).select_for_update(no_key=True))


def granting(
    act: Act, row: Mandate, tree: Subjects, *, taken: Iterable[Mandate] = (), nature_opposes: bool | None = None
) -> Granting:
    """What the rules ask about a row that is to hold; ``taken``: other rows that may have its number."""
    return Granting(
        queries.fact(row),
        frozenset(row.decree.bodies),
        tree,
        nature=Mandated(row.nature),
        outside=row.outside,
        consent=row.consent,
        basis=row.basis,
        taken=tuple(Span(t.valid_from, t.valid_until) for t in taken if t.number == row.number and t.pk != row.pk),
        parent=queries.fact(act.held(row.parent)) if row.parent else None,
        nature_opposes=nature_opposes,
    )


def taken(act: Act, numbers: Iterable[str]) -> list[Mandate]:
    """The rows in force that have one of these numbers, as this act holds them."""
    found = visible(Mandate, act.actor).filter(draft=False, number__in=set(numbers))
    return [act.held(row) for row in found]


def below(act: Act, row: Mandate, day: date) -> list[Mandate]:
    """The sub-mandates directly under a row that hold on ``day`` or later, locked."""
    later = Q(valid_until=None) | Q(valid_until__gt=day)
    return act.also_all(visible(Mandate, act.actor).filter(later, parent=row, draft=False))


def fall(act: Act, row: Mandate, day: date, reason: str) -> None:
    """The row ends as withdrawn, and every sub-mandate that rests on it."""
    for sub in below(act, row, day):
        fall(act, sub, day, f"Het mandaat waarop het rust, {row.number}, is ingetrokken."[:300])
    row.valid_until = max(day, row.valid_from)
    row.withdrawn_on, row.withdrawn_reason = day, reason.strip()


def checked(act: Act, facts: Granting) -> None:
    """Refuse a row that may not be; keep the law's receipt of one that may."""
    act.check(rules.obstacles_to_grant(facts))
    act.receipt(rules.lawful(facts).receipt)

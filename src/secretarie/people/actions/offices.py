"""Who holds an office and from when, and in which order others stand in for mayor and secretary."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.people import rules_terms
from secretarie.people.models import DeputyOrder, Office, Person, Term, valid_on
from secretarie.people.rules_terms import Held, Span


@performs(Action.OFFICE_APPOINT)
def appoint(
    act: Act, office: Office, *, person: Person, first: date, until: date | None = None, party: str = ""
) -> Term:
    """This person holds the office from ``first`` up to ``until`` (not included); what was long ago may be recorded.

    Raises:
        Refused: somebody holds it on these days; secretary and clerk in one person (art. 100 lid 2 Gemeentewet).
    """
    list(visible(Office, act.actor).select_for_update(no_key=True).order_by("pk"))  # the rule reads other offices too
    terms = visible(Term, act.actor).select_related("person", "office")
    facts = rules_terms.Appointment(
        office.kind,
        office.title,
        Span(first, until),
        plural=office.plural,
        to_oneself=person.pk == act.actor.person,
        holders=tuple(_held(t) for t in terms.filter(office=office).exclude(person=person)),
        own=tuple(_held(t) for t in terms.filter(person=person)),
    )
    act.check(rules_terms.obstacles_to_appoint(facts))
    made = Term(office=office, person=person, party=party, exclusive=not office.plural)
    made.valid_from, made.valid_until = first, until
    return act.make(made)


@performs(Action.OFFICE_LEAVE)
def leave_office(act: Act, term: Term, *, until: date) -> None:
    """The term ends on ``until`` (the first day without it); a day behind us is recorded as it was.

    Raises:
        Refused: before it began, or it is over.
    """
    span = Span(term.valid_from, term.valid_until)
    act.check(rules_terms.obstacles_to_end(span, until, min(until, act.actor.today)))
    term.valid_until = until


@performs(Action.DEPUTIES_ORDER)
def order_deputies(act: Act, office: Office, *, first: date, order: Sequence[Person]) -> list[DeputyOrder]:
    """From ``first`` on these persons stand in, in this order; the order until then ends.

    Raises:
        Refused: a deputy of the mayor who is no alderman (art. 77), of the secretary who is a clerk (art. 106).
    """
    keys = tuple(p.pk for p in order)
    terms = list(visible(Term, act.actor).filter(valid_on(first)).select_related("office"))
    known = visible(DeputyOrder, act.actor).filter(office=office)
    facts = rules_terms.Deputies(
        office.kind,
        first,
        keys,
        holder=next((t.person_id for t in terms if t.office_id == office.pk), None),
        names={p.pk: p.name for p in order},
        offices={k: frozenset(t.office.kind for t in terms if t.person_id == k) for k in keys},
        later=known.filter(valid_from__gt=first).exists(),
    )
    act.check(rules_terms.obstacles_to_deputize(facts))
    for row in act.also_all(known.filter(valid_on(first))):
        row.valid_until = first
    act.settle()
    made = [DeputyOrder(office=office, person=p, rank=n, valid_from=first) for n, p in enumerate(order, start=1)]
    return act.make_all(made)


def _held(term: Term) -> Held:
    return Held(term.person.name, Span(term.valid_from, term.valid_until), term.office.kind)

"""Portfolios: add one, and say who holds it and who substitutes."""

from __future__ import annotations

from datetime import date

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.people import rules, rules_terms
from secretarie.people.models import Body, Office, Person, Portfolio, PortfolioTerm, Term, valid_on
from secretarie.people.rules_terms import Assignment, Held, Span

LONGEST = 120
MEMBERS = (Office.Kind.MAYOR, Office.Kind.ALDERMAN)


@performs(Action.PORTFOLIO_ADD)
def add_portfolio(act: Act, body: Body, *, name: str, letter: str = "", of_mayor: bool = False) -> Portfolio:
    """A field for which one member of this body answers; ``letter`` is its place on the agenda.

    Raises:
        Refused: no name, or one of that name is there.
    """
    name = " ".join(name.split())
    taken = visible(Portfolio, act.actor).filter(name__iexact=name).exists()
    once = rules_terms.obstacles_to_name_once(name, "portefeuille", taken=taken)
    act.check([*rules.obstacles_to_name(name, LONGEST), *once])
    act.note = str(body)
    return act.make(Portfolio(name=name, letter=letter, of_mayor=of_mayor))


@performs(Action.PORTFOLIO_ASSIGN)
def assign_portfolio(
    act: Act, portfolio: Portfolio, *, holder: Person, substitute: Person | None, first: date
) -> PortfolioTerm:
    """From ``first`` on this member holds it and that one substitutes; what was arranged until then ends.

    Raises:
        Refused: not a member on that day, holder and substitute one person, or later days are arranged already.
    """
    terms = visible(Term, act.actor).filter(office__kind__in=MEMBERS)
    members: dict[int, tuple[Span, ...]] = {}
    for term in terms:
        members[term.person_id] = (*members.get(term.person_id, ()), Span(term.valid_from, term.valid_until))
    known = visible(PortfolioTerm, act.actor).filter(portfolio=portfolio).select_related("holder")
    later = [Held(t.holder.name, Span(t.valid_from, t.valid_until)) for t in known.filter(valid_from__gt=first)]
    facts = Assignment(first, holder.pk, substitute.pk if substitute else None, members, tuple(later))
    act.check(rules_terms.obstacles_to_assign(facts))
    for row in act.also_all(known.filter(valid_on(first))):
        row.valid_until = first
    act.settle()
    return act.make(PortfolioTerm(portfolio=portfolio, holder=holder, substitute=substitute, valid_from=first))

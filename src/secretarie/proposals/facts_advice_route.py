"""The advice route of a proposal, read where it stands now: an act reads it after its locks, a page once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secretarie.access.wall import Actor, visible
from secretarie.house.reading import source, value
from secretarie.people.disciplines import Discipline
from secretarie.people.models import Absence, RoleGrant, Unit, valid_on
from secretarie.proposals.advice_keys import ADVICE_ROUTES
from secretarie.proposals.advice_routes import Step, applying
from secretarie.proposals.asked import asked_on
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.facts import case_of
from secretarie.proposals.facts_advice import advisers, writes
from secretarie.proposals.models import DecisionPoint, Proposal, Stage
from secretarie.proposals.rules_advice_route import Choice, Known, Route, Seeking, route


def route_of(actor: Actor, proposal: Proposal, about: Dossier | None = None) -> Route:
    """What the house asks of this proposal, and where each question stands; a page computes it once."""
    if about is None:
        return _route(actor, proposal, None)
    known = actor.memory.get((Route, id(about)))
    if not isinstance(known, Route):
        known = actor.memory[Route, id(about)] = _route(actor, proposal, about)
    return known


def _route(actor: Actor, proposal: Proposal, about: Dossier | None) -> Route:
    steps = applying(value(actor, ADVICE_ROUTES, actor.today), case_of(proposal, _points(proposal, about)))
    asked = about.asked if about else tuple(asked_on([proposal.pk]))
    known = Known(
        steps=steps,
        asked=asked,
        exempt=frozenset(_exempt(proposal, about)),
        choices=_choices(actor, proposal, steps),
        units=_units(actor, steps),
        today=actor.today,
        source=source(actor, ADVICE_ROUTES, actor.today),
    )
    return route(known)


def seeking(actor: Actor, proposal: Proposal, found: Route) -> Seeking:
    return Seeking(proposal.stage, proposal.aside, writes(actor, proposal), found)


def _points(proposal: Proposal, about: Dossier | None) -> Iterable[DecisionPoint]:
    if about:
        return about.points
    return proposal.versions.get(number=proposal.version).points.all()


def _exempt(proposal: Proposal, about: Dossier | None) -> Iterable[str]:
    rows = about.exemptions if about else proposal.exemptions.all()
    return (row.discipline for row in rows)


@dataclass(frozen=True, slots=True)
class Bench:
    """Who advises, by discipline and unit, in the order in which they are asked; and who is away."""

    grants: Sequence[RoleGrant]
    away: frozenset[int]

    def choice(self, discipline: str, unit: str, author: int) -> Choice | None:
        """The first who is there, and after that one the next: the deputy. Never the author."""
        seats = [g for g in self.grants if _sits(g, discipline, unit) and g.person_id != author]
        if not seats:
            return None
        seats.sort(key=lambda grant: grant.person_id in self.away)
        deputy = next((g.person_id for g in seats if g.person_id != seats[0].person_id), None)
        return Choice(seats[0].person_id, deputy, seats[0].unit_id if unit else None)

    def deputy(self, adviser: int, discipline: str, author: int) -> int | None:
        """Who answers when this adviser is away: the next of the discipline."""
        seats = (g.person_id for g in self.grants if g.discipline == discipline)
        return next((person for person in seats if person not in {adviser, author}), None)


def _sits(grant: RoleGrant, discipline: str, unit: str) -> bool:
    return grant.discipline == discipline and (not unit or (grant.unit is not None and grant.unit.name == unit))


def bench(actor: Actor) -> Bench:
    """Everybody who advises today, longest in that role first."""
    found = sorted(advisers(actor), key=lambda grant: grant.pk)
    absent = visible(Absence, actor).filter(valid_on(actor.today), person__in={g.person_id for g in found})
    return Bench(found, frozenset(absent.values_list("person_id", flat=True)))


def _choices(actor: Actor, proposal: Proposal, steps: Sequence[Step]) -> dict[tuple[str, str], Choice]:
    if not steps:
        return {}
    seats = bench(actor)
    found = {(s.discipline, s.unit): seats.choice(s.discipline, s.unit, proposal.author_id) for s in steps}
    return {key: choice for key, choice in found.items() if choice}


def _units(actor: Actor, steps: Sequence[Step]) -> dict[int, str]:
    names = {step.unit for step in steps if step.discipline == Discipline.OTHER_UNIT}
    return dict(visible(Unit, actor).filter(name__in=names).values_list("pk", "name")) if names else {}


def is_open(proposal: Proposal) -> bool:
    """Whether the route of advice still runs: before the sign-offs."""
    return proposal.stage in {Stage.DRAFT, Stage.IN_ADVICE}

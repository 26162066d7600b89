"""Who may read a proposal at each stage: sight grows along the route and never shrinks on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from secretarie.access.wall import Actor, intern_circle, intern_circles, visible
from secretarie.documents.openness import Openness
from secretarie.people.models import Unit
from secretarie.people.queries import units_up
from secretarie.proposals.asked import Asked, asked_on
from secretarie.proposals.models import CoHolder, Proposal, SignOff, Stage

OFFICE = frozenset({"role:secretary", "role:deputy_secretary", "role:secretariat"})
GATE = OFFICE | {"role:gate_team", "role:controller"}
TABLE = GATE | {
    "role:mayor",
    "role:alderman",
    "role:member_aide",
    "role:minute_taker",
    "role:director",
}
SECRET = frozenset({"role:mayor", "role:alderman", "role:secretary", "role:deputy_secretary", "role:secretariat"}) | {
    "role:minute_taker"
}
ALWAYS_OF_CIRCLE = frozenset({"role:secretary", "role:deputy_secretary", "role:gate_team"})
"""Who reads every confidential advice: one official advice is answered for by somebody who knows all of it."""
ROUTE = list(Stage)
NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Reached:
    """What decides who reads a proposal: how far it ever came, whose it is, who was asked or signed, what was shown."""

    stage: str
    author: int
    units: tuple[int, ...]
    advisers: frozenset[int]
    portfolios: tuple[int, ...]
    openness: str
    released: bool = False
    signed: frozenset[int] = frozenset()
    co_authors: frozenset[int] = frozenset()


def reader_keys(proposal: Proposal, units: list[Unit], *, released: bool = False) -> frozenset[str]:
    """The keys that admit to ``proposal`` where it stands now; ``units``: its own and those above, lowest first."""
    return keys_at(
        Reached(
            stage=farthest(proposal),
            author=proposal.author_id,
            units=(proposal.unit_id, *(u.pk for u in units if u.pk != proposal.unit_id)),
            advisers=frozenset(_answering(asked_on([proposal.pk]))),
            portfolios=tuple(portfolios(proposal)) if proposal.pk else (proposal.portfolio_id,),
            openness=proposal.openness,
            released=released or proposal.shown,
            signed=frozenset(proposal.sign_offs.values_list("person", flat=True).order_by()) if proposal.pk else NOBODY,
            co_authors=frozenset(proposal.co_authors),
        )
    )


def keys_at(reached: Reached) -> frozenset[str]:
    """Author, co-authors and unit write; asked advisers read, and the directors who settle their disagreements.

    The line, the holder and the gate read it from the moment it is on its route, also when it comes back; who signed
    it off goes on reading it, also when it gets another unit or portfolio; the whole table and the clerk once the
    agenda is released; after the decision everybody inside, unless not public.
    """
    place, unit = ROUTE.index(Stage(reached.stage)), reached.units[0]
    keys = {f"person:{reached.author}", f"author:{unit}", f"team_manager:{unit}"}
    keys |= {f"person:{p}" for p in reached.advisers | reached.signed | reached.co_authors}
    if place >= ROUTE.index(Stage.IN_ADVICE):
        keys |= OFFICE | {f"director:{u}" for u in reached.units}
    if place >= ROUTE.index(Stage.TEAM_MANAGER):
        keys |= GATE | {f"{role}:{u}" for u in reached.units for role in ("team_manager", "director")}
        keys |= {f"portfolio:{p}" for p in reached.portfolios}
    if place >= ROUTE.index(Stage.GATE):
        keys |= {"role:mayor"}
    if reached.released or place >= ROUTE.index(Stage.DECIDED):
        keys |= TABLE
        keys |= {"role:clerk"} if reached.openness != Openness.NOT_PUBLIC else set()
    if place >= ROUTE.index(Stage.DECIDED) and reached.openness == Openness.PUBLIC:
        keys |= {"internal"}
    return frozenset(keys)


def farthest(proposal: Proposal) -> Stage:
    """The farthest station it has reached; from the gate on that is where it stands."""
    now = Stage(proposal.stage)
    if ROUTE.index(now) >= ROUTE.index(Stage.GATE):
        return now
    return max(now, been_at(proposal), key=ROUTE.index)


def been_at(proposal: Proposal) -> Stage:
    """How far a proposal that may have come back once was: who has read it to judge it goes on reading it."""
    if not proposal.pk:
        return Stage.DRAFT
    if proposal.reviews.exists():
        return Stage.GATE
    steps = {Stage(step) for step in proposal.sign_offs.values_list("step", flat=True).order_by()}
    return max(steps, key=ROUTE.index, default=Stage.DRAFT)


def portfolios(proposal: Proposal) -> list[int]:
    """The portfolio and those of the co-holders."""
    return [proposal.portfolio_id, *proposal.co_holders.filter(ended=False).values_list("portfolio_id", flat=True)]


def readers(actor: Actor, proposal: Proposal, *, released: bool = False) -> int:
    """The circle of ``reader_keys``, interned."""
    keys = reader_keys(proposal, units_up(actor, proposal.unit), released=released)
    return intern_circle(actor.municipality, keys)


def of_all(actor: Actor, proposals: Sequence[Proposal], *, released: bool = False) -> dict[int, int]:
    """The circles of many proposals that are at the gate or beyond it, in a fixed number of queries."""
    keys = [proposal.pk for proposal in proposals]
    units = {unit.pk: unit for unit in visible(Unit, actor)}
    asked: dict[int, list[Asked]] = defaultdict(list)
    for one in asked_on(keys):
        asked[one.proposal].append(one)
    held = visible(CoHolder, actor).filter(proposal__in=keys, ended=False)
    beside = _by_proposal(held.values_list("proposal", "portfolio"))
    signed = _by_proposal(visible(SignOff, actor).filter(proposal__in=keys).values_list("proposal", "person"))
    wanted = {
        proposal.pk: keys_at(
            Reached(
                stage=proposal.stage,
                author=proposal.author_id,
                units=tuple(up(units, proposal.unit_id)),
                advisers=frozenset(_answering(asked[proposal.pk])),
                portfolios=(proposal.portfolio_id, *beside[proposal.pk]),
                openness=proposal.openness,
                released=released or proposal.shown,
                signed=frozenset(signed[proposal.pk]),
                co_authors=frozenset(proposal.co_authors),
            )
        )
        for proposal in proposals
    }
    circles = intern_circles(actor.municipality, wanted.values())
    return {pk: circles[found] for pk, found in wanted.items()}


def _answering(asked: Iterable[Asked]) -> Iterator[int]:
    """Who was asked, and who answers when that one is away."""
    for one in asked:
        yield one.adviser
        if one.deputy:
            yield one.deputy


def _by_proposal(rows: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for proposal, other in rows:
        found[proposal].append(other)
    return found


def up(units: dict[int, Unit], unit: int | None) -> Iterator[int]:
    """A unit and those above it, lowest first."""
    while unit is not None:
        yield unit
        unit = units[unit].parent_id

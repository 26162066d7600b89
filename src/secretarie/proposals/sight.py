"""Who may read a proposal at each stage: sight grows along the route and never shrinks on it."""

from __future__ import annotations

from secretarie.access.wall import Actor, intern_circle
from secretarie.documents.openness import Openness
from secretarie.people.models import Unit
from secretarie.people.queries import units_up
from secretarie.proposals.models import Proposal, Stage

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
ROUTE = list(Stage)


def reader_keys(proposal: Proposal, units: list[Unit], *, released: bool = False) -> frozenset[str]:
    """The keys that admit to ``proposal`` where it stands now.

    Author and unit write; asked advisers read, and the directors who settle their disagreements; the line, the holder
    and the gate from the moment it is on its route, also when it comes back; the whole table and the clerk once the
    agenda is released; after the decision everybody inside, unless not public.
    """
    place = max(ROUTE.index(Stage(proposal.stage)), ROUTE.index(been_at(proposal)))
    keys = {f"person:{proposal.author_id}", f"author:{proposal.unit_id}", f"team_manager:{proposal.unit_id}"}
    keys |= {f"person:{a}" for a in proposal.advices.values_list("adviser_id", flat=True)} if proposal.pk else set()
    if place >= ROUTE.index(Stage.IN_ADVICE):
        keys |= OFFICE | {f"director:{u.pk}" for u in units}
    if place >= ROUTE.index(Stage.TEAM_MANAGER):
        keys |= GATE | {f"{role}:{u.pk}" for u in units for role in ("team_manager", "director")}
        keys |= {f"portfolio:{p}" for p in portfolios(proposal)}
    if place >= ROUTE.index(Stage.GATE):
        keys |= {"role:mayor"}
    if released or place >= ROUTE.index(Stage.DECIDED):
        keys |= TABLE
        keys |= {"role:clerk"} if proposal.openness != Openness.NOT_PUBLIC else set()
    if place >= ROUTE.index(Stage.DECIDED) and proposal.openness == Openness.PUBLIC:
        keys |= {"internal"}
    return frozenset(keys)


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

"""What the rules of drafting ask, read where a proposal stands now; pages and acts read the same facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from secretarie.access.roles import OFFICE
from secretarie.access.wall import Actor
from secretarie.law import Obstacle
from secretarie.people.models import Unit
from secretarie.people.queries import grants
from secretarie.proposals import rules
from secretarie.proposals.conditions import Case
from secretarie.proposals.models import DecisionPoint, Proposal
from secretarie.proposals.particulars import Handling, Particulars
from secretarie.proposals.texts import PointText, ProposalText


def drafting(actor: Actor, unit: Unit) -> rules.Drafting:
    """In which units the actor writes; the office of the secretary writes for every unit."""
    own = grants(actor, actor.today, person=actor.person, unit__isnull=False)
    return rules.Drafting(unit.pk, frozenset(own.values_list("unit_id", flat=True)), actor.has(*OFFICE))


def saving(actor: Actor, proposal: Proposal) -> rules.Saving:
    """Who writes, and whether the text still lies with its author and unit."""
    unit = proposal.unit_id
    in_unit = not actor.keys.isdisjoint({f"author:{unit}", f"team_manager:{unit}", "role:secretariat"})
    is_author = actor.person in {proposal.author_id, *proposal.co_authors}
    return rules.Saving(proposal.stage, proposal.aside, is_author, in_unit, actor.has(*OFFICE))


def handled(text: ProposalText, particulars: Particulars | None) -> Iterator[rules.Handled]:
    """How the paper and each of its points is to be handled."""
    if particulars is not None:
        yield handled_as(particulars.handling)
    for number, point in text.numbered():
        yield handled_as(point, str(number))


def handled_as(one: Handling | PointText, about: str = "") -> rules.Handled:
    """How one text is to be handled, as the rules ask it."""
    return rules.Handled(one.openness, one.embargo_until is not None, one.withheld_ground, one.secrecy_asked, about)


def obstacles_to_handle(
    actor: Actor, text: ProposalText, particulars: Particulars | None = None
) -> tuple[Obstacle, ...]:
    """Every obstacle in the handling of a paper and its points."""
    return tuple(o for one in handled(text, particulars) for o in rules.obstacles_to_handle(one, actor.today))


def case_of(proposal: Proposal, points: Iterable[DecisionPoint] = ()) -> Case:
    """What the conditions of house rules look at: the proposal as it stands, with the bodies of its points."""
    return Case(
        kind=proposal.kind,
        portfolio=proposal.portfolio.name,
        amount=proposal.amount,
        traits=frozenset(proposal.traits),
        bodies=frozenset(point.body for point in points),
    )

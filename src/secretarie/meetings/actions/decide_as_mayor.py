"""The mayor's own route: decided by the mayor alone, any day, on a list of its own."""

from __future__ import annotations

from collections.abc import Mapping

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import mayors_own, rules_item
from secretarie.meetings.models import DECIDING, Decision
from secretarie.meetings.outcomes import AS_PROPOSED, Given
from secretarie.proposals import moving
from secretarie.proposals.models import Proposal


@performs(Action.MAYOR_DECIDE)
def decide_as_mayor(act: Act, proposal: Proposal, *, given: Mapping[int, Given] | None = None) -> list[Decision]:
    """Decided at once, as an item of the mayor's meeting of this day; ``given``: outcomes by number of the point.

    Closed to the aldermen by default: who read the proposal before goes on reading it, others when it is published.

    Raises:
        Refused: the proposal did not pass the gate, or asks a decision of another body too.
    """
    version = proposal.versions.get(number=proposal.version)
    bodies = frozenset(version.points.values_list("body", flat=True))
    act.check(
        rules_item.obstacles_to_decide_alone(
            rules_item.DecidingAlone(proposal.number, proposal.stage, proposal.aside, bodies)
        )
    )
    outcomes = {p.number: (given or {}).get(p.number, AS_PROPOSED) for p in version.points.all()}
    act.check(rules_item.obstacles_to_conclude(frozenset(o.outcome for o in outcomes.values()), DECIDING))
    decisions = mayors_own.decide(act, proposal, version, outcomes)
    readers = proposal.readers_id
    moving.decided(act, proposal).readers_id = readers
    return decisions

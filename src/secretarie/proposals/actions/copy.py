"""Begin a proposal as a copy of another, with the attachments that were chosen."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.people.models import Unit
from secretarie.proposals import facts, facts_together, rules, rules_together
from secretarie.proposals.actions.draft import begin
from secretarie.proposals.copied import particulars_of, text_of
from secretarie.proposals.facts_route import current
from secretarie.proposals.models import Attachment, DecisionPoint, Proposal


@performs(Action.PROPOSAL_COPY)
def copy(act: Act, unit: Unit, *, source: Proposal, papers: Sequence[Attachment] = ()) -> Proposal:
    """A new draft of the actor with the text of ``source`` as it stands; the new one says where it comes from.

    Meeting, sign-offs, advice and remarks stay behind.

    Raises:
        Refused: the actor does not write for this unit, or something of it is secret.
    """
    version = current(source)
    points = list(visible(DecisionPoint, act.actor).filter(version=version).order_by("number"))
    chosen = [paper for paper in papers if paper.proposal_id == source.pk and not paper.withdrawn]
    act.check(
        rules.obstacles_to_draft(facts.drafting(act.actor, unit))
        + rules_together.obstacles_to_copy(facts_together.copying(points, chosen))
    )
    made = begin(act, unit, text_of(version, points), particulars_of(source))
    for place, paper in enumerate(chosen, start=1):
        act.make(_copied(made, paper, place))
    act.note = source.number
    return made


def _copied(made: Proposal, paper: Attachment, place: int) -> Attachment:
    return Attachment(
        proposal=made,
        file=paper.file,
        title=paper.title,
        file_name=paper.file_name,
        position=place,
        openness=paper.openness,
        embargo_until=paper.embargo_until,
        withheld_ground=paper.withheld_ground,
        secrecy_asked=paper.secrecy_asked,
    )

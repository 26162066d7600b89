"""Save a text: a new version of the whole proposal, sections and decision points; and what is chosen beside it."""

from __future__ import annotations

from secretarie.access import scratch
from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.law import Obstacle
from secretarie.proposals import facts, rules, sight
from secretarie.proposals.actions.keeping import keep_co_holders, keep_relations, keep_version
from secretarie.proposals.models import Proposal, Version
from secretarie.proposals.particulars import Particulars
from secretarie.proposals.texts import ProposalText
from secretarie.proposals.typed import FORM


@performs(Action.PROPOSAL_SAVE)
def save(
    act: Act, proposal: Proposal, *, text: ProposalText, note: str = "", particulars: Particulars | None = None
) -> Version | None:
    """A new version, or None when the text does not differ from the last; without particulars these stay as they are.

    Raises:
        Refused: the proposal is on its way, retracted, or not the actor's to write; the actor does not write for the
            unit it is to belong to; a withheld text has no ground.
    """
    text = text.cleaned()
    act.check(_obstacles(act, proposal, text, particulars))
    scratch.forget(act.actor, FORM, proposal.number)
    if particulars is not None:
        keep_particulars(act, proposal, particulars)
    last = proposal.versions.order_by("-number").first()
    if last is not None and last.sha256 == text.digest():
        return None
    return keep_version(act, proposal, text, note=note)


def keep_particulars(act: Act, proposal: Proposal, particulars: Particulars) -> None:
    """Set everything chosen beside the text; the readers follow."""
    before = proposal.state()
    particulars.put_on(proposal)
    changed = proposal.state() != before
    changed |= keep_co_holders(act, proposal, particulars)
    changed |= keep_relations(act, proposal, particulars.relations)
    if changed:
        proposal.changed_at = moment(act.actor)
        proposal.readers_id = sight.readers(act.actor, proposal)


def _obstacles(
    act: Act, proposal: Proposal, text: ProposalText, particulars: Particulars | None
) -> tuple[Obstacle, ...]:
    writing = rules.obstacles_to_save(facts.saving(act.actor, proposal))
    unit = particulars.unit if particulars else None
    if unit is not None and unit.pk != proposal.unit_id:
        writing += rules.obstacles_to_draft(facts.drafting(act.actor, unit))
    return writing + facts.obstacles_to_handle(act.actor, text, particulars)

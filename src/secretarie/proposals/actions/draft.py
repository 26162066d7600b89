"""Begin a proposal in a unit."""

from __future__ import annotations

from secretarie.access import scratch
from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.people.models import Unit
from secretarie.proposals import facts, rules, sight
from secretarie.proposals.actions.keeping import keep_co_holders, keep_relations, keep_version
from secretarie.proposals.models import Proposal
from secretarie.proposals.particulars import Particulars
from secretarie.proposals.texts import ProposalText
from secretarie.proposals.typed import FORM


@performs(Action.PROPOSAL_DRAFT)
def draft(act: Act, unit: Unit, *, text: ProposalText, particulars: Particulars) -> Proposal:
    """A new proposal with its first version; the actor is its author.

    Raises:
        Refused: the actor does not write for this unit; a withheld text has no ground.
    """
    text = text.cleaned()
    act.check(
        rules.obstacles_to_draft(facts.drafting(act.actor, unit))
        + facts.obstacles_to_handle(act.actor, text, particulars)
    )
    proposal = begin(act, unit, text, particulars)
    scratch.forget(act.actor, FORM, scratch.NEW)
    return proposal


def begin(act: Act, unit: Unit, text: ProposalText, particulars: Particulars) -> Proposal:
    """The proposal with its first version and what is chosen beside it; the actor is its author."""
    proposal = _begun(act, unit, text, particulars)
    keep_version(act, proposal, text)
    keep_co_holders(act, proposal, particulars)
    keep_relations(act, proposal, particulars.relations)
    return proposal


def _begun(act: Act, unit: Unit, text: ProposalText, particulars: Particulars) -> Proposal:
    now = moment(act.actor)
    proposal = Proposal(
        municipality_id=act.actor.municipality,
        number=_next_number(act),
        subject=text.subject,
        author_id=act.actor.person,
        unit=unit,
        created_at=now,
        changed_at=now,
        stage_since=now,
    )
    particulars.put_on(proposal)
    proposal.readers_id = sight.readers(act.actor, proposal)
    return act.make(proposal)


def _next_number(act: Act) -> str:
    """The next number of the year: 2026-0417."""
    year = act.actor.today.year
    return f"{year}-{act.number(f'proposal {year}'):04d}"

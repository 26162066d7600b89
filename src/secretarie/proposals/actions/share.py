"""Let somebody write at a proposal too, or no longer."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.people.models import Person
from secretarie.proposals import facts, facts_together, rules, rules_together, sight
from secretarie.proposals.models import Proposal


@performs(Action.PROPOSAL_SHARE)
def share(act: Act, proposal: Proposal, *, person: Person) -> None:
    """This person writes at it too, and reads it from now on.

    Raises:
        Refused: the actor does not write at it, the text lies fast, or the person writes already or never drafts.
    """
    sharing = facts_together.sharing(act.actor, proposal, person)
    act.check(rules_together.obstacles_to_share(facts.saving(act.actor, proposal), sharing))
    proposal.co_authors = sorted({*proposal.co_authors, person.pk})
    proposal.readers_id = sight.readers(act.actor, proposal)
    act.note = person.name


@performs(Action.PROPOSAL_UNSHARE)
def unshare(act: Act, proposal: Proposal, *, person: Person) -> None:
    """This person writes no longer at it; what was saved stays in the versions.

    Raises:
        Refused: the actor does not write at it, or the text lies fast.
    """
    act.check(rules.obstacles_to_save(facts.saving(act.actor, proposal)))
    proposal.co_authors = [pk for pk in proposal.co_authors if pk != person.pk]
    proposal.readers_id = sight.readers(act.actor, proposal)
    act.note = person.name

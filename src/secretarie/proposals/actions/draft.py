"""Begin a proposal in a unit."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from secretarie.access.performing import Act, performs
from secretarie.access.roles import OFFICE
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.people.models import Portfolio, RoleGrant, Unit, valid_on
from secretarie.proposals import rules, sight
from secretarie.proposals.actions.save import keep_version
from secretarie.proposals.models import Kind, Proposal
from secretarie.proposals.texts import ProposalText


@performs(Action.PROPOSAL_DRAFT)
def draft(
    act: Act, unit: Unit, *, kind: Kind, portfolio: Portfolio, text: ProposalText, requested_for: date | None = None
) -> Proposal:
    """A new proposal with its first version; the actor is its author.

    Raises:
        Refused: the actor does not write for this unit.
    """
    act.check(rules.obstacles_to_draft(_facts(act, unit)))
    now = timezone.now()
    proposal = Proposal(
        municipality_id=act.actor.municipality,
        number=_next_number(act),
        kind=kind,
        subject=text.subject,
        author_id=act.actor.person,
        unit=unit,
        portfolio=portfolio,
        requested_for=requested_for,
        created_at=now,
        changed_at=now,
        stage_since=now,
    )
    proposal.readers_id = sight.readers(act.actor, proposal)
    act.make(proposal)
    keep_version(act, proposal, text.cleaned())
    return proposal


def _facts(act: Act, unit: Unit) -> rules.Drafting:
    own = visible(RoleGrant, act.actor).filter(valid_on(act.actor.today), person=act.actor.person, unit__isnull=False)
    return rules.Drafting(unit.pk, frozenset(own.values_list("unit_id", flat=True)), act.actor.has(*OFFICE))


def _next_number(act: Act) -> str:
    """The next number of the year: 2026-0417."""
    year = act.actor.today.year
    return f"{year}-{act.number(f'proposal {year}'):04d}"

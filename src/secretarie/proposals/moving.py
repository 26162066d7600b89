"""The one way a proposal changes its stage: with the moment, and with the readers that belong to where it is then.

Acts of this room and of the rooms above (agenda, decision, signing, publication) call these with their own ``Act``.
"""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.clock import moment
from secretarie.access.performing import Act
from secretarie.access.wall import visible
from secretarie.proposals import sight
from secretarie.proposals.models import Aside, Proposal, Stage


def move(act: Act, proposal: Proposal, stage: Stage, *, released: bool = False) -> Proposal:
    """Put the proposal at ``stage``, locked and audited with the act.

    ``released``: the whole table reads it from here on. Returns the locked row, on which further changes must be made.
    """
    proposal = act.also(proposal)
    proposal.shown = proposal.shown or released
    proposal.stage, proposal.stage_since = stage, moment(act.actor)
    proposal.readers_id = sight.readers(act.actor, proposal, released=released)
    return proposal


def move_all(act: Act, proposals: Sequence[Proposal], stage: Stage) -> list[Proposal]:
    """Put many at a stage that lies beyond the table (decided, signed, published), locked and audited with the act."""
    held: list[Proposal] = act.also_all(visible(Proposal, act.actor).filter(pk__in=[p.pk for p in proposals]))
    for proposal in held:
        proposal.stage, proposal.stage_since, proposal.shown = stage, moment(act.actor), True
    circles = sight.of_all(act.actor, held, released=True)
    for proposal in held:
        proposal.readers_id = circles[proposal.pk]
    return held


def return_to_author(act: Act, proposal: Proposal, *, released: bool = False) -> Proposal:
    """Back to the author, where the text is open again; who read it (``released``: the table) goes on reading it."""
    stage = Stage.IN_ADVICE if proposal.advices.exists() else Stage.DRAFT
    proposal = move(act, proposal, stage, released=released)
    proposal.aside = Aside.RETURNED
    return proposal


def place_on_agenda(act: Act, proposal: Proposal, *, released: bool = False) -> Proposal:
    """It stands on an agenda; ``released`` when that agenda lies with the members already."""
    return move(act, proposal, Stage.ON_AGENDA, released=released)


def take_from_agenda(act: Act, proposal: Proposal, *, released: bool = False) -> Proposal:
    """Off the agenda, or held over: passed, and waiting for a meeting. Who read it after release keeps it."""
    return move(act, proposal, Stage.PASSED, released=released)


def refresh_readers(act: Act, proposal: Proposal, *, released: bool = False) -> Proposal:
    """The stage stays, the readers may not: somebody was asked, or (``released``) the members have the agenda."""
    proposal = act.also(proposal)
    proposal.shown = proposal.shown or released
    proposal.readers_id = sight.readers(act.actor, proposal, released=released)
    return proposal


def decided(act: Act, proposal: Proposal) -> Proposal:
    """The meeting decided on it."""
    return move(act, proposal, Stage.DECIDED, released=True)


def signed(act: Act, proposal: Proposal) -> Proposal:
    """Its outgoing paper is signed."""
    return move(act, proposal, Stage.SIGNED, released=True)


def published(act: Act, proposal: Proposal) -> Proposal:
    """Its decision stands on a published list."""
    return move(act, proposal, Stage.PUBLISHED, released=True)

"""An officer decides on a proposal in the body's name; its route ends without the college."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.mandates import deciding
from secretarie.mandates.models_decisions import MandatedDecision
from secretarie.proposals import facts_competence, facts_gate, moving, rules_competence
from secretarie.proposals.models import Proposal


@performs(Action.PROPOSAL_DECIDE_UNDER_MANDATE)
def decide_under_mandate(
    act: Act, proposal: Proposal, *, confirmed: Sequence[deciding.Confirmed] = ()
) -> MandatedDecision:
    """Decided in the name of college or mayor (art. 10:2 Awb), for the information of the whole table.

    Raises:
        Refused: outside the officer's competence, with the article; a condition not confirmed; advice still open; or
            the paper stands on an agenda.
    """
    actor = act.actor
    points = facts_gate.points(actor, proposal)
    facts = facts_competence.deciding(actor, proposal, points)
    lines = facts_competence.lines(actor, facts, points)
    conditions = tuple(dict.fromkeys(c for line in lines for c in line.under.conditions))
    unmet = deciding.obstacles_to_confirm(conditions, confirmed, actor.today)
    act.check((*rules_competence.obstacles_to_decide(facts), *unmet))
    proposal = moving.decided(act, proposal)
    proposal.aside = ""
    about = deciding.About(
        proposal.subject,
        proposal.readers_id,
        proposal.secrecy_id,
        proposal.number,
        proposal.portfolio_id,
        proposal.unit_id,
    )
    return deciding.keep(act, about, lines, confirmed)

"""Ask named advisers for advice."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_advice, moving, rules_advice
from secretarie.proposals.models import Advice, Proposal, Stage


@performs(Action.ADVICE_ASK)
def ask(act: Act, proposal: Proposal, *, questions: Sequence[rules_advice.Question]) -> list[Advice]:
    """Ask these advisers, before their day; they read the proposal at once. A draft is in advice from here on.

    Raises:
        Refused: not the actor's to ask now, no adviser of that discipline, asked already, or a day that has passed.
    """
    act.check(rules_advice.obstacles_to_ask(facts_advice.asking(act.actor, proposal, questions)))
    now = moment(act.actor)
    asked = [
        act.make(
            Advice(
                proposal=proposal,
                discipline=question.discipline,
                adviser_id=question.adviser,
                asked_by_id=act.actor.person,
                asked_at=now,
                due_on=question.due_on,
            )
        )
        for question in questions
    ]
    if proposal.stage == Stage.DRAFT:
        moving.move(act, proposal, Stage.IN_ADVICE)
    else:
        moving.refresh_readers(act, proposal)
    return asked

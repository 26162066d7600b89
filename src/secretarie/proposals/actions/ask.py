"""Ask named advisers for advice."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import intern_circle
from secretarie.proposals import facts_advice, moving, rules_advice, sight
from secretarie.proposals.facts_advice_route import bench
from secretarie.proposals.models import Advice, Proposal, Stage


@performs(Action.ADVICE_ASK)
def ask(
    act: Act, proposal: Proposal, *, questions: Sequence[rules_advice.Question], circle_of: Sequence[str] | None = None
) -> list[Advice]:
    """Ask these advisers, before their day; they read the proposal at once. A draft is in advice from here on.

    ``circle_of``: the keys of who may read these advices, when they are confidential; who asks, who answers, and the
    secretary with the gate always do.

    Raises:
        Refused: not the actor's to ask now, no adviser of that discipline, asked already, or a day that has passed.
    """
    act.check(rules_advice.obstacles_to_ask(facts_advice.asking(act.actor, proposal, questions)))
    now, seats = moment(act.actor), bench(act.actor)
    asked = [
        act.make(
            Advice(
                proposal=proposal,
                discipline=question.discipline,
                adviser_id=question.adviser,
                asked_by_id=act.actor.person,
                asked_at=now,
                due_on=question.due_on,
                question=question.words.strip(),
                deputy_id=deputy,
                readers_id=_circle(act, question, deputy, circle_of),
            )
        )
        for question in questions
        for deputy in [seats.deputy(question.adviser, question.discipline, proposal.author_id)]
    ]
    if proposal.stage == Stage.DRAFT:
        moving.move(act, proposal, Stage.IN_ADVICE)
    else:
        moving.refresh_readers(act, proposal)
    return asked


def _circle(act: Act, question: rules_advice.Question, deputy: int | None, chosen: Sequence[str] | None) -> int | None:
    """Who may read a confidential advice; none when everybody does who reads the proposal."""
    if chosen is None:
        return None
    own = {f"person:{one}" for one in (act.actor.person, question.adviser, deputy) if one}
    return intern_circle(act.actor.municipality, own | sight.ALWAYS_OF_CIRCLE | set(chosen))

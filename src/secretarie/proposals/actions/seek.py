"""Go by the advice route of the house: ask who must advise now."""

from __future__ import annotations

from collections.abc import Iterable

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import moving, rules_advice_route
from secretarie.proposals.facts_advice_route import route_of, seeking
from secretarie.proposals.models import Advice, Proposal, Stage
from secretarie.proposals.rules_advice_route import Stop


@performs(Action.ADVICE_SEEK)
def seek(act: Act, proposal: Proposal) -> list[Advice]:
    """Ask everybody of the wave that is open; the next wave is asked by itself when this one is done.

    Raises:
        Refused: not the actor's to ask now, or the route asks nobody (any more).
    """
    found = route_of(act.actor, proposal)
    act.check(rules_advice_route.obstacles_to_seek(seeking(act.actor, proposal, found)))
    return ask_stops(act, proposal, found.to_ask, act.actor.person)


def ask_stops(act: Act, proposal: Proposal, stops: Iterable[Stop], asker: int) -> list[Advice]:
    """A question for each of these stops; a draft is in advice from here on."""
    now = moment(act.actor)
    asked = [
        act.make(
            Advice(
                proposal=proposal,
                discipline=stop.step.discipline,
                adviser_id=stop.choice.adviser,
                deputy_id=stop.choice.deputy,
                unit_id=stop.choice.unit,
                asked_by_id=asker,
                asked_at=now,
                due_on=stop.step.due(act.actor.today),
                question=stop.step.question,
                wave=stop.step.wave,
                rule=stop.step.words[:200],
                silence=stop.step.silence,
                matter=stop.step.matter,
            )
        )
        for stop in stops
        if stop.choice
    ]
    if proposal.stage == Stage.DRAFT:
        moving.move(act, proposal, Stage.IN_ADVICE)
    else:
        moving.refresh_readers(act, proposal)
    return asked

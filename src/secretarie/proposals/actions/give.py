"""Give or renew advice on the text as it stands."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from secretarie.access import scratch
from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.proposals import facts_advice, facts_route, rules_advice
from secretarie.proposals.actions.seek import ask_stops
from secretarie.proposals.facts_advice_route import is_open, route_of
from secretarie.proposals.models import Advice, Verdict

FORM = "advies"
COPIED = ("discipline", "due_on", "question", "wave", "rule", "silence", "matter")


@performs(Action.ADVICE_GIVE)
def give(
    act: Act,
    advice: Advice,
    *,
    verdict: Verdict,
    text: str = "",
    facts: str = "",
    on_version: int,
    consulted_on: date | None = None,
) -> Advice:
    """Answer the question, having read version ``on_version``; an advice that stood already stays, as superseded.

    ``facts`` stand apart from the view in ``text``. When this was the last of its wave, the next wave is asked.

    Raises:
        Refused: not asked of the actor, too late, no text with remarks or disagreement, the text changed meanwhile, or
            the works council was not consulted yet.
    """
    known = facts_advice.giving(act.actor, advice, verdict, text, on_version, consulted_on=consulted_on)
    act.check(rules_advice.obstacles_to_give(known))
    given = advice if advice.is_pending else act.make(_again(advice))
    standing: list[Advice] = act.also_all(_standing(act, given))
    for earlier in standing:
        earlier.superseded = True
    given.verdict, given.text, given.facts = verdict, text.strip(), facts.strip()
    given.version, given.given_at = facts_route.current(advice.proposal), moment(act.actor)
    given.given_by_id = act.actor.person if act.actor.person != given.adviser_id else None
    given.consulted_on = consulted_on or given.consulted_on
    scratch.forget(act.actor, FORM, str(advice.pk))
    _next_wave(act, given)
    return given


def _next_wave(act: Act, given: Advice) -> None:
    """Whom the route asks now that this advice is there, in the name of who asked this one."""
    if not given.wave or not is_open(given.proposal):
        return
    act.settle()
    if stops := route_of(act.actor, given.proposal).to_ask:
        ask_stops(act, given.proposal, stops, given.asked_by_id)


def _standing(act: Act, given: Advice) -> QuerySet[Advice]:
    same = visible(Advice, act.actor).filter(
        proposal=given.proposal_id, adviser=given.adviser_id, discipline=given.discipline, superseded=False
    )
    return same.exclude(verdict="").exclude(pk=given.pk)


def _again(advice: Advice) -> Advice:
    return Advice(
        proposal=advice.proposal,
        adviser_id=advice.adviser_id,
        deputy_id=advice.deputy_id,
        unit_id=advice.unit_id,
        asked_by_id=advice.asked_by_id,
        asked_at=advice.asked_at,
        readers_id=advice.readers_id,
        consulted_on=advice.consulted_on,
        **{name: getattr(advice, name) for name in COPIED},
    )

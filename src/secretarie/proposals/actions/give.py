"""Give or renew advice on the text as it stands."""

from __future__ import annotations

from django.db.models import QuerySet

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.proposals import facts_advice, facts_route, rules_advice
from secretarie.proposals.models import Advice, Verdict


@performs(Action.ADVICE_GIVE)
def give(act: Act, advice: Advice, *, verdict: Verdict, text: str = "", on_version: int) -> Advice:
    """Answer the question, having read version ``on_version``; an advice that stood already stays, as superseded.

    Raises:
        Refused: not asked of the actor, too late, no text with remarks or disagreement, or the text changed meanwhile.
    """
    act.check(rules_advice.obstacles_to_give(facts_advice.giving(act.actor, advice, verdict, text, on_version)))
    given = advice if advice.is_pending else act.make(_again(advice))
    standing: list[Advice] = act.also_all(_standing(act, given))
    for earlier in standing:
        earlier.superseded = True
    given.verdict, given.text = verdict, text.strip()
    given.version, given.given_at = facts_route.current(advice.proposal), moment(act.actor)
    return given


def _standing(act: Act, given: Advice) -> QuerySet[Advice]:
    same = visible(Advice, act.actor).filter(
        proposal=given.proposal_id, adviser=given.adviser_id, discipline=given.discipline, superseded=False
    )
    return same.exclude(verdict="").exclude(pk=given.pk)


def _again(advice: Advice) -> Advice:
    return Advice(
        proposal=advice.proposal,
        discipline=advice.discipline,
        adviser_id=advice.adviser_id,
        asked_by_id=advice.asked_by_id,
        asked_at=advice.asked_at,
        due_on=advice.due_on,
    )

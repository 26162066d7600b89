"""Whatever the line does, in whatever order: the controller's advice stands, word for word, and is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secretarie.access.performing import Forbidden, Gone, Refused, Stale
from secretarie.access.wall import Actor, visible
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, Proposal, SettledIn, SignOff, Stage, Verdict
from secretarie.proposals.rules_advice import Question
from tests.cast import Cast
from tests.make import a_proposal_at, a_text, ask_advice, give_advice

LINE = ("author", "colleague", "team_manager", "director", "alderman", "mayor", "adviser_finance", "aide")
WORDS = "De dekking is incidenteel; de last is structureel."
who = st.sampled_from(LINE)
step = st.tuples(who, st.integers(0, 10), st.booleans())


def _give(actor: Actor, advice: Advice, proposal: Proposal, flag: bool) -> None:
    actions.give(actor, advice, verdict=Verdict.AGREE, text="Akkoord.", on_version=proposal.version)


def _withdraw(actor: Actor, advice: Advice, proposal: Proposal, flag: bool) -> None:
    actions.withdraw_question(actor, advice, reason="Niet nodig.")


def _settle(actor: Actor, advice: Advice, proposal: Proposal, flag: bool) -> None:
    where = SettledIn.SECRETARY if flag else SettledIn.MANAGEMENT_TEAM
    actions.settle(actor, advice, how="Besproken.", where=where)


def _confirm(actor: Actor, advice: Advice, proposal: Proposal, flag: bool) -> None:
    actions.confirm(actor, advice, on_version=proposal.version)


def _hand_on(actor: Actor, advice: Advice, proposal: Proposal, flag: bool) -> None:
    actions.hand_on(actor, advice, to=actor.person)


def _exempt(actor: Actor, advice: Advice, proposal: Proposal, flag: bool) -> None:
    actions.exempt(actor, proposal, discipline="control", reason="Spoed.")


def _ask(actor: Actor, advice: Advice, proposal: Proposal, flag: bool) -> None:
    circle = [f"person:{actor.person}"] if flag else None
    actions.ask(actor, proposal, questions=[Question(advice.adviser_id, "control")], circle_of=circle)


def _save(actor: Actor, advice: Advice, proposal: Proposal, flag: bool) -> None:
    actions.save(actor, proposal, text=a_text(f"Versie {proposal.version}"))


def _send(actor: Actor, advice: Advice, proposal: Proposal, flag: bool) -> None:
    actions.submit(actor, proposal)


def _sign(actor: Actor, advice: Advice, proposal: Proposal, flag: bool) -> None:
    mark = SignOff.Mark.AGREED if flag else SignOff.Mark.NOT_AGREED
    act = actions.sign_off_holder if proposal.stage == Stage.PORTFOLIO_HOLDER else actions.sign_off_line
    act(actor, proposal, mark=mark, reason="Zo niet.")


def _past_the_acts(actor: Actor, advice: Advice, proposal: Proposal, flag: bool) -> None:
    """As a careless program of ours would: the database itself keeps what was given."""
    if flag:
        Advice.objects.filter(pk=advice.pk).update(text="Akkoord.", verdict=Verdict.AGREE)
    else:
        Advice.objects.filter(pk=advice.pk).delete()


ACTS: list[Callable[[Actor, Advice, Proposal, bool], None]] = [
    *(_give, _withdraw, _settle, _confirm, _hand_on, _exempt, _ask, _save, _send, _sign, _past_the_acts)
]


def _try(cast: Cast, key: str, act: Any, advice: Advice, flag: bool) -> None:
    with cast.acting_as(key) as actor:
        proposal = visible(Proposal, actor).filter(pk=advice.proposal_id).select_related("unit", "portfolio").first()
        seen = visible(Advice, actor).filter(pk=advice.pk).select_related("proposal__unit").first()
        if proposal is None or seen is None:
            return
        try:
            with transaction.atomic():
                act(actor, seen, proposal, flag)
        except (Forbidden, Refused, Gone, Stale, DatabaseError):
            pass


def _stands(cast: Cast, advice: Advice) -> None:
    for key in ("controller", "secretary", "author"):
        with cast.acting_as(key) as actor:
            kept = visible(Advice, actor).get(pk=advice.pk)
            assert (kept.verdict, kept.text, kept.superseded) == (Verdict.DISAGREE, WORDS, False)
            assert (kept.adviser_id, kept.discipline, kept.readers_id) == (advice.adviser_id, "control", None)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(step, min_size=1, max_size=8))
def test_no_sequence_of_acts_of_the_line_touches_it(cast: Cast, steps: list[tuple[str, int, bool]]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SAVEPOINT fresh")
    proposal = a_proposal_at(cast, Stage.DRAFT)
    advice = give_advice(cast, ask_advice(cast, proposal, "controller", "control"), Verdict.DISAGREE, WORDS)
    for key, act, flag in steps:
        _try(cast, key, ACTS[act], advice, flag)
        _stands(cast, advice)
    with connection.cursor() as cursor:
        cursor.execute("ROLLBACK TO SAVEPOINT fresh")

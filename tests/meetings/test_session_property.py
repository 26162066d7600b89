"""Whatever is recorded, in whatever order: no decision stands without quorum and a valid vote for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secretarie.access.performing import Refused
from secretarie.access.wall import Actor
from secretarie.law import RecusalReason
from secretarie.meetings import actions
from secretarie.meetings.models import (
    AgendaItem,
    Attendance,
    Ballot,
    Decision,
    ItemAbsence,
    ItemPoint,
    Meeting,
    Outcome,
    Recusal,
)
from secretarie.meetings.outcomes import Given
from secretarie.meetings.validity import Round
from tests.cast import Cast
from tests.make import MEETING_DAY, a_session

MEMBERS = ("mayor", "alderman", "alderman_space", "alderman_care", "alderman_school")
member = st.sampled_from(MEMBERS)
side = st.sampled_from(["for", "against", "blank"])
outcome = st.sampled_from([Outcome.AS_PROPOSED, Outcome.REJECTED, Outcome.NOTED, Outcome.HELD_OVER, Outcome.WITHDRAWN])
step = st.one_of(
    st.tuples(st.just("present"), member, st.booleans()),
    st.tuples(st.just("at_item"), st.frozensets(member, max_size=3)),
    st.tuples(st.just("recuse"), member, st.booleans()),
    st.tuples(st.just("outcome"), outcome),
    st.tuples(st.just("ballot"), st.dictionaries(member, side, min_size=1), st.booleans()),
    st.tuples(st.just("take_back")),
    st.tuples(st.just("record"), outcome),
    st.tuples(st.just("record")),
)


class World:
    """One item in session, and the acts on it."""

    def __init__(self, cast: Cast, actor: Actor, meeting: Meeting) -> None:
        self.cast, self.actor, self.meeting = cast, actor, meeting

    @property
    def item(self) -> AgendaItem:
        return AgendaItem.objects.get(meeting=self.meeting, title="Voorstel 1")

    def key(self, name: str) -> int:
        return self.cast.people[name].pk

    def given(self, value: str) -> dict[int, Given]:
        return {p.pk: Given(value) for p in ItemPoint.objects.filter(item=self.item)}

    def do(self, name: str, *args: Any) -> None:
        try:
            with transaction.atomic():
                ACTS[name](self, *args)
        except Refused:
            pass


def _present(world: World, who: str, there: bool) -> None:
    entry = actions.Present(world.key(who), present=there)
    actions.record_attendance(world.actor, Meeting.objects.get(pk=world.meeting.pk), entries=[entry])


def _recuse(world: World, who: str, ended: bool) -> None:
    reason = RecusalReason.PERSONAL_DIRECT
    actions.recuse(world.actor, world.item, person=world.key(who), reason=reason, ended=ended)


def _ballot(world: World, votes: dict[str, str], again: bool) -> None:
    ballot = Round({world.key(who): cast for who, cast in votes.items()})
    actions.record_ballot(world.actor, world.item, ballot=ballot, again=again)


ACTS: dict[str, Callable[..., None]] = {
    "present": _present,
    "at_item": lambda w, who: actions.record_absence_at_item(w.actor, w.item, absent={w.key(m) for m in who}),
    "recuse": _recuse,
    "outcome": lambda w, value: actions.record_outcomes(w.actor, w.item, given=w.given(value)),
    "ballot": _ballot,
    "take_back": lambda w: actions.record_ballot(w.actor, w.item, ballot=None),
    "record": lambda w, value="": actions.record(w.actor, w.item, given=w.given(value) if value else {}),
}


def stands(world: World, point: ItemPoint) -> bool:
    """Articles 56, 29 and 30, written out once more without the room's own code."""
    there = set(Attendance.objects.filter(capacity="member", present=True).values_list("person_id", flat=True))
    there -= set(ItemAbsence.objects.filter(item=point.item_id, ended=False).values_list("person_id", flat=True))
    recused = set(Recusal.objects.filter(item=point.item_id, ended=False).values_list("person_id", flat=True))
    if len(there) * 2 < len(MEMBERS):
        return False
    last = Ballot.objects.filter(point=point, ended=False).order_by("round").last()
    if last is None:
        return len(there - recused) * 2 > len(MEMBERS) - len(recused)
    votes = [cast for who, cast in last.votes.items() if int(who) in there - recused]
    decided = votes.count("for") != votes.count("against") or last.round > 1
    return len(votes) * 2 > len(MEMBERS) - len(recused) and decided


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(step, min_size=3, max_size=10))
def test_no_sequence_of_recording_yields_a_decision_without_quorum_and_valid_vote(
    cast: Cast, steps: list[tuple[Any, ...]]
) -> None:
    world = getattr(cast, "world", None) or _begin(cast)
    with transaction.atomic():
        for one in steps:
            world.do(*one)
            for decision in Decision.objects.filter(meeting=world.meeting):
                lines = list(ItemPoint.objects.filter(decision=decision))
                assert [p["outcome"] for p in decision.points] == [p.outcome for p in lines] != []
                assert all(stands(world, p) and p.valid for p in lines)
        transaction.set_rollback(True)


def _begin(cast: Cast) -> World:
    """The same meeting for every example, which is rolled back."""
    meeting = a_session(cast)
    world = World(cast, cast.become("minute_taker", MEETING_DAY), meeting)
    cast.world = world  # type: ignore[attr-defined]
    return world

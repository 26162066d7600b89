"""Stories of the law in a meeting: quorum (56), valid vote (29), majority (30), tie (59), recusal (28)."""

from __future__ import annotations

from datetime import timedelta

from secretarie.law import RecusalReason
from secretarie.meetings import actions
from secretarie.meetings.models import Ballot, Decision, ItemPoint, Meeting, Outcome
from secretarie.meetings.outcomes import Given
from secretarie.meetings.validity import Round
from tests.cast import Cast
from tests.make import (
    MEETING_DAY,
    a_meeting,
    a_passed_proposal,
    a_session,
    at_item,
    meeting_now,
    open_session,
    place,
    release,
)

TITLE = "Voorstel 1"
ALL = ("mayor", "alderman", "alderman_space", "alderman_care", "alderman_school")


def votes(
    cast: Cast, *, against: tuple[str, ...] = (), blank: tuple[str, ...] = (), of: tuple[str, ...] = ALL
) -> Round:
    side = {key: "against" if key in against else "blank" if key in blank else "for" for key in of}
    return Round({cast.people[key].pk: side[key] for key in of})


def record(cast: Cast, meeting: Meeting, outcome: str = Outcome.AS_PROPOSED) -> ItemPoint:
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        actions.record(actor, item, given={p.pk: Given(outcome) for p in points})
        return ItemPoint.objects.get(pk=points[0].pk)


def ballot(cast: Cast, meeting: Meeting, given: Round, *, again: bool = False) -> ItemPoint:
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        actions.record_ballot(actor, item, ballot=given, again=again)
        return ItemPoint.objects.get(pk=points[0].pk)


def decisions(cast: Cast, meeting: Meeting) -> list[Decision]:
    with cast.acting_as("secretary"):
        return list(Decision.objects.filter(meeting=meeting))


def test_by_consensus_a_point_is_valid_and_makes_a_decision_with_a_number(cast: Cast) -> None:
    meeting = a_session(cast)
    point = record(cast, meeting)
    assert (point.valid, point.invalid_ground) == (True, "")
    assert point.receipt["outcome"] == "carried"
    [decision] = decisions(cast, meeting)
    assert decision.number == "B-2026-0001"
    assert [p["text"] for p in decision.points] == [point.text]
    assert point.decision_id == decision.pk


def test_art_56_without_quorum_what_happened_is_recorded_and_nothing_is_decided(cast: Cast) -> None:
    meeting = a_session(cast, away=("alderman", "alderman_space", "alderman_care"))
    point = record(cast, meeting)
    assert (point.outcome, point.valid) == (Outcome.AS_PROPOSED, False)
    assert point.invalid_ground == "art. 56 lid 1 Gemeentewet"
    assert decisions(cast, meeting) == []


def test_art_29_three_of_five_may_meet_and_vote_but_two_voting_is_invalid(cast: Cast) -> None:
    meeting = a_session(cast, away=("alderman_space", "alderman_care"))
    point = ballot(cast, meeting, votes(cast, of=("mayor", "alderman")))
    assert (point.valid, point.invalid_ground) == (False, "art. 29 lid 1 jo. 58 Gemeentewet")
    record(cast, meeting)
    assert decisions(cast, meeting) == []


def test_art_28_a_recused_member_leaves_the_base_of_the_valid_vote(cast: Cast) -> None:
    """Five sit, three are there, one of them and one absent are recused: two of three voted."""
    meeting = a_session(cast, away=("alderman_space", "alderman_care"))
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        actions.record_outcomes(actor, item, given={points[0].pk: Given(Outcome.AS_PROPOSED)})
        assert ItemPoint.objects.get(pk=points[0].pk).valid
    for key, valid in (("alderman_school", False), ("alderman_care", True)):
        with at_item(cast, meeting, TITLE) as (actor, item, points):
            actions.recuse(
                actor, item, person=cast.people[key].pk, reason=RecusalReason.PERSONAL_DIRECT, explanation="Woont daar."
            )
            assert ItemPoint.objects.get(pk=points[0].pk).valid is valid


def test_art_30_the_majority_rejects_and_that_is_a_decision(cast: Cast) -> None:
    meeting = a_session(cast)
    point = ballot(cast, meeting, votes(cast, against=("alderman", "alderman_care", "alderman_school")))
    assert (point.outcome, point.valid) == (Outcome.REJECTED, True)
    with at_item(cast, meeting, TITLE) as (actor, item, _points):
        actions.record(actor, item)
    assert decisions(cast, meeting)[0].points[0]["outcome"] == "rejected"


def test_art_59_tie_again_and_then_the_chair_decides(cast: Cast) -> None:
    meeting = a_session(cast, away=("alderman_school",))
    two = votes(cast, against=("alderman", "alderman_care"), of=ALL[:4])
    assert ballot(cast, meeting, two).valid is None, "a first tie decides nothing"
    point = ballot(cast, meeting, two, again=True)
    assert (point.outcome, point.valid) == (Outcome.AS_PROPOSED, True)
    with cast.acting_as("secretary"):
        results = list(Ballot.objects.filter(point=point).order_by("round").values_list("result", flat=True))
    assert results == ["tie_vote_again", "carried_by_casting_vote"]


def test_art_59_the_deputy_in_the_chair_has_the_casting_vote(cast: Cast) -> None:
    """Art. 77: without the mayor the first deputy there chairs, here against."""
    meeting = a_session(cast, away=("mayor",))
    two = votes(cast, against=("alderman", "alderman_care"), of=ALL[1:])
    ballot(cast, meeting, two)
    assert ballot(cast, meeting, two, again=True).outcome == Outcome.REJECTED


def test_art_59_a_chair_who_voted_blank_gives_the_casting_vote_apart(cast: Cast) -> None:
    meeting = a_session(cast)
    split = votes(cast, against=("alderman", "alderman_care"), blank=("mayor",))
    ballot(cast, meeting, split)
    assert ballot(cast, meeting, split, again=True).valid is None
    chair = Round(split.votes, casting="for")
    assert ballot(cast, meeting, chair).valid is True


def test_the_law_of_a_second_meeting_lifts_the_quorum_for_its_first_agenda_only(cast: Cast) -> None:

    away = ("alderman", "alderman_space", "alderman_care")
    first = a_session(cast, away=away)
    second = a_meeting(cast, MEETING_DAY + timedelta(days=1), kind="second", first=first)
    place(cast, second, a_passed_proposal(cast, "Nieuw stuk"))
    release(cast, second)
    open_session(cast, meeting_now(cast, second), away=away)
    assert record(cast, second).valid is True
    with at_item(cast, second, "Nieuw stuk") as (actor, item, points):
        actions.record(actor, item, given={points[0].pk: Given(Outcome.AS_PROPOSED)})
        assert ItemPoint.objects.get(pk=points[0].pk).invalid_ground == "art. 56 lid 1 Gemeentewet"
    assert [d.title for d in decisions(cast, second)] == [TITLE]


def test_a_member_who_left_later_makes_an_earlier_consensus_no_less_valid(cast: Cast) -> None:
    meeting = a_session(cast, away=("alderman_space", "alderman_care"))
    record(cast, meeting)
    with at_item(cast, meeting, "Voorstel 2") as (actor, item, _points):
        left = actions.Present(cast.people["alderman"].pk, present=False, since=item)
        actions.record_attendance(actor, item.meeting, entries=[left])
    with at_item(cast, meeting, "Voorstel 2") as (actor, item, points):
        actions.record(actor, item, given={points[0].pk: Given(Outcome.AS_PROPOSED)})
        assert ItemPoint.objects.get(pk=points[0].pk).valid is False
    assert [d.title for d in decisions(cast, meeting)] == [TITLE]


def test_attendance_that_was_recorded_wrongly_takes_the_decision_back_and_gives_it_its_own_number_again(
    cast: Cast,
) -> None:
    meeting = a_session(cast, away=("alderman_space", "alderman_care"))
    record(cast, meeting)
    for present, titles in ((False, []), (True, [TITLE])):
        with at_item(cast, meeting, TITLE) as (actor, item, _points):
            entry = actions.Present(cast.people["alderman"].pk, present=present)
            actions.record_attendance(actor, item.meeting, entries=[entry])
        assert [d.title for d in decisions(cast, meeting)] == titles
    assert decisions(cast, meeting)[0].number == "B-2026-0001"

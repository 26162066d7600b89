"""The acts of a meeting one by one: works, refused, invisible, twice."""

from __future__ import annotations

from datetime import date

import pytest

from secretarie.access.performing import Forbidden, Refused
from secretarie.law import RecusalReason, WooGround
from secretarie.meetings import actions
from secretarie.meetings.models import (
    AgendaItem,
    Attendance,
    Decision,
    FeedbackNote,
    ItemPoint,
    Meeting,
    Outcome,
    RecordedAgainst,
)
from secretarie.meetings.outcomes import Given
from secretarie.meetings.validity import Round
from secretarie.people.models import Absence
from secretarie.proposals import sight
from secretarie.proposals.models import DecidingBody, Proposal, Stage
from secretarie.proposals.texts import PointText, ProposalText
from tests.cast import TODAY, Cast
from tests.make import (
    MEETING_DAY,
    a_draft,
    a_meeting,
    a_session,
    an_agenda,
    at_item,
    close_session,
    freeze,
    items_of,
    meeting_now,
    open_session,
)

TITLE = "Voorstel 1"


def away(cast: Cast, *keys: str) -> None:
    with cast.acting_as("secretary") as actor:
        for key in keys:
            Absence.objects.create(
                municipality_id=actor.municipality, person=cast.people[key], valid_from=MEETING_DAY, reason="congres"
            )


def attendance(cast: Cast, meeting: Meeting) -> dict[str, tuple[str, bool]]:
    names = {person.pk: key for key, person in cast.people.items()}
    with cast.acting_as("secretary"):
        return {names[a.person_id]: (a.capacity, a.present) for a in Attendance.objects.filter(meeting=meeting)}


def test_opening_fills_attendance_seats_the_chair_and_counts_who_sits(cast: Cast) -> None:
    meeting = a_session(cast, ())
    found = attendance(cast, meeting)
    assert found["mayor"] == ("member", True)
    assert found["secretary"] == ("secretary", True)
    assert found["minute_taker"] == ("minute_taker", True)
    assert "deputy_secretary" not in found, "the secretary is there"
    assert (meeting.sitting, meeting.chair_id, meeting.chair_office) == (5, cast.people["mayor"].pk, "mayor")


def test_who_said_to_be_away_is_absent_and_replaced_in_order(cast: Cast) -> None:
    """Art. 77: the first deputy mayor who is there; art. 106: the deputy secretary."""
    away(cast, "mayor", "alderman", "secretary")
    meeting = a_session(cast, ())
    found = attendance(cast, meeting)
    assert [found[k][1] for k in ("mayor", "alderman", "secretary", "deputy_secretary")] == [False, False, False, True]
    assert (meeting.chair_id, meeting.chair_office) == (cast.people["alderman_space"].pk, "deputy_mayor")


def test_a_mayor_who_comes_in_late_takes_the_chair_and_was_not_at_the_earlier_items(cast: Cast) -> None:
    meeting = a_session(cast, away=("mayor",))
    with at_item(cast, meeting, "Voorstel 2") as (actor, item, _points):
        came = actions.Present(cast.people["mayor"].pk, present=True, since=item)
        actions.record_attendance(actor, item.meeting, entries=[came])
        assert item.absences.count() == 0
        assert AgendaItem.objects.get(meeting=meeting, title=TITLE).absences.get().person_id == cast.people["mayor"].pk
    assert meeting_now(cast, meeting).chair_office == "mayor"


def test_opening_is_refused_before_the_release_and_twice(cast: Cast) -> None:
    planned = a_meeting(cast)
    with cast.acting_as("minute_taker", MEETING_DAY) as actor, pytest.raises(Refused) as found:
        actions.open_meeting(actor, planned)
    assert [o.code for o in found.value.obstacles] == ["session.not-released"]
    meeting = a_session(cast, (), day=date(2026, 12, 8))
    with cast.acting_as("minute_taker", MEETING_DAY) as actor, pytest.raises(Refused) as found:
        actions.open_meeting(actor, meeting)
    assert [o.code for o in found.value.obstacles] == ["session.already-open"]
    with cast.acting_as("alderman", MEETING_DAY) as actor, pytest.raises(Forbidden):
        actions.open_meeting(actor, planned)


def test_a_meeting_is_suspended_and_resumed(cast: Cast) -> None:
    meeting = a_session(cast, ())
    for resume, suspended in ((False, True), (True, False)):
        with cast.acting_as("mayor", MEETING_DAY) as actor:
            actions.suspend(actor, Meeting.objects.get(pk=meeting.pk), resume=resume)
            assert Meeting.objects.get(pk=meeting.pk).suspended is suspended
    with cast.acting_as("mayor", MEETING_DAY) as actor, pytest.raises(Refused):
        actions.suspend(actor, Meeting.objects.get(pk=meeting.pk), resume=True)


def test_a_row_of_formality_items_is_decided_in_one_act(cast: Cast) -> None:
    meeting = a_session(cast, ["formality"] * 3 + ["discussion"])
    with cast.acting_as("minute_taker", MEETING_DAY) as actor:
        rows = AgendaItem.objects.filter(meeting=meeting, kind="formality")
        actions.decide_as_proposed(actor, list(rows))
        numbers = list(Decision.objects.filter(meeting=meeting).values_list("number", flat=True))
        assert numbers == ["B-2026-0001", "B-2026-0002", "B-2026-0003"]
        assert AgendaItem.objects.get(meeting=meeting, title="Voorstel 4").handled_at is None


def test_what_all_members_agreed_to_in_time_is_decided_on_the_conform_list_of_the_day(cast: Cast) -> None:
    members = ("mayor", "alderman", "alderman_space", "alderman_care", "alderman_school")
    meeting = an_agenda(cast, ("formality", "formality"), stage="released")
    with cast.acting_as("secretary") as actor:
        actions.propose_conform(actor, list(AgendaItem.objects.filter(meeting=meeting, kind="formality")))
    for number, key in enumerate(members):
        for title in (TITLE, "Voorstel 2")[: 2 if number else 1]:
            with cast.acting_as(key) as actor:
                actions.mark(actor, list(AgendaItem.objects.filter(meeting=meeting, title=title)), value="agreed")
    freeze(cast, meeting)
    with cast.acting_as("secretariat") as actor:
        done = actions.decide_conform(actor, meeting_now_here(meeting))
        decision = Decision.objects.get(meeting=meeting)
        assert [i.title for i in done] == [TITLE] == [decision.title]
        assert (decision.conform, decision.decided_on) == (True, TODAY)
        assert decision.lines.get().receipt["inputs"]["present"] == 5
        other = AgendaItem.objects.get(meeting=meeting, title="Voorstel 2")
        with pytest.raises(Refused) as found:
            actions.decide_conform(actor, meeting_now_here(meeting), items=(other.pk,))
        assert [o.code for o in found.value.obstacles] == ["conform.not-agreed"]
    open_session(cast, meeting, away=members[:4])
    with cast.acting_as("secretariat", MEETING_DAY):
        assert Decision.objects.filter(meeting=meeting).count() == 1, "who is at the table is another matter"


def meeting_now_here(meeting: Meeting) -> Meeting:
    return Meeting.objects.get(pk=meeting.pk)


def test_a_recused_member_cannot_vote_and_a_vote_already_recorded_counts_no_more(cast: Cast) -> None:
    meeting = a_session(cast)
    member = cast.people["alderman"].pk
    ballot = Round({cast.people[k].pk: "for" for k in ("mayor", "alderman", "alderman_space")})
    with at_item(cast, meeting, TITLE) as (actor, item, _points):
        actions.record_ballot(actor, item, ballot=ballot)
        item.refresh_from_db()
        actions.recuse(actor, item, person=member, reason=RecusalReason.REPRESENTATIVE)
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        assert points[0].valid is False, "two of the four who may vote did"
        with pytest.raises(Refused) as found:
            actions.record_ballot(actor, item, ballot=ballot)
        assert [(o.code, o.ground) for o in found.value.obstacles] == [
            ("ballot.recused", "art. 28 lid 1 jo. 58 Gemeentewet")
        ]
        actions.recuse(actor, item, person=member, reason=RecusalReason.REPRESENTATIVE, ended=True)
        assert ItemPoint.objects.get(pk=points[0].pk).valid is True


def test_nobody_but_a_member_is_recused(cast: Cast) -> None:
    meeting = a_session(cast)
    with at_item(cast, meeting, TITLE) as (actor, item, _points), pytest.raises(Refused) as found:
        actions.recuse(actor, item, person=cast.people["secretary"].pk, reason=RecusalReason.ACCOUNTS)
    assert [o.code for o in found.value.obstacles] == ["recusal.no-member"]


def test_an_outcome_cannot_say_otherwise_than_the_vote_until_that_is_taken_back(cast: Cast) -> None:
    meeting = a_session(cast)
    against = Round({p.pk: "against" for k, p in cast.people.items() if k in {"mayor", "alderman", "alderman_care"}})
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        actions.record_ballot(actor, item, ballot=against)
        item.refresh_from_db()
        with pytest.raises(Refused) as found:
            actions.record(actor, item, given={points[0].pk: Given(Outcome.AS_PROPOSED)})
        assert [o.code for o in found.value.obstacles] == ["outcome.against-the-vote"]
        item.refresh_from_db()
        actions.record_ballot(actor, item, ballot=None)
        item.refresh_from_db()
        actions.record(actor, item, given={points[0].pk: Given(Outcome.AS_PROPOSED)})
        assert ItemPoint.objects.get(pk=points[0].pk).valid is True


def test_against_feedback_and_notes_reach_whom_they_are_for(cast: Cast) -> None:
    meeting = a_session(cast, ("discussion", "not_public"))
    with at_item(cast, meeting, TITLE) as (actor, item, _points):
        actions.record_against(actor, item, person=cast.people["alderman_care"].pk, reason="Te duur.")
        item.refresh_from_db()
        actions.feed_back(actor, item, text="Het college koos voor spoed.")
        item.refresh_from_db()
        actions.note(actor, item, internal_note="Lang over gesproken.", announcement="De brief gaat morgen uit.")
        assert RecordedAgainst.objects.get(item=item).reason == "Te duur."
        assert AgendaItem.objects.get(pk=item.pk).internal_note == "Lang over gesproken."
    counts = {}
    for key in ("author", "other_author", "alderman", "clerk"):
        with cast.acting_as(key, MEETING_DAY):
            counts[key] = FeedbackNote.objects.count()
    assert counts == {"author": 1, "other_author": 0, "alderman": 1, "clerk": 0}
    with at_item(cast, meeting, "Opening") as (actor, item, _points), pytest.raises(Refused) as found:
        actions.feed_back(actor, item, text=" ")
    assert {o.code for o in found.value.obstacles} == {"feedback.no-author", "feedback.empty"}


def test_secrecy_is_a_decision_point_of_its_own_and_hides_what_it_covers(cast: Cast) -> None:
    meeting = a_session(cast, points=2)
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        actions.impose_secrecy(
            actor, item, ground=WooGround.FINANCIAL_INTERESTS, review_on=date(2027, 3, 1), points=(points[1].pk,)
        )
        item.refresh_from_db()
        actions.record(actor, item, given={p.pk: Given(Outcome.AS_PROPOSED) for p in points})
    close_session_with_rest(cast, meeting)
    numbers = {}
    for key in ("minute_taker", "author", "other_author", "clerk", "director", "aide"):
        with cast.acting_as(key, MEETING_DAY):
            numbers[key] = sorted(Decision.objects.filter(title=TITLE).values_list("number", flat=True))
    public, both = ["B-2026-0001"], ["B-2026-0001", "BG-2026-0001"]
    assert numbers == dict.fromkeys(("minute_taker", "author"), both) | dict.fromkeys(
        ("other_author", "clerk", "director", "aide"), public
    )
    with cast.acting_as("director", MEETING_DAY):
        assert ItemPoint.objects.filter(item__title=TITLE).count() == 1


def close_session_with_rest(cast: Cast, meeting: Meeting) -> None:
    with cast.acting_as("minute_taker", MEETING_DAY) as actor:
        rows = AgendaItem.objects.filter(meeting=meeting, points__isnull=False, handled_at=None).distinct()
        actions.decide_as_proposed(actor, list(rows))
    close_session(cast, meeting)


def test_a_secret_item_stands_apart_and_shows_nothing(cast: Cast) -> None:
    meeting = a_session(cast)
    with at_item(cast, meeting, TITLE) as (actor, item, _points):
        actions.impose_secrecy(actor, item, ground=WooGround.PRIVACY, review_on=date(2027, 3, 1))
    assert items_of(cast, meeting)[TITLE].number == "B.1"
    assert TITLE not in items_of(cast, meeting, "director")
    assert TITLE in items_of(cast, meeting, "author")
    with cast.acting_as("team_manager"):
        assert not Proposal.objects.filter(subject=TITLE).exists()


def test_secrecy_without_a_lawful_ground_is_refused_and_without_quorum_there_is_none(cast: Cast) -> None:
    meeting = a_session(cast, away=("mayor", "alderman", "alderman_care"))
    with at_item(cast, meeting, TITLE) as (actor, item, _points):
        with pytest.raises(Refused) as found:
            actions.impose_secrecy(actor, item, ground=WooGround.POLICY_VIEWS, review_on=None)
        assert {o.code for o in found.value.obstacles} == {"secrecy.ground", "secrecy.review"}
        item.refresh_from_db()
        point = actions.impose_secrecy(actor, item, ground=WooGround.PRIVACY, review_on=date(2027, 3, 1))
        assert ItemPoint.objects.get(pk=point.pk).valid is False
        assert AgendaItem.objects.get(pk=item.pk).secrecy_id is None


def test_the_mayors_points_stand_apart_in_a_college_item(cast: Cast) -> None:
    meeting = a_session(cast, ("discussion:mayor",), points=2)
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        ItemPoint.objects.filter(pk=points[1].pk).update(body=DecidingBody.MAYOR, block=2)
        actions.record(actor, item, given={p.pk: Given(Outcome.AS_PROPOSED) for p in points})
        found = Decision.objects.filter(meeting=meeting).order_by("pk")
        assert [(d.body, [p["number"] for p in d.points]) for d in found] == [("college", ["1"]), ("mayor", ["2"])]


def a_mayors_proposal(cast: Cast, body: str = DecidingBody.MAYOR) -> Proposal:
    text = ProposalText("Sluiting pand Kade 4", {}, (PointText("Het pand te sluiten.", body=body),), ())
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor, text=text, portfolio="mayor")
        proposal.stage = Stage.PASSED
        proposal.readers_id = sight.readers(actor, proposal)
        proposal.save()
    return proposal


def test_the_mayor_decides_alone_any_day_on_a_list_of_its_own_closed_to_the_aldermen(cast: Cast) -> None:
    for number in (1, 2):
        proposal = a_mayors_proposal(cast)
        with cast.acting_as("mayor") as actor:
            [decision] = actions.decide_as_mayor(actor, Proposal.objects.get(pk=proposal.pk))
            assert (decision.body, decision.number) == ("mayor", f"B-2026-{number:04d}")
            assert Proposal.objects.get(pk=proposal.pk).stage == Stage.DECIDED
    with cast.acting_as("secretary"):
        meeting = Meeting.objects.get(kind=Meeting.Kind.MAYOR)
        assert (meeting.stage, meeting.items.count()) == (Meeting.Stage.CLOSED, 2)
    seen = {}
    for key in ("alderman_care", "author", "secretariat"):
        with cast.acting_as(key):
            seen[key] = Decision.objects.count()
    assert seen == {"alderman_care": 0, "author": 2, "secretariat": 2}


def test_the_mayor_alone_does_not_decide_for_the_college_nor_twice(cast: Cast) -> None:
    for body, code in ((DecidingBody.COLLEGE, "mayor.not-alone"), (DecidingBody.MAYOR, "mayor.not-ready")):
        proposal = a_mayors_proposal(cast, body)
        with cast.acting_as("mayor") as actor:
            if body == DecidingBody.MAYOR:
                actions.decide_as_mayor(actor, Proposal.objects.get(pk=proposal.pk))
            with pytest.raises(Refused) as found:
                actions.decide_as_mayor(actor, Proposal.objects.get(pk=proposal.pk))
        assert [o.code for o in found.value.obstacles] == [code]
    with cast.acting_as("secretary") as actor, pytest.raises(Forbidden):
        actions.decide_as_mayor(actor, Proposal.objects.get(pk=proposal.pk))

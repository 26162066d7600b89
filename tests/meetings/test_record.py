"""Outcomes and what follows from them: decisions, corrections, closing, and where the papers go."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from secretarie.access.performing import Forbidden, Gone, Refused, Stale
from secretarie.audit.models import Entry
from secretarie.meetings import actions
from secretarie.meetings.models import AgendaItem, Decision, ItemPoint, Meeting, Outcome
from secretarie.meetings.outcomes import Given
from secretarie.proposals.models import Aside, Proposal, Stage
from tests.cast import Cast
from tests.make import (
    MEETING_DAY,
    a_held_meeting,
    a_meeting,
    a_session,
    at_item,
    close_session,
    meeting_now,
    open_session,
    release,
)

TITLE = "Voorstel 1"
NEXT = MEETING_DAY + timedelta(days=7)


def record(cast: Cast, meeting: Meeting, *given: Given, title: str = TITLE) -> None:
    with at_item(cast, meeting, title) as (actor, item, points):
        actions.record(actor, item, given={p.pk: g for p, g in zip(points, given, strict=True)})


def decided(cast: Cast, meeting: Meeting, key: str = "secretary") -> list[Decision]:
    with cast.acting_as(key, MEETING_DAY):
        return list(Decision.objects.filter(meeting=meeting).select_related("proposal"))


def proposal_of(cast: Cast, meeting: Meeting, title: str = TITLE) -> Proposal:
    with at_item(cast, meeting, title, "secretary") as (_actor, item, _points):
        assert item.proposal is not None
        return item.proposal


def refused(cast: Cast, meeting: Meeting, *given: Given) -> set[str]:
    with pytest.raises(Refused) as found:
        record(cast, meeting, *given)
    return {o.code for o in found.value.obstacles}


def test_amended_keeps_what_was_proposed_beside_what_was_decided(cast: Cast) -> None:
    meeting = a_session(cast)
    record(cast, meeting, Given(Outcome.AMENDED, decided_text="De straat in 2028 opnieuw in te richten."))
    [line] = decided(cast, meeting)[0].points
    assert line["text"] == "De straat in 2028 opnieuw in te richten."
    assert line["proposed"] == "De straat opnieuw in te richten (1)."


def test_an_incomplete_outcome_is_refused_with_all_that_is_missing(cast: Cast) -> None:
    meeting = a_session(cast)
    assert refused(cast, meeting, Given(Outcome.AMENDED, contrary=True)) == {"outcome.no-text", "outcome.no-reason"}
    assert refused(cast, meeting, Given(Outcome.FINAL_TEXT_MANDATED)) == {"outcome.no-mandate-holder"}
    assert refused(cast, meeting, Given(Outcome.HELD_OVER, held_over_to=meeting.pk)) == {"outcome.held-over-where"}
    assert refused(cast, meeting, Given(Outcome.WITHDRAWN, contrary=True, reason="Nee")) == {
        "outcome.contrary-to-nothing"
    }


def test_contrary_is_a_flag_beside_the_outcome(cast: Cast) -> None:
    meeting = a_session(cast)
    record(cast, meeting, Given(Outcome.REJECTED, contrary=True, reason="De buurt is niet gehoord."))
    [decision] = decided(cast, meeting)
    assert decision.contrary
    assert "niet gehoord" not in json.dumps(decision.points), "the reason is for the internal list"


def test_an_item_with_a_point_without_outcome_is_not_laid_down(cast: Cast) -> None:
    meeting = a_session(cast, points=2)
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        actions.record_outcomes(actor, item, given={points[0].pk: Given(Outcome.AS_PROPOSED)})
    with at_item(cast, meeting, TITLE) as (actor, item, _points), pytest.raises(Refused) as found:
        actions.record(actor, item)
    assert [(o.code, o.about) for o in found.value.obstacles] == [("record.no-outcome", "2")]
    assert decided(cast, meeting) == []


def test_a_block_decides_on_the_points_that_decide(cast: Cast) -> None:
    meeting = a_session(cast, points=3)
    record(cast, meeting, Given(Outcome.AS_PROPOSED), Given(Outcome.HELD_OVER), Given(Outcome.NOTED))
    [decision] = decided(cast, meeting)
    assert [(p["number"], p["outcome"]) for p in decision.points] == [("1", "as_proposed"), ("3", "noted")]


def test_until_the_meeting_closes_a_correction_replaces_the_lines(cast: Cast) -> None:
    meeting = a_session(cast)
    record(cast, meeting, Given(Outcome.AS_PROPOSED))
    record(cast, meeting, Given(Outcome.AMENDED, decided_text="Anders."))
    [decision] = decided(cast, meeting)
    assert (decision.number, decision.points[0]["text"]) == ("B-2026-0001", "Anders.")
    record(cast, meeting, Given(Outcome.WITHDRAWN))
    assert decided(cast, meeting) == []
    with cast.acting_as("secretary"):
        assert Decision.every.get(meeting=meeting).void, "the number stays used"
        acts = [json.loads(e.body)["act"] for e in Entry.objects.filter(body__contains='"meetings.decision"')]
    assert acts == ["item.record"] * 3


def test_after_closing_a_decision_lies_frozen_for_acts_and_for_the_database(cast: Cast) -> None:
    meeting = a_held_meeting(cast)
    assert refused(cast, meeting, Given(Outcome.REJECTED)) == {"session.closed"}
    with cast.acting_as("secretary", MEETING_DAY):
        decision = Decision.objects.filter(meeting=meeting).order_by("pk")[0]
        with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
            Decision.objects.filter(pk=decision.pk).update(title="Anders")
        with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
            ItemPoint.objects.filter(decision=decision).update(outcome=Outcome.REJECTED)
        Decision.objects.filter(pk=decision.pk).update(paper=None, readers=decision.readers_id)


def test_a_decision_is_for_the_table_until_the_meeting_closes_and_then_for_everybody_inside(cast: Cast) -> None:
    meeting = a_session(cast, ("discussion", "not_public"))
    for title in (TITLE, "Voorstel 2"):
        record(cast, meeting, Given(Outcome.AS_PROPOSED), title=title)
    assert [len(decided(cast, meeting, who)) for who in ("alderman_care", "other_author", "clerk")] == [2, 0, 0]
    close_session(cast, meeting)
    assert [len(decided(cast, meeting, who)) for who in ("alderman_care", "other_author", "clerk")] == [2, 1, 1]
    assert [d.number for d in decided(cast, meeting, "author")] == ["B-2026-0001", "BN-2026-0001"]


def test_closing_lets_each_paper_go_where_its_outcome_puts_it(cast: Cast) -> None:
    meeting = a_session(cast, ["discussion"] * 5)
    for number, given in enumerate(
        [
            Given(Outcome.AS_PROPOSED),
            Given(Outcome.REJECTED),
            Given(Outcome.WITHDRAWN),
            Given(Outcome.TAKEN_OFF),
            Given(Outcome.HELD_OVER, requested_for=NEXT),
        ],
        start=1,
    ):
        record(cast, meeting, given, title=f"Voorstel {number}")
    close_session(cast, meeting)
    found = [proposal_of(cast, meeting, f"Voorstel {n}") for n in range(1, 6)]
    assert [p.stage for p in found] == [Stage.DECIDED, Stage.DECIDED, Stage.DRAFT, Stage.PASSED, Stage.PASSED]
    assert found[2].aside == Aside.RETURNED
    assert found[4].requested_for == NEXT


def test_held_over_twice_keeps_its_history(cast: Cast) -> None:
    days = [MEETING_DAY, NEXT, NEXT + timedelta(days=7)]
    first = a_session(cast)
    second, third = (a_meeting(cast, day) for day in days[1:])
    for meeting, target in ((first, second), (second, third)):
        record(cast, meeting, Given(Outcome.HELD_OVER, held_over_to=target.pk))
        if meeting == first:
            record(cast, meeting, Given(Outcome.AS_PROPOSED), title="Voorstel 2")
        close_session(cast, meeting)
        if meeting == first:
            release(cast, second)
            open_session(cast, meeting_now(cast, second))
    with at_item(cast, third, TITLE, "secretary") as (_actor, item, points):
        chain = [item, item.carried_from, item.carried_from.carried_from if item.carried_from else None]
        assert [i.meeting_id for i in chain if i] == [third.pk, second.pk, first.pk]
        assert [(p.text, p.outcome) for p in points] == [("De straat opnieuw in te richten (1).", "")]
    assert proposal_of(cast, third).stage == Stage.ON_AGENDA


def test_a_meeting_does_not_close_on_items_without_outcome_and_they_are_held_over_in_one_act(cast: Cast) -> None:
    meeting = a_session(cast)
    with pytest.raises(Refused) as found:
        close_session(cast, meeting)
    assert [o.code for o in found.value.obstacles] == ["session.open-items"]
    later = a_meeting(cast, NEXT)
    with cast.acting_as("minute_taker", MEETING_DAY) as actor:
        rows = AgendaItem.objects.filter(meeting=meeting, title__startswith="Voorstel ")
        actions.hold_over(actor, list(rows), to=later)
    assert close_session(cast, meeting).stage == Meeting.Stage.CLOSED
    with cast.acting_as("secretary"):
        assert AgendaItem.objects.filter(meeting=later, carried_from__meeting=meeting).count() == 2


def test_without_secretary_and_deputy_an_alarm_is_acknowledged_before_closing(cast: Cast) -> None:
    meeting = a_session(cast, (), away=("secretary", "deputy_secretary"))
    with pytest.raises(Refused) as found:
        close_session(cast, meeting)
    assert [(o.code, o.ground) for o in found.value.obstacles] == [
        ("session.no-secretary", "art. 104 en 106 Gemeentewet")
    ]
    for reason, works in (("", False), ("Beiden ziek; de directeur sprong bij.", True)):
        with cast.acting_as("mayor", MEETING_DAY) as actor:
            if works:
                actions.acknowledge(actor, meeting_now_here(meeting), reason=reason)
            else:
                with pytest.raises(Refused):
                    actions.acknowledge(actor, meeting_now_here(meeting), reason=reason)
    assert close_session(cast, meeting).stage == Meeting.Stage.CLOSED


def meeting_now_here(meeting: Meeting) -> Meeting:
    return Meeting.objects.get(pk=meeting.pk)


def test_the_second_of_two_minute_takers_at_one_item_is_told(cast: Cast) -> None:
    meeting = a_session(cast)
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        actions.record_outcomes(actor, item, given={points[0].pk: Given(Outcome.NOTED)})
        with pytest.raises(Stale):
            actions.record_outcomes(actor, item, given={points[0].pk: Given(Outcome.REJECTED)})
        assert ItemPoint.objects.get(pk=points[0].pk).outcome == Outcome.NOTED


def test_who_does_not_record_is_forbidden_and_a_stranger_finds_nothing(cast: Cast) -> None:
    meeting = a_session(cast)
    with at_item(cast, meeting, TITLE, "alderman") as (actor, item, points), pytest.raises(Forbidden):
        actions.record(actor, item, given={points[0].pk: Given(Outcome.AS_PROPOSED)})
    with cast.acting_as("stranger") as actor, pytest.raises(Gone):
        actions.record(actor, item)


def test_a_point_of_another_item_is_not_decided_here(cast: Cast) -> None:
    meeting = a_session(cast)
    with at_item(cast, meeting, "Voorstel 2") as (_actor, _item, others):
        pass
    with at_item(cast, meeting, TITLE) as (actor, item, _points), pytest.raises(Gone):
        actions.record_outcomes(actor, item, given={others[0].pk: Given(Outcome.AS_PROPOSED)})


def test_a_final_text_is_due_from_the_member_and_given_once_also_after_closing(cast: Cast) -> None:
    meeting = a_session(cast, ("discussion",))
    due = date(2026, 12, 8)
    holder = cast.people["alderman"].pk
    record(cast, meeting, Given(Outcome.FINAL_TEXT_MANDATED, final_text_by=holder, final_text_due=due))
    close_session(cast, meeting)
    for who, text, codes in (
        ("alderman_care", "Niet aan mij.", {"final-text.not-yours"}),
        ("alderman", "", {"final-text.empty"}),
        ("alderman", "De brief zoals die uitgaat.", set()),
        ("alderman", "Nog eens.", {"final-text.given"}),
    ):
        with at_item(cast, meeting, TITLE, who) as (actor, _item, points):
            if codes:
                with pytest.raises(Refused) as found:
                    actions.give_final_text(actor, points[0], text=text)
                assert {o.code for o in found.value.obstacles} == codes
            else:
                actions.give_final_text(actor, points[0], text=text)
    assert decided(cast, meeting)[0].points[0]["text"] == "De straat opnieuw in te richten (1)."

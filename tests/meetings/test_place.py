"""Placing passed proposals: their heading, their frozen text, their points, late items, closed items."""

from datetime import date
from typing import Any

import pytest

from secretarie.access.performing import Forbidden, Gone, Refused, Stale
from secretarie.audit.models import Entry
from secretarie.meetings import actions
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.proposals.models import DecidingBody, DecisionPoint, Kind, Proposal, Stage
from tests.cast import Cast
from tests.make import a_meeting, a_passed_proposal, allow_late, an_agenda, items_of, place

THIS_WEEK = date(2026, 11, 24)


def numbered(cast: Cast, meeting: Meeting, key: str = "secretary") -> dict[str, str]:
    return {title: item.number for title, item in items_of(cast, meeting, key).items()}


def test_discussion_goes_to_the_portfolio_and_formality_to_the_formality_items(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion:alderman_space", "formality:mayor", "discussion:mayor", "formality"])
    found = numbered(cast, meeting)
    assert [found[f"Voorstel {n}"] for n in (1, 2, 3, 4)] == ["5.c.1", "10.1", "5.e.1", "10.2"]


def test_a_letter_to_the_council_goes_under_the_council(cast: Cast) -> None:
    meeting, letter = a_meeting(cast), a_passed_proposal(cast, "Informatiebrief")
    with cast.acting_as("author"):
        Proposal.objects.filter(pk=letter.pk).update(kind=Kind.INFORMATION_LETTER)
    place(cast, meeting, letter)
    assert numbered(cast, meeting)["Informatiebrief"] == "7.1"


def test_a_heading_may_be_chosen(cast: Cast) -> None:
    meeting, proposal = a_meeting(cast), a_passed_proposal(cast, "Zonder portefeuille")
    place(cast, meeting, proposal, under=items_of(cast, meeting)["Voorstellen per portefeuille"])
    found = numbered(cast, meeting)
    assert (found["Zonder portefeuille"], found["Financiën"]) == ("5.1", "5.a")


def test_the_text_is_frozen_with_its_points_in_a_block_per_body(cast: Cast) -> None:
    meeting, proposal = a_meeting(cast), a_passed_proposal(cast, points=3)
    with cast.acting_as("author"):
        DecisionPoint.objects.filter(version__proposal=proposal, number=2).update(body=DecidingBody.MAYOR)
    [item] = place(cast, meeting, proposal)
    with cast.acting_as("secretary"):
        points = list(item.points.order_by("position"))
        now = Proposal.objects.get(pk=proposal.pk)
        assert item.version is not None
        assert item.version.number == 1
        assert [p.source_id for p in points] == [p.pk for p in item.version.points.order_by("number")]
    assert [(p.number, p.body, p.block) for p in points] == [
        ("1", "college", 1),
        ("2", "mayor", 2),
        ("3", "college", 1),
    ]
    assert points[0].ground == "art. 160 Gemeentewet"
    assert now.stage == Stage.ON_AGENDA


def test_not_passed_placed_twice_or_without_points_is_refused(cast: Cast) -> None:
    meeting = a_meeting(cast)
    draft, placed, bare = (a_passed_proposal(cast, s) for s in ("Concept", "Geplaatst", "Kaal"))
    with cast.acting_as("author"):
        Proposal.objects.filter(pk=draft.pk).update(stage=Stage.GATE)
        bare_version = bare.versions.get()
        Proposal.objects.filter(pk=bare.pk).update(version=2)
        bare_version.pk, bare_version.number = None, 2
        bare_version.save(force_insert=True)
    place(cast, meeting, placed)
    with pytest.raises(Refused) as refused:
        place(cast, meeting, draft, placed, bare)
    assert [o.code for o in refused.value.obstacles] == [
        "agenda.not-passed",
        "agenda.already-placed",
        "agenda.nothing-to-decide",
    ]
    assert "Concept" not in items_of(cast, meeting)


def test_a_proposal_that_changed_after_it_was_seen_is_stale(cast: Cast) -> None:
    meeting, proposal = a_meeting(cast), a_passed_proposal(cast)
    with cast.acting_as("secretary") as actor:
        proposal.revision += 7
        with pytest.raises(Stale):
            actions.place(actor, meeting, proposals=[proposal])


@pytest.mark.parametrize("by", [(), ("mayor",), ("secretary",)])
def test_after_closing_time_it_needs_the_leave_of_both_each_by_an_act(cast: Cast, by: tuple[str, ...]) -> None:
    meeting, proposal = a_meeting(cast, THIS_WEEK), a_passed_proposal(cast)
    allow_late(cast, proposal, THIS_WEEK, by=by)
    with pytest.raises(Refused) as refused:
        place(cast, meeting, proposal)
    [obstacle] = refused.value.obstacles
    assert (obstacle.code, obstacle.about) == ("agenda.late-without-leave", proposal.number)
    assert ("burgemeester" in obstacle.message, "secretaris" in obstacle.message) == (
        "mayor" not in by,
        "secretary" not in by,
    )


def test_leave_for_one_meeting_is_none_for_another_nor_for_another_paper(cast: Cast) -> None:
    first = a_meeting(cast, THIS_WEEK)
    allowed, other = a_passed_proposal(cast), a_passed_proposal(cast)
    allow_late(cast, allowed, THIS_WEEK)
    with pytest.raises(Refused) as refused:
        place(cast, first, allowed, other)
    assert [o.about for o in refused.value.obstacles] == [other.number]


def test_with_leave_it_is_marked_late_with_the_reason(cast: Cast) -> None:
    meeting, proposal = a_meeting(cast, THIS_WEEK), a_passed_proposal(cast)
    allow_late(cast, proposal, THIS_WEEK)
    [item] = place(cast, meeting, proposal)
    assert (item.late, item.late_reason, item.added_after_release) == (True, "De kade zakt.", False)
    with cast.acting_as("secretary"):
        [change] = item.changes.all()
        assert (change.kind, change.by_id) == ("added", cast.people["secretary"].pk)


def test_a_closed_item_numbers_in_its_own_series_after_the_rest(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "not_public", "discussion"], stage="released")
    found = numbered(cast, meeting)
    assert [found[f"Voorstel {n}"] for n in (1, 2, 3)] == ["5.a.1", "B.1", "5.a.2"]
    with cast.acting_as("secretary"):
        last = AgendaItem.objects.filter(meeting=meeting).order_by("position").last()
        assert last is not None
        assert (last.title, last.parent_id) == ("Voorstel 2", None)
    assert "Voorstel 2" in numbered(cast, meeting, "alderman_care")
    assert numbered(cast, meeting, "clerk") == {k: v for k, v in found.items() if k != "Voorstel 2"}


def test_who_may_not_place_and_who_does_not_see(cast: Cast) -> None:
    meeting, proposal = a_meeting(cast), a_passed_proposal(cast)
    for key in ("mayor", "alderman", "author", "gate_team"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.place(actor, meeting, proposals=[proposal])
    with cast.acting_as("stranger") as actor, pytest.raises(Gone):
        actions.place(actor, meeting, proposals=[proposal])


def test_placing_moves_no_other_row_and_is_audited(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion"])
    with cast.acting_as("secretary"):
        before = list(AgendaItem.objects.filter(meeting=meeting).order_by("pk").values_list("pk", "position", "number"))
        entries = Entry.objects.count()
    [item] = place(cast, meeting, a_passed_proposal(cast, "Nog een"))
    with cast.acting_as("secretary"):
        after = list(
            AgendaItem.objects.filter(meeting=meeting)
            .exclude(pk=item.pk)
            .order_by("pk")
            .values_list("pk", "position", "number")
        )
        written: Any = list(Entry.objects.order_by("pk")[entries:].values_list("act", "kind"))
    assert after == before
    placed = [kind for act, kind in written if act == "agenda.place"]
    assert sorted(placed) == [
        "meetings.agendaitem",
        "meetings.itempoint",
        "meetings.meeting",
        "proposals.proposal",
    ]

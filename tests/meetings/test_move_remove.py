"""Moving and taking off: numbers follow, and what changes after the release shows as a change."""

from typing import Any

import pytest

from secretarie.access.performing import Forbidden, Gone, Refused, Stale
from secretarie.meetings import actions
from secretarie.meetings.models import AgendaChange, AgendaItem, Meeting
from secretarie.proposals.models import Proposal, Stage
from tests.cast import Cast
from tests.make import an_agenda, items_of, place


def move(cast: Cast, item: AgendaItem, key: str = "secretariat", **where: Any) -> None:
    with cast.acting_as(key) as actor:
        actions.move(actor, item, **where)


def remove(cast: Cast, item: AgendaItem, reason: str = "Nog niet rijp.", key: str = "secretary") -> None:
    with cast.acting_as(key) as actor:
        actions.remove(actor, item, reason=reason)


def numbers(cast: Cast, meeting: Meeting) -> dict[str, str]:
    return {t: i.number for t, i in items_of(cast, meeting).items() if t.startswith("Voorstel ")}


def changes(cast: Cast, key: str = "secretary") -> list[tuple[str, str, str]]:
    with cast.acting_as(key):
        return list(AgendaChange.objects.values_list("kind", "was", "reason"))


def test_a_formality_item_that_a_member_wants_to_discuss_becomes_one_to_discuss(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "formality", "formality"], stage="released")
    rows = items_of(cast, meeting)
    move(cast, rows["Voorstel 2"], under=rows["Financiën"])
    assert numbers(cast, meeting) == {"Voorstel 1": "5.a.1", "Voorstel 2": "5.a.2", "Voorstel 3": "10.1"}
    now = items_of(cast, meeting)["Voorstel 2"]
    assert (now.kind, now.minutes) == ("discussion", 10)
    assert changes(cast) == [("moved", "10.1", "")], "who moved up only because another left is no change of its own"


def test_before_another_row_and_a_heading_with_all_under_it(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "discussion", "discussion"])
    rows = items_of(cast, meeting)
    move(cast, rows["Voorstel 3"], before=rows["Voorstel 1"])
    assert numbers(cast, meeting) == {"Voorstel 1": "5.a.2", "Voorstel 2": "5.a.3", "Voorstel 3": "5.a.1"}
    rows = items_of(cast, meeting)
    move(cast, rows["Raad"], before=rows["Voorstellen per portefeuille"])
    found = {t: i.number for t, i in items_of(cast, meeting).items()}
    assert (found["Raad"], found["Langetermijnagenda"], found["Voorstel 3"]) == ("5", "5.b", "6.a.1")
    assert changes(cast) == [], "not released yet"


def test_a_hundred_insertions_at_one_place_find_room(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "discussion"])
    for _ in range(20):
        rows = items_of(cast, meeting)
        move(cast, rows["Voorstel 2"], before=rows["Voorstel 1"])
        rows = items_of(cast, meeting)
        move(cast, rows["Voorstel 1"], before=rows["Voorstel 2"])
    assert numbers(cast, meeting) == {"Voorstel 1": "5.a.1", "Voorstel 2": "5.a.2"}


def test_a_number_may_be_typed_and_given_back(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "discussion"])
    move(cast, items_of(cast, meeting)["Voorstel 1"], number="5.1")
    assert numbers(cast, meeting) == {"Voorstel 1": "5.1", "Voorstel 2": "5.a.1"}
    move(cast, items_of(cast, meeting)["Voorstel 1"], number="")
    assert numbers(cast, meeting) == {"Voorstel 1": "5.a.1", "Voorstel 2": "5.a.2"}


def test_not_under_itself_not_a_closed_one_under_a_heading_not_into_another_meeting(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "not_public"])
    rows = items_of(cast, meeting)
    with pytest.raises(Refused) as refused:
        move(cast, rows["Raad"], under=rows["Langetermijnagenda"])
    assert [o.code for o in refused.value.obstacles] == ["agenda.under-itself"]
    with pytest.raises(Refused) as refused:
        move(cast, rows["Voorstel 2"], under=rows["Raad"])
    assert [o.code for o in refused.value.obstacles] == ["agenda.closed-apart"]
    other = items_of(cast, an_agenda(cast, [], day=meeting.starts_at.date().replace(day=8)))
    with pytest.raises(Gone):
        move(cast, rows["Voorstel 1"], under=other["Raad"])


def test_taken_off_before_the_release_it_simply_goes_and_can_be_placed_again(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "discussion"])
    remove(cast, items_of(cast, meeting)["Voorstel 1"])
    assert numbers(cast, meeting) == {"Voorstel 1": "", "Voorstel 2": "5.a.1"}
    with cast.acting_as("secretary"):
        proposal = Proposal.objects.get(subject="Voorstel 1")
        assert proposal.stage == Stage.PASSED
        [item] = proposal.items.all()
        assert (item.taken_off, item.taken_off_reason) == (True, "Nog niet rijp.")
    place(cast, meeting, proposal)
    with cast.acting_as("secretary"):
        assert list(proposal.items.order_by("pk").values_list("number", flat=True)) == ["", "5.a.2"]


def test_taken_off_after_the_release_it_keeps_its_number_and_shows(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "discussion"], stage="frozen")
    remove(cast, items_of(cast, meeting)["Voorstel 1"])
    assert numbers(cast, meeting) == {"Voorstel 1": "5.a.1", "Voorstel 2": "5.a.2"}
    assert changes(cast, "alderman_care") == [("taken_off", "5.a.1", "Nog niet rijp.")]
    with cast.acting_as("alderman_care"):
        assert Proposal.objects.filter(subject="Voorstel 1").exists(), "who has read it goes on reading it"


def test_why_it_cannot_be_taken_off(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion"], stage="released")
    rows = items_of(cast, meeting)
    with pytest.raises(Refused) as refused:
        remove(cast, rows["Financiën"], " ")
    assert [o.code for o in refused.value.obstacles] == ["agenda.heading-in-use", "agenda.off-without-reason"]
    remove(cast, rows["Voorstel 1"])
    with pytest.raises(Stale):
        remove(cast, rows["Voorstel 1"])
    with pytest.raises(Refused) as refused:
        remove(cast, items_of(cast, meeting)["Voorstel 1"])
    assert [o.code for o in refused.value.obstacles] == ["agenda.already-off"]


def test_who_may_not_and_who_does_not_see(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion"])
    item = items_of(cast, meeting)["Voorstel 1"]
    for key in ("mayor", "alderman", "author", "minute_taker"):
        with pytest.raises(Forbidden):
            move(cast, item, key, under=None)
        with pytest.raises(Forbidden):
            remove(cast, item, key=key)
    with pytest.raises(Gone):
        move(cast, item, "stranger")


def test_a_change_of_a_closed_item_is_not_told_to_others(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "not_public"], stage="released")
    remove(cast, items_of(cast, meeting)["Voorstel 2"])
    assert len(changes(cast, "alderman")) == 1
    assert changes(cast, "clerk") == []

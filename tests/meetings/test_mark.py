"""Members mark beforehand, and what that makes of the conform route."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from secretarie.access.clock import at
from secretarie.access.performing import Forbidden, Gone, Refused, Stale
from secretarie.audit.models import Entry
from secretarie.meetings import actions, queries
from secretarie.meetings.conform import ConformFacts, ConformState, Marked, conform_state
from secretarie.meetings.models import AgendaItem, Mark, Meeting, Recusal
from tests.cast import Cast
from tests.make import an_agenda, items_of

HOUR = at(datetime.fromisoformat("2026-11-30T12:00"))
MEMBERS = ("mayor", "alderman", "alderman_space", "alderman_care", "alderman_school")


def mark(cast: Cast, key: str, meeting: Meeting, *titles: str, **given: Any) -> None:
    rows = items_of(cast, meeting)
    with cast.acting_as(key) as actor:
        actions.mark(actor, [rows[t] for t in titles], **{"value": "agreed", **given})


def marks(cast: Cast, meeting: Meeting, key: str = "secretary") -> set[tuple[str, str, str]]:
    with cast.acting_as(key):
        rows = Mark.objects.filter(item__meeting=meeting).values_list("item__title", "person__name", "value")
        return set(rows)


def test_a_member_agrees_with_a_row_of_items_in_one_act(cast: Cast) -> None:
    meeting = an_agenda(cast, ["formality", "formality"], stage="released")
    mark(cast, "alderman", meeting, "Voorstel 1", "Voorstel 2")
    name = cast.people["alderman"].name
    assert marks(cast, meeting) == {("Voorstel 1", name, "agreed"), ("Voorstel 2", name, "agreed")}
    with cast.acting_as("secretary"):
        assert Entry.objects.filter(act="item.mark", kind="meetings.mark").count() == 2


def test_a_second_mark_replaces_the_first(cast: Cast) -> None:
    meeting = an_agenda(cast, stage="frozen")
    mark(cast, "alderman", meeting, "Voorstel 1")
    mark(cast, "alderman", meeting, "Voorstel 1", value="discuss", note="Wat kost het onderhoud?")
    with cast.acting_as("secretary"):
        [found] = Mark.objects.all()
        assert (found.value, found.note) == ("discuss", "Wat kost het onderhoud?")


def test_the_aide_reads_and_never_marks(cast: Cast) -> None:
    meeting = an_agenda(cast, stage="released")
    mark(cast, "alderman", meeting, "Voorstel 1")
    assert len(marks(cast, meeting, "aide")) == 1
    for key in ("aide", "secretary", "clerk", "author"):
        with pytest.raises(Forbidden):
            mark(cast, key, meeting, "Voorstel 1")


def test_what_stands_in_the_way(cast: Cast) -> None:
    planned = an_agenda(cast, ["discussion"])
    with pytest.raises(Refused) as refused:
        mark(cast, "mayor", planned, "Voorstel 1")
    assert [o.code for o in refused.value.obstacles] == ["mark.not-released"]
    with pytest.raises(Gone):
        mark(cast, "alderman_care", planned, "Voorstel 1")
    meeting = an_agenda(cast, ["discussion"], day=planned.starts_at.date().replace(day=8), stage="released")
    with cast.acting_as("secretary"):
        item = AgendaItem.objects.get(meeting=meeting, title="Voorstel 1")
        who = cast.people["alderman"]
        Recusal.objects.create(municipality=cast.municipality, item=item, person=who, reason_class="personal")
    with pytest.raises(Refused) as refused:
        mark(cast, "alderman", meeting, "Voorstel 1", "Opening")
    assert [(o.code, o.about) for o in refused.value.obstacles] == [
        ("mark.nothing-asked", "1 Opening"),
        ("mark.recused", "5.a.1 Voorstel 1"),
    ]


def test_on_an_item_that_changed_the_member_is_told(cast: Cast) -> None:
    meeting = an_agenda(cast, stage="released")
    rows = items_of(cast, meeting)
    with cast.acting_as("secretary") as actor:
        actions.propose_conform(actor, [rows["Voorstel 1"]])
    with cast.acting_as("alderman") as actor, pytest.raises(Stale):
        actions.mark(actor, [rows["Voorstel 1"]], value="agreed")


def test_what_waits_for_a_member(cast: Cast) -> None:
    meeting = an_agenda(cast, ["formality", "discussion"], stage="released")
    mark(cast, "alderman", meeting, "Voorstel 1")
    with cast.acting_as("alderman") as actor:
        assert [i.title for i in queries.to_mark(actor)] == ["Voorstel 2"]
    with cast.acting_as("mayor") as actor:
        assert [i.title for i in queries.to_mark(actor)] == ["Voorstel 2", "Voorstel 1"]


def test_when_all_agree_in_time_the_item_is_on_the_conform_list(cast: Cast) -> None:
    meeting = an_agenda(cast, ["formality", "formality"], stage="released")
    rows = items_of(cast, meeting)
    with cast.acting_as("secretary") as actor:
        actions.propose_conform(actor, [rows["Voorstel 1"], rows["Voorstel 2"]])
    for key in MEMBERS:
        mark(cast, key, meeting, "Voorstel 1")
    with cast.acting_as("secretary") as actor:
        assert [i.title for i in queries.conform_items(actor, meeting)] == ["Voorstel 1"]
    mark(cast, "mayor", meeting, "Voorstel 1", value="discuss")
    with cast.acting_as("secretary") as actor:
        assert queries.conform_items(actor, meeting) == []


def test_only_what_asks_a_decision_goes_by_the_conform_route(cast: Cast) -> None:
    meeting = an_agenda(cast)
    rows = items_of(cast, meeting)
    with cast.acting_as("secretary") as actor, pytest.raises(Refused) as refused:
        actions.propose_conform(actor, [rows["Voorstel 1"], rows["Opening"]])
    assert [o.code for o in refused.value.obstacles] == ["conform.nothing-asked"]
    with cast.acting_as("mayor") as actor, pytest.raises(Forbidden):
        actions.propose_conform(actor, [rows["Voorstel 1"]])


def facts(*marks: Marked, now: datetime = HOUR - timedelta(days=1), asked: bool = True) -> ConformFacts:
    return ConformFacts(asked, frozenset({1, 2}), marks, HOUR, now)


AGREED_IN_TIME = Marked(1, "agreed", HOUR), Marked(2, "agreed", HOUR)
AFTER = HOUR + timedelta(minutes=1)


@pytest.mark.parametrize(
    ("given", "state"),
    [
        (facts(asked=False), ConformState.NOT_ASKED),
        (facts(), ConformState.WAITING),
        (facts(AGREED_IN_TIME[0]), ConformState.WAITING),
        (facts(*AGREED_IN_TIME, now=AFTER), ConformState.ON_LIST),
        (facts(AGREED_IN_TIME[0], now=AFTER), ConformState.TO_TABLE),
        (facts(AGREED_IN_TIME[0], Marked(2, "agreed", AFTER), now=AFTER), ConformState.TO_TABLE),
        (facts(AGREED_IN_TIME[0], Marked(2, "discuss", HOUR)), ConformState.TO_TABLE),
        (facts(*AGREED_IN_TIME, Marked(3, "discuss", AFTER), now=AFTER), ConformState.TO_TABLE),
    ],
)
def test_the_conform_route(given: ConformFacts, state: ConformState) -> None:
    assert conform_state(given) is state

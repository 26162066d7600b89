"""All real lists taken over into one municipality, twice: what was read is what stands there."""

from __future__ import annotations

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.audit import verify
from secretarie.audit.models import Entry
from secretarie.meetings.held_list import source_of
from secretarie.meetings.models import AgendaItem, Attendance, Decision, Meeting, Reading
from secretarie.meetings.reading import Body, ReadList
from secretarie.meetings.taking_over import TakenOver, take_over
from tests.cast import TODAY, Cast
from tests.meetings.real_lists import FILES, needs_lists, read

pytestmark = needs_lists


def taken(cast: Cast) -> list[tuple[ReadList, TakenOver]]:
    found = []
    for file in FILES:
        with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY) as actor:
            one = read(file)
            found.append((one, take_over(actor, one, source_of(one, file.read_bytes()))))
    return found


def test_all_come_in_whole_and_a_second_time_nothing_changes(cast: Cast) -> None:
    first = taken(cast)
    assert all(one.fresh for _, one in first)
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY):
        for listed, one in first:
            stands_as_read(listed, one)
        assert Reading.objects.exclude(frozen_at=None).count() == 2 * len(FILES)
        verify.head(cast.municipality.pk)
        assert verify.verify(cast.municipality.pk).broken is None
        entries = Entry.objects.count()
    again = taken(cast)
    assert not any(one.fresh for _, one in again)
    assert [one.decisions for _, one in again] == [one.decisions for _, one in first]
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY):
        assert Entry.objects.count() == entries
        assert Meeting.objects.exclude(source="").count() == len(FILES)


def stands_as_read(listed: ReadList, one: TakenOver) -> None:
    """Items with number, heading and order; decisions per body under them; everybody named."""
    items = AgendaItem.objects.filter(meeting=one.meeting).order_by("position")
    assert [(row.number, row.title) for row in items] == [(item.number, item.title) for item in listed.items]
    assert one.decisions == {body.value: len(listed.decisions(body)) for body in Body}
    decided = Decision.objects.filter(meeting=one.meeting).order_by("item__position", "block")
    wanted = [(item.number, block.body.value) for item in listed.items for block in item.decisions]
    assert list(decided.values_list("item__number", "body")) == wanted
    seats = Attendance.objects.filter(meeting=one.meeting)
    assert seats.filter(present=False).count() == len(listed.absent)
    assert one.meeting.chair is not None
    assert one.decision_list.adopted_on == listed.adopted_on

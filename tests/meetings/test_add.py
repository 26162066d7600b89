"""Items without a proposal: by the office and the mayor, who can always add one (art. 53a Gemeentewet)."""

from datetime import date
from typing import Any

import pytest

from secretarie.access.performing import Forbidden, Gone, Refused
from secretarie.documents.openness import Openness
from secretarie.meetings import actions
from secretarie.meetings.models import AgendaItem, ItemPoint, Meeting
from secretarie.meetings.rules_agenda import Leave
from secretarie.proposals.models import DecidingBody
from secretarie.proposals.texts import PointText
from tests.cast import Cast
from tests.make import a_meeting, an_agenda, items_of, meeting_now

THIS_WEEK = date(2026, 11, 24)


def add(cast: Cast, meeting: Meeting, key: str = "secretary", **chosen: Any) -> AgendaItem:
    with cast.acting_as(key) as actor:
        return actions.add(actor, Meeting.objects.get(pk=meeting.pk), **{"title": "Sluiting kade", **chosen})


def test_it_stands_before_the_closing_or_under_its_portfolio_with_its_points(cast: Cast) -> None:
    meeting = a_meeting(cast)
    add(cast, meeting, title="Organisatieontwikkeling")
    item = add(cast, meeting, portfolio=cast.portfolios["mayor"], points=(PointText("De kade te sluiten."),))
    found = {title: i.number for title, i in items_of(cast, meeting).items()}
    assert (found["Organisatieontwikkeling"], found["Sluiting"], found["Sluiting kade"]) == ("12", "13", "5.e.1")
    with cast.acting_as("secretary"):
        assert [(p.number, p.text, p.body) for p in item.points.all()] == [("1", "De kade te sluiten.", "college")]


def test_a_typed_number_is_kept_and_may_repeat(cast: Cast) -> None:
    meeting = a_meeting(cast)
    add(cast, meeting, title="Raad, vervolg", number="7")
    found = {title: i.number for title, i in items_of(cast, meeting).items()}
    assert (found["Raad"], found["Raad, vervolg"], found["Vragen uit raad en commissies"]) == ("7", "7", "7.a")
    assert found["Sluiting"] == "12"


def test_the_mayor_adds_also_after_closing_and_freezing_and_it_shows(cast: Cast) -> None:
    """Art. 53a Gemeentewet: the mayor may put items on the agenda."""
    early = add(cast, a_meeting(cast, THIS_WEEK), "mayor", title="Vóór de vrijgave")
    assert (early.late, early.added_after_release) == (True, False)
    frozen = a_meeting(cast, date(2026, 12, 8), stage="frozen")
    item = add(cast, frozen, "mayor")
    assert (item.late, item.added_after_release) == (False, True)
    late = add(cast, a_meeting(cast, date(2026, 11, 17), stage="frozen"), "mayor")
    assert (late.late, late.late_reason) == (True, "Toegevoegd door de burgemeester (art. 53a Gemeentewet).")
    with cast.acting_as("alderman_care"):
        [change] = AgendaItem.objects.get(pk=late.pk).changes.all()
        assert (change.kind, change.by_id) == ("added", cast.people["mayor"].pk)


def test_the_office_needs_leave_after_closing_time(cast: Cast) -> None:
    meeting = a_meeting(cast, THIS_WEEK)
    with pytest.raises(Refused) as refused:
        add(cast, meeting)
    assert refused.value.obstacles[0].code == "agenda.late-without-leave"
    assert add(cast, meeting, leave=Leave(mayor=True, secretary=True, reason="Spoed")).late_reason == "Spoed"


def test_a_closed_item_stands_in_its_own_series(cast: Cast) -> None:
    meeting = a_meeting(cast, stage="released")
    item = add(cast, meeting, portfolio=cast.portfolios["mayor"], openness=Openness.NOT_PUBLIC)
    assert (item.number, item.parent_id) == ("B.1", None)
    assert "Sluiting kade" not in items_of(cast, meeting, "clerk")
    assert "Sluiting kade" in items_of(cast, meeting, "alderman_care")


def test_who_may_not_who_does_not_see_and_a_meeting_that_is_over(cast: Cast) -> None:
    meeting = a_meeting(cast)
    for key in ("alderman", "author", "minute_taker", "clerk"):
        with pytest.raises(Forbidden):
            add(cast, meeting, key)
    with cast.acting_as("stranger") as actor, pytest.raises(Gone):
        actions.add(actor, meeting, title="Van elders")
    with cast.acting_as("secretary"):
        Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.CLOSED)
    with pytest.raises(Refused) as refused:
        add(cast, meeting_now(cast, meeting), "mayor")
    assert [o.code for o in refused.value.obstacles] == ["meeting.over"]


def test_a_heading_carries_a_decision(cast: Cast) -> None:
    meeting = an_agenda(cast)
    rows = items_of(cast, meeting)
    with cast.acting_as("minute_taker") as actor:
        actions.point(actor, rows["Raad"], points=(PointText("Kennis te nemen van de agenda."),))
        assert [p.number for p in AgendaItem.objects.get(pk=rows["Raad"].pk).points.all()] == ["1"]
    with cast.acting_as("secretary") as actor, pytest.raises(Refused) as refused:
        actions.point(actor, rows["Voorstel 1"], points=(PointText("Iets anders."),))
    assert [o.code for o in refused.value.obstacles] == ["agenda.points-of-proposal"]
    with cast.acting_as("alderman") as actor, pytest.raises(Forbidden):
        actions.point(actor, rows["Raad"], points=(PointText("Iets."),))


def test_a_second_decision_of_the_same_body_stands_apart(cast: Cast) -> None:
    """One row may carry two decisions of the college and one of the mayor (as a real list of 27 May 2025 does)."""
    meeting = a_meeting(cast)
    with cast.acting_as("secretariat") as actor:
        heading = actions.add(actor, meeting, title="Raad", kind=AgendaItem.Kind.HEADING, points=(PointText("Een."),))
    for text, apart in (("Twee.", True), ("Drie.", False), ("Vier.", True)):
        with cast.acting_as("secretariat") as actor:
            seen = AgendaItem.objects.select_related("meeting").get(pk=heading.pk)
            body = DecidingBody.MAYOR if text == "Vier." else DecidingBody.COLLEGE
            actions.point(actor, seen, points=(PointText(text, body),), apart=apart)
    with cast.acting_as("secretariat"):
        points = ItemPoint.objects.filter(item=heading.pk).order_by("position")
        assert [(p.text, p.block) for p in points] == [("Een.", 1), ("Twee.", 2), ("Drie.", 1), ("Vier.", 3)]

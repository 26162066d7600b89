"""Planning meetings: hours, standing items, who may, and what stands in the way."""

from datetime import date, timedelta

import pytest

from secretarie.access.performing import Forbidden, Refused
from secretarie.audit.models import Entry
from secretarie.house.models import HouseRule
from secretarie.meetings import actions, house
from secretarie.meetings.house_keys import RECESS, STANDING_ITEMS
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.rhythm import coming
from tests.cast import EVERYBODY, PUBLIC, SINCE, STRANGER, TODAY, Cast
from tests.make import MEETING_DAY, a_meeting, a_slot, an_agenda, items_of


def rows(cast: Cast, meeting: Meeting, key: str = "secretary") -> list[tuple[str, str]]:
    with cast.acting_as(key):
        return list(AgendaItem.objects.filter(meeting=meeting).order_by("position").values_list("number", "title"))


def test_a_planned_meeting_has_the_standing_items_with_their_numbers(cast: Cast) -> None:
    meeting = a_meeting(cast)
    assert rows(cast, meeting) == [
        ("1", "Opening"),
        ("2", "Mededelingen"),
        ("3", "Vooruitblik weekagenda’s"),
        ("4", "Vaststellen besluitenlijst"),
        ("5", "Voorstellen per portefeuille"),
        ("5.a", "Financiën"),
        ("5.b", "Zorg"),
        ("5.c", "Ruimte"),
        ("5.d", "Onderwijs"),
        ("5.e", "Bestuur en veiligheid"),
        ("6", "Schorsing"),
        ("7", "Raad"),
        ("7.a", "Vragen uit raad en commissies"),
        ("7.b", "Langetermijnagenda"),
        ("7.c", "Actielijst"),
        ("8", "Regionale samenwerking"),
        ("9", "Uitnodigingen en afwezigheid"),
        ("10", "Hamerstukken"),
        ("11", "Rondvraag"),
        ("12", "Sluiting"),
    ]
    assert (meeting.kind, meeting.stage, meeting.minutes_available) == ("regular", "planned", 120)
    assert meeting.closing_at is not None
    assert house.day(meeting) - meeting.closing_at.date() == timedelta(days=5)


def test_a_season_ahead_follows_the_rhythm_of_the_house(cast: Cast) -> None:
    with cast.acting_as("secretary") as actor:
        recess = [{"name": "kerstreces", "first": "2026-12-19", "last": "2027-01-03", "duty": ["2026-12-29"]}]
        HouseRule.objects.create(municipality=cast.municipality, key=RECESS.name, value=recess, valid_from=SINCE)
        slots = coming(house.rhythm(actor, TODAY), MEETING_DAY, date(2027, 1, 12))
        plans = [actions.Plan(slot) for slot in slots]
        meetings = actions.plan(actor, cast.bodies["college"], plans=plans)
    assert [(house.day(m).isoformat(), m.kind) for m in meetings] == [
        ("2026-12-01", "regular"),
        ("2026-12-08", "regular"),
        ("2026-12-15", "regular"),
        ("2026-12-29", "duty"),
        ("2027-01-05", "regular"),
        ("2027-01-12", "regular"),
    ]
    assert meetings[3].note == "kerstreces"
    assert [t for _, t in rows(cast, meetings[3])][:4] == [
        "Opening",
        "Mededelingen",
        "Vaststellen besluitenlijst",
        "Voorstellen per portefeuille",
    ]


def test_a_house_has_its_own_standing_items_and_numbering(cast: Cast) -> None:
    own = [
        {"standing": "opening", "title": "Opening en vaststelling agenda"},
        {"standing": "formality_items", "title": "Akkoordstukken"},
        {"standing": "council", "title": "Raad", "parts": [{"standing": "action_list", "title": "Actiepunten"}]},
    ]
    with cast.acting_as("secretary"):
        for key, value in {STANDING_ITEMS.name: own, "house.agenda_numbering": "numbers"}.items():
            HouseRule.objects.create(municipality=cast.municipality, key=key, value=value, valid_from=SINCE)
    assert rows(cast, a_meeting(cast)) == [
        ("1", "Opening en vaststelling agenda"),
        ("2", "Akkoordstukken"),
        ("3", "Raad"),
        ("3.1", "Actiepunten"),
    ]


def test_an_hour_that_is_taken_is_refused_and_nothing_is_planned(cast: Cast) -> None:
    a_meeting(cast)
    plans = [actions.Plan(a_slot(MEETING_DAY + timedelta(days=7))), actions.Plan(a_slot())]
    with cast.acting_as("secretary") as actor, pytest.raises(Refused) as refused:
        actions.plan(actor, cast.bodies["college"], plans=plans)
    assert [o.code for o in refused.value.obstacles] == ["meeting.occupied"]
    with cast.acting_as("secretary"):
        assert Meeting.objects.count() == 1


def test_a_second_meeting_takes_up_the_items_of_the_first(cast: Cast) -> None:
    """Art. 56 Gemeentewet: in the second meeting no quorum is needed for what stood on the first agenda."""
    first = an_agenda(cast, ["discussion", "formality"], stage="frozen")
    second = a_meeting(cast, MEETING_DAY + timedelta(days=2), kind="second", first=first)
    assert second.first_meeting_id == first.pk
    assert rows(cast, second) == rows(cast, first)
    item = items_of(cast, second)["Voorstel 1"]
    with cast.acting_as("secretary"):
        assert item.carried_from is not None
        assert item.carried_from.meeting_id == first.pk
        assert item.proposal is not None
        assert item.proposal.stage == "on_agenda"
        assert [p.text for p in item.points.all()] == ["De straat opnieuw in te richten (1)."]


def test_a_second_meeting_needs_a_first(cast: Cast) -> None:
    with cast.acting_as("secretary") as actor, pytest.raises(Refused) as refused:
        actions.plan(actor, cast.bodies["college"], plans=[actions.Plan(a_slot(kind="second"))])
    assert [o.ground for o in refused.value.obstacles] == ["art. 56 lid 2 Gemeentewet"]


def test_only_the_office_plans_and_each_row_has_its_entry(cast: Cast) -> None:
    for key in ("mayor", "alderman", "author", "clerk"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.plan(actor, cast.bodies["college"], plans=[actions.Plan(a_slot())])
    a_meeting(cast)
    with cast.acting_as("secretary"):
        kinds = list(Entry.objects.filter(act="meeting.plan").values_list("kind", flat=True))
    assert kinds.count("meetings.meeting") == 1
    assert kinds.count("meetings.agendaitem") == 20


@pytest.mark.parametrize("key", [k for k in EVERYBODY if k not in {PUBLIC, STRANGER}])
def test_that_the_college_meets_is_no_secret_but_its_agenda_is_until_the_release(cast: Cast, key: str) -> None:
    meeting = a_meeting(cast)
    with cast.acting_as(key):
        assert Meeting.objects.filter(pk=meeting.pk).exists() is (key not in {"councillor", "administrator"})
        prepares = {"mayor", "secretary", "deputy_secretary", "secretariat", "gate_team", "controller", "minute_taker"}
        assert AgendaItem.objects.filter(meeting=meeting).exists() is (key in prepares)


@pytest.mark.parametrize("key", [PUBLIC, STRANGER])
def test_outside_the_wall_there_is_no_meeting(cast: Cast, key: str) -> None:
    a_meeting(cast)
    with cast.acting_as(key):
        assert not Meeting.objects.exists()


def test_the_mayors_own_meeting_is_closed_to_aldermen(cast: Cast) -> None:
    meeting = a_meeting(cast, kind="mayor", body="mayor")
    with cast.acting_as("mayor"):
        assert Meeting.objects.filter(pk=meeting.pk).exists()
    with cast.acting_as("alderman"):
        assert not Meeting.objects.filter(pk=meeting.pk).exists()

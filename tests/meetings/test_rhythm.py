"""When a college meets: from house rules and recess arrangements."""

from datetime import date, datetime, timedelta

from secretarie.law import USUAL, HouseRules, house_rule
from secretarie.meetings.rhythm import Recess, Rhythm, coming, gaps, single

DAY = date(2026, 11, 23)
SUMMER = Recess.read(
    {"name": "zomerreces", "first": "2026-07-13", "last": "2026-08-21", "duty": ["2026-07-28", "2026-08-11"]}
)


def test_the_usual_week() -> None:
    [slot] = coming(Rhythm.of(USUAL, DAY), date(2026, 11, 23), date(2026, 11, 30))
    assert slot.starts.isoformat() == "2026-11-24T09:30:00"
    assert slot.ends.isoformat() == "2026-11-24T12:30:00"
    assert slot.closing.isoformat() == "2026-11-19T12:00:00"
    assert slot.release.isoformat() == "2026-11-20T12:00:00"
    assert slot.freeze.isoformat() == "2026-11-23T12:00:00"
    assert (slot.minutes, slot.kind) == (120, "regular")


def test_a_recess_has_its_duty_meetings_only_and_says_what_falls_out() -> None:
    rhythm = Rhythm.of(USUAL, DAY, [SUMMER])
    found = [(s.starts.date().isoformat(), s.kind) for s in coming(rhythm, date(2026, 7, 7), date(2026, 8, 25))]
    assert found == [
        ("2026-07-07", "regular"),
        ("2026-07-28", "duty"),
        ("2026-08-11", "duty"),
        ("2026-08-25", "regular"),
    ]
    assert [g.day.day for g in gaps(rhythm, date(2026, 7, 7), date(2026, 8, 25))] == [14, 21, 4, 18]


def test_a_house_that_meets_on_mondays() -> None:
    """Veldrade decides on Monday afternoon, and closes on the Wednesday before."""
    own = HouseRules.of(
        house_rule(key, value, date(2026, 1, 1))
        for key, value in {
            "house.meeting_time": "monday 14:00",
            "house.closing_time": "wednesday 12:00",
            "house.release_time": "thursday 12:00",
            "house.marks_due": "friday 17:00",
        }.items()
    )
    slots = coming(Rhythm.of(own, DAY), DAY, DAY + timedelta(days=14))
    assert [s.starts.isoformat() for s in slots] == [
        "2026-11-23T14:00:00",
        "2026-11-30T14:00:00",
        "2026-12-07T14:00:00",
    ]
    assert slots[0].closing.isoformat() == "2026-11-18T12:00:00"


def test_an_extra_meeting_may_close_its_papers_later() -> None:
    starts = datetime.fromisoformat("2026-11-28T10:00")
    slot = single(Rhythm.of(USUAL, DAY), starts, closing=datetime.fromisoformat("2026-11-27T17:00"), note="Spoed")
    assert slot.closing <= slot.release <= slot.freeze <= slot.starts
    assert (slot.closing.day, slot.kind, slot.note) == (27, "extra", "Spoed")


def test_on_any_day_the_hours_stand_in_their_order() -> None:
    """A Saturday: closed on Thursday, released on Friday, and the marks are in by then at the earliest."""
    slot = single(Rhythm.of(USUAL, DAY), datetime.fromisoformat("2026-12-05T10:00"))
    assert [m.isoformat() for m in (slot.closing, slot.release, slot.freeze)] == [
        "2026-12-03T12:00:00",
        "2026-12-04T12:00:00",
        "2026-12-04T12:00:00",
    ]

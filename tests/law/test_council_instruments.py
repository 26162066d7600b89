"""Instruments of the council (articles 19, 147a, 147b, 155 Gemeentewet) and the house rules over them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.law import HouseRules, ImpossibleFactsError, house_rule
from secretarie.law.council_instruments import (
    Closer,
    Instrument,
    WrittenQuestions,
    council_call,
    effect,
    extra_college_meeting,
    may_amend,
    may_close_commitment,
    may_close_motion,
    may_decide_initiative,
    may_interpellate,
    motions_listed_by,
    oral_questions,
    written_questions,
)

DAY = date(2026, 10, 6)
START = date(2026, 1, 1)


def house(key: str, value: int | str) -> HouseRules:
    return HouseRules.of([house_rule(f"house.{key}", value, START, source="Reglement van orde 2026")])


def test_art_155_written_questions_received_1_march_are_answered_by_31_march() -> None:
    found = written_questions(WrittenQuestions(date(2026, 3, 1)), date(2026, 3, 31))
    assert (found.last_day, found.deferred, found.late) == (date(2026, 3, 31), False, False)
    assert written_questions(WrittenQuestions(date(2026, 3, 1)), date(2026, 4, 1)).late
    assert found.receipt.unconfirmed


def test_art_155_a_municipality_replaces_the_term() -> None:
    found = written_questions(WrittenQuestions(date(2026, 3, 1)), date(2026, 3, 2), house("written_questions", 28))
    assert found.last_day == date(2026, 3, 29)
    assert found.receipt.norms[1].source == "Reglement van orde 2026"


def test_art_155_the_term_is_extended_only_where_the_house_says_so() -> None:
    asked = WrittenQuestions(date(2026, 3, 5))  # ends on Saturday 4 April, then Easter
    assert written_questions(asked, date(2026, 3, 5)).last_day == date(2026, 4, 4)
    extended = house("written_questions_extended", "extended")
    assert written_questions(asked, date(2026, 3, 5), extended).last_day == date(2026, 4, 7)


@pytest.mark.parametrize(
    ("deferred_on", "reasoned", "last_day"),
    [
        (date(2026, 3, 31), True, date(2026, 5, 1)),
        (date(2026, 4, 1), True, date(2026, 3, 31)),  # too late
        (date(2026, 3, 20), False, date(2026, 3, 31)),  # without a reason
    ],
)
def test_art_155_a_reasoned_notice_in_time_with_a_new_date_counts_as_an_answer(
    deferred_on: date, reasoned: bool, last_day: date
) -> None:
    facts = WrittenQuestions(
        date(2026, 3, 1), deferred_on=deferred_on, deferred_until=date(2026, 5, 1), reasoned=reasoned
    )
    found = written_questions(facts, date(2026, 4, 2))
    assert (found.last_day, found.deferred) == (last_day, last_day == date(2026, 5, 1))
    assert found.late == (last_day == date(2026, 3, 31))


def test_art_155_a_notice_without_a_new_date_defers_nothing() -> None:
    facts = WrittenQuestions(date(2026, 3, 1), deferred_on=date(2026, 3, 20), reasoned=True)
    assert written_questions(facts, date(2026, 3, 25)).last_day == date(2026, 3, 31)


@pytest.mark.parametrize(("answered", "late"), [(date(2026, 3, 31), False), (date(2026, 4, 1), True)])
def test_art_155_an_answer_is_late_or_not_for_good(answered: date, late: bool) -> None:
    found = written_questions(WrittenQuestions(date(2026, 3, 1), answered=answered), date(2026, 10, 6))
    told = "het antwoord kwam te laat" if found.receipt.inputs[1][1] else "die dag is voorbij"
    assert (found.late, told in found.receipt.explanation_nl) == (late, late)


@pytest.mark.parametrize(
    "facts",
    [
        WrittenQuestions(date(2026, 10, 7)),
        WrittenQuestions(date(2026, 3, 1), answered=date(2026, 2, 28)),
        WrittenQuestions(date(2026, 3, 1), answered=date(2026, 10, 7)),
        WrittenQuestions(date(2026, 3, 1), deferred_until=date(2026, 5, 1)),
        WrittenQuestions(date(2026, 3, 1), deferred_on=date(2026, 3, 20), deferred_until=date(2026, 3, 20)),
    ],
)
def test_art_155_impossible_days(facts: WrittenQuestions) -> None:
    with pytest.raises(ImpossibleFactsError):
        written_questions(facts, DAY)


def test_art_155_oral_questions_wait_for_the_next_meeting() -> None:
    meetings = [date(2026, 11, 5), date(2026, 9, 24), date(2026, 10, 8)]
    found = oral_questions(DAY, meetings)
    assert found is not None
    assert found.last_day == date(2026, 10, 8)
    later = oral_questions(DAY, meetings, house("oral_questions", "second-meeting"))
    assert later is not None
    assert later.last_day == date(2026, 11, 5)
    same = oral_questions(date(2026, 10, 8), meetings)
    assert same is not None
    assert same.last_day == date(2026, 10, 8)
    assert oral_questions(date(2026, 11, 6), meetings) is None


@pytest.mark.parametrize(
    ("on_agenda", "leave", "codes"),
    [
        (False, True, []),
        (False, False, ["instrument.no-leave"]),
        (True, True, ["instrument.on-agenda"]),
        (True, False, ["instrument.on-agenda", "instrument.no-leave"]),
    ],
)
def test_art_155_lid_2_interpellation_needs_leave(on_agenda: bool, leave: bool, codes: list[str]) -> None:
    assert [o.code for o in may_interpellate(DAY, on_agenda=on_agenda, leave=leave).obstacles] == codes


@pytest.mark.parametrize(
    ("reply_by", "replied", "allowed"),
    [
        (None, False, False),
        (DAY, False, False),
        (date(2026, 10, 5), False, True),
        (None, True, True),
        (date(2026, 12, 1), True, True),
    ],
)
def test_art_147a_no_decision_before_the_college_could_be_heard(
    reply_by: date | None, replied: bool, allowed: bool
) -> None:
    found = may_decide_initiative(DAY, reply_by=reply_by, replied=replied)
    assert found.allowed is allowed
    assert found.receipt.norms[0].ground == "art. 147a lid 4 Gemeentewet"


def test_art_147b_an_amendment_changes_what_is_on_the_agenda_and_binds() -> None:
    assert may_amend(DAY, on_agenda=True).allowed
    assert [o.code for o in may_amend(DAY, on_agenda=False).obstacles] == ["instrument.not-on-agenda"]
    assert effect(Instrument.AMENDMENT, DAY, adopted=True)[0] == "binding"
    assert effect(Instrument.INITIATIVE, DAY, adopted=True)[0] == "binding"
    assert effect(Instrument.AMENDMENT, DAY, adopted=False)[0] == "none"


def test_a_motion_asks_and_leaves_the_list_as_done_or_with_its_reason() -> None:
    found, told = effect(Instrument.MOTION, DAY, adopted=True)
    assert (found, [n.key for n in told.unconfirmed]) == ("political", ["instrument.motion"])
    assert may_close_motion(DAY, done=True).allowed
    assert may_close_motion(DAY, done=False, reason="Geen dekking").allowed
    assert not may_close_motion(DAY, done=False, reason="  ").allowed
    assert motions_listed_by(date(2026, 8, 31)) == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("by", "usual", "strict"),
    [
        (Closer.CLERK, True, False),
        (Closer.COUNCIL, True, True),
        (Closer.COLLEGE, False, False),
        (Closer.OFFICIAL, False, False),
    ],
)
def test_a_commitment_is_closed_by_clerk_or_council_never_by_the_college(by: Closer, usual: bool, strict: bool) -> None:
    assert may_close_commitment(by, DAY).allowed is usual
    assert may_close_commitment(by, DAY, house("commitment_closed_by", "council")).allowed is strict


def test_art_19_the_call_goes_out_with_agenda_and_proposals() -> None:
    found = council_call(date(2026, 10, 22))
    assert (found.latest, found.days_short) == (date(2026, 10, 12), 0)
    assert council_call(date(2026, 10, 22), sent=date(2026, 10, 14)).days_short == 2
    assert council_call(date(2026, 10, 22), sent=date(2026, 10, 12)).receipt.outcome == "in_time"
    assert council_call(date(2026, 10, 22), house("council_call", 14)).latest == date(2026, 10, 8)
    with pytest.raises(ImpossibleFactsError, match="a call sent on"):
        council_call(date(2026, 10, 22), sent=date(2026, 10, 23))


def test_an_extra_college_meeting_is_called_a_day_ahead_if_possible() -> None:
    called = datetime(2026, 10, 24, 16, tzinfo=ZoneInfo("Europe/Amsterdam"))
    earliest, told = extra_college_meeting(called)
    assert f"{earliest:%d %H:%M}" == "25 15:00"  # twenty-four hours, although the clocks go back
    assert told.norms[0].key == "house.extra_meeting_notice"


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(1, 60))
@settings(max_examples=30)
def test_art_155_a_longer_house_term_never_ends_earlier(received: date, days: int) -> None:
    """Article 155: the house settles the term; the questions are late only after its last day."""
    own = HouseRules.of([house_rule("house.written_questions", days, date(2020, 1, 1))])
    found = written_questions(WrittenQuestions(received), received, own)
    assert found.last_day == received + timedelta(days=days)
    assert not found.late

"""Two years of meetings: counts, order, planted events, Dutch, and the same past for every later day."""

import re
import time
from collections import Counter
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from secretarie.demo.content import DEMO_SEED, calendar
from secretarie.demo.content.history import blocks, history
from secretarie.demo.content.lindervoort import LINDERVOORT
from secretarie.demo.content.planted import mayor_decisions
from secretarie.demo.content.record import DECIDED, HEADING, HELD_OVER, PastItem, PastMeeting

TODAY = date(2026, 11, 23)
SEED = DEMO_SEED
OUTCOMES = DECIDED | {"held_over", "withdrawn", "taken_off", ""}
REAL = Path(__file__).parents[3].parent / "shared" / "real"


@cache
def meetings() -> tuple[PastMeeting, ...]:
    return history(SEED, TODAY)


def on(day: date) -> PastMeeting:
    return next(meeting for meeting in meetings() if meeting.day == day)


def subject_item(day: date, number: int) -> PastItem:
    return next(item for item in on(day).items if item.subject == number)


def business() -> list[tuple[PastMeeting, PastItem]]:
    return [(meeting, item) for meeting in meetings() for item in meeting.items if item.points]


@pytest.mark.parametrize("seed", [1, 7, SEED])
def test_about_eight_hundred_decisions_of_the_college_and_twenty_of_the_mayor(seed):
    past = history(seed, TODAY)
    assert 740 <= blocks(past, "college") <= 820
    assert 12 <= blocks(past, "mayor") <= 30
    assert 760 <= blocks(past, "college") + blocks(past, "mayor") <= 840


@pytest.mark.parametrize("early", [date(2025, 3, 1), date(2026, 6, 4), date(2026, 8, 12), date(2026, 11, 16)])
def test_the_past_is_the_same_for_every_later_day(early):
    past = history(SEED, early)
    assert past == meetings()[: len(past)]
    assert all(meeting.day <= early for meeting in past)


def test_the_same_seed_tells_the_same_and_another_seed_something_else():
    assert history(SEED, date(2025, 6, 1)) == history(SEED, date(2025, 6, 1))
    assert history(SEED, date(2025, 6, 1)) != history(SEED + 1, date(2025, 6, 1))


def test_it_is_fast():
    start = time.process_time()
    history(11, TODAY)
    assert time.process_time() - start < 2


def test_it_goes_on_after_this_year():
    past = history(SEED, date(2028, 11, 1))
    assert past[: len(meetings())] == meetings()
    assert all(any(item.points for item in meeting.items) for meeting in past)


def test_the_days_are_those_of_the_calendar():
    assert [meeting.day for meeting in meetings()] == [
        row.day for row in calendar.college_meetings(calendar.FIRST_MEETING, TODAY)
    ]
    for meeting, following in pairwise(meetings()):
        assert meeting.day < meeting.adopted_on
        assert meeting.adopted_on >= following.day or following.kind == "extra"


def test_who_sits_there_is_who_holds_the_office():
    for meeting in meetings():
        college = set(LINDERVOORT.college(meeting.day))
        away = {row.person for row in meeting.absent} - {"haverlande"}
        assert set(meeting.present) | away == college
        assert not set(meeting.present) & away
        assert meeting.chair in meeting.present
        if "brakelaar" in meeting.present:
            assert meeting.chair == "brakelaar"
        assert meeting.secretary in {"haverlande", "benyaichi"}
        assert (meeting.secretary == "benyaichi") == ("haverlande" in {row.person for row in meeting.absent})
        assert meeting.start < meeting.end
        if meeting.quorum and meeting.kind != "second":
            assert 2 * len(meeting.present) >= len(college)


def test_every_list_but_one_starts_with_the_adoption_of_the_last():
    for meeting in meetings():
        adopted = [item for item in meeting.items if re.fullmatch(r"4\.[ab]", item.number)]
        assert adopted or meeting.kind == "extra"
    titles = [item.title for item in on(date(2026, 6, 9)).items if item.number.startswith("4.")]
    assert titles == ["Besluitenlijst 2 juni 2026", "Besluitenlijst 5 juni 2026"]


def test_numbers_are_of_the_real_kinds():
    numbers = {item.number for meeting in meetings() for item in meeting.items}
    assert {"1", "4.a", "5.1", "5.a", "5.c.1", "7", "7.a", "7.1", "8", "9", "10", "10.a.1", "11.1", "13"} <= numbers
    assert all(re.fullmatch(r"\d{1,2}(\.[a-f\d]{1,2}){0,2}", number) for number in numbers)


def test_an_item_stands_under_the_portfolio_of_its_holder():
    for meeting, item in business():
        if found := re.fullmatch(r"(?:5|10)\.([a-f])\.\d+", item.number):
            portfolio = LINDERVOORT.portfolio_for(item.topic, meeting.day)
            assert portfolio.letter == found[1]
            assert portfolio.holder == item.holder


def test_a_title_comes_once_unless_nothing_was_decided_then():
    seen: Counter[str] = Counter()
    for meeting, item in business():
        if item.kind != "standing" and meeting.quorum and item.points[0].outcome in DECIDED:
            seen[item.title] += 1
    assert [title for title, count in seen.items() if count > 1] == []


def test_most_goes_as_proposed_and_every_outcome_occurs():
    outcomes = Counter(point.outcome for _meeting, item in business() for point in item.points)
    assert set(outcomes) == OUTCOMES
    assert outcomes["as_proposed"] > 0.85 * sum(outcomes.values())
    for _meeting, item in business():
        for point in item.points:
            assert bool(point.held_to) == (point.outcome == HELD_OVER)
            if point.outcome == "amended":
                assert point.as_decided
                assert point.as_decided != point.text


def test_what_was_held_over_comes_back_on_its_day():
    for _meeting, item in business():
        back = item.points[0].held_to
        if back and back <= TODAY:
            assert item.reference in {one.reference for one in on(back).items}


def test_what_was_taken_off_or_withdrawn_is_decided_some_weeks_later():
    for meeting, item in business():
        if item.points[0].outcome in {"taken_off", "withdrawn"} and meeting.day < TODAY - timedelta(days=60):
            same = [one.day for one, other in business() if other.reference == item.reference]
            assert max(same) > meeting.day, item.title


def test_families_are_many_and_a_reference_belongs_to_one_title():
    assert len({item.family for _meeting, item in business() if item.family}) >= 55
    titles: dict[str, set[str]] = {}
    for _meeting, item in business():
        if item.reference:
            titles.setdefault(item.reference, set()).add(item.title)
    assert all(len(names) == 1 for names in titles.values())


def test_papers_for_the_council_come_in_the_weeks_of_its_cycle():
    for meeting, item in business():
        if item.proposal_kind == "council" and item.subject is None and item.family != "fixture":
            near = calendar.cycle_for(meeting.day) or calendar.cycle_for(calendar.next_meeting(meeting.day).day)
            again = any(one.reference == item.reference for day, one in business() if day.day < meeting.day)
            assert near or again, (meeting.day, item.title)


def test_the_products_of_planning_and_control_stand_on_their_days():
    days = {item.title: meeting.day for meeting, item in business()}
    assert days["Belastingverordeningen 2025"] == date(2024, 11, 12)
    assert days["Kadernota 2026"] == days["Jaarstukken 2024"] == date(2025, 5, 27)
    assert days["Programmabegroting 2026"] == date(2025, 9, 30)
    assert days["Jaarstukken 2025"] == date(2026, 6, 2)
    assert days["Kadernota 2027"] == date(2026, 6, 9)
    assert days["Tweede bestuursrapportage 2026"] == days["Programmabegroting 2027"] == date(2026, 10, 6)
    assert days["Belastingverordeningen 2027"] == date(2026, 11, 10)
    assert days["Zienswijze ontwerpbegroting 2026 GGD Linderland"] == date(2025, 5, 27)


def test_elections_and_the_new_college_are_in_it():
    days = {item.title: meeting.day for meeting, item in business()}
    assert days["Uitslag gemeenteraadsverkiezing 18 maart 2026"] == date(2026, 3, 24)
    assert days["Afscheid wethouders Straatman, Wiarda en Hessing"] == date(2026, 6, 2)
    assert days["Portefeuilleverdeling college"] == date(2026, 6, 5)
    assert on(date(2026, 6, 5)).kind == "extra"


def test_no_quorum_on_11_august_and_the_same_agenda_two_days_later():
    first, second = on(date(2026, 8, 11)), on(date(2026, 8, 13))
    assert len(first.present) == 2
    assert not first.quorum
    assert blocks([first], "college") == 0
    assert blocks([second], "college") >= 2
    asked = [item.reference for item in first.items if item.reference]
    assert asked
    assert asked == [item.reference for item in second.items if item.reference]
    assert second.present == ("elouahdani", "vonderman")


def test_28_was_decided_by_the_casting_vote_after_two_ties():
    ballots = subject_item(date(2026, 9, 29), 28).points[0].ballots
    assert [Counter(vote for _who, vote in ballot.votes) for ballot in ballots] == [{"for": 3, "against": 3}] * 2
    assert [ballot.casting for ballot in ballots] == ["", "for"]
    assert dict(ballots[1].votes)["brakelaar"] == "for"
    assert len(on(date(2026, 9, 29)).present) == 6


def test_the_other_planted_events():
    assert subject_item(date(2026, 9, 22), 25).recused == ("tadema",)
    assert "tadema" in on(date(2026, 9, 22)).present
    contrary = subject_item(date(2026, 10, 13), 17).points[0]
    assert contrary.contrary
    assert "€ 240.000" in contrary.as_decided
    marks = subject_item(date(2026, 10, 27), 29).marks
    assert Counter(mark for _who, mark in marks) == {"agreed": 5, "discuss": 1}
    assert subject_item(date(2026, 10, 27), 29).number.startswith("5.d.")
    tabled = subject_item(date(2026, 11, 3), 39).tabled_over
    assert tabled is not None
    assert tabled.holder == subject_item(date(2026, 11, 3), 39).holder == "kloosterziel"


def test_10_was_decided_on_a_saturday_and_confirmed_on_the_tuesday():
    saturday = on(date(2026, 10, 10))
    assert (saturday.kind, saturday.day.weekday()) == ("extra", 5)
    assert [item.subject for item in saturday.items if item.reference] == [10]
    confirmed = next(item for item in on(date(2026, 10, 13)).items if item.title.startswith("Bekrachtiging"))
    assert "10 oktober 2026" in confirmed.points[0].text


def test_3_was_held_over_twice_and_then_decided():
    days = (date(2026, 9, 15), date(2026, 9, 22), date(2026, 10, 6))
    items = [subject_item(day, 3) for day in days]
    assert len({item.reference for item in items}) == 1
    assert [item.points[0].outcome for item in items] == ["held_over", "held_over", "as_proposed"]
    assert [item.points[0].held_to for item in items] == [days[1], days[2], None]


def test_the_amount_of_26_was_corrected_two_weeks_later():
    point = subject_item(date(2026, 9, 15), 26).points[1]
    assert "€ 675.000" in point.final_text
    assert "€ 657.000" in point.as_published
    meeting = on(date(2026, 9, 29))
    assert meeting.errata[0].list_of == date(2026, 9, 15)
    assert [item.number for item in meeting.items if item.title.startswith("Rectificatie")] == ["4.b"]


def test_every_subject_with_a_day_is_decided_once():
    decided = Counter(item.subject for _meeting, item in business() if item.subject and item.blocks)
    assert set(decided.values()) == {1}
    own = {row.subject for row in mayor_decisions(TODAY) if row.subject}
    assert own == {8, 9}
    assert not own & set(decided)


def test_the_mayor_has_an_own_route_with_an_own_list():
    rows = mayor_decisions(TODAY)
    assert 8 <= len(rows) <= 15
    assert all(point.body == "mayor" and point.article for row in rows for point in row.points)
    assert mayor_decisions(date(2025, 1, 1)) == rows[: len(mayor_decisions(date(2025, 1, 1)))]


def all_texts() -> list[str]:
    texts = [row.title for row in mayor_decisions(TODAY)]
    for meeting in meetings():
        for item in meeting.items:
            texts += [item.title, item.note, item.feedback, item.late]
            texts += [text for point in item.points for text in (point.text, point.as_decided, point.reason)]
    return [text for text in texts if text]


def test_the_dutch_is_clean():
    for text in all_texts():
        assert "akkoord te gaan" not in text.lower()
        assert not re.search(r"[{}|]|\bNone\b|  |\.\.|€(?! \d)", text), text
        assert text[0].isupper() or text[0] in "‘0123456789", text
    for _meeting, item in business():
        for point in item.points:
            assert point.text.endswith("."), point.text
            assert point.article, item.title
            assert not re.search(r"\bconcept", point.text, re.IGNORECASE)


def test_amounts_are_written_the_dutch_way():
    for text in all_texts():
        for amount in re.findall(r"€ ([\d.,]+)", text):
            assert re.fullmatch(r"\d{1,3}(\.\d{3})*(,\d{1,2})?[.,]?", amount), text


def test_openness_names_its_ground():
    withheld = [item for _meeting, item in business() if item.handling.step != "public"]
    assert 10 <= len(withheld) <= 60
    assert all(re.fullmatch(r"5\.1 lid [12] onder [a-i]", item.handling.ground) for item in withheld)
    assert all(item.handling.until for item in withheld)


def test_headings_may_be_empty_but_never_decide():
    for meeting in meetings():
        for item in meeting.items:
            assert (item.kind in {HEADING, "announcement"}) == (not item.points)

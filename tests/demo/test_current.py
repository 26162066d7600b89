"""The living week makes sense on every day: today, all weekdays, recess, the turn of the year."""

import re
from collections import Counter
from datetime import date, datetime, time, timedelta
from functools import cache

import pytest

from secretarie.demo.content import DEMO_SEED
from secretarie.demo.content.current import current
from secretarie.demo.content.history import history
from secretarie.demo.content.lindervoort import LINDERVOORT
from secretarie.demo.content.record import PastMeeting
from secretarie.demo.content.week import ERROR_TYPES, CurrentWeek, LivingPaper

MONDAY = date(2026, 11, 23)
WEEKDAYS = [MONDAY + timedelta(days=number) for number in range(7)]
OTHERS = [
    date(2026, 8, 3),
    date(2026, 12, 24),
    date(2027, 1, 2),
    date(2026, 5, 4),
    date(2025, 3, 19),
    date(2027, 6, 10),
]
STAGES = ["draft", "in_advice", "team_manager", "director", "portfolio_holder", "gate", "passed", "on_agenda"]


@cache
def long_past() -> tuple[PastMeeting, ...]:
    return history(DEMO_SEED, max(OTHERS))


def past_before(day: date) -> tuple[PastMeeting, ...]:
    return tuple(meeting for meeting in long_past() if meeting.day < day)


@cache
def week(day: date) -> CurrentWeek:
    return current(day, past_before(day))


def moments(paper: LivingPaper) -> list[datetime]:
    times = [row.at for row in (*paper.versions, *paper.sign_offs, *paper.reviews, *paper.marks)]
    times += [row.asked_at for row in paper.advices]
    times += [at for row in paper.advices for at in (row.given_at, row.settled_at) if at]
    return [*times, paper.stage_since]


@pytest.mark.parametrize("day", WEEKDAYS + OTHERS)
def test_every_stage_is_there_on_every_day(day):
    papers = week(day).papers
    assert 36 <= len(papers) <= 46
    assert {paper.stage for paper in papers} == set(STAGES)
    assert {paper.aside for paper in papers} == {"", "returned", "on_hold", "retracted"}
    assert 6 <= sum(paper.stage == "gate" and not paper.aside for paper in papers) <= 8
    assert Counter(paper.place for paper in papers if paper.stage == "on_agenda").keys() == {
        "formality",
        "discussion",
        "conform",
    }


@pytest.mark.parametrize("day", WEEKDAYS + OTHERS)
def test_everything_that_happened_lies_before_the_day(day):
    start = datetime.combine(day, time())
    for paper in week(day).papers:
        assert all(moment < start for moment in moments(paper)), paper.paper.title


@pytest.mark.parametrize("day", WEEKDAYS + OTHERS)
def test_the_steps_of_a_paper_follow_each_other(day):
    for paper in week(day).papers:
        first_submit = paper.versions[1].at if len(paper.versions) > 1 else paper.versions[0].at
        given = [row.given_at for row in paper.advices if row.given_at]
        signed = [row.at for row in paper.sign_offs]
        assert [row.at for row in paper.versions] == sorted(row.at for row in paper.versions)
        assert signed == sorted(signed)
        assert all(first_submit < at for at in given)
        if signed and not paper.aside:
            assert max(given) < min(signed)
        if signed and paper.stage in {"passed", "on_agenda"}:
            assert max(signed) < min(row.at for row in paper.reviews)
        assert all(1 <= row.version <= len(paper.versions) for row in (*paper.sign_offs, *paper.reviews))


@pytest.mark.parametrize("day", WEEKDAYS)
def test_the_agenda_follows_the_rhythm_of_the_week(day):
    now = week(day)
    expected = ["released", "frozen", "planned", "planned", "planned", "released", "released"][day.weekday()]
    assert now.agenda_stage == expected
    assert now.last < now.following.day < now.after.day
    assert now.following.day >= day
    for paper in now.papers:
        if paper.stage == "on_agenda":
            assert paper.meeting == now.following.day
            assert bool(paper.marks) == (expected != "planned")
            if not paper.late:
                assert max(row.at for row in paper.sign_offs) <= now.following.closing
                assert max(row.at for row in paper.reviews) <= now.following.release
        elif paper.stage == "gate":
            assert paper.meeting in {now.following.day, now.after.day}
            assert (paper.meeting == now.following.day) == (day <= now.following.closing.date())


@pytest.mark.parametrize("day", WEEKDAYS + OTHERS)
def test_the_particulars_of_the_week(day):
    now = week(day)
    papers = {paper.paper.number: paper for paper in now.papers}
    assert [number for number, paper in papers.items() if paper.open_dissents] == [40]
    assert [number for number, paper in papers.items() if paper.advices_on_older_text and paper.stage == "gate"] == [16]
    assert any(row.settlement for row in papers[110].advices)
    assert any(not row.verdict for row in papers[114].advices)
    assert papers[103].demanded_by in LINDERVOORT.college(day)
    assert papers[103].secretary_remark
    assert bool(papers[119].late) == (now.agenda_stage != "planned")
    assert papers[105].paper.participation == ""
    assert papers[15].paper.points[0].article == "Gemeentewet"
    assert papers[120].retracted_because
    assert len({paper.reference for paper in now.papers}) == len(now.papers)


@pytest.mark.parametrize("day", WEEKDAYS + OTHERS)
def test_12_came_back_three_times_for_the_same_missing_consultation(day):
    paper = next(paper for paper in week(day).papers if paper.paper.number == 12)
    assert paper.aside == "returned"
    assert [row.outcome for row in paper.reviews] == ["returned"] * 3
    assert all("consultation" in {finding.error_type for finding in row.findings} for row in paper.reviews)
    assert [row.at.weekday() for row in paper.reviews] == [3, 3, 3]
    assert [row.version for row in paper.reviews] == [2, 3, 4]


@pytest.mark.parametrize("day", WEEKDAYS + OTHERS)
def test_who_acts_may_act(day):
    known = {code for code, _label in ERROR_TYPES}
    college = set(LINDERVOORT.college(day))
    for paper in week(day).papers:
        assert all(row.adviser != paper.author for row in paper.advices)
        assert {row.person for row in paper.marks} <= college
        assert {row.person for row in paper.sign_offs if row.step == "portfolio_holder"} <= college
        assert {row.error_type for row in paper.gate_concerns} <= known


@pytest.mark.parametrize("day", WEEKDAYS)
def test_what_was_just_decided_waits_for_its_signature(day):
    now = week(day)
    past = past_before(day)
    recent = {item.reference: item for meeting in past[-2:] for item in meeting.items if item.reference}
    assert now.awaiting_signature
    assert not set(now.awaiting_signature) & set(now.signed)
    for reference in (*now.awaiting_signature, *now.signed):
        assert recent[reference].signature
        assert recent[reference].blocks
    if day.weekday() == 2:
        assert now.last == day - timedelta(days=1)
        assert now.signed == ()


def told(now: CurrentWeek) -> list[tuple[object, ...]]:
    """What happened to each paper, in days before the demo's own."""
    start = datetime.combine(now.day, time())
    return [
        (
            (paper.paper.number, paper.stage, paper.aside, paper.place, paper.author),
            tuple(row.at - start for row in (*paper.versions, *paper.sign_offs, *paper.reviews, *paper.marks)),
            tuple((row.adviser, row.verdict, row.due - now.day, row.asked_at - start) for row in paper.advices),
        )
        for paper in now.papers
    ]


def test_another_day_of_the_same_name_shifts_the_dates_and_nothing_else():
    assert told(week(MONDAY)) == told(week(MONDAY + timedelta(days=7)))
    assert told(week(MONDAY)) != told(week(MONDAY + timedelta(days=1)))


def test_it_finds_its_own_past():
    assert current(MONDAY) == week(MONDAY)


def test_nothing_living_was_decided_before():
    titles = {item.title for meeting in long_past() for item in meeting.items}
    assert not titles & {paper.paper.title for paper in week(MONDAY).papers}


@pytest.mark.parametrize("day", [MONDAY, date(2027, 6, 10), date(2025, 3, 19)])
def test_the_dutch_of_the_week_is_clean(day):
    for paper in week(day).papers:
        one = paper.paper
        texts = [one.title, one.key_message, one.introduction, paper.late, paper.secretary_remark]
        texts += [point.text for point in one.points] + [row.text for row in (*paper.advices, *paper.reviews)]
        texts += [row.note for row in paper.marks] + [row.text for row in paper.gate_concerns]
        for text in texts:
            assert not re.search(r"[{}|]|  ", text), text
            assert "akkoord te gaan" not in text.lower()

"""The forty subjects are whole papers in good Dutch."""

import re
from datetime import date

import pytest

from secretarie.demo.content.lindervoort import LINDERVOORT
from secretarie.demo.content.papers import Subject
from secretarie.demo.content.subjects import subject, subjects

TODAY = date(2026, 11, 23)
TOPICS = {topic for row in LINDERVOORT.portfolios for topic in row.topics}
VERDICTS = {"agree", "agree_with_remarks", "disagree"}
BODIES = {"college", "mayor", "council"}
DISCIPLINES = {grant.scope for grant in LINDERVOORT.grants if grant.role == "adviser"} | {"control"}


def prose(one: Subject) -> str:
    parts = [one.title, one.key_message, one.best_for_community, one.introduction, one.effect, one.finance, one.law]
    parts += [one.participation, one.communication, one.execution, one.coverage]
    parts += [point.text for point in one.points] + [f"{row.claim}. {row.reasoning}" for row in one.reasons]
    parts += [row.text for row in one.advices] + [row.title for row in one.attachments]
    return "\n".join(parts)


def test_there_are_forty_numbered_as_on_the_demo_page():
    assert [one.number for one in subjects()] == list(range(1, 41))


@pytest.mark.parametrize("number", range(1, 41))
def test_a_subject_is_whole(number):
    one = subject(number, TODAY)
    assert one.topic in TOPICS
    assert set(one.co_topics) <= TOPICS
    assert LINDERVOORT.person(one.author).unit
    assert LINDERVOORT.unit(one.unit).parent
    assert {point.body for point in one.points} <= BODIES
    assert all(point.article and point.text.endswith(".") for point in one.points)
    assert {row.point for row in one.reasons} <= set(range(1, len(one.points) + 1))
    assert any(row.pro for row in one.reasons)
    assert {row.discipline for row in one.advices} <= DISCIPLINES
    assert {row.verdict for row in one.advices} <= VERDICTS
    assert one.attachments
    assert 2 <= one.minutes <= 45
    assert "{" not in prose(one)


@pytest.mark.parametrize("number", range(1, 41))
def test_marks_and_points_agree(number):
    one = subject(number, TODAY)
    assert ("R" in one.marks) == (one.kind == "council" or number == 6)
    assert ("G" in one.marks) == any(row.secrecy for row in one.attachments)
    assert ("G" in one.marks) == any("Geheimhouding op te leggen" in point.text for point in one.points)
    if "M" in one.marks:
        assert any(point.body == "mayor" for point in one.points)
    for point in one.points:
        assert (point.body == "council") == point.text.startswith("De raad voor te stellen") or number == 25


@pytest.mark.parametrize("number", range(1, 41))
def test_the_dutch_follows_the_writing_rules(number):
    text = prose(subject(number, TODAY))
    assert "akkoord te gaan" not in text.lower()
    for point in subject(number, TODAY).points:
        assert not re.search(r"\bconcept", point.text, re.IGNORECASE)
    for amount in re.findall(r"€ ?([\d.,]+)", text):
        assert re.fullmatch(r"\d{1,3}(\.\d{3})*(,\d{1,2})?[.,]?", amount), amount


def test_the_amounts_are_those_of_the_demo_page():
    amounts = {1: 385_000, 2: 1_284_500, 3: 2_140_000, 4: 3_912_000, 5: 3_468_000, 10: 1_975_000, 11: 896_000}
    amounts |= {15: 14_200_000, 17: 240_000, 19: -2_350_000, 20: -412_000, 24: 118_750, 25: 450_000, 26: 675_000}
    amounts |= {29: 60_000, 30: 1_900_000, 31: 74_900, 32: 820_000, 40: 2_400_000}
    assert {number: subject(number, TODAY).amount for number in amounts} == amounts


def test_years_follow_the_day():
    assert "2027-2030" in subject(15, TODAY).title
    assert "2028-2031" in subject(15, date(2027, 2, 1)).title

"""The demo's own papers under the writing check: well written, but for what the demo is to show."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from secretarie.demo.content import DEMO_SEED
from secretarie.demo.content.current import current
from secretarie.demo.content.history import history
from secretarie.demo.content.lindervoort import LINDERVOORT
from secretarie.demo.content.papers import Subject
from secretarie.demo.content.writing import LEFT, SECTIONS, VILLAGES
from secretarie.demo.seeding.papers import text_of
from secretarie.proposals.template import USUAL, Template
from secretarie.proposals.writing import RULES, Argument, Point, Written, check

DAY = date(2026, 11, 23)
HOUSE = Template.read([*USUAL, VILLAGES])
MOST = 25
"""Alarms on some forty papers that were written with care; what the demo plants is among them."""


@pytest.fixture(scope="module")
def papers() -> list[Subject]:
    past = history(DEMO_SEED, DAY - timedelta(days=1))
    return [one.versions[-1].paper if one.versions else one.paper for one in current(DAY, past, DEMO_SEED).papers]


def codes(paper: Subject) -> list[str]:
    text = text_of(paper)
    written = Written(
        paper.kind,
        text.subject,
        tuple(Point(number, p.text, p.body, p.ground) for number, p in text.numbered()),
        text.sections,
        tuple(Argument(a.point, a.title, a.text, row) for row, a in enumerate(text.arguments)),
        tuple(one.title for one in paper.attachments),
        frozenset(person.name for person in LINDERVOORT.persons),
        HOUSE.limits,
    )
    return [found.code for found in check(written, DAY)]


def test_the_check_does_not_cry_wolf_on_papers_written_with_care(papers: list[Subject]) -> None:
    found = Counter(code for paper in papers for code in codes(paper))
    assert len(papers) > 30
    assert sum(found.values()) <= MOST, found
    assert not {"agrees", "starts", "abstract", "bsn", "iban", "address", "phone", "email", "date"} & set(found)


def test_what_an_author_left_is_what_the_check_says(papers: list[Subject]) -> None:
    by_number = {paper.number: paper for paper in papers}
    for number, (rule, reason) in LEFT.items():
        assert rule in RULES
        assert reason
        assert rule in codes(by_number[number])


def test_the_sections_of_the_content_are_those_of_the_house() -> None:
    assert {key for sections in SECTIONS.values() for key in sections} <= set(HOUSE.known)
    assert all(village in VILLAGES["question"] for village in LINDERVOORT.villages[1:])

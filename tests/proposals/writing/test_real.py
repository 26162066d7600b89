"""The check against what municipalities wrote: its rules are those of a real template, and it does not cry wolf."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from secretarie.meetings.reading import Unreadable, read_list
from secretarie.proposals.writing import RULES, Point, Written, check

REAL = Path(__file__).resolve().parents[4] / "shared" / "real"
LISTS = REAL / "college-lists"
TEMPLATE = REAL / "proposal-template.docx"
DAY = date(2025, 6, 1)
SHARES = {
    # At most this share of the decision points, in percent. What the secretary types at the table ("is akkoord",
    # "neemt kennis") is no decision point as a proposal writes it, so ``starts`` and ``agrees`` run higher.
    "starts": 16,
    "agrees": 5,
    "draft": 2,
    "person": 2,
    "order": 2,
    "council-competence": 0.5,
    "consults": 0.5,
    "weekday": 0.5,
    "date": 0,
    "bsn": 0,
    "iban": 0,
    "address": 0,
    "phone": 0,
    "email": 0,
    "amount-notation": 0,
    "placeholder": 0,
    "abstract": 0.5,
}
UNKNOWN = {
    "attachment-absent",
    "council-body",
    "subject-long",
    "subject-decides",
}  # a list has no attachments, bodies, subjects


@pytest.mark.skipif(not LISTS.exists(), reason="the real lists are not here")
def test_what_colleges_decided_raises_few_alarms() -> None:
    points, found = 0, Counter[str]()
    for path in sorted(LISTS.glob("*.pdf")):
        held = read_list(path.read_bytes())
        for block in (block for item in held.items for block in item.decisions):
            texts = [point.text for point in block.points]
            points += len(texts)
            paper = Written("college", "", tuple(Point(n, t, ground="art. 160") for n, t in enumerate(texts, start=1)))
            found.update(one.code for one in check(paper, DAY) if one.code not in UNKNOWN)
    assert points > 700
    assert set(found) - {"no-points"} <= set(SHARES)
    too_many = {code: found[code] for code, most in SHARES.items() if found[code] > points * most / 100}
    assert too_many == {}


@pytest.mark.skipif(not TEMPLATE.exists(), reason="the real template is not here")
def test_the_writing_rules_of_a_real_template_are_on_the_list() -> None:
    """What can be checked of what it tells its authors, by the rule that checks it."""
    with zipfile.ZipFile(TEMPLATE) as document:
        text = re.sub(r"<[^>]+>", "", document.read("word/document.xml").decode())
    asked = {
        "maximaal 5 woorden": "subject-long",
        "nog geen beslispunt": "subject-decides",
        "eerst de inhoudelijke beslispunten": "order",
        "Nota X vast te stellen": "abstract",
        "Akkoord te gaan met": "agrees",
        "onderwerp + te + werkwoord": "starts",
        "niet het woord “concept”": "draft",
        "geen persoonsgegevens": "person",
        "begrijpelijke taal": "key-hard",
        "maximaal 10 regels": "section-long",
        "in de vorm van een stelling": "argument-claim",
        "welk beslispunt zij ondersteunen": "argument-loose",
        "Noem en nummer de bijlagen": "attachment-unnamed",
        "Verwijder hulp teksten": "placeholder",
    }
    assert [words for words in asked if words not in text] == []
    assert set(asked.values()) <= set(RULES)


def test_a_file_that_is_no_list_is_told_apart() -> None:
    with pytest.raises(Unreadable):
        read_list(b"no list")

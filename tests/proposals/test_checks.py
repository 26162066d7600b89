"""The computed checks at the gate: what they find in a text, what they leave alone, how complete a paper is."""

from dataclasses import replace
from typing import Any

import pytest

from secretarie.proposals.checks import AdviceFact, Level, Paper, sheet
from secretarie.proposals.conditions import Case
from secretarie.proposals.models import Kind
from secretarie.proposals.rules_template import MissingSection
from secretarie.proposals.template import USUAL, Template
from secretarie.proposals.texts import SECTIONS
from secretarie.proposals.writing import Point, Written
from tests.cast import TODAY

POINT = Point(1, "De straat in te richten voor € 186.000.", "college", "art. 160 Gemeentewet")
SECTION = dict.fromkeys(SECTIONS, "Tekst.") | {"finance": "Kosten € 186.000 uit de reserve."}
INTRODUCTION = MissingSection("introduction", "Inleiding", "altijd", "huisregel")
AGREE = AdviceFact("finance", "Financiën", "agree")
HOUSE = Template.read(USUAL)
COLLEGE = HOUSE.asked(Case("college"))
GOOD = Paper(Written("college", "Straat", (POINT,), SECTION), TODAY, (AGREE,), asked=COLLEGE)


def codes(paper: Paper) -> list[str]:
    return [f.code for f in sheet(paper).findings]


def with_point(text: str, **changed: Any) -> Paper:
    return with_text(points=(replace(POINT, text=text, **changed),))


def with_text(paper: Paper = GOOD, **changed: Any) -> Paper:
    return replace(paper, written=replace(paper.written, **changed))


def test_a_good_paper_has_no_findings_and_is_complete() -> None:
    found = sheet(GOOD)
    assert (found.findings, found.missing, found.done, found.total) == ((), (), 11, 11)
    assert found.worst == Level.OK
    assert [c.code for c in found.in_order] == ["competence", "advice"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Akkoord te gaan met de verlenging van de huur.", "agrees"),
        ("In te stemmen met de brief.", "agrees"),
        ("De conceptbrief vast te stellen.", "draft"),
        ("Te overleggen met mevrouw Van Dalen over de huur.", "person"),
        ("De dhr. Jansen te benoemen.", "person"),
        ("De raad wensen en bedenkingen te vragen.", "consults"),
        ("De straat in te richten voor € 168.000.", "amounts"),
    ],
)
def test_the_words_of_a_decision_point(text: str, code: str) -> None:
    assert codes(with_point(text)) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "De bewoners die akkoord te gaan met het plan uit te nodigen.",
        "De heer en mevrouw te spelen.",
        "De straat in te richten voor €186.000,00.",
        "De straat in te richten.",
    ],
)
def test_what_only_looks_like_a_mistake_is_left_alone(text: str) -> None:
    assert codes(with_point(text)) == []


def test_the_quote_marks_the_words_and_offers_a_better_beginning() -> None:
    (found,) = sheet(with_point("Akkoord te gaan met de verlenging van de huur.")).findings
    (quote,) = found.quotes
    assert (quote.before, quote.marked, quote.after) == ("", "Akkoord te gaan met", " de verlenging van de huur.")
    assert found.better == "De verlenging van de huur."


@pytest.mark.parametrize(
    ("point", "finance", "level"),
    [
        ("Een krediet van € 1,2 miljoen te vragen.", "Kosten € 1.200.000.", None),
        ("Een krediet van € 1.240.000 te vragen.", "Kosten € 1.204.000.", Level.BAD),
        ("Een krediet van € 10 te vragen.", "Kosten € 20, waarvan € 5 structureel.", Level.WARN),
        ("Een krediet van € 10 te vragen.", "Geen kosten.", None),
    ],
)
def test_amounts_are_compared_as_amounts(point: str, finance: str, level: Level | None) -> None:
    paper = with_text(with_point(point), sections=SECTION | {"finance": finance})
    assert [f.level for f in sheet(paper).findings] == ([level] if level else [])


@pytest.mark.parametrize(
    ("advices", "expected"),
    [
        ((), ["no-finance-advice"]),
        ((replace(AGREE, verdict=""),), ["advice-pending"]),
        ((replace(AGREE, on_earlier_version=True),), ["advice-earlier"]),
        ((replace(AGREE, verdict="disagree", open_dissent=True),), ["dissent"]),
    ],
)
def test_advice_missing_pending_disputed_or_on_an_earlier_text(advices: Any, expected: list[str]) -> None:
    assert codes(replace(GOOD, advices=advices)) == expected


def test_the_paper_as_a_whole() -> None:
    assert codes(with_text(points=())) == ["no-points"]
    assert codes(replace(GOOD, missing=(INTRODUCTION,))) == ["missing"]
    assert codes(with_text(kind=Kind.COUNCIL)) == ["no-council-point"]
    assert codes(replace(GOOD, formality=True, holder_wants_to_discuss=True)) == ["discuss"]
    assert codes(with_point("De straat in te richten.", ground="")) == ["no-ground"]
    assert codes(with_point("De straat in te richten.", ground="Gemeentewet")) == ["bare-law"]
    assert codes(with_point("De straat in te richten.", ground="art. 160 Gemeentewet")) == []
    assert codes(with_point("De raad wensen en bedenkingen te vragen.", ground="art. 169 lid 4 Gemeentewet")) == []


def test_the_heaviest_finding_stands_first() -> None:
    paper = with_point("De concepttekst vast te stellen.")
    found = sheet(replace(paper, missing=(INTRODUCTION,)))
    assert [f.level for f in found.findings] == [Level.BAD, Level.WARN]
    assert found.worst == Level.BAD


def test_completeness_counts_what_the_template_asks_of_a_proposal_like_this() -> None:
    """Points and grounds, and each section; a choice and what stands aside do not count."""
    bare = with_text(sections={"introduction": "Tekst.", "key_message": "Tekst."})
    assert (sheet(bare).done, sheet(bare).total) == (4, 11)
    letter = replace(bare, asked=HOUSE.asked(Case("information_letter")))
    assert (sheet(letter).done, sheet(letter).total) == (4, 4)
    assert sheet(with_text(sections=SECTION | {"communication": ""})).missing == ("Communicatie",)

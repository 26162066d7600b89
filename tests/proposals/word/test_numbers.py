"""The numbers that Word computes come out as Word shows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.proposals.word.numbering import written
from secretarie.proposals.word.reader import read
from tests.proposals.word.making import docx, head, level, numbering, p

OVERRIDE = (
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)
DEEP = numbering(
    level(0, "decimal", "%1."), level(1, "lowerLetter", "%2."), level(2, "lowerRoman", "%3)"), nums=OVERRIDE
)


def section(*paragraphs: str, lists: str = DEEP, styles: str | None = None) -> str:
    given_styles = {"styles": styles} if styles else {}
    found = read(docx(head("Inleiding") + "".join(paragraphs), lists=lists, **given_styles))
    assert found.unplaced == ()
    return found.sections["introduction"]


def test_lists_in_lists() -> None:
    html = section(
        p("een", num=1),
        p("klein", num=1, depth=1),
        p("diep", num=1, depth=2),
        p("kleiner", num=1, depth=1),
        p("twee", num=1),
    )
    assert html == (
        '<ol><li>een<ol type="a"><li>klein<ol type="i"><li>diep</li></ol></li><li>kleiner</li></ol></li>'
        "<li>twee</li></ol>"
    )


def test_a_list_that_goes_on_after_a_paragraph_keeps_its_number() -> None:
    html = section(p("een", num=1), p("Tussendoor."), p("twee", num=1), p("drie", num=1))
    assert html == '<ol><li>een</li></ol><p>Tussendoor.</p><ol start="2"><li>twee</li><li>drie</li></ol>'


def test_a_list_that_says_where_it_begins() -> None:
    html = section(p("een", num=1), p("zeven", num=2), p("acht", num=2), p("negen", num=1))
    assert html == (
        '<ol><li>een</li></ol><ol start="7"><li>zeven</li><li>acht</li></ol><ol start="9"><li>negen</li></ol>'
    )


def test_numbers_that_no_list_of_a_page_can_make_are_text() -> None:
    lists = numbering(level(0, "decimal", "Artikel %1"), level(1, "decimal", "%1.%2"))
    html = section(p("Doel", num=1), p("wie", num=1, depth=1), p("wat", num=1, depth=1), p("Geld", num=1), lists=lists)
    assert html == "<p>Artikel 1 Doel</p><p>1.1 wie</p><p>1.2 wat</p><p>Artikel 2 Geld</p>"


def test_a_level_that_never_begins_again() -> None:
    lists = numbering(level(0, "decimal", "%1."), level(1, "decimal", "%2.", extra='<w:lvlRestart w:val="0"/>'))
    html = section(p("een", num=1), p("a", num=1, depth=1), p("twee", num=1), p("b", num=1, depth=1), lists=lists)
    assert html == '<ol><li>een<ol><li>a</li></ol></li><li>twee<ol start="2"><li>b</li></ol></li></ol>'


def test_legal_numbers_and_a_style_with_a_list() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Lid"><w:name w:val="Lid"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Onder"><w:name w:val="Onder"/>'
        '<w:basedOn w:val="Lid"/></w:style>'
    )
    lists = numbering(
        level(0, "upperRoman", "%1.", extra='<w:pStyle w:val="Lid"/>'),
        level(1, "decimal", "%1.%2", extra='<w:isLgl/><w:pStyle w:val="Onder"/>'),
    )
    html = section(
        p("Eerste", style="Lid"), p("onder", style="Onder"), p("niets", style="Lid", num=0), lists=lists, styles=styles
    )
    assert html == '<ol type="I"><li>Eerste</li></ol><p>1.1 onder</p><p>niets</p>'


def test_arguments_numbered_by_a_list_of_points() -> None:
    twice = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{a}"/></w:num>' for n, a in ((1, 0), (2, 9)))
    lists = numbering(level(0, "decimal", "%1."), nums="").replace('Id="0"', 'Id="9"')
    lists += numbering(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), nums=twice)
    points = p("Een park aan te leggen.", num=2) + p("Het geld te lenen.", num=2)
    park = p("Park", num=1) + p("Meer groen.", num=1, depth=1) + p("Koeler.", num=1, depth=1)
    money = p("Geld", num=1) + p("De rente is laag.", num=1, depth=1)
    found = read(docx(head("Beslispunten") + points + head("Argumenten") + park + money, lists=lists))
    assert [(one.point, one.number, one.title) for one in found.arguments] == [
        (1, "1.1", "Meer groen."),
        (1, "1.2", "Koeler."),
        (2, "2.1", "De rente is laag."),
    ]
    assert [one.text for one in found.unplaced] == ["1. Park"]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (28, "lowerLetter", "bb"),
        (26, "upperLetter", "Z"),
        (1994, "upperRoman", "MCMXCIV"),
        (3, "ordinal", "3e"),
        (0, "lowerLetter", "0"),
        (3, "bullet", ""),
    ],
)
def test_figures(number: int, form: str, shown: str) -> None:
    assert written(number, form) == shown


@given(st.integers(1, 3999))
def test_roman_figures_never_repeat_a_sign_four_times(number: int) -> None:
    shown = written(number, "upperRoman")
    assert not any(sign * 4 in shown for sign in "MDCLXVI")

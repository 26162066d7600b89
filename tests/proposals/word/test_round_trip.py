"""What we write in Word comes back as it was: text and structure, and other programs read it too."""

from __future__ import annotations

from html import escape
from io import BytesIO

import docx as other
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.proposals.texts import clean
from secretarie.proposals.word.html import from_html, to_html
from secretarie.proposals.word.paper import Paper, PaperArgument, PaperPoint
from secretarie.proposals.word.reader import read
from secretarie.proposals.word.writing import written

TITLES = {"introduction": "Inleiding", "finance": "Financiën", "law": "Juridisch kader", "own_one": "Eigen rubriek"}
WORDS = st.text("abcé &<>\"'1.€–|*_", min_size=1, max_size=25).map(str.strip).filter(bool)
LINES = st.lists(WORDS, min_size=1, max_size=3).map("\n".join)
TEXT = WORDS.map(lambda words: escape(words, quote=False))


def marked(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tags = st.sampled_from(["strong", "em", "u"])
    linked = st.builds(
        lambda text, n: f'<a href="https://voorbeeld.nl/?a={n}&amp;b=2">{text}</a>', TEXT, st.integers(0, 9)
    )
    return st.one_of(inner, st.builds(lambda tag, text: f"<{tag}>{text}</{tag}>", tags, inner), linked)


INLINE = st.lists(st.one_of(marked(marked(TEXT)), st.just("<br>")), min_size=1, max_size=4).map(" ".join)


def lists(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(st.builds(lambda text, rest: f"<li>{text}{rest}</li>", TEXT, inner), min_size=1, max_size=3)
    heads = st.sampled_from(["<ul>", "<ol>", '<ol start="4">', '<ol type="a">'])
    return st.builds(lambda head, made: f"{head}{''.join(made)}</{head[1:3]}>", heads, items)


LISTS = lists(st.one_of(st.just(""), lists(st.one_of(st.just(""), lists(st.just(""))))))


@st.composite
def tables(draw: st.DrawFn, depth: int = 1) -> str:
    """Rectangular, with heads above or at the side, a cell over two columns, and one over all rows below the heads."""
    columns, rows = draw(st.integers(2, 3)), draw(st.integers(1, 3))
    inside = st.one_of(INLINE, LISTS, tables(depth - 1)) if depth else INLINE
    head = "".join(f"<th>{draw(TEXT)}</th>" for _n in range(columns)) if draw(st.booleans()) else ""
    high = f'<td rowspan="{rows}">{draw(TEXT)}</td>' if rows > 1 and draw(st.booleans()) else ""
    body = ""
    for row in range(rows):
        cells = [f"<td>{draw(inside)}</td>" for _n in range(columns - bool(high))]
        if len(cells) > 1 and draw(st.booleans()):
            cells = [f'<td colspan="2">{draw(inside)}</td>', *cells[2:]]
        body += f"<tr>{high if row == 0 else ''}{''.join(cells)}</tr>"
    return f"<table>{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{body}</tbody></table>"


BLOCK = st.one_of(
    INLINE.map(lambda text: f"<p>{text}</p>"),
    TEXT.map(lambda text: f"<h3>{text}</h3>"),
    st.sampled_from(["<h3>Inleiding</h3>", "<p><strong>Financiën</strong></p>", "<h4>Beslispunten</h4>"]),
    LISTS,
    tables(),
)
RICH = st.lists(BLOCK, max_size=4).map("".join)
POINTS = st.lists(
    st.tuples(LINES, st.sampled_from(["", "college"]), st.sampled_from(["", "art. 160 Gemeentewet"])), max_size=4
)
ARGUMENTS = st.lists(st.tuples(st.sampled_from(["argument", "remark"]), st.integers(1, 3), WORDS, RICH), max_size=4)


def canonical(html: str) -> str:
    """Written one way: what a reader of the page does not see falls away."""
    return to_html(from_html(html))


@given(WORDS, POINTS, st.dictionaries(st.sampled_from(list(TITLES)), RICH, max_size=4), ARGUMENTS)
@settings(deadline=None, max_examples=40)
def test_our_own_file_comes_back(
    subject: str,
    points: list[tuple[str, str, str]],
    sections: dict[str, str],
    arguments: list[tuple[str, int, str, str]],
) -> None:
    paper = Paper(
        subject,
        "Lindervoort",
        "Collegevoorstel 2026-0417",
        "24 november 2026",
        points=tuple(PaperPoint(n, *point) for n, point in enumerate(points, start=1)),
        before=tuple((TITLES[key], html) for key, html in sections.items()),
        arguments=tuple(PaperArgument(*one) for one in arguments),
    )
    found = read(written(paper), {"eigen rubriek": "own_one"})
    assert found.unplaced == ()
    assert found.guidance == ()
    assert found.subject == " ".join(subject.split())
    assert [(one.text, one.body, one.ground) for one in found.points] == points
    kept = {key: canonical(html) for key, html in sections.items()}
    assert found.sections == {key: html for key, html in kept.items() if html}
    assert {key: clean(html) for key, html in found.sections.items()} == found.sections
    assert [(a.kind, a.point, a.title, a.text) for a in found.arguments] == [
        (kind, point, title, canonical(text)) for kind, point, title, text in arguments
    ]
    assert found.remarks.renumbered == ()


@given(RICH)
@settings(deadline=None, max_examples=60)
def test_the_one_way_of_writing_is_stable_and_clean(html: str) -> None:
    once = canonical(html)
    assert canonical(once) == once
    assert clean(once) == once


WHOLE = Paper(
    "Een park aan de kade",
    "Lindervoort",
    "Collegevoorstel 2026-0417, versie 3",
    "24 november 2026",
    facts=(("Nummer", "2026-0417"), ("Portefeuillehouder", "Wethouder De Zwart"), ("Openbaarheid", "Niet openbaar")),
    mark="Niet openbaar: artikel 5.1, tweede lid",
    relations=(("commitment", "T-31: over het groen"),),
    points=(
        PaperPoint(1, "Een park aan te leggen.", "college", "art. 160", "onder embargo"),
        PaperPoint(3, "Te lenen."),
    ),
    before=(("Inleiding", "<h3>Aanleiding</h3><p>De <strong>kade</strong> is leeg.</p><ol><li>een</li></ol>"),),
    arguments=(PaperArgument("argument", 1, "Meer groen.", "<p>Koeler.</p>"), PaperArgument("remark", 3, "De rente.")),
    attachments=("Kaart", "Begroting"),
    colour="154273",
)


def test_everything_beside_the_text_comes_back_too() -> None:
    found = read(written(WHOLE))
    assert [(one.label, one.value) for one in found.fields] == [("", WHOLE.mark), *WHOLE.facts]
    assert [(one.kind, one.reference, one.title) for one in found.relations] == [
        ("commitment", "T-31", "over het groen")
    ]
    assert [(one.number, one.handling) for one in found.points] == [("1.", "onder embargo"), ("3.", "")]
    assert [one.number for one in found.arguments] == ["1.1", "K 3.1"]
    assert found.attachments == ("Kaart", "Begroting")
    assert found.unplaced == ()
    assert all(WHOLE.mark in one.text or "Pagina" in one.text for one in found.beside)


def test_another_program_reads_it_as_word() -> None:
    found = other.Document(BytesIO(written(WHOLE)))
    assert [p.text for p in found.paragraphs if p.style.name == "Heading 1"] == [
        "Hoort bij",
        "Beslispunten",
        "Inleiding",
        "Argumenten en kanttekeningen",
        "Bijlagen",
    ]
    assert found.core_properties.title == WHOLE.subject
    assert found.core_properties.language == "nl-NL"
    assert found.tables[0].cell(1, 1).text == "Wethouder De Zwart"
    assert WHOLE.mark in found.sections[0].header.paragraphs[1].text


def test_the_same_text_gives_the_same_bytes() -> None:
    assert written(WHOLE) == written(WHOLE)

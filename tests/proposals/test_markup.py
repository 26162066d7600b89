"""Rich text as it is typed: there and back without loss, and never anything but text, lists, tables and links."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.proposals.markup import to_html
from secretarie.proposals.texts import clean
from secretarie.proposals.unmarking import to_markup

SIGNS = st.text(st.sampled_from("ab1 *_+-#|[]().\\<&é\n\u00a0•"), max_size=60)


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("Een.\n\nTwee\nregels.", "<p>Een.</p><p>Twee<br>regels.</p>"),
        ("Vooraf:\n- een\n- twee", "<p>Vooraf:</p><ul><li>een</li><li>twee</li></ul>"),
        ("1. een\n2) twee", "<ol><li>een</li><li>twee</li></ol>"),
        ("### Kop\ntekst", "<h3>Kop</h3><p>tekst</p>"),
        ("*vet* en _schuin_ en ++lijn++", "<p><strong>vet</strong> en <em>schuin</em> en <u>lijn</u></p>"),
        ("**vet _en schuin_**", "<p><strong>vet <em>en schuin</em></strong></p>"),
        ("5 * 3 en bijlage_2_kaart, 2*3*4", "<p>5 * 3 en bijlage_2_kaart, 2*3*4</p>"),
        ("be**slis**punt en __on__gegrond", "<p>be<strong>slis</strong>punt en <em>on</em>gegrond</p>"),
        (r"\*geen vet\* en \- geen lijst", "<p>*geen vet* en - geen lijst</p>"),
        ("<b>x</b> & y", "<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>"),
        ("| a | b |\n| 1 | 2 |", None),
        ("", ""),
        ("  \n\n ", ""),
    ],
)
def test_what_is_typed_reads_as_it_looks(typed: str, html: str | None) -> None:
    expected = html
    if html is None:
        expected = (
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
        )
    assert clean(to_html(typed)) == expected


def test_links_only_lead_to_the_web_or_to_mail() -> None:
    assert 'href="https://example.org/a?b=1&amp;c"' in clean(to_html("[hier](https://example.org/a?b=1&c)"))
    for hostile in ("javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:alert(1)", "vbscript:x"):
        assert "href" not in clean(to_html(f"[hier]({hostile})"))


@pytest.mark.parametrize(
    "kept",
    [
        "<p>a</p><ul><li>b</li><li><strong>c</strong></li></ul><ol><li>d</li></ol>",
        "<h3>Kop</h3><p>1. geen lijst<br>- ook niet</p>",
        "<p>* los * en __init__ en [x] en a|b</p>",
        '<p><a href="https://example.org/" rel="noopener noreferrer">hier</a></p>',
        "<table><thead><tr><th>a|b</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>",
    ],
)
def test_what_stands_there_comes_back_the_same(kept: str) -> None:
    assert clean(to_html(to_markup(kept))) == kept


@pytest.mark.parametrize(
    "kept",
    [
        "<p><strong>be</strong>slis<em>punt</em></p>",
        "<p><strong>vet</strong><em>schuin</em><u>lijn</u>ra</p>",
        "<p><em>schuin</em><strong>vet</strong></p>",
        "<p><strong>een</strong><br><strong>twee</strong></p>",
        "<p>a__b__c en 2**3**4 en C++/Java++</p>",
        "<p><strong><em>on</em>gegrond</strong></p>",
    ],
)
def test_marks_inside_words_and_beside_each_other_come_back(kept: str) -> None:
    assert clean(to_html(to_markup(kept))) == kept


def test_a_mark_over_two_lines_is_two_marks() -> None:
    assert to_markup("<p><strong>een<br>twee</strong></p>") == "*een*\n*twee*"


def test_what_cannot_be_typed_leaves_its_words() -> None:
    assert to_markup("<p>beslis <em>x </em>y</p>") == "beslis _x_ y"
    assert to_markup("<p><strong> </strong>a</p>") == "a"
    assert to_markup("<ul><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ul>") == "- a\n- b – c"


@settings(max_examples=400, deadline=None)
@given(SIGNS)
def test_opening_and_saving_changes_nothing(typed: str) -> None:
    """Whatever was typed once reads the same after any number of openings and savings."""
    kept = clean(to_html(typed))
    assert clean(to_html(to_markup(kept))) == kept


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_no_sign_of_any_language_breaks_it(typed: str) -> None:
    kept = clean(to_html(typed))
    assert "\x00" not in kept
    assert clean(kept) == kept


def test_a_huge_text_is_read_in_a_moment() -> None:
    import time

    start = time.monotonic()
    for hostile in (
        "*a " * 20_000,
        "[" * 60_000,
        "_" * 60_000,
        "|" * 60_000,
        "- \n" * 20_000,
        "**" * 30_000,
        "*x" * 30_000,
    ):
        to_markup(clean(to_html(hostile[:60_000])))
    assert time.monotonic() - start < 20


def test_a_numbered_list_keeps_where_it_begins() -> None:
    html = '<ol start="4"><li>vier</li><li>vijf</li></ol>'
    assert to_html("4. vier\n5. vijf") == html
    assert to_markup(html) == "4. vier\n5. vijf"
    assert clean(html) == html

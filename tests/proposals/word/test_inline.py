"""What runs, fields, changes and things beside the text come to."""

from __future__ import annotations

from secretarie.proposals.word.flow import Why
from secretarie.proposals.word.html import SAFE
from secretarie.proposals.word.reader import read
from secretarie.proposals.word.reading import Reading
from tests.proposals.word.making import SPACES, cell, docx, head, level, link, numbering, p, run, table


def reading(*paragraphs: str, relations: str = "", **parts: str) -> Reading:
    given = {f"{name}.xml": content for name, content in parts.items()}
    return read(docx(head("Inleiding") + "".join(paragraphs), relations=relations, parts=given))


def html(*paragraphs: str, relations: str = "") -> str:
    return reading(*paragraphs, relations=relations).sections.get("introduction", "")


def test_runs_split_anywhere_read_as_one() -> None:
    assert html(p(run("De ra"), run("ad be", "b"), run("sluit", "b"), run(".", "b", "i"))) == (
        "<p>De ra<strong>ad besluit</strong><strong><em>.</em></strong></p>"
    )


def test_breaks_tabs_and_signs() -> None:
    assert html(p("<w:r><w:t>een</w:t><w:br/><w:t>twee</w:t><w:tab/><w:t>drie</w:t><w:br w:type='page'/></w:r>")) == (
        "<p>een<br>twee drie</p>"
    )
    assert html(p("<w:r><w:t>Noord</w:t><w:noBreakHyphen/><w:t>Zuid&lt;b&gt;</w:t></w:r>")) == (
        "<p>Noord\u2011Zuid&lt;b&gt;</p>"
    )


def test_links_only_where_they_may_lead() -> None:
    made = (
        f'<w:p><w:hyperlink r:id="a">{run("site", "u")}</w:hyperlink>{run(" en ")}'
        f'<w:hyperlink r:id="b">{run("schijf")}</w:hyperlink></w:p>'
    )
    found = reading(made, relations=link("a", "https://voorbeeld.nl/a?b=1&c=2") + link("b", "file:///G:/geheim.docx"))
    assert (
        found.sections["introduction"]
        == f'<p><a href="https://voorbeeld.nl/a?b=1&amp;c=2" {SAFE}>site</a> en schijf</p>'
    )
    assert found.remarks.addresses == ("file:///G:/geheim.docx",)


def test_a_link_made_by_a_field() -> None:
    made = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "mailto:a@b.nl" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("mail")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert html(made) == f'<p><a href="mailto:a@b.nl" {SAFE}>mail</a></p>'


def test_tracked_changes_read_as_accepted() -> None:
    made = (
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Een')}<w:del><w:r><w:delText>oud</w:delText></w:r></w:del>"
        f"<w:ins>{run(' nieuw')}</w:ins></w:p>"
    )
    found = reading(made, p(" woord."))
    assert found.sections["introduction"] == "<p>Een nieuw woord.</p>"
    assert found.remarks.changes == 2


def test_comments_footnotes_boxes_pictures_and_hidden_text_are_shown_not_dropped() -> None:
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
        f"{p('In een kader')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"<w:txbxContent>{p('In een kader')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    found = reading(
        p('<w:commentRangeStart w:id="4"/>', run("Tekst"), '<w:commentRangeEnd w:id="4"/>', run("stil", "vanish")),
        p("Meer", '<w:r><w:footnoteReference w:id="2"/></w:r>', box),
        p('<w:r><w:drawing><wp:docPr descr="Een kaart"/></w:drawing></w:r>'),
        comments=f'<w:comments {SPACES}><w:comment w:id="4" w:author="Els">{p("Klopt dit?")}</w:comment></w:comments>',
        footnotes=f'<w:footnotes {SPACES}><w:footnote w:id="2">{p("Zie de nota.")}</w:footnote></w:footnotes>',
    )
    assert found.sections["introduction"] == "<p>Tekst</p><p>Meer</p>"
    assert {(one.why, one.text, one.under, one.number) for one in found.unplaced} == {
        (Why.HIDDEN, "stil", "Inleiding", 1),
        (Why.FOOTNOTE, "Zie de nota.", "Inleiding", 2),
        (Why.TEXT_BOX, "In een kader\n", "Inleiding", 2),
        (Why.PICTURE, "Een kaart", "Inleiding", 3),
        (Why.COMMENT, "Els (“Tekst”): Klopt dit?", "", 0),
    }


def test_words_that_only_ask_are_no_content() -> None:
    asks = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Klik om te typen')}</w:sdtContent></w:sdt>"
    found = reading(p("Gevuld ", asks))
    assert found.sections["introduction"] == "<p>Gevuld</p>"
    assert [one.text for one in found.guidance] == ["Klik om te typen"]


def test_tables_with_heads_merged_cells_and_tables_in_them() -> None:
    made = table(
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('Post', '<w:gridSpan w:val="2"/>')}{cell('Bedrag')}</w:tr>",
        [cell("Wegen", '<w:vMerge w:val="restart"/>'), "Aanleg", "1"],
        [cell("<w:p/>", "<w:vMerge/>"), "Beheer", table(["in"]) + p("")],
    )
    assert html(made) == (
        '<table><thead><tr><th colspan="2">Post</th><th>Bedrag</th></tr></thead><tbody>'
        '<tr><td rowspan="2">Wegen</td><td>Aanleg</td><td>1</td></tr>'
        "<tr><td>Beheer</td><td><table><tbody><tr><td>in</td></tr></tbody></table></td></tr></tbody></table>"
    )


def test_unknown_headings_and_what_stands_before_the_first_are_shown() -> None:
    found = read(
        docx(
            p("Losse zin vooraf.")
            + head("Inleiding")
            + p("Tekst.")
            + head("Toekomstmuziek")
            + p("Groen.")
            + head("Financiën", 1)
            + p("Geld.")
        )
    )
    assert found.sections == {"introduction": "<p>Tekst.</p>", "finance": "<p>Geld.</p>"}
    assert [(one.text, one.why, one.under) for one in found.unplaced] == [
        ("Losse zin vooraf.", Why.BEFORE_HEADINGS, ""),
        ("Toekomstmuziek", Why.UNKNOWN_HEADING, "Toekomstmuziek"),
        ("Groen.", Why.UNKNOWN_HEADING, "Toekomstmuziek"),
    ]


def test_headings_inside_a_section_and_the_title() -> None:
    body = (
        p("Een park", style="Titel") + head("Inleiding") + head("Aanleg", 2) + head("Planning", 3) + head("Financiën")
    )
    found = read(docx(body + p("Geld.")))
    assert found.subject == "Een park"
    assert found.sections == {"introduction": "<h3>Aanleg</h3><h4>Planning</h4>", "finance": "<p>Geld.</p>"}


def test_a_point_with_its_letters_stays_one_point() -> None:
    lists = numbering(level(0, "decimal", "%1."), level(1, "lowerLetter", "%2."))
    found = read(
        docx(
            head("Beslispunten") + p("Te kiezen voor:", num=1) + p("groen;", num=1, depth=1) + p("Te beginnen.", num=1),
            lists=lists,
        )
    )
    assert [(one.number, one.text) for one in found.points] == [
        ("1.", "Te kiezen voor:\na. groen;"),
        ("2.", "Te beginnen."),
    ]


def test_numbers_that_change_are_told() -> None:
    body = head("Beslispunten") + p("1. Een") + p("3. Drie") + head("Argumenten") + p("1.2 Omdat het moet.")
    found = read(docx(body))
    assert found.remarks.renumbered == (("3.", "2."), ("1.2", "1.1"))


def test_an_argument_without_number_is_about_the_only_point_or_about_none() -> None:
    one, two = (
        read(
            docx(
                head("Beslispunten")
                + "".join(map(p, points))
                + head("Argumenten")
                + p(run("Het moet.", "i"))
                + p("Ja.")
            )
        )
        for points in (["Een park aan te leggen."], ["1. Een park aan te leggen.", "2. Bomen te planten."])
    )
    assert [(a.point, a.title, a.text) for a in one.arguments] == [(1, "Het moet.", "<p>Ja.</p>")]
    assert [(a.point, a.title) for a in two.arguments] == [(None, "Het moet.")]

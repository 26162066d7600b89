"""The editor over the longer fields: what is written in it is what is kept, by mouse, by keyboard and from Word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Locator, Page, expect

from secretarie.proposals.markup import to_html
from secretarie.proposals.models import Proposal, Version
from secretarie.proposals.texts import ProposalText, clean
from secretarie.proposals.unmarking import to_markup
from tests.cast import Cast
from tests.make import a_draft, a_text

type Opened = Callable[..., Page]

NEW = "/voorstellen/nieuw/"
FINANCE = "#id_section_finance"
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm}</style></head>
<body lang=NL><!--StartFragment--><h1>Dekking<o:p></o:p></h1>
<p class=MsoNormal><span style='font-size:11.0pt'>Het <b style='mso-bidi-font-weight:normal'>krediet</b> komt uit de
<span style='font-style:italic'>reserve</span> <a href="https://www.voorbeeld.nl/wegen">Wegen</a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>eenmalig</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>structureel</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Jaar</p></td><td><p class=MsoNormal>Bedrag</p></td></tr>
<tr><td><p class=MsoNormal>2027</p></td><td><p class=MsoNormal>€ 640.000</p></td></tr></table>
<script>alert(1)</script><img src=x onerror=alert(2)><p onclick=alert(3)>Klaar.</p><!--EndFragment--></body></html>"""
PASTE = """([selector, html]) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  document.querySelector(selector).dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
THERE_AND_BACK = "texts => texts.map(text => secretarieEditor.written(secretarieEditor.read(text)))"
SIGNS = st.text(st.sampled_from("ab1 *_+-#|[]().\\<&é\n\u00a0•"), max_size=60)


def typed(page: Page, name: str = "section_finance") -> str:
    """What would be sent."""
    return page.locator(f"textarea[name={name}]").input_value()


def bar(page: Page) -> Locator:
    return page.get_by_role("toolbar", name="Opmaak van Wat kost het en wie betaalt het?")


@pytest.fixture
def page(page_of: Opened) -> Page:
    """A new proposal, with whatever the browser complained of."""
    found = page_of("author", NEW)
    expect(found.locator(FINANCE)).to_have_attribute("role", "textbox")
    return found


def test_the_bar_makes_headings_marks_lists_links_and_tables(page: Page) -> None:
    text, signs = page.locator(FINANCE), bar(page)
    text.click()
    signs.get_by_role("button", name="Kop", exact=True).click()
    page.keyboard.type("Dekking")
    page.keyboard.press("Enter")
    page.keyboard.type("Uit de ")
    page.keyboard.press("Control+b")
    page.keyboard.type("reserve")
    page.keyboard.press("Control+b")
    page.keyboard.type(" Wegen")
    page.keyboard.press("Enter")
    signs.get_by_role("button", name="Opsomming").click()
    page.keyboard.type("eenmalig")
    page.keyboard.press("Enter")
    page.keyboard.type("structureel")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.type("Zie ")
    signs.get_by_role("button", name="Link").click()
    page.keyboard.type("www.voorbeeld.nl")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    signs.get_by_role("button", name="Tabel", exact=True).click()
    for cell in ("Jaar", "Bedrag", "2027", "640.000"):
        page.keyboard.type(cell)
        page.keyboard.press("Tab")
    signs.get_by_role("button", name="Rij weg").click()
    assert typed(page) == (
        "### Dekking\n\nUit de *reserve* Wegen\n\n- eenmalig\n- structureel\n\n"
        "Zie [https://www.voorbeeld.nl](https://www.voorbeeld.nl)\n\n| Jaar | Bedrag |\n| 2027 | 640.000 |"
    )


def test_the_keyboard_alone_reaches_the_bar_walks_it_and_comes_back(page: Page) -> None:
    text, signs = page.locator(FINANCE), bar(page)
    text.focus()
    page.keyboard.press("Alt+F10")
    expect(signs.get_by_role("button", name="Kop", exact=True)).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(signs.get_by_role("button", name="Vet")).to_be_focused()
    page.keyboard.press("Enter")
    expect(signs.get_by_role("button", name="Vet")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("End")
    expect(signs.get_by_role("button", name="Tabel")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(signs.get_by_role("button", name="Kop", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(text).to_be_focused()
    page.keyboard.type("vet")
    assert typed(page) == "*vet*"
    page.keyboard.press("Tab")
    expect(page.get_by_role("toolbar", name="Opmaak van Op welke grond").get_by_role("button").first).to_be_focused()


def test_bold_inside_a_word_is_kept(page: Page, people: Cast) -> None:
    page.get_by_label("Onderwerp", exact=True).fill("Kade")
    page.get_by_label("Portefeuille", exact=True).select_option(label="Financiën")
    page.locator(FINANCE).click()
    page.keyboard.type("beslispunt")
    for key in (*["ArrowLeft"] * 4, *["Shift+ArrowLeft"] * 4, "Control+b"):
        page.keyboard.press(key)
        page.wait_for_timeout(50)
    page.get_by_role("button", name="Bewaar en bekijk").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kade")
    with people.acting_as("author"):
        version = Version.objects.get(proposal=Proposal.objects.get(subject="Kade"))
    assert version.sections == {"finance": "<p>be<strong>slis</strong>punt</p>"}


def test_what_comes_from_word_is_clean(page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda told: complaints.append(told.text))
    page.on("dialog", lambda shown: complaints.append(shown.message))
    page.locator(FINANCE).click()
    page.evaluate(PASTE, [FINANCE, WORD])
    assert typed(page) == (
        "### Dekking\n\nHet *krediet* komt uit de _reserve_ [Wegen](https://www.voorbeeld.nl/wegen).\n\n"
        "- eenmalig\n- structureel\n\n| Jaar | Bedrag |\n| 2027 | € 640.000 |\n\nKlaar."
    )
    assert complaints == [], complaints


def test_an_address_that_leads_nowhere_is_refused_with_an_example(page: Page, axe: Callable[[Page], list[str]]) -> None:
    page.locator(FINANCE).click()
    page.keyboard.type("hier")
    page.keyboard.press("Control+k")
    for wrong in ("javascript:alert(1)", "", "data:text/html,x"):
        page.get_by_label("Adres van de link").locator("visible=true").fill(wrong)
        page.keyboard.press("Enter")
        expect(page.get_by_text("Dit is geen adres.").locator("visible=true")).to_have_count(1)
    assert axe(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(FINANCE)).to_be_focused()
    assert typed(page) == "hier"


def test_it_is_kept_while_typing_and_comes_back_in_the_editor(page_of: Opened, people: Cast) -> None:
    with people.acting_as("author") as actor:
        proposal = a_draft(people, actor)
    address = f"/voorstellen/{proposal.number}/schrijf/"
    page = page_of("author", address)
    with page.expect_response(lambda answer: "/concept/" in answer.url and answer.ok):
        page.locator(FINANCE).fill("Uit de reserve.")
    other = page_of("author", address)
    expect(other.locator(FINANCE)).to_have_text("Uit de reserve.")
    assert typed(other) == "Uit de reserve."


def test_without_a_connection_it_stays_on_the_device_and_is_put_back_in_the_editor(page: Page) -> None:
    page.route("**/concept/**", lambda route: route.abort())
    page.locator(FINANCE).fill("Zonder verbinding.")
    expect(page.get_by_text("Bewaren lukte niet: de verbinding viel weg.")).to_be_visible()
    page.reload()
    expect(page.locator(FINANCE)).to_have_text("")
    page.get_by_role("button", name="Zet terug").click()
    expect(page.locator(FINANCE)).to_have_text("Zonder verbinding.")
    assert typed(page) == "Zonder verbinding."


def test_an_unchanged_text_stays_unchanged(page_of: Opened, people: Cast) -> None:
    rich = "<h3>Kop</h3><p>een<br>twee</p><ul><li><strong>a</strong></li></ul><p>b__c 2*3</p>"
    with people.acting_as("author") as actor:
        proposal = a_draft(people, actor, text=ProposalText("Kade", {"finance": rich}))
    page = page_of("author", f"/voorstellen/{proposal.number}/schrijf/")
    page.get_by_role("button", name="Bewaar en bekijk").click()
    expect(page.get_by_text("Bewaard; de tekst is gelijk gebleven.")).to_be_visible()


def test_a_mistake_leads_into_the_editor(page: Page) -> None:
    page.locator("textarea[name=section_finance]").evaluate("field => field.form.noValidate = true")
    page.locator(FINANCE).click()
    page.evaluate("text => document.execCommand('insertText', false, text)", "x" * 60_001)
    page.get_by_role("button", name="Bewaar en bekijk").click()
    page.locator("[data-errsum] a[href='#id_section_finance']").click()
    expect(page.locator(FINANCE)).to_be_focused()
    expect(page.locator(FINANCE)).to_have_attribute("aria-invalid", "true")


def test_without_scripts_the_text_is_typed_with_signs(page_of: Opened) -> None:
    page = page_of("author", NEW, script=False)
    expect(page.locator(f"textarea{FINANCE}")).to_be_visible()
    expect(page.get_by_text("Zo typ je lijsten, koppen en vet")).to_be_visible()
    expect(page.get_by_role("toolbar")).to_have_count(0)


def test_the_page_with_editors_has_no_axe_findings(
    page_of: Opened, people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    with people.acting_as("author") as actor:
        proposal = a_draft(people, actor, text=a_text("Herinrichting Kadeweg"))
    page = page_of("author", f"/voorstellen/{proposal.number}/schrijf/")
    page.locator(FINANCE).click()
    page.evaluate(PASTE, [FINANCE, WORD])
    page.locator(f"{FINANCE} td").first.click()
    for width in (320, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        picture(page, f"editor-{width}")


def test_editor_and_server_read_and_write_alike(page: Page) -> None:
    """The two languages of the markup agree on whatever can be typed: the same text, and the same signs for it."""

    @settings(
        max_examples=8,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[
            HealthCheck.function_scoped_fixture,
            HealthCheck.too_slow,
            HealthCheck.large_base_example,
        ],
    )
    @given(st.lists(SIGNS, min_size=60, max_size=60))
    def agree(texts: list[str]) -> None:
        signed = [to_markup(clean(to_html(text))) for text in texts]
        for text, back in zip(signed, page.evaluate(THERE_AND_BACK, signed), strict=True):
            assert clean(to_html(back)) == clean(to_html(text))

    agree()
    fixed = [
        "### Kop\n\na *b* _c_ ++d++\ne",
        "- a\n- *b*\n\n1. c\n2. d",
        "| a | b\\|c |\n| 1 | 2 |",
        "be**slis**punt",
        "[a](https://x.nl)",
    ]
    assert page.evaluate(THERE_AND_BACK, fixed) == fixed

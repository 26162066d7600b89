"""Proposals in a real browser: the list, the file and the form, with and without scripts."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from secretarie.documents.openness import Openness
from secretarie.proposals import actions
from secretarie.proposals.models import Proposal, SignOff, Stage, Verdict
from secretarie.proposals.particulars import Handling, RelationText
from tests.cast import Cast
from tests.make import a_draft, a_proposal_at, a_text, an_attachment, ask_advice, give_advice, sign_holder

type Opened = Callable[..., Page]
WIDTHS = (320, 768, 1440)
TYPED = "Lang getypt en niet bewaard."


def a_rich_one(cast: Cast) -> Proposal:
    """A proposal with a bit of everything, on its way."""
    proposal = a_proposal_at(
        cast,
        Stage.PORTFOLIO_HOLDER,
        text=a_text("Uitvoeringskrediet vervanging Sluisbrug", points=3),
        handling=Handling(Openness.NOT_PUBLIC, None, "5.1 lid 2 onder b", secrecy_asked=True),
        relations=(RelationText("commitment", "T-118", "Brug vóór eind 2027 vervangen"),),
        signature_kind="college_letter",
    )
    sign_holder(cast, "alderman", proposal, SignOff.Mark.DISCUSS, "Eerst naar de staf.")
    return proposal


def a_disputed_draft(cast: Cast) -> Proposal:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor, text=a_text("Herinrichting Kadeweg", points=2))
    give_advice(cast, ask_advice(cast, proposal), Verdict.DISAGREE, "De dekking steunt op een meevaller.")
    with cast.acting_as("author") as actor:
        actions.save(actor, Proposal.objects.get(pk=proposal.pk), text=a_text("Herinrichting Kadeweg en plein"))
    return proposal


def test_list_and_file_have_no_axe_findings_and_fit_any_width(
    page_of: Opened, people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    rich, draft = a_rich_one(people), a_disputed_draft(people)
    an_attachment(people, draft)
    pages = {
        "voorstellen-lijst": ("secretary", "/voorstellen/?toon=alle"),
        "voorstellen-leeg": ("author", "/voorstellen/?toon=agenda"),
        "voorstel-dossier": ("secretary", f"/voorstellen/{rich.number}/"),
        "voorstel-tegenadvies": ("author", f"/voorstellen/{draft.number}/"),
        "voorstel-versies": ("author", f"/voorstellen/{draft.number}/versies/"),
        "voorstel-verschil": ("author", f"/voorstellen/{draft.number}/versies/1-2/"),
        "voorstel-stukken": ("author", f"/voorstellen/{draft.number}/stukken/"),
    }
    found = {}
    for name, (who, path) in pages.items():
        page = page_of(who, path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            findings = axe(page) if width == WIDTHS[-1] else []
            wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            if findings or wide:
                found[name, width] = [*findings, *(["wider than the window"] if wide else [])]
            picture(page, f"{name}-{width}")
    assert found == {}


def test_mistakes_are_read_first_and_lead_to_their_field(
    page_of: Opened, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    page = page_of("author", "/voorstellen/nieuw/")
    page.get_by_label("Onderwerp", exact=True).fill("Kadeweg")
    page.get_by_role("radio", name="Niet openbaar").check()
    page.get_by_role("button", name="Bewaar en bekijk").click()
    expect(page.locator("[data-errsum]")).to_be_focused()
    assert page.title().startswith("Fout:")
    assert axe(page) == []
    picture(page, "voorstel-fouten")
    page.locator("[data-errsum] a").last.click()
    expect(page.get_by_label("Onderwerp", exact=True)).to_have_value("Kadeweg")


def test_without_scripts_points_come_and_go_and_the_text_is_saved(page_of: Opened) -> None:
    page = page_of("author", "/voorstellen/nieuw/", script=False)
    page.get_by_label("Onderwerp", exact=True).fill("Kadeweg")
    page.get_by_label("Portefeuille", exact=True).select_option(label="Financiën")
    page.get_by_role("textbox", name="Punt 1: tekst").fill("De kade te herstellen.")
    page.get_by_role("button", name="Voeg beslispunt toe").click()
    expect(page.get_by_role("textbox", name="Punt 2: tekst")).to_be_focused()
    page.get_by_role("textbox", name="Punt 2: tekst").fill("De brug te herstellen.")
    page.get_by_role("button", name="Omhoog: Punt 2: tekst").click()
    expect(page.get_by_role("textbox", name="Punt 1: tekst")).to_have_value("De brug te herstellen.")
    page.get_by_label("Onderwerp", exact=True).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kadeweg")
    expect(page.locator("#beslispunten")).to_contain_text("De brug te herstellen.")


def test_what_is_typed_comes_back_on_another_device_until_it_is_saved(page_of: Opened, people: Cast) -> None:
    with people.acting_as("author") as actor:
        proposal = a_draft(people, actor)
    address = f"/voorstellen/{proposal.number}/schrijf/"
    page = page_of("author", address)
    with page.expect_response(lambda answer: "/concept/" in answer.url and answer.ok):
        page.locator("#id_section_finance").fill(TYPED)
    other = page_of("author", address)
    expect(other.locator("#id_section_finance")).to_have_text(TYPED)
    expect(page_of("colleague", address).locator("#id_section_finance")).not_to_have_text(TYPED)
    other.get_by_role("button", name="Gooi weg wat ik typte").click()
    expect(other.locator("#id_section_finance")).not_to_have_text(TYPED)


def test_who_was_second_takes_over_what_he_wants_without_scripts_too(
    page_of: Opened, people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    with people.acting_as("author") as actor:
        proposal = a_draft(people, actor, text=a_text("Kadeweg"))
    for script in (True, False):
        page = page_of("author", f"/voorstellen/{proposal.number}/schrijf/", script=script)
        with people.acting_as("colleague") as actor:
            seen = Proposal.objects.get(pk=proposal.pk)
            actions.save(actor, seen, text=a_text(f"Kadeweg en plein, {script}", points=2 + script))
        page.get_by_label("Onderwerp", exact=True).fill("Van mij")
        page.get_by_role("button", name="Bewaar en bekijk").click()
        expect(page.get_by_text("Iemand was je voor")).to_be_visible()
        if script:
            assert axe(page) == []
            picture(page, "voorstel-botsing")
        page.locator("button[value='theirs:points']").click()
        expect(page.locator("button[value='theirs:points']")).to_have_count(0)
        page.get_by_role("button", name="Bewaar en bekijk").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Van mij")
        expect(page.locator("#beslispunten")).to_contain_text(f"({2 + script})")

"""The writing check in a real browser: beside the fields while typing, by a button without scripts, and as a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from playwright.sync_api import Page, expect

from secretarie.proposals.models import Proposal
from secretarie.proposals.texts import PointText
from tests.cast import Cast
from tests.make import a_draft, a_text

type Opened = Callable[..., Page]
WRONG = "Akkoord te gaan met de conceptbrief aan mevrouw Van Dalen."


def a_careless_draft(cast: Cast) -> Proposal:
    text = a_text("Brief aan de bewoners van de Kadeweg")
    finance = "<p>De kosten zijn € 40.000.</p>"
    points = (PointText(WRONG, ground="art. 160 Gemeentewet"), PointText("De brug te verven voor € 45.000."))
    text = replace(text, points=points, sections={**text.sections, "finance": finance})
    with cast.acting_as("author") as actor:
        return a_draft(cast, actor, text=text)


def test_remarks_come_beside_the_field_and_leave_the_focus_alone(
    page_of: Opened, people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    proposal = a_careless_draft(people)
    page = page_of("author", f"/voorstellen/{proposal.number}/schrijf/")
    field = page.locator("#id_points-0-text")
    slot = page.locator('[data-remarks="points-0-text"]')
    expect(slot).to_be_empty()
    field.press_sequentially(" ")
    expect(slot).to_contain_text("Beslispunt 1 is geen besluit")
    expect(field).to_be_focused()
    expect(page.locator("[data-remarks-count]")).to_contain_text("Schrijfcontrole")
    assert axe(page) == []
    picture(page, "schrijven-controle-1440")
    field.fill("De brief aan de bewoners te verzenden.")
    expect(slot).to_be_empty()


def test_without_scripts_the_button_does_the_same(page_of: Opened, people: Cast) -> None:
    proposal = a_careless_draft(people)
    page = page_of("author", f"/voorstellen/{proposal.number}/schrijf/", script=False)
    page.get_by_role("button", name="Controleer").click()
    expect(page.locator('[data-remarks="points-0-text"]')).to_contain_text("Beslispunt 1 is geen besluit")
    expect(page.locator("#id_points-0-text")).to_have_value(WRONG)


def test_a_remark_is_left_with_a_reason(
    page_of: Opened, people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    proposal = a_careless_draft(people)
    page = page_of("author", f"/voorstellen/{proposal.number}/controle/")
    assert axe(page) == []
    remark = page.get_by_role("listitem").filter(has_text="Naam van een persoon")
    remark.locator("summary").click()
    remark.get_by_label("Waarom het zo blijft").fill("Het besluit gaat over haar.")
    picture(page, "schrijfcontrole-1440")
    page.get_by_role("button", name="Laat staan: Naam van een persoon").click()
    expect(page.locator("main")).to_contain_text("De opmerking blijft staan")
    expect(page.locator("main")).to_contain_text("Het besluit gaat over haar.")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    picture(page, "schrijfcontrole-390")


def test_a_section_comes_when_its_trait_is_chosen(
    page_of: Opened, people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    page = page_of("author", "/voorstellen/nieuw/")
    section = page.locator("section[data-section=information]")
    expect(section).to_be_hidden()
    page.get_by_label("Verwerkt persoonsgegevens").check()
    expect(section).to_be_visible()
    expect(section).to_contain_text("Verplicht: verwerkt persoonsgegevens")
    assert axe(page) == []
    picture(page, "schrijven-rubriek-1440")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    picture(page, "schrijven-rubriek-390")


def test_the_editor_of_the_template_is_calm_and_fits(
    page_of: Opened, people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    page = page_of("secretary", "/voorstellen/format/")
    page.get_by_role("button", name="Bekijk het").click()
    expect(page.locator("#voorbeeld")).to_contain_text("Kernboodschap voor inwoners")
    page.locator("#sections-4 summary").click()
    assert axe(page) == []
    picture(page, "format-1440")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    picture(page, "format-390")

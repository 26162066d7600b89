"""The second half of the journey, chapter by chapter: from marks to a published decision."""

from __future__ import annotations

import pypdfium2
from playwright.sync_api import Page, expect

from tests.browser.chapters_file import FILE, OTHER_ITEMS, POINTS, SUBJECT, release
from tests.browser.town import DESK, TABLET, TELEPHONE, Town, told
from tests.cast import PUBLIC

EVERY = (DESK, TABLET, TELEPHONE)
DECIDED = "De bewoners en de fietsersbond in februari 2027 te raadplegen over de inrichting."
FEST, INSPECTOR, CARS, SQUARE = (title for title, *_rest in OTHER_ITEMS)
LIST = "/besluitenlijsten/"


def mark(town: Town) -> None:
    """A member, from Vandaag: agreed with one item and with the row of formality items, one to be discussed."""
    town.on("2026-11-28", "20:00")
    page = town.at("alderman_care")
    page.get_by_role("link", name="Agenda van di 1 dec").click()
    page.get_by_role("button", name=f"Akkoord: {SQUARE}").click()
    told(page, "Je markering is bewaard")
    page.get_by_role("link", name=SUBJECT).click()
    page.get_by_role("radio", name="Bespreken").check()
    page.get_by_label("Opmerking of vraag").fill("Wat betekent dit voor de bus?")
    town.look(page, "agendapunt")
    page.get_by_role("button", name="Bewaar mijn markering").click()
    page.get_by_role("link", name="College 1 december 2026").click()
    page.get_by_role("button", name="Akkoord met 2 hamerstukken").click()
    told(page, "Je markeringen op 2 punten zijn bewaard")
    town.look(page, "agenda-lid", DESK, TELEPHONE)


def begin(town: Town) -> None:
    """The agenda lies fixed; the minute-taker opens the meeting and records who is there."""
    town.on("2026-11-30", "12:05")
    page = town.at("secretariat", "/vergaderingen/")
    page.get_by_role("link", name="Dinsdag 1 december 2026").click()
    page.get_by_role("button", name="Leg vast").click()
    told(page, "De agenda ligt vast")
    town.on("2026-12-01", "09:30")
    page = open_meeting(town, "Agenda van di 1 dec")
    page.get_by_role("link", name="Aanwezigheid").click()
    person = page.get_by_role("row").filter(has_text="Evert Ruigrok")
    person.get_by_role("checkbox").uncheck()
    person.get_by_role("textbox").fill("ziek")
    town.look(page, "aanwezigheid", TABLET)
    page.get_by_role("button", name="Bewaar de aanwezigheid").click()
    told(page, "De aanwezigheid is bewaard")
    expect(page.get_by_text("Quorum: 4 van 5", exact=True)).to_be_visible()


def open_meeting(town: Town, agenda: str) -> Page:
    page = town.at("minute_taker")
    page.get_by_role("link", name=agenda).click()
    page.get_by_role("link", name="Start de vergadering").click()
    if not agenda.endswith("8 dec"):
        town.look(page, "zitting-begin", TABLET)
    page.get_by_role("button", name="Open de vergadering").click()
    expect(page.get_by_text("In vergadering")).to_be_visible()
    return page


def vote(town: Town) -> None:
    """One member takes no part; the others vote by ballot; one point as proposed, one amended."""
    page = town.at("minute_taker")
    page.get_by_role("link", name=SUBJECT).click()
    page.locator("summary", has_text="Een lid neemt niet deel").click()
    page.locator("[name=niet-person]").select_option(label="Chris Meerhuizen")
    page.locator("[name=niet-explanation]").fill("Woont aan de Kadeweg")
    page.locator("form:has([name=niet-person])").get_by_role("button").click()
    expect(page.get_by_text("Chris Meerhuizen neemt niet deel")).to_be_visible()
    page.get_by_role("link", name="Een lid vraagt om stemming").click()
    page.get_by_role("group", name="Stem van Dineke Poolland").get_by_role("radio", name="Tegen").check()
    expect(page.get_by_role("group", name="Stem van Chris Meerhuizen")).to_have_count(0)
    town.look(page, "stemming", *EVERY)
    page.get_by_role("button", name="Leg de stemming vast").click()
    expect(page.get_by_role("status").filter(has_text="Aangenomen, 2 voor, 1 tegen")).to_be_visible()
    page.locator("#punt-1").get_by_role("radio", name="Conform", exact=True).check()
    page.locator("#punt-2").get_by_role("radio", name="Gewijzigd").check()
    page.locator("#punt-2").get_by_label("Tekst zoals besloten").fill(DECIDED)
    page.get_by_role("button", name="Leg besluit vast").click()
    told(page, f"5.a.1 {SUBJECT}: vastgelegd als B-2026-0001")


def decide_the_rest(town: Town) -> None:
    """One item held over to the next meeting, one as proposed, the formality items as a row; then closed."""
    page = town.at("minute_taker")
    expect(page.locator("#punt h2")).to_have_text(CARS)
    page.get_by_role("radio", name="Aangehouden").check()
    page.get_by_label("Naar welke vergadering").select_option(label="8 december")
    page.get_by_role("button", name="Leg besluit vast").click()
    told(page, f"{CARS}: vastgelegd, zonder besluit")
    expect(page.locator("#punt h2")).to_have_text(SQUARE)
    page.get_by_role("button", name="Alles conform, leg vast").click()
    told(page, f"{SQUARE}: vastgelegd als B-2026-0002")
    page.get_by_role("link", name="2 hamerstukken in één keer").click()
    town.look(page, "hamerstukken")
    page.get_by_role("button", name="Besluit conform").click()
    told(page, "2 punten zijn gedaan")
    page.get_by_role("button", name="Sluit vergadering").click()
    told(page, "De vergadering is gesloten")


def draft_the_list(town: Town) -> None:
    """The internal list tells the vote and who took no part; the public one does not."""
    page = town.at("minute_taker")
    page.get_by_role("link", name="Besluitenlijst").click()
    page.get_by_role("button", name="Stel de lijst op").click()
    told(page, "De lijst is opgesteld")
    inside = page.locator(".sec-decisions")
    for words in (POINTS[0], DECIDED, "2 voor, 1 tegen: aangenomen", "Nam niet deel: Chris Meerhuizen", "aangehouden"):
        expect(inside).to_contain_text(words)
    town.look(page, "lijst-intern", *EVERY)
    page.get_by_role("link", name="Openbaar", exact=True).click()
    expect(inside).to_contain_text(DECIDED)
    for words in ("2 voor", "Meerhuizen"):
        expect(inside).not_to_contain_text(words)


def adopt_the_list(town: Town) -> None:
    """An item of the next meeting, beside the one that was held over."""
    release(town, "2026-12-04", "Dinsdag 8 december 2026")
    town.on("2026-12-08", "09:30")
    page = open_meeting(town, "Agenda van di 8 dec")
    page.get_by_role("link", name="Besluitenlijst van 1 december 2026").click()
    page.get_by_role("button", name="Alles conform, leg vast").click()
    told(page, "Besluitenlijst van 1 december 2026: vastgelegd")
    page.get_by_role("link", name=CARS).click()
    page.get_by_role("button", name="Alles conform, leg vast").click()
    told(page, f"{CARS}: vastgelegd als")
    page.get_by_role("button", name="Sluit vergadering").click()
    told(page, "De vergadering is gesloten")


def sign_the_letter(town: Town) -> None:
    """The mayor signs; the secretary reads how it came about and countersigns; both from Vandaag."""
    page = town.at("mayor")
    page.get_by_role("link", name=SUBJECT).first.click()
    expect(page.locator(".sec-record", has_text=DECIDED)).to_be_visible()
    page.get_by_role("button", name="Onderteken").click()
    told(page, "Ondertekend")
    page = town.at("secretary")
    page.locator(".sec-rooms").get_by_role("link", name="Ondertekenen").click()
    town.look(page, "tekenlijst", DESK, TELEPHONE)
    page.get_by_role("link", name=SUBJECT).click()
    checks = page.get_by_role("region", name="Zo kwam het besluit tot stand")
    expect(page.get_by_role("region", name="Handtekeningen")).to_contain_text("Burgemeester")
    for words in ("Adviezen volledig", "Niet deelnemen vastgelegd: Chris Meerhuizen", "Quorum en geldige stemming"):
        expect(checks).to_contain_text(words)
    town.look(page, "medeondertekenen", DESK, TELEPHONE)
    page.get_by_role("button", name="Onderteken mee").click()
    told(page, "Ondertekend")


def publish(town: Town) -> None:
    """The office publishes the adopted list."""
    page = town.at("secretariat", "/vergaderingen/")
    page.get_by_role("link", name="Dinsdag 1 december 2026").click()
    page.get_by_role("link", name="Besluitenlijst").first.click()
    expect(page.get_by_text("Vastgesteld op 8 december 2026")).to_be_visible()
    page.get_by_role("button", name="Publiceer").click()
    told(page, "De lijst is openbaar")


def read_as_a_citizen(town: Town) -> None:
    """Found from the public front page, in the PDF and in the feed; without anybody signed in."""
    page = town.at(PUBLIC, "/openbaar/proefstad/")
    town.look(page, "openbaar")
    page.get_by_role("link", name="1 december 2026").click()
    expect(page.locator("article", has_text=CARS)).to_contain_text("Aangehouden")
    town.look(page, "openbaar-lijst", *EVERY)
    pdf = page.request.get(page.get_by_role("link", name="Download pdf").get_attribute("href") or "")
    text = "".join(p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(pdf.body()))
    feed = page.request.get(page.get_by_role("link", name="Volg via Atom").get_attribute("href") or "").text()
    assert SUBJECT in text
    assert "februari 2027" in text
    assert "B-2026-0001" in feed or SUBJECT in feed
    page.get_by_role("link", name=SUBJECT).click()
    expect(page.get_by_text(DECIDED)).to_be_visible()
    town.look(page, "openbaar-besluit", DESK, TELEPHONE)
    page.get_by_role("link", name="Besluiten", exact=True).click()
    page.get_by_role("searchbox").or_(page.get_by_label("Zoek")).first.fill("fietsstraat")
    page.get_by_role("button", name="Zoek").click()
    expect(page.get_by_role("link", name=SUBJECT)).to_be_visible()
    expect(page.get_by_role("link", name=SQUARE)).to_have_count(0)
    town.look(page, "openbaar-besluiten")


def read_as_the_author(town: Town) -> None:
    """The file: decided on which text, signed, published."""
    page = town.at("author", FILE)
    town.look(page, "dossier-openbaar", DESK, TELEPHONE)
    followed = page.get_by_role("region", name="Wat volgde")
    for words in ("1 december 2026 op versie 3, 1 conform, 2 gewijzigd", "Ondertekend", "Zoals de inwoner het leest"):
        expect(followed).to_contain_text(words)
    followed.get_by_role("link", name="Besluit B-2026-0001").click()
    expect(page.locator(".sec-points", has_text=DECIDED)).to_be_visible()
    town.look(page, "besluit")

"""The first half of the journey, chapter by chapter: from an idea to a released agenda."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.town import DESK, TELEPHONE, Town, told

SUBJECT = "Fietsstraat Kadeweg"
FILE = "/voorstellen/2026-0001/"
GROUND = "art. 160 lid 1 onder a Gemeentewet"
POINTS = ("De Kadeweg in te richten als fietsstraat.", "De bewoners in januari 2027 te raadplegen over de inrichting.")
REPAIRED = "De bewoners en de fietsersbond in januari 2027 te raadplegen over de inrichting."
SECTIONS = {
    "key_message": "De Kadeweg wordt een straat waar de auto te gast is.",
    "best_for_community": "Kinderen fietsen veilig naar school, en winkels blijven bereikbaar.",
    "introduction": "Op de Kadeweg rijden per dag 3.200 fietsers en 900 auto's.",
    "intended_effect": "Minder ongevallen en meer fietsers.",
    "finance": "De kosten zijn € 240.000, uit de reserve Mobiliteit.",
    "law": "Het college besluit over de inrichting van wegen.",
    "participation": "Twee avonden in het buurthuis.",
    "communication": "Een brief aan de bewoners.",
    "execution": "Uitvoering van maart tot juni 2027.",
}
OTHER_ITEMS = (
    ("Subsidie wijkfeest Oost", "Hamerstuk", "Een subsidie van € 2.500 te verlenen.", "Zorg"),
    ("Aanwijzing toezichthouder", "Hamerstuk", "Een toezichthouder aan te wijzen.", "Bestuur en veiligheid"),
    ("Aanschaf deelauto's", "Bespreekstuk", "Twee deelauto's aan te schaffen.", "Ruimte"),
    ("Naamgeving plein", "Bespreekstuk", "Het plein de naam Stadhuisplein te geven.", "Onderwijs"),
)


def plan(town: Town) -> None:
    """The office plans the meetings of the coming weeks."""
    town.on("2026-11-23", "10:00")
    page = town.at("secretariat", "/vergaderingen/plannen/")
    town.look(page, "plannen")
    page.get_by_role("button", name="Plan deze 8 vergaderingen").click()
    expect(page.get_by_role("link", name="Dinsdag 1 december 2026")).to_be_visible()
    town.look(page, "vergaderingen")


def draft(town: Town) -> None:
    """The author writes every field, with an argument and a relation, annexes a paper and asks two advisers."""
    page = town.at("author")
    page.get_by_role("link", name="Nieuw voorstel").first.click()
    page.get_by_label("Onderwerp", exact=True).fill(SUBJECT)
    page.locator("[name=portfolio]").select_option(label="Financiën")
    page.get_by_role("button", name="Voeg beslispunt toe").click()
    for number, text in enumerate(POINTS):
        page.locator(f"[name=points-{number}-text]").fill(text)
        page.locator(f"[name=points-{number}-ground]").fill(GROUND)
    page.get_by_role("button", name="Voeg argument of kanttekening toe").click()
    page.locator("[name=arguments-0-title]").fill("De weg is onveilig.")
    page.locator("#id_arguments-0-text").fill("Elf ongevallen in twee jaar.")
    page.get_by_role("button", name="Voeg verwijzing toe").click()
    page.locator("[name=relations-0-reference]").fill("T-118")
    page.locator("[name=relations-0-title]").fill("Veilige schoolroutes vóór de zomer")
    for key, text in SECTIONS.items():
        page.locator(f"#id_section_{key}").fill(text)
    page.get_by_role("radio", name="dinsdag 1 december").check()
    page.locator("[name=minutes]").fill("15")
    page.locator("[name=signature_kind]").select_option("college_letter")
    town.look(page, "schrijven")
    page.get_by_role("button", name="Bewaar en bekijk").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SUBJECT)
    annex_and_ask(town, page)


def annex_and_ask(town: Town, page: Page) -> None:
    page.get_by_role("link", name="Voeg stukken toe").click()
    paper = {"name": "profiel.txt", "mimeType": "text/plain", "buffer": b"Rijbaan 4,5 m, trottoir 2 m."}
    page.locator("[name=file]").set_input_files(paper)  # type: ignore[arg-type]  # a file payload, as playwright takes it
    page.locator("[name=title]").fill("Dwarsprofiel")
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.get_by_role("link", name="Dwarsprofiel")).to_be_visible()
    town.look(page, "stukken")
    page.get_by_role("link", name="2026-0001").click()
    page.locator("summary", has_text="Vraag advies").click()
    page.get_by_label("Otto Brinkgreve").check()
    page.get_by_label("Paula Eggink").check()
    page.get_by_role("button", name="Vraag advies").click()
    told(page, "Het advies is gevraagd")


def advise(town: Town) -> None:
    """Each adviser finds the question on Vandaag: one agrees with remarks, one disagrees."""
    town.on("2026-11-24", "10:00")
    remark, objection = "Noem het verkeersbesluit in de planning.", "De reserve is al bestemd voor de Sluisbrug."
    for key, verdict, text in (
        ("adviser_legal", "Eens met opmerkingen", remark),
        ("adviser_finance", "Oneens", objection),
    ):
        page = town.at(key)
        page.get_by_role("link", name=SUBJECT).first.click()
        page.get_by_role("radio", name=verdict, exact=True).check()
        page.locator("form:has([name=verdict]) textarea[name=text]").fill(text)
        page.get_by_role("button", name="Geef advies").click()
        told(page, "Je advies staat in het dossier")


def change_and_settle(town: Town) -> None:
    """A change of the text marks both advices as of an earlier version; the director settles the disagreement."""
    page = town.at("author", FILE)
    page.get_by_role("link", name="Schrijf verder").click()
    page.locator("#id_section_finance").fill("De kosten zijn € 240.000, uit de post Onvoorzien.")
    page.get_by_role("button", name="Bewaar en bekijk").click()
    expect(page.locator(".sec-advice", has_text="Tekst is daarna gewijzigd")).to_have_count(2)
    expect(page.locator(".sec-advice--dissent")).to_contain_text("Nog niet afgewikkeld")
    town.look(page, "dossier-tegenadvies", DESK, TELEPHONE)
    expect(town.at("adviser_finance", "/").get_by_role("link", name=SUBJECT).first).to_be_visible()
    page = town.at("director", FILE)
    page.locator("summary", has_text="Leg afwikkeling vast").click()
    page.get_by_label("Hoe het is afgewikkeld").fill("De dekking komt uit Onvoorzien, in overleg met de adviseur.")
    page.locator("form:has([name=how])").get_by_role("button").click()
    told(page, "De afwikkeling van het afwijkende advies is vastgelegd")
    expect(page.locator(".sec-advice--dissent")).to_have_count(0)


def sign_off(town: Town) -> None:
    """Sent on its route: team manager, director and portfolio holder, each from Vandaag."""
    town.on("2026-11-25", "10:00")
    send(town)
    for key in ("team_manager", "director", "alderman"):
        page = town.at(key, "/")
        page.get_by_role("link", name=SUBJECT).first.click()
        page.get_by_role("radio", name="Akkoord", exact=True).check()
        page.get_by_role("button", name="Parafeer").click()
        told(page, "Je paraaf staat in het dossier")


def send(town: Town) -> None:
    page = town.at("author", FILE)
    page.get_by_role("button", name="Verstuur op de route").click()
    told(page, "Het voorstel is onderweg")


def come_back_from_the_gate(town: Town) -> None:
    """Returned with an error type, repaired, signed off again, and passed with a remark."""
    page = town.at("secretary")
    page.get_by_role("link", name="Open de poort").click()
    expect(page.locator("#paneel-kop")).to_have_text(SUBJECT)
    town.look(page, "poort")
    page.get_by_role("radio", name="Terug naar de steller").check()
    page.get_by_role("checkbox", name="Beslispunt onduidelijk").check()
    page.get_by_label("Toelichting voor").fill("Zeg in beslispunt 2 wie er wordt geraadpleegd.")
    page.get_by_role("button", name="Leg vast en ga verder").click()
    told(page, "2026-0001 is terug bij de steller")
    page = town.at("author", "/")
    page.get_by_role("link", name=SUBJECT).first.click()
    expect(page.locator("#toets")).to_contain_text("Beslispunt onduidelijk")
    page.get_by_role("link", name="Schrijf verder").click()
    page.locator("[name=points-1-text]").fill(REPAIRED)
    page.get_by_role("button", name="Bewaar en bekijk").click()
    page.locator("#antwoorden textarea").fill("Het waterschap staat nu in beslispunt 2.")
    page.locator("#antwoorden button").click()
    told(page, "Je antwoorden staan bij de opmerkingen")
    sign_off(town)
    page = town.at("secretary")
    page.get_by_role("link", name="Open de poort").click()
    page.get_by_role("radio", name="Doorlaten met opmerking").check()
    page.get_by_label("Toelichting voor").fill("Let op de uitkomst van de raadpleging vóór 1 maart.")
    page.get_by_role("button", name="Leg vast en ga verder").click()
    told(page, "2026-0001 is doorgelaten met een opmerking")


def put_on_the_agenda(town: Town) -> None:
    """The office places it, adds items of the agenda itself, and releases the agenda to the members."""
    town.on("2026-11-26", "09:00")
    page = town.at("secretariat", "/vergaderingen/")
    page.get_by_role("link", name="Dinsdag 1 december 2026").click()
    page.get_by_label(SUBJECT).check()
    page.get_by_role("button", name="Plaats op deze agenda").click()
    told(page, "1 voorstel geplaatst")
    for title, kind, point, portfolio in OTHER_ITEMS:
        page.get_by_role("link", name="Nieuw punt").click()
        page.get_by_label("Titel").fill(title)
        page.get_by_label("Soort").select_option(label=kind)
        page.get_by_label("Beslispunten").fill(point)
        page.get_by_label("Portefeuille").select_option(label=portfolio)
        if title == OTHER_ITEMS[0][0]:
            town.look(page, "nieuw-punt")
        page.get_by_role("button", name="Zet op de agenda").click()
        told(page, "Het punt staat op de agenda")
    release(town, "2026-11-27", "Dinsdag 1 december 2026")


def release(town: Town, day: str, meeting: str) -> None:
    town.on(day, "12:05")
    page = town.at("secretariat", "/vergaderingen/")
    page.get_by_role("link", name=meeting).click()
    page.get_by_role("button", name="Geef vrij").click()
    told(page, "De agenda is vrijgegeven aan de leden")

"""What advisers of Lindervoort say when a proposal goes along the route of the house, and three papers that show it."""

from __future__ import annotations

from dataclasses import dataclass

AGREED = {
    "finance": "De dekking klopt; de lasten staan in de begroting en de meerjarenraming.",
    "legal": "De bevoegdheid en de grondslag kloppen.",
    "personnel": "De gevolgen voor medewerkers zijn besproken en staan in het voorstel.",
    "information": "Past bij de architectuur en bij Common Ground.",
    "privacy": "De gegevensverwerking is beoordeeld; er is een grondslag.",
    "communication": "De boodschap is helder en het moment klopt.",
    "control": "De onderbouwing van de kosten is toereikend.",
    "works_council": "De ondernemingsraad heeft geen bezwaar.",
}
TEAM = "Het directieteam adviseert positief: de uitvoering past in de planning van de eenheden."
EXEMPTED = "Deze discipline heeft nu geen adviseur; de gevolgen zijn in het voorstel zelf beschreven."


@dataclass(frozen=True)
class Said:
    """An advice given: the verdict, the facts apart from the view."""

    verdict: str
    text: str
    facts: str = ""


SYSTEM = "Aanbesteding van een zaaksysteem voor de hele organisatie"
SYSTEM_TEXT = {
    "key_message": "<p>Inwoners zien straks zelf hoe het met hun aanvraag staat.</p>",
    "introduction": "<p>Het contract van het huidige zaaksysteem loopt af. Drie leveranciers zijn gepolst.</p>",
    "intended_effect": "<p>Eén plek voor zaken en documenten, gekoppeld volgens de landelijke standaarden.</p>",
    "finance": "<p>De kosten zijn € 480.000, te dekken uit de reserve Dienstverlening.</p>",
    "communication": "<p>Medewerkers en inwoners krijgen een half jaar voor de overgang bericht.</p>",
    "execution": "<p>Publicatie in het voorjaar, gunning voor de zomer, overgang in het najaar.</p>",
}
SYSTEM_POINT = "Het zaaksysteem Europees aan te besteden voor ten hoogste € 480.000, exclusief btw."
SYSTEM_ADVICE = {
    "finance": Said("agree_with_remarks", "Neem de beheerkosten op in de kadernota.", "De reserve is € 612.000."),
    "legal": Said(
        "disagree",
        "Kies de openbare procedure; dit geeft het kleinste risico op een kort geding.",
        "De raming ligt boven de Europese drempel.",
    ),
    "information": Said("agree", "Past bij Common Ground; de koppelvlakken zijn voorgeschreven."),
    "privacy": Said("agree_with_remarks", "Doe de effectbeoordeling voor de gunning.", "Er is nog geen DPIA."),
}
SYSTEM_SETTLED = "Het directieteam koos de openbare procedure; beslispunt en planning zijn daarop aangepast."
SYSTEM_CHANGED = "Het zaaksysteem volgens de openbare Europese procedure aan te besteden voor ten hoogste € 480.000."
CLAIM_QUESTION = "Hoe sterk staat de huidige leverancier als die een claim indient?"
CLAIM = Said(
    "agree_with_remarks",
    "Een schikking tot een kwart van de aanspraak is verdedigbaar; deel dit niet met de leverancier.",
    "De opzegtermijn liep af op 1 oktober.",
)

TEAMS = "Samenvoegen van de wijkteams van de buitendienst"
TEAMS_TEXT = {
    "key_message": "<p>Inwoners houden één aanspreekpunt per dorp.</p>",
    "introduction": "<p>De buitendienst werkt nu met vijf kleine wijkteams.</p>",
    "intended_effect": "<p>Twee teams die elkaar bij ziekte en piekdrukte opvangen.</p>",
    "finance": "<p>Er zijn geen extra kosten; de begroting blijft gelijk.</p>",
    "communication": "<p>De medewerkers zijn in september bijgepraat.</p>",
    "execution": "<p>De nieuwe indeling gaat in op 1 april.</p>",
}
TEAMS_POINT = "De wijkteams van de buitendienst samen te voegen tot twee teams."

BEFORE_TALK = "Is de dekking rond, en wie legt het de dorpsraden uit?"
AFTER_TALK = "Akkoord, mits de brief aan de dorpsraden meegaat met het voorstel."
ASSIGNMENTS = (
    ("outside", "public_space", "Notitie over schoolzones van 30 km per uur", 24, "accepted", "Klaar in februari."),
    ("finance", "property", "Overzicht van leegstaand gemeentelijk vastgoed", 40, "", ""),
    (
        "education",
        "education",
        "Vergelijking van zwembadtarieven met acht gemeenten",
        60,
        "refused",
        "Kan pas na de kadernota.",
    ),
)

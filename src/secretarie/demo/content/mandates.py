"""Lindervoort's mandate register: subjects, the decree of 2025 with its changes, and what directors passed on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .people import table

SUBJECTS = """
inkoop | Inkoop |
inkoop.leveringen | leveringen en diensten | inkoop
inkoop.werken | werken | inkoop
inkoop.inhuur | inhuur van personeel | inkoop
personeel | Personeel |
personeel.aanstelling | aanstelling en functie | personeel
personeel.verlof | verlof en werktijden | personeel
personeel.disciplinair | zware disciplinaire maatregelen | personeel
personeel.integriteit | ernstige integriteitsschendingen | personeel
personeel.vertrek | vertrekregelingen | personeel
vergunningen | Vergunningen en handhaving |
vergunningen.omgeving | omgevingsvergunningen | vergunningen
vergunningen.apv | vergunningen uit de verordeningen | vergunningen
vergunningen.handhaving | handhaving | vergunningen
vergunningen.verkeer | verkeersbesluiten | vergunningen
woo | Openbaarheid |
woo.verzoek | verzoeken om informatie | woo
bezwaar | Bezwaar en beroep |
bezwaar.verweer | verweer en vertegenwoordiging | bezwaar
bezwaar.besluit | beslissingen op bezwaar | bezwaar
subsidie | Subsidies |
subsidie.verlenen | verlenen en vaststellen | subsidie
subsidie.starters | startersleningen | subsidie
privaat | Privaatrecht |
privaat.vastgoed | verhuur en grond | privaat
privaat.overeenkomst | overige overeenkomsten | privaat
sociaal | Sociaal domein |
sociaal.wmo | Wmo en jeugdhulp | sociaal
sociaal.inkomen | Participatiewet en schuldhulp | sociaal
burgerzaken | Burgerzaken |
financien | Financiën |
financien.invordering | invordering en kwijtschelding | financien
financien.treasury | geldleningen en uitzettingen | financien
veiligheid | Openbare orde en veiligheid |
veiligheid.evenement | evenementen | veiligheid
veiligheid.horeca | horeca en sluitingstijden | veiligheid
archief | Archief en informatie |
brieven | Gewone briefwisseling |
"""

# number | kinds | body | holder | subjects | limit | conditions | sub | ground
COLLEGE = """
1.1 | m v | college | secretary | * | 250000 | budget policy | ja | art. 160 lid 1 Gemeentewet
1.2 | m | college | secretary | brieven |  |  | ja | art. 160 lid 1 onder a Gemeentewet
2.1 | m v | college | director | inkoop.leveringen inkoop.inhuur | 50000 | budget | ja | G160d
2.2 | m v | college | director:space | inkoop.werken | 150000 | budget | ja | G160d
2.3 | m v | college | director:service | inkoop.werken | 150000 | budget | ja | G160d
2.4 | m v | college | manager:finance | inkoop.leveringen | 25000 | budget | nee | G160d
3.1 | m | college | secretary | personeel |  |  | ja | G160d
3.2 | m | college | director | personeel.aanstelling |  | hr | ja | G160d
3.3 | m | college | manager | personeel.verlof |  |  | nee | G160d
4.1 | m | college | director:service | vergunningen |  |  | ja | art. 5.8 Omgevingswet
4.2 | m | college | director:service | vergunningen.verkeer |  | holder | ja | art. 18 lid 1 WVW 1994
4.3 | a | college | manager:permits | vergunningen.handhaving |  |  | nee | art. 18.6 Omgevingswet
5.1 | m | college | manager:legal | woo.verzoek |  | legal | nee | art. 4.1 Woo
5.2 | m | college | secretary | woo.verzoek |  | holder legal | nee | art. 4.1 Woo
6.1 | a | college | manager:legal | bezwaar.verweer |  |  | ja | art. 8:24 Awb
6.2 | m | college | secretary | bezwaar.besluit |  | committee | nee | art. 7:11 Awb
6.3 | m | college | manager:legal | bezwaar.besluit |  |  | nee | art. 7:10 lid 3 Awb
7.1 | m | college | director:society | subsidie.verlenen | 50000 | budget policy | ja | art. 4:23 Awb en ASV
7.2 | m | college | manager:economy | subsidie.starters | 15000 | budget | nee | art. 4:23 Awb
8.1 | m v | college | manager:property | privaat.vastgoed | 25000 | holder | nee | G160d
8.2 | m v | college | director:space | privaat.vastgoed | 100000 | holder policy | ja | G160d
8.3 | m v | college | director | privaat.overeenkomst | 50000 | budget | nee | G160d
9.1 | m | college | director:society | sociaal.wmo |  | policy | ja | art. 2.3.5 Wmo 2015 en art. 2.3 Jeugdwet
9.2 | m | college | director:society | sociaal.inkomen |  | policy | ja | art. 7 Participatiewet
10.1 | m | college | manager:registry | burgerzaken |  |  | ja | art. 1.4 Wet BRP
11.1 | m v | college | manager:finance | financien.invordering | 10000 | report | nee | G160d
11.2 | m v | college | director:support | financien.treasury | 5000000 | two policy | nee | G160d
12.1 | m | college | manager:information | archief |  |  | nee | art. 3 Archiefwet 1995
13.1 | v a | mayor | director | privaat.overeenkomst inkoop | 250000 |  | ja | art. 171 lid 2 Gemeentewet
13.2 | m | mayor | manager:safety | veiligheid.evenement |  | police | nee | art. 174 lid 3 Gemeentewet en art. 2:25 APV
13.3 | m | mayor | manager:permits | veiligheid.horeca |  | police | nee | art. 3 Alcoholwet
13.4 | m | mayor | manager:registry | burgerzaken |  |  | ja | art. 26 Paspoortwet
13.5 | m s | mayor | secretary | brieven |  |  | nee | art. 75 lid 1 Gemeentewet
"""
POWERS = """
1.1 | Alle bevoegdheden van het college, voor zover zij niet in dit besluit zijn uitgezonderd.
1.2 | Het voeren van de gewone briefwisseling van het college.
2.1 | Het aangaan van overeenkomsten voor leveringen, diensten en inhuur, voor de eigen directie.
2.2 | Het gunnen van werken.
2.3 | Het gunnen van werken aan wegen, groen en riolering.
2.4 | Het aangaan van raamovereenkomsten voor kantoorartikelen en drukwerk.
3.1 | Het aangaan, wijzigen en beëindigen van arbeidsovereenkomsten en alle andere personele besluiten.
3.2 | Het aangaan van arbeidsovereenkomsten voor functies tot en met schaal 11, voor de eigen directie.
3.3 | Het verlenen van verlof en het vaststellen van werktijden, voor het eigen team.
4.1 | Het beslissen op aanvragen om vergunning en het treffen van handhavingsmaatregelen.
4.2 | Het nemen van verkeersbesluiten.
4.3 | Het laten uitvoeren van controles en het opmaken van rapporten.
5.1 | Het beslissen op verzoeken om informatie, als alle informatie openbaar wordt.
5.2 | Het beslissen op verzoeken om informatie, als informatie geheel of gedeeltelijk niet openbaar wordt.
6.1 | Het vertegenwoordigen van het college bij de rechtbank, en het indienen van verweer.
6.2 | Het beslissen op bezwaar in overeenstemming met het advies van de bezwaarschriftencommissie.
6.3 | Het verdagen van de beslissing op bezwaar.
7.1 | Het verlenen en vaststellen van subsidies binnen een vastgesteld plafond.
7.2 | Het verlenen van startersleningen.
8.1 | Het verhuren van gemeentelijke gebouwen en het uitgeven van snippergroen.
8.2 | Het kopen en verkopen van grond binnen een vastgestelde grondexploitatie.
8.3 | Het aangaan van andere overeenkomsten, voor de eigen directie.
9.1 | Het toekennen, weigeren, wijzigen en beëindigen van maatwerkvoorzieningen en jeugdhulp.
9.2 | Het toekennen, weigeren, herzien en terugvorderen van bijstand en het toelaten tot schuldhulp.
10.1 | Het bijhouden van de basisregistratie personen en het afgeven van uittreksels.
11.1 | Het invorderen van geld, het treffen van betalingsregelingen en het oninbaar verklaren.
11.2 | Het aantrekken van kasgeld en het uitzetten van overtollig geld.
12.1 | Het vernietigen van archiefbescheiden volgens de selectielijst.
13.1 | Het vertegenwoordigen van de gemeente bij het tekenen van overeenkomsten waartoe bevoegd is besloten.
13.2 | Het verlenen van vergunning voor evenementen van categorie A.
13.3 | Het beslissen op aanvragen om een alcoholvergunning en een exploitatievergunning.
13.4 | Het verstrekken, weigeren en vervallen verklaren van reisdocumenten.
13.5 | Het ondertekenen van ontvangstbevestigingen en uitnodigingen.
2.1.a | Het aangaan van overeenkomsten voor leveringen en diensten, voor het eigen team.
2.3.a | Het gunnen van werken aan wegen en groen.
4.1.a | Het beslissen op aanvragen om vergunning, als geen zienswijzen zijn ingediend.
4.1.b | Het verlenen van vergunning voor standplaatsen, containers en ballonvluchten.
7.1.a | Het verlenen van jaarlijkse subsidies aan sport- en cultuurverenigingen.
9.1.a | Het toekennen en beëindigen van maatwerkvoorzieningen en jeugdhulp.
9.2.a | Het toekennen, herzien en beëindigen van bijstand.
"""

EXCEPTED = {
    "1.1": (
        "personeel.disciplinair personeel.integriteit personeel.vertrek",
        "besluiten met een politiek of publicitair risico",
        "voorstellen en antwoorden aan de raad",
    ),
    "3.1": ("personeel.disciplinair personeel.integriteit personeel.vertrek", "besluiten over directeuren"),
    "4.1": ("vergunningen.verkeer",),
}
"""What stays with the college: heavy discipline, serious breaches of integrity and exit settlements (theme 13)."""

CONDITIONS = {
    "budget": ("within_budget", "Binnen het beschikbare budget, en met een paraaf van de budgethouder."),
    "policy": ("within_policy", "Binnen vastgesteld beleid en vastgestelde verordeningen."),
    "holder": ("consult_holder", "Na overleg met de portefeuillehouder."),
    "hr": ("hear_adviser", "Na advies van het team HR."),
    "legal": ("hear_adviser", "Na advies van het team Juridische Zaken."),
    "committee": ("hear_adviser", "In overeenstemming met het advies van de bezwaarschriftencommissie."),
    "police": ("hear_adviser", "Na advies van de politie."),
    "report": ("report_afterwards", "Ieder kwartaal een overzicht aan de portefeuillehouder Financiën."),
    "two": ("two_together", "Samen met de concerncontroller."),
}

# parent | number | who passes it on | holder | subjects | limit
PASSED_ON = """
2.1 | 2.1.a | slagterman | manager | inkoop.leveringen | 10000
2.3 | 2.3.a | slagterman | manager:public_space | inkoop.werken | 50000
4.1 | 4.1.a | slagterman | manager:permits | vergunningen.omgeving vergunningen.apv |
4.1 | 4.1.b | slagterman | function:boerrigt | vergunningen.apv |
7.1 | 7.1.a | iedinga | manager:education | subsidie.verlenen | 10000
9.1 | 9.1.a | iedinga | manager:youth | sociaal.wmo |
9.2 | 9.2.a | iedinga | manager:income | sociaal.inkomen |
"""

# holder | budget | limit
BUDGETS = """
director:support | Programma 1 Bestuur en bedrijfsvoering |
director:society | Programma 3 Sociaal domein |
director:space | Programma 5 Ruimte en economie |
director:service | Programma 7 Openbare ruimte en veiligheid |
manager:finance | Kostenplaats 1410 Financiën | 50000
manager:information | Kostenplaats 1430 Informatievoorziening | 50000
manager:public_space | Kostenplaats 7210 Wegen en groen | 75000
manager:outdoor | Kostenplaats 7250 Buitendienst | 25000
manager:youth | Kostenplaats 3310 Jeugd en Wmo | 50000
manager:education | Kostenplaats 3420 Onderwijs en sport | 25000
manager:property | Kostenplaats 1520 Vastgoed | 25000
"""


@dataclass(frozen=True, slots=True)
class Line:
    """One mandate as the decree has it; ``holder``: an office, or a role with its unit (``manager:legal``)."""

    number: str
    kinds: tuple[str, ...]
    giver: str
    holder: str
    subjects: tuple[str, ...]
    limit: str
    conditions: tuple[str, ...]
    sub: bool
    ground: str
    power: str


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A mandate that a director passed on, by the number of the one it hangs under."""

    parent: str
    number: str
    by: str
    holder: str
    subjects: tuple[str, ...]
    limit: str
    power: str


TITLE, BEGINS = "Mandaatbesluit Lindervoort 2025", date(2025, 1, 1)
ADOPTED, REFERENCE = date(2024, 12, 10), "Collegebesluit 10 december 2024, punt 8"
PUBLISHED, PLACE = date(2024, 12, 17), "Gemeenteblad 2024, 541208"
SUB_ADOPTED, SUB_BEGINS = date(2025, 1, 14), date(2025, 1, 15)
SUB_PUBLISHED, SUB_PLACE = date(2025, 1, 21), "Gemeenteblad 2025, 23017"
CHANGE_PUBLISHED, CHANGE_PLACE = date(2025, 6, 24), "Gemeenteblad 2025, 271640"
CHANGE_TITLE, CHANGED = "Mandaatbesluit Lindervoort 2025, eerste wijziging", date(2025, 7, 1)
CHANGE_ADOPTED, CHANGE_REFERENCE = date(2025, 6, 17), "Collegebesluit 17 juni 2025, punt 11"
RAISED = {"2.1": "75000"}
WITHDRAWN, WITHDRAWN_ON = "7.2", date(2026, 1, 1)
WITHDRAWN_REASON = "De startersleningen lopen vanaf 2026 via het regionale fonds."
ONE_OFF = Line(
    "E.1",
    ("m", "s"),
    "college",
    "member:education",
    ("privaat.overeenkomst",),
    "",
    (),
    False,
    "art. 168 lid 1 Gemeentewet",
    "Het ondertekenen van de intentieverklaring Gezonde Kernen namens het college.",
)
ONE_OFF_TITLE, ONE_OFF_POINT = "Intentieverklaring Gezonde Kernen", "beslispunt 2 van het collegebesluit"
ONE_OFF_ADOPTED, ONE_OFF_ENDS = date(2026, 9, 15), date(2027, 1, 1)
ONE_OFF_REFERENCE = "Collegebesluit 15 september 2026, punt 6"


def lines() -> Iterator[Line]:
    """The rows of the decree, in its order."""
    powers = powers_by_number()
    for number, kinds, giver, holder, subjects, limit, conditions, sub, ground in table(COLLEGE):
        named = tuple(subjects.split()), limit, tuple(conditions.split()), sub == "ja"
        law = ground.replace("G160d", "art. 160 lid 1 onder d Gemeentewet")
        yield Line(number, tuple(kinds.split()), giver, holder, *named, law, powers[number])


def passed_on() -> Iterator[PassedOn]:
    """What directors passed on."""
    powers = powers_by_number()
    for parent, number, by, holder, subjects, limit in table(PASSED_ON):
        yield PassedOn(parent, number, by, holder, tuple(subjects.split()), limit, powers[number])


def powers_by_number() -> dict[str, str]:
    """What may be decided, in the words of the decree."""
    return {row[0]: row[1] for row in table(POWERS)}

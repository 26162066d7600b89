"""Gemeente Lindervoort: its people, offices, portfolios and units. All of it is invented."""

from datetime import date

from .people import (
    Deputy,
    Grant,
    Municipality,
    Office,
    Party,
    Period,
    Person,
    Portfolio,
    Term,
    Unit,
    table,
)

NEW_COLLEGE = date(2026, 6, 4)
NEW_COUNCIL = date(2026, 4, 1)
OLD_COLLEGE = Period(date(2022, 6, 2), NEW_COLLEGE)
SITTING = Period(NEW_COLLEGE)
OLD_COUNCIL = Period(date(2022, 3, 30), NEW_COUNCIL)
COUNCIL = Period(NEW_COUNCIL)
UNTIL_ALDERMAN = Period(date(2022, 3, 30), NEW_COLLEGE)
LONG = Period(date(2021, 9, 15))

VILLAGES = ("Lindervoort", "Aldersum", "Nieuw-Kolk", "Sint Odulf", "Drieslagen", "Hoog-Linder")

_PERSONS = """
brakelaar | Willemijn | Brakelaar | Burgemeester | | W.A.
tadema | Ruben | Tadema | Wethouder | | R.
vonderman | Sietske | Vonderman | Wethouder | | S.J.
elouahdani | Imane | el Ouahdani | Wethouder | | I.
kloosterziel | Gerben | Kloosterziel | Wethouder | | G.H.
druijfhout | Annelies | Druijfhout | Wethouder | | A.M.
straatman | Yvonne | Straatman | Oud-wethouder | | Y.
wiarda | Klaas | Wiarda | Fractievoorzitter Dorpsbelang Zes Kernen | | K.
hessing | Ton | Hessing | Oud-wethouder | | A.J.
haverlande | Liesbeth | Haverlande | Gemeentesecretaris en algemeen directeur | | E.M.
benyaichi | Mourad | Benyaichi | Directeur Bedrijfsvoering, loco-secretaris | support | M.
iedinga | Fenna | Iedinga | Directeur Samenleving | society | F.
woudsma | Karel | Woudsma | Directeur Ruimte en Economie | space | K.D.
slagterman | Petra | Slagterman | Directeur Dienstverlening en Beheer | service | P.
vanrhemen | Joost | van Rhemen | Concerncontroller | support | J.W.
abspoelder | Tineke | Abspoelder | Griffier | | T.
kortleve | Wim | Kortleve | Plaatsvervangend griffier | | W.
verhulsdonck | Nadia | Verhulsdonck | Teammanager Bestuurszaken | governance | N.
grootwassink | Ellis | Grootwassink | Teammanager Communicatie | communication | E.
schuttenbeld | Maarten | Schuttenbeld | Teammanager Juridische Zaken | legal | M.P.
oldewarris | Gerdien | Oldewarris | Teammanager Financiën | finance | G.
wiltenborg | Bianca | Wiltenborg | Teammanager HR | hr | B.
bouzerda | Hakim | Bouzerda | Teammanager Informatie en Archief | information | H.
langelaer | Frits | Langelaer | Teammanager Vastgoed | property | F.J.
tolkamp | Annemiek | Tolkamp | Teammanager Jeugd en Wmo | youth | A.
koksoy | Dilara | Köksoy | Teammanager Werk en Inkomen | income | D.
eekmaat | Joris | Eekmaat | Teammanager Onderwijs en Sport | education | J.
kwakernaat | Hester | Kwakernaat | Teammanager Ruimtelijke Ontwikkeling | development | H.
roelfzema | Thijs | Roelfzema | Teammanager Wonen en Klimaat | housing | T.
zandstee | Carolien | Zandstee | Teammanager Economie | economy | C.
rietvink | Manon | Rietvink | Teammanager Burgerzaken | registry | M.
scholtengaard | Evert | Scholtengaard | Teammanager Vergunningen en Handhaving | permits | E.
terborghs | Wendy | Terborghs | Teammanager Openbare Ruimte | public_space | W.
ploegmaker | Sjaak | Ploegmaker | Teammanager Buitendienst | outdoor | J.
vossebelt | Ingrid | Vossebelt | Teammanager Veiligheid | safety | I.
kamphoff | Bert | Kamphoff | Notulist | governance | B.
oyewoli | Chantal | Oyewoli | Bestuursadviseur | governance | C.
prinsma | Jelmer | Prinsma | Bestuursadviseur | governance | J.
bruggenwirth | Eline | Bruggenwirth | Beleidstoetser, toetsteam | governance | E.
tolenaars | Marga | Tolenaars | Bestuurssecretariaat | governance | M.
ramsundar | Priya | Ramsundar | Bestuurssecretariaat | governance | P.
molenschot | Daan | Molenschot | Woordvoerder | communication | D.
plantinga | Saskia | Plantinga | Juridisch adviseur | legal | S.
halbertsveld | Ferry | Halbertsveld | Juridisch adviseur bezwaar en Woo | legal | F.
dijkhoff | Wouter | Dijkhoff | Financieel adviseur | finance | W.
ebbinkhof | Leonie | Ebbinkhof | Beleidsadviseur planning en control | finance | L.
roodenrijs | Ilse | Roodenrijs | Functionaris gegevensbescherming | legal | I.
leeflang | Tamar | Leeflang | CISO | information | T.
ankerveld | Roel | Ankerveld | Informatieadviseur | information | R.
vlasblom | Koen | Vlasblom | Functioneel beheerder | information | K.
zwarthoff | Henk | Zwarthoff | Voorzitter ondernemingsraad | outdoor | H.
ruitenbeekman | Sven | Ruitenbeekman | Adviseur vastgoed en grondzaken | property | S.
achterkamp | Mirjam | Achterkamp | Beleidsadviseur jeugd en Wmo | youth | M.
tahiribos | Youssef | Tahiri-Bos | Beleidsadviseur werk en inkomen | income | Y.
coppenhagen | Els | Coppenhagen | Beleidsadviseur onderwijs, cultuur en sport | education | E.
stegerhoek | Rik | Stegerhoek | Projectleider ruimtelijke ontwikkeling | development | R.
vreeswijker | Anouk | Vreeswijker | Beleidsadviseur wonen en klimaat | housing | A.
meulenkate | Bram | Meulenkate | Accountmanager bedrijven | economy | B.
haagsma | Pim | Haagsma | Projectleider mobiliteit | public_space | P.
sikkenga | Loes | Sikkenga | Beheerder groen en water | public_space | L.
terpelluwe | Gonda | Terpelluwe | Adviseur openbare orde en veiligheid | safety | G.
boerrigt | Lars | Boerrigt | Casemanager vergunningen | permits | L.
uilenreef | Sanne | Uilenreef | HR-adviseur | hr | S.
oosterkampf | Dieuwke | Oosterkampf | Adviseur burgerzaken en verkiezingen | registry | D.
tesselhof | Harm | Tesselhof | Fractievoorzitter Lokaal Lindervoort | | H.
aissati | Nour | Aïssati | Fractievoorzitter Progressief Verbond | | N.
vaneldik | Bas | van Eldik | Fractievoorzitter Liberalen Lindervoort | | B.
dekkerhof | Marleen | Dekkerhof | Fractievoorzitter Christelijke Lijst | | M.
oosterling | Jip | Oosterling | Fractievoorzitter Groen Perspectief | | J.
bleijswijk | Cor | Bleijswijk | Fractievoorzitter Senioren Lindervoort | | C.
zonderwijk | Lieke | Zonderwijk | Raadslid Groen Perspectief | | L.
averdonk | Stijn | Averdonk | Raadslid Progressief Verbond | | S.
blokzeijl | Geertje | Blokzeijl | Raadslid Dorpsbelang Zes Kernen | | G.
hollestelt | Bep | Hollestelt | Raadslid Senioren Lindervoort | | E.
mierlohof | Jeroen | Mierlohof | Raadslid Liberalen Lindervoort | | J.
kiewiet | Arend | Kiewietsma | Raadslid Lokaal Lindervoort | | A.
"""

_PARTIES = """
ll | Lokaal Lindervoort | 8 | c
pv | Progressief Verbond | 5 | c
lil | Liberalen Lindervoort | 5 | c
dzk | Dorpsbelang Zes Kernen | 4 |
cl | Christelijke Lijst | 3 | c
gp | Groen Perspectief | 2 |
sl | Senioren Lindervoort | 2 |
"""

_UNITS = """
support | Directie Bedrijfsvoering | benyaichi |
society | Directie Samenleving | iedinga |
space | Directie Ruimte en Economie | woudsma |
service | Directie Dienstverlening en Beheer | slagterman |
governance | Bestuurszaken | verhulsdonck | support
communication | Communicatie | grootwassink | support
legal | Juridische Zaken | schuttenbeld | support
finance | Financiën | oldewarris | support
hr | HR | wiltenborg | support
information | Informatie en Archief | bouzerda | support
property | Vastgoed | langelaer | support
youth | Jeugd en Wmo | tolkamp | society
income | Werk en Inkomen | koksoy | society
education | Onderwijs en Sport | eekmaat | society
development | Ruimtelijke Ontwikkeling | kwakernaat | space
housing | Wonen en Klimaat | roelfzema | space
economy | Economie | zandstee | space
registry | Burgerzaken | rietvink | service
permits | Vergunningen en Handhaving | scholtengaard | service
public_space | Openbare Ruimte | terborghs | service
outdoor | Buitendienst | ploegmaker | service
safety | Veiligheid | vossebelt | service
"""

_PORTFOLIOS_OLD = """
finance|Financiën, Vastgoed en Economie|a|tadema|straatman|finance property economy
social|Jeugd, Wmo, Werk en Inkomen|b|elouahdani|hessing|youth support income
space|Ruimte en Wonen|c|straatman|tadema|space housing
outside|Openbare Ruimte, Mobiliteit en Klimaat|d|wiarda|elouahdani|public_space mobility climate
education|Onderwijs, Cultuur en Sport|e|hessing|wiarda|education culture sport
mayor|Portefeuille burgemeester|f|brakelaar|tadema|order governance service region integrity villages organisation
"""

_PORTFOLIOS_NEW = """
finance|Financiën, Vastgoed en Economie|a|tadema|kloosterziel|finance property economy
social|Jeugd, Wmo, Werk en Inkomen|b|elouahdani|druijfhout|youth support income
space|Ruimte, Wonen en Klimaat|c|kloosterziel|vonderman|space housing climate
outside|Openbare Ruimte, Mobiliteit en Dorpen|d|vonderman|tadema|public_space mobility villages
education|Onderwijs, Cultuur, Sport en Organisatie|e|druijfhout|elouahdani|education culture sport organisation
mayor|Portefeuille burgemeester|f|brakelaar|tadema|order governance service region integrity
"""

_ROLES = """
haverlande | secretary |
benyaichi | deputy_secretary |
benyaichi | director | support
iedinga | director | society
woudsma | director | space
slagterman | director | service
vanrhemen | controller |
oyewoli | member_aide | brakelaar
oyewoli | member_aide | elouahdani
oyewoli | member_aide | druijfhout
prinsma | member_aide | tadema
prinsma | member_aide | vonderman
prinsma | member_aide | kloosterziel
kamphoff | minute_taker |
tolenaars | secretariat |
ramsundar | secretariat |
ramsundar | minute_taker |
verhulsdonck | gate_team |
bruggenwirth | gate_team |
plantinga | gate_team |
dijkhoff | adviser | finance
ebbinkhof | adviser | finance
plantinga | adviser | legal
halbertsveld | adviser | legal
uilenreef | adviser | personnel
ankerveld | adviser | information
leeflang | adviser | information
roodenrijs | adviser | privacy
molenschot | adviser | communication
abspoelder | clerk |
kortleve | clerk |
vlasblom | administrator |
"""

_COUNCIL = """
tesselhof | ll | leader
kiewiet | ll |
aissati | pv | leader
averdonk | pv |
vaneldik | lil | leader
mierlohof | lil |
blokzeijl | dzk |
dekkerhof | cl | leader
oosterling | gp | leader
zonderwijk | gp |
bleijswijk | sl | leader
hollestelt | sl |
"""

OFFICES = (
    Office("mayor", "Burgemeester", "college"),
    Office("alderman", "Wethouder", "college", plural=True),
    Office("secretary", "Gemeentesecretaris"),
    Office("deputy_secretary", "Loco-secretaris", plural=True),
    Office("director", "Directeur", "management_team", plural=True),
    Office("team_manager", "Teammanager", plural=True),
    Office("controller", "Concerncontroller"),
    Office("clerk", "Griffier"),
    Office("deputy_clerk", "Plaatsvervangend griffier"),
    Office("councillor", "Raadslid", "council", plural=True),
    Office("official", "Ambtenaar", plural=True),
)


def _persons() -> tuple[Person, ...]:
    return tuple(
        Person(key, first, surname, title, unit, initials)
        for key, first, surname, title, unit, initials in table(_PERSONS)
    )


def _units() -> tuple[Unit, ...]:
    return tuple(Unit(key, name, manager, parent) for key, name, manager, parent in table(_UNITS))


def _portfolios(rows: str, period: Period) -> tuple[Portfolio, ...]:
    return tuple(
        Portfolio(key, name, letter, holder, substitute, tuple(topics.split()), period)
        for key, name, letter, holder, substitute, topics in table(rows)
    )


def _college_terms() -> tuple[Term, ...]:
    both = Period(OLD_COLLEGE.start)
    return (
        Term("brakelaar", "mayor", LONG),
        Term("tadema", "alderman", both, "ll"),
        Term("straatman", "alderman", OLD_COLLEGE, "lil"),
        Term("elouahdani", "alderman", both, "pv"),
        Term("wiarda", "alderman", OLD_COLLEGE, "dzk"),
        Term("hessing", "alderman", OLD_COLLEGE, "cl"),
        Term("vonderman", "alderman", SITTING, "ll"),
        Term("kloosterziel", "alderman", SITTING, "lil"),
        Term("druijfhout", "alderman", SITTING, "cl"),
    )


def _council_terms() -> tuple[Term, ...]:
    rows = tuple(table(_COUNCIL))
    before = [Term(person, "councillor", OLD_COUNCIL, party, bool(leads)) for person, party, leads in rows]
    after = [Term(person, "councillor", COUNCIL, party, bool(leads)) for person, party, leads in rows]
    later_aldermen = [
        Term("vonderman", "councillor", UNTIL_ALDERMAN, "ll"),
        Term("kloosterziel", "councillor", UNTIL_ALDERMAN, "lil"),
        Term("druijfhout", "councillor", UNTIL_ALDERMAN, "cl"),
    ]
    wiarda = Term("wiarda", "councillor", Period(NEW_COLLEGE), "dzk", leader=True)
    return (*before, *after, *later_aldermen, wiarda)


def _official_terms(persons: tuple[Person, ...], units: tuple[Unit, ...]) -> tuple[Term, ...]:
    managers = {unit.manager: "team_manager" if unit.parent else "director" for unit in units}
    staff = [person for person in persons if person.unit and person.key != "vanrhemen"]
    return (
        Term("haverlande", "secretary", Period(date(2023, 2, 1))),
        Term("benyaichi", "deputy_secretary", Period(date(2023, 2, 1))),
        Term("vanrhemen", "controller", Period(date(2020, 4, 1))),
        Term("abspoelder", "clerk", Period(date(2019, 1, 1))),
        Term("kortleve", "deputy_clerk", Period(date(2022, 9, 1))),
        *(Term(person.key, managers.get(person.key, "official"), LONG) for person in staff),
    )


def _order(office: str, period: Period, *persons: str) -> tuple[Deputy, ...]:
    return tuple(Deputy(office, person, place, period) for place, person in enumerate(persons, 1))


def _deputies() -> tuple[Deputy, ...]:
    return (
        *_order("mayor", OLD_COLLEGE, "tadema", "straatman", "elouahdani", "wiarda", "hessing"),
        *_order("mayor", SITTING, "tadema", "elouahdani", "kloosterziel", "vonderman", "druijfhout"),
        *_order("secretary", Period(date(2023, 2, 1)), "benyaichi", "iedinga", "slagterman", "woudsma"),
    )


def _make() -> Municipality:
    persons, units = _persons(), _units()
    return Municipality(
        key="lindervoort",
        name="Lindervoort",
        inhabitants=46_800,
        seats=29,
        villages=VILLAGES,
        meeting_place="Raadhuis Lindervoort, Dijkzaal",
        formality_label="hamerstuk",
        persons=persons,
        offices=OFFICES,
        terms=(*_college_terms(), *_council_terms(), *_official_terms(persons, units)),
        deputies=_deputies(),
        portfolios=(*_portfolios(_PORTFOLIOS_OLD, OLD_COLLEGE), *_portfolios(_PORTFOLIOS_NEW, SITTING)),
        units=units,
        grants=tuple(Grant(*row) for row in table(_ROLES)),
        parties=tuple(Party(key, name, int(seats), bool(mark)) for key, name, seats, mark in table(_PARTIES)),
    )


LINDERVOORT = _make()

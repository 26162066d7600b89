"""Gemeente Veldrade: small, decides on Monday afternoon, says *akkoordstuk*. All of it is invented."""

from datetime import date

from .lindervoort import OFFICES
from .people import Deputy, Grant, Municipality, Party, Period, Person, Portfolio, Term, Unit, table

NEW_COLLEGE = date(2026, 5, 28)
SITTING = Period(NEW_COLLEGE)
COUNCIL = Period(date(2026, 4, 1))
STAFF = Period(date(2022, 1, 1))

_PERSONS = """
wolthekker | Reinout | Wolthekker | Burgemeester | | R.F.
ijpelaer | Marit | IJpelaer | Wethouder | | M.
sluiskamp | Huub | Sluiskamp | Wethouder | | H.
amezrouf | Samira | Amezrouf | Wethouder | | S.
brandligt | Joke | Brandligt | Gemeentesecretaris | | J.C.
dorrepaal | Niels | Dorrepaalman | Hoofd Bedrijfsvoering, loco-secretaris | v_support | N.
veenhuisen | Trudy | Veenhuisen | Griffier | | T.
uitterdam | Sander | Uitterdam | Hoofd Ruimte | v_space | S.
nijkampen | Lotte | Nijkampen | Hoofd Samenleving | v_society | L.
peetoomse | Gijs | Peetoomse | Controller en financieel adviseur | v_support | G.
ravenshof | Miriam | Ravenshof | Juridisch adviseur en privacyfunctionaris | v_support | M.
eskildsen | Tessa | Eskildsen | Bestuurssecretaresse en notulist | v_support | T.
wijbenga | Oane | Wijbengaard | Beleidsmedewerker ruimte en wonen | v_space | O.
hamelink | Corine | Hamelinkse | Beleidsmedewerker samenleving | v_society | C.
smeekes | Rob | Smeekestein | Medewerker openbare ruimte | v_space | R.
kolijn | Femke | Kolijnders | Communicatieadviseur | v_support | F.
bijlevelt | Anton | Bijlevelt | Fractievoorzitter Veldrade Vooruit | | A.
ganzevoord | Petra | Ganzevoord | Fractievoorzitter Dorpen Samen | | P.
"""

_UNITS = """
v_support | Bedrijfsvoering | dorrepaal |
v_space | Ruimte | uitterdam |
v_society | Samenleving | nijkampen |
"""

_PORTFOLIOS = """
space|Ruimte, Wonen en Verkeer|a|ijpelaer|sluiskamp|space housing climate mobility public_space property
money|Financiën, Economie en Onderwijs|b|sluiskamp|amezrouf|finance economy education culture sport organisation
social|Zorg, Jeugd en Inkomen|c|amezrouf|ijpelaer|youth support income
mayor|Portefeuille burgemeester|d|wolthekker|ijpelaer|order governance service region integrity villages
"""

_ROLES = """
brandligt | secretary |
dorrepaal | deputy_secretary |
dorrepaal | director | v_support
uitterdam | director | v_space
nijkampen | director | v_society
peetoomse | controller |
peetoomse | adviser | finance
ravenshof | adviser | legal
ravenshof | adviser | privacy
kolijn | adviser | communication
eskildsen | secretariat |
eskildsen | minute_taker |
ravenshof | gate_team |
veenhuisen | clerk |
dorrepaal | administrator |
"""


def _persons() -> tuple[Person, ...]:
    return tuple(
        Person(key, first, surname, title, unit, initials)
        for key, first, surname, title, unit, initials in table(_PERSONS)
    )


def _terms(persons: tuple[Person, ...]) -> tuple[Term, ...]:
    heads = {"dorrepaal", "uitterdam", "nijkampen"}
    return (
        Term("wolthekker", "mayor", Period(date(2020, 11, 2))),
        Term("ijpelaer", "alderman", SITTING, "vv"),
        Term("sluiskamp", "alderman", SITTING, "ds"),
        Term("amezrouf", "alderman", SITTING, "vv"),
        Term("brandligt", "secretary", STAFF),
        Term("dorrepaal", "deputy_secretary", STAFF),
        Term("veenhuisen", "clerk", STAFF),
        Term("peetoomse", "controller", STAFF),
        Term("bijlevelt", "councillor", COUNCIL, "vv", leader=True),
        Term("ganzevoord", "councillor", COUNCIL, "ds", leader=True),
        *(Term(one.key, "director" if one.key in heads else "official", STAFF) for one in persons if one.unit),
    )


def _make() -> Municipality:
    persons = _persons()
    return Municipality(
        key="veldrade",
        name="Veldrade",
        inhabitants=14_300,
        seats=15,
        villages=("Veldrade", "Oosterrade", "Kleinveld"),
        meeting_place="Gemeentehuis Veldrade, collegekamer",
        formality_label="akkoordstuk",
        persons=persons,
        offices=OFFICES,
        terms=_terms(persons),
        deputies=(
            Deputy("mayor", "ijpelaer", 1, SITTING),
            Deputy("mayor", "sluiskamp", 2, SITTING),
            Deputy("mayor", "amezrouf", 3, SITTING),
            Deputy("secretary", "dorrepaal", 1, STAFF),
        ),
        portfolios=tuple(
            Portfolio(key, name, letter, holder, substitute, tuple(topics.split()), SITTING)
            for key, name, letter, holder, substitute, topics in table(_PORTFOLIOS)
        ),
        units=tuple(Unit(key, name, manager, parent) for key, name, manager, parent in table(_UNITS)),
        grants=tuple(Grant(*row) for row in table(_ROLES)),
        parties=(
            Party("vv", "Veldrade Vooruit", 6, coalition=True),
            Party("ds", "Dorpen Samen", 4, coalition=True),
            Party("rv", "Realistisch Veldrade", 3),
            Party("lg", "Lijst Groenland", 2),
        ),
    )


VELDRADE = _make()

"""Attendance fields: who is named, with which office, and what names nobody."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.meetings.reading.model import Role
from secretarie.meetings.reading.people import Attendance, attendance, is_office, role_of

LETTERS = {
    Role.ALDERMAN: "A",
    Role.SECRETARY: "S",
    Role.DEPUTY_SECRETARY: "L",
    Role.MAYOR: "M",
    Role.DEPUTY_MAYOR: "D",
    Role.MINUTE_TAKER: "V",
    Role.OTHER: "O",
}


def named(found: Attendance) -> list[str]:
    return [f"{LETTERS[person.role]} {person.office}: {person.name}" for person in found.people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Wethouder A. ten Bosch", ["A Wethouder: A. ten Bosch"]),
        ("wethouder Ten Bosch.", ["A wethouder: Ten Bosch"]),
        ("Wethouder A. Bos, wethouder\nB. Dam", ["A Wethouder: A. Bos", "A wethouder: B. Dam"]),
        ("Wethouder A. Bos\nwethouder B. Dam", ["A Wethouder: A. Bos", "A wethouder: B. Dam"]),
        ("Gemeentesecretaris A. Bos.\nWethouder B. Dam", ["S Gemeentesecretaris: A. Bos", "A Wethouder: B. Dam"]),
        ("wethouders A. Bos, B. Dam en C. Eik", ["A wethouder: A. Bos", "A wethouder: B. Dam", "A wethouder: C. Eik"]),
        ("Wethouders: A. Bos; secretaris C. Eik", ["A Wethouder: A. Bos", "S secretaris: C. Eik"]),
        ("3e loco-gemeentesecretaris D. Fok", ["L 3e loco-gemeentesecretaris: D. Fok"]),
        ("plaatsvervangend secretaris D. Fok", ["L plaatsvervangend secretaris: D. Fok"]),
        ("gemeentesecretaris a.i. D. Fok", ["S gemeentesecretaris a.i.: D. Fok"]),
        ("interim-gemeentesecretaris D. Fok", ["S interim-gemeentesecretaris: D. Fok"]),
        ("waarnemend burgemeester D. Fok", ["M waarnemend burgemeester: D. Fok"]),
        ("Loco-bm Klaver-Bouwer", ["D Loco-bm: Klaver-Bouwer"]),
        ("Loco-burgemeester/wethouder A. Bos", ["D Loco-burgemeester/wethouder: A. Bos"]),
        ("Dhr. A.B. de Wit", ["O : A.B. de Wit"]),
        ("mevrouw A. de Wit-van der Zee MSc", ["O : A. de Wit-van der Zee MSc"]),
        ("Karin Handrik", ["O : Karin Handrik"]),
        ("bestuursadviseur D. Fok", ["O bestuursadviseur: D. Fok"]),
        ("regisseur openbare ruimte D. Fok", ["O regisseur openbare ruimte: D. Fok"]),
        ("Y. de Wit voor de verslaglegging", ["V voor de verslaglegging: Y. de Wit"]),
        ("Y. de Wit (notulist)", ["V notulist: Y. de Wit"]),
        ("bestuursassistent Y. de Wit, voor verslag", ["V bestuursassistent: Y. de Wit"]),
        ("gemeentesecretaris A. Bos voor het verslag", ["S gemeentesecretaris: A. Bos"]),
        ("notulist Y. de Wit", ["V notulist: Y. de Wit"]),
        ("Y. de Wit/ Z. Zwart voor de notulen.", ["V voor de notulen: Y. de Wit", "V voor de notulen: Z. Zwart"]),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    found = attendance(text)
    assert named(found) == people
    assert found.unread == ()


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("wethouder A. Bos (tot 11.00 uur)", "tot 11.00 uur"),
        ("wethouder A. Bos vanaf agendapunt 5", "vanaf agendapunt 5"),
        ("wethouder A. Bos via Teams", "via Teams"),
    ],
)
def test_what_is_said_about_a_person_is_kept(text: str, note: str) -> None:
    found = attendance(text)
    assert [(person.name, person.note) for person in found.people] == [("A. Bos", note)]


@pytest.mark.parametrize("text", ["", "-", "geen", "Geen.", "n.v.t.", "Niemand"])
def test_nobody(text: str) -> None:
    assert attendance(text) == Attendance((), (), ())


@pytest.mark.parametrize("text", ["wegens ziekte", "Team Pers", "allen", "het voltallige college", "zie bijlage 3"])
def test_what_names_nobody_is_said(text: str) -> None:
    found = attendance(text)
    assert (found.people, found.unread) == ((), (text,))


def test_an_office_before_a_comma_belongs_to_the_name_after_it() -> None:
    office = "Coach/Regisseur Opgaven en Samenwerking- Realisatie"
    found = attendance(f"secretaris A. Bos, {office}, C. Eik en Y. de Wit voor de verslaglegging")
    assert [person.office for person in found.by_apposition] == [office]
    assert [person.name for person in found.people] == ["A. Bos", "C. Eik", "Y. de Wit"]


@pytest.mark.parametrize(
    ("office", "letter"),
    [("Burgemeester", "M"), ("wh", "A"), ("locosecretaris", "L"), ("griffier", "O"), ("2e loco-burgemeester", "D")],
)
def test_offices(office: str, letter: str) -> None:
    assert LETTERS[role_of(office)] == letter
    assert is_office(office)


PIECES = (
    "Wethouder|wethouders|A. Bos|B. van der Dam|en|,|;|\n|de|Van|secretaris|x|(tot 5)|voor de verslaglegging|/|3e|loco-"
)
WORDS = st.sampled_from(f"{PIECES}|Karin Handrik|wegens ziekte|.|mw.|&|:".split("|"))


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_every_word_is_somebodys_or_reported(text: str) -> None:
    found = attendance(text)
    told = " ".join([*found.unread, *(f"{person.office} {person.as_written}" for person in found.people)])
    lost = set(re.findall(r"\w+", text)) - set(re.findall(r"\w+", told)) - {"en"}
    assert not lost

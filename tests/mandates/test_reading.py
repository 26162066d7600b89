"""Decrees as they really look: every amount is found, everything is placed or told, hostile files are refused."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest

from secretarie.law import MandateKind
from secretarie.mandates.facts import Vat
from secretarie.mandates.reading import columns, money, placing, tables, xlsx
from secretarie.mandates.reading.columns import Field
from secretarie.mandates.reading.placing import Reading
from secretarie.mandates.reading.tables import Document, UnreadableTableError
from tests.mandates.sheets import MAIN, a_sheet, a_workbook

HEAD = ["Nr", "Bevoegdheid", "Gemandateerde", "Grens", "Voorwaarden", "Ondermandaat"]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("€ 10.000,-", "10000"),
        ("€ 10.000,–", "10000"),
        ("€ 100.000,00,– per rechtshandeling", "100000"),
        ("EUR 50.000 excl. BTW", "50000"),
        ("tot en met € 2.500,50", "2500.50"),
        ("€ 1,5 miljoen", "1500000"),
        ("maximaal 25.000 euro", "25000"),
        ("€75,–", "75"),
        ("€ 5 000", "5000"),
        ("€ 1234567", "1234567"),
    ],
)
def test_an_amount_is_read_as_it_is_written(text: str, amount: str) -> None:
    found = money.amounts(text)
    expected = Decimal("1.5") * 1_000_000 if "miljoen" in text else Decimal(amount)
    assert [one.value for one in found] == [expected]


def test_what_is_no_amount_is_none() -> None:
    assert money.amounts("artikel 10 lid 3, 2026, 50%") == []
    assert [one.value for one in money.of_cell("25.000.000")] == [25_000_000]
    assert money.of_cell("schaal 11") == []


@pytest.mark.parametrize(
    ("text", "vat"),
    [
        ("€ 50.000 excl. BTW", Vat.EXCLUSIVE),
        ("Grensbedragen in € excl. btw", Vat.EXCLUSIVE),
        ("het bedrag inclusief de verschuldigde omzetbelasting (BTW)", Vat.INCLUSIVE),
        ("€ 50.000", None),
    ],
)
def test_how_an_amount_counts_is_read_where_it_is_said(text: str, vat: Vat | None) -> None:
    assert money.vat_of(text) is vat


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("een bedrag van € 25.000 per verplichting niet te boven gaat", False),
        ("boven het bedrag van € 25.000", True),
        ("tussen een bedrag van € 25.000 en de drempel", True),
        ("projecten met een waarde groter dan € 50.000.000", True),
        ("die het bedrag van € 500.000 overstijgt", True),
        ("tot en met € 25.000", False),
    ],
)
def test_from_where_a_power_begins_is_no_limit(text: str, *, least: bool) -> None:
    assert money.amounts(text)[0].least is least


def read(document: Document) -> Reading:
    return placing.placed(document, [columns.guessed(table) for table in document.tables])


def of_workbook(*rows: list[str | float]) -> Reading:
    return read(xlsx.read(a_workbook([HEAD, *rows])))


def test_a_workbook_becomes_rows() -> None:
    found = of_workbook(
        ["2.1", "Inkoop", "Directeur Ruimte", "€ 50.000 excl. btw", "Binnen budget", "ja"],
        ["2.2", "Verlof", "Teammanager", "geen limiet", "", "nee"],
        ["2.3", "Werken", "Projectleider", 12500.5, "", ""],
    )
    assert [(r.number, r.holder, r.power, r.sub) for r in found.rows] == [
        ("2.1", "Directeur Ruimte", "Inkoop", True),
        ("2.2", "Teammanager", "Verlof", False),
        ("2.3", "Projectleider", "Werken", False),
    ]
    assert [r.limit and r.limit.amount for r in found.rows] == [50_000, None, Decimal("12500.50")]
    assert found.rows[0].conditions == ("Binnen budget",)
    assert found.unplaced == ()


def test_several_amounts_in_one_cell_are_several_rows() -> None:
    found = of_workbook(["3", "Subsidies", "Directeur; teammanager", "€ 50.000; € 10.000", "", ""])
    assert [(r.number, r.holder, r.limit and int(r.limit.amount)) for r in found.rows] == [
        ("3", "Directeur", 50_000),
        ("3.2", "teammanager", 10_000),
    ]
    assert all("2 bedragen in één cel" in r.notes[0] for r in found.rows)
    named = of_workbook(["4", "Inkoop", "Budgethouders", "directeur tot € 75.000, teammanager tot € 25.000", "", ""])
    assert [r.holder for r in named.rows] == ["directeur", "teammanager"]


def test_what_cannot_be_placed_is_told_with_its_place() -> None:
    rows = [["Nr", "Bevoegdheid", "Functionaris", "Kleur", "Bedrag"], ["1", "Inkoop", "Inkoper", "rood", "veel"]]
    found = read(xlsx.read(a_workbook(rows)))
    assert [(u.place, u.text) for u in found.unplaced] == [
        ("Register, rij 1", "Kleur: rood"),
        ("Register, rij 1", "Inkoop | Inkoper | Bedrag: veel"),
    ]


def test_a_csv_with_semicolons_and_a_corrected_column() -> None:
    document = tables.of_csv("Wie;Wat;Tot\nInkoper;Inkoop;€ 500\n")
    meant = [[Field.HOLDER, Field.POWER, Field.LIMIT]]
    found = placing.placed(document, meant, usual=Vat.INCLUSIVE)
    limit = found.rows[0].limit
    assert limit is not None
    assert (found.rows[0].holder, limit.amount, limit.vat) == ("Inkoper", 500, Vat.INCLUSIVE)


DECREES = {
    "ondermandaat-RVO-BWBR0036142.md": (18, 81, 81),
    "mandaat-KvK-BWBR0036696.md": (0, 30, 27),
    "mandaat-RWS-BWBR0034184.md": (36, 46, 34),
}


@pytest.mark.parametrize("name", DECREES)
def test_every_amount_of_a_real_decree_is_found(shared: Path, name: str) -> None:
    text = (shared / "real" / "mandates" / name).read_text()
    document = tables.of_markdown(text)
    found = read(document)
    assert (sum(len(t.rows) for t in document.tables), found.amounts, found.placed_amounts) == DECREES[name]
    told = {row.place for row in found.rows} | {one.place for one in found.unplaced}
    for table in document.tables:
        places = {f"{table.place}, rij {n} ({table.article})" for n in range(1, len(table.rows) + 1)}
        assert places <= told


def test_the_three_amounts_that_are_no_limit_are_told(shared: Path) -> None:
    """A lower bound twice, and once who stands in for whom; the decree itself counts VAT in."""
    found = read(tables.of_markdown((shared / "real" / "mandates" / "mandaat-KvK-BWBR0036696.md").read_text()))
    assert [u.place for u in found.unplaced if "€" in u.text] == [
        "artikel 4 lid 4 onder b",
        "artikel 4 lid 4 onder c",
        "artikel 8 lid 6",
    ]
    assert {r.limit.vat for r in found.rows if r.limit} == {Vat.INCLUSIVE}


def test_a_member_with_several_limits_tells_what_each_is_about(shared: Path) -> None:
    found = read(tables.of_markdown((shared / "real" / "mandates" / "ondermandaat-RVO-BWBR0036142.md").read_text()))
    rows = [r for r in found.rows if r.place == "artikel 3 lid 1"]
    assert [r.limit and int(r.limit.amount) for r in rows] == [1_500_000, 150_000, 150_000]
    ends = ("beleidsbudget", "directe uitvoeringskosten", "corporate kosten")
    assert all(r.power.endswith(end) for r, end in zip(rows, ends, strict=True))
    assert {r.holder for r in rows} == {"afdelingsmanagers van de lijnafdelingen"}
    assert set(rows[0].kinds) == set(MandateKind)


ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (a_workbook([], sheet=a_sheet([[1.0]]).replace("<v>1.0</v>", "<f>A2</f><v>1</v>")), "formule"),
        (a_workbook([HEAD], **{"xl/vbaProject.bin": b"x"}), "macro"),
        (a_workbook([HEAD], **{"xl/externalLinks/externalLink1.xml": b"<x/>"}), "andere bestanden"),
        (
            a_workbook([], sheet=f'<worksheet xmlns="{MAIN}"><sheetData>{ROW * 2_100}</sheetData></worksheet>'),
            "te groot",
        ),
        (a_workbook([], sheet=f'<worksheet xmlns="{MAIN}">{" " * 30_000_000}</worksheet>'), "te groot"),
        (a_workbook([["x"] * 26, ["y"]], sheet=a_sheet([[1.0]]).replace('"A1"', '"ZZ1"')), "te groot"),
        (a_workbook([], sheet='<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'), "niet te lezen"),
        (a_workbook([], sheet="<worksheet"), "niet te lezen"),
        (BytesIO(b"PK\x03\x04 half"), "niet te lezen"),
        (BytesIO(b""), "niet te lezen"),
    ],
)
def test_a_hostile_or_broken_workbook_gets_a_clear_refusal(content: BytesIO, told: str) -> None:
    with pytest.raises(UnreadableTableError, match=told):
        xlsx.read(content)


def test_a_table_of_a_million_rows_is_refused_before_it_is_read() -> None:
    with pytest.raises(UnreadableTableError, match="te groot"):
        tables.of_csv("a;b\n" * 1_000_000)

"""Taking a register over from a table: read, mapped, looked at, taken into a draft; and the register as data."""

from __future__ import annotations

import csv
import io
import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from secretarie.mandates.models import Decree, Mandate
from tests.cast import Cast
from tests.mandates.acts import a_decree, a_mandate, a_row, a_tree, adopted
from tests.mandates.sheets import a_workbook
from tests.mandates.test_reading import HEAD
from tests.proposals.acts import entries


@pytest.fixture
def keeper(cast: Cast) -> Client:
    return cast.client("secretariat")


def upload(client: Client, decree: Decree, name: str, content: bytes) -> str:
    """The refusal, or "" when the file was read."""
    file = SimpleUploadedFile(name, content)
    given = {"file": file, "revision": decree.revision}
    answer = client.post(reverse("mandates:take_over", args=[decree.pk]), given)
    assert answer.status_code in {302, 422}
    return "" if answer.status_code == 302 else answer.content.decode()


def columns(client: Client, decree: Decree, **given: Any) -> str:
    address = reverse("mandates:columns", args=[decree.pk])
    usual = {"giver": "college", "vat": "exclusive", "first": "2026-01-01", "revision": decree.revision}
    answer = client.post(address, usual | given) if given else client.get(address)
    return "" if answer.status_code == 302 else answer.content.decode()


ROWS: list[list[str | float]] = [
    [*HEAD],
    ["2.1", "Inkoop", "directeur directorate", "€ 50.000 excl. btw", "Binnen budget", "ja"],
    ["2.2", "Verlof", "teammanagers", "", "", "nee"],
    ["2.4", "Post", "postkamer", "n.v.t.", "", "nee"],
    ["2.3", "Werken", "projectleider", "veel", "", ""],
]


def test_a_workbook_goes_by_its_columns_into_the_draft(cast: Cast, keeper: Client) -> None:
    a_tree(cast)
    decree = a_decree(cast)
    assert upload(keeper, decree, "register.xlsx", a_workbook(ROWS).read()) == ""
    page = columns(keeper, decree)
    assert "Werken | projectleider | Grens: veel" in page
    assert "Hier is geen bedrag in te lezen." in page
    with cast.acting_as("secretariat"):
        assert not Mandate.objects.exists()
    chosen = {f"t0c{n}": field for n, field in enumerate(["number", "power", "holder", "limit", "condition", "sub"])}
    assert "2.1" in columns(keeper, decree, **chosen, toon="1")
    assert columns(keeper, decree, **chosen) == ""
    with cast.acting_as("secretariat"):
        rows = list(Mandate.objects.order_by("number").select_related("unit"))
    assert [(r.number, r.holder_kind, r.role, r.draft) for r in rows] == [
        ("2.1", "unit_head", "director", True),
        ("2.2", "unit_head", "team_manager", True),
        ("2.4", "function", "", True),
    ]
    assert rows[0].unit == cast.units["directorate"]
    assert rows[0].subjects == []
    assert entries(cast, "mandate.import")[0]["note"] == "register.xlsx"


def test_a_column_that_was_guessed_wrong_is_corrected(cast: Cast, keeper: Client) -> None:
    decree = a_decree(cast)
    upload(keeper, decree, "lijst.csv", b"Wie;Iets;Grens\nInkoper;Kopen;\xe2\x82\xac 500\n")
    assert "Iets: Kopen" in columns(keeper, decree)
    assert columns(keeper, decree, t0c0="holder", t0c1="power", t0c2="limit") == ""
    with cast.acting_as("secretariat"):
        row = Mandate.objects.get()
    assert (row.holder_words, row.power, row.limit) == ("Inkoper", "Kopen", 500)


def test_a_real_decree_comes_in_with_every_amount(cast: Cast, keeper: Client, shared: Path) -> None:
    """18 rows with 81 amounts; what names nobody is told below the rows."""
    decree = a_decree(cast)
    content = (shared / "real" / "mandates" / "ondermandaat-RVO-BWBR0036142.md").read_bytes()
    assert upload(keeper, decree, "besluit.md", content) == ""
    assert "81 bedragen zijn gevonden, waarvan er 81 als grens staan" in columns(keeper, decree)
    assert columns(keeper, decree, vat="inclusive") == ""
    with cast.acting_as("secretariat"):
        rows = Mandate.objects.filter(draft=True)
        assert rows.exclude(limit=None).count() == 81
        assert set(rows.exclude(limit=None).values_list("limit_vat", flat=True)) == {"inclusive"}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("leeg.csv", b"", "leeg"),
        ("plaatje.png", b"\x89PNG\r\n\x1a\n" + b"x" * 30, "geen tabel"),
        ("macro.xlsx", a_workbook([HEAD], **{"xl/vbaProject.bin": b"x"}).read(), "macro"),
        ("half.xlsx", b"PK\x03\x04 half", "beschadigd"),
        ("groot.csv", b"a;b\n" * 100_000, "te groot"),
        ("tekst.txt", b"\x00\x01\x02", "geen pdf"),
    ],
)
def test_what_is_no_table_gets_a_clear_refusal(
    cast: Cast, keeper: Client, name: str, content: bytes, told: str
) -> None:
    assert told in upload(keeper, a_decree(cast), name, content)


def test_an_adopted_decree_takes_nothing_over(cast: Cast, keeper: Client) -> None:
    mandate = a_mandate(cast)
    assert keeper.get(reverse("mandates:take_over", args=[mandate.decree_id])).status_code == 404


def test_the_register_leaves_as_data_and_on_paper(cast: Cast) -> None:
    a_mandate(cast)
    adopted(cast, a_row(cast, "1.2", power='=HYPERLINK("x")', limit=None), title="Tweede")
    client = cast.client("author")
    table = client.get(reverse("mandates:csv")).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table), delimiter=";"))
    assert [(r["nummer"], r["grens"]) for r in rows] == [("1.1", "50000,00"), ("1.2", "")]
    assert rows[1]["bevoegdheid"].startswith("'=")
    record = json.loads(client.get(reverse("mandates:json"), {"zoek": "HYPERLINK"}).content)
    assert [r["nummer"] for r in record["mandaten"]] == ["1.2"]
    assert {s["code"] for s in record["onderwerpen"]} == {"inkoop", "inkoop.werken", "personeel"}
    paper = client.get(reverse("mandates:pdf"), {"dag": "2026-03-01"})
    assert paper.content.startswith(b"%PDF-")
    assert "2026-03-01.pdf" in paper["Content-Disposition"]
    assert cast.client("clerk").get(reverse("mandates:csv")).status_code == 404


def test_what_went_out_as_csv_comes_in_again(cast: Cast, keeper: Client) -> None:
    a_mandate(cast)
    table = cast.client("author").get(reverse("mandates:csv")).content
    decree = a_decree(cast, "Opnieuw")
    assert upload(keeper, decree, "register.csv", BytesIO(table).read()) == ""
    assert columns(keeper, decree, t0c0="number", t0c3="holder", t0c4="power", t0c7="limit") == ""
    with cast.acting_as("secretariat"):
        row = Mandate.objects.get(draft=True)
    assert (row.number, row.power) == ("1.1", "Het aangaan van overeenkomsten.")

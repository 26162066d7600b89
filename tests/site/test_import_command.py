"""``secretarie import decision-lists`` as a program: its report, its exit codes, and what it leaves alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import psycopg
import pytest

from secretarie.site import postgres
from tests.meetings.papers import HEAD, item, paper
from tests.meetings.real_lists import named, needs_lists
from tests.programs import folder, secretarie

GOOD = (item("_Besluit:", "Het krediet te verlenen.", title="Krediet kade"),)


@pytest.fixture(scope="module")
def data(furnished: Path) -> Path:
    """With a real municipality, and a demo."""
    assert secretarie(furnished, "municipality", "add", "Gemeente Lindervoort", "echt").returncode == 0
    assert secretarie(furnished, "municipality", "add", "Voorbeeld", "voorbeeld").returncode == 0
    with psycopg.connect(postgres.status(furnished / "postgres").owner_url) as owner:
        owner.execute("UPDATE people_municipality SET demo = true WHERE slug = 'voorbeeld'")
    return furnished


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A good list, one with a line that has no place, and a file that is none."""
    (tmp_path / "goed.pdf").write_bytes(paper(GOOD))
    lost = HEAD | {"Datum": "19-05-2026", "Vreemd veld": "Dit hoort nergens bij"}
    (tmp_path / "regel.pdf").write_bytes(paper(GOOD, head=lost))
    (tmp_path / "stuk.pdf").write_bytes(b"%PDF-1.7 kapot")
    return tmp_path


def meetings(data: Path) -> int:
    with psycopg.connect(postgres.status(data / "postgres").owner_url) as owner:
        row = owner.execute("SELECT count(*) FROM meetings_meeting").fetchone()
    assert row is not None
    return int(row[0])


def imported(data: Path, *words: str) -> tuple[int, dict[str, Any]]:
    said = secretarie(data, "import", "decision-lists", "--json", *words)
    assert said.stdout, said.stderr
    return said.returncode, json.loads(said.stdout)


def test_a_dry_run_reads_and_reports_without_a_database(papers: Path) -> None:
    with folder() as bare:
        code, facts = imported(bare, "--dry-run", str(papers / "goed.pdf"))
        assert not (bare / "postgres").exists()
    assert code == 0
    assert (facts["municipality"], facts["dry_run"], facts["counts"]["read"]) == (None, True, 1)
    [one] = facts["files"]
    assert (one["date"], one["place"], one["adopted_on"]) == ("2026-05-12", "Raadhuis, Linnenkamer", "2026-05-19")
    assert one["chair"]["name"] == "M. Zandvliet"
    assert [person["name"] for person in one["absent"]] == ["R. Ouwehand"]
    assert [(row["number"], row["title"]) for row in one["items"]] == [("5.a.1", "Krediet kade")]
    assert one["counts"] == {"college": 1, "mayor": 0}
    assert one["decisions"]["college"][0]["text"] == "Het krediet te verlenen."


def test_a_good_list_among_bad_ones_comes_in_and_the_others_say_why(data: Path, papers: Path) -> None:
    before = meetings(data)
    files = [str(papers / name) for name in ("stuk.pdf", "regel.pdf", "goed.pdf", "weg.pdf")]
    code, facts = imported(data, "--municipality", "echt", "--publish", *files)
    assert code == 1
    assert facts["counts"] == {"read": 0, "imported": 1, "unchanged": 0, "refused": 3}
    broken, lost, good, gone = facts["files"]
    assert (good["outcome"], good["saved"]["decisions"]) == ("imported", {"college": 1, "mayor": 0})
    assert "other_municipality" not in good["saved"]
    assert broken["why"]
    assert "cannot be read" in gone["why"][0]
    assert lost["unplaced"]
    place = lost["unplaced"][0]
    assert any(f"Page {place['page']}, line {place['line']}" in why for why in lost["why"])
    assert meetings(data) == before + 1
    code, facts = imported(data, "--municipality", "echt", str(papers / "goed.pdf"))
    assert (code, facts["counts"]["unchanged"]) == (0, 1)
    assert meetings(data) == before + 1
    assert secretarie(data, "audit", "verify").returncode == 0


def test_the_demo_takes_nothing_over(data: Path, papers: Path) -> None:
    said = secretarie(data, "import", "decision-lists", "--municipality", "voorbeeld", str(papers / "goed.pdf"))
    assert said.returncode == 1
    assert "demo" in said.stderr


def test_the_municipality_must_be_known(data: Path, papers: Path) -> None:
    said = secretarie(data, "import", "decision-lists", "--municipality", "nergens", str(papers / "goed.pdf"))
    assert said.returncode == 2
    assert "nergens" in said.stderr


@needs_lists
def test_the_report_of_a_real_list_for_a_person(data: Path) -> None:
    said = secretarie(data, "import", "decision-lists", "--dry-run", str(named("27_mei_2025")))
    assert said.returncode == 0
    assert "37 items; 23 decisions of the college, 1 of the mayor" in said.stdout
    assert "adopted on 2025-06-03" in said.stdout

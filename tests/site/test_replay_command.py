"""``secretarie replay decision-list`` as a program: what it refuses, before it starts anything."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.programs import folder, secretarie


@pytest.fixture
def data() -> Iterator[Path]:
    with folder() as made:
        yield made


def test_what_is_no_list_is_refused_before_anything_starts(data: Path) -> None:
    paper = data / "brief.pdf"
    paper.write_bytes(b"%PDF-1.4 niets")
    said = secretarie(data, "replay", "decision-list", str(paper))
    assert said.returncode == 1
    assert "brief.pdf" in said.stderr
    assert not (data / "postgres").exists()


def test_a_file_that_is_not_there_is_wrong_use(data: Path) -> None:
    assert secretarie(data, "replay", "decision-list", str(data / "weg.pdf")).returncode == 2

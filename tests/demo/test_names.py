"""Everything is fictional: no name of the real lists stands in our content, and no real municipality is ours."""

import csv
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from secretarie.demo.content import DEMO_SEED, texts
from secretarie.demo.content.history import history
from secretarie.demo.content.lindervoort import LINDERVOORT
from secretarie.demo.content.veldrade import VELDRADE
from secretarie.demo.content.veldrade_history import veldrade_history

TODAY = date(2026, 11, 23)
NAME = r"(?:[Vv]an den |[Vv]an der |[Vv]an |[Dd]e |[Dd]en |[Dd]er )?([A-Z][a-zé]{3,}(?:-[A-Z][a-z]+)?)"
TITLES = r"(?:[Ww]ethouder|[Bb]urgemeester|[Rr]aadslid|Wh\.?|secretaris|drs\.|mr\.|ir\.|Dhr\.|Mevr\.)"
# Ordinary words that stand behind a title in the real lists.
WORDS = {"Deze", "Burgemeester", "Pagina", "Ruimte", "Besluit", "Financi", "Sociaal", "Cultuur", "Lange", "Gunning"}


def real(name: str) -> Path:
    """A folder of real material beside the checkout, wherever that is."""
    for parent in Path(__file__).parents:
        if (found := parent / "shared" / "real" / name).exists():
            return found
    pytest.skip(f"no real material at hand ({name})")


@cache
def real_names() -> frozenset[str]:
    pypdfium2 = pytest.importorskip("pypdfium2")
    found: set[str] = set()
    for path in sorted(real("college-lists").glob("*.pdf")):
        document = pypdfium2.PdfDocument(path)
        text = " ".join(page.get_textpage().get_text_range() for page in document)
        document.close()
        text = re.sub(r"\s+", " ", text)
        found |= set(re.findall(rf"{TITLES} (?:(?:[A-Z]\.)+ ?)?{NAME}", text))
        found |= set(re.findall(rf"\b(?:[A-Z]\.){{1,4}} ?{NAME}", text))
    return frozenset(part for name in found for part in name.split("-") if part not in WORDS and len(part) > 3)


def words_of_ours() -> set[str]:
    parts = [path.read_text(encoding="utf-8") for path in Path(texts.__file__).parent.glob("*.toml")]
    parts += [f"{one.first_name} {one.surname}" for place in (LINDERVOORT, VELDRADE) for one in place.persons]
    for meeting in (*history(DEMO_SEED, TODAY), *veldrade_history(DEMO_SEED, TODAY)):
        parts += [text for item in meeting.items for text in (item.title, item.note)]
    return set(re.findall(r"[A-Z][\w]{3,}", " ".join(parts)))


def test_no_surname_of_the_real_lists_is_ours():
    names = real_names()
    assert len(names) > 30
    ours = {part for place in (LINDERVOORT, VELDRADE) for one in place.persons for part in one.surname.split("-")}
    assert not names & ours
    assert not names & words_of_ours()


def test_no_real_municipality_is_called_like_ours():
    with (real("lists") / "cbs-gemeenten-2023.csv").open(encoding="utf-8-sig", errors="replace") as rows:
        text = " ".join(cell for row in csv.reader(rows) for cell in row).lower()
    for name in ("lindervoort", "veldrade", "linderland"):
        assert name not in text


def test_veldrade_has_a_short_past_of_its_own():
    meetings = veldrade_history(DEMO_SEED, TODAY)
    assert 15 <= len(meetings) <= 22
    assert veldrade_history(DEMO_SEED, date(2026, 9, 20)) == meetings[: len(veldrade_history(1, date(2026, 9, 20)))]
    assert all("2" in {item.number for item in meeting.items} for meeting in meetings)
    assert any(item.title == "Akkoordstukken" for item in meetings[0].items)
    business = [item for meeting in meetings for item in meeting.items if item.reference]
    assert 25 <= len(business) <= 50
    assert len({item.title for item in business}) == len(business)
    assert {item.holder for item in business} <= set(VELDRADE.college(TODAY))
    assert not any("{" in point.text for item in business for point in item.points)

"""The user guide names buttons and headings as the screen does, and no page of it leads nowhere."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import allauth
import pytest
from babel.messages.pofile import read_po

CHECKOUT = Path(__file__).resolve().parents[2]
SOURCE = CHECKOUT / "src" / "secretarie"
GUIDE = CHECKOUT / "docs" / "gebruikers"
PAGES = sorted(GUIDE.rglob("*.md"))
TEXTS = [CHECKOUT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/operations.md")]
CATALOGUES = [
    *SOURCE.glob("*/locale/nl/LC_MESSAGES/django.po"),
    Path(allauth.__file__).parent / "locale" / "nl" / "LC_MESSAGES" / "django.po",
]
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
HOLE = re.compile(r"%\\?\(\w+\\?\)[sd]")
LINK = re.compile(r"\]\(([^)#]+)")


def dutch() -> list[str]:
    """Every text of the interface, plurals apart."""
    found: list[str] = []
    for path in CATALOGUES:
        with path.open("rb") as file:
            for message in read_po(file, locale="nl"):
                texts = message.string if isinstance(message.string, tuple | list) else [message.string]
                found += [text.strip().rstrip(":") for text in texts if message.id and text]
    return found


@cache
def on_screen() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Texts as they stand, and those with a name or number to fill in."""
    texts = dutch()
    filled = [re.compile(HOLE.sub(".+", re.escape(t)), re.DOTALL) for t in texts if "%(" in t and len(t) < 60]
    return frozenset(t for t in texts if "%(" not in t), tuple(filled)


@cache
def in_the_code() -> str:
    return "\n".join(p.read_text() for suffix in ("*.py", "*.html") for p in sorted(SOURCE.rglob(suffix)))


def stands_there(name: str) -> bool:
    whole, filled = on_screen()
    quoted = any(f"{mark}{name}{mark}" in in_the_code() for mark in ('"', "'")) or f">{name}<" in in_the_code()
    return name in whole or quoted or any(p.fullmatch(name) for p in filled)


def names(path: Path) -> list[str]:
    """What is bold, but the words that begin a paragraph or a line of a list as its heading: they end in a stop."""
    return [" ".join(n.split()) for n in BOLD.findall(path.read_text()) if not n.rstrip().endswith(".")]


@pytest.mark.parametrize("path", PAGES, ids=lambda p: str(p.relative_to(GUIDE)))
def test_what_the_guide_names_stands_on_the_screen(path: Path) -> None:
    assert [n for n in names(path) if not stands_there(n)] == []


def test_a_name_that_is_nowhere_is_found_out() -> None:
    assert not stands_there("Druk hier maar op")
    assert stands_there("Akkoord met 3 hamerstukken")


@pytest.mark.parametrize("path", [*PAGES, *TEXTS, *(CHECKOUT / "docs").rglob("*.md")], ids=lambda p: p.name)
def test_links_lead_somewhere(path: Path) -> None:
    targets = [t for t in LINK.findall(path.read_text()) if "://" not in t and not t.startswith("docs/pictures/")]
    assert [t for t in targets if not (path.parent / t).exists()] == []


def test_every_page_can_be_reached_from_the_first() -> None:
    first = (GUIDE / "README.md").read_text()
    assert [p.name for p in PAGES if p.name != "README.md" and f"({p.relative_to(GUIDE)})" not in first] == []


def test_decisions_are_numbered_once_and_listed() -> None:
    folder = CHECKOUT / "docs" / "decisions"
    records = sorted(p for p in folder.glob("*.md") if p.name != "README.md")
    numbers = [p.name[:4] for p in records]
    assert len(set(numbers)) == len(numbers)
    row = re.compile(r"^\| \[(\d{4})\]\((\S+)\) \| (.+?) \| (\w+) \|$", re.MULTILINE)
    rows = row.findall((folder / "README.md").read_text())
    heads = [(p.name[:4], p.name, p.read_text().splitlines()[0].removeprefix(f"# {p.name[:4]} ")) for p in records]
    assert [found[:3] for found in rows] == heads
    stated = [re.search(r"^Status: (\w+)", p.read_text(), re.MULTILINE) for p in records]
    assert [found[3] for found in rows] == [found.group(1) if found else "" for found in stated]


def test_the_guide_is_plain() -> None:
    """You and not thou, no cries, and the acts of the law by their full names."""
    for path in PAGES:
        text = path.read_text()
        assert not re.search(r"\b(u|uw)\b", re.sub(r"`[^`]*`", "", text)), path.name
        assert "!" not in text.replace("![", ""), path.name

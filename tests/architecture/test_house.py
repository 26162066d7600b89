"""The house keeps its own rules: one table, one performer per act, files of a size, words of the glossary."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path

import pytest
from django.apps import apps

from secretarie.access.models import Municipal, Part
from secretarie.access.performing import PERFORMERS
from secretarie.access.table import MAY, Action
from secretarie.access.wall import root_model

CHECKOUT = Path(__file__).resolve().parents[2]
SOURCE = CHECKOUT / "src" / "secretarie"
ROOMS = [p.name for p in SOURCE.iterdir() if (p / "apps.py").exists()]
MODULES = sorted(p for p in SOURCE.rglob("*.py") if "migrations" not in p.parts)


def load_all_actions() -> None:
    for room in ROOMS:
        for name in ("actions", "erratum"):
            if (SOURCE / room / f"{name}.py").exists() or (SOURCE / room / name).is_dir():
                importlib.import_module(f"secretarie.{room}.{name}")


def test_every_row_of_the_table_has_one_performer() -> None:
    load_all_actions()
    assert set(MAY) == set(Action)
    assert {a.value for a in Action} - {a.value for a in PERFORMERS} == set()


def test_only_actions_write() -> None:
    """Outside actions, the kernel and seeding, nothing saves, creates, updates or deletes a municipal record."""
    writing = re.compile(r"\.(save|bulk_create|bulk_update|get_or_create|update_or_create|delete)\(|objects\.create\(")
    allowed = {"access", "audit", "demo", "law"}
    found = [
        f"{path.relative_to(SOURCE)}:{number}"
        for path in MODULES
        if path.relative_to(SOURCE).parts[0] not in allowed
        and "actions" not in path.parts
        and path.name not in {"storage.py", "printing.py", "scratch.py"}
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if writing.search(line) and "form.save" not in line and "# writes" not in line
    ]
    assert found == []


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_no_file_is_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 400


def test_the_law_knows_no_django_and_no_clock() -> None:
    for path in (SOURCE / "law").rglob("*.py"):
        if path.as_posix().endswith("law/commands/answering.py"):
            continue
        text = path.read_text()
        assert "django" not in text
        assert not re.search(r"date\.today\(|datetime\.now\(|time\.time\(", text), path


def test_rules_are_pure() -> None:
    """Every ``rules*.py`` imports no queries, no wall and no clock: facts and the day come in as arguments."""
    for path in SOURCE.rglob("rules*.py"):
        tree = ast.parse(path.read_text())
        imported = {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
        assert not {m for m in imported if m.endswith((".queries", ".wall", "timezone", ".performing"))}, path


def glossary_terms() -> list[str]:
    lines = (CHECKOUT / "docs" / "glossary.md").read_text().splitlines()
    return [t.strip() for line in lines if line.startswith("- ") for t in line[2:].split(" = ")[0].split("/")]


def test_no_term_stands_twice_in_the_glossary() -> None:
    terms = glossary_terms()
    assert sorted({t for t in terms if terms.count(t) > 1}) == []


def snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def test_every_model_is_named_with_a_word_of_the_glossary() -> None:
    terms = set(glossary_terms())
    models = {snake(m.__name__) for room in ROOMS for m in apps.get_app_config(room).get_models()}
    assert sorted(models - terms) == []


def test_every_part_finds_its_root() -> None:
    parts = [m for m in apps.get_models() if issubclass(m, Part)]
    assert parts
    for model in parts:
        assert issubclass(root_model(model), Municipal)
        assert root_model(model) is not model, f"{model.__name__} needs a ROOT"


def test_the_project_names_no_machine_and_no_registry() -> None:
    """No path of a workplace and no host of a registry in what is committed."""
    forbidden = re.compile(r"/work/|/root/|pypi\.org|files\.pythonhosted|registry\.npmjs|deb\.debian|/opt/wheels")
    suffixes = {".py", ".toml", ".txt", ".json", ".md", ".yml", ".html", ".css", ".js", ".cfg", "", ".sh"}
    found = []
    for path in CHECKOUT.rglob("*"):
        relative = path.relative_to(CHECKOUT)
        hidden = {".git", ".venv", ".data", ".hypothesis", "node_modules", "vendor", "__pycache__"}
        hidden |= {".mypy_cache", ".ruff_cache"}
        if (
            path.is_dir()
            or hidden.intersection(relative.parts)
            or path.suffix not in suffixes
            or path == Path(__file__)
        ):
            continue
        if path.is_file() and forbidden.search(path.read_text(errors="ignore")):
            found.append(str(relative))
    assert found == []

"""No number of the law stands outside `law/`: rules compute with norms, and texts are filled in from them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "secretarie"
CATALOGUE = SOURCE / "site/locale/nl/LC_MESSAGES/django.po"
COUNTS = r"\d+|twee|drie|vier|vijf|zes|zeven|acht|tien|twaalf|two|three|four|five|six|seven|eight|ten|twelve"
UNITS = (
    r"(?:werk)?dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|procent|leden|zetels"
    r"|(?:working )?days?|weeks?|months?|years?|per cent|members|seats"
)
TERM = re.compile(
    rf"\b(?:{COUNTS})\s+(?:{UNITS})\b|\b(?:half|helft|een derde|een kwart) (?:of|van) (?:de|the)\b", re.IGNORECASE
)
SHAPES = {"0", "1", "-1"}


def modules() -> Iterator[Path]:
    """Our own code outside the law, the demo's content and the database's history."""
    for path in sorted(SOURCE.rglob("*.py")):
        if not {"law", "demo", "migrations"} & set(path.relative_to(SOURCE).parts):
            yield path


def texts(path: Path) -> Iterator[str]:
    """The strings of a module, but not what it says about itself."""
    tree = ast.parse(path.read_text())
    own = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in own:
            yield node.value


def numbers(path: Path) -> Iterator[ast.Constant]:
    """The numbers a rule computes with; a named limit of what fits in a form is none of the law's; nor is a cut."""
    tree = ast.parse(path.read_text())
    limits = [a for a in tree.body if isinstance(a, ast.Assign | ast.AnnAssign)]
    cuts = [n for n in ast.walk(tree) if isinstance(n, ast.Slice)]
    named = {id(n) for a in (*limits, *cuts) for n in ast.walk(a)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) in {int, float} and id(node) not in named:
            yield node


def test_no_text_outside_the_law_says_a_term_or_a_share() -> None:
    said = [(path.name, text) for path in modules() for text in texts(path) if TERM.search(text)]
    said += [(CATALOGUE.name, line) for line in CATALOGUE.read_text().splitlines() if TERM.search(line)]
    assert said == []


def test_the_search_for_terms_finds_one() -> None:
    assert all(
        map(
            TERM.search,
            ("binnen 6 weken", "binnen zes weken", "meer dan de helft van de leden", "within 10 working days"),
        )
    )
    assert not any(map(TERM.search, ("deze week", "%(count)s dagen", "het half uur")))


def test_no_rule_outside_the_law_computes_with_a_number_of_its_own() -> None:
    rules = [p for p in modules() if p.stem.startswith("rules") or p.stem in {"validity", "voting", "balloting"}]
    found = [(str(p.relative_to(SOURCE)), n.lineno) for p in rules for n in numbers(p) if str(n.value) not in SHAPES]
    assert len(rules) > 10
    assert found == []

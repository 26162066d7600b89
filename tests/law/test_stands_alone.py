"""`law/` could be a package of its own: no Django, no other room, and no clock but the command line's."""

import ast
import sys
from pathlib import Path

import secretarie.law

ROOM = Path(secretarie.law.__file__).parent
MODULES = {
    p.relative_to(ROOM).with_suffix("").as_posix(): ast.parse(p.read_text(encoding="utf-8")) for p in ROOM.rglob("*.py")
}
ALLOWED = set(sys.stdlib_module_names) | {"holidays", "click"}


def imports(tree: ast.Module) -> set[str]:
    plain = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    return plain | {n.module or "." for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}


def test_imports_stay_within_the_law() -> None:
    others = {name for tree in MODULES.values() for name in imports(tree) if not name.startswith("secretarie.law")}
    assert {name.split(".")[0] for name in others} <= ALLOWED


def test_only_the_command_line_asks_what_day_it_is() -> None:
    asks = {
        name
        for name, tree in MODULES.items()
        if any(isinstance(n, ast.Attribute) and n.attr in {"now", "today", "utcnow"} for n in ast.walk(tree))
    }
    assert asks == {"commands/answering"}


def test_everything_public_is_there() -> None:
    assert all(hasattr(secretarie.law, name) for name in secretarie.law.__all__)
    assert len(secretarie.law.__all__) == len(set(secretarie.law.__all__))

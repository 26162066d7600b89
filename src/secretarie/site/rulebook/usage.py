"""Where a norm is used, read from the program itself, so that the page cannot promise what the code does not do."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from secretarie.law import all_norms

LAW: Final = "secretarie.law"
ROOMS: Final[Mapping[str, Promise]] = {
    "people": _("Administration"),
    "documents": _("Papers"),
    "mandates": _("Mandates"),
    "proposals": _("Proposals"),
    "meetings": _("Meetings"),
    "disclosure": _("Publication"),
}


@cache
def rooms_using() -> Mapping[str, tuple[str, ...]]:
    """The rooms in which each norm counts, by the norm's key; of a norm that only the command line uses: none."""
    modules = _law_modules()
    found: dict[str, set[str]] = {key: set() for key in all_norms()}
    for room in ROOMS:
        used = {name for path in _sources(room) for name in _of_law(path, modules)}
        named = {key for path in _sources(room) for key in _keys(path)}
        for key in named | {key for name in used for key in modules[name]}:
            found[key].add(room)
    return {key: tuple(room for room in ROOMS if room in rooms) for key, rooms in found.items()}


@cache
def _law_modules() -> Mapping[str, frozenset[str]]:
    """The norms that each module of the law reads, itself and by the modules that it builds on."""
    paths = {path.stem: path for path in _sources("law") if path.parent.name == "law" and path.stem != "__init__"}
    own = {name: frozenset(_keys(path)) for name, path in paths.items()}
    below = {name: {m for m in _imported(path) if m in own} for name, path in paths.items()}
    return {name: frozenset().union(*(own[m] for m in _reach(name, below))) for name in own}


def _reach(name: str, below: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = [name]
    while todo:
        seen.add(one := todo.pop())
        todo += below[one] - seen
    return seen


def _of_law(path: Path, modules: Mapping[str, object]) -> Iterator[str]:
    """The modules of the law that a source of a room takes a name from."""
    homes = _homes()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module == LAW:
            yield from (homes[a.name] for a in node.names if a.name in homes)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{LAW}."):
            yield from ({node.module.split(".")[2]} & modules.keys() if node.module else ())
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "law":
            yield from ({homes[node.attr]} if node.attr in homes else ())


@cache
def _homes() -> Mapping[str, str]:
    """The module of the law in which each public name is made."""
    [path] = [p for p in _sources("law") if p.stem == "__init__" and p.parent.name == "law"]
    nodes = [n for n in ast.walk(_tree(path)) if isinstance(n, ast.ImportFrom) and n.module]
    return {a.name: str(n.module).removeprefix(f"{LAW}.") for n in nodes for a in n.names}


def _imported(path: Path) -> set[str]:
    nodes = [n for n in ast.walk(_tree(path)) if isinstance(n, ast.ImportFrom) and n.module]
    return {str(n.module).removeprefix(f"{LAW}.") for n in nodes if str(n.module).startswith(f"{LAW}.")}


def _keys(path: Path) -> Iterator[str]:
    """The keys of norms that a source names, whole or with a part that is filled in."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Constant) and node.value in all_norms():
            yield str(node.value)
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            yield from _fitting(node)


def _fitting(node: ast.JoinedStr) -> Iterator[str]:
    shape = "".join(re.escape(str(v.value)) if isinstance(v, ast.Constant) else r".+" for v in node.values)
    if re.match(r"[a-z_]+\\\.", shape):
        yield from (key for key in all_norms() if re.fullmatch(shape, key))


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _sources(room: str) -> tuple[Path, ...]:
    home = Path(str(files("secretarie"))) / room
    return tuple(sorted(p for p in home.rglob("*.py") if "migrations" not in p.parts))

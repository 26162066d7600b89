"""The numbers that Word computes: each paragraph of a list gets the number that a reader of the document sees."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from secretarie.proposals.word.tree import Node

LEVELS = 9
HTML_KINDS: Mapping[str, str] = {
    "decimal": "1",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
HOLE = re.compile(r"%([1-9])")
SIMPLE = re.compile(r"\(?%[1-9][.):]?")
BULLETS = frozenset({"bullet", "none"})


@dataclass(frozen=True, slots=True)
class Level:
    """How one depth of a list is numbered; ``restart``: after which depth it begins again (0: never)."""

    format: str
    text: str
    start: int
    restart: int | None
    legal: bool
    style: str


@dataclass(frozen=True, slots=True)
class Number:
    """The number of one paragraph: as shown, its value, and the kind of HTML list that can show the same."""

    label: str
    value: int
    kind: str


class Numbering:
    """The lists of a document, counting while its paragraphs pass by in order."""

    def __init__(self, root: Node | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._nums: dict[str, str] = {}
        self._overrides: dict[str, dict[int, Node]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def depth_of_style(self, num: str, style: str) -> int:
        """The depth at which a list is tied to a style; the first when it is not."""
        levels = self._levels(num)
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def next(self, num: str, depth: int) -> Number | None:
        """The number of the next paragraph in this list; None when the list does not exist."""
        levels, depth = self._levels(num), max(0, min(depth, LEVELS - 1))
        level = levels.get(depth)
        if level is None:
            return None
        counts = self._counts.setdefault(self._nums[num], {})
        self._restart(num, depth, counts)
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth and _begins_again(levels.get(d), depth)]:
            del counts[deeper]
        if level.format in BULLETS:
            return Number("", 0, "bullet" if level.format == "bullet" else "")
        simple = SIMPLE.fullmatch(level.text.strip()) is not None
        kind = HTML_KINDS.get(level.format, "label") if simple else "label"
        return Number(_label(level, depth, levels, counts), counts[depth], kind)

    def _restart(self, num: str, depth: int, counts: dict[int, int]) -> None:
        """A list that says where it begins, begins there the first time it is used."""
        node = self._overrides.get(num, {}).get(depth)
        start = node.number("w:startOverride") if node is not None else None
        if start is not None and (num, depth) not in self._begun:
            counts[depth] = start - 1
        self._begun.add((num, depth))

    def _levels(self, num: str) -> dict[int, Level]:
        return self._abstract.get(f"num {num}") or self._abstract.get(self._nums.get(num, ""), {})

    def _read(self, root: Node) -> None:
        links: dict[str, str] = {}
        styles: dict[str, str] = {}
        for node in root.all("w:abstractNum"):
            ident = node.attrs.get("w:abstractNumId", "")
            self._abstract[ident] = {_depth(n): _level(n) for n in node.all("w:lvl")}
            if name := node.value("w:numStyleLink"):
                links[ident] = name
            if name := node.value("w:styleLink"):
                styles[name] = ident
        for ident, name in links.items():
            self._abstract[ident] = self._abstract.get(styles.get(name, ""), {}) or self._abstract[ident]
        for node in root.all("w:num"):
            self._read_num(node)

    def _read_num(self, node: Node) -> None:
        num, abstract = node.attrs.get("w:numId", ""), node.value("w:abstractNumId")
        self._nums[num] = abstract
        self._overrides[num] = {_depth(n): n for n in node.all("w:lvlOverride")}
        own = {depth: _level(found) for depth, n in self._overrides[num].items() if (found := n.find("w:lvl"))}
        if own:
            self._abstract[f"num {num}"] = {**self._abstract.get(abstract, {}), **own}


def _depth(node: Node) -> int:
    text = node.attrs.get("w:ilvl", "0")
    return int(text) if text.isascii() and text.isdigit() else 0


def _level(node: Node) -> Level:
    start = node.number("w:start")
    return Level(
        node.value("w:numFmt") or "decimal",
        node.value("w:lvlText"),
        1 if start is None else start,
        node.number("w:lvlRestart"),
        node.switch("w:isLgl") or False,
        node.value("w:pStyle"),
    )


def _begins_again(level: Level | None, depth: int) -> bool:
    """Whether a deeper level starts over after a paragraph at ``depth``."""
    if level is None or level.restart is None:
        return True
    return level.restart > depth


def _label(level: Level, depth: int, levels: Mapping[int, Level], counts: Mapping[int, int]) -> str:
    def shown(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        other = levels.get(at)
        if other is None or at > depth:
            return ""
        return written(counts.get(at, other.start), "decimal" if level.legal else other.format)

    return HOLE.sub(shown, level.text).strip()


def written(number: int, form: str) -> str:
    """A number in the figures or letters of its list."""
    if form == "decimalZero":
        return f"{number:02d}"
    if form in {"lowerLetter", "upperLetter"} and number > 0:
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return text.upper() if form == "upperLetter" else text
    if form in {"lowerRoman", "upperRoman"} and 0 < number < 4000:  # noqa: PLR2004 - Roman figures end there
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    if form == "ordinal":
        return f"{number}e"
    return "" if form in BULLETS else str(number)


def _roman(number: int) -> str:
    text = ""
    for value, sign in ROMAN:
        text += sign * (number // value)
        number %= value
    return text

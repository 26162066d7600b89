"""What the styles of a document say of a paragraph or a run: its name, whether it is a heading, its marks, its list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from secretarie.proposals.word.tree import Node

HEADING = re.compile(r"(?:heading|kop) ([1-9])")
TITLES = frozenset({"title", "titel"})
DEEPEST_HEADING = 9
MOST_PARENTS = 20


@dataclass(frozen=True, slots=True)
class Style:
    """One style as it is kept: what it does not say, the style it is based on may say."""

    name: str
    parent: str
    node: Node


class Styles:
    """The styles of a document by their identity."""

    def __init__(self, root: Node | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default = ""
        for node in root.all("w:style") if root else ():
            ident = node.attrs.get("w:styleId", "")
            self._styles[ident] = Style(node.value("w:name").lower(), node.value("w:basedOn"), node)
            if node.attrs.get("w:type") == "paragraph" and node.attrs.get("w:default") in {"1", "true"}:
                self._default = ident

    def name(self, ident: str) -> str:
        """The name of a style in small letters; its identity when it is not kept."""
        found = self._styles.get(ident or self._default)
        return found.name if found else ident.lower()

    def level(self, ident: str) -> int | None:
        """0 for a title, 1 to 9 for a heading; None for other text."""
        for style in self._line(ident):
            if style.name in TITLES:
                return 0
            if match := HEADING.fullmatch(style.name):
                return int(match[1])
            if (outline := style.node.number("w:pPr", "w:outlineLvl")) is not None:
                return outline + 1 if outline < DEEPEST_HEADING else None
        return None

    def switch(self, ident: str, tag: str) -> bool:
        """Whether a style, or what it is based on, turns a mark of its runs on."""
        for style in self._line(ident):
            properties = style.node.find("w:rPr")
            if properties is not None and (found := properties.switch(tag)) is not None:
                return found and properties.value(tag) != "none"
        return False

    def numbering(self, ident: str) -> tuple[str, int | None]:
        """The list that a style puts its paragraphs in, and the depth there when it says so."""
        for style in self._line(ident):
            if found := style.node.value("w:pPr", "w:numPr", "w:numId"):
                return found, style.node.number("w:pPr", "w:numPr", "w:ilvl")
        return "", None

    def _line(self, ident: str) -> Iterator[Style]:
        """A style and those it is based on, nearest first."""
        for _step in range(MOST_PARENTS):
            style = self._styles.get(ident)
            if style is None:
                return
            yield style
            ident = style.parent

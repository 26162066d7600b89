"""Runs of text: marks, links, fields, tracked changes as accepted, and what hangs on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from secretarie.proposals.word.flow import Aside, Kind, Span, Why
from secretarie.proposals.word.package import Relation
from secretarie.proposals.word.styles import Styles
from secretarie.proposals.word.tree import Node

LINK = re.compile(r'(?i)^\s*HYPERLINK\s+(?:"([^"]*)"|(\S+))')
ADDRESS = re.compile(r"(?i)(?:https?://|mailto:)[^\s\x00-\x1f\"<>]+")
GONE = frozenset({"w:del", "w:moveFrom"})
COME = frozenset({"w:ins", "w:moveTo"})
SKIPPED = frozenset(
    {"w:rPr", "w:pPr", "w:sdtPr", "w:sdtEndPr", "w:delText", "w:instrText", "mc:Fallback", "w:delInstrText"}
)
MARKS: Mapping[str, str] = {"w:b": "strong", "w:i": "em"}
SIGNS: Mapping[str, str] = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "",
}
SYMBOLS: Mapping[str, str] = {"F0FC": "✓", "F0FE": "☒", "F0A8": "☐", "F06F": "☐", "F0B7": "•", "F0E0": "→"}
TICKED, UNTICKED = "☒", "☐"
NOTES: Mapping[str, str] = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}


@dataclass(slots=True)
class Told:
    """What the whole document has beside its text, told once at the end."""

    changes: int = 0
    struck: int = 0
    addresses: list[str] = field(default_factory=list)
    comments: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Look:
    """How the text here looks: what encloses it says so."""

    marks: frozenset[str] = frozenset()
    href: str = ""
    kind: str = ""


@dataclass(slots=True)
class Field:
    """A field that is open: its instruction, and whether its result is being read."""

    code: str = ""
    shown: bool = False
    box: Node | None = None


class Inlines:
    """Reads runs one paragraph after another; fields and comments may run over several."""

    def __init__(self, styles: Styles, links: Mapping[str, Relation], told: Told, notes: Mapping[str, str]) -> None:
        self.styles, self.links, self.told, self.notes = styles, links, told, notes
        self.fields: list[Field] = []
        self.open_comments: set[str] = set()
        self.asides: list[Aside] = []

    def read(self, paragraph: Node) -> tuple[list[Span], tuple[Aside, ...]]:
        """The spans of a paragraph, and what hangs on it."""
        self.asides = []
        spans = list(self._inside(paragraph, Look()))
        return spans, tuple(self.asides)

    @property
    def in_contents(self) -> bool:
        """Whether a table of contents is being shown here."""
        return any(one.code.strip().upper().startswith("TOC") for one in self.fields)

    def _inside(self, node: Node, look: Look) -> Iterator[Span]:
        for child in node.children:
            yield from self._child(child, look)

    def _child(self, node: Node, look: Look) -> Iterator[Span]:
        if node.tag == "w:r":
            yield from self._run(node, look)
        elif node.tag in GONE:
            self.told.changes += 1
        elif node.tag in COME:
            self.told.changes += 1
            yield from self._inside(node, look)
        elif node.tag == "w:hyperlink":
            target = self.links.get(node.attrs.get("r:id", ""))
            yield from self._inside(node, replace(look, href=self._address(target.target if target else "")))
        elif node.tag == "w:fldSimple":
            yield from self._inside(node, self._linked(look, node.attrs.get("w:instr", "")))
        elif node.tag == "w:sdt":
            yield from self._control(node, look)
        elif node.tag == "m:t":
            yield Span(node.text, look.marks, look.href, look.kind)
        elif node.tag in {"w:commentRangeStart", "w:commentRangeEnd"}:
            self._comment(node)
        elif node.tag not in SKIPPED:
            yield from self._inside(node, look)

    def _control(self, node: Node, look: Look) -> Iterator[Span]:
        """A content control: what it holds, or only the words that ask to be replaced."""
        content, properties = node.find("w:sdtContent"), node.find("w:sdtPr")
        asks = properties is not None and properties.switch("w:showingPlcHdr")
        if content is not None:
            yield from self._inside(content, replace(look, kind=Kind.PLACEHOLDER) if asks else look)

    def _comment(self, node: Node) -> None:
        ident = node.attrs.get("w:id", "")
        (self.open_comments.add if node.tag.endswith("Start") else self.open_comments.discard)(ident)
        self.told.comments.setdefault(ident, "")

    def _run(self, node: Node, look: Look) -> Iterator[Span]:
        look = self._looked(node.find("w:rPr"), look)
        for child in node.children:
            yield from self._piece(child, look)

    def _looked(self, properties: Node | None, look: Look) -> Look:
        """The marks of a run: its own, else those of its style for characters."""
        if properties is None:
            return look
        style = properties.value("w:rStyle")
        marks = {mark for tag, mark in MARKS.items() if self._on(properties, style, tag)}
        if not look.href and self._on(properties, style, "w:u") and properties.value("w:u") != "none":
            marks.add("u")
        self.told.struck += bool(properties.switch("w:strike") or properties.switch("w:dstrike"))
        asks = self.styles.name(style) in {"placeholder text", "tekst van tijdelijke aanduiding"} if style else False
        kind = Kind.PLACEHOLDER if asks else Kind.HIDDEN if properties.switch("w:vanish") else look.kind
        return replace(look, marks=look.marks | marks, kind=kind)

    def _on(self, properties: Node, style: str, tag: str) -> bool:
        if tag == "w:u" and (found := properties.find("w:u")) is not None:
            return found.attrs.get("w:val", "single") != "none"
        own = properties.switch(tag)
        return own if own is not None else bool(style) and self.styles.switch(style, tag)

    def _piece(self, node: Node, look: Look) -> Iterator[Span]:
        """One thing in a run."""
        if node.tag == "w:fldChar":
            yield from self._field(node, look)
        elif node.tag == "w:instrText":
            if self.fields:
                self.fields[-1].code += node.text
        elif self.fields and not self.fields[-1].shown:
            return
        elif node.tag in NOTES:
            text = self.notes.get(f"{NOTES[node.tag]} {node.attrs.get('w:id', '')}", "")
            self.asides += [Aside(Why.FOOTNOTE, text)] if text.strip() else []
        elif text := _sign(node):
            yield self._said(text, look)
        elif node.tag in {"w:drawing", "w:pict", "w:object"}:
            self._drawn(node)
        elif node.tag == "mc:AlternateContent":
            yield from self._alternative(node, look)
        elif node.tag == "w:ruby" or node.tag in {"w:rubyBase", "w:rt"}:
            yield from self._inside(node, look)

    def _said(self, text: str, look: Look) -> Span:
        look = self._linked(look, *(one.code for one in self.fields[-1:]))
        for ident in self.open_comments:
            self.told.comments[ident] += text
        return Span(text, look.marks - {"u"} if look.href else look.marks, look.href, look.kind)

    def _alternative(self, node: Node, look: Look) -> Iterator[Span]:
        """The first of several ways to say the same."""
        chosen = node.find("mc:Choice") or node.find("mc:Fallback")
        for child in chosen.children if chosen is not None else ():
            yield from self._piece(child, look)

    def _field(self, node: Node, look: Look) -> Iterator[Span]:
        kind = node.attrs.get("w:fldCharType", "")
        if kind == "begin":
            self.fields.append(Field(box=node.find("w:ffData")))
        elif self.fields and kind == "separate":
            self.fields[-1].shown = True
        elif self.fields and kind == "end":
            done = self.fields.pop()
            if done.box is not None and (text := _chosen(done)):
                yield Span(text, look.marks, "", Kind.MADE)

    def _linked(self, look: Look, *codes: str) -> Look:
        """With the address that a field gives."""
        match = LINK.match("".join(codes))
        return replace(look, href=self._address(match[1] or match[2])) if match and not look.href else look

    def _address(self, target: str) -> str:
        """An address that may be clicked; of any other the words stay, and it is told."""
        target = target.strip()
        if ADDRESS.fullmatch(target):
            return target
        if target and not target.startswith("#") and target not in self.told.addresses:
            self.told.addresses.append(target[:200])
        return ""

    def _drawn(self, node: Node) -> None:
        """A drawing: its text boxes, else that a picture or object stands here, with its description."""
        boxes = list(_boxes(node))
        if boxes:
            self.asides += [Aside(Why.TEXT_BOX, text) for text in map(all_text, boxes) if text.strip()]
            return
        named = next((n for n in node.walk() if n.tag == "wp:docPr"), None)
        words = named.attrs.get("descr", "") or named.attrs.get("title", "") if named is not None else ""
        self.asides.append(Aside(Why.OBJECT if node.tag == "w:object" else Why.PICTURE, words))


def _sign(node: Node) -> str:
    """The text that a piece of a run stands for."""
    if node.tag in {"w:t", "m:t"}:
        return node.text
    if node.tag == "w:br":
        return "" if node.attrs.get("w:type") in {"page", "column"} else "\n"
    if node.tag == "w:sym":
        return SYMBOLS.get(node.attrs.get("w:char", "").upper(), "•")
    return SIGNS.get(node.tag, "")


def _chosen(field_: Field) -> str:
    """A box of a form as it was ticked, or the choice of its list."""
    box = field_.box.find("w:checkBox") if field_.box is not None else None
    if box is not None:
        ticked = box.switch("w:checked")
        return TICKED if (box.switch("w:default") if ticked is None else ticked) else UNTICKED
    return ""


def _boxes(node: Node) -> Iterator[Node]:
    """The text boxes in a drawing, the fallback for old programs left out."""
    for child in node.children:
        if child.tag == "w:txbxContent":
            yield child
        elif child.tag != "mc:Fallback":
            yield from _boxes(child)


def all_text(node: Node) -> str:
    """Every text in a part of the tree, a line for each paragraph, as accepted."""
    if node.tag in GONE or node.tag in SKIPPED:
        return ""
    text = _sign(node) + "".join(map(all_text, node.children))
    return f"{text}\n" if node.tag == "w:p" and text.strip() else text

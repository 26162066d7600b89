"""The body of a document as flow: paragraphs with their numbers and levels, tables with merged cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from secretarie.proposals.word.errors import Reason, Unreadable
from secretarie.proposals.word.flow import Aside, Block, Cell, Grid, Kind, Para, Span, Why, joined
from secretarie.proposals.word.inline import GONE, SKIPPED, Inlines, Told, all_text
from secretarie.proposals.word.numbering import Numbering
from secretarie.proposals.word.package import Package
from secretarie.proposals.word.styles import Styles
from secretarie.proposals.word.tree import Node

MOST_ROWS = 2_000
MOST_NESTED = 6
CONTINUED = ("list continue", "lijstvoortzetting")
HEAD_STYLES = frozenset({"table heading", "tabelkop"})
CONTENTS = "toc "
BREAKS = frozenset({"w:ins", "w:moveTo", "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag"})


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: its body, the text at the edges of its pages, its comments, and what is to be told of it."""

    blocks: tuple[Block, ...]
    edges: tuple[str, ...]
    comments: tuple[Aside, ...]
    told: Told
    title: str = ""


def document(package: Package) -> Document:
    """Everything that the file says.

    Raises:
        Unreadable: there is no body, a table is too long, or tables stand too deep in each other.
    """
    root = package.tree(package.main)
    body = root.find("w:body") if root is not None else None
    if body is None:
        raise Unreadable(Reason.BROKEN, package.main)
    told = Told()
    reader = _Body(package, told)
    blocks = tuple(reader.blocks(body))
    edges = [all_text(tree).strip() for kind in ("header", "footer") for tree in _parts(package, kind)]
    comments = tuple(Aside(Why.COMMENT, text) for text in _comments(package, told))
    return Document(blocks, tuple(dict.fromkeys(filter(None, edges))), comments, told)


def _parts(package: Package, kind: str) -> Iterator[Node]:
    for name in package.beside(kind):
        tree = package.tree(name)
        if tree is not None:
            yield tree


def _notes(package: Package) -> dict[str, str]:
    """The footnotes and endnotes by their kind and number."""
    return {
        f"{kind} {node.attrs.get('w:id', '')}": all_text(node).strip()
        for kind in ("footnote", "endnote")
        for tree in _parts(package, f"{kind}s")
        for node in tree.children
    }


def _comments(package: Package, told: Told) -> Iterator[str]:
    """Each comment with who made it and the words it is about."""
    for tree in _parts(package, "comments"):
        for node in tree.children:
            words = told.comments.get(node.attrs.get("w:id", ""), "").strip()
            said = all_text(node).strip()
            about = f" (“{words}”)" if words else ""
            yield f"{node.attrs.get('w:author', '')}{about}: {said}".lstrip(": ")


class _Body:
    """Walks through the body once, in order, because numbers depend on what came before."""

    def __init__(self, package: Package, told: Told) -> None:
        first = next(_parts(package, "styles"), None)
        self.styles = Styles(first)
        self.numbering = Numbering(next(_parts(package, "numbering"), None))
        self.inlines = Inlines(self.styles, package.relations(package.main), told, _notes(package))
        self.nested = 0

    def blocks(self, node: Node) -> Iterator[Block]:
        """The paragraphs and tables in an element; a paragraph whose end was deleted runs on in the next."""
        waiting: Para | None = None
        for found, runs_on in self._found(node):
            block = _run_on(waiting, found) if waiting is not None and isinstance(found, Para) else found
            if waiting is not None and block is found:
                yield waiting
            waiting = block if runs_on and isinstance(block, Para) else None
            if waiting is None:
                yield block
        if waiting is not None:
            yield waiting

    def _found(self, node: Node) -> Iterator[tuple[Block, bool]]:
        for child in node.children:
            if child.tag == "w:p":
                mark = child.find("w:pPr", "w:rPr", "w:del")
                yield self.paragraph(child), mark is not None
            elif child.tag == "w:tbl":
                yield self.table(child), False
            elif child.tag == "mc:AlternateContent":
                yield from self._found(child.find("mc:Choice") or child)
            elif child.tag == "w:altChunk":
                yield Para(asides=(Aside(Why.OBJECT, ""),)), False
            elif child.tag == "w:sdt":
                yield from self._control(child)
            elif child.tag not in SKIPPED and child.tag not in GONE and child.tag not in {"w:sectPr", "w:tblPr"}:
                yield from self._found(child)

    def _control(self, node: Node) -> Iterator[tuple[Block, bool]]:
        """A content control around whole paragraphs; one that only asks, or holds the contents, says so."""
        asks = bool((properties := node.find("w:sdtPr")) and properties.switch("w:showingPlcHdr"))
        gallery = node.value("w:sdtPr", "w:docPartObj", "w:docPartGallery")
        for block, runs_on in self._found(node):
            if isinstance(block, Para) and asks:
                yield block.having(replace(span, kind=Kind.PLACEHOLDER) for span in block.spans), runs_on
            elif isinstance(block, Para) and gallery == "Table of Contents":
                yield replace(block, style=CONTENTS), runs_on
            else:
                yield block, runs_on

    def paragraph(self, node: Node) -> Para:
        """One paragraph with its number, level and marks."""
        properties = node.find("w:pPr")
        ident = properties.value("w:pStyle") if properties is not None else ""
        contents = self.inlines.in_contents
        spans, asides = self.inlines.read(node)
        name = self.styles.name(ident)
        para = Para(
            tuple(joined(spans)),
            self._level(properties, ident),
            style=CONTENTS if contents or self.inlines.in_contents else name,
            striking=_striking(spans) or self.styles.switch(ident, "w:b"),
            asides=asides,
        )
        return self._numbered(para, properties, ident, name)

    def _level(self, properties: Node | None, ident: str) -> int | None:
        outline = properties.number("w:outlineLvl") if properties is not None else None
        if outline is not None and outline < 9:  # noqa: PLR2004 - nine is Word's word for ordinary text
            return outline + 1
        return self.styles.level(ident)

    def _numbered(self, para: Para, properties: Node | None, ident: str, name: str) -> Para:
        own = properties.find("w:numPr") if properties is not None else None
        by_style, at = self.styles.numbering(ident)
        num = (own.value("w:numId") if own is not None else "") or by_style
        depth = own.number("w:ilvl") if own is not None else None
        if num in {"", "0"}:
            return replace(para, list="continue", depth=_tail(name)) if name.startswith(CONTINUED) else para
        if depth is None:
            depth = at if at is not None else self.numbering.depth_of_style(num, ident)
        number = self.numbering.next(num, depth)
        if number is None or not number.kind:
            return para
        return replace(para, list=number.kind, depth=depth, value=number.value, label=number.label, run=num)

    def table(self, node: Node) -> Grid:
        """One table; rows that were deleted are gone.

        Raises:
            Unreadable: too many rows, or too many tables in each other.
        """
        self.nested += 1
        rows = [row for row in _rows(node) if row.find("w:trPr", "w:del") is None]
        if len(rows) > MOST_ROWS:
            raise Unreadable(Reason.LONG_TABLE, str(len(rows)))
        if self.nested > MOST_NESTED:
            raise Unreadable(Reason.TOO_DEEP, str(self.nested))
        grid = _merged([list(self._row(row)) for row in rows])
        self.nested -= 1
        return grid

    def _row(self, row: Node) -> Iterator[_Placed]:
        head = bool((properties := row.find("w:trPr")) and properties.switch("w:tblHeader"))
        before = row.number("w:trPr", "w:gridBefore") or 0
        column = before
        for node in _cells(row):
            content = tuple(self.blocks(node))
            wide = max(1, min(node.number("w:tcPr", "w:gridSpan") or 1, 64))
            merge = node.find("w:tcPr", "w:vMerge")
            goes_on = merge is not None and merge.attrs.get("w:val", "continue") != "restart"
            titled = [p.style in HEAD_STYLES for p in content if isinstance(p, Para) and not p.is_blank]
            cell = Cell(content, head or (bool(titled) and all(titled)), wide)
            yield _Placed(column, cell, goes_on and not any(_says(block) for block in content))
            column += wide


@dataclass(slots=True)
class _Placed:
    """A cell at its column; ``goes_on``: it belongs to the one above it."""

    column: int
    cell: Cell
    goes_on: bool


def _merged(rows: list[list[_Placed]]) -> Grid:
    """Cells that go on downwards counted with the one where they begin."""
    for index, row in enumerate(rows):
        for placed in row:
            above = next((p for p in rows[index - 1] if p.column == placed.column), None) if index else None
            if not placed.goes_on or above is None:
                placed.goes_on = False
    kept = [
        tuple(replace(p.cell, rows=_height(rows, index, p.column)) for p in row if not p.goes_on)
        for index, row in enumerate(rows)
    ]
    return Grid(tuple(kept))


def _height(rows: list[list[_Placed]], index: int, column: int) -> int:
    height = 1
    for row in rows[index + 1 :]:
        if not any(p.column == column and p.goes_on for p in row):
            break
        height += 1
    return height


def _run_on(first: Para, then: Para) -> Para:
    """Two paragraphs of which the end between them was deleted."""
    return replace(first.having((*first.spans, *then.spans)), asides=(*first.asides, *then.asides))


def _rows(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.tag == "w:tr":
            yield child
        elif child.tag in BREAKS:
            yield from _rows(child)


def _cells(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.tag == "w:tc":
            yield child
        elif child.tag in BREAKS:
            yield from _cells(child)


def _says(block: Block) -> bool:
    return isinstance(block, Grid) or not block.is_blank


def _striking(spans: list[Span]) -> bool:
    """Whether a whole line is bold or underlined, as headings without a style are."""
    first = []
    for span in spans:
        before, line_end, _after = span.text.partition("\n")
        first.append(replace(span, text=before))
        if line_end:
            break
    shown = [span for span in first if span.text.strip()]
    return bool(shown) and all(span.marks & {"strong", "u"} for span in shown)


def _tail(name: str) -> int:
    """The depth in a name such as ``list continue 2``."""
    last = name.rpartition(" ")[2]
    return int(last) - 1 if last.isdigit() and int(last) < 10 else 0  # noqa: PLR2004 - nine depths exist

"""A proposal written as a Word file: real styles, real numbers, one heading above the other, in the house's colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from secretarie.proposals.word import stationery
from secretarie.proposals.word.flow import Block, Cell, Grid, Para, Span
from secretarie.proposals.word.html import from_html
from secretarie.proposals.word.paper import HEADS, RELATIONS, Paper, PaperPoint
from secretarie.proposals.word.points import FACTS
from secretarie.proposals.word.stationery import DEPTHS, SPACES, Lists, quoted

HEADINGS = {3: "Heading2", 4: "Heading3"}
MARKS = {"strong": "<w:b/>", "em": "<w:i/>", "u": '<w:u w:val="single"/>'}
WIDTH = 9026


def written(paper: Paper) -> bytes:
    """The file; ``reader.read`` gives the same text and structure back."""
    making = _Making()
    body = "".join(making.body(paper))
    edges = [_para([Span(" · ".join(filter(None, (paper.municipality, paper.heading, paper.day))))], "Header")]
    edges += [_para([Span(paper.mark, frozenset({"strong"}))], "Header")] if paper.mark else []
    parts = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}{_PAGE}</w:body></w:document>",
        "word/styles.xml": stationery.styles(paper.colour),
        "word/numbering.xml": making.lists.xml(),
        "word/settings.xml": stationery.SETTINGS,
        "word/header1.xml": stationery.edge("hdr", *edges),
        "word/footer1.xml": stationery.edge("ftr", stationery.pages()),
        "docProps/core.xml": stationery.properties(paper.subject, paper.municipality),
    }
    return stationery.packed(parts, making.links)


_PAGE = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
    'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)


@dataclass(slots=True)
class _Making:
    """What is collected while the body is written: lists and links."""

    lists: Lists = field(default_factory=Lists)
    links: list[str] = field(default_factory=list)

    def body(self, paper: Paper) -> Iterator[str]:
        """Every part in its order."""
        yield _para([Span(paper.subject)], "Title")
        if paper.mark:
            yield _para([Span(paper.mark)], "Mark")
        if paper.facts:
            yield self.table(Grid(tuple(map(_fact, paper.facts))), (2400, WIDTH - 2400))
        yield from self.relations(paper.relations)
        yield from self.points(paper.points)
        yield from self.sections(paper.before)
        yield from self.arguments(paper)
        yield from self.sections(paper.after)
        yield from self.attachments(paper.attachments)

    def relations(self, relations: Iterable[tuple[str, str]]) -> Iterator[str]:
        for at, (kind, words) in enumerate(relations):
            if not at:
                yield _head("relations")
            yield _para([Span(f"{RELATIONS[kind]}: {words}")])

    def points(self, points: Sequence[PaperPoint]) -> Iterator[str]:
        """Numbered by Word; where a number is left out, a new count begins."""
        yield _head("points")
        num, expected = 0, 0
        for point in points:
            if point.number != expected:
                num = self.lists.add("1", start=point.number)
            expected = point.number + 1
            yield _para([Span(point.text)], "ListParagraph", num)
            told = [f"{label}: {value}" for label, name in FACTS.items() if (value := getattr(point, name))]
            if told:
                yield _para([Span("\n".join(told))], "Beside")

    def sections(self, sections: Iterable[tuple[str, str]]) -> Iterator[str]:
        for title, html in sections:
            yield _para([Span(title)], "Heading1")
            yield from self.blocks(from_html(html))

    def arguments(self, paper: Paper) -> Iterator[str]:
        """Each numbered to its point: a list for every point, one for its arguments and one for its remarks."""
        nums: dict[tuple[str, int], int] = {}
        for at, one in enumerate(paper.arguments):
            if not at:
                yield _head("arguments")
            lead = "K " if one.kind == "remark" else ""
            place = (one.kind, one.point)
            if place not in nums:
                nums[place] = self.lists.add("1", text=f"{lead}{one.point}.%1")
            yield _para([Span(one.title)], "Argument", nums[place])
            yield from self.blocks(from_html(one.text))

    def attachments(self, names: Sequence[str]) -> Iterator[str]:
        if names:
            yield _head("attachments")
            num = self.lists.add("1")
            yield from (_para([Span(name)], "ListParagraph", num) for name in names)

    def blocks(self, blocks: Iterable[Block], normal: str = "Normal") -> Iterator[str]:
        """Rich text; each of its lists with a numbering of its own."""
        nums: dict[str, int] = {}
        for block in blocks:
            if isinstance(block, Grid):
                yield self.table(block)
            elif not block.list:
                yield _para(block.spans, HEADINGS.get(block.level or 0, normal), links=self.links)
            elif block.list == "continue":
                yield _para(block.spans, f"ListContinue{min(block.depth, DEPTHS - 1) + 1}", links=self.links)
            else:
                depth = min(block.depth, DEPTHS - 1)
                if block.run not in nums:
                    nums[block.run] = self.lists.add(block.list, start=block.value, depth=depth)
                yield _para(block.spans, "ListParagraph", nums[block.run], depth, self.links)

    def table(self, grid: Grid, widths: Sequence[int] = ()) -> str:
        """A table, its first rows of heads repeated on every page."""
        rows = _spread(grid)
        columns = max((sum(cell.columns for cell, _begun in row) for row in rows), default=0)
        if not columns:
            return ""
        widths = widths or [WIDTH // columns] * columns
        made = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        looks = '<w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0020"/>'
        inner = "".join(self._row(row) for row in rows)
        return f"<w:tbl><w:tblPr>{looks}</w:tblPr><w:tblGrid>{made}</w:tblGrid>{inner}</w:tbl>"

    def _row(self, row: Sequence[tuple[Cell, bool]]) -> str:
        head = bool(row) and all(cell.head for cell, _begun in row)
        properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>"
        return f"<w:tr>{properties}{''.join(self._cell(cell, begun) for cell, begun in row)}</w:tr>"

    def _cell(self, cell: Cell, begun: bool) -> str:  # noqa: FBT001 - a cell and whether it begins here
        wide = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        high = f"<w:vMerge{' w:val="restart"' if begun else ''}/>" if cell.rows > 1 else ""
        style = "TableHeading" if cell.head else "TableText"
        inner = "".join(self.blocks(cell.content, style)) if begun else ""
        ends = "" if inner.endswith("</w:p>") else f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>'
        return f"<w:tc><w:tcPr>{wide}{high}</w:tcPr>{inner}{ends}</w:tc>"


def _spread(grid: Grid) -> list[list[tuple[Cell, bool]]]:
    """Every row with the cells that reach into it from above, and whether each begins here."""
    reaching: dict[int, tuple[Cell, int]] = {}
    rows: list[list[tuple[Cell, bool]]] = []
    for cells in grid.rows:
        row, column, waiting = list[tuple[Cell, bool]](), 0, list(cells)
        while waiting or column in reaching:
            if column in reaching:
                cell, left = reaching.pop(column)
                row.append((cell, False))
            else:
                cell = waiting.pop(0)
                left = cell.rows
                row.append((cell, True))
            if left > 1:
                reaching[column] = (cell, left - 1)
            column += cell.columns
        rows.append(row)
    return rows


def _fact(fact: tuple[str, str]) -> tuple[Cell, ...]:
    label, value = fact
    return Cell((Para((Span(label),)),), head=True), Cell((Para((Span(value),)),))


def _head(key: str) -> str:
    return _para([Span(HEADS[key])], "Heading1")


def _para(
    spans: Iterable[Span], style: str = "Normal", num: int = 0, depth: int = 0, links: list[str] | None = None
) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>' if num else ""
    made = "".join(_linked(span, links) for span in spans)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{listed}</w:pPr>{made}</w:p>'


def _linked(span: Span, links: list[str] | None) -> str:
    if not span.href or links is None:
        return _run(span)
    links.append(span.href)
    return f'<w:hyperlink r:id="a{len(links) - 1}">{_run(span, link=True)}</w:hyperlink>'


def _run(span: Span, *, link: bool = False) -> str:
    looks = '<w:rStyle w:val="Hyperlink"/>' if link else ""
    looks += "".join(xml for mark, xml in MARKS.items() if mark in span.marks)
    pieces = span.text.replace("\r\n", "\n").split("\n")
    return f"<w:r><w:rPr>{looks}</w:rPr>{'<w:br/>'.join(map(_text, pieces))}</w:r>"


def _text(line: str) -> str:
    return "<w:tab/>".join(f'<w:t xml:space="preserve">{quoted(part)}</w:t>' for part in line.split("\t"))

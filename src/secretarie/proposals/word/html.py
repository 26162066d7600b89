"""Flow as the rich text that a proposal keeps, and back: paragraphs, headings, lists in lists, tables, marks, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from html.parser import HTMLParser

from secretarie.proposals.word.flow import NUMBERS, Block, Cell, Grid, Para, Span, joined

HEADS = {3: "h3", 4: "h4"}
ORDER = ("strong", "em", "u")
SPACE = re.compile(r"[ \t\r\f]+")
LINE_END = re.compile(r" *\n *")
MOST_MERGED = 1000
SAFE = 'rel="noopener noreferrer"'


def to_html(blocks: Iterable[Block]) -> str:
    """Rich text; headings are the paragraphs of level 3 and 4, blank paragraphs fall away."""
    return "".join(_shown([block for block in blocks if isinstance(block, Grid) or not block.is_blank]))


def _shown(blocks: Sequence[Block]) -> Iterator[str]:
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if isinstance(block, Grid):
            yield _table(block)
            at += 1
        elif _is_item(block):
            html, at = _list(blocks, at)
            yield html
        else:
            tag = HEADS.get(block.level or 0, "p")
            yield f"<{tag}>{inline(_worded(block))}</{tag}>"
            at += 1


def _is_item(block: Block) -> bool:
    return isinstance(block, Para) and (block.list == "bullet" or block.list in NUMBERS)


def _worded(para: Para) -> Sequence[Span]:
    """The text of a paragraph; a number that no HTML list can make stands before it as text."""
    return (Span(f"{para.label} "), *para.spans) if para.list == "label" and para.label else para.spans


def _list(blocks: Sequence[Block], at: int) -> tuple[str, int]:
    """The list that begins here, deeper ones inside their item, and where it ends."""
    first = blocks[at]
    assert isinstance(first, Para)  # noqa: S101 - the caller looked
    items: list[list[str]] = []
    expected = first.value
    while at < len(blocks) and isinstance(item := blocks[at], Para):
        if item.list == "continue" and item.depth >= first.depth:
            items[-1].append(f"<p>{inline(item.spans)}</p>")
            at += 1
        elif not _is_item(item) or item.depth < first.depth:
            break
        elif item.depth > first.depth:
            html, at = _list(blocks, at)
            items[-1].append(html)
        elif (item.list, item.run) != (first.list, first.run) or (items and item.value != expected):
            break
        else:
            items.append([inline(item.spans)])
            expected, at = item.value + (item.list != "bullet"), at + 1
    return _list_html(first, items), at


def _list_html(first: Para, items: Iterable[Sequence[str]]) -> str:
    inner = "".join(f"<li>{_item(parts)}</li>" for parts in items)
    if first.list == "bullet":
        return f"<ul>{inner}</ul>"
    start = f' start="{first.value}"' if first.value != 1 else ""
    kind = f' type="{first.list}"' if first.list != "1" else ""
    return f"<ol{start}{kind}>{inner}</ol>"


def _item(parts: Sequence[str]) -> str:
    """An item with further paragraphs has its first as a paragraph too."""
    first, *rest = parts
    return "".join([f"<p>{first}</p>" if any(part.startswith("<p>") for part in rest) else first, *rest])


def _table(grid: Grid) -> str:
    heads = 0
    while heads < len(grid.rows) and grid.rows[heads] and all(cell.head for cell in grid.rows[heads]):
        heads += 1
    head, body = ("".join(map(_row, rows)) for rows in (grid.rows[:heads], grid.rows[heads:]))
    return "".join(
        ["<table>", f"<thead>{head}</thead>" if head else "", f"<tbody>{body}</tbody>" if body else "", "</table>"]
    )


def _row(cells: Iterable[Cell]) -> str:
    return f"<tr>{''.join(map(_cell, cells))}</tr>"


def _cell(cell: Cell) -> str:
    tag = "th" if cell.head else "td"
    merged = "".join(
        f' {name}="{number}"' for name, number in (("colspan", cell.columns), ("rowspan", cell.rows)) if number > 1
    )
    content = [block for block in cell.content if isinstance(block, Grid) or not block.is_blank]
    only = content[0] if len(content) == 1 else None
    plain = isinstance(only, Para) and not _is_item(only) and only.level not in HEADS
    return f"<{tag}{merged}>{inline(_worded(only)) if plain and isinstance(only, Para) else to_html(content)}</{tag}>"


def inline(spans: Iterable[Span]) -> str:
    """Marked text as HTML; the same text always gives the same HTML."""
    return "".join(map(_marked, tidied(spans)))


def _marked(span: Span) -> str:
    html = escape(span.text, quote=False).replace("\n", "<br>")
    for mark in reversed(ORDER):
        html = f"<{mark}>{html}</{mark}>" if mark in span.marks else html
    return f'<a href="{escape(span.href)}" {SAFE}>{html}</a>' if span.href else html


def tidied(spans: Iterable[Span]) -> list[Span]:
    """No space at the ends, none around a line break, one between words; a mark on nothing but space falls away."""
    found: list[Span] = []
    before = "\n"
    for span in joined(_bare(span) for span in spans):
        text = LINE_END.sub("\n", SPACE.sub(" ", span.text))
        text = text.lstrip(" ") if before in {" ", "\n"} else text
        if not text:
            continue
        if text[0] == "\n" and found:
            found[-1] = replace(found[-1], text=found[-1].text.rstrip(" "))
        found.append(replace(span, text=text))
        before = text[-1]
    return _trimmed(list(joined(found)))


def _bare(span: Span) -> Span:
    """Without what a reader does not see: the kind of run, marks on mere space, a line under a link."""
    if not span.text.strip():
        return Span(span.text)
    return Span(span.text, span.marks - {"u"} if span.href else span.marks, span.href)


def _trimmed(spans: list[Span]) -> list[Span]:
    while spans and not (text := spans[-1].text.rstrip(" \n")):
        spans.pop()
    while spans and not spans[0].text.lstrip(" \n"):
        spans.pop(0)
    if spans:
        spans[-1] = replace(spans[-1], text=text)
        spans[0] = replace(spans[0], text=spans[0].text.lstrip(" \n"))
    return spans


def from_html(html: str) -> list[Block]:
    """The flow of a clean rich text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end()
    return reader.stack[0].content


@dataclass(slots=True)
class _Place:
    """Something open that holds blocks: the text itself, or a cell with the table it stands in."""

    content: list[Block] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    cell: Cell | None = None
    lists: list[_Open] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A list that is open: its kind, the number of its next item, its name, and whether its item has begun."""

    kind: str
    value: int
    run: str
    begun: bool = False


class _Reader(HTMLParser):
    """Collects paragraphs; what stands outside a block is a paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack = [_Place()]
        self.spans: list[Span] = []
        self.marks: list[str] = []
        self.links: list[str] = []
        self.level: int | None = None
        self.runs = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in ORDER:
            self.marks.append(tag)
        elif tag == "a":
            self.links.append(given.get("href", ""))
        elif tag == "br":
            self._add("\n")
        elif tag in {"p", "h3", "h4"}:
            self.end()
            self.level = int(tag[1]) if tag != "p" else None
        elif tag in {"ul", "ol"}:
            self._begin_list(tag, given)
        elif tag == "li":
            self.end()
            for one in self.stack[-1].lists[-1:]:
                one.begun = False
        else:
            self._begin_table(tag, given)

    def _begin_list(self, tag: str, given: dict[str, str]) -> None:
        self.end()
        self.runs += 1
        kind = given.get("type", "1") if tag == "ol" else "bullet"
        start = _whole(given.get("start", "1"), 1) if tag == "ol" else 0
        self.stack[-1].lists.append(_Open(kind if kind in NUMBERS or tag == "ul" else "1", start, f"h{self.runs}"))

    def _begin_table(self, tag: str, given: dict[str, str]) -> None:
        if tag == "table":
            self.end()
            self.stack.append(_Place())
        elif tag == "tr" and len(self.stack) > 1:
            self.stack[-1].rows.append([])
        elif tag in {"td", "th"} and len(self.stack) > 1:
            self.end()
            wide, high = (max(1, min(_whole(given.get(n, "1"), 1), MOST_MERGED)) for n in ("colspan", "rowspan"))
            self.stack[-1].cell, self.stack[-1].content = Cell((), tag == "th", wide, high), []

    def handle_endtag(self, tag: str) -> None:
        place = self.stack[-1]
        if tag in self.marks:
            self.marks.remove(tag)
        elif tag == "a" and self.links:
            self.links.pop()
        elif tag in {"p", "h3", "h4", "li"}:
            self.end()
        elif tag in {"ul", "ol"} and place.lists:
            self.end()
            place.lists.pop()
        elif tag in {"td", "th"} and place.cell is not None:
            self.end()
            place.rows = place.rows or [[]]
            place.rows[-1].append(replace(place.cell, content=tuple(place.content)))
            place.cell, place.content, place.lists = None, [], []
        elif tag == "table" and len(self.stack) > 1:
            self.end()
            done = self.stack.pop()
            self.stack[-1].content.append(Grid(tuple(tuple(row) for row in done.rows)))

    def handle_data(self, data: str) -> None:
        self._add(data.replace("\n", " "))

    def _add(self, text: str) -> None:
        marks = frozenset(self.marks)
        self.spans.append(Span(text, marks, self.links[-1] if self.links else ""))

    def end(self) -> None:
        """A paragraph is full."""
        spans, self.spans = tidied(self.spans), []
        level, self.level = self.level, None
        if not spans:
            return
        place = self.stack[-1]
        para = Para(tuple(spans), level)
        place.content.append(_in_list(para, place.lists) if place.lists else para)


def _in_list(para: Para, lists: Sequence[_Open]) -> Para:
    """The first paragraph of an item has its number; what follows continues it."""
    here, depth = lists[-1], len(lists) - 1
    if here.begun:
        return replace(para, list="continue", depth=depth, level=None)
    here.begun = True
    value, here.value = here.value, here.value + (here.kind != "bullet")
    return replace(para, list=here.kind, depth=depth, value=value, run=here.run, level=None)


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise  # noqa: PLR2004 - no list is longer

"""Kept rich text written down again as a person types it; the other half of ``markup``."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from secretarie.proposals.markup import LONGEST_MARKED, kind_of

MARKS = {"strong": "*", "em": "_", "u": "++"}
WITHIN = {"*": "**", "_": "__", "++": "++"}
HEADS = {"h3": "### ", "h4": "#### "}
INNER = "– "
"""Before an item of a list in a list: typed, it stands in the item it belongs to."""
OPEN, CLOSE = "\ue000", "\ue001"
PAIR = re.compile(rf"{OPEN}([*_+]+){OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")
SIGNS = re.compile(
    r"\\|(?<!\w)[*_](?=\S|$)|(?:(?<=\S)|^)[*_](?!\w)|_(?=_)|(?<=_)_|\+(?=\+|$)|(?:(?<=\+)|^)\+|\](?=\(|$)"
)
SPACE = re.compile(r"[ \t\r\n\f]+")


def to_markup(html: str) -> str:
    """Clean HTML as lines; ``markup.to_html`` gives the same HTML back for everything that was typed here."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end()
    return "\n\n".join(filter(None, reader.blocks))


class _Reader(HTMLParser):
    """Blocks of lines; of tags it does not know only the text stays."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.line, self.head = "", ""
        self.lists: list[str] = []
        self.start = 1
        self.items: list[str] = []
        self.rows: list[list[str]] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in MARKS:
            self.line += f"{OPEN}{MARKS[tag]}{OPEN}"
        elif tag == "br":
            self.line += " " if self.rows or self.lists else "\n"
        elif tag == "a":
            self.addresses.append(dict(attrs).get("href") or "")
            self.line += "["
        elif tag in {"ul", "ol"}:
            self.end()
            self.lists.append(tag)
            if len(self.lists) == 1:
                self.start = first_number(dict(attrs).get("start"))
        elif tag == "li" and len(self.lists) > 1:
            self.line = f"{self.line.rstrip()} {INNER}" if self.line else INNER
        elif tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"} and self.rows:
            self.line = ""
        elif tag in {"p", *HEADS}:
            self.end()
            self.head = HEADS.get(tag, "")

    def handle_endtag(self, tag: str) -> None:
        if tag in MARKS:
            self.line += CLOSE
        elif tag == "a" and self.addresses:
            address = self.addresses.pop()
            self.line += f"]({address})" if re.fullmatch(r"[^()\s]+", address) else "]"
        elif tag in {"td", "th"} and self.rows:
            self.rows[-1].append(self.taken())
        elif tag == "li" and len(self.lists) <= 1:
            self.items.append(self.taken())
        elif tag in {"ul", "ol"} and self.lists:
            self.end_list()
        elif tag == "table":
            self.blocks.append("\n".join(f"| {' | '.join(row)} |" for row in self.rows))
            self.rows = []
        elif tag in {"p", *HEADS}:
            self.end()

    def handle_data(self, data: str) -> None:
        self.line += kept(SPACE.sub(" ", data), in_table=bool(self.rows))

    def taken(self) -> str:
        """The line that stands there, its marks resolved."""
        line, self.line = resolved(self.line), ""
        return "\n".join(map(str.strip, line.split("\n"))).strip()

    def end(self) -> None:
        """A paragraph or heading is full; inside a list or table it only ends a word."""
        if self.rows or self.lists:
            self.line += " " if self.line else ""
            return
        line = self.taken()
        if line:
            lines = [line] if self.head else [unbegun(part) for part in line.split("\n")]
            self.blocks.append(self.head + "\n".join(lines))
        self.head = ""

    def end_list(self) -> None:
        kind = self.lists.pop()
        signs = ("-" if kind == "ul" else f"{number}." for number in range(self.start, self.start + len(self.items)))
        if not self.lists:
            self.blocks.append(
                "\n".join(f"{sign} {item}" for sign, item in zip(signs, self.items, strict=True) if item)
            )
            self.items = []


def first_number(start: str | None) -> int:
    """Where a numbered list begins; a number that cannot be typed is one."""
    return int(start) if start and re.fullmatch(r"\d{1,3}", start, re.ASCII) else 1


def kept(text: str, *, in_table: bool = False) -> str:
    """Text in which our signs stay text."""
    text = SIGNS.sub(r"\\\g<0>", text.replace(OPEN, "").replace(CLOSE, ""))
    return text.replace("|", r"\|") if in_table else text


def unbegun(line: str) -> str:
    """A line of a paragraph that does not begin a list, heading or table."""
    return line if kind_of(line) == "p" else re.sub(r"^(\d*)(.)", r"\1\\\2", line, count=1)


def resolved(line: str) -> str:
    """Marks beside their words; a mark around nothing, or around too much, cannot be typed and falls away."""
    while match := PAIR.search(line):
        before, after = line[: match.start()], line[match.end() :]
        line = before + _marked(match[1], match[2], before[-1:], after[:1]) + after
    return line.replace(OPEN, "").replace(CLOSE, "")


def _marked(sign: str, inner: str, before: str, after: str) -> str:
    """Line by line: a mark does not run over a line end."""
    *lines, last = inner.split("\n")
    if not lines:
        return _line_marked(sign, inner, before, after)
    first, *between = lines
    ends = [_line_marked(sign, first, before, ""), *(_line_marked(sign, line, "", "") for line in between)]
    return "\n".join([*ends, _line_marked(sign, last, "", after)])


def _line_marked(sign: str, inner: str, before: str, after: str) -> str:
    words = inner.strip(" ")
    if not words or len(words) > LONGEST_MARKED // 2:
        return inner
    lead, trail = inner.startswith(" "), inner.endswith(" ")
    inside = (not lead and _in_word(before)) or (not trail and (_in_word(after) or after == OPEN))
    around = WITHIN[sign] if inside else sign
    return f"{' ' * lead}{around}{words}{around}{' ' * trail}"


def _in_word(sign: str) -> bool:
    return bool(re.match(r"\w", sign))

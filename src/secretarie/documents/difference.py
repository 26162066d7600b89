"""What changed between two texts: by block (paragraph, item, heading, row), then by word inside a changed block.

Everything that comes out is escaped here: text between ``ins`` and ``del``, never HTML of the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from html.parser import HTMLParser
from itertools import groupby, zip_longest

from django.utils.safestring import SafeString, mark_safe

WORDS = re.compile(r"\w+|\s+|[^\w\s]")
SPACE = re.compile(r"\s+")
MOST_WORDS = 4000
ALIKE = 0.35
SHAPES = {"p": "p", "h3": "h3", "h4": "h4", "ul": "li", "ol": "li", "row": "p"}
LISTS = ("ul", "ol")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or row of a table: its kind, its words, and its marks (bold, links)."""

    kind: str
    text: str
    marks: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One block of the difference as HTML; ``kind`` says where it belongs."""

    kind: str
    html: str
    changed: bool


def html_difference(old: str, new: str) -> tuple[SafeString, bool]:
    """Two rich texts as one with ``ins`` and ``del``, and whether they differ at all."""
    changes = list(_changes(blocks(old), blocks(new)))
    return _safe("".join(_grouped(changes))), any(change.changed for change in changes)


def words_difference(old: str, new: str) -> SafeString:
    """Two plain texts as one with ``ins`` and ``del``; line breaks stay."""
    if old == new:
        return _safe(_shown(old))
    before, after = WORDS.findall(old), WORDS.findall(new)
    if max(len(before), len(after)) > MOST_WORDS:
        return _safe(_deleted(old) + _inserted(new))
    out = []
    for verb, i, j, k, n in SequenceMatcher(None, before, after).get_opcodes():
        gone, come = "".join(before[i:j]), "".join(after[k:n])
        out.append(_shown(come) if verb == "equal" else _deleted(gone) + _inserted(come))
    return _safe("".join(out))


def _safe(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - every word in it was escaped by _shown


def paired[T](old: Sequence[T], new: Sequence[T], words: Callable[[T], str]) -> Iterator[tuple[T | None, T | None]]:
    """Rows of two lists beside each other: the same, changed, removed (None after) or added (None before)."""
    matcher = SequenceMatcher(None, [words(row) for row in old], [words(row) for row in new], autojunk=False)
    for verb, i, j, k, n in matcher.get_opcodes():
        if verb == "replace":
            yield from _likened(old[i:j], new[k:n], words)
        else:
            yield from zip_longest(old[i:j], new[k:n])


def _likened[T](old: Sequence[T], new: Sequence[T], words: Callable[[T], str]) -> Iterator[tuple[T | None, T | None]]:
    """Changed rows in order; two that have little in common are one removed and one added."""
    for before, after in zip_longest(old, new):
        if before is None or after is None or _alike(words(before), words(after)):
            yield before, after
        else:
            yield before, None
            yield None, after


def _alike(old: str, new: str) -> bool:
    before, after = (re.findall(r"\w+", text)[:MOST_WORDS] for text in (old, new))
    return SequenceMatcher(None, before, after).quick_ratio() >= ALIKE


def blocks(html: str) -> list[Block]:
    """The blocks of a clean rich text."""
    reader = _Blocks()
    reader.feed(html)
    reader.close()
    reader.end()
    return reader.found


def _changes(old: list[Block], new: list[Block]) -> Iterator[Change]:
    for before, after in paired(old, new, lambda block: f"{block.kind} {block.text}"):
        if before is None and after is not None:
            yield Change(after.kind, _inserted(after.text), changed=True)
        elif after is None and before is not None:
            yield Change(before.kind, _deleted(before.text), changed=True)
        elif before is not None and after is not None:
            yield _change(before, after)


def _change(before: Block, after: Block) -> Change:
    if before == after:
        return Change(after.kind, _shown(after.text), changed=False)
    if before.text == after.text:  # only marks or the kind of block differ
        return Change(after.kind, _deleted(before.text) + " " + _inserted(after.text), changed=True)
    return Change(after.kind, words_difference(before.text, after.text), changed=True)


def _grouped(changes: list[Change]) -> Iterator[str]:
    """List items inside their list again."""
    for kind, run in groupby(changes, key=lambda change: change.kind):
        shape = SHAPES[kind]
        inner = "".join(f"<{shape}>{change.html}</{shape}>" for change in run)
        yield f"<{kind}>{inner}</{kind}>" if kind in LISTS else inner


def _shown(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")


def _deleted(text: str) -> str:
    return f"<del>{_shown(text)}</del>" if text else ""


def _inserted(text: str) -> str:
    return f"<ins>{_shown(text)}</ins>" if text else ""


class _Blocks(HTMLParser):
    """Collects the words of each block; what stands outside a block is a paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Block] = []
        self.kind, self.lists = "p", list[str]()
        self.words, self.marks = "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LISTS:
            self.end()
            self.lists.append(tag)
        elif tag == "br":
            self.words += "\n"
        elif tag in {"td", "th"}:
            self.words += " | " if self.words.strip() else ""
        elif tag in {"p", "h3", "h4", "li", "tr"}:
            self.begin(tag)
        elif tag in {"strong", "em", "u", "a"}:
            self.marks += f"{len(self.words)}{tag}{dict(attrs).get('href') or ''};"

    def handle_endtag(self, tag: str) -> None:
        if tag in {"p", "h3", "h4", "li", "tr", *LISTS}:
            self.end()
        if tag in LISTS and self.lists:
            self.lists.pop()
        if tag in {"strong", "em", "u", "a"}:
            self.marks += f"{len(self.words)}/;"

    def handle_data(self, data: str) -> None:
        self.words += SPACE.sub(" ", data)

    def begin(self, tag: str) -> None:
        self.end()
        if tag == "li":
            self.kind = self.lists[-1] if self.lists else "ul"
        elif tag == "tr":
            self.kind = "row"
        elif not self.lists:
            self.kind = tag

    def end(self) -> None:
        text = "\n".join(line.strip() for line in self.words.split("\n")).strip()
        if text:
            self.found.append(Block(self.kind, text, self.marks))
        self.words, self.marks = "", ""
        self.kind = self.lists[-1] if self.lists else "p"

"""Rich text as it is typed without scripts, there and back again.

A blank line ends a paragraph, a line break stays a line break. ``- `` and ``1. `` make lists, ``### `` and ``#### ``
headings, lines between ``|`` a table (the first row its heads). ``*bold*``, ``_stressed_``, ``++underlined++``,
``[text](address)``; inside a word the sign is doubled: ``be**slis**punt``, ``__on__gegrond``. A backslash before
a sign keeps it as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

HEADING = re.compile(r"(#{3,4}) +(.+)")
BULLET = re.compile(r"[-•] +(.+)")
NUMBERED = re.compile(r"\d{1,3}[.)] +(.+)")
ROW = re.compile(r"\|(.*)\|")
KINDS = (("h", HEADING), ("ul", BULLET), ("ol", NUMBERED), ("table", ROW))
CELL = re.compile(r"(?<!\\)\|")
BLANK = re.compile(r"\n(?:[ \t]*\n)+")
LONGEST_MARKED, DEEPEST = 1000, 4
_INNER = rf"(?=\S)((?:\\.|[^\\]){{1,{LONGEST_MARKED}}}?)(?<=\S)"
ESCAPED = re.compile(r"\\([\\*_+\[\]#|\-•.)])")
INLINE = re.compile(
    "|".join(
        (
            ESCAPED.pattern,
            rf"\*\*{_INNER}\*\*",
            rf"(?<!\w)\*{_INNER}\*(?!\w)",
            rf"__{_INNER}__",
            rf"(?<!\w)_{_INNER}_(?!\w)",
            rf"\+\+{_INNER}\+\+",
            r"\[((?:\\.|[^\]\[\\])+)\]\(([^()\s]+)\)",
        )
    )
)
TAGS = ("strong", "strong", "em", "em", "u")


def to_html(typed: str) -> str:
    """What was typed, as HTML; everything that is not one of our signs is text. Clean it before it is kept."""
    text = typed.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return "".join(_block(run) for block in BLANK.split(text) for run in _runs(block.split("\n")))


def kind_of(line: str) -> str:
    """What a line begins: ``h``, ``ul``, ``ol``, ``table``, or a plain ``p``."""
    return next((kind for kind, shape in KINDS if shape.fullmatch(line)), "p")


def _runs(lines: list[str]) -> Iterator[list[str]]:
    """Neighbouring lines of one kind: a list begins a block of its own, also without a blank line before it."""
    run: list[str] = []
    for line in (line.strip() for line in lines if line.strip()):
        if run and (kind_of(line) != kind_of(run[0]) or kind_of(line) == "h"):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _block(lines: list[str]) -> str:
    kind = kind_of(lines[0])
    if kind == "h":
        signs, words = lines[0].split(maxsplit=1)
        return f"<h{len(signs)}>{_inline(words)}</h{len(signs)}>"
    if kind in {"ul", "ol"}:
        items = (_inline(line.split(maxsplit=1)[1]) for line in lines)
        return f"<{kind}{_start(kind, lines[0])}>{''.join(f'<li>{item}</li>' for item in items)}</{kind}>"
    if kind == "table":
        return _table(lines)
    return f"<p>{'<br>'.join(map(_inline, lines))}</p>"


def _start(kind: str, line: str) -> str:
    """Where a numbered list begins, when that is not at one."""
    number = int(re.match(r"\d+", line)[0]) if kind == "ol" else 1  # type: ignore[index]  # kind_of saw a number
    return f' start="{number}"' if number != 1 else ""


def _table(lines: list[str]) -> str:
    heads, *rows = [[_inline(cell.strip()) for cell in CELL.split(line[1:-1])] for line in lines]
    head = "".join(f"<th>{cell}</th>" for cell in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _inline(text: str, depth: int = 0) -> str:
    if depth >= DEEPEST:
        return escape(ESCAPED.sub(r"\1", text), quote=False)
    out, at = [], 0
    for match in INLINE.finditer(text):
        out += [escape(text[at : match.start()], quote=False), _marked(match, depth + 1)]
        at = match.end()
    return "".join([*out, escape(text[at:], quote=False)])


def _marked(match: re.Match[str], depth: int) -> str:
    sign, *marked, words, address = match.groups()
    if sign:
        return escape(sign, quote=False)
    for tag, inner in zip(TAGS, marked, strict=True):
        if inner:
            return f"<{tag}>{_inline(inner, depth)}</{tag}>"
    return f'<a href="{escape(address)}">{_inline(words, depth)}</a>'

"""Cut a stylesheet down to what our pages use: the rules of our components, and the design tokens those ask for.

A small reader of plain CSS: comments, strings, rules, and rules within ``@media``. What is kept, is kept as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
TOKEN = re.compile(r"var\(\s*(--[\w-]+)")
DECLARED = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]*)")
NESTING = ("@media", "@supports", "@layer")


def blocks(css: str) -> Iterator[tuple[str, str]]:
    """Each rule of a level: what stands before its braces, and what stands within."""
    start = depth = opened = 0
    quote = ""
    for at, sign in enumerate(css):
        if quote:
            quote = "" if sign == quote and css[at - 1] != "\\" else quote
        elif sign in "\"'":
            quote = sign
        elif sign == "{":
            opened = at if depth == 0 else opened
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield css[start:opened].strip(), css[opened + 1 : at].strip()
                start = at + 1
        elif sign == ";" and depth == 0:
            start = at + 1


def of_components(css: str, components: list[str]) -> str:
    """The rules that speak of one of these blocks: ``utrecht-button`` is not ``utrecht-button-link``."""
    names = "|".join(re.escape(name) for name in components)
    wanted = re.compile(rf"\.(?:{names})(?![\w-])|\.(?:{names})(?:--|__)")
    return "".join(_kept(COMMENT.sub("", css), wanted))


def _kept(css: str, wanted: re.Pattern[str]) -> Iterator[str]:
    for before, within in blocks(css):
        if before.startswith(NESTING):
            inner = "".join(_kept(within, wanted))
            if inner:
                yield f"{before}{{{inner}}}\n"
        elif before.startswith("@") or wanted.search(before):
            yield f"{_tight(before)}{{{_tight(within)}}}\n"


def of_tokens(css: str, asking: str) -> str:
    """The design tokens that ``asking`` uses, with those in which they are expressed in turn."""
    rules = [(before, dict(DECLARED.findall(within))) for before, within in blocks(COMMENT.sub("", css))]
    known: dict[str, set[str]] = {}
    for _before, tokens in rules:
        for name, value in tokens.items():
            known.setdefault(name, set()).update(TOKEN.findall(value))
    wanted, open_ = set(), set(TOKEN.findall(asking))
    while open_:
        name = open_.pop()
        if name not in wanted:
            wanted.add(name)
            open_ |= known.get(name, set())
    return "".join(_declared(before, {k: v for k, v in tokens.items() if k in wanted}) for before, tokens in rules)


def _declared(before: str, tokens: dict[str, str]) -> str:
    return f"{before}{{{''.join(f'{name}:{_tight(value)};' for name, value in tokens.items())}}}\n" if tokens else ""


def _tight(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()

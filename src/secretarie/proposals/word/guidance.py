"""The help that a template carries: known by fingerprints of its lines, so that it is not taken for what was written.

``python -m secretarie.proposals.word.guidance FILE`` prints the fingerprints of an empty template.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from secretarie.proposals.word.flow import Para, broken, cut, lines

SHORTEST = 20
SIGNS = 16
SENTENCE = re.compile(r"(?<=[.?!:)”’])\s+")
KNOWN = Path(__file__).with_name("guidance.toml")


def fingerprint(line: str) -> str:
    """What tells one line of help from another, whatever its spaces and capitals; empty for what is too short."""
    plain = " ".join(line.replace("\u200b", "").casefold().split())
    return sha256(plain.encode("utf-8", "replace")).hexdigest()[:SIGNS] if len(plain) >= SHORTEST else ""


@cache
def known() -> frozenset[str]:
    """The fingerprints of the templates that come along."""
    kept = tomllib.loads(KNOWN.read_text(encoding="utf-8"))
    return frozenset(line for template in kept["template"] for line in template["lines"])


def without_guidance(para: Para, known_lines: frozenset[str]) -> tuple[Para, list[str]]:
    """A paragraph without the lines and sentences of a template at its begin or end, and those."""
    if para.is_blank:
        return para, []
    kept, gone = [], []
    for line in lines(para):
        own, help_ = _line(line, known_lines)
        gone += help_
        if not (help_ and own.is_blank):
            kept.append(own)
    return (para.having(broken(kept)), gone) if gone else (para, [])


def _line(line: Para, known_lines: frozenset[str]) -> tuple[Para, list[str]]:
    ends = [0, *(match.end() for match in SENTENCE.finditer(line.text)), len(line.text)]
    for end in reversed(ends):
        if fingerprint(line.text[:end]) in known_lines:
            help_, own = cut(line.spans, end)
            return line.having(own), ["".join(span.text for span in help_)]
    for begin in ends:
        if fingerprint(line.text[begin:]) in known_lines:
            own, help_ = cut(line.spans, begin)
            return line.having(own), ["".join(span.text for span in help_)]
    return line, []


def of_template(content: bytes) -> Iterator[str]:
    """The fingerprints of everything that an empty template says under its headings."""
    from secretarie.proposals.word.body import document  # noqa: PLC0415 - only the program needs it
    from secretarie.proposals.word.headings import RELATIONS, chapters  # noqa: PLC0415 - idem
    from secretarie.proposals.word.package import Package  # noqa: PLC0415 - idem

    for chapter in chapters(document(Package(content)).blocks):
        for block in chapter.blocks:
            if isinstance(block, Para) and chapter.key != RELATIONS:
                yield from (found for line in lines(block) if (found := fingerprint(line.text)))


if __name__ == "__main__":
    for found in dict.fromkeys(of_template(Path(sys.argv[1]).read_bytes())):
        print(f'    "{found}",')  # noqa: T201 - a program that talks by printing

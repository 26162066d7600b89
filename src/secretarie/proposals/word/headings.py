"""The headings of a proposal by the names that municipalities give them, and a document cut at its headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from secretarie.proposals.word.flow import Block, Grid, Para, broken, lines

SUBJECT, POINTS, ARGUMENTS, REMARKS, BOTH = "subject", "points", "arguments", "remarks", "arguments_and_remarks"
RELATIONS, ATTACHMENTS = "relations", "attachments"
NAMES: Mapping[str, tuple[str, ...]] = {
    SUBJECT: ("onderwerp",),
    RELATIONS: ("relatie met", "hoort bij", "relaties"),
    POINTS: ("beslispunten", "beslispunt", "gevraagd besluit", "voorgesteld besluit", "te nemen besluit", "voorstel"),
    "key_message": ("kernboodschap", "kernboodschap voor inwoners", "samenvatting voor inwoners"),
    "best_for_community": ("wat is hier het beste voor de gemeenschap", "wat is het beste voor de gemeenschap"),
    "introduction": ("inleiding", "aanleiding", "inleiding en aanleiding", "aanleiding en context"),
    "intended_effect": ("beoogd effect", "beoogd resultaat", "doel", "doelstelling"),
    ARGUMENTS: ("argumenten", "argument"),
    REMARKS: ("kanttekeningen", "kanttekening", "kanttekeningen en risico's", "risico's"),
    BOTH: ("argumenten en kanttekeningen",),
    "finance": ("financiën", "financiële gevolgen", "financiële aspecten", "financiële paragraaf", "kosten en dekking"),
    "law": ("juridisch kader", "juridische aspecten", "juridische gevolgen", "wettelijk kader"),
    "participation": ("participatie van inwoners", "inwonersparticipatie", "participatie", "burgerparticipatie"),
    "communication": (
        *("communicatie", "communicatie, bekendmaking en inwonersparticipatie", "communicatie en bekendmaking"),
        *("communicatie en participatie", "communicatie en inwonersparticipatie"),
    ),
    "execution": (
        "uitvoering en planning",
        "uitvoering",
        "planning",
        "vervolg",
        "planning en uitvoering",
        "vervolgstappen",
    ),
    "information": ("informatie, ict en privacy", "informatie en privacy", "informatievoorziening"),
    "personnel": ("personeel en ondernemingsraad", "personele gevolgen", "personeel"),
    "participation_level": ("niveau van betrokkenheid",),
    "partnership": ("samenwerken met partners", "samenwerking"),
    "sustainability": ("duurzaamheid",),
    ATTACHMENTS: ("bijlagen", "bijlage", "bijlages"),
}
KEYS: Mapping[str, str] = {name: key for key, names in NAMES.items() for name in names}
LEAD = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?:uitvoering\s*:\s+)?")
MANY = 2

type Names = Mapping[str, str]
"""The titles of a house's own sections, in small letters, with the key of each."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What stands under one heading; ``key`` says which part of a proposal it is, empty when it is none."""

    key: str
    title: str
    blocks: tuple[Block, ...]


def key_of(text: str, own: Names | None = None) -> str:
    """Which part of a proposal a heading names, by the house's own titles first; empty when none."""
    name = " ".join(text.replace("’", "'").replace("\u200b", "").casefold().split()).rstrip(" :.")
    return (own or {}).get(name, "") or KEYS.get(name, "") or KEYS.get(LEAD.sub("", name), "")


def chapters(blocks: Sequence[Block], own: Names | None = None) -> list[Chapter]:
    """The document cut at its headings; the first chapter is what stands before them.

    Headings are those with a heading style on the level of the known ones; in a document without styles, lines that
    are bold or underlined as a whole and have a known name.
    """
    known = [b.level for b in blocks if isinstance(b, Para) and b.level and key_of(_first(b).text, own)]
    plain = any(_is_plain_heading(block, own) for block in blocks)
    top = min(known) if len(known) >= MANY or (known and not plain) else None
    found: list[tuple[str, str, list[Block]]] = [("", "", [])]
    for block in blocks:
        if isinstance(block, Para) and _is_heading(block, top, own):
            heading, rest = _split(block)
            found.append((key_of(heading, own), " ".join(heading.split()), rest))
        else:
            found[-1][2].append(_levelled(block, top or 0))
    return [Chapter(key, title, tuple(inside)) for key, title, inside in found]


def _is_heading(para: Para, top: int | None, own: Names | None) -> bool:
    if top is None:
        return _is_plain_heading(para, own) or bool(para.level and key_of(_first(para).text, own))
    return para.level is not None and 1 <= para.level <= top and not para.is_blank


def _is_plain_heading(block: Block, own: Names | None) -> bool:
    """A line that looks like a heading and has the name of one."""
    if not isinstance(block, Para) or block.level is not None or block.list:
        return False
    return block.striking and bool(key_of(_first(block).text, own))


def _first(para: Para) -> Para:
    return lines(para)[0]


def _split(para: Para) -> tuple[str, list[Block]]:
    """A heading, and what stands behind its first line break as a paragraph of its own."""
    first, *rest = lines(para)
    if not rest:
        return first.text, [replace(para, spans=(), level=None)] if para.asides else []
    return first.text, [replace(para.having(broken(rest)), level=None, striking=False)]


def _levelled(block: Block, top: int) -> Block:
    """A heading inside a chapter is of the third or the fourth level of a page; a title stays what it is."""
    if isinstance(block, Grid):
        cells = ((replace(c, content=tuple(_levelled(b, top) for b in c.content)) for c in row) for row in block.rows)
        return Grid(tuple(map(tuple, cells)))
    if not block.level or block.list:
        return block if block.level == 0 else replace(block, level=None)
    return replace(block, level=3 if block.level <= top + 1 else 4)

"""The table at the head of a proposal: its labels with their values, and the lines about what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from secretarie.proposals.word.flow import Block, Grid, Para, lines, texts
from secretarie.proposals.word.inline import TICKED, UNTICKED
from secretarie.proposals.word.reading import Field, Relation

LABELS: Mapping[str, str] = {
    "zaaknummer": "case",
    "datum b&w": "meeting",
    "datum b en w": "meeting",
    "datum college": "meeting",
    "gevraagde vergadering": "meeting",
    "portefeuillehouder": "portfolio",
    "portefeuille": "portfolio",
    "datum commissie": "committee",
    "datum raad": "council",
    "eenheid": "unit",
    "afdeling": "unit",
    "team": "unit",
    "adviseur": "author",
    "steller": "author",
    "auteur": "author",
    "vertrouwelijk": "confidential",
    "openbaarheid": "openness",
    "aantal bijlages": "attachments",
    "aantal bijlagen": "attachments",
    "ibabs nr": "register",
    "staat op lta": "long_term_agenda",
    "nummer": "number",
    "versie": "version",
    "datum": "date",
    "soort": "kind",
    "stand": "stage",
}
RELATIONS: Mapping[str, str] = {
    "toezegging": "commitment",
    "amendement/motie": "motion",
    "motie": "motion",
    "schriftelijke vragen": "question",
    "schriftelijke vraag": "question",
    "vraag": "question",
    "eerder besluit": "decision",
    "besluit": "decision",
    "doel": "objective",
    "programmadoel": "objective",
}
EMPTY = " \t\n\xa0\u200b_.…:"
BOX = re.compile(rf"^[\s{TICKED}{UNTICKED}☑]*")
NUMBERED = re.compile(r"((?:[\w/.-]*\d[\w/.-]*|[A-Z]{1,4} ?\d[\w/.-]*))(?:\s*[:–-]\s*|\s+|$)(.*)", re.DOTALL)
LONGEST_REFERENCE, LONGEST_TITLE, LONGEST_LABEL = 60, 300, 40


def fields(blocks: Iterable[Block]) -> tuple[list[Field], list[Block]]:
    """The fields in the tables and lines before the first heading, and the blocks that are none."""
    found: list[Field] = []
    rest: list[Block] = []
    for block in blocks:
        own = list(_of_table(block)) if isinstance(block, Grid) else list(_of_line(block.text))
        found += own
        if not own:
            rest.append(block)
    return found, rest


def _of_table(grid: Grid) -> Iterator[Field]:
    """Label and value beside each other, or both in one cell; a table without any label gives nothing."""
    rows = [[" ".join(texts(cell.content)).strip() for cell in row] for row in grid.rows]
    if not any(label_of(text) for row in rows for text in row):
        return
    for row in rows:
        waiting = list(row)
        while waiting:
            text = waiting.pop(0)
            if not text.strip(EMPTY):
                continue
            if label_of(text) and waiting:
                yield Field(_shown(text), _value(waiting.pop(0)), label_of(text))
            elif waiting and waiting[0].lstrip().startswith(":"):
                yield Field(_shown(text), _value(waiting.pop(0)))
            else:
                yield from _of_line(text) or [Field("", text.strip())]


def _of_line(text: str) -> list[Field]:
    """``Label: value`` in one line, when the label is known."""
    label, colon, value = text.partition(":")
    key = label_of(label) if colon or not value else ""
    return [Field(_shown(label), _value(value), key)] if key else []


def label_of(text: str) -> str:
    """Which field a label names; empty when none."""
    return LABELS.get(" ".join(text.strip(EMPTY).casefold().split()), "")


def _shown(text: str) -> str:
    return " ".join(text.strip(EMPTY).split())


def _value(text: str) -> str:
    return " ".join(text.lstrip(EMPTY).rstrip(" \t\n\xa0\u200b_").split())


def relations(blocks: Iterable[Block]) -> tuple[list[Relation], list[str], list[str]]:
    """What it belongs to, the labels without anything behind them, and the lines that could not be placed."""
    found: list[Relation] = []
    empty: list[str] = []
    rest: list[str] = []
    for line in _lines(blocks):
        words = BOX.sub("", line).strip()
        label, _colon, value = words.partition(":")
        kind, value = RELATIONS.get(label.strip().casefold(), ""), value.strip(EMPTY)
        one = _relation(kind, value) if kind and value else None
        if one is not None:
            found.append(one)
        elif not value and len(label) <= LONGEST_LABEL and TICKED not in line:
            empty.append(words)
        else:
            rest.append(line.strip())
    return found, list(filter(None, empty)), list(filter(None, rest))


def _relation(kind: str, value: str) -> Relation | None:
    match = NUMBERED.fullmatch(value)
    reference, title = (match[1], match[2]) if match else (value, "")
    if len(reference) > LONGEST_REFERENCE or len(title) > LONGEST_TITLE:
        return None
    return Relation(kind, reference.strip(), title.strip())


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Para):
            yield from (line.text for line in lines(block) if not line.is_blank)
        else:
            yield from (" ".join(texts(cell.content)) for row in block.rows for cell in row)

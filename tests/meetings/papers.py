"""Fictional decision lists as PDF, to try the reader on what the real ones do not show."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache

import typst

from secretarie.meetings.reading import ProblemCode, ReadList, ReadPoint, read_list
from tests.meetings.accounts import every_character_has_a_place, the_places_hold_the_list

HEAD = {
    "Datum": "12-05-2026",
    "Join registratie": "Z/26/000123",
    "Locatie": "Raadhuis, Linnenkamer",
    "Voorzitter": "Burgemeester M. Zandvliet",
    "Aanwezigen": "Wethouder A. ten Bosch, wethouder J.P. van de Laar, gemeentesecretaris S. Verhoef "
    "en T. Moerman voor de verslaglegging.",
    "Afwezigen": "Wethouder R. Ouwehand.",
}
TITLE = "Besluitenlijst Openbaar B&W-vergadering Lindervoort"
TAIL = (
    "Vastgesteld in de vergadering gehouden op 19 mei 2026.",
    "Het college van burgemeester en wethouders Lindervoort,",
)
SIGNERS = (("mr. S. Verhoef,", "gemeentesecretaris"), ("drs. M. Zandvliet,", "burgemeester"))

type Row = tuple[str, str, Sequence[str]]
OPENING: Row = ("1", "Opening", ())
ADOPTING: Row = (
    "4.a",
    "Besluitenlijst d.d. 5 mei 2026",
    ("_Besluit:", "De besluitenlijst d.d. 5 mei 2026 vast te stellen."),
)

_TEMPLATE = """
#set page(width: 595pt, height: 842pt, margin: (x: 71pt, y: 70pt), footer: context if FOOTER [
  #align(right)[Pagina *#counter(page).display()* van *PAGES*]
])
#set text(font: "Libertinus Serif", size: 9pt, lang: "nl", hyphenate: false)
#set par(leading: 4pt, spacing: 6pt)
#let words(it) = {
  let found = it.match(regex("^([_!])(.*)$"))
  if found == none { it }
  else if found.captures.at(0) == "_" { emph(found.captures.at(1)) }
  else { strong(found.captures.at(1)) }
}
#let data = json(bytes(DATA))
#align(center, text(size: 14pt, strong(data.title)))
#if data.head.len() > 0 { grid(columns: (80pt, 1fr), row-gutter: 6pt,
  ..data.head.map(row => (strong(row.at(0)), row.at(1))).flatten()) }
#v(20pt)
BEFORE
#grid(columns: (83pt, 1fr), row-gutter: 14pt,
  ..data.rows.map(row => (
    strong(row.at(0)),
    { strong(row.at(1)); for it in row.at(2) { parbreak(); words(it) } },
  )).flatten())
AFTER
#v(20pt)
#for it in data.tail { par(it) }
#v(20pt)
#grid(columns: (200pt, 1fr), row-gutter: 4pt, ..data.signers.map(it => it.at(0)), ..data.signers.map(it => it.at(1)))
END
"""


@cache
def compiled(source: str) -> bytes:
    """The PDF of a typst source."""
    return typst.compile(source.encode())


def paper(
    rows: Sequence[Row] = (OPENING, ADOPTING),
    *,
    head: dict[str, str] | None = None,
    title: str = TITLE,
    tail: Sequence[str] = TAIL,
    signers: Sequence[tuple[str, str]] = SIGNERS,
    pages: int = 1,
    before: str = "",
    after: str = "",
    end: str = "",
) -> bytes:
    """A decision list. In a row's lines "_" sets a line in italics, "!" in bold; the other texts are typst source."""
    fields = list((HEAD if head is None else head).items())
    data = json.dumps({"title": title, "head": fields, "rows": rows, "tail": tail, "signers": signers})
    put = {
        "FOOTER": "true" if pages else "false",
        "PAGES": str(pages),
        "DATA": json.dumps(data, ensure_ascii=False),
        "BEFORE": before,
        "AFTER": after,
        "END": end,
    }
    source = _TEMPLATE
    for name, value in put.items():
        source = source.replace(name, value, 1)
    return compiled(source)


def item(*lines: str, number: str = "5.a.1", title: str = "Een voorstel") -> Row:
    return number, title, lines


def reading(*rows: Row, **how: object) -> ReadList:
    """The list with these rows as read; whatever it holds, every printed character must have found a place."""
    data = paper((OPENING, ADOPTING, *rows), **how)
    found = read_list(data)
    every_character_has_a_place(data, found)
    the_places_hold_the_list(found)
    return found


def problems(found: ReadList) -> set[ProblemCode]:
    return {problem.code for problem in found.problems}


def shape(points: Sequence[ReadPoint]) -> list:
    """Marks with, where there are points under them, theirs."""
    return [[point.mark, shape(point.points)] if point.points else point.mark for point in points]

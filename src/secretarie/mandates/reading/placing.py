"""From cells and clauses to rows of a register: what each becomes, and what could not be placed, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secretarie.law import MandateKind
from secretarie.mandates.facts import Limit, Vat
from secretarie.mandates.reading import money
from secretarie.mandates.reading.columns import Field
from secretarie.mandates.reading.tables import Clause, Document, Table

DASHES = re.compile(r"[-–—.\s]*|p\.?m\.?", re.IGNORECASE)
NO_LIMIT_STANDS = re.compile(r"n\.?v\.?t\.?|onbeperkt|geen(?: grens| limiet| maximum)?", re.IGNORECASE)
ARTICLES = r"(?:(?:de|het|een|alle) )?"
TO = re.compile(rf"\b(?:gemandateerd|verleend) aan {ARTICLES}(?P<holder>[^.;:]{{2,300}})")
HOLDER = re.compile(rf"\b[Aa]an {ARTICLES}(?P<holder>[^.;:]{{2,200}}?),?\s+(?:wordt|worden)\b")
GIVEN = re.compile(
    rf"\b(?:wordt|worden)(?: voorts| eveneens)? aan {ARTICLES}(?P<holder>[^.;:]{{2,200}}?)"
    r"(?=,? (?:ieder voor zich,? )?(?:onder)?(?:mandaat|volmacht|machtiging)\b)"
)
LISTED = re.compile(r"(?:volgende|onderstaande) (?:functionarissen|medewerkers)|^functionarissen genoemd")
GRANTS = re.compile(r"\b(?:onder)?(?:mandaat|volmacht|machtiging)\b[^.;:]{0,80}\b(?:verleend|gegeven)\b|gemandateerd")
EACH = re.compile(r",?\s*(?:wordt )?ieder voor zich,?", re.IGNORECASE)
YES = frozenset({"ja", "j", "x", "toegestaan", "y", "yes", "1", "waar"})
LEADS = re.compile(r"(?:.*?\bverleend|.*?\bgegeven)\b\s*(?:voor|ten aanzien van)?\s*", re.DOTALL)
PIECES = re.compile(r"\s*(?:;|\n|<br\s*/?>)\s*")
KINDS = {
    MandateKind.MANDATE: re.compile(r"(?:^|[^a-z])(?:onder)?mandaat|gemandateerd|^m$", re.IGNORECASE),
    MandateKind.POWER_OF_ATTORNEY: re.compile(r"volmacht|^v$", re.IGNORECASE),
    MandateKind.AUTHORISATION: re.compile(r"machtiging|^a$", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Read:
    """One mandate as a file has it; ``notes``: what was done to place it, for who looks it over."""

    place: str
    power: str
    holder: str
    number: str = ""
    limit: Limit | None = None
    kinds: tuple[MandateKind, ...] = (MandateKind.MANDATE,)
    ground: str = ""
    subject: str = ""
    giver: str = ""
    article: str = ""
    instruction: str = ""
    conditions: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    sub: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Something that became no row: where it stands, its words, and why."""

    place: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything in a file, placed or not; ``amounts``: how many were found in it."""

    rows: tuple[Read, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    amounts: int = 0

    @property
    def placed_amounts(self) -> int:
        return sum(row.limit is not None for row in self.rows)


def placed(document: Document, meant: Sequence[Sequence[Field]], usual: Vat | None = None) -> Reading:
    """The file as rows; ``meant``: what each table's columns mean; ``usual``: how amounts count that do not say."""
    vat = usual or said_vat(document) or Vat.EXCLUSIVE
    rows: list[Read] = []
    unplaced: list[Unplaced] = []
    for table, fields in zip(document.tables, meant, strict=True):
        _place(_table(table, fields, vat), rows, unplaced)
    for clause in document.clauses:
        _place(_clause(clause, vat), rows, unplaced)
    return Reading(tuple(_numbered(rows)), tuple(unplaced), _count(document, meant))


def _numbered(rows: Sequence[Read]) -> Iterator[Read]:
    """Each row its own number: the file's, with a letter where it made several rows, or else its place in the list."""
    given: dict[str, int] = {}
    for n, row in enumerate(rows, start=1):
        number = row.number or str(n)
        given[number] = given.get(number, 0) + 1
        nth = given[number]
        yield replace(row, number=number if nth == 1 else f"{number}.{nth}")


def _count(document: Document, meant: Sequence[Sequence[Field]]) -> int:
    """How many amounts the file holds: those with a sign anywhere, and bare ones in columns of amounts."""
    cells = list(_limit_cells(document, meant))
    signed = len(money.amounts(document.text)) if document.text else sum(len(money.amounts(c)) for c in cells)
    return signed + sum(len(money.of_cell(c)) - len(money.amounts(c)) for c in cells)


def said_vat(document: Document) -> Vat | None:
    """How a decree says that "the amount" counts, in its definitions."""
    defined = [c.text for c in document.clauses if re.search(r"\bbedrag:?\*?", c.text[:20], re.IGNORECASE)]
    return next((vat for text in defined if (vat := money.vat_of(text)) is not None), None)


def _limit_cells(document: Document, meant: Sequence[Sequence[Field]]) -> Iterator[str]:
    for table, fields in zip(document.tables, meant, strict=True):
        for row in table.rows:
            yield from (cell for cell, field in zip(row, fields, strict=True) if field is Field.LIMIT)


def _place(found: Iterator[Read | Unplaced], rows: list[Read], unplaced: list[Unplaced]) -> None:
    for one in found:
        rows.append(one) if isinstance(one, Read) else unplaced.append(one)


def _table(table: Table, fields: Sequence[Field], usual: Vat) -> Iterator[Read | Unplaced]:
    for n, cells in enumerate(table.rows, start=1):
        place = f"{table.place}, rij {n}" + (f" ({table.article})" if table.article else "")
        said: dict[Field, list[str]] = {}
        for head, cell, field in zip(table.head, cells, fields, strict=True):
            if cell and field is Field.NOTHING:
                yield Unplaced(place, f"{head}: {cell}", NO_COLUMN)
            elif cell:
                said.setdefault(field, []).append(cell)
        limits = [(h, c) for h, c, f in zip(table.head, cells, fields, strict=True) if f is Field.LIMIT and c]
        several = fields.count(Field.LIMIT) > 1
        yield from _row(_base(place, table, said, several=several), said, limits, usual, several=several)


def _row(
    base: Read, said: dict[Field, list[str]], limits: list[tuple[str, str]], usual: Vat, *, several: bool
) -> Iterator[Read | Unplaced]:
    """The mandates of one row: one for each amount in it."""
    if not base.holder and not base.power:
        if said or limits:
            text = " | ".join(cell for cells in said.values() for cell in cells)
            yield Unplaced(base.place, text, NO_ROW)
        return
    made = [one for head, cell in limits for one in _limited(base, head, cell, usual, several=several)]
    yield from made or [base]


def _base(place: str, table: Table, said: dict[Field, list[str]], *, several: bool) -> Read:
    first = {field: cells[0] for field, cells in said.items()}
    kinds = kinds_of(first.get(Field.KIND, "")) or (MandateKind.MANDATE,)
    return Read(
        place,
        first.get(Field.POWER, "") or first.get(Field.SUBJECT, "") or ("" if several else table.intro),
        first.get(Field.HOLDER, "").strip().rstrip(":").strip(),
        number=first.get(Field.NUMBER, ""),
        kinds=kinds,
        ground=first.get(Field.GROUND, ""),
        subject=first.get(Field.SUBJECT, ""),
        giver=first.get(Field.GIVER, ""),
        article=first.get(Field.ARTICLE, "") or table.article,
        instruction=first.get(Field.INSTRUCTION, ""),
        conditions=tuple(said.get(Field.CONDITION, ())),
        exceptions=tuple(said.get(Field.EXCEPTION, ())),
        sub=first.get(Field.SUB, "").strip().lower().rstrip(".") in YES,
    )


def _limited(base: Read, head: str, cell: str, usual: Vat, *, several: bool) -> Iterator[Read | Unplaced]:
    """The row with the amount of this cell; a cell with several amounts makes as many rows."""
    found = money.of_cell(cell)
    power = _about(base.power, head, several=several)
    if not found:
        told = " | ".join(filter(None, (base.power, base.holder, f"{head}: {cell}")))
        if NO_LIMIT_STANDS.fullmatch(cell):
            yield replace(base, power=power)
        else:  # a row without its limit would be wider than it is
            yield Unplaced(base.place, told, NO_AMOUNT_STANDS if DASHES.fullmatch(cell) else NO_AMOUNT_READ)
        return
    vat = money.vat_of(cell) or money.vat_of(head) or usual
    pieces, holders = PIECES.split(cell), PIECES.split(base.holder)
    for n, amount in enumerate(found):
        notes, holder = base.notes, base.holder
        if len(found) > 1:
            holder = _whose(cell, amount, holders, n, len(found)) or base.holder
            notes = (*notes, f"{len(found)} bedragen in één cel: {cell}")
        if len(pieces) == 1 and re.search(r"\ben\b", holder):
            notes = (*notes, "Meer dan één functionaris in één cel.")
        yield replace(base, power=power, holder=holder, limit=amount.limit(vat), notes=notes)


def _whose(cell: str, amount: money.Amount, holders: list[str], place: int, count: int) -> str:
    """Of several amounts in one cell: the holder at the same place, or the words just before the amount."""
    if len(holders) == count:
        return holders[place]
    before = re.split(r"[;\n,]|€\s*[\d.,–-]+", cell[: amount.start])[-1]
    return re.sub(r"\b(?:tot en met|tot|max(?:imaal|\.)?)\s*$", "", before.strip(" :–-"), flags=re.IGNORECASE).strip(
        " :–-"
    )


def _about(power: str, head: str, *, several: bool) -> str:
    """Where a row has several columns of amounts, the head says what each is about."""
    if power and not several:
        return power
    return f"{power}: {head}" if power else head


def kinds_of(text: str) -> tuple[MandateKind, ...]:
    """The kinds that a text names, in the order of the law."""
    return tuple(kind for kind, words in KINDS.items() if words.search(text))


def _clause(clause: Clause, usual: Vat) -> Iterator[Read | Unplaced]:
    """The mandates of a clause: one for each limit in it, or one without a limit."""
    found = money.amounts(clause.text)
    base = _of_clause(clause)
    if base is None:
        yield from (Unplaced(clause.place, _around(clause.text, a), NOBODY) for a in found)
        if not found:
            yield Unplaced(clause.place, clause.text, NO_MANDATE)
        return
    if clause.text.rstrip().endswith(":") and not found:
        return  # the words above a list of items, each of which becomes a row
    limits = [a for a in found if not a.least]
    yield from (Unplaced(clause.place, _around(clause.text, a), NO_LIMIT) for a in found if a.least)
    if not limits:
        yield base
    for n, amount in enumerate(limits):
        since = limits[n - 1].end if n else 0
        power = base.power if len(limits) == 1 else _phrase(clause.text, since, amount)
        yield replace(base, power=power, limit=amount.limit(usual))


def _of_clause(clause: Clause) -> Read | None:
    """Who is given what in a clause, or in the words above it; None when it names nobody."""
    source = clause.text if GRANTS.search(clause.text) else f"{clause.above} {clause.text}"
    named = TO.search(source) or GIVEN.search(source) or HOLDER.search(source)
    if GRANTS.search(source) is None or named is None:
        return None
    holder, power = EACH.sub("", named.group("holder")).strip(" ,"), _power(clause.text)
    if LISTED.search(holder):  # the items are the holders
        if not clause.above or clause.above == clause.text:
            return Read(clause.place, power, holder) if clause.text.rstrip().endswith(":") else None
        holder, power = clause.text.strip(" .;,"), clause.above.strip(" .;,:")
    return Read(clause.place, power, holder, kinds=kinds_of(source), article=clause.place)


def _power(text: str) -> str:
    return LEADS.sub("", text, count=1).strip(" .;,") or text.strip()


def _phrase(text: str, since: int, amount: money.Amount) -> str:
    """Of a clause with several limits: what this one is about."""
    words = text[since : amount.start]
    told = re.split(r"te boven gaat,?(?: en| of)?|met dien verstande dat", words)[-1]
    return re.sub(r",?\s*(?:een bedrag van|tot een bedrag van|tot)\s*$", "", told).strip(" ,;")


def _around(text: str, amount: money.Amount) -> str:
    begin = max(0, amount.start - 120)
    return ("…" if begin else "") + text[begin : amount.end + 40].strip()


NOBODY = "Er staat niet aan wie dit wordt verleend."
NO_MANDATE = "Tekst zonder gemandateerde: lees of hier een mandaat staat."
NO_LIMIT = "Dit bedrag is geen bovengrens; het staat wel in de bevoegdheid."
NO_COLUMN = "De kolom is niet aangewezen."
NO_AMOUNT_READ = "Hier is geen bedrag in te lezen."
NO_AMOUNT_STANDS = "Er staat geen bedrag; de rij is niet overgenomen."
NO_ROW = "Er staat geen gemandateerde en geen bevoegdheid."

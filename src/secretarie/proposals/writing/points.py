"""The decision points: whether each reads as a decision, in which order they stand, what should not be in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from secretarie.proposals.writing import personal
from secretarie.proposals.writing.model import Check, Level, Point, Quote, Written, at_point
from secretarie.proposals.writing.rulebook import STARTS, Book

CONSENTING = re.compile(r"^\W*(in te stemmen met)\b", re.IGNORECASE)
AGREEING = re.compile(
    r"^\W*(?:(?:het )?college (?:gaat|is) )?(akkoord (?:te )?(?:gaan|zijn)(?: met)?|akkoord\b)", re.IGNORECASE
)
DRAFT = re.compile(r"\bconcept\w*", re.IGNORECASE)
ABSTRACT = re.compile(
    r"^\W*(?:de|het|bijgaande?|bijgevoegde?)?\s*(?:nota|notitie|memo|adviesnota|bespreeknotitie|oplegnotitie)\b"
    r"(?:[^.;]|\.\d){0,160}?\bvast te stellen\W*$",
    re.IGNORECASE,
)
CONSULTING = re.compile(r"\b(voorhang|wensen en(?:/of)? bedenkingen)\b", re.IGNORECASE)
CONSULTING_GROUND = re.compile(r"\b(169|160 lid 2|160, tweede lid)\b")
TO_VERB = re.compile(r"\bte\s+[a-zéë]+n\b")
PROPOSING = re.compile(
    r"\b(?:gemeente)?raad(?:\s(?:[^.;]|\.\d){0,80}?)? voor te stellen\b|\baan de (?:gemeente)?raad\b.{0,60}voor te",
    re.IGNORECASE,
)
NAMES_COUNCIL = re.compile(r"\b(?:gemeente)?raad(?:sbesluit|svoorstel)?\b", re.IGNORECASE)
OF_COUNCIL = re.compile(
    r"^\W*(?:de|het|een)?\s*(?:(?:gewijzigde|nieuwe|eerste|tweede|derde|\d+e|wijziging|van|de|bijgaande|bijgevoegde)\s){0,4}"
    r"(?!\w*(?:ontwerp|concept|nood))"
    r"(?:\w*verordening|(?:programma)?begroting|begrotingswijziging|jaarrekening|jaarstukken|omgevingsplan|"
    r"bestemmingsplan)\b(?:[^.;]|\.\d){0,80}?\bvast te stellen\b",
    re.IGNORECASE,
)
OF_PARTNER = re.compile(
    r"\b(?:gemeenschappelijke|GR|stichting|GGD|veiligheidsregio|vennootschap|coöperatie)\b", re.IGNORECASE
)
LEADS_TO_COUNCIL = re.compile(r"\braad\b[^;]{0,80}voor te stellen\b(?:[^.;]|\.\d){0,40}:\s*$", re.IGNORECASE)
VIEW = re.compile(r"\bzienswijze", re.IGNORECASE)
SPEAKS = re.compile(
    r"^\W*(?:het )?(?:college|b&w|b en w|wij|we|er|ik)\b(?! (?:te|van b|van burgemeester))", re.IGNORECASE
)
STARTING = re.compile(r"\b(?:" + "|".join(map(re.escape, STARTS)) + r")\b|^\W*het [a-zë]+en van\b")
AROUND = 40

CONTENT, FINANCE, PROCEDURE = range(3)
MONEY = re.compile(
    r"\b(?:krediet|budget|middelen|lasten|kosten|bijdrage|bedrag|reserve|dekking|subsidie)\b(?:[^.;]|\.\d){0,140}?"
    r"\b(?:te dekken|te voteren|beschikbaar te stellen|te verlenen|te openen|te onttrekken|te storten|toe te voegen|"
    r"te verwerken|te bekostigen|te betrekken|te vragen|ten laste)|\bte dekken uit\b|\bten laste (?:van|te) |"
    r"\b\w*(?:krediet|budget)\b(?:[^.;]|\.\d){0,60}\b(?:te verlenen|te voteren|beschikbaar te stellen)|"
    r"\bbegroting (?:\d{4} )?(?:dienovereenkomstig )?te wijzigen\b|\bbegrotingswijziging\b",
    re.IGNORECASE,
)
AFTERWARDS = re.compile(
    r"\bgeheimhouding\b|\w*mandat?e?er\w*|\btekstmandaat\b|\bmachtig\w+|\bvolmacht te \b|\b(?:raads)?informatiebrief\b|"
    r"\bembargo\b",
    re.IGNORECASE,
)
TELLING = re.compile(
    r"\bte (?:informeren|publiceren|evalueren|verzenden|versturen|sturen|delen met)\b|\bin kennis te stellen\b|"
    r"\b(?:bekend|kenbaar|openbaar) te maken\b",
    re.IGNORECASE,
)
NEUTRAL = re.compile(
    r"\bkennis(?: te |)nemen\b|\bter inzage te leggen\b|\bondertekenen\b|\bindien\b|\bals\b", re.IGNORECASE
)

type Looking = Callable[[Book, Written, Point], Iterator[Check]]


def of_points(book: Book, paper: Written) -> Iterator[Check]:
    """Everything about the decision points."""
    if not paper.points:
        yield book.found("no-points", "points", "")
    for point in paper.points:
        for look in (_begins, _draft, _abstract, _personal, _ground, _council):
            yield from look(book, paper, point)
    yield from _order(book, paper)
    if paper.kind == "council" and paper.points and all(p.body != "council" for p in paper.points):
        yield book.found("no-council-point", "points", "\n".join(p.text for p in paper.points))


def _begins(book: Book, _paper: Written, point: Point) -> Iterator[Check]:
    text = point.text
    if found := AGREEING.search(text) or CONSENTING.search(text):
        rest = text[found.end() :].strip()
        level = Level.WARN if CONSENTING.search(text) else None
        yield _of(book, "agrees", point, found.span(1), better=rest[:1].upper() + rest[1:], level=level)
    elif text.strip() and not reads_as_decision(text):
        yield _of(book, "starts", point, (0, min(len(text), AROUND * 2)))


def reads_as_decision(text: str) -> bool:
    """Whether a sentence builds up to ``te`` with a verb, or uses a bare verb of the list without saying who acts."""
    first = " ".join(text.lower().split())
    if TO_VERB.search(first):
        return True
    return not SPEAKS.search(first) and bool(STARTING.search(first))


def _draft(book: Book, _paper: Written, point: Point) -> Iterator[Check]:
    if (found := DRAFT.search(point.text)) and not VIEW.search(point.text):
        yield _of(book, "draft", point, found.span())


def _abstract(book: Book, _paper: Written, point: Point) -> Iterator[Check]:
    if found := ABSTRACT.search(point.text):
        yield _of(book, "abstract", point, found.span())


def _personal(book: Book, paper: Written, point: Point) -> Iterator[Check]:
    looks: Mapping[str, Iterable[personal.Span]] = {
        "bsn": personal.service_numbers(point.text),
        "iban": personal.account_numbers(point.text),
        "address": personal.addresses(point.text),
        "phone": personal.phones(point.text),
        "email": personal.emails(point.text),
    }
    for code, spans in looks.items():
        if (span := next(iter(spans), None)) is not None:
            shown = Quote("", personal.masked(point.text[slice(*span)]))
            yield book.found(code, at_point(point), point.text, span=span, quotes=(shown,), number=point.number)
    if (span := next(personal.names(point.text, paper.people), None)) is not None:
        yield _of(book, "person", point, span)


def _ground(book: Book, _paper: Written, point: Point) -> Iterator[Check]:
    if not point.ground.strip():
        place = f"points-{point.number - 1}-ground"
        yield book.found("no-ground", place, point.text, number=point.number)
    if (found := CONSULTING.search(point.text)) and not CONSULTING_GROUND.search(point.ground):
        yield _of(book, "consults", point, found.span())


def _council(book: Book, paper: Written, point: Point) -> Iterator[Check]:
    """The council is named where its decision is needed, and decides where it is asked."""
    if point.body == "council":
        return
    to_council = any(p.body == "council" for p in paper.points)
    if found := PROPOSING.search(point.text):
        if not to_council and paper.kind != "council":
            yield _of(book, "council-body", point, found.span())
    elif (found := OF_COUNCIL.search(point.text)) and not _elsewhere(paper, point):
        yield _of(book, "council-competence", point, found.span(), level=Level.WARN if to_council else None)


def _elsewhere(paper: Written, point: Point) -> bool:
    """Whether the council is named in this or an earlier point, or the paper is a partner's."""
    named = NAMES_COUNCIL.search(point.text) or OF_PARTNER.search(point.text)
    return bool(named) or any(LEADS_TO_COUNCIL.search(p.text) for p in paper.points if p.number < point.number)


def _order(book: Book, paper: Written) -> Iterator[Check]:
    """The first point that comes after what should follow it."""
    furthest, last = CONTENT, ""
    for point in paper.points:
        kind = kind_of(point.text)
        if kind is None:
            continue
        if kind < furthest:
            quotes = (Quote("", _short(last)), Quote("", _short(point.text)))
            about = f"{last}\n{point.text}"
            yield book.found("order", at_point(point), about, quotes=quotes, number=point.number)
            return
        if kind > furthest:
            furthest, last = kind, point.text


def kind_of(text: str) -> int | None:
    """Whether a point is about contents, money or procedure; None when it may stand anywhere."""
    if MONEY.search(text):
        return FINANCE
    if AFTERWARDS.search(text) or _tells_first(text):
        return PROCEDURE
    return None if NEUTRAL.search(text) else CONTENT


def _tells_first(text: str) -> bool:
    """Whether the first thing to do is to tell somebody; a letter adopted and then sent is about its contents."""
    first, told = TO_VERB.search(text), TELLING.search(text)
    return bool(told and (first is None or told.start() <= first.start() < told.end()))


def _of(
    book: Book, code: str, point: Point, span: personal.Span, *, better: str = "", level: Level | None = None
) -> Check:
    quote = (quoted(point.text, span),)
    return book.found(
        code, at_point(point), point.text, span=span, quotes=quote, better=better, level=level, number=point.number
    )


def quoted(text: str, span: personal.Span) -> Quote:
    """The found words with some of their surroundings."""
    start, end = max(span[0] - AROUND, 0), span[1] + AROUND
    before = ("… " if start else "") + text[start : span[0]].lstrip()
    after = text[span[1] : end].rstrip() + (" …" if end < len(text) else "")
    return Quote(before, text[slice(*span)].strip(), after)


def _short(text: str) -> str:
    return text if len(text) <= 2 * AROUND else text[: 2 * AROUND].rstrip() + " …"

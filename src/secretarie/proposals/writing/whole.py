"""What asks more than one text at a time: amounts, dates, attachments, arguments, and what is left to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from secretarie.proposals.writing import dates
from secretarie.proposals.writing.amounts import Amount, amounts, known
from secretarie.proposals.writing.finance import Finances
from secretarie.proposals.writing.model import Check, Level, Quote, Written, at_point
from secretarie.proposals.writing.plain import WORD
from secretarie.proposals.writing.points import quoted
from secretarie.proposals.writing.readable import count
from secretarie.proposals.writing.rulebook import Book

FINANCE = "section_finance"
ANNEX = re.compile(
    r"\bbijlagen?\s+(?:nr\.?\s|nummer\s)?(?P<first>\d{1,2})(?!\d|[.,]\d)"
    r"(?P<more>(?:\s?(?:,|en|t/m|tot en met|–|-)\s?\d{1,2}(?!\d))*)"
    r"(?!\s(?:bij|behorend|van de|van het|uit de|uit het|Wet|Besluit|Awb))",
    re.IGNORECASE,
)
DIGITS = re.compile(r"\d+")
UP_TO = re.compile(r"t/m|tot en met|–|-")
LEFT = re.compile(
    r"\[[^\]\n]{0,60}(?:invullen|vul in|nader|naam|bedrag|datum|\.\.\.|…)[^\]\n]{0,60}\]|\b[Xx]{3,}\b|\blorem ipsum\b|"
    r"\bPM invullen\b|\bnog in te vullen\b|klik of tik om|\bn\.t\.b\.|<[a-z ]{2,30}>",
    re.IGNORECASE,
)
DECIDES = re.compile(r"\bakkoord te gaan\b|\bin te stemmen\b|\bte [a-z]+en\W*$", re.IGNORECASE)
MOST_SHOWN, LEAST_TITLE, ENOUGH = 2, 5, 7
type Span = tuple[int, int]


def of_subject(book: Book, paper: Written) -> Iterator[Check]:
    """The subject names what it is about, briefly."""
    subject = paper.subject
    if (words := count(subject)) > book.threshold("subject-long"):
        yield book.found("subject-long", "subject", subject, note=f"{words} woorden")
    if found := DECIDES.search(subject):
        yield book.found(
            "subject-decides", "subject", subject, span=found.span(), quotes=(quoted(subject, found.span()),)
        )


def of_lengths(book: Book, paper: Written) -> Iterator[Check]:
    """No section is longer than the template allows."""
    for key, most in paper.limits.items():
        text = paper.words.get(key, "")
        if (words := count(text)) > most:
            note = f"{words} woorden, hoogstens {most}"
            yield book.found("section-long", f"section_{key}", text, note=note)


def of_amounts(book: Book, paper: Written) -> Iterator[Check]:
    """Amounts in points stand in finance; those in finance in its table; and each can be read one way."""
    finances = Finances.of(paper)
    for passage in paper.passages:
        for amount in amounts(passage.text):
            if not amount.clear:
                yield _amount(book, "amount-notation", passage.place, passage.text, amount)
    if finances.known:
        yield from _of_points(book, paper, finances)
    yield from finances.checks(book)


def _of_points(book: Book, paper: Written, finances: Finances) -> Iterator[Check]:
    shown = tuple(Quote("", amount.words) for amount in finances.known[:MOST_SHOWN])
    for point in paper.points:
        for amount in amounts(point.text):
            if not known(amount, finances.known):
                about = f"{amount.words}\n{'|'.join(a.words for a in finances.known)}"
                yield book.found(
                    "amounts",
                    at_point(point),
                    about,
                    span=(amount.start, amount.end),
                    quotes=(Quote("", amount.words), *shown),
                    level=Level.BAD if len(finances.known) == 1 else Level.WARN,
                    number=point.number,
                )


def _amount(book: Book, code: str, place: str, text: str, amount: Amount) -> Check:
    span = (amount.start, amount.end)
    return book.found(code, place, amount.words, span=span, quotes=(quoted(text, span),))


def of_dates(book: Book, paper: Written, day: date) -> Iterator[Check]:
    """Each date exists, on that day of the week."""
    for passage in paper.passages:
        for found in dates.dates(passage.text):
            span = (found.start, found.end)
            quotes = (quoted(passage.text, span),)
            words = passage.text[slice(*span)]
            if not found.exists:
                yield book.found("date", passage.place, words, span=span, quotes=quotes)
            elif not found.weekday_fits(day):
                better = found.in_words(found.year) if found.year else ""
                yield book.found("weekday", passage.place, words, span=span, quotes=quotes, better=better)


def of_attachments(book: Book, paper: Written) -> Iterator[Check]:
    """What the text points at is there; what is there, the text points at."""
    if paper.attachments is None:
        return
    named: set[int] = set()
    for passage in paper.passages:
        for found in ANNEX.finditer(passage.text):
            numbers = _numbers(found)
            named |= numbers
            if max(numbers) > len(paper.attachments):
                quotes = (quoted(passage.text, found.span()),)
                note = _annexed(len(paper.attachments))
                about = f"{found[0]}\n{len(paper.attachments)}"
                yield book.found("attachment-absent", passage.place, about, span=found.span(), quotes=quotes, note=note)
    whole = _folded(" ".join(passage.text for passage in paper.passages))
    silent = [t for n, t in enumerate(paper.attachments, start=1) if n not in named and not _named(t, whole)]
    if silent:
        quotes = (Quote("", ", ".join(silent)),)
        note = f"{len(silent)} van de {len(paper.attachments)}"
        yield book.found("attachment-unnamed", "attachments", "\n".join(silent), quotes=quotes, note=note)


def _numbers(found: re.Match[str]) -> set[int]:
    first, more = int(found["first"]), found["more"]
    rest = [int(digits) for digits in DIGITS.findall(more)]
    if rest and UP_TO.search(more):
        return set(range(first, max(rest) + 1)) | {first}
    return {first, *rest}


def _annexed(there: int) -> str:
    return "er is geen bijlage" if not there else "er is één bijlage" if there == 1 else f"er zijn {there} bijlagen"


def _named(title: str, folded: str) -> bool:
    """Whether a text names a title, or one of the words in it that count: by how it begins, for Dutch joins words."""
    words = [word for word in WORD.findall(_folded(title)) if len(word) >= LEAST_TITLE]
    return any(word[:ENOUGH] in folded for word in words)


def _folded(text: str) -> str:
    return text.casefold().replace("-", "")


def of_arguments(book: Book, paper: Written) -> Iterator[Check]:
    """Each is tied to a point that is there, and claims something."""
    numbers = {point.number for point in paper.points}
    for argument in paper.arguments:
        place = f"arguments-{argument.row}-title"
        if argument.point not in numbers:
            quote = (Quote("", argument.title),)
            yield book.found("argument-loose", place, f"{argument.point} {argument.title}", quotes=quote)
        if argument.title.strip() and count(argument.title) < book.threshold("argument-claim"):
            yield book.found("argument-claim", place, argument.title, quotes=(Quote("", argument.title),))


def of_placeholders(book: Book, paper: Written) -> Iterator[Check]:
    """What somebody meant to fill in."""
    for passage in paper.passages:
        if found := LEFT.search(passage.text):
            quotes = (quoted(passage.text, found.span()),)
            yield book.found("placeholder", passage.place, passage.text, span=found.span(), quotes=quotes)

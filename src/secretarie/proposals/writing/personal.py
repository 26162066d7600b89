"""Personal data that can be recognised by its form: numbers by their own check, addresses, telephone, e-mail, names.

Honest limits. A name is found behind a form of address, behind initials, or when it is the full name of somebody this
municipality knows; a bare surname of a stranger is not. A number that passes the check of citizen service numbers is
one in eleven times something else. Names of streets and of companies are left alone where they say so themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

type Span = tuple[int, int]

NINE = re.compile(r"(?<![\d.,€/-])(?:\d{9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3})(?![\d/-]|[.,]\d)")
OTHER_NUMBER = re.compile(
    r"(?:zaak\w*|kenmerk|dossier\w*|document\w*|registratie\w*|corsa\w*|verseon\w*|kvk\w*|rsin|djuma\w*|nummer|nr|"
    r"telefoon|tel|€)\W{0,4}(?:(?:nr|nummer|is)\W{0,3})?$",
    re.IGNORECASE,
)
SERVICE_NUMBER = re.compile(r"(?:bsn|burgerservice\w*|sofi\w*)\W{0,4}(?:nummer|nr)?\W{0,3}$", re.IGNORECASE)
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
GENERAL = re.compile(
    r"(?:info|post|postbus|contact|gemeente|griffie|raad|bestuur\w*|secretariaat|klant\w*|balie|archief|woo|avg|"
    r"privacy|communicatie|pers|redactie|vergunning\w*|belasting\w*|noreply|no-reply|administratie|facturen)@",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<![\w/.-])(?:\+31|0031|0)[ .-]{0,2}\(?0?\)?[ .-]{0,2}[1-9](?:[ .-]{0,2}\d){8}(?![\d-])")
FREE = re.compile(r"0[ .-]?[89]00")
POSTCODE = re.compile(r"\b([1-9]\d{3}) ?(?!SA|SD|SS)([A-Z]{2})\b")
HOUSE = re.compile(r"\d{1,4} ?[a-zA-Z]?(?:[ -]\d{1,3})?,? ?(?:te )?$")
TOWN = re.compile(r" {1,2}(?:[A-ZÀ-Ý][\w'-]+|'[st]-?[A-Z])")
_LINK = r"(?:(?i:van|de|der|den|het|ter|ten|te|in|'t|’t|op|von|el|al|la|du)\s)*"
_NAME = r"[A-ZÀ-Ý][\wÀ-ÿ'’-]+"
ADDRESSED = re.compile(
    rf"\b(?i:mevrouw|meneer|mevr\.|mw\.|de heer|dhr\.|heer)\s+(?:(?:[A-Z]\.\s?)+)?{_LINK}{_NAME}(?:\s{_NAME})?"
)
INITIALS = re.compile(rf"(?<![\w.])(?:[A-Z]\.\s?){{1,4}}\s?{_LINK}{_NAME}")
LEGAL_FORM = re.compile(r"(?:[BN]\.\s?V\.|V\.\s?O\.\s?F\.|C\.\s?V\.|U\.\s?A\.|M\.\s?E\.\s?R\.|[A-Z]\.\s?V\.)")
NO_PERSON = re.compile(
    r"(?:straat|laan|weg|plein|kade|singel|pad|hof|dreef|dijk|gracht|park|brug|school|college|huis|wal|burg|zaal|"
    r"stichting|fonds|centrum|tunnel|prijs|wet|besluit|regeling|verordening)\w?$",
    re.IGNORECASE,
)
SHOWN = 2


def service_numbers(text: str) -> Iterator[Span]:
    """Numbers that pass the check of citizen service numbers and are not named as something else."""
    for found in NINE.finditer(text):
        before = text[max(0, found.start() - 30) : found.start()]
        named = SERVICE_NUMBER.search(before)
        if eleven(re.sub(r"\D", "", found[0])) and (named or not OTHER_NUMBER.search(before)):
            yield found.span()


def eleven(digits: str) -> bool:
    """The check of citizen service numbers: the weighted sum divides by eleven."""
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True))
    return total % 11 == 0 and bool(digits.strip("0"))


def account_numbers(text: str) -> Iterator[Span]:
    """International account numbers by their own check."""
    for found in IBAN.finditer(text):
        for words in _shorter(found[0]):
            if mod97(words.replace(" ", "")):
                yield found.start(), found.start() + len(words)
                break


def _shorter(words: str) -> Iterator[str]:
    """The whole, and without the last groups: a word in capitals may stand behind it."""
    yield words
    while " " in words:
        words = words.rpartition(" ")[0]
        yield words


def mod97(iban: str) -> bool:
    """The check of account numbers (ISO 13616): letters as numbers, the first four behind, remainder one."""
    if not 15 <= len(iban) <= 34:  # noqa: PLR2004 - the shortest and longest there are
        return False
    turned = iban[4:] + iban[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def addresses(text: str) -> Iterator[Span]:
    """Postcodes with their house number or town; a year before two capitals is no postcode."""
    for found in POSTCODE.finditer(text):
        house = HOUSE.search(text, max(0, found.start() - 14), found.start())
        year = found[1].startswith(("19", "20"))
        if house or (not year and TOWN.match(text, found.end())):
            yield (house.start() if house else found.start()), found.end()


def phones(text: str) -> Iterator[Span]:
    """Telephone numbers of people; free and paid service numbers are nobody's."""
    return (found.span() for found in PHONE.finditer(text) if not FREE.match(found[0]))


def emails(text: str) -> Iterator[Span]:
    """E-mail addresses that are not a general one."""
    return (found.span() for found in EMAIL.finditer(text) if not GENERAL.match(found[0]))


def names(text: str, people: Iterable[str]) -> Iterator[Span]:
    """Names of persons: addressed, with initials, or known here by their full name."""
    taken: list[Span] = []
    found = [*(m.span() for m in ADDRESSED.finditer(text)), *_initials(text), *_known(text, people)]
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not any(start < other_end and other < end for other, other_end in taken):
            taken.append((start, end))
            yield start, end


def _initials(text: str) -> Iterator[Span]:
    for found in INITIALS.finditer(text):
        last = found[0].split()[-1].rpartition(".")[2]
        if not LEGAL_FORM.match(found[0]) and not NO_PERSON.search(last):
            yield found.span()


def _known(text: str, people: Iterable[str]) -> Iterator[Span]:
    for name in people:
        start = text.find(name)
        if start >= 0 and " " in name:
            yield start, start + len(name)


def masked(words: str) -> str:
    """Enough to find it, not enough to use it."""
    return words[:SHOWN] + "•" * max(len(words) - SHOWN, 0)

"""Amounts as decrees write them: "€ 10.000,-", "EUR 50.000 excl. BTW", "tot en met € 1,5 miljoen"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from secretarie.mandates.facts import Limit, Vat

SIGN = r"(?:€|\bEUR\b|\beuro\b)"
GAP = r"[ \u00a0\u202f\u2009]"
NUMBER = rf"(?P<{{0}}>\d{{{{1,3}}}}(?:(?:\.|{GAP})\d{{{{3}}}})+|\d{{{{1,12}}}})"
CENTS = r"(?:,(?P<{0}>\d{{1,2}})(?!\d))?(?:,?{1}?[-–—=]{{1,3}})?"
TIMES = {"duizend": 1_000, "mille": 1_000, "miljoen": 1_000_000, "mln": 1_000_000, "miljard": 1_000_000_000}
SCALE = rf"(?:{GAP}*(?P<{{0}}>{'|'.join(TIMES)})\b)?"
BEFORE = SIGN + GAP + "*" + NUMBER.format("a") + CENTS.format("ac", GAP) + SCALE.format("as")
AFTER = r"(?<![\d.,])" + NUMBER.format("b") + CENTS.format("bc", GAP) + SCALE.format("bs") + GAP + "*" + SIGN
AMOUNT = re.compile(f"{BEFORE}|{AFTER}", re.IGNORECASE)
BARE = re.compile(NUMBER.format("b") + CENTS.format("bc", GAP) + SCALE.format("bs"), re.IGNORECASE)
EXCLUSIVE = re.compile(r"\bexcl(?:usief|\.)?[^.;|]{0,24}?(?:btw|omzetbelasting)", re.IGNORECASE)
INCLUSIVE = re.compile(r"\bincl(?:usief|\.)?[^.;|]{0,40}?(?:btw|omzetbelasting)", re.IGNORECASE)
PER = re.compile(r"\bper (?:afzonderlijke )?(?!saldo|direct)[a-zë]+(?:/[a-z]+)?(?: per jaar)?", re.IGNORECASE)
LEAST = re.compile(
    r"(?:\bboven|\bgroter dan|\bmeer dan|\bhoger dan|\bvanaf|\bten ?minste|\bminimaal|\bmeer bedraagt dan|\btussen)"
    r"(?:\s+\S+){0,4}\s*$",
    re.IGNORECASE,
)
SURPASSED = re.compile(r"^\W*(?:overstijgt|te boven gaat|overschrijdt|of meer)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount in a text; ``least``: it says from where a power begins, so it is no limit."""

    value: Decimal
    start: int
    end: int
    vat: Vat | None = None
    per: str = ""
    least: bool = False

    def limit(self, usual: Vat) -> Limit:
        return Limit(self.value, self.vat or usual, self.per)


def amounts(text: str) -> list[Amount]:
    """Every amount with a sign, in its order."""
    return list(_found(text, AMOUNT))


def of_cell(text: str) -> list[Amount]:
    """Every amount of a cell in a column of amounts: there a bare number is one too."""
    signed = amounts(text)
    bare = BARE.fullmatch(text.strip())
    return signed or ([_amount(bare, text, len(text))] if bare else [])


def vat_of(text: str) -> Vat | None:
    """How a text says that its amounts count; None when it does not, or both ways."""
    found = {Vat.EXCLUSIVE: bool(EXCLUSIVE.search(text)), Vat.INCLUSIVE: bool(INCLUSIVE.search(text))}
    said = [vat for vat, stands in found.items() if stands]
    return said[0] if len(said) == 1 else None


def _found(text: str, pattern: re.Pattern[str]) -> Iterator[Amount]:
    matches = list(pattern.finditer(text))
    ends = [*(match.start() for match in matches[1:]), len(text)]
    for match, end in zip(matches, ends, strict=False):
        yield _amount(match, text, end)


def _amount(match: re.Match[str], text: str, until: int) -> Amount:
    given = match.groupdict()
    name = "a" if given.get("a") else "b"
    whole = re.sub(r"\D", "", given[name] or "")
    value = Decimal(f"{whole}.{given[f'{name}c'] or '0'}") * TIMES.get((given[f"{name}s"] or "").lower(), 1)
    rest, before = text[match.end() : until], text[: match.start()]
    per = PER.search(rest[:60])
    surpassed = SURPASSED.match(rest) and "niet" not in rest[:24]
    least = bool(LEAST.search(before)) or bool(surpassed)
    return Amount(value.quantize(Decimal("0.01")), match.start(), match.end(), vat_of(rest), _per(per), least)


def _per(match: re.Match[str] | None) -> str:
    return match.group().lower() if match else ""

"""Amounts in euros as they are written in Dutch: € 1.284.500, 385 duizend euro, € 1,2 miljoen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

UNITS = {
    "duizend": 1_000,
    "k": 1_000,
    "ton": 100_000,
    "miljoen": 1_000_000,
    "mln": 1_000_000,
    "miljard": 1_000_000_000,
    "mld": 1_000_000_000,
}
SPOKEN = {"half": Decimal("0.5"), "anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5"), "een": Decimal(1)}
SPOKEN |= {word: Decimal(n) for n, word in enumerate(("twee", "drie", "vier", "vijf", "zes", "zeven", "acht"), start=2)}
_NUMBER = r"(?:\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d+)*)(?![.,]?\d)"
_UNIT = r"duizend|k|ton|miljoen|mln|miljard|mld"
_MARK = r"(?:€|\beuro\b|\bEUR\b)"
WRITTEN = re.compile(
    rf"{_MARK}\s{{0,3}}(?P<after>{_NUMBER})(?:,[-–=]+)?(?:\s?(?P<after_unit>{_UNIT})\b\.?)?"
    rf"|(?<![\w.,€/-])(?P<before>{_NUMBER})\s(?:(?P<before_unit>{_UNIT})\b\.?\s)?(?:euro|EUR)\b"
    rf"|\b(?:een )?(?P<word>{'|'.join(SPOKEN)})\s(?P<word_unit>ton|miljoen|miljard)"
    r"\s(?:euro|EUR)\b",
    re.IGNORECASE,
)
DUTCH = re.compile(r"(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d{1,2})?")
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of euros with where it stands; ``step``: how exactly it was written (1,2 miljoen: to 100.000)."""

    value: Decimal
    start: int
    end: int
    words: str
    step: Decimal = CENT
    clear: bool = True

    def agrees(self, other: Amount) -> bool:
        """Whether both may be the same amount: a rounded one agrees with what rounds to it."""
        step = max(self.step, other.step)
        return abs(self.value - other.value) * 2 <= step if step > CENT else self.value == other.value


def amounts(text: str) -> Iterator[Amount]:
    """Every amount in a text, in its order."""
    for match in WRITTEN.finditer(text):
        digits = match["after"] or match["before"]
        unit = (match["after_unit"] or match["before_unit"] or match["word_unit"] or "").lower()
        if digits is None:
            value, step, clear = SPOKEN[match["word"].lower()], Decimal("0.1"), True
        else:
            value, step, clear = _number(digits, unit=unit)
        scale = UNITS.get(unit, 1)
        yield Amount(value * scale, *match.span(), match[0].strip(), max(step * scale, CENT), clear)


def bare(text: str) -> Amount | None:
    """A cell that holds one amount, with or without its sign; None when it holds something else."""
    cell = text.strip().strip("*").replace("€", "").replace("\u2212", "-").strip()
    cell = re.sub(r",[-–=]+$", "", cell)
    negative, digits = cell.startswith(("-", "(")), cell.strip("-() ")
    if not DUTCH.fullmatch(digits):
        return next((a for a in amounts(text) if a.words == text.strip()), None)
    value, _step, clear = _number(digits, unit="")
    return Amount(-value if negative else value, 0, len(text), text.strip(), clear=clear)


def known(one: Amount, others: Iterable[Amount]) -> bool:
    """Whether an amount is one of others."""
    return any(one.agrees(other) for other in others)


def _number(digits: str, *, unit: str) -> tuple[Decimal, Decimal, bool]:
    """The value, how exactly it is written, and whether it can be read in one way only."""
    clear = bool(DUTCH.fullmatch(digits)) or (bool(unit) and re.fullmatch(r"\d+[.,]\d+", digits) is not None)
    if DUTCH.fullmatch(digits):
        whole, _comma, cents = digits.partition(",")
        whole = re.sub(r"[. ]", "", whole)
    else:
        whole, cents = _foreign(digits)
    step = Decimal(1).scaleb(-len(cents)) if unit else CENT
    return Decimal(f"{whole}.{cents or 0}"), step, clear


def _foreign(digits: str) -> tuple[str, str]:
    """Written another way: the last sign before one or two digits begins the cents."""
    *parts, last = re.split(r"[., ]", digits)
    if parts and len(last) < 3:  # noqa: PLR2004 - a group of thousands has three
        return "".join(parts), last
    return "".join([*parts, last]), ""

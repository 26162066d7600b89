"""Amounts of money: exact to the cent, as the Dutch write them, and the most that VAT makes of them."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from secretarie.law import norm

CENT = Decimal("0.01")
SWAPPED = str.maketrans(",.", ".,")
TYPED = re.compile(r"(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,2}|-))?")


def euro_nl(amount: Decimal) -> str:
    """€ 50.000,01; without cents when there are none."""
    return f"€ {_grouped(amount).translate(SWAPPED)}"


def euro_en(amount: Decimal) -> str:
    """€ 50,000.01; without cents when there are none."""
    return f"€ {_grouped(amount)}"


def read_euro(text: str) -> Decimal | None:
    """What was typed as an amount: 50.000, € 50.000,01 or 50000; None for anything else."""
    found = TYPED.fullmatch(text.strip())
    if found is None:
        return None
    whole, cents = found.groups()
    return Decimal(f"{whole.replace('.', '')}.{(cents or '0').replace('-', '0'):0<2}")


def most_with_vat(amount: Decimal, day: date) -> Decimal:
    """The amount with VAT at the highest rate, to the cent: no lower rate makes more of it."""
    rate = norm("vat.highest", day).share
    return (amount * (rate.numerator + rate.denominator) / rate.denominator).quantize(CENT, ROUND_HALF_UP)


def _grouped(amount: Decimal) -> str:
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"

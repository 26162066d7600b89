"""Amounts as people type and read them: € 1.284.500,50."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

TYPED = re.compile(r"\d{1,12}|\d{1,3}(\.\d{3}){1,3}", re.ASCII)


class EuroField(forms.CharField):
    """An amount in euro as it is written in Dutch: with or without sign, points per thousand, a comma before cents."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=24, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **options)

    def clean(self, value: Any) -> Decimal | None:
        """The amount, or none when nothing was typed."""
        typed = super().clean(value).replace("€", "").replace("\u00a0", "").replace(" ", "")
        if not typed:
            return None
        whole, comma, cents = typed.removesuffix(",-").partition(",")
        if not TYPED.fullmatch(whole) or (comma and not re.fullmatch(r"[0-9]{1,2}", cents)):
            raise forms.ValidationError(_("Write an amount such as 50.000 or 1.284.500,50."))
        return Decimal(f"{whole.replace('.', '')}.{cents or '0'}").quantize(Decimal("0.01"))


def typed_amount(amount: Decimal | None) -> str:
    """As it would be typed: 50.000 or 1.284.500,50; empty for none."""
    if amount is None:
        return ""
    whole, cents = divmod(amount, 1)
    return f"{int(whole):,}".replace(",", ".") + (f",{int(cents * 100):02d}" if cents else "")


def euro(amount: Decimal) -> str:
    """As it is read: € 50.000."""
    return f"€ {typed_amount(amount)}"

"""Amounts as they are typed and read."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from secretarie.access.euro import EuroField, euro, typed_amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("", None),
        ("50000", "50000.00"),
        ("50.000", "50000.00"),
        ("€ 1.284.500,50", "1284500.50"),
        ("€ 10.000,-", "10000.00"),
        ("0,5", "0.50"),
        (" 750 ", "750.00"),
    ],
)
def test_an_amount_is_read_as_it_is_written(typed: str, amount: str | None) -> None:
    assert EuroField(required=False).clean(typed) == (Decimal(amount) if amount else None)


@pytest.mark.parametrize("typed", ["veel", "1.23", "50.00", "1,234", "-5", "1e6", "12.3456", "5,", "1,2,3", "٣"])
def test_what_is_no_amount_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(ValidationError, match=r"1\.284\.500,50"):
        EuroField().clean(typed)


@given(st.decimals(0, 99_999_999_999, places=2))
def test_what_is_shown_can_be_typed_again(amount: Decimal) -> None:
    assert EuroField().clean(typed_amount(amount)) == amount
    assert EuroField().clean(euro(amount)) == amount


def test_none_is_empty() -> None:
    assert typed_amount(None) == ""

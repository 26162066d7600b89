"""What may be settled is declared once, with a default that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from secretarie.house.keys import KEYS, Key, UnreadableError, declare
from secretarie.law import all_norms
from secretarie.law.norms import WeeklyTime


def a_key(name: str = "test.hours", **given: Any) -> Key[int]:
    what = {"default": 12, "read": int, "nl": "Na {value} uur.", "en": "After {value} hours.", "regulation": "other"}
    return Key(name, **(what | given))


@pytest.fixture
def undeclared() -> Iterator[None]:
    before = dict(KEYS)
    yield
    KEYS.clear()
    KEYS.update(before)


@pytest.mark.usefixtures("undeclared")
def test_a_key_is_declared_once() -> None:
    key = declare(a_key())
    assert KEYS["test.hours"] is key
    assert key.usual == 12
    with pytest.raises(ValueError, match="declared twice"):
        declare(a_key())


@pytest.mark.parametrize("wrong", [{"regulation": "a good one"}, {"default": "twelve"}, {"choices": {"x": ("", "")}}])
@pytest.mark.usefixtures("undeclared")
def test_what_cannot_be_meant_is_not_declared(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"test\.hours|invalid literal|Kies uit"):
        declare(a_key(**wrong))
    assert "test.hours" not in KEYS


def test_every_house_rule_of_the_law_is_a_key_with_its_usual_value() -> None:
    assert {name for name in all_norms() if name.startswith("house.")} <= KEYS.keys()
    assert KEYS["house.closing_time"].usual == WeeklyTime.parse("thursday 12:00")
    assert (KEYS["house.advice_model"].kind, KEYS["house.director_from_minutes"].kind) == ("choice", "minutes")


def test_every_key_belongs_in_a_regulation_and_reads_its_own_default() -> None:
    for key in KEYS.values():
        assert key.checked(key.default) == key.usual
        assert key.nl
        assert key.en


@pytest.mark.parametrize(
    ("key", "value", "complaint"),
    [
        ("house.advice_model", "C", "Kies uit: A, B"),
        ("house.advice_model", [], "unhashable"),
        ("house.closing_time", "ooit", "unpack"),
        ("house.director_from_minutes", None, "int"),
        ("house.recess", [{"name": "Zomer"}], "Er ontbreekt een onderdeel: first"),
        ("house.recess", 4, "iterable"),
    ],
)
def test_what_a_key_cannot_read_is_told(key: str, value: Any, complaint: str) -> None:
    with pytest.raises(UnreadableError, match=complaint):
        KEYS[key].checked(value)

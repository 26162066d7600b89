"""What a reader is told: the sentences, norms and facts of every receipt, case by case as `told.toml` has them."""

import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

from tests.law.asking import answer

TOLD: Final = tomllib.loads((Path(__file__).parent / "told.toml").read_text(encoding="utf-8"))["told"]


@pytest.mark.parametrize("told", TOLD, ids=[told["asked"] for told in TOLD])
def test_what_a_reader_is_told(told: dict[str, Any]) -> None:
    found = answer(told["asked"])["receipt"]
    assert (found["outcome"], found["explanation_nl"]) == (told["outcome"], told["nl"])
    assert found["explanation_en"] == told["en"]
    assert [norm["key"] for norm in found["norms"]] == told["norms"]
    assert found["inputs"] == told["inputs"] | dict.fromkeys(told["unknown"])

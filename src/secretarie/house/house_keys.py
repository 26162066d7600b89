"""The law's own house rules (``house.*``) as keys: their usual values stand in ``law/values``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, Final

from secretarie.house.keys import Key, declare
from secretarie.house.kinds import RegulationKind
from secretarie.law import Norm, all_norms, house_rule
from secretarie.law.norms import Value, WeeklyTime
from secretarie.law.saying import WORDS

HOUSE: Final = "house."
OF_PHILOSOPHY: Final = frozenset({"house.advice_model", "house.secretary_answers_for", "house.director_from_minutes"})


def _read(name: str, value: Any) -> Value:
    return house_rule(name, value, date.min).value


def _as_json(value: Value) -> Any:
    if isinstance(value, WeeklyTime):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _key(norm: Norm) -> Key[Value]:
    kind = RegulationKind.GOVERNANCE_PHILOSOPHY if norm.key in OF_PHILOSOPHY else RegulationKind.RULES_OF_ORDER
    return Key(
        norm.key,
        default=_as_json(norm.value),
        read=partial(_read, norm.key),
        nl=norm.nl,
        en=norm.en,
        regulation=kind,
        unit=norm.unit,
        choices={choice: WORDS.get(choice, (choice, choice)) for choice in norm.choices},
    )


def of_the_law() -> Iterator[Norm]:
    """The usual value of each house rule that the law's functions ask for."""
    return (values[-1] for name, values in all_norms().items() if name.startswith(HOUSE))


for _norm in of_the_law():
    declare(_key(_norm))

"""The list of rules, read once from ``rules.toml``; and what a house changes about it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from secretarie.proposals.writing.model import GUIDE, Check, Level, Quote, key_of

FILE = Path(__file__).with_name("rules.toml")


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing the check looks at; ``wrong`` and ``right`` as the list gives them: words, points or an argument."""

    code: str
    place: str
    level: Level
    ground: str
    title: Mapping[str, str]
    why: Mapping[str, str]
    wrong: Any
    right: Any
    around: Mapping[str, Any]
    threshold: float | None = None
    unit: Mapping[str, str] = field(default_factory=dict)
    shown: str | None = None

    @classmethod
    def read(cls, row: Mapping[str, Any]) -> Rule:
        known = {"level": Level(row["level"]), "ground": row.get("ground", GUIDE), "around": row.get("around", {})}
        return cls(**{**row, **known})

    def words(self, language: str, threshold: float | None) -> str:
        """Why it matters, with the threshold of the house."""
        shown = f"{threshold:g}" if threshold is not None else ""
        return self.why[language].format(threshold=shown, unit=self.unit.get(language, ""))

    def example(self) -> str:
        """How it reads when it is right, for who writes; empty when the list shows it by structure."""
        if self.shown is not None:
            return self.shown
        return self.right if isinstance(self.right, str) and "<" not in self.right else ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a house changes: rules it does not use, and thresholds of its own."""

    off: frozenset[str] = frozenset()
    thresholds: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def read(cls, value: Any) -> Settings:
        """From a house rule: ``{"off": ["order"], "thresholds": {"key-sentence": 30}}``.

        Raises:
            ValueError: it names a rule that is not on the list, or a threshold where there is none.
        """
        if not isinstance(value, Mapping) or set(value) - {"off", "thresholds"}:
            raise ValueError("expected off and thresholds")
        off, thresholds = frozenset(value.get("off", ())), dict(value.get("thresholds", {}))
        if unknown := (off | set(thresholds)) - set(RULES):
            raise ValueError(f"unknown rules: {', '.join(sorted(map(str, unknown)))}")
        for code, limit in thresholds.items():
            if RULES[code].threshold is None or isinstance(limit, bool) or not isinstance(limit, int | float):
                raise ValueError(f"no threshold: {code}")
        return cls(off, thresholds)


def _read() -> tuple[str, Mapping[str, Rule], Mapping[str, str], tuple[str, ...]]:
    data = tomllib.loads(FILE.read_text("utf-8"))
    rules = {row["code"]: Rule.read(row) for row in data["rule"]}
    return data["version"], rules, data["words"], tuple(data["starts"])


VERSION, RULES, PLAIN_WORDS, STARTS = _read()
STANDARD = Settings()


@dataclass(frozen=True, slots=True)
class Book:
    """The list as this house uses it; makes the checks."""

    settings: Settings = STANDARD

    def uses(self, code: str) -> bool:
        return code not in self.settings.off

    def threshold(self, code: str) -> float:
        """The limit of this house, else of the list.

        Raises:
            LookupError: the rule has none.
        """
        limit = self.settings.thresholds.get(code, RULES[code].threshold)
        if limit is None:
            raise LookupError(code)
        return limit

    def found(
        self,
        code: str,
        place: str,
        about: str,
        *,
        span: tuple[int, int] | None = None,
        quotes: tuple[Quote, ...] = (),
        level: Level | None = None,
        better: str = "",
        note: str = "",
        number: int | str = "",
    ) -> Check:
        """A check of this rule at a place; ``about``: the words on which it stands or falls."""
        rule = RULES[code]
        limit = self.settings.thresholds.get(code, rule.threshold)
        return Check(
            code,
            level or rule.level,
            rule.title["nl"].format(number=number),
            quotes,
            better,
            note,
            rule.ground,
            title_en=rule.title["en"].format(number=number),
            why=rule.words("nl", limit),
            why_en=rule.words("en", limit),
            example=rule.example(),
            place=place,
            start=span[0] if span else None,
            end=span[1] if span else None,
            key=key_of(code, about),
        )

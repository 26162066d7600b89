"""Two versions of a regulation beside each other, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from secretarie.documents.difference import paired, words_difference
from secretarie.house import words
from secretarie.house.keys import KEYS
from secretarie.house.models import Paragraph


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph in both versions, as one with ``ins`` and ``del``."""

    number: SafeString
    heading: SafeString
    text: SafeString
    values: tuple[SafeString, ...]

    @property
    def changed(self) -> bool:
        return any("<ins>" in html or "<del>" in html for html in (self.number, self.heading, self.text, *self.values))


def compared(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[Line]:
    """Every paragraph of the two; one that got another number is still the same one when its words are alike."""
    return [_line(before, after) for before, after in paired(old, new, lambda p: f"{p.heading} {p.text}")]


def _line(before: Paragraph | None, after: Paragraph | None) -> Line:
    return Line(
        words_difference(before.number if before else "", after.number if after else ""),
        words_difference(before.heading if before else "", after.heading if after else ""),
        words_difference(before.text if before else "", after.text if after else ""),
        tuple(_values(before.settles if before else {}, after.settles if after else {})),
    )


def _values(old: dict[str, object], new: dict[str, object]) -> list[SafeString]:
    keys = [key for key in KEYS if key in old or key in new]
    return [words_difference(_said(key, old), _said(key, new)) for key in keys]


def _said(key: str, values: dict[str, object]) -> str:
    if key not in values:
        return ""
    found = KEYS[key]
    return "\n".join((words.sentence(found, values[key]), *words.lines(found, values[key])))

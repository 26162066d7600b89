"""A norm, and the receipt of an outcome, as the pages tell them in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language

from secretarie.law import Certainty, Norm, Receipt, sentence_en, sentence_nl
from secretarie.site.rulebook import usage


@dataclass(frozen=True, slots=True)
class Told:
    """One norm on a day; ``own``: the municipality's own value stands in the place of the usual one.

    ``place_url``: the paragraph on which an own value rests.
    """

    norm: Norm
    own: bool = False
    place_url: str = ""

    @property
    def sentence(self) -> str:
        return sentence(self.norm)

    @property
    def unconfirmed(self) -> bool:
        return self.norm.certainty is Certainty.UNCONFIRMED and not self.own

    @property
    def rooms(self) -> list[Promise]:
        return [usage.ROOMS[room] for room in usage.rooms_using()[self.norm.key]]

    def speaks_of(self, words: Iterable[str]) -> bool:
        """Whether every word stands in the sentence, the ground or the key, in either language."""
        text = f"{sentence_nl(self.norm)} {sentence_en(self.norm)} {self.norm.ground} {self.norm.key}".casefold()
        return all(word.casefold() in text for word in words)


@dataclass(frozen=True, slots=True)
class Subject:
    """The norms about one thing."""

    code: str
    title: str
    norms: list[Told]


def dutch() -> bool:
    return (get_language() or "nl").startswith("nl")


def sentence(norm: Norm) -> str:
    return sentence_nl(norm) if dutch() else sentence_en(norm)


def explanation(receipt: Receipt) -> str:
    return receipt.explanation_nl if dutch() else receipt.explanation_en

"""What a proposal's Word file is to hold: values only, in the order and the words of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

HEADS: Mapping[str, str] = {
    "relations": "Hoort bij",
    "points": "Beslispunten",
    "arguments": "Argumenten en kanttekeningen",
    "attachments": "Bijlagen",
}
RELATIONS: Mapping[str, str] = {
    "commitment": "Toezegging",
    "motion": "Motie",
    "question": "Vraag",
    "decision": "Eerder besluit",
    "objective": "Programmadoel",
}


@dataclass(frozen=True, slots=True)
class PaperPoint:
    """A decision point with what is said beside it: who decides, on what ground, how it is handled."""

    number: int
    text: str
    body: str = ""
    ground: str = ""
    handling: str = ""


@dataclass(frozen=True, slots=True)
class PaperArgument:
    """An argument or remark, its text as HTML."""

    kind: str
    point: int
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """One version of a proposal, ready to be written.

    ``mark`` stands on every page of what is not public; ``before`` and ``after`` the arguments stand sections with
    their title.
    """

    subject: str
    municipality: str
    heading: str
    day: str
    facts: tuple[tuple[str, str], ...] = ()
    mark: str = ""
    relations: tuple[tuple[str, str], ...] = ()
    points: tuple[PaperPoint, ...] = ()
    before: tuple[tuple[str, str], ...] = ()
    arguments: tuple[PaperArgument, ...] = ()
    after: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] = ()
    colour: str = "1F2933"

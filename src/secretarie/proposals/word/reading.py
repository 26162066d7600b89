"""What a Word file says as a proposal: each part with its place, and what found no place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from secretarie.proposals.word.flow import Why


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text that is no part of the proposal: where it stood, and why it found no place.

    ``under``: the heading it stood under; ``number``: which paragraph or table there, from 1.
    """

    text: str
    why: Why | None = None
    under: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the table at the head: ``key`` is what it is to us, empty when we have no such field."""

    label: str
    value: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A decision point; ``body`` and ``ground`` as far as the document says them."""

    text: str
    number: str = ""
    body: str = ""
    ground: str = ""
    handling: str = ""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument or remark; ``point`` is None when the document does not say which point it is about."""

    kind: str
    point: int | None
    title: str
    text: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """What the proposal belongs to, as the document names it."""

    kind: str
    reference: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is to be told of the whole: changes read as accepted, addresses dropped, numbers and marks lost."""

    changes: int = 0
    struck: int = 0
    addresses: tuple[str, ...] = ()
    renumbered: tuple[tuple[str, str], ...] = ()
    plain_points: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole: with ``unplaced``, ``guidance``, ``beside`` and ``headings`` it accounts for every word.

    ``keys``: the parts whose heading is there, also when nothing stands under it. ``guidance``: help of a template;
    ``beside``: what stood at the edges of pages or in the table of contents.
    """

    subject: str = ""
    fields: tuple[Field, ...] = ()
    sections: Mapping[str, str] = field(default_factory=dict)
    points: tuple[Point, ...] = ()
    arguments: tuple[Argument, ...] = ()
    relations: tuple[Relation, ...] = ()
    attachments: tuple[str, ...] = ()
    unplaced: tuple[Piece, ...] = ()
    guidance: tuple[Piece, ...] = ()
    beside: tuple[Piece, ...] = ()
    headings: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    remarks: Remarks = Remarks()

    @property
    def says_nothing(self) -> bool:
        """Whether no part of a proposal was recognised."""
        return not (self.subject or self.sections or self.points or self.arguments)

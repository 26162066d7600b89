"""Where a mandate was used: rooms above say how they find that, the mandate's page shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from secretarie.access.wall import Actor
from secretarie.mandates.models import Mandate


@dataclass(frozen=True, slots=True)
class Use:
    """One decision, deed or signature under a mandate, as far as the reader may see it."""

    on: date
    number: str
    title: str
    who: str
    url: str


type Finder = Callable[[Actor, Mandate], Iterable[Use]]
FINDERS: list[Finder] = []


def finds_uses(finder: Finder) -> Finder:
    """Let a room above tell where a mandate was used; called once, when the room is ready."""
    if finder not in FINDERS:
        FINDERS.append(finder)
    return finder


def uses(actor: Actor, mandate: Mandate) -> list[Use]:
    """Every use that this reader may see, newest first."""
    return sorted(_found(actor, mandate), key=lambda use: (use.on, use.number), reverse=True)


def _found(actor: Actor, mandate: Mandate) -> Iterator[Use]:
    for finder in FINDERS:
        yield from finder(actor, mandate)

"""Reading what a page hands in: objects and mappings alike, so that rooms need not know this package."""

from collections.abc import Mapping, Sequence
from typing import Any


def get(thing: Any, name: str, default: Any = "") -> Any:
    """An attribute or a key, whichever the caller's thing has."""
    if isinstance(thing, Mapping):
        return thing.get(name, default)
    return getattr(thing, name, default)


def nth(things: Sequence[Any], place: int) -> Any:
    """The thing at a place: the column of a cell."""
    return things[place]


def at(things: Mapping[str, object], key: str) -> object:
    """What a mapping holds under a key that only the template knows; nothing when it holds none."""
    return things.get(key) if things else None

"""What a municipality may settle itself: each value is declared once, by the room that uses it, in ``house_keys``.

A house rule keeps its value as JSON; the key's own ``read`` turns that into what the room works with, or says what is
wrong with it. Without a house rule the default holds, written in the same JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from secretarie.house.kinds import RegulationKind

STRUCTURED = "structured"
UNITS: Mapping[type, str] = {bool: "yes or no", int: "count", str: "text"}


class UnreadableError(ValueError):
    """A value that its key cannot read; the message says why, for who typed it."""


@dataclass(frozen=True, slots=True, eq=False)
class Key[T]:
    """One configurable value.

    ``nl`` and ``en`` say what it settles, with ``{value}`` where a simple value goes. ``regulation``: the kind of
    regulation it belongs in. ``unit`` as the law's norms have it (days, hours, weekly time, choice …), read from the
    default when it is not given. ``choices``: each value with its words in Dutch and English. ``lines`` tells a
    structured value in Dutch, a line per part. ``edit_url``: the name of the room's own page for it.
    """

    name: str
    default: Any
    read: Callable[[Any], T]
    nl: str
    en: str
    regulation: str
    unit: str = ""
    choices: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    lines: Callable[[Any], Iterable[str]] | None = None
    edit_url: str = ""

    def checked(self, value: Any) -> T:
        """The value as the room works with it.

        Raises:
            UnreadableError: it is not one of the choices, or the key's ``read`` cannot take it.
        """
        try:
            return self.read(self._chosen(value))
        except UnreadableError:
            raise
        except KeyError as error:
            raise UnreadableError(f"Er ontbreekt een onderdeel: {error.args[0]}.") from error
        except (ValueError, TypeError, AttributeError, LookupError) as error:
            raise UnreadableError(str(error)) from error

    def _chosen(self, value: Any) -> Any:
        if self.choices and value not in self.choices:
            raise UnreadableError(f"Kies uit: {', '.join(self.choices)}.")
        return value

    @property
    def usual(self) -> T:
        """The value where the municipality settled none."""
        return self.checked(self.default)

    @property
    def kind(self) -> str:
        """The unit; ``structured`` for what no simple field can hold."""
        return self.unit or UNITS.get(type(self.default), STRUCTURED)


KEYS: dict[str, Key[Any]] = {}


def declare[T](key: Key[T]) -> Key[T]:
    """Make a value configurable.

    Raises:
        ValueError: the name is taken, no such kind of regulation, or the default cannot be read.
    """
    if key.name in KEYS:
        raise ValueError(f"{key.name} is declared twice")
    if key.regulation not in RegulationKind.values:
        raise ValueError(f"{key.name}: {key.regulation} is none of {', '.join(RegulationKind.values)}")
    key.checked(key.default)
    KEYS[key.name] = key
    return key

"""A value as a reader is told it: one sentence for a simple one, a line per part for a structured one."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from secretarie.house.keys import STRUCTURED, Key, UnreadableError
from secretarie.law.saying import EN, NL, SAY, said

NOTHING: tuple[str, ...] = ()


def language() -> int:
    """Which of two texts beside each other the reader reads."""
    return NL if (get_language() or "nl").startswith("nl") else EN


def about(key: Key[Any]) -> str:
    """What the key settles, without a value."""
    return (key.nl, key.en)[language()].replace("{value}", "…")


def sentence(key: Key[Any], value: Any) -> str:
    """What the rule says with this value."""
    return (key.nl, key.en)[language()].replace("{value}", said_value(key, value))


def said_value(key: Key[Any], value: Any) -> str:
    """A simple value in words; of a structured one how many parts it has."""
    if key.choices:
        return key.choices[value][language()] if value in key.choices else str(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if key.kind == STRUCTURED:
        return _("%(count)s parts") % {"count": len(value)} if isinstance(value, list | dict) else str(value)
    return _simple(key, value)


def _simple(key: Key[Any], value: Any) -> str:
    try:
        read = key.checked(value)
    except UnreadableError:
        return str(value)
    if key.kind == "euros":
        return f"€ {int(read):,}".replace(",", ".")
    return said(read, key.kind, language()) if type(read) in SAY else str(value)


def lines(key: Key[Any], value: Any) -> tuple[str, ...]:
    """A structured value, a line per part: in the words of its room, else as its own parts read."""
    if key.kind != STRUCTURED:
        return NOTHING
    try:
        read = key.checked(value)
    except UnreadableError:
        return tuple(_parts(value))
    return tuple(key.lines(read)) if key.lines else tuple(_parts(value))


def _parts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [f"{name}: {_flat(part)}" for name, part in value.items()]
    return [_flat(part) for part in value] if isinstance(value, list) else [str(value)]


def _flat(part: Any) -> str:
    if isinstance(part, dict):
        return "; ".join(f"{name}: {_flat(inner)}" for name, inner in part.items())
    return ", ".join(map(_flat, part)) if isinstance(part, list) else str(part)

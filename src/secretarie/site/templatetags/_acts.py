"""Buttons that act, and buttons that say why they cannot: message, ground, way out."""

import re
from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language

from ._things import get


def in_words(obstacle: Any, part: str) -> str:
    """A text of an obstacle in the language of the reader, where the law data gives both."""
    english = get(obstacle, f"{part}_en") if get_language() == "en" else ""
    return str(english or get(obstacle, part))


def unpointed(sentence: str) -> str:
    """A sentence without its full stop, so that its ground can follow between brackets."""
    return sentence.rstrip().removesuffix(".")


def blocked(obstacles: Iterable[Any], label: str, **options: Any) -> dict[str, Any]:
    """A button that cannot be used now, with its reasons.

    Options: kind, icon, row, full, of (what it acts on: spoken, not shown), ident (unique on the page; made from
    label and of when not given).
    """
    return {
        "kind": "secondary-action",
        **options,
        "obstacles": obstacles,
        "label": label,
        "ident": options.get("ident") or re.sub(r"\W+", "-", f"{label} {options.get('of', '')}".lower()).strip("-"),
    }


def act(label: str, obstacles: Iterable[Any] = (), **options: Any) -> dict[str, Any]:
    """A button of a form; with obstacles it is the blocked button.

    Options: those of ``blocked``, and name, value, form, key.
    """
    return blocked(obstacles, label, **options)

"""What stands in the way of an act on people. Pure."""

from __future__ import annotations

from secretarie.law import Obstacle


def obstacles_to_name(name: str, longest: int) -> tuple[Obstacle, ...]:
    """A name is something, and fits its field."""
    length = len(" ".join(name.split()))
    if 0 < length <= longest:
        return ()
    message = "Er is geen naam." if not length else f"Te lang voor een naam: {name[:40]}…"
    return (Obstacle("person.name", message, "huisregel personen", "Kijk wat er op de lijst staat.", name[:40]),)

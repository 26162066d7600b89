"""What stands in the way of settling a value, and of telling that it was deviated from. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from secretarie.house.keys import KEYS, UnreadableError
from secretarie.house.rules import HOUSE
from secretarie.law import Obstacle
from secretarie.law.wording import day_nl


@dataclass(frozen=True, slots=True)
class Settling:
    """A value to be settled by a decision of its own, on a paragraph of what is in force.

    ``place``: on what the value rests now, when that is another regulation. ``since``: the first day of the last value
    that was settled.
    """

    key: str
    value: object
    first: date
    decision: str
    in_force: bool
    place: str = ""
    since: date | None = None
    same: bool = False


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Something that was done otherwise than the house settled."""

    key: str
    paragraph: bool
    about: str
    instead: str
    reason: str
    on: date
    today: date


def obstacles_to_value(key: str, value: object) -> tuple[Obstacle, ...]:
    """Only what is configurable, and only what its key can read."""
    if key not in KEYS:
        message = f"{key[:60]} is geen instelbare regel."
        return (Obstacle("rule.unknown", message, HOUSE, "Kies een regel uit de lijst."),)
    try:
        KEYS[key].checked(value)
    except UnreadableError as error:
        message = f"Deze waarde past niet bij de regel: {error}"
        return (Obstacle("rule.value", message, HOUSE, "Verbeter haar; de gangbare waarde is een voorbeeld.", key),)
    return ()


def obstacles_to_lay_down(key: str, value: object, place: str) -> tuple[Obstacle, ...]:
    """A value stands once in a version; ``place`` is the other paragraph on which it stands."""
    if place:
        message = f"Deze regel staat al bij {place}."
        return (Obstacle("rule.twice", message, HOUSE, "Wijzig haar daar, of haal haar daar weg.", key),)
    return obstacles_to_value(key, value)


def obstacles_to_lift(key: str, *, there: bool) -> tuple[Obstacle, ...]:
    """Only what stands at this paragraph can be taken away."""
    if there:
        return ()
    return (Obstacle("rule.absent", "Deze regel staat hier niet (meer).", HOUSE, "Ververs de pagina.", key),)


def obstacles_to_settle(facts: Settling) -> tuple[Obstacle, ...]:
    """A value between two versions: by its own decision, on a paragraph that holds, never backwards over another."""
    return (*obstacles_to_value(facts.key, facts.value), *_of_settling(facts))


def _of_settling(facts: Settling) -> Iterator[Obstacle]:
    if not facts.in_force:
        message = f"De versie van deze paragraaf geldt niet op {day_nl(facts.first)}."
        yield Obstacle("rule.not-in-force", message, HOUSE, "Kies een andere dag, of leg het vast in het concept.")
    if not facts.decision.strip():
        message = "Het besluit ontbreekt waarmee de waarde is vastgesteld."
        yield Obstacle("rule.no-decision", message, HOUSE, "Geef het nummer of de dag van het besluit.")
    if facts.place:
        message = f"Deze waarde rust op {facts.place}."
        yield Obstacle("rule.elsewhere", message, HOUSE, "Wijzig haar daar.")
    if facts.since and facts.since >= facts.first:
        message = f"Er is al een waarde vanaf {day_nl(facts.since)}."
        yield Obstacle("rule.later", message, HOUSE, "Kies een latere dag.")
    if facts.same:
        yield Obstacle("rule.same", "Deze waarde geldt al.", HOUSE, "Er hoeft niets te veranderen.")


def obstacles_to_deviate(facts: Otherwise) -> tuple[Obstacle, ...]:
    """A deviation is of something, in a case, with what was done instead and why."""
    return tuple(_of_the_deviation(facts))


def _of_the_deviation(facts: Otherwise) -> Iterator[Obstacle]:
    if not facts.paragraph and facts.key not in KEYS:
        yield Obstacle("deviation.of", "Het is niet duidelijk waarvan.", HOUSE, "Kies een regel of een paragraaf.")
    for name, text, word in (
        ("about", facts.about, "De zaak"),
        ("instead", facts.instead, "Wat er in plaats daarvan is gedaan,"),
        ("reason", facts.reason, "De reden"),
    ):
        if not text.strip():
            yield Obstacle(f"deviation.{name}", f"{word} ontbreekt.", HOUSE, "Vul dit in; een ander moet het volgen.")
    if facts.on > facts.today:
        yield Obstacle("deviation.day", "Die dag is nog niet geweest.", HOUSE, "Leg vast wat er is gebeurd, achteraf.")

"""The municipality itself, made by the owner of the tables; and the mark of a demo that is whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import psycopg

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.demo.content.people import Municipality as Content
from secretarie.house.models import HouseRule
from secretarie.people.models import Municipality

MARK = "demo.seeded"


class NotOursError(Exception):
    """A municipality of this name exists and is no demo: it is not touched."""


class SeededError(Exception):
    """The demo stands already, whole or broken off halfway."""


@dataclass(frozen=True, slots=True)
class Seeded:
    """Of which seed and day a whole demo is."""

    seed: int
    day: date


def found(owner: psycopg.Connection, content: Content) -> int:
    """Make the municipality; raises NotOursError or SeededError when it exists."""
    known = Municipality.objects.filter(slug=content.key).first()
    if known is not None:
        raise (SeededError if known.demo else NotOursError)(known.name)
    row = owner.execute(
        "INSERT INTO people_municipality (name, slug, tooi, rsin, theme, demo)"
        " VALUES (%s, %s, '', '', 'voorbeeld', true) RETURNING id",
        [content.name, content.key],
    ).fetchone()
    owner.commit()
    assert row is not None  # noqa: S101 - RETURNING returns
    return int(row[0])


def mark(place: int, seeded: Seeded) -> None:
    """The last thing of a seeding: without it the demo is half."""
    with acting(SYSTEM_PERSON, place, seeded.day):
        HouseRule.objects.create(
            municipality_id=place,
            key=MARK,
            value={"seed": seeded.seed, "day": seeded.day.isoformat()},
            valid_from=date.min.replace(year=2000),
        )


def seeded(slug: str) -> Seeded | None:
    """Whether this demo stands whole, and of which seed and day."""
    known = Municipality.objects.filter(slug=slug, demo=True).first()
    if known is None:
        return None
    with acting(SYSTEM_PERSON, known.pk, date(2000, 1, 1)):
        rule = HouseRule.objects.filter(municipality=known, key=MARK).first()
    if rule is None:
        return None
    value: dict[str, Any] = rule.value
    return Seeded(int(value["seed"]), date.fromisoformat(value["day"]))

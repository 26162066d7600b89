"""Lindervoort's house rules as their acts tell them; every configurable value rests on a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from time import perf_counter
from typing import Any

import pytest
from django.core.management import call_command

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.demo.content.lindervoort import LINDERVOORT
from secretarie.demo.seeding import founding, habits, house, people
from secretarie.demo.seeding.known import Known
from secretarie.house.keys import KEYS
from secretarie.house.models import Deviation, RegulationVersion
from secretarie.house.queries import to_review
from secretarie.house.reading import settled, source
from secretarie.house.shown import families, regulations
from tests.owner import owner_connection

DAY = date(2026, 11, 23)
SECONDS: list[float] = []
PLACES: list[int] = []


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Its people and its house rules, committed for this file."""
    with django_db_blocker.unblock():
        with owner_connection() as owner:
            place = founding.found(owner, LINDERVOORT)
        known = Known(place, LINDERVOORT)
        with acting(SYSTEM_PERSON, place, DAY):
            people.furnish(known)
        start = perf_counter()
        house.settle(known, DAY, habits.lindervoort(DAY))
        SECONDS.append(perf_counter() - start)
        PLACES.append(place)
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.mark.django_db
def test_every_value_in_use_rests_on_a_paragraph() -> None:
    with acting(SYSTEM_PERSON, PLACES[0], DAY) as actor:
        loose = [rule.name for family in families(actor, DAY) for rule in family.loose]
        assert loose == []
        assert source(actor, KEYS["house.advice_model"], DAY) == "huisregel: Besturingsfilosofie § 4.2"


@pytest.mark.django_db
def test_the_values_are_those_of_their_days() -> None:
    with acting(SYSTEM_PERSON, PLACES[0], DAY) as actor:
        found = {
            day: settled(actor, day).on("house.meeting_minutes_available", day).number
            for day in (date(2024, 1, 9), date(2026, 6, 4), date(2026, 6, 5), DAY)
        }
        assert list(found.values()) == [150, 150, 120, 120]
        place = settled(actor, DAY).on("house.meeting_place", DAY)
        assert (place.text, place.ground) == (
            "Raadhuis Lindervoort, Dijkzaal",
            "huisregel: Reglement van orde college § 1",
        )


@pytest.mark.django_db
def test_one_review_is_overdue_one_draft_under_way_and_three_deviations_told() -> None:
    with acting(SYSTEM_PERSON, PLACES[0], DAY) as actor:
        assert [str(version.regulation) for version in to_review(actor)] == ["Besturingsfilosofie"]
        rows = regulations(actor)
        assert all(row.now for row in rows)
        assert [row.regulation.title for row in rows if row.draft] == ["Besturingsfilosofie"]
        assert [row.regulation.title for row in rows if row.overdue] == ["Besturingsfilosofie"]
        assert RegulationVersion.objects.get(adopted_on=None).number == 2
        assert Deviation.objects.count() == 3


def test_it_is_told_quickly() -> None:
    assert SECONDS[0] < 10

"""Lindervoort's mandate register as its acts tell it, on days before and after each of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from time import perf_counter
from typing import Any

import pytest
from django.core.management import call_command

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.demo.content.lindervoort import LINDERVOORT
from secretarie.demo.seeding import founding, mandates, people
from secretarie.demo.seeding.known import Known
from secretarie.mandates import queries
from secretarie.mandates.facts import MandateFact, Register
from secretarie.mandates.models import Decree, Mandate
from tests.owner import owner_connection

DAY = date(2026, 11, 23)
SECONDS: list[float] = []
PLACES: list[int] = []


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Its people and its register, committed for this file."""
    with django_db_blocker.unblock():
        with owner_connection() as owner:
            place = founding.found(owner, LINDERVOORT)
        known = Known(place, LINDERVOORT)
        with acting(SYSTEM_PERSON, place, DAY):
            people.furnish(known)
        start = perf_counter()
        mandates.settle(known, DAY)
        SECONDS.append(perf_counter() - start)
        PLACES.append(place)
        yield
        call_command("flush", interactive=False, verbosity=0)


def register(day: date = DAY) -> Register:
    with acting(SYSTEM_PERSON, PLACES[0], DAY) as actor:
        return queries.register(actor, day)


def numbered(found: Register, number: str) -> MandateFact:
    return next(m for m in found.mandates if m.number == number)


@pytest.mark.django_db
class TestRegister:
    def test_about_forty_mandates_hold_today(self) -> None:
        assert 38 <= len(register().mandates) <= 50
        assert register(date(2024, 12, 31)).mandates == ()

    def test_every_chain_is_whole_and_every_subject_known(self) -> None:
        found = register()
        assert all(found.is_whole(m) for m in found.mandates)
        assert {c for m in found.mandates for c in m.scope.subjects} <= found.subjects.every.keys()

    def test_a_change_took_the_sub_mandates_along(self) -> None:
        before, after = register(date(2025, 6, 30)), register(date(2025, 7, 1))
        amounts = [[int(one.amount) for one in r.limits(numbered(r, "2.1.a"))] for r in (before, after)]
        assert amounts == [[10_000, 50_000], [10_000, 75_000]]

    def test_heavy_discipline_and_exit_settlements_stay_with_the_college(self) -> None:
        found = register()
        for code in ("personeel.disciplinair", "personeel.integriteit", "personeel.vertrek"):
            assert not [m.number for m in found.mandates if found.covers(m, code)]
        assert [m.number for m in found.mandates if found.covers(m, "personeel.verlof")] == ["1.1", "3.1", "3.3"]

    def test_one_was_withdrawn_and_one_given_once(self) -> None:
        assert "7.2" in {m.number for m in register(date(2025, 12, 31)).mandates}
        assert "7.2" not in {m.number for m in register().mandates}
        once = numbered(register(), "E.1")
        assert (bool(once.one_off), once.signing_only, once.holder.is_member) == (True, True, True)

    def test_it_is_cheap_to_tell(self) -> None:
        assert SECONDS[0] < 10  # about one second on a machine with nothing else to do

    def test_drafts_are_all_adopted(self) -> None:
        with acting(SYSTEM_PERSON, PLACES[0], DAY):
            assert not Mandate.objects.filter(draft=True).exists()
            assert not Decree.objects.filter(adopted_on=None).exists()

"""The same seed and day make the same demo, whatever keys the rows got."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.core.management import call_command

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.demo.content import DEMO_SEED
from secretarie.demo.seeding.seed import Wish, seed
from secretarie.people.models import Municipality
from tests.demo.digest import Digest
from tests.owner import owner_connection

DAY, SINCE = date(2026, 11, 25), date(2026, 11, 13)


@pytest.fixture
def unblocked(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield


def digests(number: int) -> dict[str, dict[str, str]]:
    """A demo of some weeks, told whole, measured and thrown away."""
    found = {}
    try:
        with owner_connection() as owner:
            seed(owner, Wish(number, DAY, SINCE))
        for place in Municipality.objects.filter(demo=True):
            with acting(SYSTEM_PERSON, place.pk, DAY):
                found[place.slug] = Digest().of_all()
    finally:
        call_command("flush", interactive=False, verbosity=0)
    return found


@pytest.mark.usefixtures("unblocked")
def test_twice_the_same() -> None:
    first, second = digests(DEMO_SEED), digests(DEMO_SEED)
    assert first.keys() == {"lindervoort", "veldrade"}
    for place, kinds in first.items():
        assert {kind for kind, digest in kinds.items() if second[place][kind] != digest} == set(), place
    assert len(set(first["lindervoort"].values())) > 25, "the digests are of rows, not of nothing"

"""How long the demo takes: both municipalities whole, against the limit of its issue on two cores."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

from django.core.management import call_command

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.audit.verify import verify
from secretarie.demo.content import DEMO_SEED
from secretarie.demo.seeding.seed import Wish, seed
from secretarie.people.models import Municipality
from tests.owner import owner_connection

LIMIT = 60  # seconds
DAY = date(2026, 11, 23)


def test_seeding_stays_under_a_minute(django_db_setup: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        try:
            begun, worked = time.perf_counter(), time.process_time()
            with owner_connection() as owner:
                report = seed(owner, Wish(DEMO_SEED, DAY))
            took, own = time.perf_counter() - begun, time.process_time() - worked
            print(f"\n  seeding: {took:.0f} s of at most {LIMIT}, of which {own:.0f} s of Python; {report.seconds}")
            for place in Municipality.objects.filter(demo=True):
                with acting(SYSTEM_PERSON, place.pk, DAY):
                    verdict = verify(place.pk)
                print(f"  {place.name}: {verdict.entries} entries in an unbroken chain")
                assert verdict.broken is None
        finally:
            call_command("flush", interactive=False, verbosity=0)
    assert took < LIMIT

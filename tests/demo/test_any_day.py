"""On whatever day somebody starts the demo: every act of the week is one that the rules allow."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.management import call_command

from secretarie.demo.content import DEMO_SEED
from secretarie.demo.seeding.seed import Wish, seed
from tests.owner import owner_connection

MONDAY = date(2026, 11, 23)
SPECIAL = [
    date(2026, 8, 3),  # before the meeting without quorum
    date(2026, 8, 12),  # between it and the second one
    date(2026, 10, 21),  # autumn recess
    date(2026, 12, 24),
    date(2027, 1, 2),
    date(2027, 5, 6),  # after a holiday
]
BEFORE = timedelta(days=16)


@pytest.mark.soak
@pytest.mark.parametrize("day", [*(MONDAY + timedelta(days=number) for number in range(7)), *SPECIAL])
def test_it_can_be_told_on_any_day(day: date, django_db_setup: None, django_db_blocker: Any) -> None:
    """A rule that refuses ends the seeding, so that reaching its end is the test."""
    with django_db_blocker.unblock():
        try:
            with owner_connection() as owner:
                report = seed(owner, Wish(DEMO_SEED, day, day - BEFORE))
            assert "lindervoort: week" in report.seconds
        finally:
            call_command("flush", interactive=False, verbosity=0)

"""The meetings' tests happen on one Monday morning: pages take their day from the clock."""

from datetime import datetime, time

import pytest
from django.utils import timezone

from tests.cast import TODAY


@pytest.fixture(autouse=True)
def monday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten o'clock of the cast's day, whatever day it is on the machine."""
    moment = timezone.make_aware(datetime.combine(TODAY, time(10)))
    monkeypatch.setattr(timezone, "now", lambda: moment)

"""Each night the heads of all chains leave the database, so that a cut tail shows in the morning."""

from __future__ import annotations

from django.conf import settings
from django.utils import timezone
from procrastinate.contrib.django import app

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.audit import verify as chain
from secretarie.people.models import Municipality


@app.periodic(cron="10 3 * * *")
@app.task(queueing_lock="keep_heads")
def keep_heads(timestamp: int) -> int:
    """Append every municipality's head to its file; returns how many."""
    del timestamp  # procrastinate tells when it was due; the head is that of now
    places = list(Municipality.objects.values_list("pk", flat=True))
    for place in places:
        with acting(SYSTEM_PERSON, place, timezone.localdate()):
            chain.keep(place, settings.DATA / "audit-heads", timezone.now())
    return len(places)

"""Scratch: what was typed and not saved. The one declared exception to the performing gate: private and unaudited.

A row is its person's only (row-level security says so too); the act that saves removes it, and after thirty days it
is swept. Nothing here changes a record.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import connection, models
from django.utils import timezone

from secretarie.access.models import Scratch
from secretarie.access.wall import Actor

KEPT_FOR = timedelta(days=30)
LARGEST = 2_000_000
MOST_REVISIONS = 2**31 - 1  # what the column holds
NEW = "nieuw"


class TooLargeError(ValueError):
    """More was typed than scratch keeps."""


def keep(actor: Actor, form: str, about: str, fields: Mapping[str, list[str]], *, base_revision: int = 0) -> datetime:
    """Keep what somebody typed in a form about a record; replaces what was kept before. The moment it was kept.

    Raises:
        TooLargeError: it is more than two million signs.
    """
    clean = {_kept(name): [_kept(value) for value in values] for name, values in fields.items()}
    if sum(len(name) + sum(map(len, values)) for name, values in clean.items()) > LARGEST:
        raise TooLargeError
    now = timezone.now()
    Scratch.objects.update_or_create(
        municipality_id=actor.municipality,
        person_id=actor.person,
        form=form,
        about=about,
        defaults={"fields": clean, "base_revision": min(base_revision, MOST_REVISIONS), "saved_at": now},
    )
    return now


def kept(actor: Actor, form: str, about: str) -> Scratch | None:
    """What this person typed in this form and did not save."""
    return _mine(actor).filter(form=form, about=about).first()


def forget(actor: Actor, form: str, about: str) -> None:
    """Remove it: it was saved, or thrown away."""
    _mine(actor).filter(form=form, about=about).delete()


def sweep(before: datetime | None = None) -> int:
    """Remove what anybody left longer than thirty days; how many. The database does it, so that nobody reads it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sweep_scratch(%s)", [before or timezone.now() - KEPT_FOR])
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def _mine(actor: Actor) -> models.QuerySet[Scratch]:
    return Scratch.objects.filter(municipality=actor.municipality, person=actor.person)


def _kept(text: str) -> str:
    """PostgreSQL keeps no NUL, and no half of a pair of signs."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8")

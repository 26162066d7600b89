"""Days as people type them: none so far off that no calendar, law or database can follow."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

FIRST, LAST = 1900, 2199


def within_memory(day: date) -> None:
    """For days and moments in forms: PostgreSQL keeps the year 1 of Amsterdam as one before Christ, Python has none.

    Raises:
        ValidationError: before 1900 or after 2199.
    """
    if not FIRST <= day.year <= LAST:
        message = _("Choose a day between %(first)s and %(last)s.")
        raise ValidationError(message, params={"first": FIRST, "last": LAST}, code="far-off")

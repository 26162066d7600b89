"""Days and times as a Dutch paper writes them: ``di 24 nov``, ``24 november 2026``, ``10.23 uur``."""

from datetime import date, datetime, time

from django.utils import dateformat, timezone
from django.utils.translation import pgettext

type Moment = date | datetime | time | None


def _local(value: date | datetime) -> date | datetime:
    """An aware moment on the clock of the town hall; a day stays a day."""
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value)
    return value


def nl_day(value: Moment) -> str:
    """The short day for lists and drawings: ``di 24 nov``."""
    return dateformat.format(_local(value), pgettext("day in a list", "D j M")) if isinstance(value, date) else ""


def nl_short(value: Moment) -> str:
    """The day without its name, for drawings: ``24 nov``."""
    return dateformat.format(_local(value), pgettext("day in a drawing", "j M")) if isinstance(value, date) else ""


def nl_date(value: Moment) -> str:
    """The full date for records: ``24 november 2026``."""
    return dateformat.format(_local(value), "j F Y") if isinstance(value, date) else ""


def nl_long(value: Moment) -> str:
    """The full date with its day of the week: ``dinsdag 24 november 2026``."""
    return dateformat.format(_local(value), "l j F Y") if isinstance(value, date) else ""


def nl_clock(value: Moment) -> str:
    """The bare hour for columns and time lines: ``10.23``."""
    if isinstance(value, datetime):
        value = _local(value)
    if isinstance(value, datetime | time):
        return dateformat.time_format(value, pgettext("clock", "H:i"))
    return ""


def nl_time(value: Moment) -> str:
    """The hour in a sentence: ``10.23 uur``."""
    clock = nl_clock(value)
    return pgettext("time in a sentence", "%(clock)s hrs") % {"clock": clock} if clock else ""


def nl_moment(value: Moment) -> str:
    """Day and hour of what happened: ``ma 23 nov 08.40``; a bare day stays a day."""
    return " ".join(part for part in (nl_day(value), nl_clock(value)) if part)

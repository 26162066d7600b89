"""The meetings a writer can aim at. They belong to the room above, which tells of them in ``COMING_MEETINGS``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import dateformat, timezone
from django.utils.translation import gettext as _

from secretarie.access.clock import moment
from secretarie.access.wall import Actor
from secretarie.proposals.models import DecidingBody


@dataclass(frozen=True, slots=True)
class Coming:
    """A planned meeting; ``late``: its papers were due already."""

    starts_at: datetime
    closing_at: datetime | None
    late: bool

    @property
    def day(self) -> date:
        """The day of the meeting on the town hall's calendar."""
        return timezone.localtime(self.starts_at).date()

    def words(self) -> str:
        """As a choice: the day, and by when the papers must be there."""
        return " · ".join(filter(None, [dateformat.format(self.day, "l j F"), self._due()]))

    def _due(self) -> str:
        if self.closing_at is None:
            return ""
        local = timezone.localtime(self.closing_at)
        moment = {"moment": f"{dateformat.format(local, 'D j b')} {dateformat.time_format(local, 'H.i')}"}
        if self.late:
            return _("closing time %(moment)s has passed: late, with leave") % moment
        return _("papers ready by %(moment)s") % moment

    def late_words(self) -> str:
        """That the closing time has passed, and what that asks; nothing when it has not."""
        if self.closing_at is None or not self.late:
            return ""
        late = _("the closing time, %(moment)s, has passed: only late, with leave of mayor and secretary")
        return late % {"moment": _when(self.closing_at)}


COMING_MEETINGS: list[Callable[[Actor, DecidingBody], Sequence[tuple[datetime, datetime | None]]]] = []


def coming(actor: Actor, bodies: Iterable[str]) -> list[Coming]:
    """The meetings for points of these bodies: the mayor's own when the mayor decides alone, else the college's.

    What the council decides is first laid before it by the college (art. 160 Gemeentewet).
    """
    alone = set(bodies) == {DecidingBody.MAYOR}
    body = DecidingBody.MAYOR if alone else DecidingBody.COLLEGE
    now = moment(actor)
    planned = sorted(one for tell in COMING_MEETINGS for one in tell(actor, body))
    return [Coming(starts, closing, closing is not None and closing < now) for starts, closing in planned]


def unplanned(day: date) -> str:
    """A day that was asked for, on which no meeting is planned (any more)."""
    return _("%(day)s, no meeting is planned") % {"day": dateformat.format(day, "l j F Y")}


def _when(at: datetime) -> str:
    local = timezone.localtime(at)
    return _("%(day)s at %(hour)s") % {
        "day": dateformat.format(local, "l j F"),
        "hour": dateformat.time_format(local, "H.i"),
    }

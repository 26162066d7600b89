"""The load of the coming meetings, with the weeks in which there is none, as one reader may know it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secretarie.access.wall import Actor
from secretarie.meetings import house, rhythm
from secretarie.meetings.models import Meeting

COLUMNS = 8


def load_rows(
    actor: Actor,
    meetings: Sequence[Meeting],
    minutes: dict[int, tuple[int, int]],
    *,
    until: date,
    current: Meeting | None = None,
) -> list[dict[str, object]]:
    """What ``load_chart`` draws: a column per meeting whose agenda the reader sees, and one per week in recess.

    One column alone is no picture: then there is none.
    """
    shown = [m for m in meetings if m.kind != Meeting.Kind.MAYOR and m.pk in minutes]
    days = {house.day(m) for m in shown}
    rows = [(house.day(m), _column(m, minutes, current)) for m in shown]
    gaps = rhythm.gaps(house.rhythm(actor, actor.today), actor.today, until)
    rows += [(gap.day, {"label": gap.day, "absent": gap.reason}) for gap in gaps if gap.day not in days]
    return [row for _day, row in sorted(rows, key=lambda r: r[0])][:COLUMNS] if len(shown) > 1 else []


def _column(meeting: Meeting, minutes: dict[int, tuple[int, int]], current: Meeting | None) -> dict[str, object]:
    discuss, rest = minutes.get(meeting.pk, (0, 0))
    note = "" if meeting.kind == Meeting.Kind.REGULAR else str(Meeting.Kind(meeting.kind).label)
    return {
        "label": house.day(meeting),
        "discuss": discuss,
        "formality": rest,
        "note": note.lower(),
        "current": current is not None and meeting.pk == current.pk,
    }

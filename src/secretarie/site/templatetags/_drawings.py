"""Where the lines and bars of the drawings stand. Pure: data in, numbers and words for the SVG templates out."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ._dates import nl_short
from ._things import get

WIDTH, NARROW = 1120, 344
STATES = {"done": "done", "warn": "done", "now": "now", "todo": "todo"}
ICONS = {"done": "check", "now": "dot", "todo": "circle"}


def words_for(state: str) -> str:
    """What the state of a station is called."""
    return {
        "done": pgettext("station", "done"),
        "now": pgettext("station", "now here"),
        "todo": pgettext("station", "still to come"),
    }[state]


def route(stations: Iterable[Any], ident: str = "route", title: str = "") -> dict[str, Any]:
    """The route line of a file: places, pieces of line between them, and the sentence that says the same.

    A station: label, date (a day or words), state (``done``, ``warn``, ``now``, ``todo``), note.
    """
    rows = list(stations)
    step = WIDTH / max(len(rows), 1)
    drawn = [_station(row, round(step * (place + 0.5))) for place, row in enumerate(rows)]
    lines = [_line(a, b) for a, b in pairwise(drawn)]
    return {
        "ident": ident,
        "title": title or _("Route of this proposal"),
        "stations": drawn,
        "lines": lines,
        "width": WIDTH,
        "spoken": "; ".join(_spoken(s) for s in drawn) + ".",
    }


def _station(row: Any, x: int) -> dict[str, Any]:
    given, when = get(row, "state", "todo"), get(row, "date")
    state = STATES[given]
    return {
        "x": x,
        "label": get(row, "label"),
        "date": nl_short(when) if isinstance(when, date) else when or "",
        "state": state,
        "icon": ICONS[state],
        "words": words_for(state),
        "note": get(row, "note"),
        "warn": given == "warn" or bool(get(row, "warn", default=False)),
    }


def _line(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    return {"from": a["x"] + 11, "to": b["x"] - 12, "state": "todo" if b["state"] == "todo" else "done"}


def _spoken(station: dict[str, Any]) -> str:
    parts = (station["label"], station["date"], station["words"])
    note = _("mind: %(note)s") % {"note": station["note"]} if station["note"] else ""
    return ", ".join(str(part) for part in (*parts, note) if part)


def load_chart(
    meetings: Iterable[Any], room: int = 120, ident: str = "load", title: str = "", *, wide: bool = True
) -> dict[str, Any]:
    """The minutes of the coming meetings against the room, for a wide container and, six of them, for a narrow one.

    A meeting: label (a day or words), discuss, formality, note, current, absent (why there is none).
    """
    rows = [_meeting(row, room) for row in meetings]
    top = max([row["total"] for row in rows] + [room * 1.5])
    charts = [_chart(rows[:6], top, room, NARROW, 190, small=True)]
    if wide:
        charts.insert(0, _chart(rows, top, room, 1080, 230, small=False))
    return {
        "ident": ident,
        "title": title or _("Load of the coming meetings in minutes"),
        "room": room,
        "rows": rows,
        "charts": charts,
        "spoken": " ".join(_sentence(row) for row in rows),
    }


def _meeting(row: Any, room: int) -> dict[str, Any]:
    discuss, formality = int(get(row, "discuss", 0) or 0), int(get(row, "formality", 0) or 0)
    total = discuss + formality
    label = get(row, "label")
    return {
        "label": nl_short(label) if isinstance(label, date) else label,
        "discuss": discuss,
        "formality": formality,
        "total": total,
        "over": max(total - room, 0),
        "note": get(row, "note"),
        "current": bool(get(row, "current", default=False)),
        "absent": get(row, "absent"),
    }


def _sentence(row: dict[str, Any]) -> str:
    if row["absent"]:
        return _("%(label)s: no meeting, %(absent)s.") % row
    text = _("%(label)s: %(total)s minutes, of which %(discuss)s to discuss") % row
    return text + (_(", too full.") if row["over"] else ".")


class Sheet(NamedTuple):
    """The measures of one chart: base line, units per minute, width of a bar, room per meeting."""

    base: int
    scale: float
    bar: float
    room: int


def _chart(
    rows: list[dict[str, Any]], top: float, room: int, width: int, height: int, *, small: bool
) -> dict[str, Any]:
    left, head, base = 34, 27, height - 42
    step = (width - left) / max(len(rows), 1)
    sheet = Sheet(base, (base - head) / top, min(44.0, step * 0.56), room)
    return {
        "small": small,
        "width": width,
        "height": height,
        "left": left,
        "bar": round(sheet.bar, 1),
        "label_y": base + 18,
        "note_y": base + 35,
        "grid": [_grid_line(half, sheet) for half in range(int(2 * top / room) + 1)],
        "bars": [_bar(row, left + step * (place + 0.5), sheet) for place, row in enumerate(rows)],
    }


def _grid_line(half: int, sheet: Sheet) -> dict[str, Any]:
    minutes = half * sheet.room / 2
    return {"minutes": round(minutes), "y": round(sheet.base - minutes * sheet.scale, 1), "cap": half == 2}  # noqa: PLR2004  two halves


def _bar(row: dict[str, Any], middle: float, sheet: Sheet) -> dict[str, Any]:
    height, talk, none = (row["total"] * sheet.scale, row["discuss"] * sheet.scale, sheet.room * 0.2 * sheet.scale)
    return {
        **row,
        "middle": round(middle),
        "x": round(middle - sheet.bar / 2, 1),
        "y": round(sheet.base - height, 1),
        "text_y": round(sheet.base - height - 6, 1),
        "talk_y": round(sheet.base - talk, 1),
        "talk": round(talk, 1),
        "form": round(height - talk, 1),
        "over_height": round(row["over"] * sheet.scale, 1),
        "none_y": round(sheet.base - none, 1),
        "none_height": round(none, 1),
    }

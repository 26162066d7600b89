"""What somebody typed in the form, before any judgement: fields and rows as they came, to be shown again unchanged."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from django.utils.datastructures import MultiValueDict

from secretarie.access.http import whole

FORM = "voorstel"
ROW = re.compile(r"(points|arguments|relations)-(\d{1,4})-(\w+)")
ACT = re.compile(r"(points|arguments|relations):(?:(add)|(\d{1,4}):(remove|up|down))")
ESSENTIAL: Mapping[str, tuple[str, ...]] = {
    "points": ("text", "ground"),
    "arguments": ("title", "text"),
    "relations": ("reference", "title"),
}
BESIDE = frozenset({"revision", "changed", "note", "compared"})
SKIPPED = frozenset({"csrfmiddlewaretoken", "row", "act"})

type Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Typed:
    """Fields by name, and the rows of points, arguments and relations in their order."""

    fields: Mapping[str, list[str]]
    points: tuple[Row, ...] = ()
    arguments: tuple[Row, ...] = ()
    relations: tuple[Row, ...] = ()

    @classmethod
    def of(cls, sent: Iterable[tuple[str, list[str]]]) -> Typed:
        """From what a browser sent or what was kept; NUL cannot be kept and says nothing."""
        fields: dict[str, list[str]] = {}
        rows: dict[str, dict[int, Row]] = {name: {} for name in ESSENTIAL}
        for name, values in sent:
            clean = [value.replace("\x00", "") for value in values]
            match = ROW.fullmatch(name)
            if match:
                rows[match[1]].setdefault(int(match[2]), {})[match[3]] = clean[-1] if clean else ""
            elif name not in SKIPPED:
                fields[name] = clean
        return cls(fields, **{kind: tuple(row for _n, row in sorted(found.items())) for kind, found in rows.items()})

    def rows(self, kind: str) -> tuple[Row, ...]:
        """The rows of one kind."""
        found: tuple[Row, ...] = getattr(self, kind)
        return found

    def filled(self) -> Typed:
        """Without the rows in which nothing was typed."""
        kept = (tuple(r for r in self.rows(kind) if not is_blank(kind, r)) for kind in ESSENTIAL)
        return Typed(self.fields, *kept)

    def flat(self) -> dict[str, list[str]]:
        """All of it by the names the browser uses."""
        found = dict(self.fields)
        for kind in ESSENTIAL:
            for number, row in enumerate(self.rows(kind)):
                found |= {f"{kind}-{number}-{name}": [value] for name, value in row.items()}
        return found

    def data(self) -> MultiValueDict[str, str]:
        """As a form reads it."""
        return MultiValueDict(self.flat())

    def first(self, name: str) -> str:
        """The value of a single field."""
        values = self.fields.get(name) or [""]
        return values[0]

    def changed(self, act: str) -> Typed:
        """Rows added, removed or moved by a button; arguments keep following their point. Any other act: the same."""
        match = ACT.fullmatch(act)
        if match is None:
            return self
        kind, add, place, verb = match.groups()
        rows = self.rows(kind)
        if add:
            return self.having(kind, (*rows, {}))
        at = int(place)
        if at >= len(rows):
            return self
        order = _reordered(list(range(len(rows))), at, verb)
        changed = self.having(kind, tuple(rows[n] for n in order))
        return changed.following({n + 1: order.index(n) + 1 for n in order}) if kind == "points" else changed

    def having(self, kind: str, rows: tuple[Row, ...]) -> Typed:
        """The same with other rows of one kind."""
        return Typed(self.fields, *(rows if kind == known else self.rows(known) for known in ESSENTIAL))

    def following(self, numbers: Mapping[int, int]) -> Typed:
        """Arguments with the new numbers of their points; of a removed point the number is asked again."""
        arguments = tuple({**row, "point": _renumbered(row.get("point", ""), numbers)} for row in self.arguments)
        return self.having("arguments", arguments)


def compared(typed: Typed) -> dict[str, list[str]]:
    """What counts when two typings are compared: filled fields, line ends of one kind."""
    flat = typed.filled().flat()
    found = {name: sorted(v.replace("\r\n", "\n").strip() for v in values) for name, values in flat.items()}
    return {name: values for name, values in sorted(found.items()) if any(values) and name not in BESIDE}


def fingerprint(typed: Typed) -> str:
    """What tells one content from another, whatever the clock or the route did meanwhile."""
    return sha256(json.dumps(compared(typed), ensure_ascii=False).encode("utf-8", "replace")).hexdigest()


def is_blank(kind: str, row: Row) -> bool:
    """Whether nothing that matters was typed in a row."""
    return not any(row.get(name, "").strip() for name in ESSENTIAL[kind])


def focus_of(act: str, typed: Typed) -> str:
    """The row that deserves the focus after a button: the new one, or the one that moved. Empty when there is none."""
    match = ACT.fullmatch(act)
    if match is None:
        return ""
    kind, add, place, verb = match.groups()
    last = len(typed.rows(kind)) - 1
    at = last if add else min(last, max(0, int(place) + {"up": -1, "down": 1}.get(verb, 0)))
    return f"{kind}-{at}" if at >= 0 else ""


def _reordered(order: list[int], at: int, verb: str) -> list[int]:
    moved = order.pop(at)
    if verb != "remove":
        order.insert(max(0, at - 1) if verb == "up" else at + 1, moved)
    return order


def _renumbered(point: str, numbers: Mapping[int, int]) -> str:
    number = whole(point.strip())
    if number is None or not numbers:
        return point
    return str(numbers.get(number, ""))

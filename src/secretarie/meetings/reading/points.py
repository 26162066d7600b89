"""Decision points: which lines begin one, which belong under another. Numbers must follow each other to count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from secretarie.meetings.reading.lines import Line, Paragraph, Setting, joined, paragraphs
from secretarie.meetings.reading.model import ReadPoint

_NUMERAL: Final = re.compile(r"(?P<mark>(?P<number>\d{1,2})\s?[.)])(?!\d)\s*(?=\S)")
_LETTER: Final = re.compile(r"(?P<mark>(?P<number>[a-z])\s?[.):])\s+(?=\S)")
_BULLET: Final = re.compile(r"(?P<mark>[“\"]?[-–•·*▪■])\s+(?=\S)|(?P<ring>o)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Mark:
    """The mark a line begins with: its kind ("1.", "a)", "-"), its place in the count (0: none), how it is printed."""

    kind: str
    count: int
    number: str
    printed: str
    length: int


@dataclass(slots=True)
class _Point:
    mark: _Mark
    lines: list[Line]
    paragraphs: list[str]
    points: list[_Point] = field(default_factory=list)

    def frozen(self) -> ReadPoint:
        first = self.lines[0]
        return ReadPoint(
            number=self.mark.number,
            mark=self.mark.printed,
            text="\n".join(self.paragraphs),
            page=first.page,
            line=first.number,
            points=tuple(point.frozen() for point in self.points),
        )


@dataclass(frozen=True, slots=True)
class Points:
    """The points of a text, what stands before them, all of it as text, and where their numbers skip."""

    lead: str
    points: tuple[ReadPoint, ...]
    text: str
    skips: tuple[ReadPoint, ...]


@dataclass(slots=True)
class _Building:
    lead: list[str] = field(default_factory=list)
    top: list[_Point] = field(default_factory=list)
    open: list[_Point] = field(default_factory=list)  # from the outermost to the one being filled
    skips: list[_Point] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def read_points(content: Sequence[Line | Paragraph], setting: Setting) -> Points:
    """Read lines (and table rows) of a decision as points."""
    building = _Building()
    above: Line | None = None
    for entry in content:
        if isinstance(entry, Paragraph):
            _append(building, entry.text)
            above = None
            continue
        starts = above is None or setting.parts(above, entry)
        mark = _mark_of(entry.text)
        if mark and (level := _level(building, mark, starts=starts)) is not None:
            _open(building, mark, level, entry)
        else:
            _go_on(building, entry, above, starts=starts)
        above = entry
    return _finished(building)


def _finished(building: _Building) -> Points:
    points = tuple(point.frozen() for point in building.top)
    lead = "\n".join(building.lead)
    text = "\n".join(building.text)
    if not points and lead:
        return Points("", (), text, ())
    return Points(lead, points, text, tuple(point.frozen() for point in building.skips))


def plain_text(lines: Sequence[Line], setting: Setting) -> str:
    """The lines as text with a line break between paragraphs."""
    return "\n".join(paragraph.text for paragraph in paragraphs(lines, setting))


def _mark_of(text: str) -> _Mark | None:
    if match := _NUMERAL.match(text):
        return _Mark("1" + match["mark"][-1], int(match["number"]), match["number"], match["mark"], match.end())
    if match := _LETTER.match(text):
        count = ord(match["number"]) - ord("a") + 1
        return _Mark("a" + match["mark"][-1], count, match["number"], match["mark"], match.end())
    if match := _BULLET.match(text):
        printed = match["mark"] or match["ring"]
        return _Mark(printed[-1], 0, "", printed, match.end())
    return None


def _level(building: _Building, mark: _Mark, *, starts: bool) -> int | None:
    """How deep the mark's point lies: beside an open point it follows on, or a new level below; None: it is no mark."""
    same = [level for level, point in enumerate(building.open) if point.mark.kind == mark.kind]
    if mark.count == 0:
        return None if not starts else same[-1] if same else len(building.open)
    for level in reversed(same):
        if mark.count == building.open[level].mark.count + 1:
            return level
    if not starts:
        return None
    if mark.count == 1:
        return len(building.open)
    if same and mark.count > building.open[same[-1]].mark.count:
        return same[-1]
    return None if same else len(building.open)


def _open(building: _Building, mark: _Mark, level: int, line: Line) -> None:
    before = building.open[level] if level < len(building.open) else None
    point = _Point(mark, [line], [line.text[mark.length :]])
    del building.open[level:]
    (building.open[-1].points if building.open else building.top).append(point)
    building.open.append(point)
    building.text.append(line.text)
    if mark.count and mark.count != (before.mark.count if before else 0) + 1:
        building.skips.append(point)


def _go_on(building: _Building, line: Line, above: Line | None, *, starts: bool) -> None:
    if starts or above is None:
        _append(building, line.text)
        return
    target = building.open[-1].paragraphs if building.open else building.lead
    target[-1] = joined(above, target[-1], line.text)
    building.text[-1] = joined(above, building.text[-1], line.text)


def _append(building: _Building, text: str) -> None:
    (building.open[-1].paragraphs if building.open else building.lead).append(text)
    building.text.append(text)

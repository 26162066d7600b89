"""What the words of a printed decision list mean for a record: hours, outcomes, points with all under them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import time
from typing import Final

from secretarie.meetings.models import Outcome
from secretarie.meetings.reading import ReadBlock, ReadPoint

HOURS: Final = re.compile(r"(\d{1,2})[.:](\d{2})(?:\s*[-–—]\s*(\d{1,2})[.:](\d{2}))?(?:\s*uur)?")
WHAT: Final = r"((het|dit|de) (voorstel|agendapunt|punt|stuk|notitie) )?((is|wordt) )?"
ALSO: Final = r"(?!.*\ben\b.*\bte \w+en\b)"  # "kennis te nemen van … en … vast te stellen" is more than noting
SAYS: Final = (
    (Outcome.NOTED, rf"((het )?college(leden)? )?(neemt|nemen|heeft|hebben) kennis(genomen)?\b{ALSO}"),
    (Outcome.NOTED, rf"kennis te nemen\b{ALSO}"),
    (Outcome.NOTED, r"(voor|ter) kennis(geving|name) (aan te nemen|aangenomen)\b"),
    (Outcome.HELD_OVER, rf"{WHAT}aangehouden\b"),
    (Outcome.WITHDRAWN, rf"{WHAT}teruggenomen\b"),
)


def hours(text: str) -> tuple[time | None, time | None]:
    """Begin and end as printed ("9.30 – 11.14 uur"); None where the list does not say, or not in figures."""
    found = HOURS.fullmatch(text.strip())
    if found is None:
        return None, None
    try:
        begin, end = (time(int(hour), int(minute)) if hour else None for hour, minute in _pairs(found))
    except ValueError:
        return None, None
    return begin, end


def _pairs(found: re.Match[str]) -> tuple[tuple[str, str], tuple[str, str]]:
    first, second, third, fourth = found.groups()
    return (first, second), (third, fourth)


def outcome_of(text: str) -> Outcome:
    """As proposed, unless the text says otherwise from its first words."""
    words = " ".join(text.split())
    return next((o for o, says in SAYS if re.match(says, words, re.IGNORECASE)), Outcome.AS_PROPOSED)


def lines_of(block: ReadBlock) -> list[tuple[str, str]]:
    """Number and text of each point of one decision; what leads up to them opens the first one's text."""
    points = [(point.number, whole(point)) for point in block.points]
    if not points:
        return [("", block.text)]
    if block.lead:
        points[0] = (points[0][0], f"{block.lead}\n{points[0][1]}")
    return points


def whole(point: ReadPoint) -> str:
    """The text of a point with its sub-points on lines of their own, marked as printed."""
    return "\n".join([point.text, *_under(point.points)])


def _under(points: Sequence[ReadPoint], depth: int = 0) -> Iterator[str]:
    for point in points:
        yield f"{'  ' * depth}{point.mark} {point.text}".rstrip()
        yield from _under(point.points, depth + 1)

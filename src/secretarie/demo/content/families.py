"""Families of municipal subjects: rows of particulars poured into varied sentences."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from .papers import COLLEGE, COUNCIL, MAYOR, TO_COUNCIL, Point
from .people import table
from .texts import load

FILES = (
    "families_finance",
    "families_space",
    "families_outside",
    "families_social",
    "families_society",
    "families_governance",
    "families_misc",
    "series",
)
_ARTICLE = re.compile(r"^(?:(?:aan|op|in|bij|voor) )?(?:de |het |een )?", re.IGNORECASE)
_SLOT = re.compile(r"\{(\w+?)(_bare|_lower|_the)?(\^?)\}")
_THE = ("Convenant", "Meldpunt")


def _bare(text: str) -> str:
    return _ARTICLE.sub("", text, count=1)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _the(text: str) -> str:
    return f"{'het' if text.startswith(_THE) else 'de'} {text}"


_FORMS: dict[str | None, Callable[[str], str]] = {None: str, "_bare": _bare, "_lower": _lower, "_the": _the}


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def pour(pattern: str, words: Mapping[str, str]) -> str:
    """Fill {slot}, {slot_bare} (without article), {slot_the} and {slot^} (capital). Raises KeyError on a new slot."""

    def fill(match: re.Match[str]) -> str:
        name, form, high = match.groups()
        word = _FORMS[form](words[name])
        return capital(word) if high else word

    for _ in range(2):  # a cell of a row may itself hold a slot, such as {next}
        pattern = _SLOT.sub(fill, pattern)
    return pattern


@dataclass(frozen=True)
class Family:
    """A kind of paper that a municipality writes again and again. `chance` words: formality, and being withheld."""

    key: str
    topic: str
    unit: str
    author: str
    kind: str
    signature: str
    article: str
    rows: tuple[Mapping[str, str], ...]
    titles: tuple[str, ...]
    points: tuple[tuple[str, ...], ...]
    weight: int
    formality: float
    months: frozenset[int]
    openness: str
    open_chance: float
    amend: tuple[str, ...]
    contrary: tuple[str, ...]
    reject: str
    mandated: str
    notes: tuple[str, ...]
    recurs: bool
    sort: str
    after: str
    seasons: Mapping[int, frozenset[int]]

    def in_season(self, row: int, month: int) -> bool:
        return month in (self.seasons.get(row) or self.months)

    @cached_property
    def council_rows(self) -> frozenset[int]:
        """The rows whose paper goes to the council."""
        always = any(text.startswith(TO_COUNCIL) for pattern in self.points for text in pattern)
        own = (any(cell.startswith(TO_COUNCIL) for cell in row.values()) for row in self.rows)
        return frozenset(number for number, mine in enumerate(own) if always or mine)


@dataclass(frozen=True)
class Fixture:
    """What returns every year on its day, or happens once: `when` is month-day or a whole date.

    With `cycle` it waits for the next meeting that delivers papers to the council.
    """

    when: str
    skip: frozenset[int]
    place: str
    cycle: bool
    family: Family

    def on(self, year: int) -> date | None:
        if len(self.when) > len("12-31"):
            day = date.fromisoformat(self.when)
            return day if day.year == year else None
        return None if year in self.skip else date.fromisoformat(f"{year}-{self.when}")


def _rows(raw: dict[str, Any]) -> tuple[Mapping[str, str], ...]:
    columns = raw.get("columns", "").split()
    return tuple(dict(zip(columns, cells, strict=True)) for cells in table(raw.get("rows", "")))


def _seasons(raw: dict[str, Any]) -> dict[int, frozenset[int]]:
    """Months per row, which `season` names by the begin of its first cell. Raises ValueError on a stray name."""
    cells = [next(iter(row.values()), "") for row in _rows(raw)]
    seasons = {}
    for begin, months in raw.get("season", {}).items():
        rows = [number for number, cell in enumerate(cells) if cell.startswith(begin)]
        if len(rows) != 1:
            raise ValueError(f"{raw['key']}: season of {begin!r} fits {len(rows)} rows")
        seasons[rows[0]] = frozenset(months)
    return seasons


def read_family(raw: dict[str, Any]) -> Family:
    """One `[[family]]` or `[[fixture]]` table as a shape. Raises KeyError or ValueError when a cell is missing."""
    return Family(
        key=raw.get("key", raw.get("title", "")),
        topic=raw["topic"],
        unit=raw["unit"],
        author=raw["author"],
        kind=raw.get("kind", "auto"),
        signature=raw.get("signature", ""),
        article=raw["article"],
        rows=_rows(raw) or ({},),
        titles=tuple(raw.get("titles", ())) or (raw["title"],),
        points=_patterns(raw["points"]),
        weight=raw.get("weight", 1),
        formality=raw.get("formality", 0.3),
        months=frozenset(raw.get("months", range(1, 13))),
        openness=raw.get("openness", ""),
        open_chance=raw.get("open_chance", 0.2),
        amend=tuple(raw.get("amend", ())),
        contrary=tuple(raw.get("contrary", ())),
        reject=raw.get("reject", ""),
        mandated=raw.get("mandated", ""),
        notes=tuple(raw.get("notes", ())),
        recurs=raw.get("recurs", False),
        sort=raw.get("sort", ""),
        after=raw.get("after", ""),
        seasons=_seasons(raw),
    )


def _patterns(raw: list[Any]) -> tuple[tuple[str, ...], ...]:
    """Either one list of points, or a list of such lists to choose from."""
    if raw and isinstance(raw[0], str):
        return (tuple(raw),)
    return tuple(tuple(one) for one in raw)


@cache
def families() -> tuple[Family, ...]:
    return tuple(read_family(raw) for name in FILES for raw in load(name)["family"])


@cache
def fixtures() -> tuple[Fixture, ...]:
    return tuple(
        Fixture(
            raw["when"],
            frozenset(raw.get("skip", ())),
            raw.get("place", "portfolio"),
            raw.get("cycle", False),
            read_family(raw),
        )
        for name in ("fixtures_yearly", "fixtures_once")
        for raw in load(name)["fixture"]
    )


DAILY, PREPARING = "art. 160 lid 1", "art. 160 lid 1 onder b Gemeentewet"


def make_point(pattern: str, family: Family, words: Mapping[str, str]) -> Point:
    """A decision point from its pattern; `M article | text` is the mayor's own, `text @ article` has its own ground.

    What the council decides, the college prepares (art. 160 lid 1 onder b Gemeentewet), unless the family says more.
    """
    if pattern.startswith("M "):
        article, text = (part.strip() for part in pattern[2:].split("|", 1))
        return Point(pour(text, words), MAYOR, article)
    text, _, own = pour(pattern, words).partition(" @ ")
    if not text.startswith(TO_COUNCIL):
        return Point(text, COLLEGE, own or family.article)
    ground = PREPARING if family.article.startswith(DAILY) else family.article
    return Point(text, COUNCIL, own or ground)


def kind_of(family: Family, points: tuple[Point, ...]) -> str:
    """The kind of paper: as the family says, or council proposal when a point goes to the council."""
    if family.kind != "auto":
        return family.kind
    return COUNCIL if any(point.body == COUNCIL for point in points) else COLLEGE

"""The law's values as dated data: a value holds from a day, by an article, read in a source."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Self

type Value = int | str | date | Fraction | WeeklyTime | YearDay | tuple[str, ...] | tuple[tuple[int, int], ...]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Certainty(StrEnum):
    """Whether the value was read in a consolidation of the statute itself; what is unconfirmed is shown as such."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"


class NotInForceError(LookupError):
    """No value of this norm holds on this day; the law is not guessed."""


@dataclass(frozen=True, slots=True)
class WeeklyTime:
    """A time in the week's rhythm, written "thursday 12:00"."""

    weekday: int  # as date.weekday()
    at: time

    @classmethod
    def parse(cls, text: str) -> Self:
        name, at = text.split()
        return cls(WEEKDAYS.index(name), time.fromisoformat(at))

    def __str__(self) -> str:
        return f"{WEEKDAYS[self.weekday]} {self.at:%H:%M}"


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day of every year, written "09-15"; never 29 February."""

    month: int
    day: int

    @classmethod
    def parse(cls, text: str) -> Self:
        return cls(*map(int, text.split("-")))

    def in_year(self, year: int) -> date:
        return date(year, self.month, self.day)

    def __str__(self) -> str:
        return f"{self.month:02}-{self.day:02}"


@dataclass(frozen=True, slots=True)
class Norm:
    """One value of one norm, over the days on which it holds (`valid_until` included; None: still in force)."""

    key: str
    value: Value
    unit: str
    article: str
    statute: str
    valid_from: date
    valid_until: date | None
    source: str
    certainty: Certainty
    nl: str  # what it says, with {value} where the value goes; `saying` fills it in
    en: str
    subject: str  # the file of values it stands in
    choices: tuple[str, ...] = ()

    @property
    def ground(self) -> str:
        """The article as a screen cites it."""
        return f"{self.article} {self.statute}".strip()

    @property
    def share(self) -> Fraction:
        return self._read_as(Fraction)

    @property
    def number(self) -> int:
        return self._read_as(int)

    @property
    def text(self) -> str:
        return self._read_as(str)

    @property
    def weekly_time(self) -> "WeeklyTime":
        return self._read_as(WeeklyTime)

    @property
    def year_day(self) -> "YearDay":
        return self._read_as(YearDay)

    @property
    def fixed_day(self) -> date:
        return self._read_as(date)

    @property
    def items(self) -> tuple[str, ...]:
        return self._read_as(tuple)

    @property
    def steps(self) -> tuple[tuple[int, int], ...]:
        """Rows of (from this number on, this value), ascending."""
        return self._read_as(tuple)

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    def as_json(self) -> dict[str, object]:
        """What a receipt keeps of it."""
        return {
            "key": self.key,
            "article": self.ground,
            "value": str(self.value) if isinstance(self.value, Fraction | WeeklyTime | YearDay | date) else self.value,
            "unit": self.unit,
            "valid_from": self.valid_from.isoformat(),
            "certainty": self.certainty.value,
        }

    def _read_as[T](self, kind: type[T]) -> T:
        if not isinstance(self.value, kind):
            raise TypeError(f"{self.key} is {self.unit}, not {kind.__name__}")
        return self.value


def norm(key: str, day: date) -> Norm:
    """The value of `key` that holds on `day`.

    Raises:
        KeyError: there is no such norm.
        NotInForceError: no value of it holds on that day.
    """
    return in_force(history(key), day)


def history(key: str) -> tuple[Norm, ...]:
    """Every value of one norm, oldest first."""
    return all_norms()[key]


@cache
def all_norms() -> Mapping[str, tuple[Norm, ...]]:
    """Every norm and house-rule default that ships with the package, by key."""
    found: dict[str, tuple[Norm, ...]] = {}
    for subject, text in _files().items():
        for one in parse(text, subject):
            found[one.key] = tuple(sorted((*found.get(one.key, ()), one), key=lambda n: n.valid_from))
    return found


@cache
def subjects() -> Mapping[str, tuple[str, str]]:
    """What the files of values are about, in Dutch and in English, by the subject their norms carry."""
    about = {subject: tomllib.loads(text)["about"] for subject, text in _files().items()}
    return {subject: (said["nl"], said["en"]) for subject, said in about.items()}


@cache
def _files() -> Mapping[str, str]:
    found = sorted(files(__package__).joinpath("values").iterdir(), key=lambda f: f.name)
    return {f.name.removesuffix(".toml"): f.read_text(encoding="utf-8") for f in found}


def in_force(values: Iterable[Norm], day: date) -> Norm:
    """The youngest of these values that holds on `day`; raises NotInForceError when none does."""
    known = tuple(values)
    holding = [n for n in known if n.holds_on(day)]
    if not holding:
        raise NotInForceError(f"{', '.join(sorted({n.key for n in known})) or 'norm'} has no value on {day}")
    return max(holding, key=lambda n: n.valid_from)


def parse(text: str, subject: str = "") -> Iterable[Norm]:
    """The norms of one file of values; `[defaults]` fills what a norm does not say itself."""
    data = tomllib.loads(text)
    for row in data["norm"]:
        raw = {"article": "", "valid_until": None, "choices": (), "subject": subject, **data.get("defaults", {}), **row}
        raw["value"] = READ[raw["unit"]](raw["value"])
        raw["certainty"] = Certainty(raw["certainty"])
        raw["choices"] = tuple(raw["choices"])
        yield Norm(**raw)


READ: Mapping[str, Callable[..., Value]] = {
    "share": Fraction,
    "count": int,
    "days": int,
    "working days": int,
    "weeks": int,
    "months": int,
    "euros": int,
    "years": int,
    "hours": int,
    "minutes": int,
    "text": str,
    "choice": str,
    "weekly time": WeeklyTime.parse,
    "day of the year": YearDay.parse,
    "date": date.fromisoformat,
    "list": tuple,
    "question": str,  # who answers it; `nl` and `en` ask it
    "steps": lambda rows: tuple((start, value) for start, value in rows),
}

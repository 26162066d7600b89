"""The shapes of a paper: decision points, reasons, advices, attachments, and a whole subject."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any

from .calendar import MONTHS

COLLEGE, MAYOR, COUNCIL = "college", "mayor", "council"
PUBLIC, EMBARGO, NOT_PUBLIC = "public", "embargo", "not_public"
TO_COUNCIL = "De raad voor te stellen"


@dataclass(frozen=True)
class Secrecy:
    """Formal secrecy (art. 87 Gemeentewet): ground in the Woo, until when, who lifts it, when it is looked at again."""

    ground: str
    until: str
    lifted_by: str = COLLEGE
    review_months: int = 12


@dataclass(frozen=True)
class Point:
    """One decision point. `council` means: the college proposes it, the council decides it."""

    text: str
    body: str = COLLEGE
    article: str = ""
    openness: str = PUBLIC


@dataclass(frozen=True)
class Reason:
    """An argument (`pro`) or a remark, numbered to its decision point: 2.1 belongs to point 2."""

    number: str
    claim: str
    reasoning: str
    pro: bool = True

    @property
    def point(self) -> int:
        return int(self.number.split(".")[0])


@dataclass(frozen=True)
class Attachment:
    title: str
    pages: int
    openness: str = PUBLIC
    secrecy: Secrecy | None = None


@dataclass(frozen=True)
class Advice:
    """An advice: its discipline, verdict (agree, agree_with_remarks, disagree) and text."""

    discipline: str
    verdict: str
    text: str


@dataclass(frozen=True)
class Subject:
    """A whole proposal, with the sections of the template.

    `marks` holds the letters of the demo page: H formality, B discussion, C conform, R to the council, M mayor alone,
    N not public, G secret annex. `decided` is its fixed day in history; without it the subject lives in the current
    week.
    """

    number: int
    title: str
    kind: str
    marks: str
    topic: str
    unit: str
    author: str
    minutes: int
    key_message: str
    best_for_community: str
    introduction: str
    effect: str
    points: tuple[Point, ...]
    reasons: tuple[Reason, ...]
    finance: str
    law: str
    participation: str
    communication: str
    execution: str
    attachments: tuple[Attachment, ...]
    advices: tuple[Advice, ...]
    amount: int | None = None
    coverage: str = ""
    signature: str = ""
    relation: str = ""
    decided: date | None = None
    co_topics: tuple[str, ...] = ()

    @property
    def goes_to_council(self) -> bool:
        return "R" in self.marks

    @property
    def openness(self) -> str:
        return NOT_PUBLIC if "N" in self.marks else PUBLIC

    def filled(self, words: Mapping[str, str]) -> "Subject":
        """The same subject with its open words filled in: {year}, {next}, {soon}, {holder} and so on."""
        return _fill(self, words)


def tokens(day: date) -> dict[str, str]:
    """The words a text may leave open: years around the day, and months a while later."""
    soon, later = day + timedelta(days=62), day + timedelta(days=155)
    past = day - timedelta(days=75)
    return {
        "{prev}": str(day.year - 1),
        "{year}": str(day.year),
        "{next}": str(day.year + 1),
        "{after}": str(day.year + 4),
        "{soon}": f"{MONTHS[soon.month - 1]} {soon.year}",
        "{later}": f"{MONTHS[later.month - 1]} {later.year}",
        "{past}": f"{MONTHS[past.month - 1]} {past.year}",
    }


def fill_text(text: str, words: Mapping[str, str]) -> str:
    if "{" in text:
        for token, word in words.items():
            text = text.replace(token, word)
    return text


def _fill[T](value: T, words: Mapping[str, str]) -> T:
    """A copy of a shape in which every text has its tokens filled."""
    filled: Any = value
    if isinstance(value, str):
        filled = fill_text(value, words)
    elif isinstance(value, tuple):
        filled = tuple(_fill(one, words) for one in value)
    elif is_dataclass(value) and not isinstance(value, type):
        changes = {field.name: _fill(getattr(value, field.name), words) for field in fields(value)}
        filled = replace(value, **changes)
    return filled  # type: ignore[no-any-return]  # the same shape as `value`, which mypy cannot follow


def to_council(text: str, article: str = "art. 147 lid 2 Gemeentewet") -> Point:
    """A point on which the council decides: *De raad voor te stellen …*."""
    return Point(f"{TO_COUNCIL} {text}", COUNCIL, article)


def because(number: str, claim: str, reasoning: str) -> Reason:
    return Reason(number, claim, reasoning)


def but(number: str, claim: str, reasoning: str) -> Reason:
    return Reason(number, claim, reasoning, pro=False)


def agrees(discipline: str, text: str) -> Advice:
    return Advice(discipline, "agree", text)


def remarks(discipline: str, text: str) -> Advice:
    return Advice(discipline, "agree_with_remarks", text)


def disagrees(discipline: str, text: str) -> Advice:
    return Advice(discipline, "disagree", text)

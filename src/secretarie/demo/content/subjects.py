"""The forty subjects, read from `texts/subjects_*.toml`; their years are filled in for a day."""

from datetime import date
from functools import cache
from typing import Any

from .lindervoort import LINDERVOORT
from .papers import Advice, Attachment, Point, Reason, Secrecy, Subject, tokens
from .people import Municipality, table
from .texts import load, paragraphs, unfold

_FILES = ("society", "social", "space", "outside", "finance", "governance", "order")
_LIVING = ("living_first", "living_second", "living_third")
_PROSE = (
    "key_message",
    "best_for_community",
    "introduction",
    "effect",
    "finance",
    "law",
    "participation",
    "communication",
    "execution",
)
_PLAIN = ("number", "title", "kind", "marks", "topic", "unit", "author", "minutes")
_OPTIONAL = ("amount", "coverage", "signature", "relation", "decided")


def _points(text: str) -> tuple[Point, ...]:
    return tuple(Point(words, body, article) for body, article, words in table(unfold(text)))


def _reasons(text: str) -> tuple[Reason, ...]:
    rows = table(unfold(text))
    return tuple(Reason(number[2:], claim, reasoning, number[0] == "+") for number, claim, reasoning in rows)


def _attachment(title: str, pages: str, openness: str = "public", ground: str = "", until: str = "") -> Attachment:
    if openness == "secret":
        return Attachment(title, int(pages), "not_public", Secrecy(ground, until))
    return Attachment(title, int(pages), openness)


def _advices(text: str) -> tuple[Advice, ...]:
    return tuple(Advice(*row) for row in table(unfold(text)))


def read_subject(row: dict[str, Any]) -> Subject:
    """One `[[subject]]` table as a shape. Raises KeyError when a section is missing."""
    plain: dict[str, Any] = {name: row[name] for name in _PLAIN}
    plain |= {name: paragraphs(row[name]) for name in _PROSE}
    plain |= {name: row[name] for name in _OPTIONAL if name in row}
    return Subject(
        **plain,
        points=_points(row["points"]),
        reasons=_reasons(row["reasons"]),
        attachments=tuple(_attachment(*cells) for cells in table(unfold(row["attachments"]))),
        advices=_advices(row["advices"]),
        co_topics=tuple(row.get("co_topics", "").split()),
    )


@cache
def subjects() -> tuple[Subject, ...]:
    """All forty in order of number, years still open."""
    rows = [row for name in _FILES for row in load(f"subjects_{name}")["subject"]]
    return tuple(sorted((read_subject(row) for row in rows), key=lambda subject: subject.number))


def subject(number: int, day: date) -> Subject:
    """The subject with this number of the demo page, for a day. Raises IndexError outside 1-40."""
    return for_day(subjects()[number - 1], day)


def for_day(one: Subject, day: date, place: Municipality = LINDERVOORT) -> Subject:
    """Years, months and the name of the portfolio holder as they are on that day."""
    holder = place.person(place.portfolio_for(one.topic, day).holder)
    return one.filled(tokens(day) | {"{holder}": holder.after_title})


def decided_until(day: date) -> tuple[Subject, ...]:
    """Subjects with their own day in history, up to and including this day."""
    return tuple(one for one in subjects() if one.decided and one.decided <= day)


@cache
def others() -> tuple[Subject, ...]:
    """Papers beside the forty, numbered from 101, that only live in the current week."""
    return tuple(read_subject(row) for name in _LIVING for row in load(name)["subject"])


@cache
def of_veldrade() -> tuple[Subject, ...]:
    """What lives in Veldrade's current week, numbered from 201."""
    return tuple(read_subject(row) for row in load("living_veldrade")["subject"])


def living() -> tuple[Subject, ...]:
    """What lives in the current week of whatever day: the subjects without a day of their own, and the others."""
    return (*(one for one in subjects() if one.decided is None), *others())

"""Hearing the law: everything it says in a test, as the approved words of `told.txt` have it.

A block tells one sentence, and the indented lines below it each time it was said: the outcome, the facts it was
computed from, and the days and numbers that stand at the dots. `[code]` is an obstacle or a question, told in full in a
block of its own, with its grounds.
"""

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from secretarie.law import ImpossibleFactsError, NotInForceError, Obstacle, Receipt
from secretarie.law.questions import Question

TOLD: Final = Path(__file__).with_name("told.txt")
SAYING: Final = (Receipt, Obstacle, Question, ImpossibleFactsError, NotInForceError)
HEADER: Final = """\
# What the law says in its tests (tests/law/hearing.py); read each sentence as the one to whom it is told.
# After a change that is meant: SECRETARIE_WRITE_TOLD=1 .venv/bin/python -m pytest tests/law, and read the difference.
"""
WEEKDAYS: Final = (
    ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    tuple(calendar.day_name),
)
MONTHS: Final = (
    (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    tuple(calendar.month_name)[1:],
)
DAY: Final = r"(?P<weekday>[^\W\d]+) (?P<day>\d+) (?P<month>[^\W\d]+) (?P<year>\d{4})"
VARIES: Final = re.compile(rf"\(art\.[^)]*\)|{DAY}|\d[\d.,:%-]*\d|\d")

type Said = tuple[str, str]  # a sentence, and what it was told about


def said(heard: list[Any]) -> Iterator[Said]:
    """What was heard, sorted out into sentences and what they are about."""
    hindrances = [one for one in heard if isinstance(one, Obstacle | Question)]
    for one in heard:
        if isinstance(one, Receipt):
            yield _receipt(one, hindrances)
        elif isinstance(one, Obstacle):
            ways = (f"{one.message} → {one.way_out}", f"{one.message_en} → {one.way_out_en}")
            yield "\n".join((f"[{one.code}]", *ways)), one.ground if one.about == "" else f"{one.ground} · {one.about}"
        elif isinstance(one, Question):
            yield f"[{one.code}]\n{one.text_nl}\n{one.text_en}", f"{one.article} · {one.answered_by}"
        else:
            yield type(one).__name__, str(one)


def _receipt(one: Receipt, hindrances: Iterable[Obstacle | Question]) -> Said:
    (nl, days), (en, days_en) = (
        _varying(_short(text, hindrances, english), english)
        for english, text in enumerate((one.explanation_nl, one.explanation_en))
    )
    norms, facts = " ".join(norm.key for norm in one.norms), ", ".join(name for name, _ in one.inputs)
    values = [one.outcome, *(_plain(value) for _, value in one.inputs)]
    told = " | ".join(values) + f" · {', '.join(days)}" * bool(days)
    return f"{norms} ({facts})\n{nl}\n{en}", told + f" · {', '.join(days_en)}" * (days_en != days)


def _short(text: str, hindrances: Iterable[Obstacle | Question], english: int) -> str:
    """Each obstacle and question by its code."""
    for one in hindrances:
        if isinstance(one, Obstacle):
            words, ground = (one.message, one.message_en)[english], one.ground
        else:
            words, ground = (one.text_nl, one.text_en)[english], one.article
        text = text.replace(f"{words[:-1]} ({ground}){words[-1:]}", f"[{one.code}]") if words else text
    return text


def _varying(text: str, english: int) -> tuple[str, list[str]]:
    """The sentence with dots for its days and numbers, and these; the article stays."""
    found: list[str] = []

    def dots(match: re.Match[str]) -> str:
        varies = match[0] if match["day"] is None else _day(match, english)
        if varies is None or varies.startswith("("):
            return match[0]
        found.append(varies)
        return "…"

    return VARIES.sub(dots, text), found


def _day(match: re.Match[str], english: int) -> str | None:
    """The day, when the language writes it so."""
    if match["month"] not in MONTHS[english]:
        return None
    day = date(int(match["year"]), MONTHS[english].index(match["month"]) + 1, int(match["day"]))
    return day.isoformat() if match["weekday"] == WEEKDAYS[english][day.weekday()] else None


def _plain(value: object) -> str:
    match value:
        case None:
            return "?"
        case bool():
            return "yes" if value else "no"
        case tuple():
            return f"[{', '.join(map(str, value))}]"
        case _:
            return str(value)


@cache
def approved() -> frozenset[Said]:
    """What `told.txt` has."""
    blocks = TOLD.read_text(encoding="utf-8").split("\n\n") if TOLD.exists() else []
    return frozenset(said for block in blocks[1:] for said in _read(block.strip("\n").split("\n")))


def _read(lines: list[str]) -> Iterator[Said]:
    sentence = "\n".join(line for line in lines if not line.startswith("    "))
    for told in [line.removeprefix("    ") for line in lines if line.startswith("    ")]:
        yield sentence, told


def write(everything: Iterable[Said]) -> None:
    """The file anew, sorted: a change is read where it belongs."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for sentence, told in sorted(everything):
        blocks[sentence].append(f"    {told}")
    TOLD.write_text("\n\n".join([HEADER.strip(), *("\n".join((s, *t)) for s, t in blocks.items())]) + "\n", "utf-8")

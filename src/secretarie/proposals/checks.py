"""What can be computed about a paper's readiness: writing findings, what is in order, and how complete it is. Pure.

A check helps whoever judges; it never decides. Which words count as a mistake is the house's writing guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from html import unescape

from django.utils.translation import gettext as _

from secretarie.proposals.models import DecidingBody, Kind, Verdict
from secretarie.proposals.rules_route import COMPULSORY, PointFact
from secretarie.proposals.texts import SECTIONS

GUIDE = "huisregel schrijfwijzer"
AGREEING = re.compile(r"^\s*(akkoord te gaan met|in te stemmen met)\b", re.IGNORECASE)
DRAFT = re.compile(r"\bconcept\w*", re.IGNORECASE)
PERSON = re.compile(r"(?i:\b(?:mevrouw|mevr\.|mw\.|de heer|dhr\.)\s+(?:(?:van|de|der|den|het|ter)\s)*)[A-Z]\w*\.?")
CONSULTING = re.compile(r"\b(voorhang|wensen en bedenkingen)\b", re.IGNORECASE)
CONSULTING_GROUND = re.compile(r"\b(169|160 lid 2)\b")
AMOUNT = re.compile(r"€\s?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?(?:\s(miljoen|mln))?")
TAG = re.compile(r"<[^>]*>")
SPACE = re.compile(r"\s+")
AROUND = 40
MILLION = 1_000_000


class Level(StrEnum):
    """How heavy a check weighs."""

    BAD = "bad"
    WARN = "warn"
    OK = "ok"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the text with the part that it is about."""

    before: str
    marked: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: what about it, in which words, how it could be better, and on what ground."""

    code: str
    level: Level
    title: str
    quotes: tuple[Quote, ...] = ()
    better: str = ""
    note: str = ""
    ground: str = GUIDE


@dataclass(frozen=True, slots=True)
class AdviceFact:
    """A question or an advice as the gate sees it."""

    discipline: str
    label: str
    verdict: str
    on_earlier_version: bool = False
    open_dissent: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A proposal as it lies at the gate: its text in plain words, its points and the advice on it."""

    kind: str
    subject: str
    points: tuple[PointFact, ...]
    sections: Mapping[str, str]
    advices: tuple[AdviceFact, ...] = ()
    formality: bool = False
    holder_wants_to_discuss: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The outcome of all checks on one paper."""

    findings: tuple[Check, ...]
    in_order: tuple[Check, ...]
    missing: tuple[str, ...]
    total: int

    @property
    def done(self) -> int:
        return self.total - len(self.missing)

    @property
    def worst(self) -> Level:
        """The heaviest level among the findings."""
        levels = {f.level for f in self.findings}
        return Level.BAD if Level.BAD in levels else Level.WARN if levels else Level.OK


def plain(html: str) -> str:
    """Rich text as words."""
    return SPACE.sub(" ", unescape(TAG.sub(" ", html))).strip()


def sheet(paper: Paper) -> Sheet:
    """Every check on this paper, the heaviest findings first."""
    found = [*_of_points(paper), *_of_amounts(paper), *_of_text(paper), *_of_advice(paper)]
    found.sort(key=lambda check: check.level != Level.BAD)
    complete = dict(_complete(paper))
    return Sheet(
        tuple(found), tuple(_in_order(paper)), tuple(k for k, there in complete.items() if not there), len(complete)
    )


def _of_points(paper: Paper) -> Iterator[Check]:
    for point in paper.points:
        words = {"number": point.number}
        if found := AGREEING.search(point.text):
            rest = point.text[found.end() :].strip()
            title = _("Decision point %(number)s is no decision") % words
            note = _("begin with what is decided")
            yield Check("agrees", Level.BAD, title, (_quote(point.text, found),), rest[:1].upper() + rest[1:], note)
        if found := DRAFT.search(point.text):
            title = _("Decision point %(number)s decides on a draft") % words
            yield Check("draft", Level.WARN, title, (_quote(point.text, found),))
        if found := PERSON.search(point.text):
            title = _("Name of a person in decision point %(number)s") % words
            yield Check("person", Level.WARN, title, (_quote(point.text, found),), note=_("may stay, with a reason"))
        if not point.ground.strip():
            title = _("Decision point %(number)s names no ground") % words
            yield Check("no-ground", Level.BAD, title, ground="art. 160 Gemeentewet, huisregel bevoegdheid")
        if (found := CONSULTING.search(point.text)) and not CONSULTING_GROUND.search(point.ground):
            title = _("Decision point %(number)s consults the council without a ground in law") % words
            ground = "art. 160 lid 2, 169 lid 4 Gemeentewet"
            yield Check("consults", Level.WARN, title, (_quote(point.text, found),), ground=ground)


def _of_amounts(paper: Paper) -> Iterator[Check]:
    """An amount in a decision point that the section on finance does not know."""
    known = _amounts(paper.sections.get("finance", ""))
    if not known:
        return
    shown = tuple(Quote("", words) for words in list(known.values())[:2])
    for point in paper.points:
        for value, words in _amounts(point.text).items():
            if value not in known:
                title = _("Amount in decision point %(number)s and in Finance differs") % {"number": point.number}
                level = Level.BAD if len(known) == 1 else Level.WARN
                yield Check("amounts", level, title, (Quote("", words), *shown))


def _amounts(text: str) -> dict[Decimal, str]:
    """The amounts in a text, with the words in which they stand."""
    found = {}
    for amount in AMOUNT.finditer(text):
        whole, cents, million = amount.groups()
        value = Decimal(f"{whole.replace('.', '')}.{cents or 0}") * (MILLION if million else 1)
        found[value] = amount.group()
    return found


def _of_text(paper: Paper) -> Iterator[Check]:
    if not paper.points:
        yield Check("no-points", Level.BAD, _("There is no decision point"))
    if "key_message" in COMPULSORY[paper.kind] and not paper.sections.get("key_message"):
        yield Check("no-key-message", Level.BAD, _("The key message for residents is missing"))
    if paper.kind == Kind.COUNCIL and all(p.body != DecidingBody.COUNCIL for p in paper.points):
        yield Check("no-council-point", Level.WARN, _("A council proposal in which the council decides nothing"))
    if paper.formality and paper.holder_wants_to_discuss:
        title = _("A formality item that the portfolio holder wants to discuss")
        yield Check("discuss", Level.WARN, title, ground="huisregel agenda")


def _of_advice(paper: Paper) -> Iterator[Check]:
    for advice in paper.advices:
        words = {"discipline": advice.label}
        if advice.open_dissent:
            title = _("Dissent not settled: %(discipline)s") % words
            yield Check("dissent", Level.BAD, title, ground="huisregel advies")
        if not advice.verdict:
            title = _("Advice asked but not given: %(discipline)s") % words
            yield Check("advice-pending", Level.WARN, title, ground="huisregel advies")
        if advice.on_earlier_version:
            title = _("Advice given on an earlier version: %(discipline)s") % words
            yield Check("advice-earlier", Level.WARN, title, ground="huisregel advies")
    asked = {a.discipline for a in paper.advices}
    if "finance" not in asked and any(_amounts(p.text) for p in paper.points):
        yield Check("no-finance-advice", Level.BAD, _("Financial advice is missing"), ground="huisregel advies")


def _in_order(paper: Paper) -> Iterator[Check]:
    if paper.points and all(p.ground.strip() for p in paper.points):
        bodies = {str(DecidingBody(p.body).label).lower() for p in paper.points}
        title = _("Competence is named: %(bodies)s") % {"bodies": ", ".join(sorted(bodies))}
        yield Check("competence", Level.OK, title, ground=paper.points[0].ground)
    if paper.advices and not any(_of_advice(paper)):
        given = ", ".join(f"{a.label} {str(Verdict(a.verdict).label).lower()}" for a in paper.advices)
        yield Check("advice", Level.OK, _("Advice is complete: %(given)s") % {"given": given}, ground="")


def _complete(paper: Paper) -> Iterator[tuple[str, bool]]:
    """The parts of the template with whether each is there: points, grounds and sections, ten in all."""
    yield _("Decision points"), bool(paper.points) and all(p.text.strip() for p in paper.points)
    yield _("Grounds"), bool(paper.points) and all(p.ground.strip() for p in paper.points)
    expected = SECTIONS if paper.kind in {Kind.COLLEGE, Kind.COUNCIL} else COMPULSORY[paper.kind]
    together = {"participation", "communication"}
    for key, label in SECTIONS.items():
        if key not in together:
            yield str(label), key not in expected or bool(paper.sections.get(key))
    told = all(key not in expected or paper.sections.get(key) for key in together)
    yield _("Participation and communication"), told


def _quote(text: str, found: re.Match[str]) -> Quote:
    """The found words with some of their surroundings."""
    start, end = max(found.start() - AROUND, 0), found.end() + AROUND
    before = ("… " if start else "") + text[start : found.start()].lstrip()
    after = text[found.end() : end].rstrip() + (" …" if end < len(text) else "")
    return Quote(before, found.group().strip(), after)

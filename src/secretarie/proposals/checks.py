"""What can be computed about a paper's readiness: what the writing check says, what is in order, how complete it is.

A check helps whoever judges; it never decides. The rules about the text are the list of ``writing``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from secretarie.proposals.models import DecidingBody, Verdict
from secretarie.proposals.rules_template import MissingSection
from secretarie.proposals.template import Section
from secretarie.proposals.writing import Check, Level, Settings, Written, check
from secretarie.proposals.writing.amounts import amounts

BARE_LAW = re.compile(r"(?:de )?\w*wet(?: \D*)?", re.IGNORECASE)
"""A law by its name alone: no article, no number in it."""


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
    """A proposal as it lies at the gate: its text, read on a day by the rules of the house, and the advice on it.

    ``asked``: the sections that the template asks of it, ``missing`` those it must have and has not.
    """

    written: Written
    day: date
    advices: tuple[AdviceFact, ...] = ()
    formality: bool = False
    holder_wants_to_discuss: bool = False
    settings: Settings = field(default_factory=Settings)
    accepted: frozenset[str] = frozenset()
    asked: tuple[Section, ...] = ()
    missing: tuple[MissingSection, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The outcome of all checks on one paper; ``left``: remarks on the text that the author left with a reason."""

    findings: tuple[Check, ...]
    in_order: tuple[Check, ...]
    missing: tuple[str, ...]
    total: int
    left: tuple[Check, ...] = ()

    @property
    def done(self) -> int:
        return self.total - len(self.missing)

    @property
    def worst(self) -> Level:
        """The heaviest level among the findings."""
        levels = {f.level for f in self.findings}
        return Level.BAD if Level.BAD in levels else Level.WARN if levels else Level.OK


def sheet(paper: Paper) -> Sheet:
    """Every check on this paper, the heaviest findings first."""
    told = check(paper.written, paper.day, paper.settings)
    left = tuple(one for one in told if one.key in paper.accepted)
    found = [*(one for one in told if one not in left), *_of_paper(paper), *_of_advice(paper)]
    found.sort(key=lambda check: check.level != Level.BAD)
    complete = dict(_complete(paper))
    missing = tuple(part for part, there in complete.items() if not there)
    return Sheet(tuple(found), tuple(_in_order(paper)), missing, len(complete), left)


def _of_paper(paper: Paper) -> Iterator[Check]:
    for one in paper.missing:
        title = _("Still empty: %(section)s") % {"section": one.title}
        note = "" if one.because == "altijd" else one.because
        yield Check("missing", Level.BAD, title, note=note, ground=one.ground, place=f"section_{one.key}")
    for point in paper.written.points:
        if BARE_LAW.fullmatch(point.ground.strip()):
            title = _("Decision point %(number)s names a law without an article") % {"number": point.number}
            note = _("name the article that gives the power")
            place = f"points-{point.number - 1}-ground"
            yield Check("bare-law", Level.WARN, title, note=note, ground="huisregel bevoegdheid", place=place)
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
    if "finance" not in asked and any(any(amounts(p.text)) for p in paper.written.points):
        yield Check("no-finance-advice", Level.BAD, _("Financial advice is missing"), ground="huisregel advies")


def _in_order(paper: Paper) -> Iterator[Check]:
    points = paper.written.points
    if points and all(p.ground.strip() for p in points):
        bodies = {str(DecidingBody(p.body).label).lower() for p in points}
        title = _("Competence is named: %(bodies)s") % {"bodies": ", ".join(sorted(bodies))}
        yield Check("competence", Level.OK, title, ground=points[0].ground)
    if paper.advices and not any(_of_advice(paper)):
        given = ", ".join(f"{a.label} {str(Verdict(a.verdict).label).lower()}" for a in paper.advices)
        yield Check("advice", Level.OK, _("Advice is complete: %(given)s") % {"given": given}, ground="")


def _complete(paper: Paper) -> Iterator[tuple[str, bool]]:
    """The parts that a proposal like this has, with whether each is there: points, grounds and sections."""
    points = paper.written.points
    yield _("Decision points"), bool(points) and all(p.text.strip() for p in points)
    yield _("Grounds"), bool(points) and all(p.ground.strip() for p in points)
    for one in paper.asked:
        if not (one.aside or one.choices):
            yield one.title, bool(paper.written.words.get(one.key))

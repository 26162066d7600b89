"""Two versions of a proposal beside each other, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from secretarie.documents.difference import html_difference, paired, words_difference
from secretarie.documents.openness import Step
from secretarie.proposals.dossier import arguments_about
from secretarie.proposals.models import DecidingBody, DecisionPoint, Version
from secretarie.proposals.texts import SECTIONS
from secretarie.proposals.words import ground_words

EMPTY = SafeString("")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a part: its number, its words with ``ins`` and ``del``, and what belongs to it."""

    number: SafeString
    html: SafeString
    beside: SafeString


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the proposal: rich text in ``html``, or rows in ``lines``."""

    key: str
    label: str | Promise
    changed: bool
    html: SafeString = EMPTY
    lines: tuple[Line, ...] = ()


def compared(
    old: Version, new: Version, old_points: Sequence[DecisionPoint], new_points: Sequence[DecisionPoint]
) -> list[Part]:
    """Every part that stands in one of the two; what is the same is there too, unmarked."""
    subject = html_difference(f"<p>{escape(old.subject)}</p>", f"<p>{escape(new.subject)}</p>")[0]
    parts = [Part("subject", _("Subject"), old.subject != new.subject, subject), _points(old_points, new_points)]
    titles: Mapping[str, str | Promise] = {**SECTIONS, **_titles(old), **_titles(new)}
    for key in (*SECTIONS, *(key for key in titles if key not in SECTIONS)):
        label = titles[key]
        before, after = old.sections.get(key, ""), new.sections.get(key, "")
        if before or after:
            html, changed = html_difference(before, after)
            parts.append(Part(key, label, changed, html))
    return [*parts, *_arguments(arguments_about(old, old_points), arguments_about(new, new_points))]


def _titles(version: Version) -> Mapping[str, str]:
    """Sections of a house's own, as they were called when the version was saved; without a title by their key."""
    titles: Mapping[str, str] = version.template.get("titles", {})
    return {key: key for key in version.sections if key not in SECTIONS} | dict(titles)


def _points(old: Sequence[DecisionPoint], new: Sequence[DecisionPoint]) -> Part:
    lines = [
        Line(
            words_difference(str(before.number) if before else "", str(after.number) if after else ""),
            words_difference(before.text if before else "", after.text if after else ""),
            words_difference(_beside(before), _beside(after)),
        )
        for before, after in paired(old, new, lambda point: point.text)
    ]
    return Part("points", _("Decision points"), _marked(lines), lines=tuple(lines))


def _beside(point: DecisionPoint | None) -> str:
    """What a point says beside its text: body, ground, handling."""
    if point is None:
        return ""
    body = str(DecidingBody(point.body).label)
    openness = str(Step(point.step).label) if point.step != Step.PUBLIC else ""
    return " · ".join(filter(None, (body, point.ground, openness, ground_words(point.withheld_ground))))


def _arguments(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> Iterator[Part]:
    if not (old or new):
        return
    lines = [_argument(before or {}, after or {}) for before, after in paired(old, new, _title)]
    yield Part("arguments", _("Arguments and remarks"), _marked(lines), lines=tuple(lines))


def _title(argument: Mapping[str, Any]) -> str:
    return f"{argument['kind']} {argument['title']}"


def _argument(before: Mapping[str, Any], after: Mapping[str, Any]) -> Line:
    html, _changed = html_difference(before.get("text", ""), after.get("text", ""))
    number = words_difference(str(before.get("number", "")), str(after.get("number", "")))
    return Line(number, words_difference(before.get("title", ""), after.get("title", "")), html)


def _marked(lines: Sequence[Line]) -> bool:
    return any("<ins>" in html or "<del>" in html for line in lines for html in (line.number, line.html, line.beside))


def nothing_changed(parts: Sequence[Part]) -> str:
    """A sentence when two versions read the same; empty when they differ."""
    return "" if any(part.changed for part in parts) else pgettext("versions", "These two versions read the same.")

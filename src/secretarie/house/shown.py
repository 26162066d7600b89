"""Regulations and rules as the pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from secretarie.access.wall import Actor, visible
from secretarie.house import words
from secretarie.house.keys import KEYS, Key
from secretarie.house.kinds import RegulationKind
from secretarie.house.models import HouseRule, Paragraph, Regulation, RegulationVersion
from secretarie.house.reading import House, house, rested_on


@dataclass(frozen=True, slots=True)
class RuleShown:
    """One configurable rule with its value on a day; ``own``: settled here, ``place``: on what it rests."""

    key: Key[Any]
    value: Any
    own: HouseRule | None = None

    @property
    def name(self) -> str:
        return self.key.name

    @property
    def sentence(self) -> str:
        return words.sentence(self.key, self.value)

    @property
    def lines(self) -> tuple[str, ...]:
        return words.lines(self.key, self.value)

    @property
    def place(self) -> str:
        return rested_on(self.own) if self.own else ""

    @property
    def paragraph(self) -> Paragraph | None:
        return self.own.paragraph if self.own else None

    @property
    def place_url(self) -> str:
        return paragraph_url(self.paragraph) if self.paragraph else ""


@dataclass(frozen=True, slots=True)
class Family:
    """The rules that belong in one kind of regulation."""

    kind: RegulationKind
    rules: list[RuleShown]

    @property
    def loose(self) -> list[RuleShown]:
        return [rule for rule in self.rules if rule.paragraph is None]


@dataclass(frozen=True, slots=True)
class RegulationShown:
    """One regulation on the list: what holds, what is under way, how many values rest on it."""

    regulation: Regulation
    now: RegulationVersion | None
    coming: RegulationVersion | None
    draft: RegulationVersion | None
    values: int
    today: date

    @property
    def overdue(self) -> bool:
        return self.now is not None and self.now.review_on is not None and self.now.review_on < self.today


def paragraph_url(paragraph: Paragraph) -> str:
    """The place of a paragraph on its version's page."""
    version = paragraph.version
    return reverse("house:version", args=[version.regulation_id, version.number]) + f"#p{paragraph.number}"


def rule_shown(found: House, key: Key[Any]) -> RuleShown:
    """A rule as it holds."""
    own = found.own.get(key.name)
    return RuleShown(key, own.value if own else key.default, own)


def families(actor: Actor, day: date) -> list[Family]:
    """Every configurable rule, by the kind of regulation it belongs in."""
    found = house(actor, day)
    rows: dict[str, list[RuleShown]] = {kind: [] for kind in RegulationKind.values}
    for key in KEYS.values():
        rows[key.regulation].append(rule_shown(found, key))
    return [Family(RegulationKind(kind), rules) for kind, rules in rows.items() if rules]


def regulations(actor: Actor) -> list[RegulationShown]:
    """Every regulation with its versions, in three queries."""
    found = visible(Regulation, actor).select_related("body")
    versions: dict[int, list[RegulationVersion]] = {}
    for version in visible(RegulationVersion, actor).order_by("-number"):
        versions.setdefault(version.regulation_id, []).append(version)
    resting: dict[int, int] = {}
    for rule in house(actor, actor.today).own.values():
        if rule.paragraph is not None:
            key = rule.paragraph.version.regulation_id
            resting[key] = resting.get(key, 0) + 1
    order = {kind: place for place, kind in enumerate(RegulationKind.values)}
    rows = [_shown(one, versions.get(one.pk, []), resting.get(one.pk, 0), actor.today) for one in found]
    return sorted(rows, key=lambda row: (order[row.regulation.kind], row.regulation.title))


def _shown(regulation: Regulation, versions: list[RegulationVersion], values: int, today: date) -> RegulationShown:
    coming = [v for v in versions if v.valid_from and v.valid_from > today and not v.withdrawn_on]
    return RegulationShown(
        regulation,
        now=next((v for v in versions if v.in_force(today)), None),
        coming=min(coming, key=lambda v: v.valid_from or today, default=None),
        draft=next((v for v in versions if v.is_draft), None),
        values=values,
        today=today,
    )


def state(version: RegulationVersion, today: date) -> tuple[str, str]:
    """Where a version stands, and the kind of its chip."""
    if version.is_draft:
        return _("Draft"), "busy"
    if version.adopted_on is None:
        return _("Draft withdrawn"), ""
    if version.in_force(today):
        return _("In force"), "ok"
    if version.valid_from and version.valid_from > today and version.withdrawn_on is None:
        return _("Adopted, not yet in force"), "now"
    return (pgettext("regulation", "Withdrawn"), "") if version.withdrawn_on else (_("Superseded"), "")


@dataclass(frozen=True, slots=True)
class Article:
    """A paragraph as it is read, with the rules that rest on it."""

    paragraph: Paragraph
    rules: list[RuleShown]


def articles(actor: Actor, version: RegulationVersion, found: Iterable[Paragraph]) -> Iterator[Article]:
    """Each paragraph; of what is in force with the values of today, else with those it lays down."""
    now: dict[int | None, list[RuleShown]] = {}
    if version.in_force(actor.today):
        for name, rule in house(actor, actor.today).own.items():
            if name in KEYS:
                now.setdefault(rule.paragraph_id, []).append(RuleShown(KEYS[name], rule.value, rule))
    for paragraph in found:
        yield Article(paragraph, now.get(paragraph.pk) or laid_down(paragraph, in_force=bool(now)))


def laid_down(paragraph: Paragraph, *, in_force: bool = False) -> list[RuleShown]:
    """The values that a paragraph lays down; of what is in force only those of today count."""
    if in_force:
        return []
    return [RuleShown(KEYS[key], value) for key, value in paragraph.settles.items() if key in KEYS]

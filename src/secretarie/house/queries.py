"""Regulations with their versions, paragraphs and values, as pages and acts ask for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from secretarie.access.wall import Actor, visible
from secretarie.house.models import HouseRule, Paragraph, Regulation, RegulationVersion
from secretarie.people.models import valid_on

REVIEW_AHEAD = timedelta(days=30)


def adopted(actor: Actor, regulation: Regulation) -> QuerySet[RegulationVersion]:
    """The versions that a decision adopted, the youngest first."""
    found = visible(RegulationVersion, actor).filter(regulation=regulation, adopted_on__isnull=False)
    return found.order_by("-valid_from", "-number")


def open_draft(actor: Actor, regulation: Regulation) -> RegulationVersion | None:
    """The one draft that is under way."""
    found = visible(RegulationVersion, actor).filter(regulation=regulation, adopted_on=None, withdrawn_on=None)
    return found.first()


def paragraphs(actor: Actor, version: RegulationVersion) -> list[Paragraph]:
    """What stands in a version, in the order of its numbers."""
    found = visible(Paragraph, actor).filter(version=version, withdrawn=False)
    return sorted(found, key=lambda paragraph: paragraph.place)


def resting_on(actor: Actor, regulation: Regulation, day: date) -> QuerySet[HouseRule]:
    """The values that rest on a paragraph of any version of this regulation on ``day``."""
    return visible(HouseRule, actor).filter(valid_on(day), paragraph__version__regulation=regulation)


def settled_by(found: Iterable[Paragraph]) -> dict[str, tuple[Any, Paragraph]]:
    """The values that paragraphs lay down, each with its paragraph."""
    return {key: (value, paragraph) for paragraph in found for key, value in paragraph.settles.items()}


def to_review(actor: Actor) -> QuerySet[RegulationVersion]:
    """What is in force and has its review within a month, or had it before today; the longest overdue first."""
    until = actor.today + REVIEW_AHEAD
    begun = Q(valid_from__lte=actor.today) & (Q(valid_until=None) | Q(valid_until__gt=actor.today))
    found = visible(RegulationVersion, actor).filter(begun, adopted_on__isnull=False, review_on__lte=until)
    return found.select_related("regulation").order_by("review_on", "pk")

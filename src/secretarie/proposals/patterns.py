"""Recurring errors as the secretary sees them: the last look at the whole house, per unit, and the talks that followed.

Figures of a unit in which few write would be figures of a person (art. 27 lid 1 onder l WOR): they are not made before
the works council's consent has a date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.db.models import QuerySet
from django.utils import timezone

from secretarie.access.roles import Role
from secretarie.access.wall import Actor, visible
from secretarie.house.reading import value
from secretarie.people.models import Person, Unit
from secretarie.people.queries import grants, units_up
from secretarie.proposals.house_keys import PERSON_FIGURES_SINCE
from secretarie.proposals.models import Conversation, Finding, GateReview
from secretarie.proposals.recurring import PERIOD, Cell, Judged, Look, look, look_day

Outcome = GateReview.Outcome
VERDICTS = (Outcome.PASSED, Outcome.PASSED_WITH_REMARKS, Outcome.RETURNED, Outcome.TABLED_OVER_OBJECTION)
FEWEST_AUTHORS = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """The last look, with the units of which no figures are made, and the same look per author when that is allowed."""

    look: Look
    apart: frozenset[int]
    consent: date | None
    authors: Mapping[int, Look] = field(default_factory=dict)


def seen(actor: Actor) -> Seen:
    """The look of this month, over every paper that the actor may see; three queries, however many papers."""
    day = look_day(actor.today)
    verdicts, author_of = _judged(actor, day)
    consent = value(actor, PERSON_FIGURES_SINCE, actor.today)
    allowed = consent is not None and consent <= actor.today
    apart = frozenset() if allowed else _few_authors(verdicts, author_of)
    found = look(verdicts, day, apart=apart)
    authors = _per_author(found, verdicts, author_of, day) if allowed else {}
    return Seen(found, apart, consent if allowed else None, authors)


def _judged(actor: Actor, day: date) -> tuple[list[Judged], dict[int, int]]:
    """Every verdict of the period before ``day``, and the author of each paper."""
    rows = _period(actor, day).values_list("pk", "proposal", "proposal__unit", "proposal__author", "at")
    kinds: dict[int, set[int]] = defaultdict(set)
    for review, kind in _kinds(actor, day):
        kinds[review].add(kind)
    verdicts, author_of = [], {}
    for review, paper, unit, author, at in rows:
        verdicts.append(Judged(timezone.localtime(at).date(), paper, unit, frozenset(kinds[review])))
        author_of[paper] = author
    return verdicts, author_of


def _period(actor: Actor, day: date) -> QuerySet[GateReview]:
    first, last = _midnight(day - PERIOD), _midnight(day)
    return visible(GateReview, actor).filter(outcome__in=VERDICTS, at__gte=first, at__lt=last)


def _kinds(actor: Actor, day: date) -> QuerySet[Finding, tuple[int, int]]:
    first, last = _midnight(day - PERIOD), _midnight(day)
    rows = visible(Finding, actor).filter(review__at__gte=first, review__at__lt=last)
    return rows.order_by().values_list("review", "error_type")


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _few_authors(verdicts: Iterable[Judged], author_of: Mapping[int, int]) -> frozenset[int]:
    writers: dict[int, set[int]] = defaultdict(set)
    for verdict in verdicts:
        writers[verdict.group].add(author_of[verdict.paper])
    return frozenset(unit for unit, known in writers.items() if len(known) < FEWEST_AUTHORS)


def _per_author(found: Look, verdicts: list[Judged], author_of: Mapping[int, int], day: date) -> dict[int, Look]:
    """Of each unit that stands out, its authors against each other."""
    units = {cell.group for cell in found.standing_out}
    return {
        unit: look((Judged(v.day, v.paper, author_of[v.paper], v.kinds) for v in verdicts if v.group == unit), day)
        for unit in units
    }


def cell_of(found: Look, unit: int, kind: int) -> Cell | None:
    """One unit against one kind of error."""
    return next((cell for cell in found.cells if (cell.group, cell.kind) == (unit, kind)), None)


def director_of(actor: Actor, unit: Unit) -> Person | None:
    """With whom the secretary talks: the director of the unit, or of the nearest one above it."""
    above = units_up(actor, unit)
    by_unit = {g.unit_id: g.person for g in grants(actor, actor.today, role=Role.DIRECTOR, unit__in=above)}
    return next((by_unit[one.pk] for one in above if one.pk in by_unit), None)


def conversations(actor: Actor) -> QuerySet[Conversation]:
    """The talks that this reader may know of, latest first."""
    return visible(Conversation, actor).select_related("unit", "error_type", "director", "by")


def papers(actor: Actor, day: date, cell: Cell) -> list[str]:
    """The numbers of the proposals in which it was found: what the talk is about."""
    rows = visible(Finding, actor).filter(
        error_type=cell.kind,
        review__proposal__unit=cell.group,
        review__outcome__in=VERDICTS,
        review__at__gte=_midnight(day - PERIOD),
        review__at__lt=_midnight(day),
    )
    numbers = rows.order_by("review__proposal__number").values_list("review__proposal__number", flat=True)
    return list(numbers.distinct())

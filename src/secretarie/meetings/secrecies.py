"""Secrecy as a decision point: what it covers becomes secret when the point is decided, and not otherwise (art. 87)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.db.models import Q

from secretarie.access.models import SecretPart, Walled
from secretarie.access.performing import Act
from secretarie.access.wall import intern_circle, visible
from secretarie.documents.models import Secrecy
from secretarie.meetings.models import AgendaItem, FeedbackNote, ItemPoint
from secretarie.meetings.outcomes import CARRYING
from secretarie.proposals import sight
from secretarie.proposals.models import DecisionPoint

type Secret = Walled | SecretPart


def circle(act: Act, item: AgendaItem) -> int:
    """Who may know: the members, the secretary's office, the minute-taker and the author."""
    author = {f"person:{item.proposal.author_id}"} if item.proposal else set()
    return intern_circle(act.actor.municipality, sight.SECRET | author)


def covered(act: Act, item: AgendaItem, points: Iterable[ItemPoint]) -> Iterator[Secret]:
    """What a secrecy on these points covers, in every version; without points the whole item and its paper.

    Of a paper also its rows on the agendas on which it stood before: they say the same.
    """
    chosen = list(points)
    if chosen:
        yield from chosen
        yield from _same_points(act, item, [p.source.number for p in chosen if p.source])
        return
    rows = Q(proposal=item.proposal_id) if item.proposal_id else Q(pk=item.pk)
    items = list(visible(AgendaItem, act.actor).filter(rows).order_by("pk"))
    yield from items
    yield from visible(ItemPoint, act.actor).filter(item__in=items).order_by("pk")
    yield from visible(FeedbackNote, act.actor).filter(item__in=items).order_by("pk")
    if item.proposal is not None:
        yield item.proposal


def _same_points(act: Act, item: AgendaItem, numbers: list[int]) -> Iterator[Secret]:
    """The points of these numbers in every version of the paper, and on every other agenda."""
    if item.proposal_id is None or not numbers:
        return
    yield from visible(DecisionPoint, act.actor).filter(version__proposal=item.proposal_id, number__in=numbers)
    elsewhere = visible(ItemPoint, act.actor).filter(item__proposal=item.proposal_id, source__number__in=numbers)
    yield from elsewhere.exclude(item=item)


def scope(rows: Iterable[Secret]) -> list[str]:
    """The records as ``label:key``."""
    return [f"{row._meta.label_lower}:{row.pk}" for row in rows]


def apply(act: Act, points: list[ItemPoint]) -> None:
    """Make secret what these points impose secrecy on, and only as long as those stand."""
    for point in points:
        if point.imposes is None:
            continue
        stands = point.valid is True and point.outcome in CARRYING
        for row in _rows(act, point.imposes):
            wanted = point.imposes.readers_id if stands else None
            if row.secrecy_id != wanted:
                act.also(row).secrecy_id = wanted


def _rows(act: Act, secrecy: Secrecy) -> Iterator[Secret]:
    for name in secrecy.scope:
        label, key = name.split(":")
        model = apps.get_model(label)
        yield from visible(model, act.actor).filter(pk=int(key))

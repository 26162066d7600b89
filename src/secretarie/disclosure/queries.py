"""What the public can ask for: lists and decisions, by year, by portfolio, by words in the title."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from secretarie.access.wall import Actor, visible
from secretarie.disclosure.models import PublishedDecision, PublishedList

PAGE = 25


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader of decisions asks for; ``after`` is the last row of the page before (day and key)."""

    words: str = ""
    portfolio: str = ""
    year: int | None = None
    after: tuple[date, int] | None = None


def lists(actor: Actor) -> QuerySet[PublishedList]:
    """Lists as they stand now, newest first."""
    return visible(PublishedList, actor).filter(replaced_at=None).order_by("-held_on", "-pk")


def list_at(actor: Actor, slug: str) -> PublishedList | None:
    """The list at a permanent address."""
    return lists(actor).filter(slug=slug).first()


def years(actor: Actor) -> list[int]:
    """The years of which there are lists, newest first."""
    return [d.year for d in lists(actor).order_by().dates("held_on", "year", order="DESC")]


def neighbours(actor: Actor, one: PublishedList, number: int = 4) -> list[PublishedList]:
    """Other lists around one, newest first."""
    others = lists(actor).filter(body=one.body).exclude(pk=one.pk)
    later = list(others.filter(held_on__gte=one.held_on).order_by("held_on", "pk")[: number // 2])
    earlier = list(others.filter(held_on__lt=one.held_on)[: number - len(later)])
    return [*reversed(later), *earlier]


def decisions(actor: Actor, asked: Asked) -> list[PublishedDecision]:
    """One page of decisions and one more row when there is a next page, newest first."""
    found = visible(PublishedDecision, actor).filter(replaced_at=None).select_related("list")
    for word in asked.words.split()[:8]:
        found = found.filter(Q(title__icontains=word) | Q(number__iexact=word))
    if asked.portfolio:
        found = found.filter(portfolio=asked.portfolio)
    if asked.year:
        found = found.filter(decided_on__year=asked.year)
    if asked.after:
        day, key = asked.after
        found = found.filter(Q(decided_on__lt=day) | Q(decided_on=day, pk__lt=key))
    return list(found.order_by("-decided_on", "-pk")[: PAGE + 1])


def decision_at(actor: Actor, slug: str) -> PublishedDecision | None:
    """The decision at a permanent address."""
    found = visible(PublishedDecision, actor).filter(replaced_at=None, slug=slug)
    return found.select_related("list").first()


def portfolios(actor: Actor) -> list[str]:
    """The portfolios under which decisions were published."""
    found = visible(PublishedDecision, actor).filter(replaced_at=None).exclude(portfolio="")
    return list(found.order_by("portfolio").values_list("portfolio", flat=True).distinct())

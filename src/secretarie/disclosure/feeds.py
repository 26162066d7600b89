"""The Atom feed of a municipality: its lists, and the decisions on them."""

from __future__ import annotations

import re
from datetime import datetime

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from secretarie.access.wall import Actor
from secretarie.disclosure import queries
from secretarie.disclosure.models import PublishedDecision, PublishedList
from secretarie.people.models import Municipality

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
LISTS = 20
DECISIONS = 60

type Entry = PublishedList | PublishedDecision


def readable(text: str) -> str:
    """Without control signs, which XML does not know: one pasted in a title would silence the whole feed."""
    return CONTROL.sub("", text)


class Published(Feed):  # type: ignore[type-arg]  # Django's own class is not generic at run time
    """The latest lists and decisions, newest first."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, municipality: str) -> tuple[Actor, Municipality]:  # noqa: ARG002
        return request.actor, request.municipality  # type: ignore[attr-defined]  # see ActingRequest

    def title(self, obj: tuple[Actor, Municipality]) -> str:
        return _("Decisions of %(municipality)s") % {"municipality": obj[1].name}

    def link(self, obj: tuple[Actor, Municipality]) -> str:
        return reverse("public:home", args=[obj[1].slug])

    def items(self, obj: tuple[Actor, Municipality]) -> list[tuple[str, Entry]]:
        actor, place = obj
        found: list[Entry] = [*queries.lists(actor)[:LISTS], *queries.decisions(actor, queries.Asked())[:DECISIONS]]
        return [(place.slug, e) for e in sorted(found, key=lambda e: e.published_at, reverse=True)]

    def item_title(self, item: tuple[str, Entry]) -> str:
        return readable(item[1].title)

    def item_description(self, item: tuple[str, Entry]) -> str:
        entry = item[1]
        return readable("\n".join(p["text"] for p in entry.points)) if isinstance(entry, PublishedDecision) else ""

    def item_link(self, item: tuple[str, Entry]) -> str:
        slug, entry = item
        view = "public:decision" if isinstance(entry, PublishedDecision) else "public:list"
        return reverse(view, args=[slug, entry.slug])

    def item_pubdate(self, item: tuple[str, Entry]) -> datetime:
        return item[1].published_at

    def item_updateddate(self, item: tuple[str, Entry]) -> datetime:
        return item[1].published_at

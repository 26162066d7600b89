"""What everybody inside reads: the regulations, every configurable value, what was done otherwise."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of
from secretarie.access.paging import page
from secretarie.access.performing import permitted
from secretarie.access.roles import INTERNAL, Role
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.house import shown, words
from secretarie.house.keys import KEYS, Key
from secretarie.house.models import Deviation, HouseRule
from secretarie.house.reading import house

READERS = INTERNAL | {Role.CLERK}
Page = Callable[Concatenate[HttpRequest, Actor, ...], HttpResponse]


def inside(view: Page) -> Callable[..., HttpResponse]:
    """For everybody who works in or for the college; for others these pages are not there."""

    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        actor = actor_of(request)
        if not actor.has(*READERS):
            raise Http404
        return view(request, actor, *args, **kwargs)

    return require_safe(answered)


def crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """The way here from the first page of the room."""
    return [(_("House rules"), reverse("house:list")), *more]


@inside
def regulations(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every regulation: what holds, what is under way, and when it is to be reviewed."""
    families = shown.families(actor, actor.today)
    context = {
        "rows": shown.regulations(actor),
        "loose": [rule for family in families for rule in family.loose if rule.own],
        "may_add": permitted(actor, Action.REGULATION_ADD),
    }
    return _tab(request, "list", _("House rules"), context)


@inside
def values(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every configurable rule with its value today and the paragraph on which it rests."""
    only_loose = request.GET.get("toon") == "zonder"
    families = shown.families(actor, actor.today)
    rows = [(family, family.loose if only_loose else family.rules) for family in families]
    loose = sum(len(family.loose) for family in families)
    here = reverse("house:values")
    filters = [
        {"label": _("All"), "url": here, "current": not only_loose, "count": len(KEYS)},
        {"label": _("Without a paragraph"), "url": f"{here}?toon=zonder", "current": only_loose, "count": loose},
    ]
    context = {"families": [row for row in rows if row[1]], "filters": filters}
    return _tab(request, "values", _("Values"), context)


@inside
def deviations(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What was done otherwise, the latest first."""
    found = visible(Deviation, actor).select_related("by", "paragraph__version__regulation")
    rows = page(found, "on", request.GET.get("vanaf", ""))
    here = reverse("house:deviations")
    context = {
        "rows": [(row, *_rule(row), _place(row)) for row in rows.rows],
        "newer_url": f"{here}?{urlencode({'vanaf': rows.newer})}" if rows.newer else "",
        "older_url": f"{here}?{urlencode({'vanaf': rows.older})}" if rows.older else "",
        "may_log": permitted(actor, Action.DEVIATION_LOG),
    }
    return _tab(request, "deviations", _("Deviations"), context)


def _rule(row: Deviation) -> tuple[Key[Any] | None, str]:
    key = KEYS.get(row.key)
    return key, words.about(key) if key else row.key


def _place(row: Deviation) -> str:
    return shown.paragraph_url(row.paragraph) if row.paragraph else ""


@inside
def rule(request: HttpRequest, actor: Actor, key: str) -> HttpResponse:
    """One configurable rule: its value today, over time, and what was done otherwise."""
    if key not in KEYS:
        raise Http404
    known = KEYS[key]
    over_time = visible(HouseRule, actor).filter(key=key).select_related("paragraph__version__regulation")
    context = {
        "rule": shown.rule_shown(house(actor, actor.today), known),
        "usual": shown.RuleShown(known, known.default),
        "over_time": [shown.RuleShown(known, row.value, row) for row in over_time.order_by("-valid_from", "-pk")],
        "deviations": visible(Deviation, actor).filter(key=key).select_related("by").order_by("-on", "-pk")[:20],
        "today": actor.today,
        "may_log": permitted(actor, Action.DEVIATION_LOG),
        "edit_url": reverse(known.edit_url) if known.edit_url else "",
        "crumbs": crumbs((_("Values"), reverse("house:values")), (words.about(known), "")),
    }
    return render(request, "house/rule.html", context)


def _tab(request: HttpRequest, name: str, title: str, context: dict[str, object]) -> HttpResponse:
    pages = [("list", _("Regulations")), ("values", _("Values")), ("deviations", _("Deviations"))]
    tabs = [{"label": label, "url": reverse(f"house:{view}"), "current": view == name} for view, label in pages]
    here = [] if name == "list" else [(title, "")]
    shared = {"tabs": tabs, "title": title, "crumbs": crumbs(*here), "today": actor_of(request).today}
    return render(request, f"house/{name}.html", shared | context)

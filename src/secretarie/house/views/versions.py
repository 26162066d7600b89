"""A regulation in one of its versions, and two versions beside each other."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.house import shown
from secretarie.house.comparison import compared
from secretarie.house.models import Deviation, Regulation, RegulationVersion
from secretarie.house.queries import paragraphs
from secretarie.house.views.reading import crumbs, inside


@inside
def regulation(request: HttpRequest, actor: Actor, regulation: int) -> HttpResponse:
    """What holds; without that the youngest version, without any the place where the first begins."""
    found = get_object_or_404(visible(Regulation, actor).select_related("body"), pk=regulation)
    versions = _versions(actor, found)
    now = next((v for v in versions if v.in_force(actor.today)), versions[0] if versions else None)
    return _page(request, actor, found, versions, now)


@inside
def version(request: HttpRequest, actor: Actor, regulation: int, nth: int) -> HttpResponse:
    """One version."""
    found = get_object_or_404(visible(Regulation, actor).select_related("body"), pk=regulation)
    versions = _versions(actor, found)
    return _page(request, actor, found, versions, _numbered(versions, nth))


@inside
def compare(request: HttpRequest, actor: Actor, regulation: int, old: int, new: int) -> HttpResponse:
    """Two versions as one text, with what went and what came."""
    found = get_object_or_404(visible(Regulation, actor), pk=regulation)
    versions = _versions(actor, found)
    before, after = _numbered(versions, old), _numbered(versions, new)
    lines = compared(paragraphs(actor, before), paragraphs(actor, after))
    context = {
        "regulation": found,
        "old": before,
        "new": after,
        "changed": [line for line in lines if line.changed],
        "same": [line for line in lines if not line.changed],
        "crumbs": crumbs((found.title, reverse("house:regulation", args=[found.pk])), (_("Difference"), "")),
    }
    return render(request, "house/compare.html", context)


def _versions(actor: Actor, found: Regulation) -> list[RegulationVersion]:
    rows = visible(RegulationVersion, actor).filter(regulation=found).order_by("-number")
    return [_of(row, found) for row in rows]


def _of(row: RegulationVersion, found: Regulation) -> RegulationVersion:
    row.regulation = found
    return row


def _numbered(versions: list[RegulationVersion], number: int) -> RegulationVersion:
    for row in versions:
        if row.number == number:
            return row
    raise Http404


def _page(
    request: HttpRequest,
    actor: Actor,
    found: Regulation,
    versions: list[RegulationVersion],
    now: RegulationVersion | None,
) -> HttpResponse:
    text = paragraphs(actor, now) if now else []
    of_this = visible(Deviation, actor).filter(paragraph__version__regulation=found).select_related("paragraph", "by")
    context = {
        "regulation": found,
        "version": now,
        "state": shown.state(now, actor.today) if now else None,
        "articles": list(shown.articles(actor, now, text)) if now else [],
        "versions": [(row, *shown.state(row, actor.today), _before(versions, row)) for row in versions],
        "deviations": of_this.order_by("-on", "-pk")[:5],
        "in_force": now is not None and now.in_force(actor.today),
        "drafting": any(row.is_draft for row in versions),
        "overdue": now is not None and now.review_on is not None and now.review_on < actor.today,
        "may_write": permitted(actor, Action.PARAGRAPH_CHANGE),
        "may_adopt": permitted(actor, Action.REGULATION_ADOPT),
        "crumbs": crumbs((found.title, "")),
    }
    return render(request, "house/regulation.html", context)


def _before(versions: list[RegulationVersion], row: RegulationVersion) -> RegulationVersion | None:
    """The version with which this one is best compared: the last one adopted before it."""
    earlier = [v for v in versions if v.number < row.number and v.adopted_on]
    return earlier[0] if earlier else None

"""The public site: decision lists and decisions at addresses that stay. Reads nothing but what was published."""

from __future__ import annotations

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import condition, require_safe

from secretarie.disclosure import printing, queries, wording
from secretarie.disclosure.models import PublishedList

FRESH = 300  # seconds that a public page may be kept by who stands between


def open_to_all(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """No log-in, no cookie, only reading, and for a short while from a cache."""

    @login_not_required
    @require_safe
    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        patch_cache_control(response, public=True, max_age=FRESH)
        return response

    return shown


def _etag(request: HttpRequest, municipality: str, slug: str) -> str | None:  # noqa: ARG001 - the address's own names
    found = queries.list_at(request.actor, slug)  # type: ignore[attr-defined]  # see ActingRequest
    return f'"{found.sha256}-{found.pk}-{found.revision}"' if found else None


@open_to_all
def home(request: HttpRequest, municipality: str) -> HttpResponse:
    """The latest lists and decisions."""
    actor = request.actor  # type: ignore[attr-defined]  # see ActingRequest
    context = {
        "lists": queries.lists(actor)[:6],
        "decisions": queries.decisions(actor, queries.Asked())[:10],
        "years": queries.years(actor),
    }
    return render(request, "disclosure/home.html", _shell(request, municipality, "lists") | context)


@open_to_all
def lists(request: HttpRequest, municipality: str, year: int) -> HttpResponse:
    """All lists of a year."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    found = list(queries.lists(actor).filter(held_on__year=year)) if MINYEAR <= year <= MAXYEAR else []
    if not found:
        raise Http404
    crumbs = [(_("Decision lists"), reverse("public:home", args=[municipality])), (str(year), "")]
    context = {"lists": found, "year": year, "years": queries.years(actor), "crumbs": crumbs}
    return render(request, "disclosure/lists.html", _shell(request, municipality, "lists") | context)


@open_to_all
@condition(etag_func=_etag)
def decision_list(request: HttpRequest, municipality: str, slug: str) -> HttpResponse:
    """One list, as it was adopted; what was corrected later stands beside it."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    found = _list_or_404(request, slug)
    crumbs = [
        (_("Decision lists"), reverse("public:home", args=[municipality])),
        (str(found.held_on.year), reverse("public:lists", args=[municipality, found.held_on.year])),
        (found.title, ""),
    ]
    context = {
        "list": found,
        "facts": wording.facts(found.record),
        "sections": sections(found.record),
        "signers": [(one["name"], wording.office(one["office"])) for one in found.record.get("signers", [])],
        "others": queries.neighbours(actor, found),
        "crumbs": crumbs,
    }
    return render(request, "disclosure/list.html", _shell(request, municipality, "lists") | context)


@open_to_all
@condition(etag_func=_etag)
def list_pdf(request: HttpRequest, municipality: str, slug: str) -> HttpResponse:
    """The list as a tagged PDF."""
    found = _list_or_404(request, slug)
    notices = [_("Draft: not adopted yet.")] if found.draft else []
    made = printing.list_pdf(found.municipality_id, found.record, notices=notices, errata=found.errata)
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="besluitenlijst-{municipality}-{slug}.pdf"'
    return response


@open_to_all
def decisions(request: HttpRequest, municipality: str) -> HttpResponse:
    """Decisions by words, portfolio and year, a page at a time."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    asked = _asked(request)
    found = queries.decisions(actor, asked)
    page, more = found[: queries.PAGE], len(found) > queries.PAGE
    query = request.GET.copy()
    if more:
        query["na"] = f"{page[-1].decided_on.isoformat()}_{page[-1].pk}"
    context = {
        "asked": asked,
        "decisions": page,
        "next": f"?{query.urlencode()}" if more else "",
        "portfolios": queries.portfolios(actor),
        "years": queries.years(actor),
        "crumbs": [(_("Decisions"), "")],
    }
    return render(request, "disclosure/decisions.html", _shell(request, municipality, "decisions") | context)


@open_to_all
def decision(request: HttpRequest, municipality: str, slug: str) -> HttpResponse:
    """One decision, at its own address."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    found = queries.decision_at(actor, slug.lower())
    if found is None:
        raise Http404
    errata = [e for e in found.list.errata if e["number"] == found.item_number]
    crumbs = [
        (_("Decision lists"), reverse("public:home", args=[municipality])),
        (found.list.title, reverse("public:list", args=[municipality, found.list.slug])),
        (found.item_number or found.number, ""),
    ]
    marked = [{**p, "mark": wording.mark(p)} for p in found.points]
    context = {"decision": found, "points": marked, "errata": errata, "crumbs": crumbs}
    return render(request, "disclosure/decision.html", _shell(request, municipality, "decisions") | context)


def sections(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Headings with the decisions under them, as the page shows them: an empty heading stays."""
    found: list[dict[str, Any]] = []
    for item in record["items"]:
        if item["level"] == 1 or item["kind"] == "heading" or not found:
            found.append({"heading": item, "items": [_shown(item)] if item["blocks"] else []})
        else:
            found[-1]["items"].append(_shown(item))
    return found


def _shown(item: dict[str, Any]) -> dict[str, Any]:
    blocks = [
        {
            "label": wording.block_label(b),
            "decision": b["decision"],
            "slug": b["decision"].lower(),
            "points": [{**p, "mark": wording.mark(p)} for p in b["points"]],
        }
        for b in item["blocks"]
    ]
    return {**item, "blocks": blocks, "notes": wording.notes(item)}


def _asked(request: HttpRequest) -> queries.Asked:
    year = request.GET.get("jaar", "")
    return queries.Asked(
        words=request.GET.get("q", "").replace("\x00", "")[:100].strip(),
        portfolio=request.GET.get("portefeuille", "").replace("\x00", "")[:120],
        year=int(year) if year.isdecimal() and len(year) == len("2026") and int(year) > 0 else None,
        after=_after(request.GET.get("na", "")),
    )


def _after(text: str) -> tuple[date, int] | None:
    day, _sep, key = text.partition("_")
    try:
        return date.fromisoformat(day), min(int(key), 2**62)
    except ValueError:
        return None


def _list_or_404(request: HttpRequest, slug: str) -> PublishedList:
    found = queries.list_at(request.actor, slug)  # type: ignore[attr-defined]  # idem
    if found is None:
        raise Http404
    return found


def _shell(request: HttpRequest, municipality: str, here: str) -> dict[str, Any]:
    menu = [("lists", _("Decision lists"), "public:home"), ("decisions", _("Decisions"), "public:decisions")]
    return {
        "place": request.municipality,  # type: ignore[attr-defined]  # idem
        "slug": municipality,
        "public_home_url": reverse("public:home", args=[municipality]),
        "public_menu": [
            {"label": label, "url": reverse(view, args=[municipality]), "current": key == here}
            for key, label, view in menu
        ],
        "public_links": [{"label": _("Follow by Atom"), "url": reverse("public:feed", args=[municipality])}],
    }

"""The whole history of a proposal, page by page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of, whole
from secretarie.proposals import history
from secretarie.proposals.dossier import proposal_of


@require_safe
def record(request: HttpRequest, number: str) -> HttpResponse:
    """Every act on it, newest first: who, when, on whose behalf."""
    actor = actor_of(request)
    proposal = proposal_of(actor, number)
    found = history.entries(actor, proposal)
    before = whole(request.GET.get("voor", ""))
    if before is not None:
        found = found.filter(pk__lt=before)
    entries = list(found[: history.SIZE + 1])
    lines = history.lines(actor, proposal, entries[: history.SIZE])
    older = f"?voor={lines[-1].pk}" if len(entries) > history.SIZE else ""
    crumbs = [(_("Proposals"), reverse("proposals:list"))]
    crumbs += [(proposal.number, reverse("proposals:file", args=[number])), (_("History"), "")]
    first = reverse("proposals:history", args=[number]) if before is not None else ""
    context = {"proposal": proposal, "lines": lines, "older_url": older, "first_url": first, "crumbs": crumbs}
    return render(request, "proposals/history.html", context)

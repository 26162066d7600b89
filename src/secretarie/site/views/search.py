"""Search by number or words of the title, over everything the reader may see: proposals, decisions, papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from secretarie.access.wall import Actor, visible
from secretarie.meetings.models import Decision
from secretarie.proposals.models import Proposal
from secretarie.proposals.queries import about

SHOWN = 25
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found."""

    title: str
    number: str
    url: str
    words: str | Promise
    day: date | None


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What was found; an exact number goes straight to its page."""
    actor = request.actor  # type: ignore[attr-defined]  # see ActingRequest
    asked = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:LONGEST]
    exact = _exact(actor, asked) if asked else None
    if exact:
        return redirect(exact)
    found = [*_proposals(actor, asked), *_decisions(actor, asked)] if asked else []
    context = {"hits": found, "search_words": asked, "crumbs": [(_("Search"), "")]}
    return render(request, "search/found.html", context)


def _exact(actor: Actor, asked: str) -> str:
    if visible(Proposal, actor).filter(number__iexact=asked).exists():
        return reverse("proposals:file", args=[asked])
    decision = visible(Decision, actor).filter(number__iexact=asked).first()
    return _decision_url(decision) if decision else ""


def _decision_url(decision: Decision) -> str:
    return reverse("lists:list", args=[decision.meeting_id])


def _proposals(actor: Actor, asked: str) -> list[Hit]:
    found: QuerySet[Proposal] = visible(Proposal, actor).filter(*(about(word) for word in asked.split()))
    rows = found.select_related("portfolio").order_by("-changed_at", "-pk")[:SHOWN]
    return [
        Hit(p.subject, p.number, reverse("proposals:file", args=[p.number]), p.get_stage_display(), p.requested_for)
        for p in rows
    ]


def _decisions(actor: Actor, asked: str) -> list[Hit]:
    words = [Q(number__icontains=word) | Q(title__icontains=word) for word in asked.split()]
    rows = visible(Decision, actor).filter(*words, proposal=None).order_by("-decided_on", "-pk")[:SHOWN]
    return [Hit(d.title, d.number, _decision_url(d), _("Decision"), d.decided_on) for d in rows]

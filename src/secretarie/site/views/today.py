"""Vandaag: the page everybody lands on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from secretarie.site.today import board


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """What waits, what comes this week, what changed; for the person of this request."""
    found = board(request.actor)  # type: ignore[attr-defined]  # see ActingRequest
    return render(request, "today/today.html", {"board": found, "now": timezone.now()})

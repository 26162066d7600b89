"""Vandaag: what waits for this person, what comes this week, what changed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def today(request: HttpRequest) -> HttpResponse:
    """The page everybody lands on."""
    return render(request, "today/today.html")

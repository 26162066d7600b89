"""The list of meetings: what comes, how full it is, and what has been."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of
from secretarie.access.paging import page
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.meetings import queries, words
from secretarie.meetings.load import load_rows
from secretarie.meetings.models import Meeting

SHOWN = 20


@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    """Coming meetings with their load; past ones by page."""
    actor = actor_of(request)
    coming = list(queries.coming(actor))
    past = page(queries.past(actor), "starts_at", request.GET.get("vanaf", ""), size=SHOWN)
    minutes = queries.minutes(actor, [*coming, *past.rows])
    context = {
        "crumbs": [(_("Meetings"), "")],
        "coming": [_row(m, minutes) for m in coming],
        "past": [_row(m, minutes) for m in past.rows],
        "newer_url": "?" + urlencode({"vanaf": past.newer}) if past.newer else "",
        "older_url": "?" + urlencode({"vanaf": past.older}) if past.older else "",
        "load": load_rows(actor, coming, minutes, until=actor.today + timedelta(days=60)),
        "room": coming[0].minutes_available if coming else 0,
        "may_plan": permitted(actor, Action.MEETING_PLAN),
    }
    return render(request, "meetings/list.html", context)


def _row(meeting: Meeting, minutes: dict[int, tuple[int, int]]) -> dict[str, object]:
    filled = sum(minutes[meeting.pk]) if meeting.pk in minutes else None
    return {
        "meeting": meeting,
        "chip": words.stage_chip(meeting),
        "filled": filled,
        "over": filled is not None and filled > meeting.minutes_available,
    }

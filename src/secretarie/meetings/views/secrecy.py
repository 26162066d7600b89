"""Impose secrecy at an item: on what, on which ground, until when."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from secretarie.access.http import actor_of, attempt, posted
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.law import WooGround
from secretarie.meetings import actions, rules_session
from secretarie.meetings.forms_session import SecrecyForm
from secretarie.meetings.models import AgendaItem
from secretarie.meetings.views.agenda import crumbs
from secretarie.meetings.views.items import one_item

SHOWN = 90


@require_http_methods(["GET", "POST"])
def secrecy(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """A decision point of its own, made here (art. 87 Gemeentewet). 404 for who does not record."""
    actor = actor_of(request)
    if not permitted(actor, Action.SECRECY_IMPOSE):
        raise Http404
    row = one_item(actor, pk, item, request.POST.get("revision"))
    points = [(p.pk, f"{p.number} {p.text}"[:SHOWN]) for p in row.points.order_by("position")]
    form = SecrecyForm(posted(request), points=points, initial=_asked(row))
    if form.is_bound and form.is_valid() and attempt(form, lambda: _impose(request, row, form.cleaned_data)):
        messages.success(request, _("Recorded as a decision point; see below whether it is valid."))
        return redirect("meetings:live_item", pk, item)
    context = {
        "crumbs": crumbs(row.meeting, (str(row), reverse("meetings:live_item", args=[pk, item])), (_("Secrecy"), "")),
        "meeting": row.meeting,
        "item": row,
        "form": form,
        "obstacles": rules_session.obstacles_to_record(
            rules_session.Recording(row.meeting.stage, row.taken_off, str(row))
        ),
    }
    return render(request, "meetings/secrecy.html", context, status=409 if form.is_bound else 200)


def _impose(request: HttpRequest, row: AgendaItem, typed: dict[str, Any]) -> None:
    actions.impose_secrecy(
        actor_of(request),
        row,
        ground=WooGround(typed["ground"]),
        review_on=typed["review_on"],
        ends_on=typed["ends_on"],
        points=tuple(typed["points"]),
    )


def _asked(row: AgendaItem) -> dict[str, Any]:
    """What the author asked for: the ground named, and the points for which secrecy was asked."""
    asked = [p.pk for p in row.points.select_related("source") if p.source and p.source.secrecy_asked]
    whole = row.proposal is not None and row.proposal.secrecy_asked
    return {"ground": row.withheld_ground, "points": [] if whole else asked}

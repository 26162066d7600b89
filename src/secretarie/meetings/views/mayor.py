"""The mayor's own route: what waits, and one proposal to decide alone."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretarie.access.http import actor_of, attempt, obstacles_of, posted
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.meetings import actions, queries_decisions
from secretarie.meetings.forms_session import MayorForm
from secretarie.meetings.models import Decision
from secretarie.meetings.views.decisions import chips
from secretarie.proposals.models import DecisionPoint, Proposal

SHOWN = 20


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """What passed the gate for the mayor alone, and what was decided so lately."""
    actor = actor_of(request)
    _only_mayor(actor)
    decided = queries_decisions.decisions(actor).filter(meeting__kind="mayor").order_by("-decided_on", "-pk")[:SHOWN]
    context = {
        "crumbs": [(_("Decisions"), reverse("decisions:list")), (_("Of the mayor"), "")],
        "waiting": list(queries_decisions.for_the_mayor(actor)),
        "decided": [(d, chips(d)) for d in decided],
    }
    return render(request, "decisions/mayor.html", context)


@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, number: str) -> HttpResponse:
    """One proposal: an outcome per point, and the decision."""
    actor = actor_of(request)
    _only_mayor(actor)
    proposal = queries_decisions.for_the_mayor(actor).filter(number=number).first()
    if proposal is None:
        raise Http404
    points = list(proposal.versions.get(number=proposal.version).points.order_by("number"))
    sheets = [MayorForm(posted(request), point=p) for p in points]
    carrier = forms.Form(posted(request))
    valid = [f.is_valid() for f in (*sheets, carrier)] if carrier.is_bound else [False]
    if all(valid):
        proposal.revision = int(request.POST.get("revision", "") or proposal.revision)
        given = {f.point.number: f.given() for f in sheets}
        done = attempt(carrier, lambda: actions.decide_as_mayor(actor, proposal, given=given))
        if done is not None:
            return _decided(request, done.value)
        _beside(carrier, sheets)
    return _page(request, proposal, points, sheets, carrier)


def _decided(request: HttpRequest, made: list[Decision]) -> HttpResponse:
    numbers = ", ".join(d.number for d in made)
    messages.success(request, _("Decided as %(numbers)s.") % {"numbers": numbers})
    return redirect("decisions:decision", made[0].number)


def _beside(carrier: forms.Form, sheets: list[MayorForm]) -> None:
    """What is about one point stands at that point too."""
    for obstacle in obstacles_of(carrier):
        for sheet in sheets:
            if obstacle.about == str(sheet.point.number):
                sheet.add_error("outcome", f"{obstacle.message} {obstacle.way_out}")


def _page(
    request: HttpRequest,
    proposal: Proposal,
    points: list[DecisionPoint],
    sheets: list[MayorForm],
    carrier: forms.Form,
) -> HttpResponse:
    context = {
        "crumbs": [
            (_("Decisions"), reverse("decisions:list")),
            (_("Of the mayor"), reverse("decisions:mayor")),
            (proposal.number, ""),
        ],
        "proposal": proposal,
        "points": list(zip(points, sheets, strict=True)),
        "failed": [carrier, *sheets] if carrier.is_bound else [],
    }
    return render(request, "decisions/decide.html", context, status=409 if carrier.is_bound else 200)


def _only_mayor(actor: Actor) -> None:
    if not permitted(actor, Action.MAYOR_DECIDE):
        raise PermissionDenied

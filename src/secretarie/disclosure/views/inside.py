"""The pages inside about a decision list: both readings, what is left out and why, adoption, publication, errata."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from secretarie.access.http import attempt, is_stale, refusals, seen, whole
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.disclosure import actions as disclosure
from secretarie.disclosure import printing, wording
from secretarie.disclosure.forms import ErratumForm, WithholdForm
from secretarie.disclosure.models import LeftOut, PublishedList
from secretarie.disclosure.views.public import sections
from secretarie.meetings import actions
from secretarie.meetings.actions.adopt import obstacles as adopt_obstacles
from secretarie.meetings.models import DecisionList, Erratum, ItemPoint, Meeting, Reading
from secretarie.meetings.views.agenda import crumbs


@require_safe
def decision_list(
    request: HttpRequest,
    pk: int,
    *,
    erratum: ErratumForm | None = None,
    withholding: WithholdForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Both readings of a meeting's list, and what can be done with it now."""
    actor = request.actor  # type: ignore[attr-defined]  # see ActingRequest
    meeting = _meeting(actor, pk)
    found = visible(DecisionList, actor).filter(meeting=meeting).select_related("adopted_in").first()
    readings = {r.kind: r for r in visible(Reading, actor).filter(list=found)} if found else {}
    chosen = request.GET.get("lezing", "public" if "internal" not in readings else "internal")
    reading = readings.get(chosen)
    context = {
        "meeting": meeting,
        "list": found,
        "readings": readings,
        "chosen": chosen,
        "facts": wording.facts(reading.record) if reading else [],
        "sections": sections(reading.record) if reading else [],
        "published": visible(PublishedList, actor).filter(decision_list=found, replaced_at=None).first()
        if found
        else None,
        "left_out": visible(LeftOut, actor).filter(published__replaced_at=None, reading__list=found) if found else [],
        "errata": visible(Erratum, actor).filter(list=found).order_by("pk") if found else [],
        "points": _points(actor, meeting, withholding) if found and (withholding or not found.adopted_on) else [],
        "withholding": withholding,
        "erratum_form": erratum or ErratumForm(),
        "adopt_obstacles": adopt_obstacles(actor, found) if found else (),
        "may": {a.name.lower(): permitted(actor, a) for a in MAY_HERE},
        "crumbs": crumbs(meeting, (_("Decision list"), "")),
    }
    return render(request, "lists/list.html", context, status=status)


MAY_HERE = (
    Action.LIST_DRAFT,
    Action.LIST_ADOPT,
    Action.LIST_PUBLISH,
    Action.DECISION_WITHHOLD,
    Action.ERRATUM_PROPOSE,
    Action.ERRATUM_ADOPT,
)


@require_POST
@refusals
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Draft the list, or draft it again from the record."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    attempt(None, lambda: actions.draft_list(actor, seen(Meeting, actor, pk, request.POST.get("revision"))))
    messages.success(request, _("The list is drafted."))
    return redirect("lists:list", pk)


@require_POST
@refusals
def adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Freeze the list that a later meeting adopted."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    attempt(None, lambda: actions.adopt(actor, _list(actor, pk, request)))
    messages.success(request, _("The list is adopted and lies fixed."))
    return redirect("lists:list", pk)


@require_POST
@refusals
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish the public reading."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    attempt(None, lambda: disclosure.publish(actor, _list(actor, pk, request)))
    messages.success(request, _("The list is public."))
    return redirect("lists:list", pk)


@require_POST
def withhold(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave a point of this meeting out of the public reading, with ground and reason."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    if not permitted(actor, Action.DECISION_WITHHOLD):
        raise PermissionDenied
    chosen = whole(request.POST.get("point", ""))
    point = visible(ItemPoint, actor).filter(item__meeting=pk, pk=chosen or 0).first()
    if point is None:
        raise Http404
    form = WithholdForm(request.POST, auto_id=f"p{point.pk}_%s")
    if form.is_valid():
        row, asked = seen(ItemPoint, actor, point.pk, form.cleaned_data["revision"]), form.cleaned_data
        act = partial(actions.withhold, actor, row, ground=asked["ground"], reason=asked["reason"])
        if attempt(form, act) is not None:
            messages.success(request, _("The point is left out of the public list."))
            return redirect("lists:list", pk)
        if is_stale(form):
            form.data = {**request.POST.dict(), "revision": str(point.revision)}
    request.method = "GET"
    return decision_list(request, pk, withholding=form, status=409)


@require_POST
def propose_erratum(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose a correction; what was typed stays when it is refused."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    if not permitted(actor, Action.ERRATUM_PROPOSE):
        raise PermissionDenied
    form = ErratumForm(request.POST)
    if form.is_valid() and attempt(
        form, lambda: actions.propose_erratum(actor, _list(actor, pk, request), **form.cleaned_data)
    ):
        messages.success(request, _("The erratum is proposed; a next meeting adopts it."))
        return redirect("lists:list", pk)
    request.method = "GET"
    return decision_list(request, pk, erratum=form, status=422)


@require_POST
@refusals
def adopt_erratum(request: HttpRequest, pk: int, erratum: int) -> HttpResponse:
    """Record that a later meeting adopted the correction."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    own = _meeting(actor, pk)
    later = visible(Meeting, actor).filter(starts_at__gt=own.starts_at, closed_at__isnull=False)
    meeting = later.order_by("-starts_at").first() or own  # the rules say that no later meeting was held
    found = seen(Erratum, actor, erratum, request.POST.get("revision"))
    attempt(None, lambda: actions.adopt_erratum(actor, found, meeting=meeting))
    messages.success(request, _("The erratum is adopted."))
    return redirect("lists:list", pk)


@require_safe
def list_pdf(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """One reading as a PDF; the internal one says so on top."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    reading = visible(Reading, actor).filter(list__meeting=pk, kind=kind).first()
    if reading is None:
        raise Http404
    notices = [_("Internal: not for publication.")] if kind == Reading.Kind.INTERNAL else []
    notices += [] if reading.frozen_at else [_("Draft: not adopted yet.")]
    made = printing.list_pdf(actor.municipality, reading.record, notices=notices, errata=[])
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="besluitenlijst-{kind}-{reading.record["held_on"]}.pdf"'
    return response


def _meeting(actor: Actor, pk: int) -> Meeting:
    found = visible(Meeting, actor).filter(pk=pk).select_related("body", "chair").first()
    if found is None:
        raise Http404
    return found


def _list(actor: Actor, pk: int, request: HttpRequest) -> DecisionList:
    found = visible(DecisionList, actor).filter(meeting=pk).values_list("pk", flat=True).first()
    if found is None:
        raise Http404
    return seen(DecisionList, actor, found, request.POST.get("revision"))


def _points(actor: Actor, meeting: Meeting, typed: WithholdForm | None) -> list[dict[str, Any]]:
    """The points that can be left out, each with its form: the one that came back as it was typed."""
    rows = visible(ItemPoint, actor).filter(item__meeting=meeting).select_related("item")
    return [
        {
            "label": f"{p.item.number} {p.number} {p.text[:90]}".strip(),
            "form": typed if typed and typed["point"].value() == str(p.pk) else _withholding(p),
        }
        for p in rows.order_by("item__position", "position")
    ]


def _withholding(point: ItemPoint) -> WithholdForm:
    return WithholdForm(auto_id=f"p{point.pk}_%s", initial={"point": point.pk, "revision": point.revision})

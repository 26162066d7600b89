"""The list of error types, maintained by the secretary's office: add, rename, end."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from secretarie.access.http import actor_of, attempt, obstacles_of, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Office
from secretarie.proposals import actions
from secretarie.proposals.forms_gate import ErrorTypeForm
from secretarie.proposals.models import ErrorType


def listing(request: HttpRequest) -> HttpResponse:
    """The list with a form per line, and one for a new line."""
    actor = _maintainer(request)
    form = ErrorTypeForm(request.POST or None, initial={"active": True}, auto_id="new_%s")
    if request.method == "POST" and form.is_valid():
        office = visible(Office, actor).get(kind=Office.Kind.SECRETARY)
        if done := attempt(form, lambda: actions.add_error_type(actor, office, label=form.cleaned_data["label"])):
            messages.success(request, _("“%(label)s” stands on the list.") % {"label": done.value.label})
            return redirect("gate:error_types")
    return _page(request, actor, form)


@require_POST
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Rename one, end it, or take it up again."""
    actor = _maintainer(request)
    kind = seen(ErrorType, actor, pk, request.POST.get("revision"))
    form = ErrorTypeForm(request.POST, auto_id=f"type{pk}_%s")
    if form.is_valid():
        given = {key: form.cleaned_data[key] for key in ("label", "active")}
        if attempt(form, lambda: actions.change_error_type(actor, kind, **given)):
            messages.success(request, _("“%(label)s” was changed.") % {"label": given["label"]})
            return redirect("gate:error_types")
    return _page(request, actor, changed=(pk, form))


def _maintainer(request: HttpRequest) -> Actor:
    """Who maintains the list; for others it is not there."""
    actor = actor_of(request)
    if not permitted(actor, Action.ERROR_TYPE_CHANGE):
        raise Http404
    return actor


def _page(
    request: HttpRequest,
    actor: Actor,
    new: ErrorTypeForm | None = None,
    changed: tuple[int, ErrorTypeForm] | None = None,
) -> HttpResponse:
    bound = dict([changed]) if changed else {}
    kinds = [
        (kind, bound.get(kind.pk) or _form(kind)) for kind in visible(ErrorType, actor).order_by("-active", "label")
    ]
    failed = next((form for form in [new, *bound.values()] if form and form.errors), None)
    context = {
        "kinds": kinds,
        "new": new or ErrorTypeForm(initial={"active": True}, auto_id="new_%s"),
        "failed": failed,
        "obstacles": obstacles_of(failed) if failed else [],
        "crumbs": [(_("Today"), reverse("today")), (_("Gate"), reverse("gate:queue")), (_("Error types"), "")],
    }
    return render(request, "proposals/gate/error_types.html", context, status=422 if failed else 200)


def _form(kind: ErrorType) -> ErrorTypeForm:
    initial = {"label": kind.label, "active": kind.active, "revision": kind.revision}
    return ErrorTypeForm(initial=initial, auto_id=f"type{kind.pk}_%s")

"""``/afwezig/``: say that one is away, and see who stands in for whom."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from secretarie.access.http import actor_of, attempt, posted, refusals, seen
from secretarie.access.performing import permitted
from secretarie.access.roles import OFFICE
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.people import actions, register
from secretarie.people.forms import AbsenceForm
from secretarie.people.models import Absence, Person


@require_http_methods(["GET", "POST"])
def absence(request: HttpRequest) -> HttpResponse:
    """The form, and who is away with who acts meanwhile."""
    actor = _inside(request)
    form = AbsenceForm(actor, posted(request), for_others=actor.has(*OFFICE), initial={"first": actor.today})
    if form.is_bound and form.is_valid() and _record(actor, form):
        messages.success(request, _("It is recorded. Whoever stands in sees your work from that day on."))
        return redirect("absence:absence")
    context = {
        "form": form,
        "away": register.absences(actor),
        "for_others": actor.has(*OFFICE),
        "crumbs": [(_("Today"), reverse("today")), (_("I am away"), "")],
    }
    return render(request, "people/absence.html", context, status=422 if form.errors else 200)


def _record(actor: Actor, form: AbsenceForm) -> object:
    given = form.cleaned_data
    person = given.get("person") or visible(Person, actor).get(pk=actor.person)
    about = {"first": given["first"], "until": form.after(), "reason": given["reason"]}
    return attempt(form, lambda: actions.record_absence(actor, person, **about))


@require_POST
@refusals
def back(request: HttpRequest, absence: int) -> HttpResponse:
    """There again, sooner than was said."""
    actor = _inside(request)
    found = seen(Absence, actor, absence, request.POST.get("revision"))
    attempt(None, lambda: actions.end_absence(actor, found))
    messages.success(request, _("The absence has ended."))
    return redirect("absence:absence")


def _inside(request: HttpRequest) -> Actor:
    """Who works here; for others the page is not there."""
    actor = actor_of(request)
    if not permitted(actor, Action.ABSENCE_RECORD):
        raise Http404
    return actor

"""The final text that the college left to one of its members."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from secretarie.access.http import actor_of, attempt, posted
from secretarie.access.performing import permitted
from secretarie.access.roles import OFFICE
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.meetings import actions, rules_item
from secretarie.meetings.forms_session import TextForm
from secretarie.meetings.models import ItemPoint, Outcome
from secretarie.meetings.views.agenda import crumbs

WRITTEN = "text"


@require_http_methods(["GET", "POST"])
def final_text(request: HttpRequest, point: int) -> HttpResponse:
    """Give it, or read it."""
    actor = actor_of(request)
    found = visible(ItemPoint, actor).filter(pk=point, outcome=Outcome.FINAL_TEXT_MANDATED)
    row = found.select_related("item__meeting__body", "final_text_by").first()
    if row is None:
        raise Http404
    form = TextForm(posted(request), initial={"text": row.decided_text or row.text})
    if form.is_bound:
        row.revision = int(request.POST.get("revision", "") or row.revision)
        if form.is_valid() and attempt(
            form, lambda: actions.give_final_text(actor, row, text=form.cleaned_data["text"])
        ):
            messages.success(request, _("The final text is kept."))
            return redirect("meetings:final_text", point)
    own = row.final_text_by_id == actor.person or actor.has(*OFFICE)
    context = {
        "crumbs": crumbs(row.item.meeting, (str(row.item), "")),
        "point": row,
        "form": form,
        "may": permitted(actor, Action.FINAL_TEXT_GIVE) and row.final_text_at is None,
        "obstacles": rules_item.obstacles_to_final_text(
            rules_item.FinalText(due=True, given=row.final_text_at is not None, own=own, text=WRITTEN)
        ),
    }
    return render(request, "meetings/final_text.html", context, status=409 if form.is_bound else 200)

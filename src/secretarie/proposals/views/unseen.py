"""``/poort/niet-in-college/``: what the college does not know, and which papers came late."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of
from secretarie.proposals import unseen


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Everything held, returned, withdrawn or retracted with its age, for secretary and mayor."""
    actor = actor_of(request)
    if not unseen.may_see(actor):
        raise Http404
    context = {
        "rows": unseen.unseen(actor),
        "late": unseen.late_per_portfolio(actor),
        "weeks": unseen.PERIOD.days // 7,
        "crumbs": [(_("Today"), reverse("today")), (_("Not in the college"), "")],
    }
    return render(request, "proposals/gate/unseen.html", context)

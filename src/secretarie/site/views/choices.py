"""What a person chooses for himself: in which municipality to act, and in which language to read."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from secretarie.people.queries import memberships
from secretarie.site.middleware import CHOSEN

YEAR = 365 * 24 * 60 * 60


@require_http_methods(["GET", "POST"])
def municipality(request: HttpRequest) -> HttpResponse:
    """Choose among the municipalities in which the account is a person."""
    mine = memberships(request.user.pk or 0)
    if request.method == "GET":
        return render(request, "choices/municipality.html", {"choices": mine})
    chosen = next((m for m in mine if m.slug == request.POST.get("municipality")), None)
    if chosen is None:
        raise Http404
    request.session[CHOSEN] = chosen.municipality
    return redirect("today")


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponseRedirect:
    """Read in Dutch or in English."""
    back = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(back if safe else "/")
    response.set_cookie("language", "en" if request.POST.get("language") == "en" else "nl", YEAR, samesite="Lax")
    return response

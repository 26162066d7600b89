"""Nobody works on a password alone: without a second factor the only open door is the page that sets one up."""

from __future__ import annotations

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from secretarie.site.middleware import OUTSIDE, PUBLIC, Responder, matched, of_account
from secretarie.site.views.entrance import DEMO_SESSION

KNOWN = "second_factor"


def second_factor_middleware(get_response: Responder) -> Responder:
    """Send who signed in with a password only to setting up a second factor (an own identity provider has its own)."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if not settings.SECOND_FACTOR_REQUIRED or not request.user.is_authenticated or _satisfied(request):
            return get_response(request)
        match = matched(request)
        if match is None or of_account(match) or OUTSIDE.union({PUBLIC}).intersection(match.namespaces):
            return get_response(request)
        messages.info(request, _("First set up a second step for signing in: an authenticator app or a passkey."))
        return redirect("mfa_index")

    return middleware


def _satisfied(request: HttpRequest) -> bool:
    session = request.session
    if session.get(KNOWN) or (settings.DEMO and session.get(DEMO_SESSION)):
        return True
    by_provider = any(r.get("method") == "socialaccount" for r in get_authentication_records(request))
    if by_provider or is_mfa_enabled(request.user):
        session[KNOWN] = True
        return True
    return False

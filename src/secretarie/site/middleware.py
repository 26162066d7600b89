"""Each request is one transaction of one person in one municipality; public pages act as the public."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import timezone, translation

from secretarie.access.wall import PUBLIC_PERSON, Actor, acting
from secretarie.people.models import Municipality
from secretarie.people.queries import Membership, memberships

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from secretarie.people.models import Account

Responder = Callable[[HttpRequest], HttpResponseBase]
CHOSEN = "municipality"
PUBLIC = "public"
OUTSIDE = frozenset({"entrance", "health"})


class ActingRequest(HttpRequest):
    """A request inside its acting transaction; what views of the rooms are given."""

    actor: Actor
    municipality: Municipality
    membership: Membership | None
    memberships: tuple[Membership, ...]
    user: Account | AnonymousUser


def acting_middleware(get_response: Responder) -> Responder:
    """Open the acting transaction that the address asks for; a failed response rolls it back."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        match = matched(request)
        if match is None or OUTSIDE.intersection(match.namespaces):
            return get_response(request)
        if PUBLIC in match.namespaces:
            return _respond(request, get_response, _public(match), None, ())
        if not request.user.is_authenticated:
            return get_response(request)
        mine = memberships(request.user.pk)
        chosen = next((m for m in mine if m.municipality == request.session.get(CHOSEN)), mine[0] if mine else None)
        if chosen is None:
            return get_response(request) if of_account(match) else redirect("entrance:nowhere")
        municipality = Municipality.objects.get(pk=chosen.municipality)
        return _respond(request, get_response, municipality, chosen, mine)

    return middleware


def matched(request: HttpRequest) -> ResolverMatch | None:
    """The address's view, if it has one."""
    try:
        return resolve(request.path_info)
    except Resolver404:
        return None


def of_account(match: ResolverMatch) -> bool:
    """Whether a page is about signing in."""
    return (match.url_name or "").startswith(("account_", "mfa_", "socialaccount_", "openid_connect_"))


def _public(match: ResolverMatch) -> Municipality:
    try:
        return Municipality.objects.get(slug=match.kwargs.get("municipality"))
    except Municipality.DoesNotExist:
        raise Http404 from None


def _respond(
    request: HttpRequest,
    get_response: Responder,
    municipality: Municipality,
    membership: Membership | None,
    mine: tuple[Membership, ...],
) -> HttpResponseBase:
    person = membership.person if membership else PUBLIC_PERSON
    with acting(person, municipality.pk, timezone.localdate()) as actor:
        request.actor = actor  # type: ignore[attr-defined]  # see ActingRequest
        request.municipality = municipality  # type: ignore[attr-defined]
        request.membership = membership  # type: ignore[attr-defined]
        request.memberships = mine  # type: ignore[attr-defined]
        response = get_response(request)
        if response.status_code >= 500:  # noqa: PLR2004 - the handler has already turned the exception into a response
            transaction.set_rollback(True)
        return response


def language_middleware(get_response: Responder) -> Responder:
    """Dutch, unless the person chose otherwise: the browser's own language is not a choice."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        chosen = request.COOKIES.get("language", "nl")
        with translation.override(chosen if chosen in {"nl", "en"} else "nl"):
            return get_response(request)

    return middleware

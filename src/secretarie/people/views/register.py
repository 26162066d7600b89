"""``/beheer/``: who works here in which role, who holds which office, portfolios and units."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of
from secretarie.access.performing import permitted
from secretarie.access.roles import OFFICE, Role
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.people import register
from secretarie.people.models import Person, RoleGrant, Term

READERS = OFFICE | {Role.ADMINISTRATOR}
Page = Callable[Concatenate[HttpRequest, Actor, ...], HttpResponse]


def of_the_house(view: Page) -> Callable[..., HttpResponse]:
    """For who administers, and the secretary's office; for others these pages are not there."""

    @wraps(view)
    def shown(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        actor = actor_of(request)
        if not actor.has(*READERS):
            raise Http404
        return view(request, actor, *args, **kwargs)

    return shown


@of_the_house
@require_safe
def people(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Everybody with a role, or everybody; found by name."""
    words, everybody = request.GET.get("q", ""), request.GET.get("toon") == "iedereen"
    rows = register.people(actor, words=words, everybody=everybody)
    context = {"rows": rows, "words": words, "everybody": everybody, "full": len(rows) >= register.SHOWN}
    return _page(request, actor, "list", _("People"), context | {"may_add": permitted(actor, Action.PERSON_ADD)})


@of_the_house
@require_safe
def person(request: HttpRequest, actor: Actor, person: int) -> HttpResponse:
    """One person: offices and roles, those that ended too."""
    found = get_object_or_404(visible(Person, actor).select_related("account"), pk=person)
    grants = visible(RoleGrant, actor).filter(person=found).select_related("unit", "aide_of", "person")
    terms = visible(Term, actor).filter(person=found).select_related("office")
    context = {
        "person_shown": found,
        "grants": [(g, register.grant_words(g)) for g in grants.order_by("-valid_from", "-pk")],
        "terms": terms.order_by("-valid_from", "-pk"),
        "today": actor.today,
        "may": permitted(actor, Action.ROLE_GRANT),
        "itself": found.pk == actor.person,
        "crumbs": [*_crumbs(), (_("People"), reverse("people:list")), (found.name, "")],
    }
    return render(request, "people/person.html", context)


@of_the_house
@require_safe
def offices(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every office with its holders, and the order of who stands in."""
    context = {
        "seats": register.seats(actor),
        "may": permitted(actor, Action.OFFICE_APPOINT),
        "may_order": permitted(actor, Action.DEPUTIES_ORDER),
    }
    return _page(request, actor, "offices", _("Offices"), context)


@of_the_house
@require_safe
def portfolios(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every portfolio with holder and substitute."""
    context = {
        "portfolios": register.portfolios(actor),
        "may_add": permitted(actor, Action.PORTFOLIO_ADD),
        "may_assign": permitted(actor, Action.PORTFOLIO_ASSIGN),
    }
    return _page(request, actor, "portfolios", _("Portfolios"), context)


@of_the_house
@require_safe
def units(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The tree of units with their heads."""
    return _page(
        request,
        actor,
        "units",
        _("Units"),
        {"units": register.units(actor), "may": permitted(actor, Action.UNIT_ADD)},
    )


def _crumbs() -> list[tuple[str, str]]:
    return [(_("Administration"), reverse("people:list"))]


def _page(request: HttpRequest, actor: Actor, name: str, title: str, context: dict[str, object]) -> HttpResponse:
    pages = [("list", _("People")), ("offices", _("Offices")), ("portfolios", _("Portfolios")), ("units", _("Units"))]
    tabs = [{"label": label, "url": reverse(f"people:{view}"), "current": view == name} for view, label in pages]
    shared = {"tabs": tabs, "title": title, "today": actor.today, "crumbs": [*_crumbs(), (title, "")]}
    return render(request, f"people/{name}.html", shared | context)

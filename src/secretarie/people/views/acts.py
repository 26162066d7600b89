"""The acts of ``/beheer/``, each on a page of its own: what is asked, who it is about, and back to where one was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from secretarie.access.act_page import ActPage, may
from secretarie.access.http import posted, seen
from secretarie.access.table import Action
from secretarie.people import actions, forms
from secretarie.people.models import Body, Office, Person, Portfolio, RoleGrant, Term, Unit
from secretarie.people.queries import body, deputies, portfolio_term
from secretarie.people.register import grant_words
from secretarie.people.standing import STOOD_IN_FOR

both = require_http_methods(["GET", "POST"])


def _crumbs() -> Sequence[tuple[str, str]]:
    return [(_("Administration"), reverse("people:list"))]


@dataclass(frozen=True, slots=True)
class Page(ActPage):
    """An act of the administration."""

    crumbs: Sequence[tuple[str, str]] = field(default_factory=_crumbs)


def _start(row: Any, **more: Any) -> dict[str, Any]:
    return {"revision": row.revision, **more}


@both
def add_person(request: HttpRequest) -> HttpResponse:
    """Somebody new."""
    actor = may(request, Action.PERSON_ADD)
    team = body(actor, Body.Kind.MANAGEMENT_TEAM)
    form = forms.PersonForm(posted(request))
    given = ("name", "email", "title")
    about = _("With an address somebody can sign in: by the organisation's log-in, or after choosing a password.")
    return Page(
        _("New person"),
        _("Add"),
        form,
        lambda: actions.add_person(actor, team, **{k: form.cleaned_data[k] for k in given}),
        _("The person is added. Give a role now."),
        reverse("people:list") + "?toon=iedereen",
        help={"email": about},
    ).answer(request)


@both
def change_person(request: HttpRequest, person: int) -> HttpResponse:
    """Another name or title."""
    actor = may(request, Action.PERSON_CHANGE)
    found = seen(Person, actor, person, request.POST.get("revision"))
    form = forms.NameForm(posted(request), initial=_start(found, name=found.name, title=found.title))
    return Page(
        _("Change name"),
        _("Save"),
        form,
        lambda: actions.change_person(actor, found, name=form.cleaned_data["name"], title=form.cleaned_data["title"]),
        _("The name is changed."),
        reverse("people:person", args=[found.pk]),
        lead=found.name,
    ).answer(request)


@both
def grant_role(request: HttpRequest, person: int) -> HttpResponse:
    """Give a role."""
    actor = may(request, Action.ROLE_GRANT)
    found = seen(Person, actor, person, request.POST.get("revision"))
    form = forms.GrantForm(actor, posted(request), initial=_start(found, first=actor.today))
    return Page(
        _("Give a role"),
        _("Give this role"),
        form,
        lambda: actions.grant_role(actor, found, **form.given()),
        _("The role is given."),
        reverse("people:person", args=[found.pk]),
        lead=found.name,
        help={
            "role": _("Roles that come with an office are not here: appoint in the office."),
            "unit": _("For a director, team manager or author."),
            "discipline": _("For an adviser."),
            "aide_of": _("For a member's aide."),
            "last": _("Empty: it goes on."),
        },
    ).answer(request)


@both
def end_role(request: HttpRequest, grant: int) -> HttpResponse:
    """End a role."""
    actor = may(request, Action.ROLE_END)
    found = seen(RoleGrant, actor, grant, request.POST.get("revision"))
    form = forms.EndForm(posted(request), initial=_start(found, last=actor.today))
    return Page(
        _("End a role"),
        _("End this role"),
        form,
        lambda: actions.end_role(actor, found, until=form.until()),
        _("The role ends."),
        reverse("people:person", args=[found.person_id]),
        lead=f"{found.person.name}: {grant_words(found)}",
    ).answer(request)


@both
def appoint(request: HttpRequest, office: int) -> HttpResponse:
    """Record who holds an office."""
    actor = may(request, Action.OFFICE_APPOINT)
    found = seen(Office, actor, office, request.POST.get("revision"))
    form = forms.AppointForm(actor, posted(request), initial=_start(found, first=actor.today))
    given = ("person", "party", "first")
    return Page(
        _("Record an appointment"),
        _("Record"),
        form,
        lambda: actions.appoint(actor, found, **{k: form.cleaned_data[k] for k in given}, until=form.after()),
        _("The appointment is recorded."),
        reverse("people:offices"),
        lead=found.title,
        help={"last": _("Empty: it goes on.")},
    ).answer(request)


@both
def leave_office(request: HttpRequest, term: int) -> HttpResponse:
    """Record that somebody leaves an office."""
    actor = may(request, Action.OFFICE_LEAVE)
    found = seen(Term, actor, term, request.POST.get("revision"))
    form = forms.EndForm(posted(request), initial=_start(found, last=actor.today))
    return Page(
        _("Leave the office"),
        _("Record"),
        form,
        lambda: actions.leave_office(actor, found, until=form.until()),
        _("The last day is recorded."),
        reverse("people:offices"),
        lead=f"{found.person.name}: {found.office.title}",
    ).answer(request)


@both
def order_deputies(request: HttpRequest, office: int) -> HttpResponse:
    """Lay down the order of who stands in for mayor or secretary."""
    actor = may(request, Action.DEPUTIES_ORDER)
    found = seen(Office, actor, office, request.POST.get("revision"))
    if found.kind not in STOOD_IN_FOR:
        raise Http404
    now = deputies(actor, Office.Kind(found.kind), actor.today).values_list("person", flat=True)
    filled = _start(found, first=actor.today) | forms.DeputiesForm.filled(now)
    form = forms.DeputiesForm(actor, found, posted(request), initial=filled)
    return Page(
        _("Who stands in"),
        _("Lay down this order"),
        form,
        lambda: actions.order_deputies(actor, found, first=form.cleaned_data["first"], order=form.order()),
        _("The order is laid down."),
        reverse("people:offices"),
        lead=found.title,
    ).answer(request)


@both
def add_portfolio(request: HttpRequest) -> HttpResponse:
    """A new portfolio."""
    actor = may(request, Action.PORTFOLIO_ADD)
    college, form = body(actor, Body.Kind.COLLEGE), forms.PortfolioForm(posted(request))
    return Page(
        _("New portfolio"),
        _("Add"),
        form,
        lambda: actions.add_portfolio(
            actor, college, name=form.cleaned_data["name"], letter=form.cleaned_data["letter"]
        ),
        _("The portfolio is added. Say now who holds it."),
        reverse("people:portfolios"),
    ).answer(request)


@both
def assign_portfolio(request: HttpRequest, portfolio: int) -> HttpResponse:
    """Who holds a portfolio and who substitutes."""
    actor = may(request, Action.PORTFOLIO_ASSIGN)
    found = seen(Portfolio, actor, portfolio, request.POST.get("revision"))
    now = portfolio_term(actor, found, actor.today)
    held = {"holder": now.holder_id, "substitute": now.substitute_id} if now else {}
    form = forms.AssignForm(actor, found, posted(request), initial=_start(found, first=actor.today, **held))
    given = ("holder", "substitute", "first")
    return Page(
        _("Holder and substitute"),
        _("Record"),
        form,
        lambda: actions.assign_portfolio(actor, found, **{k: form.cleaned_data[k] for k in given}),
        _("Holder and substitute are recorded."),
        reverse("people:portfolios"),
        lead=found.name,
    ).answer(request)


@both
def add_unit(request: HttpRequest) -> HttpResponse:
    """A new unit."""
    actor = may(request, Action.UNIT_ADD)
    team = body(actor, Body.Kind.MANAGEMENT_TEAM)
    form = forms.UnitForm(actor, posted(request), initial={"first": actor.today})
    given = ("name", "parent", "first")
    return Page(
        _("New unit"),
        _("Add"),
        form,
        lambda: actions.add_unit(actor, team, **{k: form.cleaned_data[k] for k in given}),
        _("The unit is added. Give it a head now."),
        reverse("people:units"),
    ).answer(request)


@both
def close_unit(request: HttpRequest, unit: int) -> HttpResponse:
    """The last day of a unit."""
    actor = may(request, Action.UNIT_CLOSE)
    found = seen(Unit, actor, unit, request.POST.get("revision"))
    form = forms.EndForm(posted(request), initial=_start(found, last=actor.today))
    return Page(
        _("Close a unit"),
        _("Close this unit"),
        form,
        lambda: actions.close_unit(actor, found, until=form.until()),
        _("The unit closes."),
        reverse("people:units"),
        lead=found.name,
    ).answer(request)

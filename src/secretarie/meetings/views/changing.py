"""What the office does with an agenda: place, add, move, take off, point, conform route."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from secretarie.access.http import actor_of, attempt, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.meetings import actions
from secretarie.meetings.agenda_page import AgendaPage
from secretarie.meetings.facts_agenda import is_late
from secretarie.meetings.forms_agenda import AddForm, ConformForm, PointForm, RemoveForm, seen_key
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.views import fresh
from secretarie.meetings.views.agenda import agenda_page, crumbs, one_meeting
from secretarie.meetings.views.items import item_page, one_item, tell
from secretarie.proposals.models import Proposal


@require_POST
def place(request: HttpRequest, pk: int) -> HttpResponse:
    """The chosen proposals come on the agenda."""
    actor = actor_of(request)
    meeting = seen(Meeting, actor, pk, request.POST.get("revision"))
    page = AgendaPage(actor, one_meeting(actor, pk))
    form = fresh.place_form(page, request.POST)
    if form.is_valid():
        given = form.cleaned_data
        proposals = [seen(Proposal, actor, *seen_key(value)) for value in given["proposals"]]
        under = _row(actor, pk, given["under"])
        done = attempt(form, lambda: actions.place(actor, meeting, proposals=proposals, under=under))
        if done:
            text = ngettext("%(number)s proposal placed.", "%(number)s proposals placed.", len(done.value))
            messages.success(request, text % {"number": len(done.value)})
            return redirect("meetings:agenda", pk)
    return agenda_page(request, pk, place_form=form, status=409)


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A form of its own for an item without a proposal."""
    actor = actor_of(request)
    meeting = one_meeting(actor, pk)
    if not permitted(actor, Action.AGENDA_ADD):
        raise PermissionDenied
    form = fresh.add_form(AgendaPage(actor, meeting), request.POST or None)
    if request.method == "POST" and form.is_valid():
        locked = seen(Meeting, actor, pk, request.POST.get("revision"))
        done = attempt(form, lambda: actions.add(actor, locked, **_typed(actor, pk, form)))
        if done:
            messages.success(request, _("The item stands on the agenda."))
            return redirect("meetings:agenda", pk)
    late = is_late(actor, meeting)
    context = {"form": form, "meeting": meeting, "late": late, "crumbs": crumbs(meeting, (_("New item"), ""))}
    return render(request, "meetings/add.html", context, status=409 if form.errors else 200)


def _typed(actor: Actor, pk: int, form: AddForm) -> dict[str, Any]:
    same = ("title", "kind", "standing", "portfolio", "minutes", "number", "openness")
    typed: dict[str, Any] = {name: form.cleaned_data[name] for name in same}
    under = _row(actor, pk, form.cleaned_data["under"])
    return {**typed, "under": under, "points": form.typed_points(), "leave": form.leave()}


@require_POST
def edit(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Another title, other minutes or another portfolio."""
    actor = actor_of(request)
    row = one_item(actor, pk, item, request.POST.get("revision"))
    form = fresh.edit_form(actor, row, request.POST)
    if form.is_valid():
        done = attempt(form, lambda: actions.edit(actor, row, **form.cleaned_data))
        if done:
            told = _("Changed; the members see what it was.") if done.value else _("The item is changed.")
            messages.success(request, told)
            return redirect("meetings:item", pk, item)
    return item_page(request, one_item(actor, pk, item, None), edit_form=form, status=409)


@require_POST
def move(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Elsewhere in the tree, or with a number of its own."""
    actor = actor_of(request)
    row = one_item(actor, pk, item, request.POST.get("revision"))
    page = AgendaPage(actor, row.meeting)
    form = fresh.move_form(page, row, request.POST)
    if form.is_valid():
        given = form.cleaned_data
        under, before = _row(actor, pk, given["under"]), _row(actor, pk, given["before"])
        number = given["number"] if given["number"] != (row.number if row.typed else "") else None
        if attempt(form, lambda: actions.move(actor, row, under=under, before=before, number=number)):
            messages.success(request, _("The item has moved; the numbers follow."))
            return redirect("meetings:agenda", pk)
    return item_page(request, row, move_form=form, status=409)


@require_POST
def remove(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Off the agenda, with a reason."""
    actor = actor_of(request)
    row = one_item(actor, pk, item, request.POST.get("revision"))
    form = RemoveForm(request.POST, prefix="afvoeren")
    if form.is_valid() and attempt(form, lambda: actions.remove(actor, row, reason=form.cleaned_data["reason"])):
        messages.success(request, _("The item is taken off; a proposal waits for a meeting again."))
        return redirect("meetings:agenda", pk)
    return item_page(request, row, remove_form=form, status=409)


@require_POST
def point(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Decision points under a row of the agenda itself."""
    actor = actor_of(request)
    row = one_item(actor, pk, item, request.POST.get("revision"))
    form = PointForm(request.POST, prefix="punt")
    if form.is_valid() and attempt(form, lambda: actions.point(actor, row, points=form.typed_points())):
        messages.success(request, _("The decision points stand under the item."))
        return redirect("meetings:item", pk, item)
    return item_page(request, row, point_form=form, status=409)


@require_POST
def conform(request: HttpRequest, pk: int) -> HttpResponse:
    """The chosen items on the conform route, or off it."""
    actor = actor_of(request)
    page = AgendaPage(actor, one_meeting(actor, pk))
    form = ConformForm(request.POST, rows=[row.item for row in page.papers])
    if form.is_valid():
        rows = [seen(AgendaItem, actor, *seen_key(value)) for value in form.cleaned_data["items"]]
        asked = form.cleaned_data["conform"]
        if attempt(form, lambda: actions.propose_conform(actor, rows, conform=asked)):
            return _told_conform(request, pk, len(rows), asked=asked)
    tell(request, form, _("Choose at least one item."))
    return redirect("meetings:agenda", pk)


def _told_conform(request: HttpRequest, pk: int, number: int, *, asked: bool) -> HttpResponse:
    if asked:
        text = ngettext("%(number)s item on the conform route.", "%(number)s items on the conform route.", number)
    else:
        text = ngettext("%(number)s item off the conform route.", "%(number)s items off the conform route.", number)
    messages.success(request, text % {"number": number})
    return redirect("meetings:agenda", pk)


def _row(actor: Actor, meeting: int, key: str) -> AgendaItem | None:
    """A row of this agenda that was chosen from a list; its revision does not matter, its place is only named."""
    return visible(AgendaItem, actor).filter(meeting=meeting, pk=key).first() if key else None

"""Plan meetings: ahead in the rhythm of the house, or one outside it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from secretarie.access.http import actor_of, attempt, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.meetings import actions, house, queries, rhythm
from secretarie.meetings.forms_agenda import AheadForm, SingleForm
from secretarie.meetings.models import Meeting
from secretarie.people.models import Body
from secretarie.people.queries import body

AHEAD = timedelta(weeks=8)


def plan(request: HttpRequest) -> HttpResponse:
    """Two forms: until when, with the meetings that gives; and one meeting by itself."""
    actor = actor_of(request)
    if not permitted(actor, Action.MEETING_PLAN):
        raise PermissionDenied
    single = "single" in request.POST
    ahead_form = AheadForm(_data(request, single=False), today=actor.today, initial={"until": actor.today + AHEAD})
    single_form = SingleForm(request.POST if single else None, today=actor.today, firsts=_firsts(actor), prefix="los")
    form: AheadForm | SingleForm = single_form if single else ahead_form
    if request.method == "POST" and form.is_valid():
        done = _planned(request, single_form) if single else _planned_ahead(request, ahead_form)
        if done is not None:
            return done
    until = _until(actor, ahead_form)
    context = {
        "crumbs": [(_("Meetings"), reverse("meetings:list")), (_("Plan meetings"), "")],
        "form": form if form.is_bound else None,
        "ahead_form": ahead_form,
        "single_form": single_form,
        "slots": _new_slots(actor, until),
        "gaps": rhythm.gaps(house.rhythm(actor, actor.today), actor.today, until),
        "revisions": {b.kind: b.revision for b in (_college(actor), _body(actor, Body.Kind.MAYOR))},
    }
    return render(request, "meetings/plan.html", context, status=409 if form.errors else 200)


def _data(request: HttpRequest, *, single: bool) -> Any:
    if request.method == "POST":
        return request.POST if ("single" in request.POST) is single else None
    return request.GET if "until" in request.GET else None


def _college(actor: Actor) -> Body:
    return _body(actor, Body.Kind.COLLEGE)


def _body(actor: Actor, kind: Body.Kind) -> Body:
    try:
        return body(actor, kind)
    except Body.DoesNotExist:  # a municipality that has not begun yet
        raise Http404 from None


def _until(actor: Actor, form: AheadForm) -> date:
    if form.is_bound and form.is_valid():
        until: date = form.cleaned_data["until"]
        return until
    return actor.today + AHEAD


def _new_slots(actor: Actor, until: date) -> tuple[rhythm.Slot, ...]:
    """The meetings of the rhythm that are not planned yet."""
    known = {house.day(m) for m in queries.meetings(actor).filter(body__kind=Body.Kind.COLLEGE)}
    first = actor.today + timedelta(days=1)
    return tuple(
        s for s in rhythm.coming(house.rhythm(actor, actor.today), first, until) if s.starts.date() not in known
    )


def _planned_ahead(request: HttpRequest, form: AheadForm) -> HttpResponse | None:
    actor = actor_of(request)
    plans = [actions.Plan(slot) for slot in _new_slots(actor, form.cleaned_data["until"])]
    college = seen(Body, actor, _college(actor).pk, request.POST.get("revision"))
    done = attempt(form, lambda: actions.plan(actor, college, plans=plans))
    if done is None:
        return None
    text = ngettext("%(number)s meeting planned.", "%(number)s meetings planned.", len(done.value))
    messages.success(request, text % {"number": len(done.value)})
    return redirect("meetings:list")


def _planned(request: HttpRequest, form: SingleForm) -> HttpResponse | None:
    actor, given = actor_of(request), form.cleaned_data
    starts = form.local("starts")
    if starts is None:
        raise Http404
    usual = house.rhythm(actor, starts.date())
    slot = rhythm.single(
        usual, starts, kind=given["kind"], place=given["place"], note=given["note"], closing=form.local("closing")
    )
    first = queries.meetings(actor).filter(pk=given["first"]).first() if given["first"] else None
    kind = Body.Kind.MAYOR if given["kind"] == Meeting.Kind.MAYOR else Body.Kind.COLLEGE
    done = attempt(form, lambda: actions.plan(actor, _body(actor, kind), plans=[actions.Plan(slot, first)]))
    if done is None:
        return None
    messages.success(request, _("The meeting is planned."))
    return redirect("meetings:agenda", done.value[0].pk)


def _firsts(actor: Actor) -> list[tuple[str, str]]:
    """Meetings of the college that a second one may take up: the latest, by day."""
    recent = queries.meetings(actor).filter(body__kind=Body.Kind.COLLEGE).order_by("-starts_at")[:12]
    return [(str(m.pk), f"{house.day(m):%d-%m-%Y}") for m in recent]

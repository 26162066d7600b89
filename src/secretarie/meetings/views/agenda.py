"""The agenda page of one meeting, its release and its freezing."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from secretarie.access.clock import moment
from secretarie.access.http import actor_of, attempt, refusals, seen
from secretarie.access.performing import permitted
from secretarie.access.roles import OFFICE, Role
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.law import Quorum, quorum
from secretarie.meetings import actions, house, queries, rules_agenda, rules_planning, words
from secretarie.meetings.agenda_page import AgendaPage, Row
from secretarie.meetings.facts_agenda import is_late
from secretarie.meetings.forms_agenda import PlaceForm
from secretarie.meetings.load import load_rows
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.views import fresh
from secretarie.people.models import Absence, Office, valid_on
from secretarie.people.queries import deputies, holder_of_office

Kind = AgendaItem.Kind
PREPARES = OFFICE | {Role.GATE_TEAM, Role.CONTROLLER, Role.MAYOR, Role.MINUTE_TAKER}


@require_safe
def agenda(request: HttpRequest, pk: int) -> HttpResponse:
    """The tree as this reader sees it, with what he may do."""
    return agenda_page(request, pk)


def agenda_page(
    request: HttpRequest, pk: int, *, place_form: PlaceForm | None = None, status: int = 200
) -> HttpResponse:
    """The page, also with a form that could not be sent."""
    actor = actor_of(request)
    meeting = one_meeting(actor, pk)
    page = AgendaPage(actor, meeting)
    form = place_form or (fresh.place_form(page) if permitted(actor, Action.AGENDA_PLACE) else None)
    context = {
        **_head(actor, meeting),
        **_acts(actor, meeting),
        **_shown(request, page),
        "form": place_form,
        "place_form": form,
        "late": is_late(actor, meeting),
        "page": page,
        "prepares": actor.has(*PREPARES),
        "expected": _expected(page),
        "load": _load(actor, meeting),
    }
    return render(request, "meetings/agenda.html", context, status=status)


def one_meeting(actor: Actor, pk: int) -> Meeting:
    """A meeting that this actor may see. 404 otherwise."""
    found = queries.meetings(actor).select_related("chair", "first_meeting").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def crumbs(meeting: Meeting, *more: tuple[str, str]) -> list[tuple[str, str]]:
    """From the list to this meeting, and on."""
    day = f"{meeting.body} {words.day_words(meeting.starts_at)} {house.day(meeting).year}"
    return [(_("Meetings"), reverse("meetings:list")), (day, reverse("meetings:agenda", args=[meeting.pk])), *more]


@require_POST
@refusals
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """The members may read."""
    meeting = seen(Meeting, actor_of(request), pk, request.POST.get("revision"))
    attempt(None, lambda: actions.release(actor_of(request), meeting))
    messages.success(request, _("The agenda is released to the members."))
    return redirect("meetings:agenda", pk)


@require_POST
@refusals
def freeze(request: HttpRequest, pk: int) -> HttpResponse:
    """From here on changes show as changes."""
    meeting = seen(Meeting, actor_of(request), pk, request.POST.get("revision"))
    attempt(None, lambda: actions.freeze(actor_of(request), meeting))
    messages.success(request, _("The agenda is frozen: what changes now shows as a change."))
    return redirect("meetings:agenda", pk)


def _head(actor: Actor, meeting: Meeting) -> dict[str, object]:
    freezes = meeting.freeze_at if meeting.stage == Meeting.Stage.RELEASED else None
    return {
        "crumbs": crumbs(meeting),
        "meeting": meeting,
        "chip": words.stage_chip(meeting),
        "freezes_at": freezes if freezes and freezes > moment(actor) else None,
        "live_url": reverse("meetings:live", args=[meeting.pk]),
        "list_url": list_url(meeting) if meeting.stage in rules_agenda.OVER else "",
    }


def list_url(meeting: Meeting) -> str:
    """Where its decision list stands: in a room above this one, so it may not be there."""
    try:
        return reverse("lists:list", args=[meeting.pk])
    except NoReverseMatch:
        return ""


def _acts(actor: Actor, meeting: Meeting) -> dict[str, object]:
    stage = meeting.stage
    return {
        "may_release": permitted(actor, Action.AGENDA_RELEASE) and not rules_planning.obstacles_to_release(stage),
        "may_freeze": permitted(actor, Action.AGENDA_FREEZE) and not rules_planning.obstacles_to_freeze(stage),
        "may_place": permitted(actor, Action.AGENDA_PLACE) and stage not in rules_agenda.OVER,
        "may_add": permitted(actor, Action.AGENDA_ADD) and stage not in rules_agenda.OVER,
        "may_propose_conform": permitted(actor, Action.CONFORM_PROPOSE) and stage in rules_agenda.BEFORE_SESSION,
        "may_open": permitted(actor, Action.MEETING_OPEN),
    }


def _shown(request: HttpRequest, page: AgendaPage) -> dict[str, object]:
    """The rows of the chosen chip; without one the whole tree."""
    choices: dict[str, tuple[str, list[Row]]] = {
        "bespreken": (_("To discuss"), [r for r in page.rows if r.item.kind == Kind.DISCUSSION]),
        "hamer": (_("Formality"), [r for r in page.rows if r.item.kind == Kind.FORMALITY]),
        "gewijzigd": (_("Changed since the release"), [r for r in page.rows if r.changed]),
        "mijn": (_("To mark by me"), [r for r in page.rows if r.markable and not r.mine]),
    }
    asked = request.GET.get("toon", "")
    every = [r for r in page.rows if not r.heading]
    filters = [{"label": _("All"), "url": request.path, "current": asked not in choices, "count": len(every)}]
    for key, (label, rows) in choices.items():
        if rows or key == asked:
            url = f"{request.path}?toon={key}"
            filters.append({"label": label, "url": url, "current": key == asked, "count": len(rows)})
    drawn = choices[asked][1] if asked in choices else page.sections
    return {"filters": filters, "rows": drawn, "whole": asked not in choices}


def _expected(page: AgendaPage) -> dict[str, object]:
    """Who is expected, and whether that is enough to deliberate (art. 56 Gemeentewet)."""
    day = house.day(page.meeting)
    away = set(visible(Absence, page.actor).filter(valid_on(day)).values_list("person_id", flat=True))
    members = [term.person for term in page.members]
    absent = [p for p in members if p.pk in away]
    secretary = holder_of_office(page.actor, Office.Kind.SECRETARY, day)
    if secretary is not None and secretary.pk in away:
        deputy = deputies(page.actor, Office.Kind.SECRETARY, day).exclude(person__in=away).first()
        secretary = deputy.person if deputy else None
    found: Quorum | None = quorum(len(members), len(members) - len(absent), day) if members else None
    return {
        "members": len(members),
        "present": len(members) - len(absent),
        "absent": absent,
        "secretary": secretary,
        "quorum": found,
    }


def _load(actor: Actor, meeting: Meeting) -> list[dict[str, object]]:
    from_here = meeting.starts_at - timedelta(days=1)
    coming = list(queries.meetings(actor).filter(body=meeting.body, starts_at__gte=from_here)[:8])
    minutes = queries.minutes(actor, coming)
    return load_rows(actor, coming, minutes, until=house.day(meeting) + timedelta(days=50), current=meeting)

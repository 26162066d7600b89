"""The acts on a meeting as a whole: open, suspend, attendance, the alarm, rows of items, close."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from secretarie.access.http import actor_of, attempt, posted, refusals, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.meetings import actions, queries, rules_session, voting, words
from secretarie.meetings.forms_agenda import seen_key
from secretarie.meetings.forms_session import AttendanceForm, ComingForm, HoldOverForm, RowForm, TextForm
from secretarie.meetings.live_page import LivePage
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.session import Session
from secretarie.meetings.views import live
from secretarie.meetings.views.agenda import crumbs, one_meeting
from secretarie.people.models import Person


@require_POST
@refusals
def open_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """In session from here on."""
    meeting = seen(Meeting, actor_of(request), pk, request.POST.get("revision"))
    attempt(None, lambda: actions.open_meeting(actor_of(request), meeting))
    return redirect("meetings:live", pk)


@require_POST
@refusals
def suspend(request: HttpRequest, pk: int) -> HttpResponse:
    """The meeting rests, or goes on."""
    meeting = seen(Meeting, actor_of(request), pk, request.POST.get("revision"))
    resume = request.POST.get("do") == "resume"
    attempt(None, lambda: actions.suspend(actor_of(request), meeting, resume=resume))
    return redirect("meetings:live", pk)


@require_POST
@refusals
def close_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """What was decided lies frozen."""
    meeting = seen(Meeting, actor_of(request), pk, request.POST.get("revision"))
    attempt(None, lambda: actions.close_meeting(actor_of(request), meeting))
    messages.success(request, _("The meeting is closed; what was decided lies frozen."))
    return redirect("meetings:live", pk)


@require_POST
def alarm(request: HttpRequest, pk: int) -> HttpResponse:
    """Neither secretary nor deputy was there: why."""
    actor = actor_of(request)
    meeting = seen(Meeting, actor, pk, request.POST.get("revision"))
    form = TextForm(request.POST, prefix="alarm")
    if form.is_valid() and attempt(form, lambda: actions.acknowledge(actor, meeting, reason=form.cleaned_data["text"])):
        return redirect("meetings:live", pk)
    page = LivePage(actor, one_meeting(actor, pk))
    return live.show(request, page, live.Bound(others={"alarm": form}), status=409)


@require_http_methods(["GET", "POST"])
def attendance(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is in the meeting, who came later or left, and who came besides."""
    actor = actor_of(request)
    meeting = one_meeting(actor, pk)
    session = Session(actor, meeting)
    rows = sorted(session.items.values(), key=lambda i: i.position)
    items = [(i.pk, f"{i.number} {i.title}".strip()[:80]) for i in rows if not i.taken_off]
    data = posted(request)
    sheets = [AttendanceForm(data, row=row, items=items) for row in session.attendances]
    coming = ComingForm(data, persons=_persons(session))
    valid = [f.is_valid() for f in (*sheets, coming)] if data is not None else [False]
    if all(valid):
        meeting.revision = int(request.POST.get("revision", "") or meeting.revision)
        changed = [f.entry(session.items) for f in sheets if f.has_changed()]
        entries = [*changed, *filter(None, [coming.entry()])]
        if attempt(coming, lambda: actions.record_attendance(actor, meeting, entries=entries)):
            messages.success(request, _("Attendance is kept; validity was computed again."))
            return redirect("meetings:live", pk)
    context = {
        "crumbs": crumbs(meeting, (_("Attendance"), "")),
        "meeting": meeting,
        "sheets": sheets,
        "coming": coming,
        "failed": [*sheets, coming] if data is not None else [],
        "may_record": permitted(actor, Action.ATTENDANCE_RECORD),
        "obstacles": rules_session.in_session(meeting.stage),
        "quorum": voting.explained(session.quorum().receipt.as_json()),
    }
    return render(request, "meetings/attendance.html", context, status=409 if data is not None else 200)


def _persons(session: Session) -> list[tuple[int, str]]:
    known = [a.person_id for a in session.attendances]
    rows = visible(Person, session.actor).exclude(pk__in=known).order_by("name")
    return list(rows.values_list("pk", "name"))


@require_http_methods(["GET", "POST"])
def formality(request: HttpRequest, pk: int) -> HttpResponse:
    """A row of formality items in one decision act."""
    page = LivePage(actor_of(request), one_meeting(actor_of(request), pk))
    form = RowForm(posted(request), rows=page.formality)

    def act(rows: list[AgendaItem]) -> None:
        actions.decide_as_proposed(page.actor, rows)

    return _row(request, page, page.formality, form, RowAct(_("Formality items"), _("Decide as proposed"), act))


@require_http_methods(["GET", "POST"])
def conform(request: HttpRequest, pk: int) -> HttpResponse:
    """What every member agreed to beforehand, decided outside the table."""
    actor = actor_of(request)
    page = LivePage(actor, one_meeting(actor, pk))
    rows = queries.conform_items(actor, page.meeting)
    form = RowForm(posted(request), rows=rows)

    def act(chosen: list[AgendaItem]) -> None:
        meeting = seen(Meeting, actor, pk, request.POST.get("revision"))
        actions.decide_conform(actor, meeting, items=tuple(i.pk for i in chosen))

    return _row(request, page, rows, form, RowAct(_("Conform list"), _("Decide the conform list"), act))


@require_http_methods(["GET", "POST"])
def rest(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that was not handled, held over in one act."""
    actor = actor_of(request)
    page = LivePage(actor, one_meeting(actor, pk))
    rows = page.waiting
    later = queries.coming(actor, page.meeting.starts_at).filter(body=page.meeting.body).exclude(pk=pk)[:8]
    form = HoldOverForm(posted(request), rows=rows, meetings=[(m.pk, words.day_words(m.starts_at)) for m in later])

    def act(chosen: list[AgendaItem]) -> None:
        typed = form.cleaned_data
        to = next((m for m in later if m.pk == typed["to"]), None)
        actions.hold_over(actor, chosen, to=to, requested_for=typed["requested_for"], reason=typed["reason"])

    return _row(request, page, rows, form, RowAct(_("Hold over what is left"), _("Hold over"), act))


@dataclass(frozen=True, slots=True)
class RowAct:
    """One act over a row of items: what it is called, and how it is done."""

    title: str
    label: str
    perform: Callable[[list[AgendaItem]], None]


def _row(request: HttpRequest, page: LivePage, rows: Sequence[AgendaItem], form: RowForm, act: RowAct) -> HttpResponse:
    """A list to choose from, and one act over what was chosen."""
    if form.is_bound and form.is_valid():
        chosen = [seen(AgendaItem, page.actor, *seen_key(value)) for value in form.cleaned_data["items"]]
        if attempt(form, lambda: act.perform(chosen)):
            text = ngettext("One item is done.", "%(number)s items are done.", len(chosen))
            messages.success(request, text % {"number": len(chosen)})
            return redirect("meetings:live", page.meeting.pk)
    context = {
        "crumbs": crumbs(page.meeting, (act.title, "")),
        "meeting": page.meeting,
        "page": page,
        "title": act.title,
        "label": act.label,
        "form": form,
        "rows": [(page.agenda.numbers.get(i.pk, i.number), i, f"{i.pk}:{i.revision}") for i in rows],
        "chosen": _chosen(form, rows),
        "marks": page.agenda.marks,
        "may": permitted(page.actor, Action.ITEMS_DECIDE_AS_PROPOSED),
        "back_url": reverse("meetings:live", args=[page.meeting.pk]),
    }
    return render(request, "meetings/row.html", context, status=409 if form.is_bound else 200)


def _chosen(form: forms.Form, rows: Sequence[AgendaItem]) -> list[str]:
    """What is ticked: as sent, or at first everything in which nobody is recused."""
    if form.is_bound:
        return list(form["items"].value() or [])
    return [f"{i.pk}:{i.revision}" for i in rows if not any(not r.ended for r in i.recusals.all())]

"""One item of an agenda: its text, its points, the members' marks, and what can be done with it."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from secretarie.access.http import actor_of, attempt, seen, whole
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.meetings import actions, facts_agenda, rules_agenda, rules_marks
from secretarie.meetings.actions.mark import facts_for_marking
from secretarie.meetings.agenda_page import MARK_READERS, AgendaPage
from secretarie.meetings.forms_agenda import EditForm, MarkForm, MoveForm, PointForm, RemoveForm, seen_key
from secretarie.meetings.models import AgendaItem
from secretarie.meetings.views import fresh
from secretarie.meetings.views.agenda import crumbs, one_meeting
from secretarie.proposals.models import HolderView, SignOff
from secretarie.proposals.words import ground_words

ANY_REASON = "reason"


@require_safe
def item(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """The page of one item."""
    return item_page(request, one_item(actor_of(request), pk, item, None))


def one_item(actor: Actor, meeting: int, pk: int, revision: str | None) -> AgendaItem:
    """A row of this meeting's agenda that the actor may see, with the revision that came along. 404 otherwise."""
    found = visible(AgendaItem, actor).filter(meeting=meeting, pk=pk)
    row = found.select_related("meeting__body", "proposal__author", "version", "portfolio").first()
    if row is None:
        raise Http404
    known = whole(revision or "")
    if known is not None:
        row.revision = known
    return row


def item_page(
    request: HttpRequest,
    row: AgendaItem,
    *,
    mark_form: MarkForm | None = None,
    edit_form: EditForm | None = None,
    move_form: MoveForm | None = None,
    remove_form: RemoveForm | None = None,
    point_form: PointForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page, also with a form that could not be sent."""
    actor = actor_of(request)
    page = AgendaPage(actor, row.meeting)
    shown = next((r for r in page.rows if r.item.pk == row.pk), None)
    if shown is None:
        raise Http404
    context = {
        "crumbs": crumbs(row.meeting, (f"{shown.number} {row.title}".strip(), "")),
        "meeting": row.meeting,
        "row": shown,
        "item": row,
        "proposal_url": _proposal_url(row),
        "objection": _objection(row),
        "holder_views": _holder_views(row),
        "closed_because": shown.note or (ground_words(row.withheld_ground) if row.withheld_ground else ""),
        "marks": page.marks.get(row.pk, []) if actor.has(*MARK_READERS) else [],
        "changes": [c for c in page.changes if c.item_id == row.pk],
        "form": mark_form or edit_form or move_form or remove_form or point_form,
        "mark_form": mark_form or fresh.mark_form(page, row),
        "edit_form": edit_form or fresh.edit_form(actor, row),
        "move_form": move_form or fresh.move_form(page, row),
        "remove_form": remove_form or RemoveForm(prefix="afvoeren"),
        "point_form": point_form or PointForm(prefix="punt"),
        **_acts(actor, row, shown.parts),
    }
    return render(request, "meetings/item.html", context, status=status)


@require_POST
def mark(request: HttpRequest, pk: int) -> HttpResponse:
    """A member marks one item or a row of them."""
    actor = actor_of(request)
    page = AgendaPage(actor, one_meeting(actor, pk))
    form = MarkForm(request.POST, rows=[row.item for row in page.papers])
    if form.is_valid():
        given = form.cleaned_data
        rows = [seen(AgendaItem, actor, *seen_key(value)) for value in given["items"]]
        if attempt(form, lambda: actions.mark(actor, rows, value=given["value"], note=given["note"])):
            text = ngettext("Your mark is kept.", "Your marks on %(number)s items are kept.", len(rows))
            messages.success(request, text % {"number": len(rows)})
            return redirect(_next(request, pk))
    return _not_marked(request, pk, page, form)


def _not_marked(request: HttpRequest, pk: int, page: AgendaPage, form: MarkForm) -> HttpResponse:
    """Back on the page of the one item, with what was typed; for a row of items the agenda says why."""
    keys = [whole(value.partition(":")[0]) for value in request.POST.getlist("items")]
    rows = {r.item.pk: r.item for r in page.papers}
    if len(keys) == 1 and (row := rows.get(keys[0] or 0)):
        row.meeting = page.meeting
        return item_page(request, one_item(actor_of(request), pk, row.pk, None), mark_form=form, status=409)
    tell(request, form, _("Choose at least one item, and your mark."))
    return redirect("meetings:agenda", pk)


def tell(request: HttpRequest, form: forms.Form, otherwise: str) -> None:
    """The obstacles as messages above the page, or what is missing."""
    for text in [str(e) for e in form.non_field_errors()] or [otherwise]:
        messages.error(request, text)


def _acts(actor: Actor, row: AgendaItem, parts: int) -> dict[str, object]:
    """Which acts this person sees here, and what stands in their way: the same rules as the acts themselves."""
    recorded = any(p.outcome for p in row.points.all())
    off = facts_agenda.taking_off(row, parts, ANY_REASON, recorded=recorded)
    open_still = row.meeting.stage not in rules_agenda.OVER
    may_mark = permitted(actor, Action.ITEM_MARK)
    return {
        "may_mark": may_mark,
        "mark_obstacles": rules_marks.obstacles_to_mark(facts_for_marking(actor, row)) if may_mark else (),
        "may_edit": permitted(actor, Action.AGENDA_EDIT) and open_still and row.proposal_id is None,
        "edit_obstacles": rules_agenda.obstacles_to_edit(facts_agenda.editing(row, row.title, ANY_REASON)),
        "may_move": permitted(actor, Action.AGENDA_MOVE) and open_still,
        "move_obstacles": rules_agenda.obstacles_to_move(facts_agenda.moving(row)),
        "may_remove": permitted(actor, Action.AGENDA_REMOVE) and open_still,
        "remove_obstacles": rules_agenda.obstacles_to_take_off(off),
        "may_point": permitted(actor, Action.AGENDA_POINT)
        and not rules_agenda.obstacles_to_point(facts_agenda.pointing(row)),
        "may_propose_conform": permitted(actor, Action.CONFORM_PROPOSE)
        and row.meeting.stage in rules_agenda.BEFORE_SESSION
        and row.points.exists(),
    }


def _holder_views(row: AgendaItem) -> list[HolderView]:
    """What a portfolio holder would rather decide: the college always reads it beside the official advice."""
    if row.proposal is None:
        return []
    found = row.proposal.holder_views.filter(ended_at=None)
    return list(found.select_related("portfolio", "person", "version"))


def _objection(row: AgendaItem) -> SignOff | None:
    """The portfolio holder's objection over which it was tabled: shown beside the secretary's reason."""
    if row.proposal is None:
        return None
    tabled = row.proposal.reviews.exclude(objection=None).select_related("objection__person").last()
    return tabled.objection if tabled else None


def _proposal_url(row: AgendaItem) -> str:
    if row.proposal is None:
        return ""
    try:
        return reverse("proposals:file", args=[row.proposal.number])
    except NoReverseMatch:
        return ""


def _next(request: HttpRequest, pk: int) -> str:
    """Where the mark was given from: the agenda, or Vandaag."""
    asked = request.POST.get("next", "")
    known = url_has_allowed_host_and_scheme(asked, allowed_hosts={request.get_host()})
    return asked if known else reverse("meetings:agenda", args=[pk])

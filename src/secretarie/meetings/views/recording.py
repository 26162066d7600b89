"""The acts of recording under one item, each from its own form on the live page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from secretarie.access.http import Done, actor_of, attempt, is_stale, obstacles_of, refusals
from secretarie.access.wall import visible
from secretarie.law import RecusalReason
from secretarie.meetings import actions
from secretarie.meetings.forms_session import (
    AbsentForm,
    AgainstForm,
    NoteForm,
    OutcomeForm,
    RecusalForm,
    TextForm,
)
from secretarie.meetings.live_page import LivePage
from secretarie.meetings.models import AgendaItem, Recusal
from secretarie.meetings.outcomes import Given
from secretarie.meetings.views import live
from secretarie.meetings.views.agenda import one_meeting
from secretarie.meetings.views.conflict import conflict
from secretarie.meetings.views.items import one_item

FIELD_OF = {
    "outcome.no-text": "decided_text",
    "outcome.no-reason": "reason",
    "outcome.contrary-to-nothing": "contrary",
    "outcome.no-mandate-holder": "final_text_by",
    "outcome.held-over-where": "held_over_to",
    "outcome.against-the-vote": "outcome",
    "record.no-outcome": "outcome",
    "record.tied": "outcome",
}


@require_POST
def outcomes(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Keep the outcomes, or lay the item down with them."""
    page, row = _place(request, pk, item)
    sent = live.outcome_forms(page, request.POST)
    carrier = forms.Form(request.POST)
    valid = [f.is_valid() for f in (*sent, carrier)]
    if all(valid):
        given = {f.point.pk: one for f in sent if (one := f.given())}
        lays_down = request.POST.get("do") == "record"
        if attempt(carrier, lambda: _record(request, row, given, lay_down=lays_down)):
            return _on(request, page, laid_down=lays_down)
        if is_stale(carrier):
            return conflict(request, page, sent)
        _put_beside(carrier, sent)
    return live.show(request, page, live.Bound(sent, {"carrier": carrier}), status=409)


def _record(request: HttpRequest, row: AgendaItem, given: Mapping[int, Given], *, lay_down: bool) -> None:
    actor = actor_of(request)
    if lay_down:
        actions.record(actor, row, given=given)
    else:
        actions.record_outcomes(actor, row, given=given)


def _put_beside(carrier: forms.Form, sent: list[OutcomeForm]) -> None:
    """Obstacles that are about a field of a point stand beside that field."""
    by_number = {f.point.number: f for f in sent}
    for obstacle in obstacles_of(carrier):
        form, name = by_number.get(obstacle.about), FIELD_OF.get(obstacle.code)
        if form is not None and name is not None:
            form.add_error(name, f"{obstacle.message} {obstacle.way_out}")
    rest = [e for e in carrier.non_field_errors().as_data() if not _placed(e, by_number)]
    del carrier.errors["__all__"]
    for error in rest:
        carrier.add_error(None, error)


def _placed(error: Any, by_number: Mapping[str, OutcomeForm]) -> bool:
    obstacle = (error.params or {}).get("o")
    return obstacle is not None and obstacle.code in FIELD_OF and obstacle.about in by_number


@require_POST
@refusals
def as_proposed(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Every point as proposed, and laid down: the click of most items."""
    page, row = _place(request, pk, item)
    attempt(None, lambda: actions.decide_as_proposed(actor_of(request), [row]))
    return _on(request, page, laid_down=True)


@require_POST
def ballot(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """A round of voting, or the vote taken back."""
    page, row = _place(request, pk, item)
    form = live.ballot_form(page, request.POST)
    if request.POST.get("do") == "back":
        return _do(request, page, "ballot", form, lambda: actions.record_ballot(actor_of(request), row, ballot=None))
    if not form.is_valid():
        return live.show(request, page, live.Bound(others={"ballot": form}), status=409)
    again = request.POST.get("do") == "again"
    return _do(
        request,
        page,
        "ballot",
        form,
        lambda: actions.record_ballot(actor_of(request), row, ballot=form.ballot(), points=form.chosen(), again=again),
    )


@require_POST
def absent(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Who is not at this item."""
    page, row = _place(request, pk, item)
    there = [(a.person_id, a.person.name) for a in page.session.attendances if a.present]
    form = AbsentForm(request.POST, there=there)
    return _try(
        request,
        page,
        "absent",
        form,
        lambda given: actions.record_absence_at_item(actor_of(request), row, absent=given["absent"]),
    )


@require_POST
def recusal(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """A member takes no part."""
    page, row = _place(request, pk, item)
    form = RecusalForm(request.POST, members=_members(page))
    return _try(
        request,
        page,
        "recusal",
        form,
        lambda given: actions.recuse(
            actor_of(request),
            row,
            person=given["person"],
            reason=RecusalReason(given["reason"]),
            explanation=given["explanation"],
        ),
    )


@require_POST
@refusals
def recusal_back(request: HttpRequest, pk: int, item: int, recusal: int) -> HttpResponse:
    """It was recorded wrongly: the member takes part."""
    page, row = _place(request, pk, item)
    known = visible(Recusal, page.actor).filter(pk=recusal, item=row.pk).first()
    if known is None:
        raise Http404
    reason = RecusalReason(known.reason_class)
    attempt(
        None,
        lambda: actions.recuse(
            page.actor, row, person=known.person_id, reason=reason, explanation=known.explanation, ended=True
        ),
    )
    return redirect(_here(page))


@require_POST
def against(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """A member wishes to be recorded as against; or takes it back."""
    page, row = _place(request, pk, item)
    form = AgainstForm(request.POST, members=_members(page))
    ended = request.POST.get("do") == "back"
    return _try(
        request,
        page,
        "against",
        form,
        lambda given: actions.record_against(
            actor_of(request), row, person=given["person"], reason=given["reason"], ended=ended
        ),
    )


@require_POST
def notes(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """The internal note and the announcement."""
    page, row = _place(request, pk, item)
    form = NoteForm(request.POST)
    return _try(request, page, "note", form, lambda given: actions.note(actor_of(request), row, **given))


@require_POST
def feedback(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """What was decided and why, to the author."""
    page, row = _place(request, pk, item)
    form = TextForm(request.POST, prefix="terug")
    return _try(
        request, page, "feedback", form, lambda given: actions.feed_back(actor_of(request), row, text=given["text"])
    )


def _place(request: HttpRequest, pk: int, item: int) -> tuple[LivePage, AgendaItem]:
    """The page, and the item as the minute-taker saw it."""
    actor = actor_of(request)
    row = one_item(actor, pk, item, request.POST.get("revision", ""))
    page = LivePage(actor, one_meeting(actor, pk), item)
    if page.item is None:
        raise Http404
    return page, row


def _try(
    request: HttpRequest, page: LivePage, name: str, form: forms.Form, act: Callable[[dict[str, Any]], object]
) -> HttpResponse:
    if not form.is_valid():
        return live.show(request, page, live.Bound(others={name: form}), status=409)
    return _do(request, page, name, form, lambda: act(form.cleaned_data))


def _do(request: HttpRequest, page: LivePage, name: str, form: forms.Form, act: Callable[[], object]) -> HttpResponse:
    """Perform; on a refusal, or when somebody was first, the page again with what was typed."""
    form.full_clean()
    done: Done[object] | None = attempt(form, act)
    if done is not None:
        return redirect(_here(page))
    fresh = LivePage(page.actor, one_meeting(page.actor, page.meeting.pk), page.item.pk if page.item else None)
    return live.show(request, fresh, live.Bound(others={name: form}), status=409)


def _members(page: LivePage) -> list[tuple[int, str]]:
    return [(a.person_id, a.person.name) for a in page.session.members()]


def _here(page: LivePage) -> str:
    assert page.item is not None  # noqa: S101 - _place saw to it
    return page.url(page.item)


def _on(request: HttpRequest, page: LivePage, *, laid_down: bool) -> HttpResponse:
    """To the next item when this one is done, with the number of what was decided; otherwise here again."""
    if not laid_down or page.item is None:
        messages.success(request, _("The outcomes are kept."))
        return redirect(_here(page))
    fresh = LivePage(page.actor, page.meeting, page.item.pk)
    numbers = ", ".join(d.number for d in fresh.decisions)
    done = _("%(item)s: laid down as %(numbers)s.") if numbers else _("%(item)s: laid down, without a decision.")
    messages.success(request, done % {"item": f"{page.item.number} {page.item.title}".strip(), "numbers": numbers})
    if page.next is not None and not any(p.valid is False for p in fresh.points):
        return redirect(page.url(page.next))
    return redirect(reverse("meetings:live_item", args=[page.meeting.pk, page.item.pk]))

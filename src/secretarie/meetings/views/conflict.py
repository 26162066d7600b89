"""Two minute-takers at one item: what stands there now beside what was typed, with the way on."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from secretarie.documents.difference import words_difference
from secretarie.meetings.forms_session import OutcomeForm
from secretarie.meetings.live_page import LivePage
from secretarie.meetings.models import Outcome
from secretarie.meetings.views.agenda import one_meeting


def conflict(request: HttpRequest, page: LivePage, sent: list[OutcomeForm]) -> HttpResponse:
    """Somebody recorded under this item meanwhile: both texts, and one's own offered back."""
    fresh = LivePage(page.actor, one_meeting(page.actor, page.meeting.pk), page.item.pk if page.item else None)
    item = fresh.item
    if item is None:
        raise Http404
    stands = {p.pk: p for p in fresh.points}
    pairs = [
        (f.point.number, _said(stands[f.point.pk].outcome, stands[f.point.pk].decided_text), _said_in(f)) for f in sent
    ]
    hidden = [
        (k, v) for k in request.POST if k not in {"csrfmiddlewaretoken", "revision"} for v in request.POST.getlist(k)
    ]
    context = {
        "who": item.recorded_by.name if item.recorded_by else _("Somebody"),
        "when": item.recorded_at,
        "what": f"{item.number} {item.title}".strip(),
        "rows": [
            {
                "label": _("Decision point %(number)s") % {"number": number},
                "theirs": theirs,
                "yours": yours,
                "difference": words_difference(theirs, yours),
            }
            for number, theirs, yours in pairs
            if theirs != yours
        ],
        "hidden": [*hidden, ("revision", item.revision)],
        "action": request.path,
        "submit_label": _("Record mine after all"),
        "back_url": fresh.url(item),
    }
    return render(request, "conflict.html", context, status=409)


def _said_in(form: OutcomeForm) -> str:
    typed = form.cleaned_data
    return _said(typed["outcome"], typed["decided_text"] if typed["outcome"] == Outcome.AMENDED else "")


def _said(outcome: str, text: str) -> str:
    label = str(Outcome(outcome).label) if outcome else _("No outcome yet")
    return f"{label}\n{text}".strip()

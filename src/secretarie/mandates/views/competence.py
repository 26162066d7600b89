"""``/mandaten/wie/`` and ``/mandaten/besluiten/``: who is competent, and what was decided under mandate."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.wall import Actor, visible
from secretarie.mandates.answer_words import change_words, decider
from secretarie.mandates.changing import changes
from secretarie.mandates.competence import who as who_decides
from secretarie.mandates.forms_competence import AskForm, PeriodForm
from secretarie.mandates.models_decisions import MandatedDecision
from secretarie.mandates.queries_competence import house_ways, whole_register
from secretarie.mandates.views.register import of_the_house, room

SHOWN = 200


@require_safe
@of_the_house
def who(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The question as a form; the answer with its receipt and what would change it."""
    form = AskForm(request.GET or None, register=whole_register(actor))
    context = {"crumbs": [room(), (_("Who is competent?"), "")], "form": form}
    if form.is_bound and form.is_valid():
        context |= _answered(actor, form)
    return render(request, "mandates/who.html", context)


def _answered(actor: Actor, form: AskForm) -> dict[str, Any]:
    register, ways, asked = whole_register(actor), house_ways(actor), form.asked(actor.today)
    answer = who_decides(asked, register, ways)
    return {
        "answer": answer,
        "decider": decider(answer),
        "asked": asked,
        "subject": register.subjects.path(asked.subject),
        "chains": [w.chain for w in answer.under],
        "exceptions": [e for w in answer.under for e in w.exceptions],
        "changes": [change_words(c) for c in changes(asked, register, ways)],
        "missed": [(w.mandate, w.obstacles) for w in answer.missed],
        "grounds": list(dict.fromkeys(n.ground for n in answer.receipt.norms)),
    }


@require_safe
@of_the_house
def decisions(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What was decided under mandate, newest first, for the college's information."""
    form = PeriodForm(request.GET or None)
    rows = visible(MandatedDecision, actor).select_related("decided_by", "mandate").order_by("-decided_on", "-pk")
    if form.is_bound and form.is_valid():
        first, last = form.cleaned_data["van"], form.cleaned_data["tot"]
        rows = rows.filter(decided_on__gte=first) if first else rows
        rows = rows.filter(decided_on__lte=last) if last else rows
    context = {
        "crumbs": [room(), (_("Decisions under mandate"), "")],
        "form": form,
        "rows": rows[:SHOWN],
        "found": rows.count(),
    }
    return render(request, "mandates/decisions.html", context)


@require_safe
@of_the_house
def decision(request: HttpRequest, actor: Actor, number: str) -> HttpResponse:
    """One decision, with the words above the signature and its receipts."""
    rows = visible(MandatedDecision, actor).select_related("decided_by", "mandate", "portfolio", "unit")
    found = rows.filter(number=number).first()
    if found is None:
        raise Http404
    crumbs = [room(), (_("Decisions under mandate"), "../"), (found.number, "")]
    return render(request, "mandates/decision.html", {"crumbs": crumbs, "decision": found})

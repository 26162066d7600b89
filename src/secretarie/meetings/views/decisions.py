"""Decisions: the list with its filters, and one decision on its own address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of
from secretarie.access.paging import page
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.documents.difference import words_difference
from secretarie.meetings import house, queries_decisions, voting, words
from secretarie.meetings.forms_agenda import DayInput
from secretarie.meetings.models import AgendaItem, Decision, ItemPoint, Outcome
from secretarie.meetings.words import Chip
from secretarie.people.models import Portfolio
from secretarie.proposals import words as paper_words
from secretarie.proposals.models import DecidingBody, Proposal

BODIES = (DecidingBody.COLLEGE, DecidingBody.MAYOR)


class PeriodForm(forms.Form):
    """Which decisions: from when to when, of which portfolio and body, with which words."""

    begin = forms.DateField(label=gettext_lazy("From"), widget=DayInput(), required=False)
    end = forms.DateField(label=gettext_lazy("Up to and including"), widget=DayInput(), required=False)
    portfolio = forms.ModelChoiceField(
        Portfolio.objects.none(), label=gettext_lazy("Portfolio"), required=False, empty_label=gettext_lazy("All")
    )
    words = forms.CharField(label=gettext_lazy("Number or words of the title"), max_length=100, required=False)
    body = forms.ChoiceField(choices=[("", ""), *DecidingBody.choices], widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any, actor: Actor) -> None:
        super().__init__(data)
        self.fields["portfolio"].queryset = visible(Portfolio, actor).order_by("name")  # type: ignore[attr-defined]  # a model choice field


@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """Newest first; a page of them."""
    actor = actor_of(request)
    form = PeriodForm(request.GET, actor)
    given = form.cleaned_data if form.is_valid() else {}
    found = queries_decisions.chosen(actor, **{k: v for k, v in given.items() if v})
    rows = page(found, "decided_on", request.GET.get("vanaf", ""))
    context = {
        "crumbs": [(_("Decisions"), "")],
        "form": form,
        "filters": _bodies(request, given.get("body", "")),
        "rows": [(d, chips(d)) for d in rows.rows],
        "newer_url": _address(request, vanaf=rows.newer) if rows.newer else "",
        "older_url": _address(request, vanaf=rows.older) if rows.older else "",
        "searching": any(given.values()),
        "for_mayor": permitted(actor, Action.MAYOR_DECIDE),
    }
    return render(request, "decisions/list.html", context)


def _bodies(request: HttpRequest, current: str) -> list[dict[str, object]]:
    choices = [("", _("All")), *((b.value, str(b.label)) for b in BODIES)]
    return [
        {"label": label, "url": _address(request, body=key, vanaf=""), "current": key == current}
        for key, label in choices
    ]


def _address(request: HttpRequest, **changed: str) -> str:
    """The same filters with these changed."""
    asked = {**{k: str(v) for k, v in request.GET.items()}, **changed}
    return "?" + urlencode({k: v for k, v in asked.items() if v})


def chips(decision: Decision) -> list[Chip]:
    """What is particular about a decision."""
    found: list[Chip] = []
    if not queries_decisions.is_final(decision):
        found.append((_("Provisional"), "busy", ""))
    if decision.conform:
        found.append((_("On the conform list"), "", "check"))
    outcomes = {line["outcome"] for line in decision.points}
    if outcomes == {Outcome.REJECTED}:
        found.append((_("Rejected"), "bad", ""))
    elif Outcome.AMENDED in outcomes:
        found.append((_("Amended"), "", "pen"))
    chip = paper_words.openness_chip(decision.openness, secret=decision.secrecy_id is not None)
    return [*found, (str(chip[0]), chip[1], chip[2])] if chip else found


@require_safe
def decision(request: HttpRequest, number: str) -> HttpResponse:
    """One decision as it was taken, with what it came from. 404: not there for this reader."""
    actor = actor_of(request)
    found = queries_decisions.decisions(actor).filter(number=number).first()
    if found is None:
        raise Http404
    lines = {p.position: p for p in visible(ItemPoint, actor).filter(decision=found)}
    item = visible(AgendaItem, actor).filter(pk=found.item_id).first()
    paper = visible(Proposal, actor).filter(pk=found.proposal_id).first() if found.proposal_id else None
    context = {
        "crumbs": [(_("Decisions"), reverse("decisions:list")), (found.number, "")],
        "decision": found,
        "chips": chips(found),
        "lines": [_line(row, lines.get(row["position"])) for row in found.points],
        "item": item,
        "proposal": paper,
        "facts": _facts(found, item, paper),
    }
    return render(request, "decisions/decision.html", context)


def _line(row: dict[str, Any], point: ItemPoint | None) -> dict[str, Any]:
    """One point as decided; why it is valid for who may read the item."""
    return {
        **row,
        "label": Outcome(row["outcome"]).label,
        "difference": words_difference(row["proposed"], row["text"]) if row.get("proposed") else "",
        "validity": voting.explained(point.receipt) if point else "",
        "final_text": point.decided_text if point and point.final_text_at else "",
        "final_text_due": point if point and _is_due(point) else None,
    }


def _is_due(point: ItemPoint) -> bool:
    return point.outcome == Outcome.FINAL_TEXT_MANDATED and point.final_text_at is None


def _facts(found: Decision, item: AgendaItem | None, paper: Proposal | None) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = [
        {"label": _("Decided on"), "value": found.decided_on},
        {"label": _("By"), "value": DecidingBody(found.body).label},
        {"label": _("Meeting"), "value": _held(found), "url": _url("meetings:agenda", found.meeting_id)},
    ]
    if item is not None:
        rows.append({"label": _("Item"), "value": item, "url": _url("meetings:live_item", found.meeting_id, item.pk)})
    if found.portfolio is not None:
        rows.append({"label": _("Portfolio"), "value": found.portfolio})
    if paper is not None:
        rows.append({"label": _("Proposal"), "value": paper.number, "url": _url("proposals:file", paper.number)})
    return rows


def _held(found: Decision) -> str:
    return f"{found.meeting.body} {words.day_words(found.meeting.starts_at)} {house.day(found.meeting).year}"


def _url(name: str, *args: object) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""

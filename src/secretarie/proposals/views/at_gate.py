"""Acts around the gate on a proposal's file: reply to remarks, leave for a late paper, sending back at any stage."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from secretarie.access.http import actor_of, attempt, obstacles_of, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.proposals import actions, facts_advice, gate_remarks, late, rules_remarks
from secretarie.proposals.dossier import Dossier, proposal_of
from secretarie.proposals.forms_reply import LateForm, ReplyForm
from secretarie.proposals.forms_route import ReasonForm
from secretarie.proposals.models import Aside, Proposal, Stage
from secretarie.proposals.rules import BEFORE_AGENDA, EDITABLE
from secretarie.proposals.views import file
from secretarie.proposals.views.acts import ACT_PANELS, ActPanel, Slot


def register() -> None:
    """Put these acts on the file."""
    ACT_PANELS.extend([replying, allowing, sending_back])


def replying(_request: HttpRequest, proposal: Proposal, about: Dossier) -> ActPanel | None:
    """For who writes at it: a reply to each remark of the last return."""
    returned = gate_remarks.last_return(about.reviews)
    findings = list(returned.findings.all()) if returned else []
    here = proposal.stage in EDITABLE and proposal.aside != Aside.RETRACTED
    if not (findings and here and permitted(about.actor, Action.FINDING_REPLY)):
        return None
    if not facts_advice.writes(about.actor, proposal):
        return None
    form = about.bound.get("reply") or ReplyForm(findings, auto_id="antwoord_%s")
    return ActPanel("reply", Slot.GATE, context=_shown(form, "proposals:reply", proposal))


def allowing(_request: HttpRequest, proposal: Proposal, about: Dossier) -> ActPanel | None:
    """Leave for a late paper: who gave it, for all who read the file; mayor and secretary give it here."""
    waits = proposal.stage in BEFORE_AGENDA and proposal.aside != Aside.RETRACTED
    closed = late.closed(about.actor) if waits else ()
    asked = next((one for one in closed if one.day == proposal.requested_for), None)
    may = permitted(about.actor, Action.LATE_ALLOW) and proposal.stage not in EDITABLE
    if not closed or (asked is None and not may):
        return None
    found = late.leaves(about.actor, [proposal], (asked or closed[0]).day)[proposal.pk]
    form = about.bound.get("late") or LateForm(closed, initial={"revision": proposal.revision}, auto_id="laat_%s")
    given = may and late.office_of(about.actor) in found.given
    context = {"leaves": found, "asked": asked, "may": may and not given, "offices": late.offices(found)}
    return ActPanel("late", Slot.SIDE, context=_shown(form, "proposals:allow_late", proposal) | context)


def sending_back(_request: HttpRequest, proposal: Proposal, about: Dossier) -> ActPanel | None:
    """For the secretary: back to the author from any stage under way; at the gate that is a verdict."""
    if not permitted(about.actor, Action.PROPOSAL_SEND_BACK) or proposal.stage == Stage.GATE:
        return None
    blocked = rules_remarks.obstacles_to_send_back(proposal.stage, proposal.aside, "?")
    if blocked and "send_back" not in about.bound:
        return None
    start = {"revision": proposal.revision}
    form = about.bound.get("send_back") or ReasonForm(initial=start, auto_id="send_back_%s")
    context = {"label": _("Send back to the author"), "blocked": blocked, "icon": "back"}
    return ActPanel("send_back", Slot.SIDE, context=_shown(form, "proposals:send_back", proposal) | context)


@require_POST
def reply(request: HttpRequest, number: str) -> HttpResponse:
    """Keep what was replied to each remark."""
    actor = actor_of(request)
    proposal = proposal_of(actor, number)
    _may(actor, Action.FINDING_REPLY)
    returned = gate_remarks.last_return(gate_remarks.reviews_of(actor).filter(proposal=proposal))
    if returned is None:
        raise Http404
    findings = list(gate_remarks.findings(actor).filter(review=returned).select_related("review__proposal"))
    form = ReplyForm(findings, request.POST, auto_id="antwoord_%s")
    told = _("Your replies stand with the remarks.")
    return _done(request, number, ("reply", form), lambda: actions.reply(actor, findings, texts=form.texts()), told)


@require_POST
def allow_late(request: HttpRequest, number: str) -> HttpResponse:
    """Give leave, as mayor or as secretary."""
    actor = actor_of(request)
    _may(actor, Action.LATE_ALLOW)
    row = seen(Proposal, actor, proposal_of(actor, number).pk, request.POST.get("revision"))
    form = LateForm(late.closed(actor), request.POST, auto_id="laat_%s")

    def allow() -> object:
        given = form.cleaned_data
        return actions.allow_late(actor, row, meeting_date=given["meeting_date"], reason=given["reason"])

    return _done(request, number, ("late", form), allow, _("Your leave is recorded."))


@require_POST
def send_back(request: HttpRequest, number: str) -> HttpResponse:
    """Back to the author, with the reason."""
    actor = actor_of(request)
    _may(actor, Action.PROPOSAL_SEND_BACK)
    row = seen(Proposal, actor, proposal_of(actor, number).pk, request.POST.get("revision"))
    form = ReasonForm(request.POST, auto_id="send_back_%s")
    told = _("%(number)s went back to its author.") % {"number": number}
    act: Callable[[], object] = lambda: actions.send_back(actor, row, reason=form.cleaned_data["reason"])  # noqa: E731
    return _done(request, number, ("send_back", form), act, told)


def _may(actor: Actor, action: Action) -> None:
    if not permitted(actor, action):
        raise PermissionDenied


def _shown(form: forms.BaseForm, url: str, proposal: Proposal) -> dict[str, object]:
    refused = obstacles_of(form) if form.is_bound else []
    return {"form": form, "url": reverse(url, args=[proposal.number]), "refused": refused}


def _done(
    request: HttpRequest, number: str, panel: tuple[str, forms.Form], act: Callable[[], object], told: str
) -> HttpResponse:
    """Perform the act and go back to the file; or the file again, with the panel's form as it was typed."""
    name, form = panel
    if form.is_valid() and attempt(form, act):
        messages.success(request, told)
        return redirect(reverse("proposals:file", args=[number]) + ("#toets" if name == "reply" else ""))
    proposal = proposal_of(actor_of(request), number)
    return file.show(request, proposal, {name: form}, status=HTTPStatus.UNPROCESSABLE_ENTITY)

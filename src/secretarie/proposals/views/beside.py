"""Acts of the author beside the text: taking a proposal back, and saying what it belongs to."""

from __future__ import annotations

from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from secretarie.access.http import actor_of, attempt, refusals, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.proposals import actions, facts, rules
from secretarie.proposals.dossier import Dossier, proposal_of
from secretarie.proposals.forms import ReasonForm, RelationForm
from secretarie.proposals.models import Aside, Proposal, Relation, Stage
from secretarie.proposals.particulars import RelationText
from secretarie.proposals.views import file
from secretarie.proposals.views.acts import ACT_PANELS, ActPanel, Slot

DONE = frozenset({Stage.DECIDED, Stage.SIGNED, Stage.PUBLISHED, Stage.CARRIED_OUT})
"""What is decided is never taken back: then the act is not shown at all."""


def register() -> None:
    """Put these acts on the file."""
    ACT_PANELS.extend([relating, retracting])


def retracting(_request: HttpRequest, proposal: Proposal, about: Dossier) -> ActPanel | None:
    """For who writes at it: take it back, or why that cannot be now."""
    where = facts.saving(about.actor, proposal)
    if not permitted(about.actor, Action.PROPOSAL_RETRACT) or not (where.is_author or where.in_unit):
        return None
    obstacles = [o for o in rules.obstacles_to_retract(where, "-") if o.code != "proposal.retracted"]
    if where.aside == Aside.RETRACTED or where.stage in DONE:
        return None
    form = about.bound.get("retract") or ReasonForm(auto_id="retract_%s", initial={"revision": proposal.revision})
    return ActPanel("retract", Slot.SIDE, context={"form": form, "obstacles": obstacles})


def relating(_request: HttpRequest, proposal: Proposal, about: Dossier) -> ActPanel | None:
    """For who writes at it and for the secretary's office: what it belongs to, beside the text."""
    if not permitted(about.actor, Action.PROPOSAL_RELATE):
        return None
    if rules.obstacles_to_relate(facts.saving(about.actor, proposal)):
        return None
    form = about.bound.get("relate") or RelationForm(auto_id="relate_%s")
    return ActPanel("relate", Slot.BELONGS, context={"form": form, "revision": proposal.revision})


@require_POST
def retract(request: HttpRequest, number: str) -> HttpResponse:
    """Take the proposal back."""
    actor = actor_of(request)
    proposal = proposal_of(actor, number)
    form = ReasonForm(request.POST, auto_id="retract_%s")
    if form.is_valid():
        row = seen(Proposal, actor, proposal.pk, form.cleaned_data["revision"])
        if attempt(form, lambda: actions.retract(actor, row, reason=form.cleaned_data["reason"])) is not None:
            messages.success(request, _("The proposal is retracted."))
            return redirect("proposals:file", number)
    return _again(request, number, "retract", form)


@require_POST
def relate(request: HttpRequest, number: str) -> HttpResponse:
    """Add something it belongs to."""
    actor, row = _related(request, number)
    form = RelationForm(request.POST, auto_id="relate_%s")
    if form.is_valid():
        added = RelationText(**form.cleaned_data)
        relations = (*_relations(actor, row), added)
        if attempt(form, lambda: actions.relate(actor, row, relations=relations)) is not None:
            messages.success(request, _("What this belongs to is changed."))
            return redirect("proposals:file", number)
    return _again(request, number, "relate", form)


@require_POST
@refusals
def unrelate(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """End something it belonged to."""
    actor, row = _related(request, number)
    attempt(None, lambda: actions.relate(actor, row, relations=tuple(_relations(actor, row, but=pk))))
    messages.success(request, _("What this belongs to is changed."))
    return redirect("proposals:file", number)


def _related(request: HttpRequest, number: str) -> tuple[Actor, Proposal]:
    """Who acts, and the proposal as that person saw it; 403 for who never says what a proposal belongs to."""
    actor = actor_of(request)
    row = seen(Proposal, actor, proposal_of(actor, number).pk, request.POST.get("revision"))
    if not permitted(actor, Action.PROPOSAL_RELATE):
        raise PermissionDenied
    return actor, row


def _relations(actor: Actor, proposal: Proposal, but: int = 0) -> list[RelationText]:
    stands = visible(Relation, actor).filter(proposal=proposal, ended=False).exclude(pk=but).order_by("pk")
    return [RelationText(r.kind, r.reference, r.title) for r in stands]


def _again(request: HttpRequest, number: str, name: str, form: forms.Form) -> HttpResponse:
    """The file with what was typed and why it could not be."""
    proposal = proposal_of(actor_of(request), number)
    return file.show(request, proposal, {name: form}, status=HTTPStatus.UNPROCESSABLE_ENTITY)

"""The acts of the route, posted from the file: done and back to the file, or the file again with what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from secretarie.access.http import actor_of, attempt, seen, whole
from secretarie.access.wall import Actor, visible
from secretarie.proposals import actions, facts_advice
from secretarie.proposals.dossier import proposal_of
from secretarie.proposals.forms_route import (
    AdviceForm,
    AskForm,
    ConfirmForm,
    DifferForm,
    ExemptForm,
    HandOnForm,
    HolderForm,
    LineForm,
    ReasonForm,
    Revised,
    SettleForm,
    TeamForm,
)
from secretarie.proposals.models import Advice, Proposal
from secretarie.proposals.views import file
from secretarie.proposals.views.advice_panels import circle_choices

REFUSED = 422


@require_POST
def ask(request: HttpRequest, number: str) -> HttpResponse:
    """Ask the advisers that were ticked."""
    actor, proposal = _seen(request, number)
    form = AskForm(facts_advice.advisers(actor), circle_choices(proposal), request.POST, auto_id="ask_%s")
    told = _("Advice is asked; who was asked can read the proposal now.")
    asked: Callable[[], object] = lambda: actions.ask(  # noqa: E731
        actor, proposal, questions=form.questions(), circle_of=form.circle_of()
    )
    return _done(request, proposal, "ask", form, asked, told=told)


@require_POST
def give(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Give advice, or renew it."""
    actor, advice = _advice(request, number, pk)
    form = AdviceForm(request.POST, auto_id=f"give{pk}_%s")

    def advise() -> Advice:
        given = form.cleaned_data
        read = given["version"] or 0
        said = {name: given[name] for name in ("verdict", "text", "facts", "consulted_on")}
        return actions.give(actor, advice, on_version=read, **said)

    return _done(request, advice, f"give-{pk}", form, advise, told=_("Your advice stands in the file."))


@require_POST
def confirm(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Say that an advice holds for the changed text."""
    actor, advice = _advice(request, number, pk)
    form = ConfirmForm(request.POST, auto_id=f"confirm{pk}_%s")
    told = _("Your advice holds for this version too.")
    sure: Callable[[], None] = lambda: actions.confirm(  # noqa: E731
        actor, advice, on_version=form.cleaned_data["version"] or 0
    )
    return _done(request, advice, f"confirm-{pk}", form, sure, told=told)


@require_POST
def hand_on(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Give a question to a colleague."""
    actor, advice = _advice(request, number, pk)
    form = HandOnForm(facts_advice.colleagues(actor, advice), request.POST, auto_id=f"hand_on{pk}_%s")
    told = _("The question lies with your colleague now.")
    handed: Callable[[], None] = lambda: actions.hand_on(actor, advice, to=form.cleaned_data["to"])  # noqa: E731
    return _done(request, advice, f"hand_on-{pk}", form, handed, told=told)


@require_POST
def settle(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Say how a disagreement was settled."""
    actor, advice = _advice(request, number, pk)
    form = SettleForm(request.POST, auto_id=f"settle{pk}_%s")
    told = _("It is recorded how the dissent was settled.")
    how: Callable[[], None] = lambda: actions.settle(  # noqa: E731
        actor, advice, how=form.cleaned_data["how"], where=form.cleaned_data["where"]
    )
    return _done(request, advice, f"settle-{pk}", form, how, told=told)


@require_POST
def withdraw_question(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Withdraw a question that need not be answered any more."""
    actor, advice = _advice(request, number, pk)
    form = ReasonForm(request.POST, auto_id=f"withdraw{pk}_%s")

    def withdraw() -> None:
        actions.withdraw_question(actor, advice, reason=form.cleaned_data["reason"])

    return _done(request, advice, f"withdraw-{pk}", form, withdraw, told=_("The question is withdrawn."))


def _of_proposal(
    name: str, shape: type[Revised], verb: Callable[..., object], told: Promise
) -> Callable[[HttpRequest, str], HttpResponse]:
    """The view of an act on the proposal itself that takes what its form asks."""

    @require_POST
    def view(request: HttpRequest, number: str) -> HttpResponse:
        actor, proposal = _seen(request, number)
        form = shape(request.POST, auto_id=f"{name}_%s")

        def act() -> object:
            given = {key: value for key, value in form.cleaned_data.items() if key != "revision"}
            return verb(actor, proposal, **given)

        return _done(request, proposal, name, form, act, told=told)

    view.__name__ = name
    return view


seek = _of_proposal("seek", Revised, actions.seek, _("The route of advice has begun; who was asked can read it."))
exempt = _of_proposal("exempt", ExemptForm, actions.exempt, _("The advice is left out; your reason is kept."))
sign_team = _of_proposal("sign_team", TeamForm, actions.sign_off_team, _("The advice of the management team is kept."))
differ = _of_proposal("differ", DifferForm, actions.differ, _("Your own proposal stands beside the official advice."))
submit = _of_proposal("submit", Revised, actions.submit, _("The proposal is on its way."))
sign_line = _of_proposal("sign_line", LineForm, actions.sign_off_line, _("Your paraph stands in the file."))
sign_holder = _of_proposal("sign_holder", HolderForm, actions.sign_off_holder, _("Your paraph stands in the file."))
demand = _of_proposal("demand", ReasonForm, actions.demand_placement, _("The proposal will be placed on an agenda."))
fast_track = _of_proposal("fast_track", ReasonForm, actions.fast_track, _("The proposal has priority now."))


def _seen(request: HttpRequest, number: str) -> tuple[Actor, Proposal]:
    """Who acts, and the proposal as that person saw it."""
    actor = actor_of(request)
    proposal = proposal_of(actor, number)
    revision = whole(request.POST.get("revision", ""))
    if revision is not None:
        proposal.revision = revision
    return actor, proposal


def _advice(request: HttpRequest, number: str, pk: int) -> tuple[Actor, Advice]:
    """The advice of this proposal as the actor saw it."""
    actor = actor_of(request)
    proposal, advice = proposal_of(actor, number), seen(Advice, actor, pk, request.POST.get("revision"))
    if advice.proposal_id != proposal.pk:
        raise Http404
    return actor, advice


def _done(
    request: HttpRequest,
    seen_thing: Proposal | Advice,
    name: str,
    form: forms.Form,
    act: Callable[[], object],
    *,
    told: str | Promise,
) -> HttpResponse:
    """Perform the act and go back to the file; or the file again, with the form as it was typed."""
    proposal = seen_thing.proposal if isinstance(seen_thing, Advice) else seen_thing
    if form.is_valid() and attempt(form, act):
        messages.success(request, str(told))
        return redirect(reverse("proposals:file", args=[proposal.number]))
    actor = actor_of(request)
    stands = visible(type(seen_thing), actor).get(pk=seen_thing.pk)
    now = proposal_of(actor, proposal.number)
    return file.show(request, now, {name: _again(form, stands.revision, now.version)}, status=REFUSED)


def _again(form: forms.Form, revision: int, version: int) -> forms.Form:
    """The form as typed, carrying what stands now beside it: who reads that may choose to send it again."""
    typed = cast("QueryDict", form.data).copy()
    typed["revision"] = str(revision)
    if "version" in form.fields:
        typed["version"] = str(version)
    form.data = typed
    return form

"""Writing together, from the file: comments beside the text, who writes too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from secretarie.access.http import actor_of, attempt, refusals, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Person
from secretarie.proposals import actions, facts, facts_together, rules, rules_together
from secretarie.proposals.dossier import Dossier, proposal_of
from secretarie.proposals.forms_together import AnswerForm, CommentForm, ShareForm
from secretarie.proposals.models import Aside, Comment, Proposal
from secretarie.proposals.rules import EDITABLE
from secretarie.proposals.views import file
from secretarie.proposals.views.acts import ACT_PANELS, ActPanel, Slot


def register() -> None:
    """Put these acts on the file."""
    ACT_PANELS.extend([commenting, sharing])


def commenting(_request: HttpRequest, proposal: Proposal, about: Dossier) -> ActPanel | None:
    """The comments beside the text, open ones first, with room for another while it is written."""
    if not permitted(about.actor, Action.COMMENT_MAKE) or about.version is None:
        return None
    writing = proposal.stage in EDITABLE and proposal.aside != Aside.RETRACTED
    if not (writing or about.comments):
        return None
    places = facts_together.places(about.version, [point.number for point in about.points])
    start = {"revision": proposal.revision}
    form = about.bound.get("comment") or CommentForm(places, auto_id="comment_%s", initial=start)
    told = sorted(_told(about, places), key=lambda one: not one["open"])
    return ActPanel("comments", Slot.TEXT, context={"comments": told, "form": form if writing else None})


def _told(about: Dossier, places: dict[str, str]) -> Iterator[dict[str, object]]:
    for comment in about.comments:
        resolving = facts_together.resolving(about.actor, about.proposal, comment)
        bound = about.bound.get(f"resolve-{comment.pk}")
        start = {"revision": comment.revision}
        blank = AnswerForm(auto_id=f"resolve{comment.pk}_%s", initial=start)
        may = not rules_together.obstacles_to_resolve(resolving)
        yield {
            "comment": comment,
            "open": comment.is_open,
            "place": places.get(comment.place, ""),
            "changed": comment.version.number != about.proposal.version,
            "form": (bound or blank) if may else None,
        }


def sharing(_request: HttpRequest, proposal: Proposal, about: Dossier) -> ActPanel | None:
    """For who writes at it: who writes too."""
    if not permitted(about.actor, Action.PROPOSAL_SHARE):
        return None
    if rules.obstacles_to_save(facts.saving(about.actor, proposal)):
        return None
    found = facts_together.writers(about.actor)
    there = {proposal.author_id, *proposal.co_authors}
    others = {pk: person for pk, person in found.items() if pk not in there}
    start = {"revision": proposal.revision}
    form = about.bound.get("share") or ShareForm(others, auto_id="share_%s", initial=start)
    return ActPanel("share", Slot.SIDE, context={"form": form, "co_authors": co_authors(about), "proposal": proposal})


def co_authors(about: Dossier) -> list[Person]:
    """Who writes at it beside the author."""
    if not about.proposal.co_authors:
        return []
    return list(visible(Person, about.actor).filter(pk__in=about.proposal.co_authors).order_by("name"))


@require_POST
def comment(request: HttpRequest, number: str) -> HttpResponse:
    """Make a comment."""
    actor, proposal, row = _as_seen(request, number)
    version = facts_together.current_of(actor, proposal)
    form = CommentForm(version, request.POST, auto_id="comment_%s")

    def act() -> Comment:
        return actions.comment(actor, row, text=form.cleaned_data["text"], place=form.cleaned_data["place"])

    return _done(request, number, "comment", form, act, told=_("Your comment stands beside the text."))


@require_POST
def resolve(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Say what was done with a comment."""
    actor = actor_of(request)
    proposal, made = proposal_of(actor, number), seen(Comment, actor, pk, request.POST.get("revision"))
    if made.proposal_id != proposal.pk:
        raise Http404
    form = AnswerForm(request.POST, auto_id=f"resolve{pk}_%s")

    def act() -> None:
        actions.resolve(actor, made, answer=form.cleaned_data["answer"])

    return _done(request, number, f"resolve-{pk}", form, act, told=_("The comment is resolved."))


@require_POST
def share(request: HttpRequest, number: str) -> HttpResponse:
    """Let a colleague write too."""
    actor, _proposal, row = _as_seen(request, number)
    found = facts_together.writers(actor)
    form = ShareForm(found, request.POST, auto_id="share_%s")

    def act() -> None:
        actions.share(actor, row, person=found[form.cleaned_data["person"]])

    return _done(request, number, "share", form, act, told=_("Your colleague can write at it now."))


@require_POST
@refusals
def unshare(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """A colleague writes no longer at it."""
    actor, proposal, row = _as_seen(request, number)
    if pk not in proposal.co_authors:
        raise Http404
    person = visible(Person, actor).get(pk=pk)
    attempt(None, lambda: actions.unshare(actor, row, person=person))
    messages.success(request, _("%(name)s writes no longer at it.") % {"name": person.name})
    return redirect("proposals:file", number)


def _as_seen(request: HttpRequest, number: str) -> tuple[Actor, Proposal, Proposal]:
    """Who acts, the proposal as it stands, and as that person saw it."""
    actor = actor_of(request)
    proposal = proposal_of(actor, number)
    return actor, proposal, seen(Proposal, actor, proposal.pk, request.POST.get("revision"))


def _done(
    request: HttpRequest, number: str, name: str, form: forms.Form, act: Callable[[], object], *, told: str
) -> HttpResponse:
    """Done and back to the file; or the file again with what was typed and why it could not be."""
    if form.is_valid() and attempt(form, act) is not None:
        messages.success(request, told)
        return redirect("proposals:file", number)
    proposal = proposal_of(actor_of(request), number)
    return file.show(request, proposal, {name: form}, status=HTTPStatus.UNPROCESSABLE_ENTITY)

"""The papers beside a proposal: adding, withdrawing, and giving them to who may read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from secretarie.access.http import actor_of, attempt, is_stale, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.documents import storage
from secretarie.documents.media import SUFFIXES
from secretarie.proposals import actions, facts, rules, words
from secretarie.proposals.dossier import proposal_of
from secretarie.proposals.forms import AttachForm, ReasonForm
from secretarie.proposals.models import Attachment, Proposal

SEALED = "sandbox; default-src 'none'; frame-ancestors 'none'"


def papers(request: HttpRequest, number: str) -> HttpResponse:
    """Every paper of a proposal, and room to add one."""
    actor = actor_of(request)
    proposal = proposal_of(actor, number)
    form = AttachForm(today=actor.today)
    if request.method == "POST":
        if not permitted(actor, Action.PROPOSAL_ATTACH):
            raise PermissionDenied
        form = AttachForm(request.POST, request.FILES, today=actor.today)
        if form.is_valid() and attempt(form, lambda: _attach(actor, proposal, form)) is not None:
            messages.success(request, _("“%(title)s” is added.") % {"title": form.title_or_name()})
            return redirect("proposals:papers", number)
    return _shown(request, actor, proposal, form)


def _attach(actor: Actor, proposal: Proposal, form: AttachForm) -> Attachment:
    return actions.attach(
        actor,
        proposal,
        file=form.cleaned_data["file"],
        title=form.title_or_name(),
        name=form.name(),
        handling=form.handling(),
    )


@require_GET
def download(request: HttpRequest, number: str, pk: int) -> HttpResponseBase:
    """The bytes, always to be saved and never shown by the browser itself: what was sent in stays what it is."""
    actor = actor_of(request)
    attachment = attachment_of(actor, proposal_of(actor, number), pk)
    if attachment.file is None:
        raise Http404
    try:
        content = storage.opened(attachment.file)
    except FileNotFoundError:
        raise Http404 from None
    name, kind = attachment.file_name or attachment.title, attachment.file.media_type
    response = FileResponse(content, as_attachment=True, filename=name, content_type=kind)
    response["Content-Security-Policy"] = SEALED
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
def withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Withdraw one paper; it stays in the record."""
    actor = actor_of(request)
    proposal = proposal_of(actor, number)
    stands = attachment_of(actor, proposal, pk)
    form = withdrawing(stands, request.POST)
    if form.is_valid():
        row = seen(Attachment, actor, pk, form.cleaned_data["revision"])
        if attempt(form, lambda: actions.detach(actor, row, reason=form.cleaned_data["reason"])) is not None:
            messages.success(request, _("“%(title)s” is withdrawn.") % {"title": row.title})
            return redirect("proposals:papers", number)
        if is_stale(form):
            form.data = {**request.POST.dict(), "revision": str(stands.revision)}
    return _shown(request, actor, proposal, AttachForm(today=actor.today), {pk: form})


def withdrawing(attachment: Attachment, typed: QueryDict | None = None) -> ReasonForm:
    """The form that withdraws this paper."""
    start = {"revision": attachment.revision}
    return ReasonForm(typed, auto_id=f"terug{attachment.pk}_%s", initial=start)


def attachment_of(actor: Actor, proposal: Proposal, pk: int) -> Attachment:
    """A paper of this proposal; a withdrawn one exists only for who may add papers.

    Raises:
        Http404: there is none, or not for this actor.
    """
    found = visible(Attachment, actor).filter(proposal=proposal, pk=pk).select_related("file").first()
    if found is None or (found.withdrawn and not may_attach(actor, proposal)):
        raise Http404
    return found


def may_attach(actor: Actor, proposal: Proposal) -> bool:
    """Whether this actor could add and withdraw papers now."""
    obstacles = rules.obstacles_to_attach(facts.saving(actor, proposal))
    return permitted(actor, Action.PROPOSAL_ATTACH) and not obstacles


def shown(attachments: Iterable[Attachment]) -> list[dict[str, object]]:
    """Papers as the pages list them: what kind, how large, how handled."""
    return [
        {
            "attachment": one,
            "about": _about(one),
            "chip": words.openness_chip(one.step, secret=one.secrecy_id is not None),
            "withheld": words.ground_words(one.withheld_ground),
        }
        for one in attachments
    ]


def _about(attachment: Attachment) -> str:
    if attachment.file is None:
        return ""
    parts = [SUFFIXES.get(attachment.file.media_type, ""), filesizeformat(attachment.file.size)]
    if attachment.file.pages:
        pages = ngettext("%(number)s page", "%(number)s pages", attachment.file.pages)
        parts.append(pages % {"number": attachment.file.pages})
    return ", ".join(filter(None, parts))


def _shown(
    request: HttpRequest,
    actor: Actor,
    proposal: Proposal,
    form: AttachForm,
    bound: Mapping[int, ReasonForm] | None = None,
) -> HttpResponse:
    """The page, also with a form that came back: the new paper's, or that of the one to withdraw."""
    came_back = bound or {}
    every = list(visible(Attachment, actor).filter(proposal=proposal).select_related("file").order_by("position", "pk"))
    here = [a for a in every if not a.withdrawn or a.pk in came_back]
    obstacles = rules.obstacles_to_attach(facts.saving(actor, proposal))
    may = permitted(actor, Action.PROPOSAL_ATTACH)
    context = {
        "proposal": proposal,
        "papers": [
            {**one, "form": came_back.get(paper.pk) or withdrawing(paper)}
            for one, paper in zip(shown(here), here, strict=True)
        ],
        "failed": next(iter(came_back.values()), form),
        "withdrawn": shown(a for a in every if a.withdrawn) if may and not obstacles else [],
        "form": form,
        "may": may,
        "obstacles": obstacles,
        "crumbs": [
            (_("Proposals"), reverse("proposals:list")),
            (proposal.number, reverse("proposals:file", args=[proposal.number])),
            (_("Papers"), ""),
        ],
    }
    refused = HTTPStatus.CONFLICT if came_back else HTTPStatus.OK
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else refused
    return render(request, "proposals/papers.html", context, status=status)

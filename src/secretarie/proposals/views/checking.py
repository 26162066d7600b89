"""The writing check: beside the form while somebody types, and as a page where a remark is left with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from secretarie.access import scratch
from secretarie.access.http import actor_of, attempt, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.proposals import actions, facts, facts_writing, gate_words, rules
from secretarie.proposals.dossier import NUMBER, Dossier, dossier, proposal_of
from secretarie.proposals.forms_writing import AcceptForm
from secretarie.proposals.layout import layout
from secretarie.proposals.models import Attachment, Proposal
from secretarie.proposals.typed import Typed
from secretarie.proposals.words import place_words
from secretarie.proposals.writing import Check, check

REFUSED = 422
LATER = "no-points"  # who is typing knows that there is none yet
type Remarks = Mapping[str, list[dict[str, object]]]


@require_GET
def checking(request: HttpRequest, number: str) -> HttpResponse:
    """Every remark on the text as it stands, each with its explanation and, for who writes, the way to leave it."""
    actor = actor_of(request)
    return _page(request, actor, dossier(actor, proposal_of(actor, number)), None)


@require_POST
def accept(request: HttpRequest, number: str) -> HttpResponse:
    """Leave one remark as it is."""
    actor = actor_of(request)
    about = dossier(actor, proposal_of(actor, number))
    if not permitted(actor, Action.REMARK_ACCEPT):
        raise PermissionDenied
    form = AcceptForm(request.POST, auto_id=f"{request.POST.get('key', '')[:8]}_%s")
    if form.is_valid():
        data = form.cleaned_data
        row = seen(Proposal, actor, about.proposal.pk, data["revision"])
        if attempt(form, lambda: actions.accept(actor, row, remark=data["key"], reason=data["reason"])) is not None:
            messages.success(request, _("The remark is left as it is; the gate reads your reason."))
            return redirect("proposals:check", number)
    return _page(request, actor, about, form)


@require_POST
def typed(request: HttpRequest) -> HttpResponse:
    """What the check says of what is being typed, per field: for the script; nothing is kept."""
    actor, over = actor_of(request), request.GET.get("over", scratch.NEW)
    if not permitted(actor, Action.PROPOSAL_SAVE):
        raise PermissionDenied
    about = proposal_of(actor, over) if NUMBER.fullmatch(over) else None
    attachments = dossier(actor, about).attachments if about else None
    sent = Typed.of(request.POST.lists())
    placed = layout(actor, sent, about)
    context = {"sections": [placed.shown(one) for one in placed.sections], **told(remarks(actor, sent, attachments))}
    return render(request, "proposals/write/_remarks.html", context)


def remarks(actor: Actor, typed: Typed, attachments: Iterable[Attachment] | None) -> Remarks:
    """The check of what was typed, by the place it is about."""
    written = facts_writing.as_typed(actor, typed, attachments)
    found = check(written, actor.today, facts_writing.settings(actor))
    return by_place(one for one in found if one.code != LATER)


def told(remarks: Remarks | None) -> dict[str, object]:
    """Remarks as the templates of the form take them; None when nothing was checked yet."""
    count = sum(map(len, remarks.values())) if remarks else 0
    return {"remarks": remarks or {}, "checked": remarks is not None, "remark_count": count}


def by_place(found: Iterable[Check]) -> Remarks:
    """Remarks under the field they are about."""
    places: dict[str, list[dict[str, object]]] = {}
    for one in found:
        places.setdefault(one.place, []).extend(gate_words.as_findings([one]))
    return places


def _page(request: HttpRequest, actor: Actor, about: Dossier, form: AcceptForm | None) -> HttpResponse:
    proposal, version = about.proposal, about.version
    known = facts_writing.judged(actor, proposal, version, about.points, about.attachments) if version else None
    saving = facts.saving(actor, proposal)
    writes = permitted(actor, Action.REMARK_ACCEPT) and (saving.is_author or saving.in_unit)
    context = {
        "proposal": proposal,
        "open": [_row(proposal, one, form) for one in (known.open if known else ())],
        "left": gate_words.as_left((c for c, _a in known.left), (a for _c, a in known.left)) if known else [],
        "writes": writes,
        "obstacles": rules.obstacles_to_save(saving),
        "failed": form,
        "unplaced": _unplaced(form, known),
        "crumbs": [
            (_("Proposals"), reverse("proposals:list")),
            (proposal.number, reverse("proposals:file", args=[proposal.number])),
            (_("Writing check"), ""),
        ],
    }
    return render(request, "proposals/checking.html", context, status=REFUSED if form else 200)


def _unplaced(form: AcceptForm | None, known: facts_writing.Remarks | None) -> str:
    """The reason that was typed about a remark that stands there no more."""
    if form is None or (known and any(one.key == form.data.get("key") for one in known.open)):
        return ""
    return str(form.data.get("reason", ""))


def _row(proposal: Proposal, one: Check, failed: AcceptForm | None) -> dict[str, object]:
    """One remark with its place in words and the form to leave it."""
    (shown,) = gate_words.as_findings([one])
    bound = failed if failed and failed.data.get("key") == one.key else None
    start = {"key": one.key, "revision": proposal.revision}
    form = bound or AcceptForm(initial=start, auto_id=f"{one.key[:8]}_%s")
    return {"finding": shown, "where": place_words(one.place), "form": form}

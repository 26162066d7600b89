"""Signing: what waits, one paper with its process check, and signing several that were read."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from secretarie.access.http import attempt, refusals, seen, whole
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.documents.models import Paper
from secretarie.law import Signer
from secretarie.meetings import actions, papers, process_check, queries_papers
from secretarie.meetings.models import Decision

READ = "papers_read"


@require_safe
def papers_list(request: HttpRequest) -> HttpResponse:
    """What waits for a signature: one's own first, to sign together once read."""
    actor = request.actor  # type: ignore[attr-defined]  # see ActingRequest
    waiting = queries_papers.waiting(actor)
    read = set(request.session.get(READ, []))
    mine = [(w, w.paper.pk in read) for w in waiting if w.mine]
    context = {
        "mine": mine,
        "ready": sum(1 for _w, done in mine if done),
        "others": [w for w in waiting if not w.mine],
        "signed": queries_papers.signed_lately(actor),
        "crumbs": [(_("Signing"), "")],
    }
    return render(request, "papers/list.html", context)


@require_safe
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """One paper with its text and the process check; opening it counts as reading."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    found, decision = _paper(actor, pk)
    request.session[READ] = sorted({*request.session.get(READ, []), pk})
    signatures = list(found.signatures.select_related("person").order_by("order"))
    turn = papers.turn(actor, found, len(signatures))
    mine = turn is not None and turn[1] == actor.person and all(s.person_id != actor.person for s in signatures)
    context = {
        "paper": found,
        "decision": decision,
        "checks": process_check.checks(actor, found, decision),
        "signatures": [(s, Signer(s.office).nl) for s in signatures],
        "turn": turn[0] if turn else None,
        "mine": mine and permitted(actor, Action.PAPER_SIGN if not signatures else Action.PAPER_COUNTERSIGN),
        "first": not signatures,
        "crumbs": [(_("Signing"), "/ondertekenen/"), (decision.number, "")],
    }
    return render(request, "papers/paper.html", context)


@require_POST
@refusals
def sign(request: HttpRequest) -> HttpResponse:
    """Sign, or countersign, the papers that were chosen; each as it was read."""
    actor = request.actor  # type: ignore[attr-defined]  # idem
    chosen = [_seen(actor, value) for value in request.POST.getlist("paper")]
    if not chosen:
        messages.warning(request, _("You chose no paper."))
        return redirect("papers:list")
    unread = [p for p in chosen if p.pk not in request.session.get(READ, [])]
    if unread:
        messages.warning(request, _("Read “%(title)s” before you sign it.") % {"title": unread[0].title})
        return redirect("papers:paper", unread[0].pk)
    places = {p.pk: p.signatures.exists() for p in chosen}
    with transaction.atomic():  # both or none: what is refused says that nothing was changed
        for act, rows in (
            (actions.sign, [p for p in chosen if not places[p.pk]]),
            (actions.countersign, [p for p in chosen if places[p.pk]]),
        ):
            if rows:
                attempt(None, lambda act=act, rows=rows: act(actor, rows))  # type: ignore[misc]  # bound at once
    count = len(chosen)
    messages.success(request, ngettext("Signed.", "Signed: %(count)s papers.", count) % {"count": count})
    return redirect("papers:list")


def _seen(actor: Actor, value: str) -> Paper:
    """A paper and the revision it was read at: ``12-3``."""
    pk, revision = (whole(part) for part in (value.partition("-")[0], value.partition("-")[2]))
    if pk is None or revision is None:
        raise Http404
    return seen(Paper, actor, pk, revision)


def _paper(actor: Actor, pk: int) -> tuple[Paper, Decision]:
    found = visible(Paper, actor).filter(pk=pk).select_related("delegate").first()
    decision = visible(Decision, actor).filter(paper=pk).select_related("proposal", "meeting").first()
    if found is None or decision is None:
        raise Http404
    return found, decision

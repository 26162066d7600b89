"""The versions of a proposal, and two of them beside each other."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of, whole
from secretarie.access.wall import Actor, visible
from secretarie.proposals.comparison import compared, nothing_changed
from secretarie.proposals.dossier import points_of, proposal_of, version_of
from secretarie.proposals.models import Advice, Proposal, Version

SHOWN = 200


@require_safe
def versions(request: HttpRequest, number: str) -> HttpResponse:
    """Every version, newest first, with who saved it and which advices were given on it."""
    actor = actor_of(request)
    proposal = proposal_of(actor, number)
    if "van" in request.GET:
        return _chosen(request, proposal)
    found = visible(Version, actor).filter(proposal=proposal).select_related("saved_by").order_by("-number")[:SHOWN]
    advised = _advised(actor, proposal)
    context = {
        "proposal": proposal,
        "versions": [{"version": v, "advices": advised.get(v.pk, [])} for v in found],
        "mine": _mine(actor, proposal),
        "crumbs": _crumbs(proposal, _("Versions")),
    }
    return render(request, "proposals/versions.html", context)


@require_safe
def compare(request: HttpRequest, number: str, old: int, new: int) -> HttpResponse:
    """What changed from one version to another."""
    actor = actor_of(request)
    proposal = proposal_of(actor, number)
    before, after = version_of(actor, proposal, old), version_of(actor, proposal, new)
    if before is None or after is None:
        raise Http404
    parts = compared(before, after, list(points_of(actor, before)), list(points_of(actor, after)))
    context = {
        "proposal": proposal,
        "old": before,
        "new": after,
        "parts": parts,
        "nothing": nothing_changed(parts),
        "crumbs": _crumbs(proposal, _("Difference")),
    }
    return render(request, "proposals/compare.html", context)


def _chosen(request: HttpRequest, proposal: Proposal) -> HttpResponse:
    """The choice made on the page of versions: from one, to another."""
    numbers = [whole(request.GET.get(name, "")) for name in ("van", "naar")]
    known = sorted(number for number in numbers if number is not None)
    if len(known) < len(numbers):
        return redirect("proposals:versions", proposal.number)
    old, new = known
    return redirect("proposals:compare", proposal.number, old, new)


def _advised(actor: Actor, proposal: Proposal) -> dict[int, list[Advice]]:
    """The advices by the version they were given on."""
    given = visible(Advice, actor).filter(proposal=proposal, version__isnull=False).select_related("adviser")
    found: dict[int, list[Advice]] = {}
    for advice in given.order_by("pk"):
        found.setdefault(advice.version_id or 0, []).append(advice)
    return found


def _mine(actor: Actor, proposal: Proposal) -> int | None:
    """The version on which this reader last advised, when the text changed since."""
    mine = visible(Advice, actor).filter(proposal=proposal, adviser=actor.person, version__isnull=False)
    number = mine.order_by("-version__number").values_list("version__number", flat=True).first()
    return number if number is not None and number < proposal.version else None


def _crumbs(proposal: Proposal, last: str) -> list[tuple[str, str]]:
    file = reverse("proposals:file", args=[proposal.number])
    return [(_("Proposals"), reverse("proposals:list")), (proposal.number, file), (last, "")]

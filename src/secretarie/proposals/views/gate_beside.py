"""A paper beside what the gate judged the last time: each part then and now, with the remarks at it and the replies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.documents.difference import html_difference
from secretarie.proposals import anchors, gate_remarks, remarked
from secretarie.proposals.dossier import points_of, proposal_of, version_of
from secretarie.proposals.models import DecisionPoint, Finding, GateReview, Version


@require_safe
def beside(request: HttpRequest, number: str) -> HttpResponse:
    """Side by side: the text of the last verdict, or else of the version before, and the text as it stands."""
    actor = actor_of(request)
    if not permitted(actor, Action.GATE_REVIEW):
        raise Http404
    proposal = proposal_of(actor, number)
    now = version_of(actor, proposal, proposal.version)
    reviews = list(gate_remarks.reviews_of(actor).filter(proposal=proposal))
    then = _then(actor, reviews, now) if now else None
    if now is None or then is None:
        raise Http404
    old = anchors.parts(then, visible(DecisionPoint, actor).filter(version=then).order_by("number"))
    new = anchors.parts(now, points_of(actor, now))
    gate = (_("Gate"), f"{reverse('gate:queue')}?v={number}")
    context = {
        "proposal": proposal,
        "then": then,
        "now": now,
        "rows": _rows(old, new, remarked.by_part(reviews)),
        "crumbs": [(_("Today"), reverse("today")), gate, (_("Side by side"), "")],
    }
    return render(request, "proposals/gate/beside.html", context)


def _then(actor: Actor, reviews: Sequence[GateReview], now: Version) -> Version | None:
    """The version judged last, when it is not the one that stands; else the one before, else itself."""
    judged = [review.version for review in reviews if review.outcome in gate_remarks.JUDGING]
    if judged and judged[-1].number < now.number:
        return judged[-1]
    before = visible(Version, actor).filter(proposal=now.proposal_id, number__lt=now.number)
    return before.select_related("saved_by").order_by("-number").first() or now


def _rows(
    old: Mapping[str, str], new: Mapping[str, str], remarks: Mapping[str, list[Finding]]
) -> list[dict[str, object]]:
    """Each part that changed or has a remark, in reading order; what is gone comes last."""
    found: list[dict[str, object]] = []
    for key in dict.fromkeys((anchors.WHOLE, *new, *old)):
        before, after, here = old.get(key, ""), new.get(key, ""), remarks.get(key, [])
        difference, changed = html_difference(before, after)
        if changed or here:
            quoted = remarked.rich(before, here)
            found.append({"label": anchors.label(key), "before": quoted, "after": difference, "remarks": here})
    return found

"""The list of proposals: chips, search by number and title, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of
from secretarie.access.paging import page
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.proposals import queries, words
from secretarie.proposals.models import Proposal

LONGEST_SEARCH = 100


@require_safe
def proposals(request: HttpRequest) -> HttpResponse:
    """Every proposal the reader may see, filtered by one chip and the words typed."""
    actor = actor_of(request)
    chips = queries.filters(actor)
    chosen = _chosen(request, actor, chips)
    typed = request.GET.get("zoek", "")[:LONGEST_SEARCH].replace("\x00", "").strip()
    found = page(queries.listed(actor, chosen.where, typed), "changed_at", request.GET.get("vanaf", ""))
    context = {
        "crumbs": [(_("Proposals"), "")],
        "filters": _filters(actor, chips, chosen, typed),
        "chosen": chosen,
        "typed": typed,
        "rows": [_row(p) for p in found.rows],
        "newer_url": _address(chosen.key, typed, found.newer) if found.newer else "",
        "older_url": _address(chosen.key, typed, found.older) if found.older else "",
        "may_draft": permitted(actor, Action.PROPOSAL_DRAFT),
    }
    return render(request, "proposals/list.html", context)


def _chosen(request: HttpRequest, actor: Actor, chips: Sequence[queries.Filter]) -> queries.Filter:
    """The chip that was asked for; without one, a writer sees his own and a reader sees all."""
    known = {chip.key: chip for chip in chips}
    asked = request.GET.get("toon", "")
    searching = bool(request.GET.get("zoek"))
    usual = "mijn" if permitted(actor, Action.PROPOSAL_DRAFT) and not searching else "alle"
    return known.get(asked, known[usual])


def _filters(
    actor: Actor, chips: Sequence[queries.Filter], chosen: queries.Filter, typed: str
) -> list[dict[str, object]]:
    numbers = queries.counts(actor, tuple(chips))
    return [
        {
            "label": chip.label,
            "url": _address(chip.key, typed),
            "current": chip is chosen,
            "count": numbers.get(chip.key) or "",
        }
        for chip in chips
    ]


def _address(key: str, typed: str, cursor: str = "") -> str:
    return "?" + urlencode({k: v for k, v in (("toon", key), ("zoek", typed), ("vanaf", cursor)) if v})


def _row(proposal: Proposal) -> dict[str, object]:
    chips = [words.stage_chip(proposal), words.aside_chip(proposal)]
    chips.append(words.openness_chip(proposal.step, secret=proposal.secrecy_id is not None))
    if getattr(proposal, "dissent", False):
        chips.append((_("Dissent open"), "warn", ""))
    return {"proposal": proposal, "chips": [chip for chip in chips if chip]}

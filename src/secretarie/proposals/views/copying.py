"""Begin a proposal as a copy, and see what was decided before."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of, attempt, posted
from secretarie.access.performing import permitted
from secretarie.access.roles import OFFICE
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Unit, valid_on
from secretarie.people.queries import grants
from secretarie.proposals import actions, facts, facts_together, rules
from secretarie.proposals.dossier import proposal_of
from secretarie.proposals.earlier import earlier
from secretarie.proposals.forms_together import CopyForm
from secretarie.proposals.models import Proposal, Relation


def copy(request: HttpRequest, number: str) -> HttpResponse:
    """Choose the unit and the attachments; then the copy opens to be written at."""
    actor = actor_of(request)
    if not permitted(actor, Action.PROPOSAL_COPY):
        raise PermissionDenied
    source = proposal_of(actor, number)
    units, papers = own_units(actor), facts_together.papers_to_copy(actor, source)
    form = CopyForm(units, papers, posted(request), initial=_start(source, units))
    if request.method == "POST" and form.is_valid():
        unit = next(one for one in units if one.pk == form.cleaned_data["unit"])
        chosen = [paper for paper in papers if paper.pk in form.cleaned_data["papers"]]
        done = attempt(form, lambda: actions.copy(actor, unit, source=source, papers=chosen))
        if done is not None:
            told = _("Proposal %(number)s is begun as a copy of %(source)s.")
            messages.success(request, told % {"number": done.value.number, "source": number})
            return redirect("proposals:write", done.value.number)
    context = {"form": form, "proposal": source, "papers": papers, "crumbs": _crumbs(source, _("Copy"))}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "proposals/copy.html", context, status=status)


def own_units(actor: Actor) -> list[Unit]:
    """For which the actor writes: the own ones; the office of the secretary for all."""
    found = visible(Unit, actor).filter(valid_on(actor.today)).order_by("name")
    if actor.has(*OFFICE):
        return list(found)
    mine = grants(actor, actor.today, person=actor.person, unit__isnull=False).values("unit")
    return list(found.filter(pk__in=mine))


def _start(source: Proposal, units: list[Unit]) -> dict[str, int]:
    return {"unit": source.unit_id} if any(unit.pk == source.unit_id for unit in units) else {}


@require_safe
def before(request: HttpRequest, number: str) -> HttpResponse:
    """What was decided before that is like this, with what this proposal already belongs to marked."""
    actor = actor_of(request)
    proposal = proposal_of(actor, number)
    known = set(visible(Relation, actor).filter(proposal=proposal, ended=False).values_list("reference", flat=True))
    may = permitted(actor, Action.PROPOSAL_RELATE) and not rules.obstacles_to_relate(facts.saving(actor, proposal))
    context = {
        "proposal": proposal,
        "rows": [{"earlier": row, "related": row.number in known} for row in earlier(actor, proposal)],
        "may_relate": may,
        "crumbs": _crumbs(proposal, _("Decided before")),
    }
    return render(request, "proposals/before.html", context)


def _crumbs(proposal: Proposal, here: str) -> list[tuple[str, str]]:
    file = reverse("proposals:file", args=[proposal.number])
    return [(_("Proposals"), reverse("proposals:list")), (proposal.number, file), (here, "")]

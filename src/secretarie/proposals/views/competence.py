"""Who is competent, on a proposal's file: the answer per point, deciding under mandate, what the council heard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import cast

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from secretarie.access.http import actor_of, attempt, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.mandates.deciding import before
from secretarie.mandates.facts import Condition
from secretarie.mandates.models_decisions import MandatedDecision
from secretarie.proposals import actions, competence_words, facts_competence, facts_gate, rules_competence, stations
from secretarie.proposals.dossier import Dossier, proposal_of
from secretarie.proposals.forms_competence import DecideForm, HearingForm
from secretarie.proposals.models import Aside, Hearing, Proposal, Stage
from secretarie.proposals.rules import BEFORE_AGENDA
from secretarie.proposals.rules_competence import PointAnswer, State
from secretarie.proposals.views import file
from secretarie.proposals.views.acts import ACT_PANELS, ACT_PANELS_PER_PART, ActPanel, Slot, shown

OUTSIDE = frozenset({"competence.no-mandate", "competence.other-body"})


def register() -> None:
    """Put these acts on the file, and what came of them."""
    ACT_PANELS.append(answered)
    ACT_PANELS.append(deciding)
    ACT_PANELS_PER_PART.append(hearings)
    stations.FOLLOWED.append(followed)


def found(about: Dossier) -> tuple[PointAnswer, ...]:
    """The answers, once per page."""
    key = (PointAnswer, about.proposal.pk)
    known = about.actor.memory.get(key)
    if not isinstance(known, tuple):
        known = about.actor.memory[key] = facts_competence.answers(about.actor, about.proposal, about.points)
    return known


def answered(_request: HttpRequest, _proposal: Proposal, about: Dossier) -> ActPanel | None:
    """The answer itself; of what was decided its record tells."""
    if not about.points:
        return None
    rows = competence_words.rows(about.actor, found(about))
    grounds = {point.number: point.ground for point in about.points}
    return ActPanel("competence", Slot.COMPETENCE, context={"rows": [(row, grounds[row.number]) for row in rows]})


def deciding(_request: HttpRequest, proposal: Proposal, about: Dossier) -> ActPanel | None:
    """For an officer: decide in the body's name, or why that is beyond the mandate."""
    actor, bound = about.actor, about.bound.get("decide")
    waits = proposal.stage in BEFORE_AGENDA and proposal.aside != Aside.RETRACTED and bool(about.points)
    if not (waits and permitted(actor, Action.PROPOSAL_DECIDE_UNDER_MANDATE)):
        return None
    facts = facts_competence.deciding(actor, proposal, about.points)
    codes = {o.code for verdict in facts.verdicts for o in verdict.obstacles}
    if bound is None and (codes & OUTSIDE or not any(point.asked.subject for point in facts.points)):
        return None
    form = bound or DecideForm(
        _conditions(actor, proposal), initial={"revision": proposal.revision}, auto_id="besluit_%s"
    )
    context = shown(form, "route:decide_under_mandate", proposal)
    context |= {"blocked": rules_competence.obstacles_to_decide(facts)}
    return ActPanel("decide_under_mandate", Slot.COMPETENCE, context=context)


def _conditions(actor: Actor, proposal: Proposal) -> tuple[Condition, ...]:
    """What is to be met before this officer decides."""
    points = facts_gate.points(actor, proposal)
    lines = facts_competence.lines(actor, facts_competence.deciding(actor, proposal, points), points)
    return before(tuple(dict.fromkeys(c for line in lines for c in line.under.conditions)))


def hearings(_request: HttpRequest, proposal: Proposal, about: Dossier) -> list[ActPanel]:
    """Per power that asks for it: what the council heard."""
    if not (permitted(about.actor, Action.HEARING_ANSWER) and proposal.stage in BEFORE_AGENDA | {Stage.ON_AGENDA}):
        return []
    asked = [one for one in found(about) if one.prior is not None and not one.prior.allowed]
    powers = {p.value: one for one in asked if (p := one.asked.matter.prior(one.asked.body))}
    return [_hearing(proposal, about, power, one) for power, one in powers.items()]


def _hearing(proposal: Proposal, about: Dossier, power: str, one: PointAnswer) -> ActPanel:
    start = {"revision": proposal.revision, "power": power}
    form = about.bound.get(f"hearing-{power}") or HearingForm(initial=start, auto_id=f"raad_{power}_%s")
    context = shown(form, "route:answer_hearing", proposal) | {
        "for": Hearing.Power(power).label,
        "verdict": one.prior,
        "founding": power == Hearing.Power.FOUND_OR_JOIN,
        "unheard": one.state is State.UNHEARD,
    }
    return ActPanel("hearing", Slot.COMPETENCE, context=context)


def followed(actor: Actor, proposal: Proposal) -> Sequence[stations.Followed]:
    """The decision that was taken under mandate."""
    taken = visible(MandatedDecision, actor).filter(reference=proposal.number).first()
    if taken is None:
        return []
    url = reverse("mandates:decision", args=[taken.number])
    title = _("Decided under mandate: %(number)s") % {"number": taken.number}
    return [stations.Followed(title, url, f"{taken.wording}, {taken.capacity}", taken.decided_on)]


@require_POST
def decide(request: HttpRequest, number: str) -> HttpResponse:
    """Decide in the name of the body."""
    actor, proposal = _seen(request, number)
    form = DecideForm(_conditions(actor, proposal), request.POST, auto_id="besluit_%s")

    def decided() -> MandatedDecision:
        return actions.decide_under_mandate(actor, proposal, confirmed=form.confirmed())

    told = _("Decided under mandate; the college finds it among the decisions.")
    return _done(request, proposal, "decide", form, decided, told=told)


@require_POST
def answer(request: HttpRequest, number: str) -> HttpResponse:
    """What the council heard, on record."""
    actor, proposal = _seen(request, number)
    power = request.POST.get("power", "")
    if power not in Hearing.Power.values:
        raise Http404
    form = HearingForm(request.POST, auto_id=f"raad_{power}_%s")

    def told() -> Hearing:
        return actions.answer_hearing(actor, proposal, answer=form.answer())

    return _done(request, proposal, f"hearing-{power}", form, told, told=_("The answer stands on record."))


def _seen(request: HttpRequest, number: str) -> tuple[Actor, Proposal]:
    actor = actor_of(request)
    proposal = proposal_of(actor, number)
    return actor, seen(Proposal, actor, proposal.pk, request.POST.get("revision"))


def _done(
    request: HttpRequest, proposal: Proposal, name: str, form: forms.Form, act: Callable[[], object], *, told: str
) -> HttpResponse:
    if form.is_valid() and attempt(form, act) is not None:
        messages.success(request, told)
        return redirect("proposals:file", proposal.number)
    again = proposal_of(actor_of(request), proposal.number)
    typed = cast("QueryDict", form.data).copy()
    typed["revision"] = str(again.revision)
    form.data = typed
    return file.show(request, again, {name: form}, status=HTTPStatus.UNPROCESSABLE_ENTITY)

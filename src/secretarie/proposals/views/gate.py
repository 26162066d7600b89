"""The queue of the gate: a list per meeting beside one paper, and the acts that end with the next paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateformat import format as day_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from secretarie.access.http import actor_of, attempt, is_stale, obstacles_of, whole
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.proposals import (
    actions,
    anchors,
    facts_gate,
    facts_route,
    facts_staff,
    gate_queue,
    gate_remarks,
    gate_words,
    rules_gate,
)
from secretarie.proposals.forms_gate import TablingForm
from secretarie.proposals.forms_route import ReasonForm
from secretarie.proposals.forms_verdict import VERDICTS, Asked, VerdictForm
from secretarie.proposals.gate_queue import Row, Tab
from secretarie.proposals.models import GateAnswer, GateReview, Proposal, Stage

PANE = "#paneel-kop"
REFUSED = 422
Outcome = GateReview.Outcome
type View = Callable[[HttpRequest, str], HttpResponse]
TOLD: Mapping[str, Promise] = {
    Outcome.PASSED: gettext_lazy("%(number)s passed the gate."),
    Outcome.PASSED_WITH_REMARKS: gettext_lazy("%(number)s passed the gate with a remark."),
    Outcome.RETURNED: gettext_lazy("%(number)s went back to its author."),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the queue the officer is: in which tab, in which order."""

    actor: Actor
    tabs: tuple[Tab, ...]
    tab: Tab
    order: str

    @classmethod
    def of(cls, actor: Actor, key: str, order: str) -> Place:
        every = gate_queue.tabs(actor)
        return cls(actor, every, gate_queue.chosen(every, key, actor.today), order)

    def url(self, number: str = "", **other: str) -> str:
        """The address of a paper in this place, or of the same place with another order or tab."""
        asked = {"bij": self.tab.key, "op": self.order, "v": number, **other}
        fragment = PANE if number else ""
        return f"{reverse('gate:queue')}?{urlencode({k: v for k, v in asked.items() if v})}{fragment}"

    def after(self, number: str) -> str:
        """The paper that comes up when this one is done: the next, else the one before it."""
        numbers = gate_queue.numbers(self.actor, self.tab, self.order)
        if number not in numbers:
            return ""
        at = numbers.index(number)
        return next(iter(numbers[at + 1 :] or reversed(numbers[:at])), "")


@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """What lies at the gate; ``?bij=`` a tab, ``?v=`` the paper in the pane, ``?op=`` the order."""
    actor, number = _officer(request), request.GET.get("v", "").replace("\x00", "")
    key = request.GET.get("bij") or gate_queue.tab_of(actor, number)
    place = Place.of(actor, key, request.GET.get("op", ""))
    return _page(request, place, number, {})


@require_POST
def review(request: HttpRequest, number: str) -> HttpResponse:
    """The verdict; on to the next paper."""
    actor, proposal = _officer(request), _seen(request, number)
    form = VerdictForm(actor, _asked(actor, proposal), request.POST)

    def judge() -> GateReview:
        given = form.cleaned_data
        return actions.review(
            actor,
            proposal,
            outcome=given["outcome"],
            text=given["text"],
            findings=form.findings(),
            answers=form.answers(),
        )

    told = TOLD.get(request.POST.get("outcome", ""), "")
    return _done(request, proposal, {"verdict": form}, judge, told)


def _reasoned(
    name: str, verb: Callable[..., GateReview], told: Promise, shape: type[ReasonForm] = ReasonForm, *, on: bool = True
) -> View:
    """The view of an act that asks a reason and whatever else its form asks; ``on``: to the next paper afterwards."""

    @require_POST
    def view(request: HttpRequest, number: str) -> HttpResponse:
        actor, proposal = _officer(request), _seen(request, number)
        form = shape(request.POST, auto_id=f"{name}_%s")

        def act() -> GateReview:
            given = {key: value for key, value in form.cleaned_data.items() if key != "revision"}
            return verb(actor, proposal, **given)

        return _done(request, proposal, {name: form}, act, told, on=on)

    view.__name__ = name
    return view


hold = _reasoned("hold", actions.hold, gettext_lazy("%(number)s is held at the gate."))
release = _reasoned("release", actions.release, gettext_lazy("%(number)s waits for its verdict again."))
fast_track = _reasoned("fast_track", actions.fast_track, gettext_lazy("%(number)s has priority now."), on=False)
table = _reasoned("table", actions.table_over_objection, gettext_lazy("%(number)s goes to the agenda."), TablingForm)


def _done(
    request: HttpRequest,
    proposal: Proposal,
    bound: Mapping[str, forms.Form],
    act: Callable[[], GateReview],
    told: str | Promise,
    *,
    on: bool = True,
) -> HttpResponse:
    """Perform the act and go on; or the page again with what was typed; or both texts when somebody was first."""
    place = Place.of(_officer(request), request.POST.get("bij", ""), request.POST.get("op", ""))
    number, form = proposal.number, next(iter(bound.values()))
    after = place.after(number) if on else number
    if form.is_valid():
        if attempt(form, act):
            messages.success(request, str(told) % {"number": number})
            return redirect(place.url(after))
        if is_stale(form):
            context = gate_words.conflict(place.actor, number, request.POST, place.url(number))
            return render(request, "conflict.html", context, status=409)
    return _page(request, place, number, bound, status=REFUSED)


def _asked(actor: Actor, proposal: Proposal) -> Asked:
    """What the verdict's form asks of this paper."""
    points = facts_gate.points(actor, proposal)
    parts = anchors.parts(facts_route.current(proposal), points)
    judged = visible(GateAnswer, actor).filter(review__proposal=proposal).order_by("pk")
    return Asked(
        tests=facts_gate.asked(actor, proposal, points),
        parts=[(key, anchors.label(key)) for key in parts],
        before={answer.test: answer for answer in judged},
    )


def _officer(request: HttpRequest) -> Actor:
    """Who may enter the gate; for others it is not there."""
    actor = actor_of(request)
    if not permitted(actor, Action.GATE_REVIEW):
        raise Http404
    return actor


def _seen(request: HttpRequest, number: str) -> Proposal:
    """The proposal as the officer saw it."""
    found = visible(Proposal, _officer(request)).filter(number=number).first()
    if found is None:
        raise Http404
    revision = whole(request.POST.get("revision", ""))
    if revision is not None:
        found.revision = revision
    return found


def _page(
    request: HttpRequest, place: Place, number: str, bound: Mapping[str, forms.Form], status: int = 200
) -> HttpResponse:
    found = gate_queue.rows(place.actor, place.tab, place.order)
    current = next((row for row in found if row.proposal.number == number), found[0] if found else None)
    context = {
        "tab": place.tab,
        "filters": [_filter(place, tab) for tab in place.tabs],
        "rows": [{"row": row, "url": place.url(row.proposal.number), "current": row is current} for row in found],
        "through": gate_queue.through(place.actor, place.tab.day),
        "about_meeting": gate_queue.about_meeting(place.actor, place.tab.day),
        "order": place.order,
        "other_order": place.url(op="" if place.order else "portefeuille"),
        "may_note": permitted(place.actor, Action.CONVERSATION_NOTE),
        "may_maintain": permitted(place.actor, Action.ERROR_TYPE_CHANGE),
        "crumbs": [(_("Today"), reverse("today")), (_("Gate"), "")],
        **(_pane(request, place, found, current, bound) if current else {}),
    }
    return render(request, "proposals/gate/queue.html", context, status=status)


def _filter(place: Place, tab: Tab) -> dict[str, object]:
    label = day_format(tab.day, "j F") if tab.day else tab.label
    return {"label": label, "url": place.url(bij=tab.key), "count": tab.count, "current": tab.key == place.tab.key}


def _pane(
    request: HttpRequest, place: Place, found: Sequence[Row], row: Row, bound: Mapping[str, forms.Form]
) -> dict[str, object]:
    """The paper of the moment: its findings, and the forms of the acts that are this officer's."""
    failed = next(iter(bound.values()), None)
    asked, signs = request.GET.get("o", ""), facts_staff.answers_for_advice(place.actor)
    start = {"revision": row.proposal.revision}
    chosen = start | {"outcome": asked if asked in dict(VERDICTS) else ""}
    verdict = bound.get("verdict") or VerdictForm(place.actor, _asked(place.actor, row.proposal), initial=chosen)
    fresh = {
        "verdict": verdict,
        "hold": ReasonForm(initial=start, auto_id="hold_%s"),
        "release": ReasonForm(initial=start, auto_id="release_%s"),
        "fast_track": ReasonForm(initial=start, auto_id="fast_track_%s"),
        "table": TablingForm(initial=start, auto_id="table_%s"),
    }
    return {
        "current": row,
        "position": found.index(row) + 1,
        "next_url": place.url(place.after(row.proposal.number)),
        "findings": gate_words.as_findings(row.sheet.findings),
        "left": gate_words.as_left(row.sheet.left, row.accepted),
        "in_order": gate_words.as_findings(row.sheet.in_order),
        "earlier": gate_remarks.earlier(place.actor, row.reviews, row.version, list(row.version.points.all())),
        "forms": {**fresh, **bound},
        "failed": failed,
        "obstacles": obstacles_of(failed) if failed else [],
        "pass_obstacles": (
            *rules_gate.obstacles_to_pass(
                row.open_dissents, row.missing, signs=signs, is_secretary=permitted(place.actor, Action.GATE_HOLD)
            ),
            *facts_gate.competence(place.actor, row.proposal),
        ),
        "signs": signs,
        "secretary": permitted(place.actor, Action.GATE_HOLD),
        "judging": row.proposal.stage == Stage.GATE and not row.proposal.aside,
    }

"""The weekly talk of the portfolio holders (staf): the list per holder to talk over and to print, and assignments."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from secretarie.access.http import actor_of, attempt, obstacles_of, seen, whole
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.house.reading import value
from secretarie.people.disciplines import Discipline
from secretarie.people.models import Portfolio
from secretarie.proposals import actions, rules_staff, staff_talk, words
from secretarie.proposals.advice_keys import ASSIGNMENT_HOURS
from secretarie.proposals.dossier import proposal_of
from secretarie.proposals.facts_staff import answering
from secretarie.proposals.forms_staff import AnswerForm, AssignmentForm, NoteForm
from secretarie.proposals.models import Assignment
from secretarie.proposals.staff_talk import Item

REFUSED = 422


@require_safe
def staff(request: HttpRequest) -> HttpResponse:
    """The lists that this reader is at."""
    return _page(request, _there(request), {})


@require_POST
def note(request: HttpRequest, number: str) -> HttpResponse:
    """Note on one proposal, before the talk or after."""
    actor = _there(request)
    proposal, form = proposal_of(actor, number), NoteForm(request.POST)
    proposal.revision = whole(request.POST.get("revision", "")) or 0
    portfolio = visible(Portfolio, actor).filter(pk=whole(request.POST.get("portfolio", "")) or 0).first()
    if portfolio is None:
        raise Http404

    def keep() -> object:
        given = form.cleaned_data
        return actions.note_talk(
            actor, proposal, portfolio=portfolio, day=given["day"], before=given["before"], outcome=given["outcome"]
        )

    return _done(request, f"note-{number}-{portfolio.pk}", form, keep, _("Your note is kept."))


@require_POST
def assign(request: HttpRequest) -> HttpResponse:
    """A member asks work of officials."""
    actor = _there(request)
    form = AssignmentForm(actor, request.POST, auto_id="assign_%s")

    def ask() -> object:
        given = {k: v for k, v in form.cleaned_data.items() if k not in {"revision", "portfolio"}}
        return actions.give_assignment(actor, form.cleaned_data["portfolio"], **given)

    return _done(request, "assign", form, ask, _("The assignment lies with the director and the secretary."))


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept an assignment, or not."""
    actor = _there(request)
    assignment = seen(Assignment, actor, pk, request.POST.get("revision"))
    form = AnswerForm(request.POST, auto_id=f"answer{pk}_%s")

    def reply() -> object:
        given = form.cleaned_data
        return actions.answer_assignment(actor, assignment, accepted=given["accepted"] == "yes", answer=given["answer"])

    return _done(request, f"answer-{pk}", form, reply, _("Your answer is kept."))


def _there(request: HttpRequest) -> Actor:
    """Who has a place at a talk; for others this page does not exist."""
    actor = actor_of(request)
    if not staff_talk.is_at_talks(actor):
        raise Http404
    return actor


def _done(
    request: HttpRequest, name: str, form: forms.Form, act: Callable[[], object], told: str | Promise
) -> HttpResponse:
    if form.is_valid() and attempt(form, act):
        messages.success(request, str(told))
        return redirect(reverse("staff:talks"))
    return _page(request, actor_of(request), {name: form}, status=REFUSED)


def _page(request: HttpRequest, actor: Actor, bound: dict[str, forms.Form], status: int = 200) -> HttpResponse:
    day = staff_talk.next_day(actor)
    found = staff_talk.talks(actor, day)
    asked = staff_talk.assignments(actor)
    failed = next(iter(bound.values()), None)
    context = {
        "day": day,
        "talks": [
            {"term": talk.term, "items": [_item(item, actor, day.isoformat(), bound) for item in talk.items]}
            for talk in found
        ],
        "assignments": [_assignment(one, actor, bound) for one in asked],
        "assign_form": bound.get("assign")
        or (AssignmentForm(actor, auto_id="assign_%s") if permitted(actor, Action.ASSIGNMENT_GIVE) else None),
        "from_hours": value(actor, ASSIGNMENT_HOURS, actor.today),
        "form": failed,
        "obstacles": obstacles_of(failed) if failed else [],
        "failed": next(iter(bound), ""),
        "crumbs": [(_("Staff talk"), "")],
    }
    return render(request, "proposals/staff.html", context, status=status)


def _item(item: Item, actor: Actor, day: str, bound: dict[str, forms.Form]) -> dict[str, object]:
    proposal, name = item.proposal, f"note-{item.proposal.number}-{item.portfolio}"
    start = {"revision": proposal.revision, "portfolio": item.portfolio, "day": day}
    if item.note:
        start |= {"before": item.note.before, "outcome": item.note.outcome}
    may = permitted(actor, Action.STAFF_TALK_NOTE)
    return {
        "item": item,
        "name": name,
        "chips": [words.stage_chip(proposal), *[(_dissent(one), "warn", "") for one in item.dissents]],
        "marks": [(s, words.mark_chip(s)) for s in item.marks],
        "note_form": bound.get(name) or (NoteForm(initial=start, auto_id=f"{name}_%s") if may else None),
    }


def _dissent(discipline: str) -> str:
    return _("Dissent: %(field)s") % {"field": str(Discipline(discipline).label).lower()}


def _assignment(one: Assignment, actor: Actor, bound: dict[str, forms.Form]) -> dict[str, object]:
    name, kinds = f"answer-{one.pk}", {"asked": "busy", "accepted": "ok", "refused": "bad"}
    blocked = rules_staff.obstacles_to_answer(answering(actor, one, "?", accepted=True))
    may = permitted(actor, Action.ASSIGNMENT_ANSWER) and not blocked
    form = AnswerForm(initial={"revision": one.revision}, auto_id=f"answer{one.pk}_%s") if may else None
    return {"row": one, "name": name, "kind": kinds[one.stage], "form": bound.get(name) or form}

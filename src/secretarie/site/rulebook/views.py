"""The pages of *Wet en huisregels*, open to everybody who works here.

Questions stand in the address, so an answer can be passed on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.wall import Actor, visible
from secretarie.house.keys import KEYS
from secretarie.house.models import HouseRule
from secretarie.house.reading import house
from secretarie.house.shown import RuleShown, paragraph_url
from secretarie.house.views.reading import READERS
from secretarie.law import Norm, NotInForceError, all_norms, counted_back, deadline, norm, subjects, vote
from secretarie.site.rulebook.forms import FindForm, TermForm, VoteForm
from secretarie.site.rulebook.told import Subject, Told, dutch, explanation

HOUSE = "house."


@require_safe
def norms(request: HttpRequest) -> HttpResponse:
    """Every norm in force on a day, by subject; those that hold no value then are counted."""
    actor: Actor = request.actor  # type: ignore[attr-defined]  # see ActingRequest
    form = FindForm(request.GET)
    day = (form.is_valid() and form.cleaned_data["dag"]) or actor.today
    words = form.cleaned_data.get("zoek", "").split()
    told = list(_on(actor, day))
    found = [one for one in told if one.speaks_of(words)]
    context = {
        "form": form,
        "day": day,
        "today": actor.today,
        "words": " ".join(words),
        "subjects": list(_by_subject(found)),
        "found": len(found),
        "unconfirmed": sum(one.unconfirmed for one in found),
        "silent": len(all_norms()) - len(told),
        "inside": actor.has(*READERS),
    }
    return render(request, "rulebook/norms.html", context)


@require_safe
def one_norm(request: HttpRequest, key: str) -> HttpResponse:
    """One norm: its values over time, its ground and source, and where it counts."""
    actor: Actor = request.actor  # type: ignore[attr-defined]  # idem
    if key not in all_norms():
        raise Http404(key)
    values = [Told(value) for value in all_norms()[key]]
    own = visible(HouseRule, actor).filter(key=key).select_related("paragraph__version__regulation")
    now = next((value for value in values if value.norm.holds_on(actor.today)), values[-1])
    context = {
        "key": key,
        "now": now,
        "values": values,
        "own": [RuleShown(KEYS[key], row.value, row) for row in own.order_by("valid_from")],
        "inside": actor.has(*READERS),
        "today": actor.today,
        "house": key.startswith(HOUSE),
        "subject": subjects()[now.norm.subject][0 if dutch() else 1],
        "crumbs": [(_("Law and house rules"), reverse("rulebook:norms")), (key, "")],
    }
    return render(request, "rulebook/norm.html", context)


@require_safe
def term(request: HttpRequest) -> HttpResponse:
    """When a term ends, with the norms that moved its last day."""
    form = TermForm(request.GET or None, initial={"richting": "na", "eenheid": "weeks"})
    context: dict[str, object] = {"form": form, "crumbs": _crumbs(_("When does a term end?"))}
    if form.is_valid():
        context |= _term_answer(form)
    return render(request, "rulebook/term.html", context)


@require_safe
def ballot(request: HttpRequest) -> HttpResponse:
    """What a vote of the college yields, with the article that decided."""
    actor: Actor = request.actor  # type: ignore[attr-defined]  # idem
    form = VoteForm(request.GET or None)
    context: dict[str, object] = {"form": form, "crumbs": _crumbs(_("What does a vote yield?"))}
    if form.is_valid():
        found = vote(form.facts, actor.today)
        kind = "ok" if found.decided else "error" if not found.valid else "warning"
        context |= {"kind": kind, "answer": explanation(found.receipt), "norms": _told(found.receipt.norms)}
    return render(request, "rulebook/vote.html", context)


def _crumbs(label: str) -> list[tuple[str, str]]:
    return [(_("Law and house rules"), reverse("rulebook:norms")), (label, "")]


def _term_answer(form: TermForm) -> dict[str, object]:
    day: date = form.cleaned_data["dag"]
    try:
        if form.cleaned_data["richting"] == "voor":
            found = counted_back(form.term, day)
        else:
            found = deadline(form.term, day, act_applies=not form.cleaned_data["huisregel"])
    except (NotInForceError, OverflowError, ValueError):
        form.add_error("dag", _("For this day the law's values are not known; they are not guessed."))
        return {}
    answer = explanation(found.receipt)
    return {"found": found, "answer": answer, "norms": _told(found.receipt.norms), "from_day": day}


def _told(found: Iterable[Norm]) -> list[Told]:
    return [Told(one) for one in found]


def _on(actor: Actor, day: date) -> Iterator[Told]:
    here = house(actor, day)
    rules, inside = here.norms, actor.has(*READERS)
    for key, values in all_norms().items():
        if not any(value.holds_on(day) for value in values):
            continue
        found = rules.on(key, day) if key.startswith(HOUSE) else norm(key, day)
        rule = here.own.get(key)
        place = paragraph_url(rule.paragraph) if inside and rule and rule.paragraph else ""
        yield Told(found, own=found not in values, place_url=place)


def _by_subject(found: list[Told]) -> Iterator[Subject]:
    for code, names in subjects().items():
        mine = [one for one in found if one.norm.subject == code]
        if mine:
            yield Subject(code, names[0 if dutch() else 1], mine)

"""``/mandaten/``: the register on a day, one mandate with its chain, and what an officer may decide."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, Concatenate

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of
from secretarie.access.performing import permitted
from secretarie.access.roles import INTERNAL, Role
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.house.reading import source, value
from secretarie.mandates import listing, queries, rules, usage, words
from secretarie.mandates.facts import MandateFact, Register
from secretarie.mandates.forms import FindForm, OfficerForm
from secretarie.mandates.house_keys import PREFER_OFFICIALS
from secretarie.mandates.models import BudgetHolder, Mandate
from secretarie.people.models import Person, valid_on

READERS = INTERNAL - {Role.SYSTEM}
SHOWN = 300
type Page = Callable[Concatenate[HttpRequest, Actor, ...], HttpResponse]


def of_the_house(view: Page) -> Callable[..., HttpResponse]:
    """For everybody who works here; for others these pages are not there."""

    @wraps(view)
    def shown(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        actor = actor_of(request)
        if not actor.has(*READERS):
            raise Http404
        return view(request, actor, *args, **kwargs)

    return shown


def room() -> tuple[str, str]:
    """The first crumb of every page here."""
    return (_("Mandates"), reverse("mandates:list"))


@require_safe
@of_the_house
def register(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What holds on a day, by number; found by words, subject, holder, kind and body."""
    every = queries.register(actor, actor.today)
    form = FindForm(request.GET or None, register=every)
    day = form.day(actor.today)
    if day != actor.today:
        every = queries.register(actor, day)
        form = FindForm(request.GET, register=every)
    found = [fact for fact in every.mandates if form.wanted().admits(fact, every)]
    context = {
        "crumbs": [(_("Mandates"), "")],
        "form": form,
        "rows": rows(actor, found[:SHOWN], every, day),
        "found": len(found),
        "more": len(found) > SHOWN,
        "total": len(every.mandates),
        "day": day,
        "searching": form.is_bound,
        "query": request.GET.urlencode(),
        "may_draft": permitted(actor, Action.DECREE_DRAFT),
    }
    return render(request, "mandates/list.html", context)


def rows(actor: Actor, facts: list[MandateFact], every: Register, day: date) -> list[listing.Row]:
    """The lines of a table; who the holders are only for today."""
    known = listing.names(actor, [f.holder for f in facts]) if day == actor.today else listing.Names()
    return [listing.row(f, every, day, known.of(f.holder)) for f in facts]


@require_safe
@of_the_house
def mandate(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One mandate: what it says, what it rests on and what hangs under it, its versions, and where it was used."""
    found = visible(Mandate, actor).select_related("decree", "office", "parent").filter(pk=pk).first()
    if found is None:
        raise Http404
    fact = queries.fact(found)
    day = actor.today if fact.holds_on(actor.today) else fact.first
    every = queries.register(actor, day)
    chain = every.chain(fact)
    context = {
        "crumbs": [room(), (fact.number, "")],
        "mandate": found,
        "fact": fact,
        "row": rows(actor, [fact], every, actor.today)[0],
        "facts": _facts(fact, every),
        "exceptions": [(m, e) for m in chain for e in words.exception_words(m.scope, every.subjects)],
        "conditions": [(m, c, words.CONDITIONS[c.kind]) for m in chain for c in m.conditions],
        "root": listing.tree(fact, every, day),
        "versions": _versions(actor, found),
        "uses": usage.uses(actor, found),
        "warnings": _warnings(actor, fact),
        "acts": _acts(actor, found),
    }
    return render(request, "mandates/mandate.html", context)


def _facts(fact: MandateFact, every: Register) -> list[dict[str, Any]]:
    bound = [words.limit_words(limit) for limit in every.limits(fact)]
    said = (
        (_("In the name of"), words.BODIES[fact.giver]),
        (_("About"), words.scope_words(fact.scope, every.subjects)),
        (_("Up to and including"), bound[0] if bound else _("no limit")),
        (_("Legal ground"), fact.ground),
        (_("Sub-mandate"), _("allowed") if fact.sub_mandate_allowed else _("not allowed")),
        (_("Instruction"), fact.instruction),
        (_("Once, for"), fact.one_off),
    )
    return [{"label": label, "value": text} for label, text in said if text]


def _versions(actor: Actor, found: Mandate) -> list[listing.Row]:
    """Every row of this number, newest first."""
    same = queries.adopted(actor).filter(number=found.number).order_by("-valid_from", "-pk")
    facts = [queries.fact(row) for row in same]
    return [listing.row(fact, Register(), actor.today) for fact in facts]


def _warnings(actor: Actor, fact: MandateFact) -> tuple[Any, ...]:
    prefers = value(actor, PREFER_OFFICIALS, actor.today)
    return rules.warnings(fact, prefer_officials=source(actor, PREFER_OFFICIALS, actor.today) if prefers else "")


def _acts(actor: Actor, found: Mandate) -> dict[str, bool]:
    """Which acts the table lets this reader begin; what stands in their way is told by the act itself."""
    over = found.valid_until is not None and found.valid_until <= actor.today
    may_pass_on = found.sub_mandate_allowed and not found.draft
    return {
        "change": permitted(actor, Action.MANDATE_CHANGE) and not over,
        "withdraw": permitted(actor, Action.MANDATE_WITHDRAW) and not over,
        "sub": permitted(actor, Action.SUB_MANDATE_GRANT) and may_pass_on and not over,
    }


@require_safe
@of_the_house
def officer(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What may this person decide today? The reader himself, or who is chosen."""
    form = OfficerForm(actor, request.GET or None)
    person = form.person() or visible(Person, actor).get(pk=actor.person)
    every, one = queries.register(actor, actor.today), queries.officer(actor, person.pk)
    budgets = visible(BudgetHolder, actor).filter(valid_on(actor.today)).select_related("office").order_by("budget")
    own = [fact for fact in map(queries.budget_holder, budgets) if fact.holder.held_by(one)]
    context = {
        "crumbs": [room(), (_("What may I decide?"), "")],
        "form": form,
        "shown": person,
        "own": person.pk == actor.person,
        "groups": listing.allowed(one, every, actor.today),
        "budgets": [(fact, words.limit_words(fact.limit)) for fact in own],
    }
    return render(request, "mandates/officer.html", context)

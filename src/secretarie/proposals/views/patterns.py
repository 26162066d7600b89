"""``/poort/patronen/``: where one unit keeps making one kind of error: a reason for a talk, and the talks held."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from secretarie.access.http import actor_of, attempt, obstacles_of, seen
from secretarie.access.performing import permitted
from secretarie.access.roles import Role
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Person, Unit
from secretarie.people.queries import persons
from secretarie.proposals import actions, patterns
from secretarie.proposals.forms_gate import ConversationForm
from secretarie.proposals.models import ErrorType
from secretarie.proposals.recurring import FEWEST, PERIOD, Cell

WIDTH, EDGE = 200, 8


@dataclass(frozen=True, slots=True)
class Drawn:
    """One unit in the picture of one kind of error: where chance ends, where the unit stands, and that in words."""

    cell: Cell
    unit: Unit
    left: float
    width: float
    dot: float
    spoken: str


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """What stands out this month; a director finds the talks held with him or her."""
    return _page(request, _reader(request))


@require_POST
def note(request: HttpRequest, unit: int, error: int) -> HttpResponse:
    """Note a conversation with the director."""
    actor = _reader(request)
    if not permitted(actor, Action.CONVERSATION_NOTE):
        raise Http404
    row, error_type = seen(Unit, actor, unit, request.POST.get("revision")), seen(ErrorType, actor, error, None)
    form = ConversationForm(request.POST, auto_id=f"gesprek{unit}_{error}_%s")
    if form.is_valid():
        given = {key: value for key, value in form.cleaned_data.items() if key != "revision"}
        if attempt(form, lambda: actions.note_conversation(actor, row, error_type=error_type, **given)):
            messages.success(request, _("The conversation is noted; only you and the director read it."))
            return redirect("gate:patterns")
    return _page(request, actor, {(unit, error): form}, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _reader(request: HttpRequest) -> Actor:
    """Secretary and deputy see the figures, a director the talks; for others it is not there."""
    actor = actor_of(request)
    if not (permitted(actor, Action.CONVERSATION_NOTE) or actor.has(Role.DIRECTOR)):
        raise Http404
    return actor


def _page(
    request: HttpRequest, actor: Actor, bound: dict[tuple[int, int], ConversationForm] | None = None, status: int = 200
) -> HttpResponse:
    failed = next(iter((bound or {}).values()), None)
    context: dict[str, object] = {
        "conversations": patterns.conversations(actor),
        "failed": failed,
        "obstacles": obstacles_of(failed) if failed else [],
        "may_note": permitted(actor, Action.CONVERSATION_NOTE),
        "crumbs": [(_("Today"), reverse("today")), (_("Patterns"), "")],
    }
    if context["may_note"]:
        context |= _figures(actor, bound or {})
    return render(request, "proposals/gate/patterns.html", context, status=status)


def _figures(actor: Actor, bound: dict[tuple[int, int], ConversationForm]) -> dict[str, object]:
    found = patterns.seen(actor)
    units = visible(Unit, actor).in_bulk()
    kinds = {kind.pk: kind for kind in visible(ErrorType, actor).order_by("label")}
    named = {kind: label for kind, label in kinds.items() if any(c.kind == kind for c in found.look.cells)}
    return {
        "look": found.look,
        "weeks": PERIOD.days // 7,
        "fewest_authors": patterns.FEWEST_AUTHORS,
        "apart": sorted(units[pk].name for pk in found.apart if pk in units),
        "consent": found.consent,
        "reasons": [_reason(actor, found, cell, (units, kinds), bound) for cell in found.look.standing_out],
        "pictures": [p for kind in named.values() if (p := _picture(found, kind, units))],
        "cells": [(units[c.group], kinds[c.kind], c) for c in found.look.cells],
    }


def _reason(
    actor: Actor,
    found: patterns.Seen,
    cell: Cell,
    named: tuple[dict[int, Unit], dict[int, ErrorType]],
    bound: dict[tuple[int, int], ConversationForm],
) -> dict[str, object]:
    """One pattern: with whom to talk, about which papers, and the form to note it."""
    units, kinds = named
    unit, key = units[cell.group], (cell.group, cell.kind)
    start = {"held_on": actor.today, "revision": unit.revision}
    form = bound.get(key) or ConversationForm(initial=start, auto_id=f"gesprek{cell.group}_{cell.kind}_%s")
    return {
        "unit": unit,
        "kind": kinds[cell.kind],
        "cell": cell,
        "director": patterns.director_of(actor, unit),
        "papers": patterns.papers(actor, found.look.day, cell),
        "authors": _authors(actor, found, cell),
        "form": form,
    }


def _authors(actor: Actor, found: patterns.Seen, cell: Cell) -> list[tuple[Person, Cell]]:
    """With the works council's consent: who stands out within the unit, by name; never an order of figures."""
    look = found.authors.get(cell.group)
    cells = [c for c in look.standing_out if c.kind == cell.kind] if look else []
    people = persons(actor, [c.group for c in cells]) if cells else {}
    return sorted(((people[c.group], c) for c in cells if c.group in people), key=lambda pair: pair[0].name)


def _picture(found: patterns.Seen, kind: ErrorType, units: dict[int, Unit]) -> dict[str, object] | None:
    """One kind of error over all units, by name; none when the whole house has but a handful."""
    cells = [c for c in found.look.cells if c.kind == kind.pk]
    if not cells or cells[0].house_found < FEWEST:
        return None
    most = max(max(c.found, c.spread[1]) / c.papers for c in cells)
    rows = sorted((_drawn(c, units[c.group], most) for c in cells), key=lambda row: row.unit.name)
    return {"kind": kind, "found": cells[0].house_found, "papers": cells[0].house_papers, "rows": rows}


def _drawn(cell: Cell, unit: Unit, most: float) -> Drawn:
    low, high = cell.spread
    scale = (WIDTH - 2 * EDGE) / (most or 1)
    left, right, dot = (round(EDGE + number / cell.papers * scale, 1) for number in (low, high, cell.found))
    counted = ngettext("%(found)s of %(papers)s proposal", "%(found)s of %(papers)s proposals", cell.papers)
    spoken = _("%(unit)s: %(counted)s; %(low)s to %(high)s is to be expected") % {
        "unit": unit.name,
        "counted": counted % {"found": cell.found, "papers": cell.papers},
        "low": low,
        "high": high,
    }
    return Drawn(cell, unit, left, round(max(right - left, 2), 1), dot, spoken)

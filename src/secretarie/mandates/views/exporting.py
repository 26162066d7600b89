"""The register as data (CSV, JSON) and as a document (PDF): what the list shows, with the same day and filters."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from secretarie.access.wall import Actor
from secretarie.mandates import exporting, queries
from secretarie.mandates.facts import MandateFact, Register
from secretarie.mandates.forms import FindForm
from secretarie.mandates.views.register import of_the_house


def chosen(request: HttpRequest, actor: Actor) -> tuple[date, Register, list[MandateFact]]:
    """The day, everything that holds on it, and the mandates that are asked for."""
    every = queries.register(actor, actor.today)
    day = FindForm(request.GET or None, register=every).day(actor.today)
    every = every if day == actor.today else queries.register(actor, day)
    wanted = FindForm(request.GET or None, register=every).wanted()
    return day, every, [fact for fact in every.mandates if wanted.admits(fact, every)]


def _named(response: HttpResponse, request: HttpRequest, day: date, suffix: str) -> HttpResponse:
    slug = request.municipality.slug  # type: ignore[attr-defined]  # set by the acting middleware
    name = f"mandaatregister-{slug}-{day.isoformat()}.{suffix}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_safe
@of_the_house
def as_csv(request: HttpRequest, actor: Actor) -> HttpResponse:
    """With a mark before it, so that a spreadsheet reads its letters rightly."""
    day, every, facts = chosen(request, actor)
    text = "\ufeff" + exporting.as_csv(exporting.as_rows(facts, every))
    return _named(HttpResponse(text, content_type="text/csv; charset=utf-8"), request, day, "csv")


@require_safe
@of_the_house
def as_json(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The day, the tree of subjects, and every mandate."""
    day, every, facts = chosen(request, actor)
    tree = [{"code": s.code, "naam": s.label, "onder": s.parent or None} for s in every.subjects.every.values()]
    record = {"dag": day.isoformat(), "onderwerpen": tree, "mandaten": exporting.as_rows(facts, every)}
    return _named(JsonResponse(record, json_dumps_params={"ensure_ascii": False}), request, day, "json")


@require_safe
@of_the_house
def as_pdf(request: HttpRequest, actor: Actor) -> HttpResponse:
    """On paper, by subject."""
    day, every, facts = chosen(request, actor)
    name = request.municipality.name  # type: ignore[attr-defined]  # set by the acting middleware
    made = exporting.as_pdf(name, day, facts, every)
    return _named(HttpResponse(made, content_type="application/pdf"), request, day, "pdf")

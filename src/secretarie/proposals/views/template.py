"""The template of the house: its sections in order, edited as a whole, looked at, and settled as a new version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from secretarie.access.act_page import may
from secretarie.access.http import attempt, seen
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.house import actions as house_actions
from secretarie.house.keys import UnreadableError
from secretarie.house.models import Paragraph
from secretarie.house.reading import house
from secretarie.proposals import facts_template
from secretarie.proposals.conditions import Case
from secretarie.proposals.forms_template import (
    Row,
    SectionForm,
    TemplateForm,
    changed,
    forms_of,
    rows_of,
    rows_sent,
    starts,
)
from secretarie.proposals.house_keys import TEMPLATE
from secretarie.proposals.models import Kind, Trait
from secretarie.proposals.template import Section, Template

REFUSED = 422


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the page: the rows, on what it is to rest, and how a form would look."""

    form: TemplateForm
    rows: Sequence[SectionForm]
    preview: Sequence[dict[str, object]] | None = None
    problem: str = ""
    status: int = 200


@require_http_methods(["GET", "HEAD", "POST"])
def template(request: HttpRequest) -> HttpResponse:
    """Look at the template, change it, and settle it as a new one."""
    actor = may(request, Action.RULE_SETTLE)
    own = house(actor, actor.today).own.get(TEMPLATE.name)
    if request.method != "POST":
        rows = forms_of(rows_of(facts_template.template(actor).sections), judged=False)
        form = TemplateForm(actor=actor, initial=starts(actor.today, own.paragraph if own else None))
        return _shown(request, actor, Page(form, rows))
    sent, form = rows_sent(request.POST), TemplateForm(request.POST, actor=actor)
    if "row" in request.POST:
        rows = forms_of(changed(sent, request.POST["row"]), judged=False)
        return _shown(request, actor, Page(TemplateForm(actor=actor, initial=_kept(request)), rows))
    return _judged(request, actor, form, sent)


def _kept(request: HttpRequest) -> dict[str, str]:
    return {name: request.POST.get(name, "") for name in ("paragraph", "first_day", "decision", "revision")}


def _judged(request: HttpRequest, actor: Actor, form: TemplateForm, sent: Sequence[Row]) -> HttpResponse:
    """Everything is checked; then it is shown as it would be, or settled."""
    rows = forms_of(sent, judged=True)
    valid = all([form.is_valid(), *(row.is_valid() for row in rows)])
    if not valid:
        return _shown(request, actor, Page(form, rows, status=REFUSED))
    value = [row.told() for row in rows]
    try:
        held = TEMPLATE.checked(value)
    except UnreadableError as error:
        return _shown(request, actor, Page(form, rows, problem=str(error), status=REFUSED))
    if request.POST.get("act") != "settle":
        return _shown(request, actor, Page(form, rows, _preview(held)))
    if _settled(actor, form, value):
        messages.success(request, _("The template is settled. New versions are written on it from its first day."))
        return redirect("proposals:template")
    return _shown(request, actor, Page(form, rows, status=REFUSED))


def _settled(actor: Actor, form: TemplateForm, value: list[dict[str, object]]) -> bool:
    data = form.cleaned_data
    paragraph = seen(Paragraph, actor, data["paragraph"].pk, data["paragraph"].revision)
    done = attempt(
        form,
        lambda: house_actions.settle_rule(
            actor, paragraph, key=TEMPLATE.name, value=value, first=data["first_day"], decision=data["decision"]
        ),
    )
    return done is not None


def _preview(held: Template) -> list[dict[str, object]]:
    """The sections of a college proposal as its author will see them; those of a theme with when they come."""
    plain, everything = (Case(Kind.COLLEGE, traits=frozenset(traits)) for traits in ((), Trait.values))
    return [_previewed(one, plain) for one in held.sections if one.asked(everything)]


def _previewed(one: Section, plain: Case) -> dict[str, object]:
    return {
        "section": one,
        "comes": "" if one.asked(plain) else one.when.words(),
        "compulsory": one.because() if one.compulsory is not None else "",
    }


def _shown(request: HttpRequest, actor: Actor, page: Page) -> HttpResponse:
    context = {
        "page": page,
        "form": page.form,
        "rows_forms": list(page.rows),
        "rows": [{"form": row, "title": _title(row)} for row in page.rows],
        "ground": facts_template.ground(actor),
        "since": facts_template.since(actor),
        "crumbs": [(_("House rules"), reverse("house:list")), (_("Template of a proposal"), "")],
    }
    return render(request, "proposals/template.html", context, status=page.status)


def _title(row: SectionForm) -> str:
    """How a row is called while it is edited."""
    key, own = (str(row[name].value() or "") for name in ("key", "title"))
    return own or Section(key).title or _("New section")

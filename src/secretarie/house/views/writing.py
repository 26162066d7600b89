"""The acts on a paragraph: its text in a draft, and the values that it lays down."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from secretarie.access.act_page import ActPage, may
from secretarie.access.http import attempt, posted, refusals, seen
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.house import actions, forms, shown, words
from secretarie.house.keys import KEYS, Key
from secretarie.house.models import Paragraph
from secretarie.house.queries import paragraphs, settled_by
from secretarie.house.reading import house
from secretarie.house.views.acts import both, of, version_seen, version_url


@both
def add_paragraph(request: HttpRequest, version: int) -> HttpResponse:
    """A new paragraph of a draft."""
    actor = may(request, Action.PARAGRAPH_ADD)
    found = version_seen(request, actor, version)
    form = forms.ParagraphForm(posted(request), initial={"revision": found.revision})
    given = ("number", "heading", "text")
    return ActPage(
        _("New paragraph"),
        _("Add"),
        form,
        lambda: actions.add_paragraph(actor, found, **{name: form.cleaned_data[name] for name in given}),
        _("The paragraph is added."),
        version_url(found),
        lead=f"{found.regulation.title}, {_('version')} {found.number}",
        help={"number": _("Such as 4, 4.2 or 4.2a; it decides the place.")},
        crumbs=of(found.regulation),
    ).answer(request)


@both
def change_paragraph(request: HttpRequest, paragraph: int) -> HttpResponse:
    """Other words, or another number."""
    actor = may(request, Action.PARAGRAPH_CHANGE)
    found = _paragraph(request, actor, paragraph)
    form = forms.ParagraphForm(posted(request), initial=forms.paragraph_start(found))
    given = ("number", "heading", "text")
    return ActPage(
        _("Change paragraph"),
        _("Save"),
        form,
        lambda: actions.change_paragraph(actor, found, **{name: form.cleaned_data[name] for name in given}),
        _("The paragraph is changed."),
        version_url(found.version),
        lead=f"{found.version.regulation.title}, {_('version')} {found.version.number}",
        crumbs=of(found.version.regulation),
    ).answer(request)


@require_POST
@refusals
def remove_paragraph(request: HttpRequest, paragraph: int) -> HttpResponse:
    """Out of the draft."""
    actor = may(request, Action.PARAGRAPH_REMOVE)
    found = _paragraph(request, actor, paragraph)
    attempt(None, lambda: actions.remove_paragraph(actor, found))
    return redirect(version_url(found.version))


@require_safe
def choose_rule(request: HttpRequest, paragraph: int) -> HttpResponse:
    """Which rule this paragraph is to lay down: those of its kind first."""
    actor = may(request, Action.RULE_LAY_DOWN)
    found = _paragraph(request, actor, paragraph)
    settled = settled_by(paragraphs(actor, found.version))
    today = house(actor, actor.today)
    kind = found.version.regulation.kind
    rules = [shown.rule_shown(today, key) for key in KEYS.values() if key.name not in settled]
    groups = [
        (_("Belong in this regulation"), [rule for rule in rules if rule.key.regulation == kind]),
        (_("Other rules"), [rule for rule in rules if rule.key.regulation != kind]),
    ]
    context = {
        "paragraph": found,
        "groups": [group for group in groups if group[1]],
        "crumbs": [*of(found.version.regulation), (_("Lay down a value"), "")],
    }
    return render(request, "house/choose_rule.html", context)


@both
def value(request: HttpRequest, paragraph: int, key: str) -> HttpResponse:
    """The value of a rule at a paragraph: in a draft, or by a decision of its own on what is in force."""
    if key not in KEYS:
        raise Http404
    draft = may(request, Action.RULE_LAY_DOWN)
    found = _paragraph(request, draft, paragraph)
    actor = draft if found.version.is_draft else may(request, Action.RULE_SETTLE)
    form = _value_form(request, actor, found, KEYS[key])
    return ActPage(
        _("Lay down a value"),
        _("Save") if found.version.is_draft else _("Settle this value"),
        form,
        lambda: _settle(actor, found, key, form),
        _("The value is laid down."),
        shown.paragraph_url(found),
        lead=f"{found.version.regulation.title} {found}: {words.about(KEYS[key])}",
        help=_value_help(KEYS[key]),
        crumbs=of(found.version.regulation),
        template="house/value.html",
        shown={"usual": shown.RuleShown(KEYS[key], KEYS[key].default), "rule": KEYS[key]},
    ).answer(request)


def _value_form(request: HttpRequest, actor: Actor, found: Paragraph, key: Key[Any]) -> forms.ValueForm:
    now = shown.rule_shown(house(actor, actor.today), key).value
    start = {"revision": found.revision, "value": found.settles.get(key.name, now), "first": actor.today}
    return forms.ValueForm(key, posted(request), by_decision=not found.version.is_draft, initial=start)


def _value_help(key: Key[Any]) -> dict[str, str]:
    structured = isinstance(forms.field_of(key), forms.JsonText)
    text = _("As structured text (JSON). The value that holds stands in it; change it and save.")
    return {"value": text} if structured else {}


def _settle(actor: Actor, found: Paragraph, key: str, form: forms.ValueForm) -> object:
    told = form.cleaned_data
    if found.version.is_draft:
        actions.lay_down(actor, found, key=key, value=told["value"])
        return True
    first, decision = told["first"], told["decision"]
    return actions.settle_rule(actor, found, key=key, value=told["value"], first=first, decision=decision)


@require_POST
@refusals
def lift(request: HttpRequest, paragraph: int, key: str) -> HttpResponse:
    """The draft lays this value down no more."""
    actor = may(request, Action.RULE_LIFT)
    found = _paragraph(request, actor, paragraph)
    attempt(None, lambda: actions.lift(actor, found, key=key))
    return redirect(shown.paragraph_url(found))


def _paragraph(request: HttpRequest, actor: Actor, paragraph: int) -> Paragraph:
    found = seen(Paragraph, actor, paragraph, request.POST.get("revision"))
    if found.withdrawn:
        raise Http404
    return found

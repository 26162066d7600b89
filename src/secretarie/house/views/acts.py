"""The acts on a regulation and its versions, each on a page of its own."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods

from secretarie.access.act_page import ActPage, may
from secretarie.access.http import posted, seen
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.house import actions, forms, shown, words
from secretarie.house.comparison import compared
from secretarie.house.keys import KEYS
from secretarie.house.kinds import RegulationKind
from secretarie.house.models import Paragraph, Regulation, RegulationVersion
from secretarie.house.queries import adopted, paragraphs
from secretarie.house.views.reading import crumbs
from secretarie.people.forms import NOTHING
from secretarie.people.models import Body

both = require_http_methods(["GET", "POST"])


@both
def add(request: HttpRequest) -> HttpResponse:
    """A new regulation."""
    actor = may(request, Action.REGULATION_ADD)
    form = forms.RegulationForm(posted(request))
    form.choose("body", visible(Body, actor).order_by("name"))

    def act() -> object:
        told = form.cleaned_data
        kind = RegulationKind(told["kind"])
        return actions.add_regulation(actor, told["body"], kind=kind, title=told["title"], ground=told["ground"])

    about = _("The article that lets or obliges this body to adopt it, such as art. 103 lid 2 Gemeentewet.")
    return ActPage(
        _("New regulation"),
        _("Add"),
        form,
        act,
        _("The regulation is added. Begin its first version now."),
        reverse("house:list"),
        help={"ground": about},
        crumbs=crumbs(),
    ).answer(request)


@both
def draft(request: HttpRequest, regulation: int) -> HttpResponse:
    """The next version, as a copy."""
    actor = may(request, Action.REGULATION_DRAFT)
    found = seen(Regulation, actor, regulation, request.POST.get("revision"))
    form = forms.DraftForm(posted(request), initial={"revision": found.revision})
    return ActPage(
        _("New version"),
        _("Begin this version"),
        form,
        lambda: actions.draft_version(actor, found, note=form.cleaned_data["note"]),
        _("The new version stands ready as a draft."),
        reverse("house:regulation", args=[found.pk]),
        lead=_("It begins as a copy of what holds, with the values as they are today."),
        crumbs=of(found),
    ).answer(request)


@both
def adopt(request: HttpRequest, version: int) -> HttpResponse:
    """Record the decision by which a draft was adopted."""
    actor = may(request, Action.REGULATION_ADOPT)
    found = version_seen(request, actor, version)
    start = {"revision": found.revision, "adopted_on": actor.today, "first": actor.today}
    form = forms.AdoptForm(posted(request), initial=start)
    given = ("decision", "adopted_on", "first", "review_on")
    before = adopted(actor, found.regulation).first()
    lines = compared(paragraphs(actor, before) if before else [], paragraphs(actor, found))
    return ActPage(
        _("Record the adoption"),
        _("Record"),
        form,
        lambda: actions.adopt(actor, found, **{name: form.cleaned_data[name] for name in given}),
        _("The adoption is recorded. The values hold from the first day on."),
        version_url(found),
        lead=f"{found.regulation.title}, {_('version')} {found.number}",
        help={
            "decision": _("As it stands on the decision list."),
            "first": _("What held until then ends on this day."),
            "review_on": _("From that day on it stands on Vandaag of the secretary."),
        },
        crumbs=of(found.regulation),
        template="house/adopt.html",
        shown={"changed": [line for line in lines if line.changed]},
    ).answer(request)


@both
def review(request: HttpRequest, version: int) -> HttpResponse:
    """Record that a regulation was reviewed and stands."""
    actor = may(request, Action.REGULATION_REVIEW)
    found = version_seen(request, actor, version)
    form = forms.ReviewForm(posted(request), initial={"revision": found.revision})
    return ActPage(
        _("Record the review"),
        _("Record"),
        form,
        lambda: actions.review(actor, found, **{name: form.cleaned_data[name] for name in ("outcome", "next_on")}),
        _("The review is recorded."),
        version_url(found),
        lead=found.regulation.title,
        help={"outcome": _("Does it have to change, begin a new version instead.")},
        crumbs=of(found.regulation),
    ).answer(request)


@both
def withdraw(request: HttpRequest, version: int) -> HttpResponse:
    """Take back a draft, or end what was adopted."""
    actor = may(request, Action.REGULATION_WITHDRAW)
    found = version_seen(request, actor, version)
    start = {"revision": found.revision, "first": actor.today}
    kind = forms.WithdrawForm if found.adopted_on else forms.WithdrawDraftForm
    form = kind(posted(request), initial=start)
    return ActPage(
        _("Withdraw this version") if found.adopted_on else _("Withdraw this draft"),
        pgettext("regulation", "Withdraw"),
        form,
        lambda: actions.withdraw(actor, found, **_without(form.cleaned_data, "revision")),
        _("The version is withdrawn. It stays readable."),
        version_url(found),
        lead=f"{found.regulation.title}, {_('version')} {found.number}",
        crumbs=of(found.regulation),
    ).answer(request)


@both
def deviate(request: HttpRequest) -> HttpResponse:
    """Tell of something that was done otherwise."""
    actor = may(request, Action.DEVIATION_LOG)
    college = get_object_or_404(visible(Body, actor), kind=Body.Kind.COLLEGE)
    start = {"on": actor.today, "of": request.GET.get("regel", "")}
    form = forms.DeviationForm(posted(request), initial=start)
    field = form.fields["of"]
    field.choices = _deviated_from(actor)  # type: ignore[attr-defined]  # a choice field

    def act() -> object:
        told = _without(form.cleaned_data, "revision")
        kind, _sep, name = told.pop("of").partition(":")
        row = visible(Paragraph, actor).filter(pk=int(name)).first() if kind == "p" else None
        return actions.log_deviation(actor, college, key=name if kind == "r" else "", paragraph=row, **told)

    return ActPage(
        _("Record a deviation"),
        _("Record"),
        form,
        act,
        _("The deviation is recorded."),
        reverse("house:deviations"),
        lead=_("What was done otherwise than the house settled, in which case and why. It is not changed afterwards."),
        help={"about": _("The number of the proposal, the decision or the meeting.")},
        crumbs=crumbs((_("Deviations"), reverse("house:deviations"))),
    ).answer(request)


def _deviated_from(actor: Actor) -> list[tuple[str, Any]]:
    """Every configurable rule, and every paragraph of what holds."""
    rules = [(f"r:{name}", words.about(key)) for name, key in KEYS.items()]
    found: list[tuple[str, Any]] = [("", NOTHING), (_("Rules"), sorted(rules, key=lambda row: row[1]))]
    for row in shown.regulations(actor):
        if row.now:
            texts = [(f"p:{p.pk}", f"{p} {p.heading}") for p in paragraphs(actor, row.now)]
            found.append((row.regulation.title, texts))
    return found


def version_seen(request: HttpRequest, actor: Actor, version: int) -> RegulationVersion:
    """The version as its reader saw it."""
    row = seen(RegulationVersion, actor, version, request.POST.get("revision"))
    if row.withdrawn_on:
        raise Http404
    return row


def version_url(version: RegulationVersion) -> str:
    """Where a version is read."""
    return reverse("house:version", args=[version.regulation_id, version.number])


def of(regulation: Regulation) -> list[tuple[str, str]]:
    """The way to a regulation."""
    return crumbs((regulation.title, reverse("house:regulation", args=[regulation.pk])))


def _without(told: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in told.items() if key != name}

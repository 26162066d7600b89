"""``/mandaten/besluiten/``: decrees with their rows, from draft to adopted and published; subjects and budgets."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import posted, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.law import Mandated, Obstacle
from secretarie.mandates import actions, forms_acts, listing, queries, rules, words
from secretarie.mandates.facts import Register
from secretarie.mandates.models import BudgetHolder, Decree, Mandate
from secretarie.mandates.views.pages import Page, both, may, start
from secretarie.mandates.views.register import of_the_house, room
from secretarie.people.models import Body
from secretarie.people.queries import body


@require_safe
@of_the_house
def decrees(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every decree, drafts first, and the tree of subjects."""
    held = Count("mandates", filter=Q(mandates__withdrawn_on=None))
    found = visible(Decree, actor).annotate(held=held).order_by("-adopted_on", "-pk")
    tree = queries.subjects(actor)
    context = {
        "crumbs": [room(), (_("Decrees"), "")],
        "decrees": sorted(found, key=lambda d: d.adopted_on is not None),
        "subjects": [(code, tree.path(code)) for code in tree.every],
        "may_draft": permitted(actor, Action.DECREE_DRAFT),
        "may_add": permitted(actor, Action.SUBJECT_ADD),
    }
    return render(request, "mandates/decrees.html", context)


@require_safe
@of_the_house
def decree(request: HttpRequest, actor: Actor, decree: int) -> HttpResponse:
    """One decree with its rows, and what stands in the way of each draft."""
    found = visible(Decree, actor).filter(pk=decree).first()
    if found is None:
        raise Http404
    every = Register(queries.subjects(actor))
    rows = (
        visible(Mandate, actor)
        .filter(decree=found)
        .select_related("decree", "office", "parent__decree", "parent__office")
    )
    kept = [row for row in rows if not (row.draft and row.withdrawn_on)]
    drawn = sorted(((queries.fact(row), row) for row in kept), key=lambda pair: (pair[0].place, pair[0].key))
    draft = found.adopted_on is None
    context = {
        "crumbs": [room(), (_("Decrees"), reverse("mandates:decrees")), (found.title, "")],
        "decree": found,
        "bodies": [words.BODIES.get(kind, kind) for kind in found.bodies],
        "rows": [
            (listing.row(fact, every, actor.today), _wrong(row, every) if row.draft else ()) for fact, row in drawn
        ],
        "unready": sum(bool(_wrong(row, every)) for _fact, row in drawn if row.draft),
        "draft": draft,
        "may_grant": permitted(actor, Action.MANDATE_GRANT),
        "may_import": permitted(actor, Action.MANDATE_IMPORT) and draft,
        "may_adopt": permitted(actor, Action.DECREE_ADOPT) and draft,
        "may_publish": permitted(actor, Action.DECREE_PUBLISH) and not draft and found.published_on is None,
    }
    return render(request, "mandates/decree.html", context)


def _wrong(row: Mandate, every: Register) -> tuple[Obstacle, ...]:
    """What its adoption would refuse in a draft row, as far as the row itself tells."""
    facts = rules.Granting(
        queries.fact(row),
        frozenset(row.decree.bodies),
        every.subjects,
        nature=Mandated(row.nature),
        outside=row.outside,
        consent=row.consent,
        basis=row.basis,
        parent=queries.fact(row.parent) if row.parent else None,
        nature_opposes=False,
    )
    return rules.obstacles_to_grant(facts)


@both
def draft_decree(request: HttpRequest) -> HttpResponse:
    """Begin a decree."""
    actor = may(request, Action.DECREE_DRAFT)
    form = forms_acts.DecreeForm(posted(request), initial={"bodies": ["college"]})

    def act() -> Decree:
        given = form.cleaned_data
        kinds = [Body.Kind(kind) for kind in given["bodies"]]
        about = {"decided_by": given["decided_by"], "instruction": given["instruction"]}
        return actions.draft_decree(actor, body(actor, kinds[0]), title=given["title"], bodies=kinds, **about)

    return Page(
        _("New decree"),
        _("Begin"),
        form,
        act,
        _("The decree is begun. Add its mandates, or take them over from a table."),
        lambda made: reverse("mandates:decree", args=[made.pk]) if made else reverse("mandates:decrees"),
        help={
            "bodies": _("A college and a mayor may decide together, each for its own powers."),
            "decided_by": _("Empty: the first of these. For a sub-mandate: the officer who gives it."),
            "instruction": _("Holds for every mandate in it (art. 10:6 Awb)."),
        },
    ).answer(request)


@both
def adopt(request: HttpRequest, decree: int) -> HttpResponse:
    """Record the decision that adopts it."""
    actor = may(request, Action.DECREE_ADOPT)
    found = seen(Decree, actor, decree, request.POST.get("revision"))
    initial = start(found, adopted_on=actor.today, first=actor.today)
    form = forms_acts.AdoptForm(actor, found, posted(request), initial=initial)
    return Page(
        _("Adopt this decree"),
        _("Adopt"),
        form,
        lambda: actions.adopt_decree(actor, found, **form.given()),
        _("The decree is adopted: its mandates are in the register."),
        lambda _made: reverse("mandates:decree", args=[found.pk]),
        lead=found.title,
        help={
            "reference": _("The decision of the body, with its number or date."),
            "replaces": _("Everything in that decree ends on the first day of this one."),
            "judged": _("Art. 10:3 lid 1 Awb: a person judges that, the tool cannot."),
        },
    ).answer(request)


@both
def publish(request: HttpRequest, decree: int) -> HttpResponse:
    """Record where it was published."""
    actor = may(request, Action.DECREE_PUBLISH)
    found = seen(Decree, actor, decree, request.POST.get("revision"))
    form = forms_acts.PublishForm(posted(request), initial=start(found, on=actor.today))
    return Page(
        _("Record the publication"),
        _("Record"),
        form,
        lambda: actions.publish_decree(actor, found, on=form.cleaned_data["on"], where=form.cleaned_data["where"]),
        _("The publication is recorded."),
        lambda _made: reverse("mandates:decree", args=[found.pk]),
        lead=found.title,
    ).answer(request)


@require_safe
@of_the_house
def budgets(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The second limit: who spends from which budget."""
    rows = visible(BudgetHolder, actor).filter(Q(valid_until=None) | Q(valid_until__gt=actor.today))
    facts = [queries.budget_holder(row) for row in rows.select_related("office").order_by("budget", "valid_from")]
    known = listing.names(actor, [fact.holder for fact in facts])
    context = {
        "crumbs": [room(), (_("Budget holders"), "")],
        "rows": [
            (f, words.limit_words(f.limit), words.period_words(f.first, f.until), known.of(f.holder)) for f in facts
        ],
        "may_name": permitted(actor, Action.BUDGET_HOLDER_NAME),
    }
    return render(request, "mandates/budgets.html", context)

"""The acts on a mandate, a subject and a budget holder, each on a page of its own."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from secretarie.access.http import posted, seen
from secretarie.access.table import Action
from secretarie.mandates import actions, forms_acts
from secretarie.mandates.models import BudgetHolder, Decree, Mandate
from secretarie.mandates.views.pages import Page, Section, both, may, start
from secretarie.people.forms import EndForm
from secretarie.people.models import Body
from secretarie.people.queries import body


def sections() -> tuple[Section, ...]:
    """The parts of the form of a mandate, from what to how long."""
    what = ("decree", "number", "power", "kinds", "giver", "ground", "article")
    whom = ("holder_kind", "holder_words", "office", "role", "unit", "person", "portfolio")
    about = ("general", "subjects", "excepted", "exceptions")
    bounds = ("limit", "vat", "per", "conditions", "sub_mandate_allowed", "signing_only", "instruction")
    law = ("nature", "basis", "outside", "consent", "judged")
    return (
        (_("What"), what),
        (_("To whom"), whom),
        (_("About what"), about),
        (_("Up to where"), bounds),
        (_("From when"), ("first", "last", "one_off")),
        (_("What the law asks"), law),
    )


def helps() -> dict[str, str]:
    """What stands beside the fields of a mandate."""
    return {
        "kinds": _("Mandate for decisions, power of attorney for private law, authorisation for factual acts."),
        "holder_words": _("For example: teammanager Openbare Ruimte."),
        "office": _("Only for whoever holds an office."),
        "role": _("Only for the head of a unit."),
        "unit": _("For the head of a unit; empty: each head, for his own unit."),
        "person": _("Only for a function."),
        "portfolio": _("Only for a member of the college; empty: each member, for his own portfolio."),
        "limit": _("Empty: no limit."),
        "last": _("Empty: it goes on."),
        "one_off": _("Only for a mandate born from one decision point: which one."),
        "basis": _("Only for making by-laws (art. 10:3 Awb)."),
        "judged": _("Art. 10:3 lid 1 Awb: a person judges that, the tool cannot."),
    }


@both
def grant(request: HttpRequest, decree: int) -> HttpResponse:
    """One more mandate in a decree."""
    actor = may(request, Action.MANDATE_GRANT)
    found = seen(Decree, actor, decree, request.POST.get("revision"))
    usual = {"first": actor.today, "giver": found.bodies[0], "kinds": ["mandate"]}
    form = forms_acts.MandateForm(actor, posted(request), initial=start(found, **usual))
    return Page(
        _("New mandate"),
        _("Add"),
        form,
        lambda: actions.grant(actor, found, given=form.given(), nature_opposes=form.judgement()),
        _("The mandate is added."),
        lambda _made: reverse("mandates:decree", args=[found.pk]),
        lead=found.title,
        help=helps(),
        sections=sections(),
    ).answer(request)


@both
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Another text from a day on; a draft is corrected."""
    actor = may(request, Action.MANDATE_CHANGE)
    found = seen(Mandate, actor, pk, request.POST.get("revision"))
    first = found.valid_from if found.draft else max(found.valid_from, actor.today)
    initial = start(found, **forms_acts.MandateForm.of(found, first), decree=found.decree_id)
    form = forms_acts.DecreedForm(actor, posted(request), initial=initial, drafts=found.draft)

    def act() -> Mandate:
        decree = form.cleaned_data["decree"]
        return actions.change(actor, found, given=form.given(), decree=decree, nature_opposes=form.judgement())

    return Page(
        _("Change this mandate"),
        _("Save"),
        form,
        act,
        _("The mandate is changed."),
        lambda made: reverse("mandates:mandate", args=[(made or found).pk]),
        lead=_("From the first day on it reads like this; until then it stays as it was."),
        help=helps(),
        sections=sections(),
    ).answer(request)


@both
def sub_mandate(request: HttpRequest, pk: int) -> HttpResponse:
    """Pass a mandate on."""
    actor = may(request, Action.SUB_MANDATE_GRANT)
    found = seen(Mandate, actor, pk, request.POST.get("revision"))
    usual: dict[str, Any] = forms_acts.MandateForm.of(found, max(found.valid_from, actor.today))
    usual |= {"number": f"{found.number}.a", "holder_words": "", "unit": None, "role": "", "sub_mandate_allowed": False}
    form = forms_acts.DecreedForm(actor, posted(request), initial=start(found, **usual), drafts=True)

    def act() -> Mandate:
        decree = form.cleaned_data["decree"]
        return actions.sub_mandate(actor, found, decree=decree, given=form.given(), nature_opposes=form.judgement())

    return Page(
        _("Pass on this mandate"),
        _("Pass on"),
        form,
        act,
        _("The sub-mandate is recorded."),
        lambda made: reverse("mandates:mandate", args=[(made or found).pk]),
        lead=f"{found.number} · {found.power}"[:200],
        help=helps(),
        sections=sections(),
    ).answer(request)


@both
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """A mandate ends, with its reason."""
    actor = may(request, Action.MANDATE_WITHDRAW)
    found = seen(Mandate, actor, pk, request.POST.get("revision"))
    form = forms_acts.WithdrawForm(posted(request), initial=start(found, on=actor.today))
    given = ("on", "reason")
    return Page(
        _("Withdraw this mandate"),
        _("Withdraw"),
        form,
        lambda: actions.withdraw(actor, found, **{k: form.cleaned_data[k] for k in given}),
        _("The mandate is withdrawn; it stays in the register with its reason."),
        lambda _made: reverse("mandates:mandate", args=[found.pk]),
        lead=f"{found.number} · {found.power}"[:200],
        help={"on": _("What hangs under it ends on that day too.")},
    ).answer(request)


@both
def add_subject(request: HttpRequest) -> HttpResponse:
    """A new subject."""
    actor = may(request, Action.SUBJECT_ADD)
    form = forms_acts.SubjectForm(actor, posted(request))
    given = ("code", "label", "parent")
    return Page(
        _("New subject"),
        _("Add"),
        form,
        lambda: actions.add_subject(actor, body(actor, Body.Kind.COLLEGE), **{k: form.cleaned_data[k] for k in given}),
        _("The subject is added."),
        lambda _made: reverse("mandates:decrees"),
        help={"code": _("Short and lasting, such as inkoop.werken; it is never given twice.")},
    ).answer(request)


@both
def name_budget_holder(request: HttpRequest) -> HttpResponse:
    """Who spends from a budget."""
    actor = may(request, Action.BUDGET_HOLDER_NAME)
    form = forms_acts.BudgetHolderForm(actor, posted(request), initial={"first": actor.today})

    def act() -> BudgetHolder:
        return actions.name_budget_holder(
            actor,
            body(actor, Body.Kind.COLLEGE),
            budget=form.cleaned_data["budget"],
            holder=form.holder(),
            first=form.cleaned_data["first"],
            limit=form.most(),
            until=form.after(),
        )

    return Page(
        _("New budget holder"),
        _("Add"),
        form,
        act,
        _("The budget holder is recorded."),
        lambda _made: reverse("mandates:budgets"),
        help=helps(),
    ).answer(request)


@both
def end_budget_holder(request: HttpRequest, budget: int) -> HttpResponse:
    """The last day of a budget holder."""
    actor = may(request, Action.BUDGET_HOLDER_END)
    found = seen(BudgetHolder, actor, budget, request.POST.get("revision"))
    if found.valid_until is not None and found.valid_until <= actor.today:
        raise Http404

    form = EndForm(posted(request), initial=start(found, last=actor.today))
    return Page(
        _("End this budget holder"),
        _("End"),
        form,
        lambda: actions.end_budget_holder(actor, found, until=form.until()),
        _("The last day is recorded."),
        lambda _made: reverse("mandates:budgets"),
        lead=str(found),
    ).answer(request)

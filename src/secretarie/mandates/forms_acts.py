"""The shape of what is typed in the acts on the register; what may be is for the rules."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretarie.access.euro import EuroField, typed_amount
from secretarie.access.roles import Role
from secretarie.access.wall import Actor, visible
from secretarie.law import Mandated, MandateKind
from secretarie.mandates import queries
from secretarie.mandates.facts import HolderKind, Limit, Scope, Vat
from secretarie.mandates.models import Decree, Held, Mandate, Subject
from secretarie.mandates.particulars import Given, Particulars
from secretarie.mandates.taking import conditions
from secretarie.mandates.words import BODIES, HOLDERS, KINDS, NATURES, VATS
from secretarie.people.forms import NOTHING, Revised, day
from secretarie.people.models import Body, Office, Person, Portfolio, Unit, valid_on
from secretarie.people.role_words import role_label

LINES = forms.Textarea(attrs={"rows": 3})
ROLES = (Role.DIRECTOR, Role.TEAM_MANAGER)


def text(label: Any, longest: int, *, required: bool = True, area: bool = False) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3}) if area else forms.TextInput()
    return forms.CharField(label=label, max_length=longest, required=required, widget=widget)


def lines(typed: str) -> tuple[str, ...]:
    """Each line that is not empty."""
    return tuple(line for line in (" ".join(row.split()) for row in typed.splitlines()) if line)


class DecreeForm(Revised):
    """A decree before its rows."""

    title = text(_("Title"), 200)
    bodies = forms.MultipleChoiceField(
        label=_("Whose powers"), choices=list(BODIES.items()), widget=forms.CheckboxSelectMultiple
    )
    decided_by = text(_("Decided by"), 200, required=False)
    instruction = text(_("Instruction"), 2000, required=False, area=True)


class AdoptForm(Revised):
    """The one decision that adopts a decree."""

    reference = text(_("Adopted by"), 60)
    adopted_on = day(_("Adopted on"))
    first = day(_("In force from"))
    replaces = forms.ModelChoiceField(Decree.objects.none(), label=_("In place of"), required=False)
    judged = forms.BooleanField(label=_("The nature of these powers does not oppose a mandate"), required=False)

    def __init__(self, actor: Actor, decree: Decree, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("replaces", visible(Decree, actor).exclude(pk=decree.pk).exclude(adopted_on=None).order_by("title"))

    def given(self) -> dict[str, Any]:
        """What the act takes."""
        values = {key: self.cleaned_data[key] for key in ("reference", "adopted_on", "first", "replaces")}
        return values | {"nature_opposes": False if self.cleaned_data["judged"] else None}


class PublishForm(Revised):
    """Where a decree was published."""

    on = day(_("Published on"))
    where = text(_("Where"), 200)


class WithdrawForm(Revised):
    """From when a mandate no longer holds, and why."""

    on = day(_("No longer from"))
    reason = text(_("Reason"), 300)


class SubjectForm(Revised):
    """A subject of the tree."""

    code = text(_("Code"), 40)
    label = text(_("Name"), 200)
    parent = forms.ModelChoiceField(Subject.objects.none(), label=_("Under"), required=False)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("parent", visible(Subject, actor).order_by("code"))


class HolderForm(Revised):
    """To whom, up to how much, from when."""

    holder_kind = forms.ChoiceField(label=_("Given to"), choices=list(HOLDERS.items()))
    holder_words = text(_("In the words of the decree"), 200)
    office = forms.ModelChoiceField(Office.objects.none(), label=_("Office"), required=False)
    role = forms.ChoiceField(label=_("Role"), required=False)
    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit"), required=False)
    person = forms.ModelChoiceField(Person.objects.none(), label=_("Who that is"), required=False)
    portfolio = forms.ModelChoiceField(Portfolio.objects.none(), label=_("Portfolio"), required=False)
    limit = EuroField(label=_("Up to and including"), required=False)
    vat = forms.ChoiceField(label=_("VAT"), choices=list(VATS.items()))
    per = text(_("Counted per"), 100, required=False)
    first = day(_("First day"))
    last = day(_("Last day"), required=False)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [("", NOTHING), *((r.value, role_label(r)) for r in ROLES)]  # type: ignore[attr-defined]  # a choice field
        self.choose("office", visible(Office, actor).order_by("title"))
        self.choose("unit", visible(Unit, actor).filter(valid_on(actor.today)).order_by("name"))
        self.choose("person", visible(Person, actor).order_by("name", "pk"))
        self.choose("portfolio", visible(Portfolio, actor).order_by("name"))

    def holder(self) -> Given:
        """To whom, with only what belongs to that kind of holder."""
        one, kind = self.cleaned_data, HolderKind(self.cleaned_data["holder_kind"])
        of_unit = kind in {HolderKind.UNIT_HEAD, HolderKind.FUNCTION}
        return Given(
            kind,
            one["holder_words"].strip(),
            office=one["office"] if kind is HolderKind.OFFICE else None,
            role=one["role"] if kind is HolderKind.UNIT_HEAD else "",
            unit=one["unit"] if of_unit else None,
            person=one["person"] if kind is HolderKind.FUNCTION else None,
            portfolio=one["portfolio"] if kind is HolderKind.MEMBER else None,
        )

    def most(self) -> Limit | None:
        """Up to how much; None without a limit."""
        one = self.cleaned_data
        return Limit(one["limit"], Vat(one["vat"]), one["per"].strip()) if one["limit"] is not None else None

    @staticmethod
    def started(row: Held) -> dict[str, Any]:
        """As the form begins with a row that stands."""
        found = {name: getattr(row, f"{name}_id") for name in ("office", "unit", "person", "portfolio")}
        said = {name: getattr(row, name) for name in ("holder_kind", "holder_words", "role")}
        return {
            **found,
            **said,
            "limit": typed_amount(row.limit),
            "vat": row.limit_vat,
            "per": row.limit_per,
            "first": row.valid_from,
        }


class BudgetHolderForm(HolderForm):
    """Who spends from a budget."""

    budget = text(_("Budget or cost centre"), 200)
    field_order = ("budget",)


class MandateForm(HolderForm):
    """A mandate, as its decree says it."""

    number = text(_("Number"), 30)
    power = text(_("Power"), 4000, area=True)
    kinds = forms.MultipleChoiceField(label=_("Kind"), choices=list(KINDS.items()), widget=forms.CheckboxSelectMultiple)
    giver = forms.ChoiceField(label=_("In the name of"), choices=list(BODIES.items()))
    ground = text(_("Legal ground"), 300, required=False)
    article = text(_("Article of the decree"), 60, required=False)
    general = forms.BooleanField(label=_("About everything, but for the exceptions"), required=False)
    subjects = forms.MultipleChoiceField(label=_("Subjects"), required=False, widget=forms.CheckboxSelectMultiple)
    excepted = forms.MultipleChoiceField(
        label=_("Except these subjects"), required=False, widget=forms.CheckboxSelectMultiple
    )
    exceptions = text(_("Other exceptions, one per line"), 4000, required=False, area=True)
    conditions = text(_("Conditions, one per line"), 4000, required=False, area=True)
    sub_mandate_allowed = forms.BooleanField(label=_("May be passed on as a sub-mandate"), required=False)
    signing_only = forms.BooleanField(label=_("Only signing: the body itself decides"), required=False)
    one_off = text(_("Once, for"), 100, required=False)
    instruction = text(_("Instruction"), 2000, required=False, area=True)
    nature = forms.ChoiceField(label=_("What power it is"), choices=list(NATURES.items()))
    basis = text(_("Statute that provides for it"), 200, required=False)
    outside = forms.BooleanField(label=_("The holder works outside our organisation"), required=False)
    consent = forms.BooleanField(label=_("The holder, and who is responsible for him, consented"), required=False)
    judged = forms.BooleanField(label=_("The nature of this power does not oppose a mandate"), required=False)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(actor, *args, **kwargs)
        tree = queries.subjects(actor)
        found = [(code, tree.path(code)) for code in tree.every]
        for name in ("subjects", "excepted"):
            self.fields[name].choices = found  # type: ignore[attr-defined]  # a choice field

    def given(self) -> Particulars:
        """What the acts take."""
        one = self.cleaned_data
        return Particulars(
            number=one["number"],
            power=one["power"],
            giver=Body.Kind(one["giver"]),
            holder=self.holder(),
            first=one["first"],
            kinds=tuple(MandateKind(kind) for kind in one["kinds"]),
            ground=one["ground"],
            scope=Scope(one["general"], tuple(one["subjects"]), tuple(one["excepted"]), lines(one["exceptions"])),
            limit=self.most(),
            conditions=tuple(conditions(lines(one["conditions"]))),
            sub_mandate_allowed=one["sub_mandate_allowed"],
            signing_only=one["signing_only"],
            one_off=one["one_off"],
            article=one["article"],
            instruction=one["instruction"],
            nature=Mandated(one["nature"]),
            outside=one["outside"],
            consent=one["consent"],
            basis=one["basis"],
            until=self.after(),
        )

    def judgement(self) -> bool | None:
        """Whether the nature of the power opposes a mandate; None while nobody judged that."""
        return False if self.cleaned_data["judged"] else None

    @staticmethod
    def of(row: Mandate, first: date) -> dict[str, Any]:
        """As the form begins with a mandate that stands."""
        same = ("number", "power", "kinds", "giver", "ground", "article", "general", "subjects", "excepted", "one_off")
        more = ("sub_mandate_allowed", "signing_only", "instruction", "nature", "basis", "outside", "consent")
        said = {name: getattr(row, name) for name in (*same, *more)}
        typed = {"exceptions": "\n".join(row.exceptions), "conditions": "\n".join(c["text"] for c in row.conditions)}
        return {**HolderForm.started(row), **said, **typed, "first": first}


class DecreedForm(MandateForm):
    """A change or a sub-mandate: by which adopted decree."""

    decree = forms.ModelChoiceField(Decree.objects.none(), label=_("By decree"))

    def __init__(self, actor: Actor, *args: Any, drafts: bool = False, **kwargs: Any) -> None:
        super().__init__(actor, *args, **kwargs)
        usable = Q() if drafts else ~Q(adopted_on=None)
        self.choose("decree", visible(Decree, actor).filter(usable).order_by("-adopted_on", "title"))

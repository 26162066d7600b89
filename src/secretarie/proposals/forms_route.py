"""The shape of what is typed on the route: questions, advice, sign-offs; what may be is for the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from secretarie.access.days import within_memory
from secretarie.people.disciplines import Discipline
from secretarie.people.models import RoleGrant
from secretarie.proposals.models import SettledIn, SignOff, Verdict
from secretarie.proposals.rules_advice import Question

LONGEST = 10_000
TEAM_MARKS = [
    (SignOff.Mark.AGREED.value, _("Advises to go on")),
    (SignOff.Mark.NOT_AGREED.value, _("Return to the author")),
]
LINE_MARKS = [
    (SignOff.Mark.AGREED.value, SignOff.Mark.AGREED.label),
    (SignOff.Mark.NOT_AGREED.value, _("Return to the author")),
]


class Revised(forms.Form):
    """A form that carries the revision its reader saw."""

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)


def words(label: Any, rows: int = 3) -> forms.CharField:
    """A text of some lines that the rules ask for when it is needed."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=False, max_length=LONGEST, widget=area)


class ReasonForm(Revised):
    """An act with nothing but its reason."""

    reason = words(_("Reason"), rows=2)


def choices(form: forms.Form, name: str, given: Iterable[tuple[Any, str | Promise]]) -> None:
    """What a field of choices offers."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared so
    field.choices = list(given)


class AskForm(Revised):
    """Whom to ask, per discipline, and before which day."""

    advisers = forms.MultipleChoiceField(
        label=_("Advisers"), required=False, widget=forms.CheckboxSelectMultiple, choices=()
    )
    due_on = forms.DateField(
        label=_("Before"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        validators=[within_memory],
    )

    question = words(_("Question"), rows=2)
    confidential = forms.BooleanField(label=_("Confidential"), required=False)
    circle = forms.MultipleChoiceField(
        label=_("Who may read it too"), required=False, widget=forms.CheckboxSelectMultiple, choices=()
    )

    def __init__(
        self, advisers: Iterable[RoleGrant], circle: Iterable[tuple[str, str | Promise]], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choices(self, "advisers", [(f"{g.discipline}:{g.person_id}", _adviser(g)) for g in advisers])
        choices(self, "circle", circle)

    def circle_of(self) -> list[str] | None:
        """The keys of who may read it, when it is confidential."""
        return self.cleaned_data["circle"] if self.cleaned_data["confidential"] else None

    def questions(self) -> list[Question]:
        """What was ticked, as questions."""
        ticked = (value.partition(":") for value in self.cleaned_data["advisers"])
        due, asked = self.cleaned_data["due_on"], self.cleaned_data["question"]
        return [Question(int(person), field, due, asked) for field, _colon, person in ticked]


def _adviser(grant: RoleGrant) -> str:
    return f"{grant.person.name} ({str(Discipline(grant.discipline).label).lower()})"


class AdviceForm(Revised):
    """The advice, and the version that was read to give it."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    verdict = forms.ChoiceField(label=_("Your advice"), choices=Verdict, required=False, widget=forms.RadioSelect)
    facts = words(_("Facts"))
    text = words(_("View"))
    consulted_on = forms.DateField(
        label=_("Consultation meeting held on"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        validators=[within_memory],
    )


class ConfirmForm(Revised):
    """That an advice holds for the version that was read."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class HandOnForm(Revised):
    """To which colleague a question goes."""

    to = forms.TypedChoiceField(label=_("Colleague"), coerce=int, required=True, choices=())

    def __init__(self, advisers: Iterable[RoleGrant], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices(self, "to", [(g.person_id, g.person.name) for g in advisers])


class ExemptForm(Revised):
    """Which compulsory advice is left out, and why."""

    discipline = forms.ChoiceField(label=_("Advice"), choices=Discipline)
    reason = words(_("Reason"), rows=2)


class TeamForm(Revised):
    """What the management team advised."""

    mark = forms.ChoiceField(
        label=_("The management team"), choices=TEAM_MARKS, required=False, widget=forms.RadioSelect
    )
    reason = words(_("Advice of the management team"))


class DifferForm(Revised):
    """What a holder would rather decide, and why."""

    text = words(_("What you propose to decide"))
    reason = words(_("Why you differ from the advice"), rows=2)


class SettleForm(Revised):
    """Where and how a disagreement was settled."""

    where = forms.ChoiceField(
        label=_("Where it was settled"), choices=SettledIn, required=False, widget=forms.RadioSelect
    )
    how = words(_("How it was settled"))


class LineForm(Revised):
    """The paraaf of the line."""

    mark = forms.ChoiceField(label=_("Your paraph"), choices=LINE_MARKS, required=False, widget=forms.RadioSelect)
    reason = words(_("Remark or reason"), rows=2)


class HolderForm(Revised):
    """The mark of a portfolio holder."""

    mark = forms.ChoiceField(label=_("Your paraph"), choices=SignOff.Mark, required=False, widget=forms.RadioSelect)
    reason = words(_("Remark or reason"), rows=2)

"""The shape of what is typed on the route: questions, advice, sign-offs; what may be is for the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.access.days import within_memory
from secretarie.people.disciplines import Discipline
from secretarie.people.models import RoleGrant
from secretarie.proposals.models import SignOff, Verdict
from secretarie.proposals.rules_advice import Question

LONGEST = 10_000
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

    def __init__(self, advisers: Iterable[RoleGrant], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["advisers"]
        assert isinstance(choice, forms.MultipleChoiceField)  # noqa: S101 - declared above
        choice.choices = [(f"{g.discipline}:{g.person_id}", _adviser(g)) for g in advisers]

    def questions(self) -> list[Question]:
        """What was ticked, as questions."""
        ticked = (value.partition(":") for value in self.cleaned_data["advisers"])
        return [Question(int(person), field, self.cleaned_data["due_on"]) for field, _colon, person in ticked]


def _adviser(grant: RoleGrant) -> str:
    return f"{grant.person.name} ({str(Discipline(grant.discipline).label).lower()})"


class AdviceForm(Revised):
    """The advice, and the version that was read to give it."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    verdict = forms.ChoiceField(label=_("Your advice"), choices=Verdict, required=False, widget=forms.RadioSelect)
    text = words(_("Text"))


class SettleForm(Revised):
    """How a disagreement was settled."""

    how = words(_("How it was settled"))


class LineForm(Revised):
    """The paraaf of the line."""

    mark = forms.ChoiceField(label=_("Your paraph"), choices=LINE_MARKS, required=False, widget=forms.RadioSelect)
    reason = words(_("Remark or reason"), rows=2)


class HolderForm(Revised):
    """The mark of a portfolio holder."""

    mark = forms.ChoiceField(label=_("Your paraph"), choices=SignOff.Mark, required=False, widget=forms.RadioSelect)
    reason = words(_("Remark or reason"), rows=2)

"""The shape of what is typed at the gate; what may be is for the rules."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.access.wall import Actor, visible
from secretarie.proposals.forms_route import ReasonForm, Revised, words
from secretarie.proposals.models import ErrorType, GateReview
from secretarie.proposals.rules_gate import FindingText

Outcome = GateReview.Outcome
VERDICTS = [
    (Outcome.PASSED.value, _("Pass")),
    (Outcome.PASSED_WITH_REMARKS.value, _("Pass with a remark")),
    (Outcome.RETURNED.value, _("Return to the author")),
]


class VerdictForm(Revised):
    """The verdict with its reasons by error type and an explanation for the author."""

    outcome = forms.ChoiceField(label=_("Your verdict"), choices=VERDICTS, required=False, widget=forms.RadioSelect)
    error_types = forms.ModelMultipleChoiceField(
        label=_("Reason"),
        queryset=ErrorType.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    text = words(_("Explanation"))

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["error_types"]
        assert isinstance(choice, forms.ModelMultipleChoiceField)  # noqa: S101 - declared above
        choice.queryset = visible(ErrorType, actor).filter(active=True)

    def findings(self) -> list[FindingText]:
        """One finding per error type that was ticked."""
        return [FindingText(kind.pk) for kind in self.cleaned_data["error_types"]]


class TablingForm(ReasonForm):
    """Tabling over an objection: the reason, and that holder and mayor know."""

    holder_told = forms.BooleanField(label=_("The portfolio holder knows"), required=False)
    mayor_told = forms.BooleanField(label=_("The mayor knows"), required=False)


class ErrorTypeForm(Revised):
    """One line of the list of error types."""

    label = forms.CharField(label=_("Name"), required=False, max_length=120)
    active = forms.BooleanField(label=_("Can be chosen"), required=False, initial=True)

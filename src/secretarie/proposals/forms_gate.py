"""The shape of what is typed at the gate; what may be is for the rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from secretarie.access.wall import Actor, visible
from secretarie.proposals.forms_route import ReasonForm, Revised, words
from secretarie.proposals.models import ErrorType, GateReview
from secretarie.proposals.rules_remarks import FindingText

Outcome = GateReview.Outcome
VERDICTS = [
    (Outcome.PASSED.value, _("Pass")),
    (Outcome.PASSED_WITH_REMARKS.value, _("Pass with a remark")),
    (Outcome.RETURNED.value, _("Return to the author")),
]


LONGEST_WHY = 2000
WHY = "why_"


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
        self.kinds = list(choice.queryset)
        for kind in self.kinds:
            label = gettext("Explanation of “%(label)s”") % {"label": kind.label}
            line = forms.Textarea(attrs={"rows": 2})
            self.fields[why(kind)] = forms.CharField(label=label, required=False, max_length=LONGEST_WHY, widget=line)

    def kinds_explained(self) -> Iterator[tuple[forms.boundfield.BoundWidget, forms.BoundField]]:
        """Each error type as a box to tick, with the place for its explanation."""
        for box, kind in zip(self["error_types"].subwidgets, self.kinds, strict=True):
            yield box, self[why(kind)]

    def clean(self) -> dict[str, Any]:
        """An explanation stands with a type that is ticked: none is dropped in silence, none makes a finding alone."""
        given = super().clean() or self.cleaned_data
        ticked = set(given.get("error_types", ()))
        for kind in self.kinds:
            if given.get(why(kind), "").strip() and kind not in ticked and given.get("outcome") == Outcome.RETURNED:
                self.add_error(why(kind), gettext("Tick this reason, or take the explanation away."))
        return given

    def findings(self) -> list[FindingText]:
        """One finding per error type that was ticked, with its explanation."""
        given = self.cleaned_data
        return [FindingText(kind.pk, text=given[why(kind)]) for kind in given["error_types"]]


def why(kind: ErrorType) -> str:
    """The name of the field in which this error type is explained."""
    return f"{WHY}{kind.pk}"


class TablingForm(ReasonForm):
    """Tabling over an objection: the reason, and that holder and mayor know."""

    holder_told = forms.BooleanField(label=_("The portfolio holder knows"), required=False)
    mayor_told = forms.BooleanField(label=_("The mayor knows"), required=False)


class ErrorTypeForm(Revised):
    """One line of the list of error types."""

    label = forms.CharField(label=_("Name"), required=False, max_length=120)
    active = forms.BooleanField(label=_("Can be chosen"), required=False, initial=True)

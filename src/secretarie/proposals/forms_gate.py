"""The shape of what is typed at the gate; what may be is for the rules."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.access.days import within_memory
from secretarie.proposals.forms_route import ReasonForm, Revised, words


class TablingForm(ReasonForm):
    """Tabling over an objection: the reason, and that holder and mayor know."""

    holder_told = forms.BooleanField(label=_("The portfolio holder knows"), required=False)
    mayor_told = forms.BooleanField(label=_("The mayor knows"), required=False)


def a_day() -> forms.DateInput:
    """Where a day is typed."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class ConversationForm(Revised):
    """A talk with a director: when, what was agreed, when to look back."""

    held_on = forms.DateField(label=_("Held on"), widget=a_day(), validators=[within_memory])
    agreed = words(_("What was said and agreed"))
    review_on = forms.DateField(label=_("Look back on"), widget=a_day(), required=False, validators=[within_memory])


class ErrorTypeForm(Revised):
    """One line of the list of error types."""

    label = forms.CharField(label=_("Name"), required=False, max_length=120)
    active = forms.BooleanField(label=_("Can be chosen"), required=False, initial=True)

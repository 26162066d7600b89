"""The shape of what is typed at the gate; what may be is for the rules."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.proposals.forms_route import ReasonForm, Revised


class TablingForm(ReasonForm):
    """Tabling over an objection: the reason, and that holder and mayor know."""

    holder_told = forms.BooleanField(label=_("The portfolio holder knows"), required=False)
    mayor_told = forms.BooleanField(label=_("The mayor knows"), required=False)


class ErrorTypeForm(Revised):
    """One line of the list of error types."""

    label = forms.CharField(label=_("Name"), required=False, max_length=120)
    active = forms.BooleanField(label=_("Can be chosen"), required=False, initial=True)

"""Shapes of what is typed about a list: withholding a point, proposing and adopting an erratum."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.law import WooGround


class WithholdForm(forms.Form):
    """Which point is left out, on which ground and why."""

    point = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    ground = forms.ChoiceField(
        label=_("Ground"), choices=[("", "—"), *((g.value, f"{g.article}: {g.nl}") for g in WooGround)], required=False
    )
    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}), max_length=2000, required=False
    )


class ErratumForm(forms.Form):
    """What stands there, what it becomes and why."""

    number = forms.CharField(label=_("Item number"), max_length=20, required=False)
    was = forms.CharField(label=_("It says"), widget=forms.Textarea(attrs={"rows": 2}), max_length=4000)
    becomes = forms.CharField(label=_("It becomes"), widget=forms.Textarea(attrs={"rows": 2}), max_length=4000)
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}), max_length=2000)
    public = forms.BooleanField(label=_("Show it on the public list"), required=False, initial=True)

"""The shape of what is typed around the writing check."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.proposals.forms import text_area


class AcceptForm(forms.Form):
    """Which remark is left as it is, and why; the rules say when it cannot be."""

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    key = forms.CharField(max_length=64, widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Why it stays"), required=False, max_length=2000, widget=text_area(2))

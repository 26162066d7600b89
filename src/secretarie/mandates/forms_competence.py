"""The shape of the question who is competent, and of the period of decisions; names are those of the address."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.access.days import within_memory
from secretarie.access.euro import EuroField
from secretarie.law import Body
from secretarie.law.powers import Matter as LawMatter
from secretarie.mandates.asking import Asked
from secretarie.mandates.facts import Register
from secretarie.mandates.matters import Matter
from secretarie.mandates.queries_competence import choices
from secretarie.people.forms import DayInput

RISKS = [
    ("political_risk", _("Political risk")),
    ("financial_risk", _("Financial risk")),
    ("publicity_risk", _("Publicity risk")),
]
WHOSE = [(Body.COLLEGE.value, _("College")), (Body.MAYOR.value, _("Mayor"))]


class AskForm(forms.Form):
    """A decision that somebody is about to take."""

    onderwerp = forms.ChoiceField(label=_("Subject in the mandate register"), required=False)
    soort = forms.ChoiceField(label=_("What kind of decision"), required=False, choices=Matter, initial=Matter.DECISION)
    orgaan = forms.ChoiceField(label=_("Power of"), required=False, choices=WHOSE, initial=Body.COLLEGE.value)
    bedrag = EuroField(label=_("Amount, exclusive of VAT"), required=False)
    btw = EuroField(label=_("VAT on top, when known"), required=False)
    dag = forms.DateField(label=_("On which day"), required=False, widget=DayInput(), validators=[within_memory])
    risico = forms.MultipleChoiceField(
        label=_("Risk"), required=False, choices=RISKS, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: Any, *, register: Register) -> None:
        super().__init__(data)
        self.fields["onderwerp"].choices = [("", _("Choose")), *choices(register)]  # type: ignore[attr-defined]

    def asked(self, today: date) -> Asked:
        """The question; without an own unit heads are named in general."""
        data = self.cleaned_data
        return Asked(
            data["dag"] or today,
            data["onderwerp"],
            LawMatter(data["soort"] or Matter.DECISION.value),
            Body(data["orgaan"] or Body.COLLEGE),
            data["bedrag"],
            data["btw"],
            risks=frozenset(data["risico"]),
        )


class PeriodForm(forms.Form):
    """From when until when."""

    van = forms.DateField(label=_("From"), required=False, widget=DayInput(), validators=[within_memory])
    tot = forms.DateField(label=_("Up to and including"), required=False, widget=DayInput(), validators=[within_memory])

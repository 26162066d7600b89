"""The shape of what is typed about competence: conditions confirmed, and what the council heard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretarie.mandates.deciding import Confirmed
from secretarie.mandates.facts import Condition
from secretarie.proposals.actions.answer_hearing import HearingText
from secretarie.proposals.forms import DayField
from secretarie.proposals.forms_route import Revised, words
from secretarie.proposals.models import Hearing

JUDGED = [("", gettext_lazy("Not judged yet")), ("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))]


class DecideForm(Revised):
    """Per condition of the mandate with whom it was met, and when."""

    def __init__(self, conditions: Sequence[Condition], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.conditions = tuple(conditions)
        for place, condition in enumerate(self.conditions):
            label = _("With whom: %(condition)s") % {"condition": condition.text}
            self.fields[f"who-{place}"] = forms.CharField(label=label, required=False, max_length=200)
            label = _("On which day: %(condition)s") % {"condition": condition.text}
            self.fields[f"on-{place}"] = DayField(label=label, required=False)

    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The two fields of each condition."""
        return [(self[f"who-{place}"], self[f"on-{place}"]) for place in range(len(self.conditions))]

    def confirmed(self) -> tuple[Confirmed, ...]:
        """As typed."""
        data = self.cleaned_data
        return tuple(
            Confirmed(condition.text, data[f"who-{place}"], data[f"on-{place}"])
            for place, condition in enumerate(self.conditions)
        )


class HearingForm(Revised):
    """What the council heard, or why it need not."""

    power = forms.ChoiceField(label=gettext_lazy("For"), choices=Hearing.Power, widget=forms.HiddenInput)
    serious = forms.ChoiceField(
        label=gettext_lazy("Serious consequences for the municipality?"), required=False, choices=JUDGED
    )
    indicated = forms.ChoiceField(
        label=gettext_lazy("Particularly indicated for the public interest?"), required=False, choices=JUDGED
    )
    council_asked = forms.BooleanField(label=gettext_lazy("The council asked to be informed"), required=False)
    urgent = forms.BooleanField(label=gettext_lazy("It cannot wait"), required=False)
    informed_on = DayField(label=gettext_lazy("The council was informed, or had the draft, on"), required=False)
    heard_on = DayField(
        label=gettext_lazy("Wishes and objections were given, or their time was over, on"), required=False
    )
    reason = words(gettext_lazy("On what this rests"))

    def answer(self) -> HearingText:
        """As typed."""
        data: dict[str, Any] = dict(self.cleaned_data)
        judged: dict[str, Any] = {n: {"yes": True, "no": False}.get(data[n]) for n in ("serious", "indicated")}
        kept = ("power", "reason", "council_asked", "urgent", "informed_on", "heard_on")
        return HearingText(**{name: data[name] for name in kept}, **judged)

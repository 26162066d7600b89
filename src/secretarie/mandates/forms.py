"""The shape of what is asked of the register; what may be is for the rules."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.access.days import within_memory
from secretarie.access.wall import Actor, visible
from secretarie.mandates.facts import Register
from secretarie.mandates.listing import Wanted
from secretarie.mandates.words import BODIES, KINDS
from secretarie.people.forms import DayInput
from secretarie.people.models import Person

ALL = [("", _("All"))]


class FindForm(forms.Form):
    """Which mandates, on which day; the names are those of the address."""

    zoek = forms.CharField(label=_("Number or words"), required=False, max_length=100)
    dag = forms.DateField(label=_("In force on"), required=False, widget=DayInput(), validators=[within_memory])
    onderwerp = forms.ChoiceField(label=_("Subject"), required=False, choices=ALL)
    wie = forms.ChoiceField(label=_("Mandated to"), required=False, choices=ALL)
    soort = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[*ALL, *((k.value, w) for k, w in KINDS.items())]
    )
    orgaan = forms.ChoiceField(label=_("In the name of"), required=False, choices=[*ALL, *BODIES.items()])

    def __init__(self, data: Any, *, register: Register) -> None:
        super().__init__(data)
        tree = register.subjects
        holders = sorted({m.holder.words for m in register.mandates}, key=str.casefold)
        self._choose("onderwerp", sorted((code, tree.path(code)) for code in tree.every))
        self._choose("wie", [(words, words) for words in holders])

    def _choose(self, name: str, found: list[tuple[str, str]]) -> None:
        self.fields[name].choices = [*ALL, *found]  # type: ignore[attr-defined]  # a choice field

    def _asked(self) -> dict[str, Any]:
        """What was asked rightly; a wrong field is told and left out."""
        if not self.is_bound:
            return {}
        self.is_valid()
        return self.cleaned_data

    def day(self, today: date) -> date:
        """On which day; today when nothing was asked."""
        found: date | None = self._asked().get("dag")
        return found or today

    def wanted(self) -> Wanted:
        """Which rows."""
        asked = self._asked()
        names = {"words": "zoek", "subject": "onderwerp", "holder": "wie", "kind": "soort", "giver": "orgaan"}
        return Wanted(**{name: asked.get(field) or "" for name, field in names.items()})


class OfficerForm(forms.Form):
    """Of whom it is asked what he may decide."""

    wie = forms.ModelChoiceField(
        label=_("Who"), queryset=Person.objects.none(), required=False, empty_label=_("Myself")
    )

    def __init__(self, actor: Actor, data: Any) -> None:
        super().__init__(data)
        everybody = visible(Person, actor).exclude(account=None).order_by("name", "pk")
        self.fields["wie"].queryset = everybody  # type: ignore[attr-defined]  # a model choice field

    def person(self) -> Person | None:
        """Who was chosen."""
        if not self.is_bound:
            return None
        self.is_valid()
        chosen: Person | None = self.cleaned_data.get("wie")
        return chosen

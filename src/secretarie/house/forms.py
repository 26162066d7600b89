"""The shape of what is typed about regulations, and a field for each kind of value."""

from __future__ import annotations

import json
from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretarie.house.keys import Key, UnreadableError
from secretarie.house.kinds import RegulationKind
from secretarie.house.models import Paragraph
from secretarie.house.words import language
from secretarie.law.norms import WEEKDAYS
from secretarie.law.wording import WEEKDAYS as NAMES
from secretarie.people.forms import Revised, day
from secretarie.people.models import Body

COUNTED = frozenset(
    {"count", "days", "working days", "weeks", "months", "years", "hours", "minutes", "euros", "percent"}
)
MOST = 1_000_000_000
DECISION = gettext_lazy("Number of the decision")


class RegulationForm(Revised):
    """A new regulation."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=RegulationKind.choices)
    title = forms.CharField(label=gettext_lazy("Title"), max_length=120)
    body = forms.ModelChoiceField(label=gettext_lazy("Adopted by"), queryset=Body.objects.none())
    ground = forms.CharField(label=gettext_lazy("Legal ground"), max_length=120, required=False)


class DraftForm(Revised):
    """Why a next version is begun."""

    note = forms.CharField(label=gettext_lazy("Why a new version"), max_length=300, required=False)


class ParagraphForm(Revised):
    """A numbered part of a draft."""

    number = forms.CharField(label=gettext_lazy("Number"), max_length=12)
    heading = forms.CharField(label=gettext_lazy("Heading"), max_length=160)
    text = forms.CharField(label=gettext_lazy("Text"), required=False, widget=forms.Textarea(attrs={"rows": 10}))


class AdoptForm(Revised):
    """Which decision adopted the draft, and from when it holds."""

    decision = forms.CharField(label=DECISION, max_length=120)
    adopted_on = day(gettext_lazy("Day of the decision"))
    first = day(gettext_lazy("In force from"))
    review_on = day(gettext_lazy("To be reviewed on"), required=False)


class ReviewForm(Revised):
    """What came of a review, and when the next one is."""

    outcome = forms.CharField(label=gettext_lazy("What came of it"), widget=forms.Textarea(attrs={"rows": 3}))
    next_on = day(gettext_lazy("Next review on"))


class WithdrawDraftForm(Revised):
    """Why a draft is taken back."""

    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=300)


class WithdrawForm(WithdrawDraftForm):
    """Why a regulation ends, by which decision and from when."""

    decision = forms.CharField(label=DECISION, max_length=120)
    first = day(gettext_lazy("First day without it"))


class DeviationForm(Revised):
    """Something that was done otherwise."""

    of = forms.ChoiceField(label=gettext_lazy("Of which rule or paragraph"))
    about = forms.CharField(label=gettext_lazy("In which case"), max_length=120)
    instead = forms.CharField(label=gettext_lazy("What was done instead"), widget=forms.Textarea(attrs={"rows": 3}))
    reason = forms.CharField(label=gettext_lazy("Why"), widget=forms.Textarea(attrs={"rows": 3}))
    on = day(gettext_lazy("Day"))


class WeeklyInput(forms.MultiWidget):
    """A day of the week and an hour."""

    def __init__(self) -> None:
        days = [(name, NAMES[number][language()]) for number, name in enumerate(WEEKDAYS)]
        super().__init__([forms.Select(choices=days), forms.TimeInput(format="%H:%M", attrs={"type": "time"})])

    def decompress(self, value: Any) -> list[Any]:
        """As a house rule keeps it: ``thursday 12:00``."""
        parts = str(value or "").split()
        return parts if len(parts) == 2 else ["monday", ""]  # noqa: PLR2004 - a day and an hour


class WeeklyField(forms.MultiValueField):
    """A time in the week's rhythm, as its key keeps it."""

    def __init__(self, **options: Any) -> None:
        fields = (forms.ChoiceField(choices=[(name, name) for name in WEEKDAYS]), forms.TimeField())
        super().__init__(fields, widget=WeeklyInput(), **options)

    def compress(self, data_list: list[Any]) -> str:
        """Day and hour in one text."""
        if not data_list:
            return ""
        name, at = data_list
        return f"{name} {at:%H:%M}" if isinstance(at, time) else ""


class JsonText(forms.CharField):
    """A structured value, typed as JSON; where it breaks off is told by line and place."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "false"}), **options)

    def prepare_value(self, value: Any) -> Any:
        """As it is read best: a line per part."""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=2)

    def validate(self, value: Any) -> None:
        """Nothing typed is a mistake; an empty list is a value."""
        if value is None:
            raise forms.ValidationError(self.error_messages["required"], code="required")

    def to_python(self, value: Any) -> Any:
        """The value; raises ValidationError where it is no JSON."""
        text = super().to_python(value)
        try:
            return json.loads(text, parse_constant=_no_number) if text else None
        except RecursionError:
            raise forms.ValidationError(_("This is nested too deeply.")) from None
        except ValueError as error:
            at = {"line": getattr(error, "lineno", 1), "place": getattr(error, "colno", 1)}
            raise forms.ValidationError(_("This is no JSON: look at line %(line)s, place %(place)s.") % at) from None


def _no_number(name: str) -> Any:
    raise ValueError(name)


def field_of(key: Key[Any]) -> forms.Field:
    """The field in which a value of this key is typed."""
    label = _("Value")
    if key.choices:
        words = [(value, names[language()]) for value, names in key.choices.items()]
        return forms.ChoiceField(label=label, choices=words, widget=forms.RadioSelect)
    if isinstance(key.default, bool):
        yes_no = [("true", _("yes")), ("false", _("no"))]
        return forms.TypedChoiceField(
            label=label, choices=yes_no, coerce=lambda typed: typed in {"true", True}, widget=forms.RadioSelect
        )
    return _typed(key, label)


def _typed(key: Key[Any], label: str) -> forms.Field:
    if key.kind == "weekly time":
        return WeeklyField(label=label)
    if key.kind in COUNTED and isinstance(key.default, int):
        return forms.IntegerField(label=label, min_value=0, max_value=MOST)
    if isinstance(key.default, str):
        return forms.CharField(label=label, max_length=300)
    return JsonText(label=label, max_length=200_000)


class ValueForm(Revised):
    """A value of one key; ``by_decision`` when it is settled on what is in force."""

    first = day(gettext_lazy("In force from"))
    decision = forms.CharField(label=DECISION, max_length=120)

    def __init__(self, key: Key[Any], *args: Any, by_decision: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.key = key
        own = {"value": field_of(key)}
        self.fields = own | self.fields if by_decision else own | {"revision": self.fields["revision"]}
        if isinstance(key.default, bool) and isinstance(self.initial.get("value"), bool):
            self.initial["value"] = str(self.initial["value"]).lower()

    def clean_value(self) -> Any:
        """What the key can read; its own words when it cannot."""
        value = self.cleaned_data["value"]
        try:
            self.key.checked(value)
        except UnreadableError as error:
            raise forms.ValidationError(str(error)) from None
        return value


def paragraph_start(paragraph: Paragraph) -> dict[str, Any]:
    """What the form of a paragraph begins with."""
    names = ("number", "heading", "text", "revision")
    return {name: getattr(paragraph, name) for name in names}

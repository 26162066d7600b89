"""The shape of what is typed about an agenda; what may be done with it the rules say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.access.days import within_memory
from secretarie.documents.openness import Openness
from secretarie.meetings.models import AgendaItem, Mark, Meeting
from secretarie.meetings.rules_agenda import Leave
from secretarie.meetings.words import day_words
from secretarie.people.models import Portfolio
from secretarie.proposals.models import DecidingBody, Proposal
from secretarie.proposals.texts import PointText

LONGEST_AHEAD = timedelta(days=400)
SHOWN = 120


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class MomentInput(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


def seen_key(value: str) -> tuple[int, int]:
    """Key and revision of a choice as ``12:3``. Raises ValueError when it is none."""
    key, revision = value.split(":")
    return int(key), int(revision)


class SeenField(forms.MultipleChoiceField):
    """Rows by key and the revision that was seen: staleness is told by the act, a key not offered is wrong in form."""

    offered: frozenset[int] = frozenset()

    def offer(self, rows: Iterable[AgendaItem | Proposal]) -> None:
        """What can be chosen."""
        found = list(rows)
        self.offered = frozenset(row.pk for row in found)
        self.choices = [(f"{row.pk}:{row.revision}", _label(row)) for row in found]

    def valid_value(self, value: Any) -> bool:
        try:
            return seen_key(str(value))[0] in self.offered
        except ValueError:
            return False


def _label(row: AgendaItem | Proposal) -> str:
    """What a choice says: of a proposal also its portfolio, and that it is a formality item."""
    said = [str(row)[:SHOWN]]
    if isinstance(row, Proposal):
        said += [row.portfolio.name, *([str(AgendaItem.Kind.FORMALITY.label).lower()] if row.formality else [])]
        said += [str(_("asked for %(day)s") % {"day": day_words(row.requested_for)})] if row.requested_for else []
    return " · ".join(said)


class LeaveForm(forms.Form):
    """The leave that a late item needs; drawn only after closing time."""

    leave_mayor = forms.BooleanField(label=_("The mayor gave leave"), required=False)
    leave_secretary = forms.BooleanField(label=_("The secretary gave leave"), required=False)
    leave_reason = forms.CharField(label=_("Why it cannot wait"), max_length=250, required=False)

    def leave(self) -> Leave:
        given = self.cleaned_data
        return Leave(given["leave_mayor"], given["leave_secretary"], given["leave_reason"])


class PlaceForm(forms.Form):
    """Which passed proposals come on the agenda, and where."""

    proposals = SeenField(label=_("Passed, not yet on an agenda"), widget=forms.CheckboxSelectMultiple)
    under = forms.ChoiceField(label=_("Under"), required=False)

    def __init__(self, *args: Any, waiting: Sequence[Proposal], headings: Sequence[AgendaItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["proposals"].offer(waiting)  # type: ignore[attr-defined]  # our own field
        self.fields["under"].choices = heading_choices(headings, _("Where it belongs"))  # type: ignore[attr-defined]  # idem


class AddForm(LeaveForm):
    """An item without a proposal."""

    title = forms.CharField(label=_("Title"), max_length=400)
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[(k.value, k.label) for k in AgendaItem.Kind if k != AgendaItem.Kind.STANDING],
        initial=AgendaItem.Kind.DISCUSSION,
    )
    standing = forms.ChoiceField(
        label=_("Standing part"), choices=[("", _("None")), *AgendaItem.Standing.choices], required=False
    )
    under = forms.ChoiceField(label=_("Under"), required=False)
    portfolio = forms.ModelChoiceField(
        Portfolio.objects.none(), label=_("Portfolio"), required=False, empty_label=_("None")
    )
    minutes = forms.IntegerField(label=_("Minutes"), min_value=0, max_value=480, initial=5)
    openness = forms.ChoiceField(label=_("Openness"), choices=Openness.choices, initial=Openness.PUBLIC)
    points = forms.CharField(label=_("Decision points"), widget=forms.Textarea(attrs={"rows": 4}), required=False)
    body = forms.ChoiceField(label=_("Who decides"), choices=DecidingBody.choices, initial=DecidingBody.COLLEGE)
    number = forms.CharField(label=_("Number"), max_length=20, required=False)

    def __init__(self, *args: Any, headings: Sequence[AgendaItem], portfolios: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["under"].choices = heading_choices(headings, _("Where it belongs"))  # type: ignore[attr-defined]  # a choice field
        self.fields["portfolio"].queryset = portfolios  # type: ignore[attr-defined]  # a model choice field

    def typed_points(self) -> tuple[PointText, ...]:
        """One point per line."""
        lines = (line.strip() for line in self.cleaned_data["points"].splitlines())
        return tuple(PointText(line, body=self.cleaned_data["body"]) for line in lines if line)


class PointForm(forms.Form):
    """Decision points under a row that has no proposal."""

    points = forms.CharField(label=_("Decision points"), widget=forms.Textarea(attrs={"rows": 3}))
    body = forms.ChoiceField(label=_("Who decides"), choices=DecidingBody.choices, initial=DecidingBody.COLLEGE)
    ground = forms.CharField(label=_("Ground"), max_length=200, required=False)

    def typed_points(self) -> tuple[PointText, ...]:
        """One point per line."""
        lines = (line.strip() for line in self.cleaned_data["points"].splitlines())
        given = self.cleaned_data
        return tuple(PointText(line, body=given["body"], ground=given["ground"]) for line in lines if line)


class EditForm(forms.Form):
    """What a row without a proposal says of itself; the reason is asked once the members have the agenda."""

    title = forms.CharField(label=_("Title"), max_length=400)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=0, max_value=480)
    portfolio = forms.ModelChoiceField(
        Portfolio.objects.none(), label=_("Portfolio"), required=False, empty_label=_("None")
    )
    reason = forms.CharField(
        label=_("Reason"), max_length=250, widget=forms.Textarea(attrs={"rows": 2}), required=False
    )

    def __init__(self, *args: Any, portfolios: Any, released: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["portfolio"].queryset = portfolios  # type: ignore[attr-defined]  # a model choice field
        if not released:
            del self.fields["reason"]


class MoveForm(forms.Form):
    """Where a row goes, or which number it keeps."""

    under = forms.ChoiceField(label=_("Under"), required=False)
    before = forms.ChoiceField(label=_("Before"), required=False)
    number = forms.CharField(label=_("Number"), max_length=20, required=False)

    def __init__(self, *args: Any, headings: Sequence[AgendaItem], rows: Sequence[AgendaItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["under"].choices = heading_choices(headings, _("Stays where it is"))  # type: ignore[attr-defined]  # a choice field
        last = _("At the end")
        self.fields["before"].choices = heading_choices(rows, last)  # type: ignore[attr-defined]  # idem


class RemoveForm(forms.Form):
    """Why an item is taken off."""

    reason = forms.CharField(label=_("Reason"), max_length=250, widget=forms.Textarea(attrs={"rows": 2}))


class MarkForm(forms.Form):
    """A member's mark on the items chosen."""

    items = SeenField()
    value = forms.ChoiceField(label=_("Your mark"), choices=Mark.Value.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Note or question"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), required=False
    )

    def __init__(self, *args: Any, rows: Sequence[AgendaItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["items"].offer(rows)  # type: ignore[attr-defined]  # our own field


class ConformForm(forms.Form):
    """Which items go by the conform route, or no longer do."""

    items = SeenField()
    conform = forms.BooleanField(required=False)

    def __init__(self, *args: Any, rows: Sequence[AgendaItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["items"].offer(rows)  # type: ignore[attr-defined]  # our own field


class AheadForm(forms.Form):
    """Until when the rhythm is planned."""

    until = forms.DateField(label=_("Until and including"), widget=DayInput())

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if not self.today <= until <= self.today + LONGEST_AHEAD:
            raise forms.ValidationError(_("Choose a day from today to a year ahead."))
        return until


class SingleForm(forms.Form):
    """One meeting outside the rhythm."""

    KINDS = (Meeting.Kind.EXTRA, Meeting.Kind.DUTY, Meeting.Kind.SECOND, Meeting.Kind.MAYOR, Meeting.Kind.REGULAR)

    kind = forms.ChoiceField(label=_("Kind"), choices=[(k.value, k.label) for k in KINDS])
    starts = forms.DateTimeField(label=_("Begins"), widget=MomentInput(), input_formats=["%Y-%m-%dT%H:%M"])
    closing = forms.DateTimeField(
        label=_("Papers in by"),
        widget=MomentInput(),
        input_formats=["%Y-%m-%dT%H:%M"],
        required=False,
        validators=[within_memory],
    )
    place = forms.CharField(label=_("Place"), max_length=120, required=False)
    note = forms.CharField(label=_("Occasion"), max_length=200, required=False)
    first = forms.ChoiceField(label=_("First meeting"), required=False)

    def __init__(self, *args: Any, today: date, firsts: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["first"].choices = [("", _("None")), *firsts]  # type: ignore[attr-defined]  # a choice field

    def clean_starts(self) -> datetime:
        """Within a year of today: far off there is no rhythm, no law and no college to go by."""
        starts: datetime = self.cleaned_data["starts"]
        if abs(starts.date() - self.today) > LONGEST_AHEAD:
            raise forms.ValidationError(_("Choose a moment at most a year from today."))
        return starts

    def local(self, name: str) -> datetime | None:
        """A moment as the town hall's clock shows it."""
        given: datetime | None = self.cleaned_data[name]
        return given.replace(tzinfo=None) if given else None


def heading_choices(rows: Sequence[AgendaItem], empty: Any) -> list[tuple[str, Any]]:
    """Rows of an agenda to choose from, and what it means to choose none."""
    return [("", empty), *((str(row.pk), str(row)[:SHOWN]) for row in rows)]

"""The shape of what is typed in a meeting; whether it is complete and stands in law is said elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from secretarie.law import RecusalReason, Side, WooGround
from secretarie.meetings.actions import Present
from secretarie.meetings.forms_agenda import DayInput, SeenField
from secretarie.meetings.models import AgendaItem, Attendance, ItemPoint, Outcome
from secretarie.meetings.outcomes import Given
from secretarie.meetings.validity import BLANK, Round
from secretarie.proposals.models import DecisionPoint

type Choices = Sequence[tuple[int, str]]

SHORT = {
    Outcome.AS_PROPOSED: pgettext_lazy("outcome button", "As proposed"),
    Outcome.AMENDED: pgettext_lazy("outcome button", "Amended"),
    Outcome.FINAL_TEXT_MANDATED: pgettext_lazy("outcome button", "Final text mandated"),
    Outcome.HELD_OVER: pgettext_lazy("outcome button", "Held over"),
    Outcome.WITHDRAWN: pgettext_lazy("outcome button", "Withdrawn"),
    Outcome.TAKEN_OFF: pgettext_lazy("outcome button", "Taken off"),
    Outcome.REJECTED: pgettext_lazy("outcome button", "Rejected"),
    Outcome.NOTED: pgettext_lazy("outcome button", "Noted"),
}
FREQUENT = (Outcome.AS_PROPOSED, Outcome.AMENDED, Outcome.HELD_OVER, Outcome.REJECTED, Outcome.WITHDRAWN)
LONGEST = 4000


def _text(label: Any, rows: int) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": rows}))


def _key(label: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, coerce=int, empty_value=None, required=False)


class OutcomeForm(forms.Form):
    """What became of one point."""

    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=[(o.value, word) for o, word in SHORT.items()],
        widget=forms.RadioSelect,
        required=False,
    )
    decided_text = _text(_("Text as decided"), 3)
    held_over_to = _key(_("To which meeting"))
    requested_for = forms.DateField(label=_("Or wait until"), widget=DayInput(), required=False)
    final_text_by = _key(_("Who settles the final text"))
    final_text_due = forms.DateField(label=_("Final text due"), widget=DayInput(), required=False)
    contrary = forms.BooleanField(label=_("Contrary to the official advice"), required=False)
    reason = _text(_("Reason"), 2)

    def __init__(self, data: Any = None, *, point: ItemPoint, meetings: Choices, members: Choices) -> None:
        super().__init__(data, prefix=f"punt{point.pk}", initial=self._initial(point))
        self.point = point
        self.fields["held_over_to"].choices = [("", _("No meeting yet")), *meetings]  # type: ignore[attr-defined]  # a choice field
        self.fields["final_text_by"].choices = [("", _("Choose a member")), *members]  # type: ignore[attr-defined]  # idem

    @staticmethod
    def _initial(point: ItemPoint) -> dict[str, Any]:
        return {
            "outcome": point.outcome,
            "decided_text": point.decided_text if point.outcome == Outcome.AMENDED else point.text,
            "held_over_to": point.held_over_to_id,
            "requested_for": point.requested_for,
            "final_text_by": point.final_text_by_id,
            "final_text_due": point.final_text_due,
            "contrary": point.contrary,
            "reason": point.reason,
        }

    def given(self) -> Given | None:
        """The outcome as typed; None where none was chosen."""
        typed = self.cleaned_data
        return Given(**typed) if typed["outcome"] else None

    @property
    def frequent(self) -> Iterator[Any]:
        """The outcomes of every day, each as a large button."""
        return (o for o in self["outcome"].subwidgets if o.data["value"] in FREQUENT)

    @property
    def rare(self) -> Iterator[Any]:
        """The other outcomes, behind one more click."""
        return (o for o in self["outcome"].subwidgets if o.data["value"] not in FREQUENT)

    @property
    def chose_rare(self) -> bool:
        """Whether one of those is chosen."""
        return bool(self["outcome"].value()) and self["outcome"].value() not in FREQUENT


class BallotForm(forms.Form):
    """A side per member who may vote; who is left empty did not vote."""

    points = forms.ChoiceField(label=_("Vote on"), required=False)
    on_persons = forms.BooleanField(label=_("Appointment, nomination or recommendation of a person"), required=False)
    casting = forms.ChoiceField(
        label=_("Vote of the chair, when the chair voted blank"),
        choices=[("", _("Not needed")), (Side.FOR, _("For")), (Side.AGAINST, _("Against"))],
        required=False,
    )

    def __init__(
        self, data: Any = None, *, voters: Choices, points: Choices, initial: dict[str, Any] | None = None
    ) -> None:
        super().__init__(data, prefix="stem", initial=initial)
        self.fields["points"].choices = [("", _("All points, the same")), *points]  # type: ignore[attr-defined]  # a choice field
        sides = [(Side.FOR, _("For")), (Side.AGAINST, _("Against")), (BLANK, _("Blank"))]
        self.voters = [key for key, _name in voters]
        for key, name in voters:
            self.fields[f"lid{key}"] = forms.ChoiceField(
                label=name, choices=sides, widget=forms.RadioSelect, required=False
            )

    def ballot(self) -> Round:
        """The round as typed."""
        typed = self.cleaned_data
        votes = {key: side for key in self.voters if (side := typed[f"lid{key}"])}
        return Round(votes, typed["casting"], typed["on_persons"])

    def chosen(self) -> tuple[int, ...]:
        """The point that was voted on; none means all."""
        return (int(self.cleaned_data["points"]),) if self.cleaned_data["points"] else ()


class AbsentForm(forms.Form):
    """Who is in the meeting, but not at this item."""

    absent = forms.TypedMultipleChoiceField(
        label=_("Not at this item"), coerce=int, widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, data: Any = None, *, there: Choices, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, prefix="afwezig", initial=initial)
        self.fields["absent"].choices = list(there)  # type: ignore[attr-defined]  # a choice field


class RecusalForm(forms.Form):
    """A member who takes no part, and why."""

    person = forms.TypedChoiceField(label=_("Member"), coerce=int)
    reason = forms.ChoiceField(label=_("Why"), choices=[(r.value, r.nl.capitalize()) for r in RecusalReason])
    explanation = forms.CharField(label=_("Explanation"), max_length=300, required=False)

    def __init__(self, data: Any = None, *, members: Choices) -> None:
        super().__init__(data, prefix="niet")
        self.fields["person"].choices = list(members)  # type: ignore[attr-defined]  # a choice field


class AgainstForm(forms.Form):
    """A member who wishes to be recorded as against."""

    person = forms.TypedChoiceField(label=_("Member"), coerce=int)
    reason = forms.CharField(label=_("Reason"), max_length=300, required=False)

    def __init__(self, data: Any = None, *, members: Choices) -> None:
        super().__init__(data, prefix="tegen")
        self.fields["person"].choices = list(members)  # type: ignore[attr-defined]  # a choice field


class NoteForm(forms.Form):
    """What was said at an item."""

    internal_note = _text(_("Internal note"), 2)
    announcement = _text(_("Announcement"), 2)


class TextForm(forms.Form):
    """One text: a feedback note, the reason of an alarm, a final text."""

    text = forms.CharField(label=_("Text"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}))


class SecrecyForm(forms.Form):
    """On what ground something becomes secret, and until when it is reviewed (art. 87 Gemeentewet)."""

    ground = forms.ChoiceField(
        label=_("Interest"),
        choices=[
            ("", _("Choose an interest")),
            *((g.value, f"{g.nl} ({g.article})") for g in WooGround if g.falls_under(("5.1 lid 1", "5.1 lid 2"))),
        ],
    )
    review_on = forms.DateField(label=_("Review on"), widget=DayInput())
    ends_on = forms.DateField(label=_("Ends on"), widget=DayInput(), required=False)
    points = forms.TypedMultipleChoiceField(
        label=_("Only these decision points"), coerce=int, widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, data: Any = None, *, points: Choices, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        self.fields["points"].choices = list(points)  # type: ignore[attr-defined]  # a choice field


class AttendanceForm(forms.Form):
    """One person at the meeting: there or not, the reason, and from which item on he came or left."""

    present = forms.BooleanField(label=_("Present"), required=False)
    since = forms.TypedChoiceField(label=_("Came or left at"), coerce=int, empty_value=None, required=False)
    reason = forms.CharField(label=_("Reason of absence"), max_length=120, required=False)

    def __init__(self, data: Any = None, *, row: Attendance, items: Choices) -> None:
        initial = {"present": row.present, "reason": row.reason}
        super().__init__(data, prefix=f"wie{row.person_id}", initial=initial)
        self.row = row
        self.fields["since"].choices = [("", _("From begin to end")), *items]  # type: ignore[attr-defined]  # a choice field

    def entry(self, items: dict[int, AgendaItem]) -> Present:
        """The person as typed."""
        typed = self.cleaned_data
        since = items.get(typed["since"]) if typed["since"] else None
        return Present(self.row.person_id, present=typed["present"], reason=typed["reason"], since=since)


class ComingForm(forms.Form):
    """Somebody more in the meeting."""

    person = forms.TypedChoiceField(label=_("Person"), coerce=int, empty_value=None, required=False)
    name = forms.CharField(label=_("Or somebody from outside"), max_length=120, required=False)
    capacity = forms.ChoiceField(
        label=_("As"),
        choices=[c for c in Attendance.Capacity.choices if c[0] != Attendance.Capacity.MEMBER],
        initial=Attendance.Capacity.GUEST,
    )
    office_title = forms.CharField(label=_("Function"), max_length=80, required=False)

    def __init__(self, data: Any = None, *, persons: Choices) -> None:
        super().__init__(data, prefix="nieuw")
        self.fields["person"].choices = [("", _("Choose a person")), *persons]  # type: ignore[attr-defined]  # a choice field

    def entry(self) -> Present | None:
        """The person as typed; None when nobody was."""
        typed = self.cleaned_data
        if not typed["person"] and not typed["name"].strip():
            return None
        return Present(
            typed["person"], name=typed["name"], capacity=typed["capacity"], office_title=typed["office_title"]
        )


class RowForm(forms.Form):
    """A row of items that are decided or held over in one act."""

    items = SeenField(label=_("Items"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any = None, *, rows: Iterable[AgendaItem]) -> None:
        super().__init__(data)
        self.fields["items"].offer(rows)  # type: ignore[attr-defined]  # our own field


class HoldOverForm(RowForm):
    """The same, with where they go."""

    to = _key(_("To which meeting"))
    requested_for = forms.DateField(label=_("Or wait until"), widget=DayInput(), required=False)
    reason = forms.CharField(label=_("Reason"), max_length=300, required=False)

    def __init__(self, data: Any = None, *, rows: Iterable[AgendaItem], meetings: Choices) -> None:
        super().__init__(data, rows=rows)
        self.fields["to"].choices = [("", _("No meeting yet")), *meetings]  # type: ignore[attr-defined]  # a choice field


class MayorForm(forms.Form):
    """What the mayor alone decides on one point."""

    OUTCOMES = (Outcome.AS_PROPOSED, Outcome.AMENDED, Outcome.REJECTED)
    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=[(o.value, o.label) for o in OUTCOMES],
        widget=forms.RadioSelect,
        initial=Outcome.AS_PROPOSED,
    )
    decided_text = _text(_("Text as decided"), 3)
    contrary = forms.BooleanField(label=_("Contrary to the official advice"), required=False)
    reason = _text(_("Reason"), 2)

    def __init__(self, data: Any = None, *, point: DecisionPoint) -> None:
        super().__init__(data, prefix=f"punt{point.number}", initial={"decided_text": point.text})
        self.point = point

    def given(self) -> Given:
        """The outcome as typed."""
        return Given(**self.cleaned_data)

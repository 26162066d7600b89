"""The shape of what is typed around the weekly talk: notes, assignments and their answers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.access.wall import Actor, visible
from secretarie.people.models import Portfolio, Unit, valid_on
from secretarie.proposals.forms_route import Revised, words

MOST_HOURS = 2000
ANSWERS = [("yes", _("Accept")), ("no", _("Do not accept"))]


class NoteForm(Revised):
    """What to ask at the talk, and what came of it."""

    portfolio = forms.IntegerField(widget=forms.HiddenInput)
    day = forms.DateField(widget=forms.HiddenInput)
    before = words(_("To ask"), rows=2)
    outcome = words(_("Outcome"), rows=2)


class AssignmentForm(Revised):
    """What a member asks of which unit, and how much work it is."""

    portfolio = forms.ModelChoiceField(label=_("Portfolio"), queryset=Portfolio.objects.none())
    unit = forms.ModelChoiceField(label=_("Unit"), queryset=Unit.objects.none())
    subject = forms.CharField(label=_("What you ask"), max_length=200, required=False)
    text = words(_("Explanation"), rows=2)
    hours = forms.IntegerField(label=_("Hours of work, estimated"), min_value=1, max_value=MOST_HOURS)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = [key.partition(":")[2] for key in actor.keys if key.startswith("portfolio:")]
        self._offer("portfolio", visible(Portfolio, actor).filter(pk__in=held).order_by("letter"))
        self._offer("unit", visible(Unit, actor).filter(valid_on(actor.today)).order_by("name"))

    def _offer(self, name: str, rows: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
        field.queryset = rows


class AnswerForm(Revised):
    """Whether an assignment is accepted, and why not."""

    accepted = forms.ChoiceField(label=_("Your answer"), choices=ANSWERS, widget=forms.RadioSelect)
    answer = words(_("Agreement or reason"), rows=2)

"""The shape of what is typed to write together; what may be is for the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.people.models import Person, Unit
from secretarie.proposals.forms_route import Revised, words
from secretarie.proposals.models import Attachment


class CommentForm(Revised):
    """A comment at a place of the text."""

    place = forms.ChoiceField(label=_("About"), required=False)
    text = words(_("Comment"))

    def __init__(self, places: Mapping[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["place"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101 - declared above
        choice.choices = list(places.items())


class AnswerForm(Revised):
    """What was done with a comment."""

    answer = words(_("What was done with it"), rows=2)


class ShareForm(Revised):
    """Who is to write at it too."""

    person = forms.TypedChoiceField(label=_("Colleague"), coerce=int)

    def __init__(self, colleagues: Mapping[int, Person], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["person"]
        assert isinstance(choice, forms.TypedChoiceField)  # noqa: S101 - declared above
        named = sorted(colleagues.values(), key=lambda person: person.name)
        choice.choices = [("", _("Choose")), *((person.pk, person.name) for person in named)]


class CopyForm(forms.Form):
    """For which unit, and with which attachments."""

    unit = forms.TypedChoiceField(label=_("Unit"), coerce=int)
    papers = forms.TypedMultipleChoiceField(
        label=_("Attachments"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, units: Sequence[Unit], papers: Sequence[Attachment], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit, papers_ = self.fields["unit"], self.fields["papers"]
        assert isinstance(unit, forms.TypedChoiceField)  # noqa: S101 - declared above
        assert isinstance(papers_, forms.TypedMultipleChoiceField)  # noqa: S101 - idem
        unit.choices = [(one.pk, one.name) for one in units]
        papers_.choices = [(paper.pk, paper.title) for paper in papers]

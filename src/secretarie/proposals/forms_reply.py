"""What an author replies to the gate's remarks, and what mayor and secretary say to a late paper: the shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.utils import dateformat
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from secretarie.proposals.coming import Coming
from secretarie.proposals.forms_route import Revised, words
from secretarie.proposals.gate_remarks import reply_to, words_of
from secretarie.proposals.models import Finding

REPLY = "reply_"
SHOWN = 60


class ReplyForm(forms.Form):
    """A line per remark of the last return, filled with what was replied already."""

    def __init__(self, findings: Sequence[Finding], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.findings = findings
        for finding in findings:
            known = reply_to(finding)
            line = words(gettext("Reply to “%(remark)s”") % {"remark": words_of(finding)[:SHOWN]}, rows=2)
            line.initial = known.text if known else ""
            self.fields[f"{REPLY}{finding.pk}"] = line

    def rows(self) -> Iterator[tuple[Finding, forms.BoundField]]:
        """Each remark with the place for its reply."""
        for finding in self.findings:
            yield finding, self[f"{REPLY}{finding.pk}"]

    def texts(self) -> dict[int, str]:
        """What was typed, per finding."""
        return {finding.pk: self.cleaned_data[f"{REPLY}{finding.pk}"] for finding in self.findings}


class LateForm(Revised):
    """Leave for one of the coming meetings that are closed for papers."""

    meeting_date = forms.TypedChoiceField(label=_("For the meeting of"), required=False)
    reason = words(_("Why it cannot wait"), rows=2)

    def __init__(self, closed: Sequence[Coming], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["meeting_date"]
        assert isinstance(choice, forms.TypedChoiceField)  # noqa: S101 - declared above
        days = {one.day.isoformat(): one.day for one in closed}
        choice.choices = [(key, dateformat.format(day, "l j F")) for key, day in days.items()]
        choice.coerce, choice.empty_value = days.get, None
        choice.required = True

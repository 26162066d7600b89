"""The verdict at the gate as typed: test list, outcome, remarks in the text, explanation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from secretarie.access.wall import Actor, visible
from secretarie.proposals.forms_route import Revised, words
from secretarie.proposals.gate_tests import AnswerText, GateTest
from secretarie.proposals.models import ErrorType, GateAnswer, GateReview
from secretarie.proposals.rules_remarks import FindingText

Outcome = GateReview.Outcome
VERDICTS = [
    (Outcome.PASSED.value, _("Pass")),
    (Outcome.PASSED_WITH_REMARKS.value, _("Pass with a remark")),
    (Outcome.RETURNED.value, _("Return to the author")),
]
REMARKING = frozenset({Outcome.RETURNED, Outcome.PASSED_WITH_REMARKS})
LONGEST_WHY, LONGEST_QUOTE, LONGEST_REMARK = 2000, 300, 500
WHY, PART, QUOTE, MORE, TEST, ABOUT = "why_", "part_", "quote_", "more_", "test_", "about_"
EXTRA = range(3)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form asks of one paper: its test list, its parts to point at, and the answers of the last time."""

    tests: Sequence[GateTest] = ()
    parts: Sequence[tuple[str, str]] = ()
    before: Mapping[str, GateAnswer] = field(default_factory=dict)


NOTHING = Asked()


class VerdictForm(Revised):
    """The verdict with its remarks by error type, each at a place in the text, and an explanation for the author."""

    outcome = forms.ChoiceField(label=_("Your verdict"), choices=VERDICTS, required=False, widget=forms.RadioSelect)
    error_types = forms.ModelMultipleChoiceField(
        label=_("Reason"),
        queryset=ErrorType.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    text = words(_("Explanation"))

    def __init__(self, actor: Actor, asked: Asked, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["error_types"]
        assert isinstance(choice, forms.ModelMultipleChoiceField)  # noqa: S101 - declared above
        choice.queryset = visible(ErrorType, actor).filter(active=True)
        self.kinds, self.asked = list(choice.queryset), asked
        for kind in self.kinds:
            self._add_remark(str(kind.pk), gettext("Explanation of “%(label)s”") % {"label": kind.label})
        for number in EXTRA:
            rows = [("", gettext("No further remark")), *((str(k.pk), k.label) for k in self.kinds)]
            self.fields[f"{MORE}{number}"] = forms.ChoiceField(label=_("Reason"), choices=rows, required=False)
            self._add_remark(
                f"{MORE}{number}", gettext("Explanation of further remark %(number)s") % {"number": number + 1}
            )
        for test in asked.tests:
            self._add_test(test)

    def _add_remark(self, key: str, label: str) -> None:
        line = forms.Textarea(attrs={"rows": 2})
        self.fields[WHY + key] = forms.CharField(label=label, required=False, max_length=LONGEST_WHY, widget=line)
        places = [("", gettext("The whole")), *self.asked.parts]
        self.fields[PART + key] = forms.ChoiceField(label=_("Where"), choices=places, required=False)
        self.fields[QUOTE + key] = forms.CharField(
            label=_("Which words, as they stand there"), required=False, max_length=LONGEST_QUOTE
        )

    def _add_test(self, test: GateTest) -> None:
        known = self.asked.before.get(test.key)
        self.fields[TEST + test.key] = forms.ChoiceField(
            label=test.question,
            help_text=test.help,
            choices=GateAnswer.Answer.choices,
            required=False,
            widget=forms.RadioSelect,
            initial=known.answer if known else "",
        )
        remark = gettext("Remark on “%(question)s”") % {"question": test.question}
        self.fields[ABOUT + test.key] = forms.CharField(
            label=remark, required=False, max_length=LONGEST_REMARK, initial=known.remark if known else ""
        )

    def tests_asked(self) -> Iterator[dict[str, object]]:
        """Each question with its answer and the place for a remark."""
        for test in self.asked.tests:
            answer, about = self[TEST + test.key], self[ABOUT + test.key]
            yield {"test": test, "answer": answer, "about": about, "open": test.compulsory and not answer.value()}

    def kinds_explained(self) -> Iterator[dict[str, object]]:
        """Each error type as a box to tick, with the place for its explanation."""
        for box, kind in zip(self["error_types"].subwidgets, self.kinds, strict=True):
            yield {"box": box, **self._remark(str(kind.pk))}

    def more(self) -> list[dict[str, object]]:
        """Room for further remarks of a type that was ticked already."""
        return [{"kind": self[f"{MORE}{n}"], **self._remark(f"{MORE}{n}")} for n in EXTRA]

    def has_more(self) -> bool:
        """Whether a further remark was begun."""
        return any(self[f"{name}{MORE}{n}"].value() for n in EXTRA for name in ("", WHY, QUOTE))

    def _remark(self, key: str) -> dict[str, object]:
        return {"why": self[WHY + key], "part": self[PART + key], "quote": self[QUOTE + key]}

    def clean(self) -> dict[str, Any]:
        """What is explained has a type that is chosen: none is dropped in silence, none makes a finding alone."""
        given = super().clean() or self.cleaned_data
        if given.get("outcome") not in REMARKING:
            return given
        ticked = {str(kind.pk) for kind in given.get("error_types", ())}
        ticked |= {f"{MORE}{n}" for n in EXTRA if given.get(f"{MORE}{n}")}
        for key in [*(str(kind.pk) for kind in self.kinds), *(f"{MORE}{n}" for n in EXTRA)]:
            if key not in ticked and (given.get(WHY + key, "").strip() or given.get(QUOTE + key, "").strip()):
                self.add_error(WHY + key, gettext("Tick this reason, or take the explanation away."))
        return given

    def findings(self) -> list[FindingText]:
        """One finding per error type that was ticked, and per further remark."""
        given = self.cleaned_data
        if given["outcome"] not in REMARKING:
            return []
        chosen = [(kind.pk, str(kind.pk)) for kind in given["error_types"]]
        chosen += [(int(given[f"{MORE}{n}"]), f"{MORE}{n}") for n in EXTRA if given[f"{MORE}{n}"]]
        return [FindingText(pk, text=given[WHY + k], part=given[PART + k], quote=given[QUOTE + k]) for pk, k in chosen]

    def answers(self) -> list[AnswerText]:
        """The test list as it was answered."""
        given, keys = self.cleaned_data, [test.key for test in self.asked.tests]
        return [AnswerText(key, given[TEST + key], given[ABOUT + key]) for key in keys]

"""The shape of what is typed about the template of a house: a row per section, and on what the new one rests."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from secretarie.access.euro import EuroField, typed_amount
from secretarie.access.http import whole
from secretarie.access.wall import Actor, visible
from secretarie.house.models import Paragraph
from secretarie.people.forms import Revised, day
from secretarie.proposals.conditions import Condition
from secretarie.proposals.forms import text_area
from secretarie.proposals.models import Kind, Trait
from secretarie.proposals.template import LONGEST, MOST_SECTIONS, Section

ROW = re.compile(r"sections-(\d{1,3})-(\w+)")
ACT = re.compile(r"sections:(?:(add)|(\d{1,3}):(remove|up|down))")
NEVER, ALWAYS, WHEN = "never", "always", "when"
EDITED = frozenset({"kinds", "traits_any", "amount_from"})
FIELDS = ("kinds", "traits", "amount")

type Row = dict[str, list[str]]


def _chosen(label: Any, choices: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, required=False, choices=choices, widget=forms.CheckboxSelectMultiple)


class SectionForm(forms.Form):
    """One section: its words, when it is asked and compulsory. ``rest``: conditions not edited here, kept."""

    key = forms.RegexField(r"^[a-z][a-z0-9_]{0,39}$", label=_("Key"), max_length=40)
    title = forms.CharField(label=_("Title"), required=False, max_length=LONGEST["title"])
    question = forms.CharField(label=_("Question"), required=False, max_length=LONGEST["question"])
    help = forms.CharField(label=_("Help"), required=False, max_length=LONGEST["help"], widget=text_area(2))
    asked_kinds = _chosen(_("Only for"), Kind.choices)
    asked_traits = _chosen(_("Only when one of these applies"), Trait.choices)
    asked_amount = EuroField(label=_("Only from this amount"), required=False)
    compulsory = forms.ChoiceField(
        label=_("Compulsory"),
        choices=[(NEVER, _("Never")), (ALWAYS, _("Whenever it is asked")), (WHEN, _("When:"))],
        initial=NEVER,
    )
    compulsory_kinds = _chosen(_("Compulsory for"), Kind.choices)
    compulsory_traits = _chosen(_("Compulsory when one of these applies"), Trait.choices)
    compulsory_amount = EuroField(label=_("Compulsory from this amount"), required=False)
    most_words = forms.IntegerField(label=_("At most so many words"), required=False, min_value=1, max_value=10_000)
    first = forms.BooleanField(label=_("Before the arguments"), required=False)
    aside = forms.BooleanField(label=_("Folded away until it matters"), required=False)
    choices = forms.CharField(label=_("Choices, one per line"), required=False, widget=text_area(3))
    ready = forms.CharField(
        label=_("What belongs in it"), required=False, max_length=LONGEST["ready"], widget=text_area(3)
    )
    rest = forms.CharField(required=False, widget=forms.HiddenInput)

    def told(self) -> dict[str, object]:
        """As the house rule keeps it."""
        data = self.cleaned_data
        rest = _rest(data["rest"])
        words = {name: data[name] for name in ("key", *LONGEST, "first", "aside", "most_words") if data[name]}
        listed = [line.strip() for line in data["choices"].splitlines() if line.strip()]
        asked = self._condition("asked") | rest.get("when", {})
        parts = {"choices": listed, "when": asked}
        found: dict[str, object] = {**words, **{name: part for name, part in parts.items() if part}}
        if data["compulsory"] == ALWAYS:
            found["compulsory"] = {}
        elif data["compulsory"] == WHEN:
            found["compulsory"] = self._condition("compulsory") | rest.get("compulsory", {})
        return found

    def _condition(self, of: str) -> dict[str, object]:
        kinds, traits, amount = (self.cleaned_data[f"{of}_{name}"] for name in FIELDS)
        parts = {"kinds": kinds, "traits_any": traits, "amount_from": None if amount is None else str(amount)}
        return {name: value for name, value in parts.items() if value}


class ParagraphField(forms.ModelChoiceField):  # type: ignore[type-arg]  # cannot be subscripted at run time
    """A paragraph as people name it."""

    def label_from_instance(self, obj: Paragraph) -> str:
        """The regulation, the number and the heading."""
        return f"{obj.version.regulation.title} {obj} {obj.heading}"


class TemplateForm(Revised):
    """On which paragraph the template rests, from when, and by which decision."""

    paragraph = ParagraphField(Paragraph.objects.none(), label=_("Rests on"), required=False)
    first_day = day(_("Holds from"), required=False)
    decision = forms.CharField(label=_("Number of the decision"), required=False, max_length=120)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = visible(Paragraph, actor).filter(withdrawn=False)
        adopted = held.filter(version__adopted_on__isnull=False, version__withdrawn_on=None)
        named = adopted.select_related("version__regulation").order_by("version__regulation__title", "pk")
        self.choose("paragraph", named)

    def clean(self) -> dict[str, Any]:
        """What keeping asks; looking at it asks nothing."""
        cleaned = super().clean() or self.cleaned_data
        if self.data.get("act") == "settle":
            for name in ("paragraph", "first_day"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _("This field is required."))
        return cleaned


def rows_of(sections: Iterable[Section]) -> list[Row]:
    """The rows of a template as they would be typed."""
    return [dict(_typed(one)) for one in sections]


def _typed(one: Section) -> Iterator[tuple[str, list[str]]]:
    words = {"key": one.key, "title": one.own_title, "question": one.own_question, "help": one.own_help}
    yield from ((name, [value]) for name, value in words.items())
    yield from _typed_condition("asked", one.when)
    always = one.compulsory == Condition()
    yield "compulsory", [NEVER if one.compulsory is None else ALWAYS if always else WHEN]
    if one.compulsory is not None:
        yield from _typed_condition("compulsory", one.compulsory)
    yield "most_words", [str(one.most_words or "")]
    yield "first", ["on"] if one.first else []
    yield "aside", ["on"] if one.aside else []
    yield "choices", ["\n".join(one.choices)]
    yield "ready", [one.ready]
    kept = {"when": one.when, "compulsory": one.compulsory or Condition()}
    beside = {of: {k: v for k, v in held.as_json().items() if k not in EDITED} for of, held in kept.items()}
    yield "rest", [json.dumps({of: held for of, held in beside.items() if held}, ensure_ascii=False)]


def _typed_condition(of: str, held: Condition) -> Iterator[tuple[str, list[str]]]:
    yield f"{of}_kinds", sorted(held.kinds)
    yield f"{of}_traits", sorted(held.traits_any)
    yield f"{of}_amount", [typed_amount(held.amount_from)]


def rows_sent(sent: QueryDict) -> list[Row]:
    """The rows as a browser sent them, in their order."""
    found: dict[int, Row] = {}
    for name, values in sent.lists():
        if match := ROW.fullmatch(name):
            found.setdefault(int(match[1]), {})[match[2]] = [value.replace("\x00", "") for value in values]
    return [row for _n, row in sorted(found.items())][:MOST_SECTIONS]


def changed(rows: Sequence[Row], act: str) -> list[Row]:
    """A row added, removed or moved; any other act: the same."""
    match, found = ACT.fullmatch(act), list(rows)
    if match is None:
        return found
    if match[1]:
        return [*found, {}]
    at = whole(match[2]) or 0
    if at < len(found):
        moved = found.pop(at)
        if match[3] != "remove":
            found.insert(max(0, at - 1) if match[3] == "up" else at + 1, moved)
    return found


def forms_of(rows: Sequence[Row], *, judged: bool) -> list[SectionForm]:
    """A form per row; ``judged``: with every mistake told."""
    return [_form(number, row, judged=judged) for number, row in enumerate(rows)]


def _form(number: int, row: Row, *, judged: bool) -> SectionForm:
    prefix = f"sections-{number}"
    if judged:
        data = QueryDict(mutable=True)
        for name, values in row.items():
            data.setlist(f"{prefix}-{name}", values)
        return SectionForm(data, prefix=prefix)
    initial: dict[str, Any] = {
        name: values if name.endswith(("_kinds", "_traits")) else (values or [""])[-1] for name, values in row.items()
    }
    return SectionForm(initial=initial, prefix=prefix)


def _rest(kept: str) -> Mapping[str, dict[str, object]]:
    """Parts of conditions that this page does not edit; what cannot be read is not there."""
    try:
        found = json.loads(kept or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    held = {of: parts for of, parts in found.items() if isinstance(parts, dict)}
    return {of: {k: v for k, v in parts.items() if k not in EDITED} for of, parts in held.items()}


def starts(today: date, paragraph: Paragraph | None) -> dict[str, object]:
    """What the form begins with."""
    return {"first_day": today, "paragraph": paragraph.pk if paragraph else None}

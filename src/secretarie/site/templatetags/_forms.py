"""Fields, their messages, and the summary on top of a form that could not be sent."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from django import forms
from django.forms.boundfield import BoundField
from django.forms.formsets import BaseFormSet
from django.utils.safestring import SafeString
from django.utils.translation import get_language

type Formlike = forms.BaseForm | BaseFormSet[Any] | Sequence[forms.BaseForm]

GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple)
BARE = (forms.CheckboxInput, forms.MultiWidget)
CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.Textarea, "utrecht-textarea"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.FileInput, "sec-file"),
    (forms.widgets.Input, "utrecht-textbox utrecht-textbox--html-input"),
)


class Mistake(NamedTuple):
    """One line of the error summary: where it leads, of which field, and what is wrong."""

    href: str
    label: str
    message: str

    @property
    def colon(self) -> str:
        """Between label and message, unless the label is a question."""
        return "" if self.label.endswith(("?", ":")) else ":"


def kind(bound: BoundField) -> str:
    """How the field is drawn: ``hidden``, ``group`` (radios, checkboxes), ``check``, ``multi`` or ``control``."""
    widget = bound.field.widget
    if widget.is_hidden:
        return "hidden"
    if isinstance(widget, GROUPS):
        return "group"
    if isinstance(widget, forms.CheckboxInput):
        return "check"
    return "multi" if isinstance(widget, forms.MultiWidget) else "control"


def control(bound: BoundField, described: str, extra: str) -> SafeString:
    """The widget with the classes of the house and its help and message tied to it."""
    widget = bound.field.widget
    house = next((names for of, names in CLASSES if isinstance(widget, of) and not isinstance(widget, BARE)), "")
    attrs: dict[str, Any] = {"class": " ".join(filter(None, (house, extra, widget.attrs.get("class", ""))))}
    if isinstance(widget, forms.MultiWidget):
        attrs["class"] = CLASSES[-1][1]
        attrs["aria-label"] = str(bound.label)
    if widget.attrs.get("placeholder") == bound.label:
        attrs["placeholder"] = False
    if described:
        attrs["aria-describedby"] = described
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return bound.as_widget(attrs=attrs)


def choices(bound: BoundField, keys: str) -> Iterator[dict[str, Any]]:
    """The choices of a group, each with its own key of the keyboard when ``keys`` names one: ``"d o t"``."""
    for option, key in zip_longest(bound, keys.split()):
        if option is None:
            return
        if key:
            option.data["attrs"]["data-key"] = key
        yield {"tag": option.tag(), "label": option.choice_label, "key": key}


def field(bound: BoundField, **options: Any) -> dict[str, Any]:
    """One field: label, message, help, control. The message stands between label and control.

    Options: help, label, row (default true: help beside it), short, write (serif), optional, hide_label; for a group
    also style (``list``, ``two``, ``seg``, ``vote``) and keys.
    """
    drawn, advice = kind(bound), options.get("help") or bound.help_text
    ids = [f"{bound.auto_id}-error"] * bool(bound.errors) + [f"{bound.auto_id}-help"] * bool(advice)
    extra = " ".join(name for option, name in (("short", "sec-short"), ("write", "sec-write")) if options.get(option))
    return {
        "row": True,
        "style": "list",
        **options,
        "bound": bound,
        "kind": drawn,
        "help": advice,
        "label": options.get("label") or bound.label,
        "described": " ".join(ids),
        "choices": choices(bound, options.get("keys", "")) if drawn == "group" else (),
        "control": "" if drawn == "group" else control(bound, " ".join(ids), extra),
    }


def anchor(bound: BoundField) -> str:
    """The id a line of the error summary leads to: the control, or the first choice of a group."""
    return f"{bound.auto_id}_0" if kind(bound) in {"group", "multi"} else bound.id_for_label or bound.auto_id


def mistakes(form: Formlike) -> Iterator[Mistake]:
    """Everything wrong in a form, a formset or a row of forms, in the order of the page."""
    if isinstance(form, Sequence):
        yield from (mistake for part in form for mistake in mistakes(part))
        return
    if isinstance(form, BaseFormSet):
        yield from (Mistake("", "", str(text)) for text in form.non_form_errors())
        for part in form.forms:
            yield from mistakes(part)
        return
    yield from (Mistake("", "", _whole(error)) for error in form.non_field_errors().as_data())
    for bound in form:
        yield from (Mistake(f"#{anchor(bound)}", str(bound.label), str(text)) for text in bound.errors)


def _whole(error: forms.ValidationError) -> str:
    """An obstacle in full: what is in the way, on which ground, and the way out."""
    text = " ".join(error.messages)
    obstacle = (error.params or {}).get("o") if error.code == "obstacle" else None
    if obstacle is None:
        return text
    english = get_language() == "en"
    message = (obstacle.message_en if english else "") or text
    way_out = (obstacle.way_out_en if english else "") or obstacle.way_out
    return f"{message.rstrip('.')} ({obstacle.ground}). {way_out}" if obstacle.ground else f"{message} {way_out}"


def errsum(*forms: Formlike) -> dict[str, Any]:
    """The summary on top of one or more forms that could not be sent; nothing when all is well."""
    return {"mistakes": [mistake for form in forms if form for mistake in mistakes(form)]}

"""Fields, their messages, and the summary on top of a form that could not be sent."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django import forms
from django.forms.boundfield import BoundField
from django.forms.formsets import BaseFormSet
from django.utils.safestring import SafeString

type Formlike = forms.BaseForm | BaseFormSet[Any]

GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple)
BARE = (forms.CheckboxInput, forms.MultiWidget)
CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.FileInput, "sec-file"),
    (forms.widgets.Input, "utrecht-textbox utrecht-textbox--html-input"),
)


class Mistake(NamedTuple):
    """One line of the error summary: where it leads, of which field, and what is wrong."""

    href: str
    label: str
    message: str


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
    if described:
        attrs["aria-describedby"] = described
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return bound.as_widget(attrs=attrs)


def anchor(bound: BoundField) -> str:
    """The id a line of the error summary leads to: the control, or the first choice of a group."""
    first = "_0" if kind(bound) in {"group", "multi"} else ""
    return f"{bound.id_for_label or bound.auto_id}{first}" if not first else f"{bound.auto_id}{first}"


def mistakes(form: Formlike) -> Iterator[Mistake]:
    """Everything wrong in a form or a formset, in the order of the page."""
    if isinstance(form, BaseFormSet):
        yield from (Mistake("", "", str(text)) for text in form.non_form_errors())
        for part in form.forms:
            yield from mistakes(part)
        return
    yield from (Mistake("", "", str(text)) for text in form.non_field_errors())
    for bound in form:
        label = str(bound.label)
        yield from (Mistake(f"#{anchor(bound)}", label, str(text)) for text in bound.errors)

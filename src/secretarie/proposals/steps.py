"""The sections of the form with how far each is: for the navigation beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from secretarie.proposals.forms import section
from secretarie.proposals.sheet import Sheet
from secretarie.proposals.template import Section
from secretarie.proposals.typed import ESSENTIAL, Typed, is_blank

ABOUT = ("subject", "kind", "unit", "portfolio", "co_portfolios", "coordinating")
MARKED = ("amount", "traits")
HANDLED = (
    "requested_for",
    "treatment",
    "minutes",
    "signature_kind",
    "step",
    "embargo_until",
    "withheld_ground",
)
ROWS: Mapping[str, Promise] = {
    "points": _("Decision points"),
    "arguments": _("Arguments and remarks"),
    "relations": _("Belongs to"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the navigation: done, half, empty or wrong (with the number of mistakes)."""

    label: str | Promise
    url: str
    state: str
    wrong: int = 0


def steps(found: Sheet, typed: Typed) -> list[Step]:
    """In the order of the page."""
    errors = found.main.errors if found.main.is_bound else {}
    about = _step(_("Subject"), "#onderwerp", _count(errors, ABOUT), filled=_both(typed))
    texts = {
        one.key: _step(one.title, f"#{one.key}", _count(errors, [section(one.key)]), filled=_written(found, typed, one))
        for one in found.layout.sections
        if found.layout.is_shown(one) and not found.layout.shown(one)["aside"]
    }
    first = [texts.pop(one.key) for one in found.layout.sections if one.first and one.key in texts]
    marked = _step(_("Traits"), "#kenmerken", _count(errors, MARKED), filled=_marked(typed))
    handled = _step(_("Meeting and openness"), "#vergadering", _count(errors, HANDLED), filled=_asked(typed))
    rows = {kind: _rows(found, typed, kind) for kind in ROWS}
    top = first[:1] if found.layout.begins_with_community else []
    return [
        about,
        *top,
        rows["points"],
        *first[len(top) :],
        rows["arguments"],
        *texts.values(),
        rows["relations"],
        marked,
        handled,
    ]


def _step(label: str | Promise, url: str, wrong: int, *, filled: str) -> Step:
    return Step(label, url, "wrong" if wrong else filled, wrong)


def _count(errors: Mapping[str, object], names: Iterable[str]) -> int:
    return sum(name in errors for name in names)


def _full(text: str) -> str:
    return "done" if text.strip() else "empty"


def _written(found: Sheet, typed: Typed, one: Section) -> str:
    """Filled or not; what is compulsory and not there is half done."""
    filled = _full(typed.first(section(one.key)))
    return "half" if filled == "empty" and found.layout.required(one) else filled


def _both(typed: Typed) -> str:
    filled = [bool(typed.first(name).strip()) for name in ("subject", "portfolio")]
    return "done" if all(filled) else "half" if any(filled) else "empty"


def _marked(typed: Typed) -> str:
    return "done" if any(typed.fields.get(name, [""])[:1] not in ([], [""]) for name in MARKED) else "empty"


def _asked(typed: Typed) -> str:
    return "done" if typed.first("requested_for") else "half" if typed.first("minutes") else "empty"


def _rows(found: Sheet, typed: Typed, kind: str) -> Step:
    rows: list[forms.Form] = getattr(found, kind)
    wrong = sum(len(form.errors) for form in rows if form.is_bound)
    typed_rows = [row for row in typed.rows(kind) if not is_blank(kind, row)]
    whole = all(row.get(name, "").strip() for row in typed_rows for name in ESSENTIAL[kind][:1])
    filled = "empty" if not typed_rows else "done" if whole else "half"
    return _step(ROWS[kind], f"#{kind}", wrong, filled=filled)

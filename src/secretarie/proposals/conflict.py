"""Somebody was first: what stands there now beside what was typed, part by part; choices, rows and text alike.

Nothing is merged and nothing typed is lost: the writer keeps his own part or takes theirs over, one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django import forms
from django.forms.widgets import ChoiceWidget
from django.utils import dateformat
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from secretarie.documents.difference import html_difference, words_difference
from secretarie.documents.openness import Step
from secretarie.law import WooGround
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.forms import ProposalForm, section
from secretarie.proposals.markup import to_html
from secretarie.proposals.models import DecidingBody, Matter, Relation
from secretarie.proposals.sheet import typed_from
from secretarie.proposals.texts import clean
from secretarie.proposals.typed import ESSENTIAL, Row, Typed
from secretarie.proposals.words import ground_words

THEIRS = "theirs:"
SECTION = section("")
BEFORE_TEXT = ("kind", "unit", "portfolio", "co_portfolios", "coordinating")
AFTER_TEXT = (
    "serves_no_objective",
    "amount",
    "traits",
    "requested_for",
    "treatment",
    "minutes",
    "signature_kind",
    "step",
    "embargo_until",
    "withheld_ground",
)
ROWS: Mapping[str, str | Promise] = {
    "points": gettext_lazy("Decision points"),
    "arguments": gettext_lazy("Arguments and remarks"),
    "relations": gettext_lazy("Belongs to"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of the form in which the two differ; ``html`` shows the words that do, for texts.

    What is safe to show as it is, is a rich text that was cleaned; all the rest is as typed.
    """

    name: str
    label: str | Promise
    theirs: str
    yours: str
    html: SafeString | None = None

    @property
    def rich(self) -> bool:
        """Whether both are rich texts, cleaned."""
        return isinstance(self.theirs, SafeString)


def differences(about: Dossier, typed: Typed, form: ProposalForm) -> Iterator[Difference]:
    """Part by part, in the order and the words of the form."""
    stands = typed_from(about)
    yield from _different("subject", _("Subject"), stands.first("subject"), typed.first("subject"))
    yield from _choices(BEFORE_TEXT, stands, typed, form)
    yield from _rows("points", _point, stands, typed)
    for name, field in form.fields.items():
        if name.startswith(SECTION):
            yield from _rich(name, field.label or "", stands, typed)
    yield from _rows("arguments", _argument, stands, typed)
    yield from _rows("relations", _relation, stands, typed)
    yield from _choices(AFTER_TEXT, stands, typed, form)


def taken_over(act: str, about: Dossier, typed: Typed) -> Typed:
    """With their part instead of one's own; ``act``: ``theirs:`` and the name of the part. Any other act: the same."""
    name, stands = act.removeprefix(THEIRS), typed_from(about)
    if name == act:
        return typed
    if name in ESSENTIAL:
        return typed.having(name, stands.rows(name))
    known = name in {"subject", *BEFORE_TEXT, *AFTER_TEXT} or name.startswith(SECTION)
    return replace(typed, fields={**typed.fields, name: stands.fields.get(name, [])}) if known else typed


def _rich(name: str, label: str | Promise, stands: Typed, typed: Typed) -> Iterator[Difference]:
    theirs, yours = (clean(to_html(one.first(name))) for one in (stands, typed))
    if theirs != yours:
        yield Difference(name, label, _cleaned(theirs), _cleaned(yours), html_difference(theirs, yours)[0])


def _cleaned(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - it was cleaned on the line before


def _rows(kind: str, words: Callable[[int, Row], str], stands: Typed, typed: Typed) -> Iterator[Difference]:
    theirs, yours = (
        "\n".join(words(number, row) for number, row in enumerate(one.filled().rows(kind), start=1))
        for one in (stands, typed)
    )
    yield from _different(kind, ROWS[kind], theirs, yours)


def _different(name: str, label: str | Promise, theirs: str, yours: str) -> Iterator[Difference]:
    one, other = (text.replace("\r\n", "\n").strip() for text in (theirs, yours))
    if one != other:
        yield Difference(name, label, one, other, words_difference(one, other))


def _choices(names: Sequence[str], stands: Typed, typed: Typed, form: ProposalForm) -> Iterator[Difference]:
    for name in names:
        field = form.fields[name]
        theirs, yours = (sorted(filter(None, one.fields.get(name, []))) for one in (stands, typed))
        if theirs != yours:
            yield Difference(name, field.label or "", _chosen(field, theirs), _chosen(field, yours))


def _chosen(field: forms.Field, values: Sequence[str]) -> str:
    """What was chosen in the words of the form; what is no choice stays as it was typed."""
    if isinstance(field, forms.BooleanField):
        return pgettext("choice", "Yes") if values else pgettext("choice", "No")
    if isinstance(field.widget, ChoiceWidget):
        words = {str(key): str(label) for key, label in field.widget.choices}
        return "\n".join(words.get(value, _day(value)) for value in values) or words.get("", "")
    return "\n".join(map(_day, values))


def _day(typed: str) -> str:
    """A day or moment as the browser sends it, in words."""
    try:
        if "T" in typed:
            return dateformat.format(datetime.fromisoformat(typed), "j F Y H.i")
        return dateformat.format(date.fromisoformat(typed), "l j F Y")
    except ValueError:
        return typed


def _point(number: int, row: Row) -> str:
    body = dict(DecidingBody.choices).get(row.get("body", ""), "")
    matter = row.get("matter", "")
    own = "" if matter in {"", Matter.DECISION} else str(dict(Matter.choices).get(matter, matter))
    asked = [own, row.get("topic", ""), f"€ {amount}" if (amount := row.get("amount", "")) else ""]
    beside = filter(None, [str(body), row.get("ground", ""), *asked, *_handled(row)])
    return f"{number}. {row.get('text', '')} ({'; '.join(beside)})"


def _handled(row: Row) -> Iterator[str]:
    """How a point is to be handled, when that is not simply public."""
    step, ground = row.get("step", ""), row.get("withheld_ground", "")
    if step not in {"", Step.PUBLIC}:
        yield str(dict(Step.choices).get(step, step))
        yield _day(row.get("embargo_until", ""))
        yield str(ground_words(WooGround(ground))) if ground in set(WooGround) else ground


def _argument(_number: int, row: Row) -> str:
    sign = "K " if row.get("kind") == "remark" else ""
    return f"{sign}{row.get('point', '')}: {row.get('title', '')}\n{row.get('text', '')}"


def _relation(_number: int, row: Row) -> str:
    kind = dict(Relation.Kind.choices).get(row.get("kind", ""), "")
    return " ".join(filter(None, [f"{kind}:" if kind else "", row.get("reference", ""), row.get("title", "")]))

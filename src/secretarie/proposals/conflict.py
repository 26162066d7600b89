"""Somebody was first: what stands there now beside what was typed. Nothing is merged, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from secretarie.proposals.difference import words_difference
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.forms import section
from secretarie.proposals.models import DecidingBody
from secretarie.proposals.sheet import typed_from
from secretarie.proposals.texts import SECTIONS
from secretarie.proposals.typed import Row, Typed


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of the form in which the two differ."""

    label: str | Promise
    theirs: str
    yours: str
    html: SafeString


def differences(about: Dossier, typed: Typed) -> Iterator[Difference]:
    """Part by part, in the words of the form."""
    stands = typed_from(about)
    pairs = [
        (_("Subject"), stands.first("subject"), typed.first("subject")),
        (_("Decision points"), _points(stands.points), _points(typed.points)),
        *((label, stands.first(section(key)), typed.first(section(key))) for key, label in SECTIONS.items()),
        (_("Arguments and remarks"), _arguments(stands.arguments), _arguments(typed.arguments)),
        (_("Belongs to"), _relations(stands.relations), _relations(typed.relations)),
    ]
    for label, theirs, yours in pairs:
        one, other = _lines(theirs), _lines(yours)
        if one != other:
            yield Difference(label, one, other, words_difference(one, other))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _points(rows: Iterable[Row]) -> str:
    bodies = dict(DecidingBody.choices)
    return "\n".join(
        f"{number}. {row.get('text', '')} ({bodies.get(row.get('body', ''), '')}; {row.get('ground', '')})"
        for number, row in enumerate(rows, start=1)
    )


def _arguments(rows: Iterable[Row]) -> str:
    return "\n".join(_argument(row) for row in rows)


def _argument(row: Row) -> str:
    sign = "K " if row.get("kind") == "remark" else ""
    return f"{sign}{row.get('point', '')}: {row.get('title', '')}\n{row.get('text', '')}"


def _relations(rows: Iterable[Row]) -> str:
    return "\n".join(f"{row.get('reference', '')} {row.get('title', '')}".strip() for row in rows)

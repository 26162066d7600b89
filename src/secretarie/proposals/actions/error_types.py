"""Maintain the list of error types for which the gate returns proposals."""

from __future__ import annotations

from django.utils.text import slugify

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.people.models import Office
from secretarie.proposals import rules_gate
from secretarie.proposals.models import ErrorType


@performs(Action.ERROR_TYPE_ADD)
def add_error_type(act: Act, office: Office, *, label: str) -> ErrorType:
    """A new kind of fault on the list of the secretary's office.

    Raises:
        Refused: no label, or one that stands on the list already.
    """
    act.also(office)
    act.check(rules_gate.obstacles_to_name(label, _labels(act)))
    code = f"{slugify(label)[:30]}-{act.number('error type')}"
    return act.make(ErrorType(code=code, label=label.strip()))


@performs(Action.ERROR_TYPE_CHANGE)
def change_error_type(act: Act, error_type: ErrorType, *, label: str, active: bool) -> None:
    """Rename it, end it or take it up again; what was found under it stays.

    Raises:
        Refused: no label, or one that stands on the list already.
    """
    act.check(rules_gate.obstacles_to_name(label, _labels(act, besides=error_type.pk)))
    error_type.label, error_type.active = label.strip(), active


def _labels(act: Act, besides: int = 0) -> frozenset[str]:
    others = visible(ErrorType, act.actor).exclude(pk=besides)
    return frozenset(label.casefold() for label in others.values_list("label", flat=True))

"""Note a conversation with a director about errors that keep coming back."""

from __future__ import annotations

from datetime import date

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import intern_circle
from secretarie.people.models import Person, Unit
from secretarie.proposals import patterns, rules_patterns
from secretarie.proposals.models import Conversation, ErrorType

ROLES = frozenset({"role:secretary", "role:deputy_secretary"})


@performs(Action.CONVERSATION_NOTE)
def note_conversation(
    act: Act, unit: Unit, *, error_type: ErrorType, held_on: date, agreed: str, review_on: date | None = None
) -> Conversation:
    """What was agreed, with the figures of that day beside it; only the secretary and that director read it.

    Raises:
        Refused: the unit has no director, it is still to come, nothing was agreed, or the look back comes before it.
    """
    director = patterns.director_of(act.actor, unit)
    noting = rules_patterns.Noting(act.actor.today, director is not None, held_on, review_on, agreed)
    act.check(rules_patterns.obstacles_to_note(noting))
    assert director is not None  # noqa: S101 - else it was refused
    return act.make(
        Conversation(
            unit=unit,
            error_type=error_type,
            director=director,
            held_on=held_on,
            agreed=agreed.strip(),
            review_on=review_on,
            figures=_figures(act, unit, error_type),
            by_id=act.actor.person,
            at=moment(act.actor),
            readers_id=_readers(act, director),
        )
    )


def _readers(act: Act, director: Person) -> int:
    return intern_circle(act.actor.municipality, ROLES | {f"person:{director.pk}"})


def _figures(act: Act, unit: Unit, error_type: ErrorType) -> dict[str, object]:
    """What was seen, for a figure of today is no figure of then."""
    found = patterns.seen(act.actor).look
    cell = patterns.cell_of(found, unit.pk, error_type.pk)
    if cell is None:
        return {}
    elsewhere, others = cell.elsewhere
    figures = {"papers": cell.papers, "found": cell.found, "others": others, "found_elsewhere": elsewhere}
    return {"day": found.day.isoformat(), **figures}

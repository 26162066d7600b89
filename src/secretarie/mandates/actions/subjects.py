"""Add a subject to the register's tree."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.mandates import rules_decrees
from secretarie.mandates.models import Subject
from secretarie.people.models import Body


@performs(Action.SUBJECT_ADD)
def add_subject(act: Act, body: Body, *, code: str, label: str, parent: Subject | None = None) -> Subject:
    """A subject, perhaps under another; mandates on the one above hold for it too.

    Raises:
        Refused: no code or label, or the code was given before.
    """
    code, label = code.strip().lower(), " ".join(label.split())
    known = visible(Subject, act.actor).filter(code=code).exists()
    act.check(rules_decrees.obstacles_to_add_subject(code, label, known=known))
    act.note = str(body)
    return act.make(Subject(code=code, label=label, parent=parent))

"""Begin a decree, adopt it with all its rows, and record where it was published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.mandates import queries, rules, rules_decrees
from secretarie.mandates.actions._register import fall, granting, one_by_one, taken
from secretarie.mandates.models import Decree, Mandate
from secretarie.people.models import Body


@performs(Action.DECREE_DRAFT)
def draft_decree(
    act: Act, body: Body, *, title: str, bodies: Sequence[Body.Kind] = (), decided_by: str = "", instruction: str = ""
) -> Decree:
    """A decree without rows; ``bodies``: whose powers it grants, the body's own when nothing is said.

    Raises:
        Refused: no title.
    """
    act.check(rules_decrees.obstacles_to_name(title))
    kinds = [Body.Kind(kind).value for kind in bodies] or [body.kind]
    made = Decree(title=" ".join(title.split()), bodies=kinds, decided_by=decided_by.strip() or body.name)
    made.instruction = instruction.strip()
    return act.make(made)


@performs(Action.DECREE_ADOPT)
def adopt_decree(
    act: Act,
    decree: Decree,
    *,
    reference: str,
    adopted_on: date,
    first: date,
    nature_opposes: bool | None = None,
    replaces: Decree | None = None,
) -> list[Mandate]:
    """One decision: every row holds from ``first`` (or its own later day); the decree it ``replaces`` is withdrawn.

    ``nature_opposes``: whether the nature of any of these powers opposes a mandate, as the body judged.

    Raises:
        Refused: adopted already, no decision named, or a row that may not be (each with its article).
    """
    one_by_one(act)
    if replaces is not None:
        _replace(act, replaces, first, decree)
    drafts = visible(Mandate, act.actor).filter(decree=decree, draft=True, withdrawn_on=None)
    rows = act.also_all(drafts.select_related("decree", "office"))
    for row in rows:
        row.valid_from, row.decree = max(row.valid_from, first), decree
    tree, others = queries.subjects(act.actor), taken(act, [row.number for row in rows])
    grants = tuple(granting(act, row, tree, taken=others, nature_opposes=nature_opposes) for row in rows)
    adopted = decree.adopted_on is not None
    act.check(
        rules_decrees.obstacles_to_adopt(
            rules_decrees.Adopting(grants, reference, adopted_on, act.actor.today, adopted)
        )
    )
    for facts in grants:
        act.receipt(rules.lawful(facts).receipt)
    decree.reference, decree.adopted_on = reference.strip(), adopted_on
    act.settle()  # what the new rows replace has ended before they hold
    for row in rows:
        row.draft = False
    return rows


def _replace(act: Act, former: Decree, day: date, decree: Decree) -> None:
    """What still holds of the former decree falls on the day on which this one begins."""
    going_on = Q(valid_until=None) | Q(valid_until__gt=day)
    for row in act.also_all(visible(Mandate, act.actor).filter(going_on, decree=former, draft=False)):
        if row.withdrawn_on is None:
            fall(act, row, day, f"Vervangen door: {decree.title}."[:300])


@performs(Action.DECREE_PUBLISH)
def publish_decree(act: Act, decree: Decree, *, on: date, where: str) -> None:
    """When and where the decree was published.

    Raises:
        Refused: not adopted yet, before its adoption or after today, or without a place.
    """
    act.check(rules_decrees.obstacles_to_publish(decree.adopted_on, on, act.actor.today, where))
    decree.published_on, decree.published_where = on, where.strip()

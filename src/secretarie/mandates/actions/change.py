"""Change a mandate: a new row from a day on, which ends the former one and takes over what hangs under it."""

from __future__ import annotations

from datetime import date

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.mandates import queries, rules, rules_decrees
from secretarie.mandates.actions._register import below, granting, one_by_one, taken
from secretarie.mandates.models import Decree, Mandate
from secretarie.mandates.particulars import Particulars


@performs(Action.MANDATE_CHANGE)
def change(
    act: Act, mandate: Mandate, *, given: Particulars, decree: Decree | None = None, nature_opposes: bool | None = None
) -> Mandate:
    """From ``given.first`` on it reads like this, by this decree; a draft row is simply corrected.

    Raises:
        Refused: it does not hold on that day, no adopted decree, the law opposes it, or a sub-mandate would be wider.
    """
    one_by_one(act)
    if mandate.draft:
        given.put_on(mandate)
        act.check(rules_decrees.obstacles_to_draft(queries.fact(mandate)))
        return mandate
    decree, day, tree = decree or mandate.decree, given.first, queries.subjects(act.actor)
    row = given.put_on(Mandate(decree=decree, parent=mandate.parent, replaces=mandate, draft=False))
    others = [t for t in taken(act, [row.number]) if t.pk != mandate.pk]
    facts = granting(act, row, tree, taken=others, nature_opposes=nature_opposes)
    subs = below(act, mandate, day)
    act.check(
        [
            *rules.obstacles_to_change(queries.fact(mandate), day, decree.adopted_on),
            *rules.obstacles_to_grant(facts),
            *rules.obstacles_from_below([queries.fact(s) for s in subs], facts.row, tree),
        ]
    )
    act.receipt(rules.lawful(facts).receipt)
    return _succeed(act, mandate, row, subs, day)


def _succeed(act: Act, former: Mandate, row: Mandate, subs: list[Mandate], day: date) -> Mandate:
    """End the former row and its sub-mandates on ``day`` and make their successors; what begins later only moves."""
    former.valid_until = day
    act.settle()  # its number is free from that day on
    made = act.make(row)
    for sub in subs:
        if sub.valid_from >= day:
            sub.parent = made
            continue
        again = Particulars.of(sub).put_on(Mandate(decree=sub.decree, parent=made, replaces=sub, draft=False))
        again.valid_from = day
        _succeed(act, sub, again, below(act, sub, day), day)
    return made

"""Grant a mandate, pass one on, and put many rows into a decree at once."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.performing import Act, performs
from secretarie.access.roles import OFFICE
from secretarie.access.table import Action
from secretarie.mandates import queries, rules, rules_decrees
from secretarie.mandates.actions._register import checked, granting, one_by_one, taken
from secretarie.mandates.models import Decree, Mandate
from secretarie.mandates.particulars import Particulars


@performs(Action.MANDATE_GRANT)
def grant(act: Act, decree: Decree, *, given: Particulars, nature_opposes: bool | None = None) -> Mandate:
    """A row of a decree: a draft until its adoption; in a decree that was adopted it holds by its own dates.

    Raises:
        Refused: without number or power; in an adopted decree everything that the law or the register opposes.
    """
    one_by_one(act)
    row = given.put_on(Mandate(decree=decree, draft=decree.adopted_on is None))
    if row.draft:
        act.check(rules_decrees.obstacles_to_draft(queries.fact(row)))
    else:
        facts = granting(
            act, row, queries.subjects(act.actor), taken=taken(act, [row.number]), nature_opposes=nature_opposes
        )
        checked(act, facts)
    return act.make(row)


@performs(Action.MANDATE_IMPORT)
def import_rows(act: Act, decree: Decree, *, rows: Sequence[Particulars], source: str) -> list[Mandate]:
    """Rows read from a table, as drafts of a decree that one decision will adopt; ``source``: the file's name.

    Raises:
        Refused: the decree is adopted, or a row without number or power.
    """
    one_by_one(act)
    made = [given.put_on(Mandate(decree=decree, draft=True)) for given in rows]
    shape = [o for row in made for o in rules_decrees.obstacles_to_draft(queries.fact(row))]
    act.check([*rules_decrees.obstacles_to_import(len(made), adopted=decree.adopted_on is not None), *shape])
    act.note = source
    return act.make_all(made)


@performs(Action.SUB_MANDATE_GRANT)
def sub_mandate(
    act: Act, parent: Mandate, *, decree: Decree, given: Particulars, nature_opposes: bool | None = None
) -> Mandate:
    """Pass a mandate on, never wider than it is; ``decree``: of who passes it on, adopted.

    Raises:
        Refused: not one's own, not allowed (art. 10:9 Awb), or wider in kind, subject, limit or period.
    """
    one_by_one(act)
    actor = act.actor
    own = queries.holder(parent).held_by(queries.officer(actor, actor.person))
    row = given.put_on(Mandate(decree=decree, parent=parent, draft=decree.adopted_on is None))
    facts = granting(act, row, queries.subjects(actor), taken=taken(act, [row.number]), nature_opposes=nature_opposes)
    act.check([*rules.obstacles_to_sub_mandate(own=own, office=actor.has(*OFFICE)), *rules.obstacles_to_grant(facts)])
    act.receipt(rules.lawful(facts).receipt)
    return act.make(row)

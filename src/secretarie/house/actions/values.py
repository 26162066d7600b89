"""Settle a value: in a draft, to hold when it is adopted; or by a decision of its own on what is in force."""

from __future__ import annotations

from datetime import date
from typing import Any

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.house import rules, rules_values
from secretarie.house.actions.paragraphs import is_open
from secretarie.house.models import HouseRule, Paragraph
from secretarie.house.queries import paragraphs, settled_by
from secretarie.house.reading import forget, rested_on
from secretarie.house.rules_values import Settling


@performs(Action.RULE_LAY_DOWN)
def lay_down(act: Act, paragraph: Paragraph, *, key: str, value: Any) -> None:
    """A draft's paragraph lays this value down.

    Raises:
        Refused: no draft any more, not a configurable rule, a value its key cannot read, or it stands elsewhere.
    """
    known = settled_by(paragraphs(act.actor, paragraph.version)).get(key)
    place = str(known[1]) if known and known[1].pk != paragraph.pk else ""
    of_value = rules_values.obstacles_to_lay_down(key, value, place)
    act.check([*rules.obstacles_to_change(draft=is_open(paragraph)), *of_value])
    paragraph.settles = paragraph.settles | {key: value}
    act.note = key


@performs(Action.RULE_LIFT)
def lift(act: Act, paragraph: Paragraph, *, key: str) -> None:
    """A draft's paragraph lays this value down no more; when it is adopted the usual one holds.

    Raises:
        Refused: no draft any more, or the value does not stand here.
    """
    absent = rules_values.obstacles_to_lift(key, there=key in paragraph.settles)
    act.check([*rules.obstacles_to_change(draft=is_open(paragraph)), *absent])
    paragraph.settles = {name: value for name, value in paragraph.settles.items() if name != key}
    act.note = key


@performs(Action.RULE_SETTLE)
def settle_rule(act: Act, paragraph: Paragraph, *, key: str, value: Any, first: date, decision: str) -> HouseRule:
    """From ``first`` on this value holds on a paragraph in force, by a decision between two versions.

    Raises:
        Refused: a value its key cannot read, no decision, the paragraph does not hold then, the value rests on another
            regulation, or it was settled from a later day.
    """
    known = visible(HouseRule, act.actor).filter(key=key).select_related("paragraph__version__regulation")
    last = known.order_by("-valid_from").first()
    facts = _settling(paragraph, last, key=key, value=value, first=first, decision=decision)
    act.check(rules_values.obstacles_to_settle(facts))
    if last and (last.valid_until is None or last.valid_until > first):
        act.also(last).valid_until = first
        act.settle()
    made = HouseRule(key=key, value=value, paragraph=paragraph, source=decision.strip(), valid_from=first)
    forget(act.actor)
    return act.make(made)


def _settling(
    paragraph: Paragraph, last: HouseRule | None, *, key: str, value: Any, first: date, decision: str
) -> Settling:
    goes_on = last is not None and (last.valid_until is None or last.valid_until > first)
    place = last.paragraph if last is not None and goes_on else None
    elsewhere = place is not None and place.version.regulation_id != paragraph.version.regulation_id
    return Settling(
        key,
        value,
        first,
        decision,
        in_force=paragraph.version.in_force(first) and not paragraph.withdrawn,
        place=rested_on(last) if last is not None and elsewhere else "",
        since=last.valid_from if last is not None else None,
        same=last is not None and goes_on and last.value == value and last.paragraph_id == paragraph.pk,
    )

"""Tell that something was done otherwise than the house settled, and why."""

from __future__ import annotations

from datetime import date

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.house import rules_values
from secretarie.house.models import Deviation, Paragraph
from secretarie.house.rules_values import Otherwise
from secretarie.people.models import Body


@performs(Action.DEVIATION_LOG)
def log_deviation(
    act: Act,
    body: Body,
    *,
    about: str,
    instead: str,
    reason: str,
    on: date,
    key: str = "",
    paragraph: Paragraph | None = None,
) -> Deviation:
    """Of a rule or a paragraph, in this case: what was done instead, and why. ``body``: whose work it is.

    Raises:
        Refused: of nothing that is settled, without case, deed or reason, or of a day to come.
    """
    facts = Otherwise(key, paragraph is not None, about, instead, reason, on, act.actor.today)
    act.check(rules_values.obstacles_to_deviate(facts))
    act.note = str(body)
    told = {"about": about.strip(), "instead": instead.strip(), "reason": reason.strip()}
    return act.make(Deviation(key=key, paragraph=paragraph, on=on, by_id=act.actor.person, **told))

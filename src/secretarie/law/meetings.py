"""When the college may deliberate and decide (article 56 Gemeentewet)."""

import math
from dataclasses import dataclass
from datetime import date

from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt, receipt


@dataclass(frozen=True, slots=True)
class Quorum:
    """Whether enough members are present, and how many are needed."""

    met: bool
    needed: int
    receipt: Receipt

    @property
    def article(self) -> str:
        return self.receipt.norms[0].ground


def quorum(
    sitting: int, present: int, day: date, *, second_meeting: bool = False, on_first_agenda: bool = True
) -> Quorum:
    """May the college deliberate and decide on this item? At least half of the sitting members (art. 56 lid 1).

    The mayor counts, a vacant seat and the secretary do not; a recused member counts. A second meeting, called because
    the first had no quorum, needs none for what stood on the first agenda (art. 56 lid 3).
    """
    if not 0 <= present <= sitting or sitting < 1:
        raise ImpossibleFactsError(f"{present} present of {sitting} sitting members")
    lifted = second_meeting and on_first_agenda
    rule = norm("college.second_meeting" if lifted else "college.quorum", day)
    needed = 1 if lifted else math.ceil(rule.share * sitting)
    met = present >= needed
    rule_nl = "in deze tweede vergadering is geen quorum vereist" if lifted else f"ten minste {needed} is vereist"
    rule_en = "this second meeting needs no quorum" if lifted else f"at least {needed} is required"
    return Quorum(
        met,
        needed,
        receipt(
            [rule],
            "met" if met else "not_met",
            nl=f"Quorum: {present} van {sitting} zittende leden aanwezig; {rule_nl} ({rule.ground}).",
            en=f"Quorum: {present} of {sitting} sitting members present; {rule_en} ({rule.ground}).",
            day=day.isoformat(),
            sitting=sitting,
            present=present,
            second_meeting=second_meeting,
            on_first_agenda=on_first_agenda,
        ),
    )

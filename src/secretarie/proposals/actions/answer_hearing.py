"""Say, on record, what the council heard before the decision, or why it need not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import facts_competence, facts_gate, rules_competence
from secretarie.proposals.models import Hearing, Proposal


@dataclass(frozen=True, slots=True)
class HearingText:
    """An answer as typed; ``serious`` and ``indicated`` None: not judged."""

    power: str
    reason: str
    serious: bool | None = None
    indicated: bool | None = None
    council_asked: bool = False
    urgent: bool = False
    informed_on: date | None = None
    heard_on: date | None = None


@performs(Action.HEARING_ANSWER)
def answer_hearing(act: Act, proposal: Proposal, *, answer: HearingText) -> Hearing:
    """A new answer takes the place of the last; the earlier one stays on record.

    Raises:
        Refused: nothing asks for it, no reason, a day to come, or the decision was taken already.
    """
    found = facts_competence.answers(act.actor, proposal, facts_gate.points(act.actor, proposal))
    powers = frozenset(p.value for one in found if (p := one.asked.matter.prior(one.asked.body)))
    days = tuple(day for day in (answer.informed_on, answer.heard_on) if day is not None)
    act.check(
        rules_competence.obstacles_to_answer(
            rules_competence.Answering(
                proposal.stage, proposal.aside, answer.power in powers, answer.reason, max(days, default=None)
            ),
            act.actor.today,
        )
    )
    return act.make(
        Hearing(
            proposal=proposal,
            power=answer.power,
            serious=answer.serious,
            indicated=answer.indicated,
            council_asked=answer.council_asked,
            urgent=answer.urgent,
            informed_on=answer.informed_on,
            heard_on=answer.heard_on,
            reason=answer.reason.strip(),
            by_id=act.actor.person,
            at=moment(act.actor),
        )
    )

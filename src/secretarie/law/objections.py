"""Objections: the term, whether one is in time, and when to decide on it (articles 6:7 to 6:11 and 7:10 Awb)."""

from dataclasses import dataclass
from datetime import date

from secretarie.law.due import day_due, due, named_day
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.questions import Question, question
from secretarie.law.suspensions import Deferral, Suspension, due_suspended
from secretarie.law.terms import Deadline


def objection_term(published: date) -> Deadline:
    """Six weeks, from the day after the decision was made known as prescribed."""
    rule = norm("objection.term", published)
    return due(rule, published, nl="Bezwaar maken kan tot en met {day}", en="Objections are open until {day}")


@dataclass(frozen=True, slots=True)
class ObjectionFacts:
    """`posted`: the day it was posted, when it came by post. `decided`: the day of the decision, if it came before."""

    published: date
    received: date
    posted: date | None = None
    decided: date | None = None

    def __post_init__(self) -> None:
        if self.posted and self.posted > self.received:
            raise ImpossibleFactsError(f"posted on {self.posted}, received before, on {self.received}")
        if self.decided and self.decided > self.published:
            raise ImpossibleFactsError(f"decided on {self.decided}, made known before, on {self.published}")


def objection_in_time(facts: ObjectionFacts) -> Verdict:
    """Is it in time? Early or late, the way out is a question that only a person answers (6:10, 6:11)."""
    rule, asked = _timeliness(facts)
    return verdict(
        [rule, norm("objection.term", facts.published)],
        (),
        asked,
        nl="Het bezwaar is op tijd",
        en="The objection is in time",
        published=facts.published.isoformat(),
        received=facts.received.isoformat(),
        posted=facts.posted.isoformat() if facts.posted else None,
        decided=facts.decided.isoformat() if facts.decided else None,
    )


def _timeliness(facts: ObjectionFacts) -> tuple[Norm, tuple[Question, ...]]:
    """The rule that settles it, and what is to be asked when it comes early or late."""
    last = objection_term(facts.published).last_day
    received, by_post = (norm(f"objection.{key}", facts.published) for key in ("received", "by_post"))
    if facts.received <= facts.published:
        existed = (facts.decided or facts.published) <= facts.received
        asked = () if existed else (question("objection.early", facts.published),)
        return norm("objection.early", facts.published), asked
    if facts.received <= last:
        return received, ()
    latest = day_due(by_post, last)
    if facts.posted and facts.posted <= last and facts.received <= latest:
        return by_post, ()
    return received, (question("objection.excusable", facts.published),)


@dataclass(frozen=True, slots=True)
class DecisionOnObjection:
    """`deferred_on`: the day the deferral was told; `agreed`: a later day to which all agreed (7:10 lid 4)."""

    published: date
    committee: bool = False
    suspensions: tuple[Suspension, ...] = ()
    deferred_on: date | None = None
    agreed: date | None = None


NL, EN = "Beslis op het bezwaar uiterlijk op {day}", "Decide on the objection by {day}"


def decision_on_objection(facts: DecisionOnObjection) -> Deadline:
    """Six weeks from the end of the objection term, twelve with an advisory committee; six more when deferred."""
    start = objection_term(facts.published).last_day
    rule = norm("objection.decision_committee" if facts.committee else "objection.decision", facts.published)
    deferral = Deferral(norm("objection.deferral", facts.published), facts.deferred_on)
    found = due_suspended(rule, start, facts.suspensions, deferral=deferral, nl=NL, en=EN, committee=facts.committee)
    if facts.agreed is None:
        return found
    if facts.agreed < found.last_day:
        raise ImpossibleFactsError(f"agreed to {facts.agreed}, before the term ends on {found.last_day}")
    return named_day(norm("objection.agreed", facts.published), facts.agreed, nl=NL, en=EN)

"""`secretarie law decision-term`, `penalty`, `objection …` and `complaint`: deciding in time, or paying for it."""

from datetime import date
from typing import Any

import click

from secretarie.law.commands.answering import (
    ON,
    SUSPENDED,
    Answer,
    answers,
    dated,
    day_option,
    iso,
    settled,
)
from secretarie.law.complaints import complaint_not_handled, complaint_term
from secretarie.law.decision_terms import Application, StatutoryTerm, decision_term
from secretarie.law.objections import (
    DecisionOnObjection,
    ObjectionFacts,
    decision_on_objection,
    objection_in_time,
    objection_term,
)
from secretarie.law.penalties import LateFacts, penalty
from secretarie.law.suspensions import Suspension
from secretarie.law.terms import Term, Unit

PUBLISHED = day_option("--published", "The day the decision was made known.", required=True)
RECEIVED = day_option("--received", "The day of receipt.", required=True)
DEFERRED = day_option("--deferred-on", "The day the deferral was told.")


@click.command("decision-term")
@RECEIVED
@click.option("--statutory", nargs=2, type=(int, click.Choice([u.value for u in Unit])), help="A statute's own term.")
@click.option("--article", default="", help="The article that gives that term.")
@SUSPENDED
@day_option("--later", "The later day that was named.")
@day_option("--told-on", "The day on which that was told.")
@answers
def decision_term_command(
    received: date, statutory: tuple[int, str] | None, article: str, suspensions: tuple[Suspension, ...], **told: Any
) -> Answer:
    """By when is the application decided?"""
    own = StatutoryTerm(Term(statutory[0], Unit(statutory[1])), article) if statutory else None
    return dated(decision_term(Application(received, own, suspensions, **told)))


@click.command("penalty")
@day_option("--term-ended", "The last day to decide.", required=True)
@day_option("--notice", "The day the written notice of default was received.", required=True)
@day_option("--decided", "The day the decision was made known.")
@click.option("--applicants", type=int, default=1, help="How many applicants.")
@click.option("--excepted/--not-excepted", default=None, help="An exception of 4:17 lid 5; left out: not judged.")
@click.option("--under-woo", is_flag=True, help="A decision under the Woo.")
@ON
@answers
def penalty_command(on: date, **facts: Any) -> Answer:
    """What is owed for deciding late, up to this day?"""
    found = penalty(LateFacts(**facts), on)
    answer: dict[str, object] = {
        "outcome": found.euros,
        "first_day": iso(found.first_day),
        "days": found.days,
        "share": str(found.share),
        "fixed_by": iso(found.fixed_by.last_day if found.fixed_by else None),
        "questions": [q.as_json() for q in found.questions],
    }
    return answer, found.receipt


@click.group("objection")
def objection() -> None:
    """Objections: the term, whether one is in time, deciding on it."""


@objection.command("term")
@PUBLISHED
@answers
def objection_term_command(published: date) -> Answer:
    """Until when are objections open?"""
    return dated(objection_term(published))


@objection.command("in-time")
@PUBLISHED
@RECEIVED
@day_option("--posted", "The day it was posted.")
@day_option("--decided", "The day of the decision, if before it was made known.")
@answers
def in_time_command(**facts: Any) -> Answer:
    """Is this objection in time?"""
    return settled(objection_in_time(ObjectionFacts(**facts)))


@objection.command("decide")
@PUBLISHED
@click.option("--committee", is_flag=True, help="With an advisory committee of article 7:13.")
@SUSPENDED
@DEFERRED
@day_option("--agreed", "A later day to which all agreed.")
@answers
def decide_command(**facts: Any) -> Answer:
    """By when is the objection decided?"""
    return dated(decision_on_objection(DecisionOnObjection(**facts)))


@click.command("complaint")
@RECEIVED
@click.option("--adviser", is_flag=True, help="With an adviser or committee.")
@click.option("--not-handled", is_flag=True, help="To tell that it is not handled.")
@DEFERRED
@answers
def complaint_command(received: date, deferred_on: date | None, *, adviser: bool, not_handled: bool) -> Answer:
    """By when is the complaint settled?"""
    if not_handled:
        return dated(complaint_not_handled(received))
    return dated(complaint_term(received, adviser=adviser, deferred_on=deferred_on))


COMMANDS = (decision_term_command, penalty_command, objection, complaint_command)

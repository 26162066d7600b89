"""`secretarie law woo …`, `publish …`, `by-law` and `incident`: requests, active publication, entry into force."""

from datetime import date, datetime
from typing import Any

import click

from secretarie.law.by_laws import by_law_in_force_from
from secretarie.law.commands.answering import (
    ON,
    SUSPENDED,
    Answer,
    answers,
    dated,
    day_option,
    iso,
    moment_option,
    read_suspensions,
    settled,
)
from secretarie.law.incidents import incident_clock, trained_by
from secretarie.law.publication import (
    Category,
    publication_duty,
    publish_by,
    publish_not_before,
    views_on_publication_by,
)
from secretarie.law.refusals import Refusal, may_refuse
from secretarie.law.suspensions import Suspension
from secretarie.law.withholding import WooGround
from secretarie.law.woo_requests import WooRequest, information_given_on, request_term, while_heard

RECEIVED = day_option("--received", "The day of receipt.", required=True)
GROUNDS = {ground.value.replace(" lid ", "-").replace(" onder ", "-"): ground for ground in WooGround}


@click.group("woo")
def woo() -> None:
    """Requests under the Woo: decide, give, refuse."""


@woo.command("request")
@RECEIVED
@SUSPENDED
@click.option("--heard", multiple=True, callback=read_suspensions, metavar="DAY/DAY", help="Third parties were heard.")
@day_option("--deferred-on", "The day the deferral was told.")
@answers
def request_command(
    received: date, suspensions: tuple[Suspension, ...], heard: tuple[Suspension, ...], deferred_on: date | None
) -> Answer:
    """By when is the request decided?"""
    stood_still = (*suspensions, *(while_heard(s.told, s.ended) for s in heard))
    return dated(request_term(WooRequest(received, stood_still, deferred_on)))


@woo.command("give")
@day_option("--decided", "The day the decision was made known.", required=True)
@click.option("--objector", is_flag=True, help="Somebody is expected to object.")
@answers
def give_command(decided: date, *, objector: bool) -> Answer:
    """When is the information given?"""
    return dated(information_given_on(decided, objector_expected=objector))


@woo.command("refuse")
@click.argument("grounds", nargs=-1, required=True, type=click.Choice(sorted(GROUNDS)))
@day_option("--of", "The day of the information.", required=True)
@click.option("--reasons", default="", help="Why the interest weighs more.")
@click.option("--reasons-after-years", default="", help="Why it still does, for information older than five years.")
@click.option("--environmental", is_flag=True, help="Environmental information.")
@click.option("--emissions", is_flag=True, help="On emissions.")
@click.option("--formal-decision", is_flag=True, help="From a paper for a formal decision.")
@click.option("--harms-deliberation/--harms-none", default=None, help="Left out: not judged.")
@click.option("--views-outweigh/--views-do-not", default=None, help="Left out: not judged.")
@ON
@answers
def refuse_command(grounds: tuple[str, ...], of: date, on: date, **facts: Any) -> Answer:
    """May information be refused on these grounds, such as 5.1-2-e?"""
    return settled(may_refuse(Refusal(tuple(GROUNDS[g] for g in grounds), of, **facts), on))


@click.group("publish")
def publish() -> None:
    """Active publication: whether the duty is in force, by when, and with an objector."""


@publish.command("duty")
@click.argument("category", type=click.Choice([c.value for c in Category]))
@ON
@answers
def duty_command(category: str, on: date) -> Answer:
    """Is the duty in force for this category, for a document of this day?"""
    found = publication_duty(Category(category), on)
    return {"outcome": "in force" if found.in_force else "prepare"}, found.receipt


@publish.command("by")
@click.argument("category", type=click.Choice([c.value for c in Category]))
@day_option("--adopted", "The day of adoption, receipt, distribution, meeting or decision.", required=True)
@answers
def by_command(category: str, adopted: date) -> Answer:
    """By when is it published?"""
    return dated(publish_by(Category(category), adopted))


@publish.command("objector")
@day_option("--asked", "The day the view was asked for.", required=True)
@answers
def objector_command(asked: date) -> Answer:
    """Until when may a view be given, and after which day is it published?"""
    views = views_on_publication_by(asked)
    after = publish_not_before(views.last_day)
    return {"outcome": iso(views.last_day), "published_after": iso(after.last_day)}, views.receipt


@click.command("by-law")
@day_option("--published", "The day of publication.", required=True)
@day_option("--stated", "The day that the by-law itself states.")
@answers
def by_law_command(published: date, stated: date | None) -> Answer:
    """When does the by-law enter into force?"""
    return dated(by_law_in_force_from(published, stated=stated))


@click.group("incident")
def incident() -> None:
    """A significant cyber incident: the clock, and the college's training."""


@incident.command("clock")
@moment_option("--known", "When the municipality knew.", required=True)
@moment_option("--reported", "When it was reported.")
@moment_option("--settled", "When it was over, if it lasted beyond the final report.")
@answers
def clock_command(known: datetime, reported: datetime | None, settled: datetime | None) -> Answer:
    """By when to warn, to report and to send the final report?"""
    found = incident_clock(known, reported=reported, settled=settled)
    answer: dict[str, object] = {
        "outcome": found.warn_by.isoformat(),
        "report_by": found.report_by.isoformat(),
        "final_by": iso(found.final_by.last_day if found.final_by else None),
        "questions": [found.question.as_json()],
    }
    return answer, found.receipt


@incident.command("training")
@day_option("--appointed", "The day the member of the college was appointed.")
@ON
@answers
def training_command(appointed: date | None, on: date) -> Answer:
    """By when does a member of the college have the certificate?"""
    return dated(trained_by(on, appointed=appointed))


COMMANDS = (woo, publish, by_law_command, incident)
